"""A bot as a child process on a processor of its own, and what the kernel knows about its time and memory."""

import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

BOT_CPU, DRIVER_CPU = 0, 1
_TICKS = os.sysconf("SC_CLK_TCK")
_READY_WITHIN_SECONDS = 60


def pin(cpu: int) -> None:
    """Keeps this process, and what it starts, to one processor, where the machine has it."""
    with suppress(OSError):
        os.sched_setaffinity(0, {cpu})


class BotProcess:
    """Used as a context manager; `born` is the time.perf_counter() of its start."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], log: Path) -> None:
        self._log = log
        self.born = time.perf_counter()
        with log.open("w") as output:
            self._process = subprocess.Popen(
                command,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                preexec_fn=lambda: pin(BOT_CPU),
            )
        self.pid = self._process.pid

    def wait_ready(self, url: str) -> None:
        """Until `url` answers 200; RuntimeError with the end of the log when it never does."""
        until = time.perf_counter() + _READY_WITHIN_SECONDS
        while not _answers(url):
            if self._process.poll() is not None or time.perf_counter() > until:
                raise RuntimeError(self.last_words())
            time.sleep(0.01)

    def last_words(self) -> str:
        lines = self._log.read_text(errors="replace").strip().splitlines()
        return lines[-1][-200:] if lines else "it said nothing"

    def cpu_seconds(self) -> float:
        return cpu_seconds(self.pid)

    def memory_mb(self) -> float:
        return memory_mb(self.pid)

    def __enter__(self) -> "BotProcess":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def memory_mb(pid: int) -> float:
    """What is resident now."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def cpu_seconds(pid: int) -> float:
    """User and system time of all threads of a process."""
    return sum(_times(pid)[:2]) / _TICKS


def family_cpu_seconds(pid: int) -> float:
    """The same of a process, its living children, and those that have ended: a PostgreSQL server."""
    return (sum(_times(pid)) + sum(sum(_times(child)[:2]) for child in _children(pid))) / _TICKS


def _children(pid: int) -> Iterator[int]:
    for thread in Path(f"/proc/{pid}/task").iterdir():
        yield from map(int, (thread / "children").read_text().split())


def _times(pid: int) -> list[int]:
    """utime, stime, cutime, cstime in ticks; zeros for a process that has just ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return [0, 0, 0, 0]
    return [int(word) for word in stat.rpartition(")")[2].split()[11:15]]

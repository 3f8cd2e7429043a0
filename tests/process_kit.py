"""The real thing as processes: a command run to its end, or the service started, asked and stopped."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.frozen import Frozen

ROOT = Path(__file__).parents[1]
LIMIT_SECONDS = 90
ROOMS = ("bot", "handlers", "locales", "policy")


class Ended(Frozen):
    code: int
    out: str
    err: str

    @property
    def told(self) -> list[str]:
        """The lines on standard error."""
        return self.err.splitlines()


def environment(folder: Path, **extra: str) -> dict[str, str]:
    """Of a hall whose data is in `folder`, on a port that the system picks; nothing of the caller's own settings."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    return own | {"BOT_CONFIG": str(ROOT / "bot.toml"), "BOT_DATA_DIR": str(folder), "BOT_WEB__PORT": "0"} | extra


def run_bot(
    *arguments: str | bytes, folder: Path, root: Path = ROOT, stdin: bytes | None = None, **extra: str
) -> Ended:
    """A command to its end. `root` may be a copy of the project."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=root,
        env=environment(folder, **extra),
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    return Ended(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def copy_of_the_project(folder: Path) -> Path:
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "bot.toml", folder)
    return folder


class Running(Frozen):
    process: asyncio.subprocess.Process
    address: str
    log: list[str]


@asynccontextmanager
async def service(
    folder: Path, arguments: Sequence[str] = (), root: Path = ROOT, **extra: str
) -> AsyncIterator[Running]:
    """`bot run`, from the moment it tells its address until it is asked to stop, in the project or a copy of it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", *arguments),
        cwd=root,
        env=environment(folder, **extra),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    log: list[str] = []
    reading = asyncio.create_task(_keep(process.stderr, log))
    try:
        yield Running(process, await _address(process, log), log)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(LIMIT_SECONDS):
            await process.wait()
            await reading


async def _address(process: asyncio.subprocess.Process, log: list[str]) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(LIMIT_SECONDS):
        line = (await process.stdout.readline()).decode()
        await process.stdout.readline()
    assert "http://" in line, f"it did not start: {log}"
    return line.split()[-1].rstrip("/")


async def _keep(stream: asyncio.StreamReader | None, log: list[str]) -> None:
    assert stream is not None
    async for line in stream:
        log.append(line.decode("utf-8", "replace").rstrip())

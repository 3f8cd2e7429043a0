"""The benchmark: `make bench`, or `python -m bench.run --rounds 1 --seconds 1 --only faq`.

How a number comes about. Each bot runs as a process of its own on processor 0 and talks to a Bot API
stand-in over loopback HTTP; the stand-in with the people (`bench/driver.py`) has processor 1, and
PostgreSQL too. The bots take turns, A B C A B C ..., because a shared machine changes its speed within
minutes: believe the ratios, which are formed within a round, before the absolute numbers. Every figure is
the median over the rounds.

  msg/s         50 people, each saying the next thing as soon as the last was answered; API answers at once
  x stock       divided by python-telegram-bot's stock echo bot of the same round
  CPU us/msg    user and system time of the bot's process by the kernel; (+db) that of the PostgreSQL server
  p50 / p99     from the update's arrival at the API to the arrival of its last answer there, at half of the
                bot's own msg/s of that round, people coming by chance (Poisson); in the latency rows, at full
                load
  alone p50     the same for one person with nobody else about
  RSS MB        resident memory after the full load
  ready s       from the start of the process to /readyz 200, or the peers' first poll; warm, migrated
  lost, doubled people left without their answer, and messages nobody waited for; summed over the rounds

In the rows "200 people, API 50 ms" the API takes 50 ms to answer each send, as over the internet. The peers
echo and keep nothing; ours reads the question, answers from policy records and keeps every turn durably
(SQLite FULL). How a short question was read is remembered; the questions of the FAQ rows hold a phone number
and are read anew each time, those of the rows "said before" are not. The booking rows go through steps of a
booking and leave it, again and again. Telegram's pace limits are off.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from bench import reading, table
from bench.databases import postgres
from bench.measure import API_LATENCY_SECONDS, MANY_USERS, Bench, Sample
from bench.process import DRIVER_CPU, pin
from bench.variants import OURS, ROOT, STOCK, Variant, ensure_peers, ours, peers

T = TypeVar("T")
_LATENCY_ROW = f", {MANY_USERS} people, API {API_LATENCY_SECONDS * 1000:.0f} ms"


@contextmanager
def _postgres(folder: Path) -> Iterator[tuple[int | None, dict[str, str]]]:
    """A server's pid and a database's URL for each script; nothing without the package."""
    with ExitStack() as until_done:
        try:
            server = until_done.enter_context(postgres(folder))
        except ImportError:
            yield None, {}
            return
        for name in OURS:
            server.psql(f"CREATE DATABASE bench_{name};")
        yield server.get_pid(), {name: server.get_uri(f"bench_{name}") for name in OURS}


class Run:
    """A variant that fails is told once and left out of the rounds that follow."""

    def __init__(self, bench: Bench, variants: list[Variant]) -> None:
        self.failed: dict[str, str] = {}
        self._bench, self._variants = bench, variants
        for variant in variants:
            self._attempt(variant, "preparation", partial(self._bench.prepare, variant))

    def rounds(self, count: int, measure: Callable[[Variant], Sample], label: str) -> dict[str, list[Sample]]:
        taken: dict[str, list[Sample]] = {variant.name: [] for variant in self._variants}
        for number in range(1, count + 1):
            for variant in self._variants:
                what = f"{label} {number}/{count}"
                sample = self._attempt(variant, what, partial(measure, variant))
                if sample is not None:
                    taken[variant.name].append(sample)
                    _tell(f"{what}: {variant.name}: {sample.rate:,.0f} msg/s, {sample.cpu_us:,.0f} us")
        return taken

    def _attempt(self, variant: Variant, what: str, do: Callable[[], T]) -> T | None:
        if variant.name in self.failed:
            return None
        try:
            return do()
        except (RuntimeError, OSError) as error:
            self.failed[variant.name] = str(error)
            _tell(f"{what}: {variant.name} failed: {error}")
            return None


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _chosen(variants: list[Variant], only: str | None) -> list[Variant]:
    """Those whose name holds the word; the stock bot always runs, since the ratios need it."""
    return [v for v in variants if only is None or v.name == STOCK or only.lower() in v.name.lower()]


def _footing(rounds: int, seconds: float, took: float, samples: list[Sample]) -> str:
    lines = [
        f"{time.strftime('%Y-%m-%d')}, {platform.python_implementation()} {platform.python_version()}, "
        f"{os.cpu_count()} processors; {rounds} rounds of {seconds:g} s; whole run {took:.0f} s."
    ]
    busiest = max((one.driver_busy for one in samples), default=0.0)
    if busiest > 0.85:
        lines.append(f"The driver was up to {busiest:.0%} busy: the fastest bots may have been held back by it.")
    if skipped := sum(one.skipped for one in samples):
        lines.append(f"{skipped} messages at half load found everybody still waiting and were left out.")
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.run")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=3.0, help="of each load")
    parser.add_argument("--only", metavar="NAME", help="variants whose name holds this, and the stock bot")
    parser.add_argument("--bot", type=Path, default=ROOT / ".venv" / "bin" / "bot", help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> int:
    given, began = _arguments(), time.perf_counter()
    ensure_peers()
    pin(DRIVER_CPU)
    with tempfile.TemporaryDirectory(prefix="bench-") as name, _postgres(Path(name)) as (postgres_pid, urls):
        folder = Path(name)
        variants = _chosen([*peers(), *ours(folder, urls)], given.only)
        bench = Bench(given.bot, folder, given.seconds, postgres_pid)
        run = Run(bench, variants)
        plain = run.rounds(given.rounds, bench.at_full_and_half_load, "round")
        slow = run.rounds(1, bench.with_latency, "API 50 ms")
    print(table.render([*table.rows(plain), *table.rows(slow, _LATENCY_ROW)]))
    everything = [one for taken in (*plain.values(), *slow.values()) for one in taken]
    if not given.only:
        print("\n" + table.render(reading.rows(), reading.COLUMNS))
    print("\n" + _footing(given.rounds, given.seconds, time.perf_counter() - began, everything))
    for variant_name, reason in run.failed.items():
        print(f"not measured: {variant_name}: {reason}")
    return 1 if run.failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m bench.siege`: 500 citizens, 60 places at 3 sites, a SIGKILL every 5 seconds, on both engines in turn.

SQLite is served by one process, PostgreSQL by two on one database; a kill takes one process, and the next serves in its
place. Ends with 1 when anything was broken: a place or a person's item given twice, more people than places, a place
gone while it was kept, something told that is not stored or stored and not told. Messages on the way at a kill to
citizens who never asked again are named, for those nobody can tell.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path

from bench.databases import database
from bench.siege.hall import DENSE, FULL, SMALL
from bench.siege.run import Outcome, siege
from bench.table import render

ENGINES = {"sqlite": 1, "postgres": 2}
TOLD = ("turns", "bookings told", "moves told", "cancellations told", "holds told", "offers told", "offers shown")


def rows(outcome: Outcome) -> dict[str, int]:
    found, told = outcome.found, outcome.told
    return {
        **{what: told[what] for what in TOLD},
        "booked at the end": outcome.booked_at_the_end,
        "SIGKILLs": outcome.kills,
        "turns in flight at a kill": outcome.in_flight,
        "  said again: had been kept": told["in flight at a kill, said again: had been kept"],
        "  said again: had left no trace": told["in flight at a kill, said again: had left no trace"],
        "  never said again (named below)": len(found.in_flight),
        "refused by the store, said again": told["refused by the store, asked again"],
        "times the rows were counted": found.looks,
        "kept places looked up": found.kept_seen,
        "DOUBLE BOOKINGS": len(found.double),
        "OVER CAPACITY": len(found.over),
        "COUNTERS UNLIKE ROWS": len(found.counters),
        "LOST HOLDS AND OFFERS": len(found.lost),
        "TOLD UNLIKE STORED": len(found.untold),
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.siege")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--citizens", type=int, default=500)
    parser.add_argument("--engine", choices=ENGINES, action="append", help="both by default")
    parser.add_argument("--kill-every", type=float, default=5)
    parser.add_argument("--small", action="store_true", help="6 places instead of 60")
    parser.add_argument("--dense", action="store_true", help="27 places, short offers, and minds that change")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    size, outcomes = SMALL if given.small else DENSE if given.dense else FULL, {}
    for engine in given.engine or ENGINES:
        with tempfile.TemporaryDirectory(prefix="siege-") as name, database(engine, Path(name)) as url:
            outcomes[engine] = asyncio.run(
                siege(
                    url, Path(name), size, given.citizens, given.seconds, given.kill_every, ENGINES[engine], given.seed
                )
            )
    load = " / ".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"{time.strftime('%Y-%m-%d')}: {given.citizens} citizens, {size.places} places, {given.seconds:g} s;", end=" "
    )
    print(f"{os.cpu_count()} processors, load {load}\n")
    counts = {engine: rows(outcome) for engine, outcome in outcomes.items()}
    names = next(iter(counts.values()))
    print(render([(name, *(f"{one[name]:,}" for one in counts.values())) for name in names], ("", *counts)))
    for engine, outcome in outcomes.items():
        tell(engine, outcome)
    return 1 if any(outcome.faults for outcome in outcomes.values()) else 0


def tell(engine: str, outcome: Outcome) -> None:
    if outcome.found.in_flight:
        print(f"{engine}: in flight: {'; '.join(outcome.found.in_flight)}")
    for one in outcome.faults[:20]:
        print(f"{engine}: FAULT: {one}")
    if outcome.log:
        print(f"{engine}: the log ends: {outcome.log[-1500:]}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())

"""How fast the staff's pages are with 200,000 cases in a SQLite file: `python -m bench.inbox` (`--cases 20000`).

The cases are copies of one, a quarter closed, each with a site, a kind, a deadline and the terms it is found by.
Each page is asked for as a browser would, twenty times; times in ms, of the whole answer.
"""

import argparse
import asyncio
import logging
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import structlog

from bot.domain.case_reading import terms_of
from bot.store import open_store
from bot.store.seal import Seal
from tests.desk_kit import Browser, open_console

TIMES = 20
CLERKS = 30
AT_ONCE = 20_000
SEED = 7
SPREAD_MS = 10**9  # deadlines lie some twelve days around the newest
TEXTS = (
    "3号窗口排队两个小时没人理，工作人员一直在聊天",
    "自助机吞了我的卡，屏幕一直是黑的",
    "网上预约的时间到了现场说没有号",
    "窗口的人让我跑了三趟，材料每次说得都不一样",
    "希望周末也开门，平时请不了假",
    "大厅没有轮椅坡道，老人进不来",
)
PAGES = {
    "inbox": "/staff/cases",
    "inbox of one kind at one site": "/staff/cases?kind=complaint&site=liulin",
    "my cases": "/staff/cases?owner=me",
    "new suggestions": "/staff/cases?state=new&kind=suggestion",
    "search, a frequent word": "/staff/find?q=排队",
    "search, two words": "/staff/find?q=轮椅 坡道",
    "search, nothing found": "/staff/find?q=火星",
}


def rows(example: dict[str, Any], count: int) -> Iterator[dict[str, Any]]:
    """Like the example, each with a state, an owner and a time of its own."""
    chance = Random(SEED)
    for number in range(count):
        due = example["opened_at"] + chance.randrange(-SPREAD_MS, SPREAD_MS)
        closed, owned = number % 4 == 0, number % 3 == 0
        yield example | {
            "id": 1000 + number,
            "code": f"X{number:06d}",
            "sort_at": due,
            "due_at": due,
            "closed_at": example["opened_at"] if closed else None,
            "owner_id": chance.randrange(1, CLERKS) if owned else None,
            "state": "closed_solved" if closed else "claimed" if owned else "new",
            "kind": chance.choice(("complaint", "suggestion", "cannot_get_done")),
            "desk": chance.choice(("main", "liulin", "dongqiao")),
            "masked": TEXTS[number % len(TEXTS)],
            "watch_at": None,
        }


def fill(file: Path, count: int) -> None:
    connection = sqlite3.connect(file)
    connection.row_factory = sqlite3.Row
    example = dict(connection.execute("SELECT * FROM cases").fetchone())
    names = ", ".join(example)
    places = ", ".join(f":{name}" for name in example)
    terms = {text: terms_of(text) for text in TEXTS}
    many = list(rows(example, count))
    for first in range(0, count, AT_ONCE):
        some = many[first : first + AT_ONCE]
        connection.executemany(f"INSERT INTO cases ({names}) VALUES ({places})", some)
        found = [(term, row["id"]) for row in some for term in terms[row["masked"]]]
        connection.executemany("INSERT INTO case_terms (term, case_id) VALUES (?, ?)", sorted(found))
        connection.commit()
    connection.execute("ANALYZE")
    connection.close()


async def measure(lead: Browser) -> None:
    print(f"| {'page':30} | {'median ms':>9} | {'slowest ms':>10} |\n|{'-' * 32}|{'-' * 11}|{'-' * 12}|")
    for name, path in PAGES.items():
        taken = []
        for _ in range(TIMES):
            began = time.perf_counter()
            answer = await lead.opens(path)
            taken.append((time.perf_counter() - began) * 1000)
            assert answer.status_code == 200, f"{path}: {answer.status_code}"
        print(f"| {name:30} | {statistics.median(taken):9.1f} | {max(taken):10.1f} |", flush=True)


async def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--cases", type=int, default=200_000)
    count = asked.parse_args().cases
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bot.db"
        store = await open_store(f"sqlite:///{file}", Seal(bytes(32)))
        await store.migrate()
        async with open_console(store) as console:
            lead = await console.signed_in("lead", "周敏")
            for number in range(CLERKS):
                await console.chat_staff("clerk", f"同事{number}", f"C{number}")
            await console.case()
            await asyncio.to_thread(fill, file, count)
            print(f"{count:,} cases")
            await measure(lead)
        await store.close()


if __name__ == "__main__":
    asyncio.run(main())

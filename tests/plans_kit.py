"""A database in the situation that misleads planners: all that is in it is finished, and statistics were taken then."""

import json
from collections.abc import Iterator
from typing import Any

import asyncpg

from bot.store.named import named_statements, numbered

ROWS = 3000
DONE: dict[str, dict[str, object]] = {
    "appointments": {"state": "booked"},
    "attachment_fetches": {"why": "told"},
    "attachments": {"state": "given", "arrival": "here"},
    "case_classes": {"state": "remedied"},
    "case_likes": {"state": "refused"},
    "case_promises": {"state": "kept"},
    "cases": {"level": "named", "state": "closed_solved", "watch_at": None, "shown": 0},
    "contacts": {"reach": "reachable"},
    "digests": {"kind": "digest"},
    "documents": {"state": "collected", "family": "", "parcel": ""},
    "hall_exceptions": {"kind": "closed"},
    "handovers": {"state": "ended"},
    "holds": {"kind": "offer"},
    "messages": {"way": "out", "state": "sent"},
    "missing_papers": {"state": "received"},
    "notices": {"state": "queued"},
    "questions": {"state": "answered"},
    "room_prompts": {"deed": "reply", "state": "used"},
    "rooms": {"stage": "topic", "thread": "", "card": "", "waits_for": None},
    "staff": {"role": "clerk"},
    "staff_invites": {"role": "clerk"},
    "visits": {"asked_by": "person", "state": "done"},
    "waitlist": {"state": "served"},
    "waitlist_offers": {"state": "taken"},
}
"""What a finished row says where any number or word will not do."""

KINDS = {"bigint": "n", "integer": "n", "bytea": r"'\x00'::bytea", "text": "'x' || n"}
COLUMNS = "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = $1"
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'"
FIRST_COLUMNS = "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid, 1, true) FROM pg_index"


async def fill_with_what_is_done(connection: Any) -> None:
    await connection.execute("SET session_replication_role = replica")  # whatever refers to what
    for (table,) in await connection.fetch(TABLES):
        done = DONE.get(table, {})
        cells = {
            name: _cell(done[name]) if name in done else KINDS[kind]
            for name, kind in await connection.fetch(COLUMNS, table)
        }
        rows = f"SELECT {', '.join(cells.values())} FROM generate_series(1, {ROWS}) n"
        await connection.execute(f"INSERT INTO {table} ({', '.join(cells)}) {rows}")
    await connection.execute("VACUUM ANALYZE")


def _cell(value: object) -> str:
    return "NULL" if value is None else f"'{value}'" if isinstance(value, str) else str(value)


async def walks_on_postgres(url: str) -> dict[str, list[str]]:
    """By statement, what it reads from end to end: a table, or an index whose first column it does not ask for."""
    connection = await asyncpg.connect(url)
    try:
        await fill_with_what_is_done(connection)
        await connection.execute("SET plan_cache_mode = force_generic_plan")
        first = dict(await connection.fetch(FIRST_COLUMNS))
        found = {name: await _walks(connection, name, text, first) for name, text in named_statements().items()}
        return {name: walks for name, walks in found.items() if walks}
    finally:
        await connection.close()


async def _walks(connection: Any, name: str, text: str, first: dict[str, str]) -> list[str]:
    sql, order = numbered(text)
    await connection.execute(f"PREPARE {name} AS {sql}")
    values = f"({', '.join(['NULL'] * len(order))})" if order else ""
    ((plan,),) = await connection.fetch(f"EXPLAIN (FORMAT JSON) EXECUTE {name} {values}")
    nodes = _nodes(json.loads(plan)[0]["Plan"])
    return [walk for node in nodes if (walk := _walk(node, first))]


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for below in plan.get("Plans", ()):
        yield from _nodes(below)


def _walk(node: dict[str, Any], first: dict[str, str]) -> str:
    if node["Node Type"] == "Seq Scan":
        return str(node["Relation Name"])
    index = node.get("Index Name")
    return index if index and first[index].strip('"') not in node.get("Index Cond", "") else ""

"""A whole small database of its own, in memory: what is done in it cannot reach the hall's, for it is another one.

It is SQLite whatever the hall runs on: the statements are the same. Between turns it is kept as one sealed value, so it
needs no file and no process of its own.
"""

import sqlite3
import zlib
from functools import lru_cache
from types import TracebackType
from typing import Self

from bot.store.named import named_statements
from bot.store.seal import Seal
from bot.store.sqlite import SqliteStatements, apply_migrations
from bot.store.tx import Tx
from bot.store.walks import Crowd

SMALL_PAGES = 1024  # bytes: hundreds of nearly empty tables and indexes have one each
QUICKLY = 1
CROWD = "crowd"  # the address of nobody, on each channel
HELD_BY_SOMEBODY = "offer"  # of a hold there is one a contact; of an offer any number


class Sandbox:
    """`kept` is what `close` gave, or None for an empty one; as a context it closes itself without a word."""

    def __init__(self, seal: Seal, kept: bytes | None = None) -> None:
        self._seal = seal
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        self._connection.deserialize(zlib.decompress(seal.open_bytes(kept)) if kept else _empty())
        if kept:
            apply_migrations(self._connection)  # a release may have come between two turns
        self._connection.execute("PRAGMA foreign_keys=ON")
        self._connection.execute("BEGIN")
        self.tx = Tx(SqliteStatements(self._connection, _statements()), seal)

    def close(self) -> bytes:
        """What is in it, sealed."""
        self._connection.execute("COMMIT")
        packed = zlib.compress(self._connection.serialize(), QUICKLY)
        self._connection.close()
        return self._seal.close_bytes(packed)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def fill(self, crowd: Crowd) -> None:
        """As full as the hall is, of people without a name."""
        run, sql = self._connection.execute, _statements()
        contacts, nobody = dict[str, int](), self._seal.close({"name": "", "phone": ""})

        def somebody(channel: str) -> int:
            if channel not in contacts:
                who = {"channel": channel, "address": CROWD, "language": "", "now": 0}
                row = run(sql["contact_add"], who).fetchone()
                contacts[channel] = row[0]
            return contacts[channel]

        for row in crowd.taken:
            values = {"site": row["site"], "window": row["window_id"], "starts": row["starts_at"]}
            run(sql["sandbox_time_slot"], {**values, "taken": row["taken"]})
        for number, row in enumerate(crowd.booked):
            values = {"site": row["site"], "window": row["window_id"], "starts": row["starts_at"]}
            of = {"code": f"{CROWD}{number}", "contact_id": somebody(row["channel"]), "person": nobody}
            run(sql["sandbox_appointment"], {**values, **of, "places": row["places"], "green": row["green"]})
        for row in crowd.held:
            values = {"site": row["site"], "window": row["window_id"], "starts": row["starts_at"]}
            kind = row["kind"] if row["kind"] == "rest" else HELD_BY_SOMEBODY
            of = {"kind": kind, "contact_id": somebody(row["channel"]), "expires": row["expires_at"]}
            run(sql["sandbox_hold"], {**values, **of, "places": row["places"], "green": row["green"]})
        for row in crowd.visit_days:
            day = {"day": row["day"], "part": row["part"], "minutes": row["minutes"]}
            run(sql["sandbox_visit_day"], day)


@lru_cache(1)
def _statements() -> dict[str, str]:
    return named_statements()


@lru_cache(1)
def _empty() -> bytes:
    """One with all tables and nothing in them."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(f"PRAGMA page_size={SMALL_PAGES}")
    connection.execute("BEGIN")
    apply_migrations(connection)
    connection.execute("COMMIT")
    try:
        return connection.serialize()
    finally:
        connection.close()

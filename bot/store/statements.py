"""What an engine gives the repositories: the ways to run a named statement, and the times and rows they speak in."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

Row = Mapping[str, Any]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


class Statements(Protocol):
    """Runs the named statements of `sql/` inside one transaction."""

    async def one(self, name: str, **values: object) -> Row | None: ...

    async def after(self, write: str, name: str, **values: object) -> Row | None:
        """Like `one`, with `write` before it, which gives nothing back: both in one trip, neither seeing the other."""
        ...

    async def all(self, name: str, **values: object) -> Sequence[Row]: ...

    async def run(self, name: str, **values: object) -> None: ...

    async def many(self, name: str, rows: Sequence[Mapping[str, object]]) -> None:
        """The same statement for each of the rows, in one trip."""
        ...

    async def lock(self, key: str) -> None:
        """Until the transaction ends, nobody else's with this key goes on."""
        ...

    async def control(self, sql: str) -> None:
        """SAVEPOINT and its like, which take no values."""
        ...


def to_ms(moment: datetime) -> int:
    """Raises TypeError for a naive datetime: the store knows instants only."""
    return (moment - EPOCH) // MILLISECOND


def from_ms(value: int) -> datetime:
    return EPOCH + value * MILLISECOND


def optional_ms(moment: datetime | None) -> int | None:
    return None if moment is None else to_ms(moment)


def optional_moment(value: int | None) -> datetime | None:
    return None if value is None else from_ms(value)

"""The day sheet's stamps, and the exceptions that the hall's people enter while the service runs."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Final

from bot.config import LocalName
from bot.domain.day_sheet import Entry
from bot.domain.exceptions import Exceptions, HallException, Kind
from bot.domain.party import Party
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, optional_moment, to_ms

MOST_OF_A_DAY: Final = 500
MOST_EXCEPTIONS: Final = 500
MOST_HIT: Final = 500
MOST_READY: Final = 1000


class DayOf(Frozen):
    """A day of a site, as two instants: from `first` until before `last`."""

    site: str
    first: datetime
    last: datetime


class Hit(Frozen):
    """An appointment that an exception hits. `told` is the state of the notice about it, None where there is none."""

    id: int
    code: str
    contact_id: int
    window: str
    item: str
    starts: datetime
    people: int
    places: int
    name: str
    phone: str
    told: str | None
    rung: bool


class Sheets(Frozen):
    statements: Statements
    seal: Seal

    async def of_day(self, day: DayOf) -> list[Entry]:
        """What is booked, in order of time; MOST_OF_A_DAY at most."""
        rows = await self.statements.all(
            "sheet_of_day", site=day.site, first=to_ms(day.first), last=to_ms(day.last), most=MOST_OF_A_DAY
        )
        return [self._entry(row) for row in rows]

    async def stamp(self, name: str, id: int, day: DayOf, now: datetime) -> bool:
        """`name`: arrive, serve, absent or undo. False when nothing was to be stamped."""
        values: dict[str, object] = {"id": id, "site": day.site, "first": to_ms(day.first), "last": to_ms(day.last)}
        if name != "undo":
            values["now"] = to_ms(now)
        return await self.statements.one(f"sheet_{name}", **values) is not None

    async def pickups(self, site: str) -> int:
        row = await self.statements.one("sheet_pickups", site=site, most=MOST_READY)
        return int(row["count"]) if row else 0

    async def add(self, one: HallException, staff_id: int, now: datetime, begins: datetime, ends: datetime) -> int:
        """From `begins` until before `ends`: its days, as instants."""
        row = await self.statements.one(
            "exception_add",
            kind=one.kind.value,
            site=one.site,
            window=one.window,
            first=one.first.isoformat(),
            last=one.last.isoformat(),
            opens=f"{one.opens:%H:%M}" if one.opens else "",
            shuts=f"{one.shuts:%H:%M}" if one.shuts else "",
            places=one.places,
            reason_zh=one.reason.zh_hans,
            reason_en=one.reason.en,
            staff_id=staff_id,
            now=to_ms(now),
            begins=to_ms(begins),
            ends=to_ms(ends),
        )
        assert row is not None, "an insert without a condition"
        return int(row["id"])

    async def live(self, day: date) -> Exceptions:
        """Those that are not over by `day`, in the order they were entered."""
        rows = await self.statements.all("exceptions_live", day=day.isoformat(), most=MOST_EXCEPTIONS)
        return Exceptions(tuple(_exception(row) for row in sorted(rows, key=lambda row: row["id"])))

    async def get(self, id: int) -> HallException | None:
        row = await self.statements.one("exception_get", id=id)
        return _exception(row) if row else None

    async def end(self, id: int, staff_id: int, now: datetime) -> bool:
        """False when it was taken back before."""
        return await self.statements.one("exception_end", id=id, staff_id=staff_id, now=to_ms(now)) is not None

    async def booked_in(self, one: HallException, kind: str, first: datetime, last: datetime) -> Sequence[Hit]:
        """What is booked at its site from `first` until before `last`; `kind` is that of the notice about it."""
        rows = await self.statements.all(
            "exception_hits",
            id=one.id,
            kind=kind,
            site=one.site,
            first=to_ms(first),
            last=to_ms(last),
            most=MOST_HIT,
        )
        return [self._hit(row) for row in rows]

    async def ring(self, id: int, appointment: int, staff_id: int, now: datetime) -> None:
        await self.statements.run("exception_ring", id=id, appointment=appointment, staff_id=staff_id, now=to_ms(now))

    def _entry(self, row: Row) -> Entry:
        person: Any = self.seal.open(row["person"])
        return Entry(
            row["id"],
            row["code"],
            person["name"],
            Party.of(row["item"], row["also"], row["people"], row["green"]),
            row["window_id"],
            from_ms(row["starts_at"]),
            row["minutes"],
            *(optional_moment(row[name]) for name in ("arrived_at", "excused_at", "served_at", "absent_at")),
        )

    def _hit(self, row: Row) -> Hit:
        person: Any = self.seal.open(row["person"])
        return Hit(
            row["id"],
            row["code"],
            row["contact_id"],
            row["window_id"],
            row["item"],
            from_ms(row["starts_at"]),
            row["people"],
            row["places"],
            person["name"],
            person["phone"],
            row["told"],
            row["rung_at"] is not None,
        )


def _exception(row: Row) -> HallException:
    return HallException(
        row["id"],
        Kind(row["kind"]),
        row["site"],
        date.fromisoformat(row["first_on"]),
        date.fromisoformat(row["last_on"]),
        LocalName.model_validate({"zh-Hans": row["reason_zh"], "en": row["reason_en"]}),
        row["window_id"],
        _time(row["opens"]),
        _time(row["shuts"]),
        row["places"],
    )


def _time(written: str) -> time | None:
    return time.fromisoformat(written) if written else None

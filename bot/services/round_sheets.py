"""What a crew does with its round: it sets out, and it reads where to go.

An address is shown to the crew that drives there and on that day alone, and each look at it is written down.
"""

from datetime import date, time
from typing import Final

from bot.domain.home_visits import CrewMember, Did, Home, NotYourRound, State, Visit
from bot.domain.text import Lines, Text, Value
from bot.frozen import Frozen
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.visit_capacity import usable
from bot.services.visit_steps import step
from bot.services.visit_words import tasks_of
from bot.store.tx import Tx

ON_THE_SHEET: Final = frozenset({State.PLANNED, State.UNDER_WAY, State.DONE, State.NOT_AT_HOME})


class SheetRow(Frozen):
    """One door. `window` as it was told, in the hall's zone."""

    place: int
    visit: Visit
    home: Home
    window: tuple[time, time]


class RoundSheet(Frozen):
    """A crew's day, as one message and as rows. `kit` is the number of the one it takes along."""

    crew: str
    day: date
    kit: int
    rows: tuple[SheetRow, ...]
    text: Text


class RoundSheets:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def set_out(self, crew: str, day: date, who: str) -> list[Visit]:
        """The crew leaves, and everybody on its round is told. Raises NotYourRound where there is none today, or it has
        set out before.
        """
        if day != self._kit.today() or not await self._tx.visit_days.set_out(day, crew, self._kit.now()):
            raise NotYourRound()
        planned = [visit for visit in await self._round_of(crew, day) if visit.state is State.PLANNED]
        return [await step(self._tx, self._kit, visit, Did.SET_OUT, who) for visit in planned]

    async def round_sheet(self, crew: str, day: date, reader: CrewMember) -> RoundSheet:
        """Every door with its address. Raises NotYourRound for another crew's round and on any other day."""
        known = {one.id: one for one in usable(self._kit.config.home_visits)}
        if reader.crew != crew or crew not in known or day != self._kit.today():
            raise NotYourRound()
        visits = await self._round_of(crew, day)
        await self._tx.visits.seen(visits, reader.name, crew, self._kit.now())
        rows = tuple([await self._row(visit) for visit in visits])
        kit = (await self._tx.visit_days.kits(day)).get(crew, 0)
        lines = Lines(tuple(_line(row) for row in rows)) if rows else Text("rounds-empty")
        values: dict[str, Value] = {"crew": names(known[crew].name), "day": day, "kit": kit, "lines": lines}
        return RoundSheet(crew, day, kit, rows, Text("rounds-sheet", values))

    async def _round_of(self, crew: str, day: date) -> list[Visit]:
        visits = [one for one in await self._tx.visits.of_day(day) if one.crew == crew and one.state in ON_THE_SHEET]
        return sorted(visits, key=lambda visit: visit.place)

    async def _row(self, visit: Visit) -> SheetRow:
        assert visit.window is not None, "on a round with its window"
        begins, ends = (moment.astimezone(self._kit.config.hall.zone).time() for moment in visit.window)
        return SheetRow(visit.place, visit, await self._tx.visits.home(visit.id), (begins, ends))


def _line(row: SheetRow) -> Text:
    home = row.home
    values: dict[str, Value] = {
        "place": row.place,
        "from": row.window[0],
        "until": row.window[1],
        "code": row.visit.code,
        "tasks": tasks_of(row.visit.tasks),
        "district": row.visit.district,
        "address": home.address,
        "house": house(home),
        "name": home.name,
        "phone": home.phone,
        "reason": reason(home),
        "added": "".join(f" {words}" for words in home.added),
        "state": Text(f"visits-state-{row.visit.state.value.replace('_', '-')}"),
    }
    return Text("rounds-line", values)


def house(home: Home) -> Text:
    """Floor and lift, as far as they are known."""
    kind = {True: "lift", False: "stairs", None: "unknown"}[home.lift] + ("" if home.floor else "-only")
    return Text(f"visit-house-{kind}", {"floor": home.floor})


def reason(home: Home) -> Text:
    return Text(f"visit-reason-{home.reason.value.replace('_', '-')}", {"words": home.words})

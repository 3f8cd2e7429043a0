"""A crew's day from the chat of who rides with it: one message with every door, setting out, what happened at a door.

Addresses are told as on the console's sheet, on the day alone, and each look is written down with it.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.config import Crew
from bot.domain.desk import TooManyWords
from bot.domain.home_visits import LONGEST_WORDS, CrewMember, NotYourRound, Part, State, Visit
from bot.domain.staff import Deed, Staff, check
from bot.domain.text import Text
from bot.services.kit import Kit
from bot.services.round_sheets import RoundSheets
from bot.services.visit_capacity import Capacity, usable
from bot.services.visit_desk import VisitDesk
from bot.store.tx import Tx


class CrewDay:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._sheets = RoundSheets(tx, kit)

    async def crews(self) -> list[Crew]:
        """Those that drive today."""
        driving = {one.crew for one in await self._tx.visits.of_day(self._kit.today())}
        return [crew for crew in usable(self._kit.config.home_visits) if crew.id in driving]

    async def sheet(self, me: Staff, crew: str) -> Text:
        """Raises Forbidden, NotYourRound."""
        check(me, Deed.SEE)
        return (await self._sheets.round_sheet(crew, self._kit.today(), CrewMember(me.name, crew))).text

    async def may_set_out(self, crew: str) -> bool:
        return crew not in await self._tx.visit_days.out(self._kit.today()) and bool(
            await self._of(crew, State.PLANNED)
        )

    async def set_out(self, me: Staff, crew: str) -> int:
        """How many are told; who only has a phone is not. Raises Forbidden, NotYourRound."""
        check(me, Deed.SEE)
        visits = await self._sheets.set_out(crew, self._kit.today(), me.name)
        return sum(visit.contact_id is not None for visit in visits)

    async def next_doors(self, crew: str) -> Sequence[Visit]:
        """On the road and not yet over, in the order of the round."""
        return await self._of(crew, State.UNDER_WAY)

    async def still_to_come(self, crew: str) -> Sequence[Visit]:
        """What can be moved to another day from here: nobody was at the door yet."""
        return await self._of(crew, State.PLANNED, State.UNDER_WAY)

    async def free_for(self, crew: str, id: int) -> Mapping[date, tuple[Part, ...]]:
        """The days on which a crew has time for it. Raises NotYourRound."""
        visit = await self._one(crew, id)
        return await Capacity(self._tx, self._kit).free(visit.district, visit.tasks)

    async def move(self, me: Staff, crew: str, id: int, day: date, part: Part, why: str) -> None:
        """The person is told the new day, and why. Raises Forbidden, NotYourRound, NotNow, DayFull or TooManyWords."""
        check(me, Deed.SEE)
        if len(why) > LONGEST_WORDS:
            raise TooManyWords(most=LONGEST_WORDS)
        await self._one(crew, id)
        await VisitDesk(self._tx, self._kit, me.name).move(id, day, part, why)

    async def over(self, me: Staff, crew: str, id: int, *, at_home: bool) -> None:
        """What happened at one door of the crew. Raises Forbidden, NotYourRound, NotNow."""
        check(me, Deed.SEE)
        await self._one(crew, id)
        desk = VisitDesk(self._tx, self._kit, me.name)
        await (desk.done(id) if at_home else desk.not_at_home(id))

    async def _one(self, crew: str, id: int) -> Visit:
        found = next((one for one in await self._of(crew) if one.id == id), None)
        if found is None:
            raise NotYourRound()
        return found

    async def _of(self, crew: str, *states: State) -> list[Visit]:
        visits = await self._tx.visits.of_day(self._kit.today())
        mine = [one for one in visits if one.crew == crew and (not states or one.state in states)]
        return sorted(mine, key=lambda one: one.place)

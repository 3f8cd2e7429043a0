"""A crew's day from the chat of who rides with it: one message with every door, setting out, what happened at a door.

Addresses are told as on the console's sheet, on the day alone, and each look is written down with it.
"""

from collections.abc import Sequence

from bot.config import Crew
from bot.domain.home_visits import CrewMember, NotYourRound, State, Visit
from bot.domain.staff import Deed, Staff, check
from bot.domain.text import Text
from bot.services.kit import Kit
from bot.services.round_sheets import RoundSheets
from bot.services.visit_capacity import usable
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

    async def over(self, me: Staff, crew: str, id: int, *, at_home: bool) -> None:
        """What happened at one door of the crew. Raises Forbidden, NotYourRound, NotNow."""
        check(me, Deed.SEE)
        if id not in {one.id for one in await self._of(crew)}:
            raise NotYourRound()
        desk = VisitDesk(self._tx, self._kit, me.name)
        await (desk.done(id) if at_home else desk.not_at_home(id))

    async def _of(self, crew: str, *states: State) -> list[Visit]:
        visits = await self._tx.visits.of_day(self._kit.today())
        mine = [one for one in visits if one.crew == crew and (not states or one.state in states)]
        return sorted(mine, key=lambda one: one.place)

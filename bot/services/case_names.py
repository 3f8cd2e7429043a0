"""A name that comes off a report after it was sent. What staff could see until then is said as it was: nobody forgets
what they have read. It never comes back on: what was promised to stay unknown does.
"""

from typing import Final

from bot.domain.cases import Case, Level, NoCase, What, sees_person
from bot.domain.people import Contact
from bot.frozen import Frozen, replace
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.store.tx import Tx

RANK: Final = {level: rank for rank, level in enumerate(Level)}
OF_ONE_PERSON: Final = 50


class Unnamed(Frozen):
    """`left`: the person had left a name or a number; `by`: who of the staff worked on it and could see them. `files`
    that were sent stay with it.
    """

    case: Case
    left: bool
    by: tuple[str, ...]
    files: bool


class CaseNames:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._desk = CaseDesk(tx, kit)

    async def unname(self, who: Contact, code: str, level: Level) -> Unnamed:
        """`level` is the least that is wanted: a stricter one stays. A follow-up of the case loses the name with it.

        Raises NoCase.
        """
        case = await self._tx.cases.with_code(code)
        if case is None or case.contact_id != who.id:
            raise NoCase()
        seen = await self._seen_by(case)
        files = bool(await self._tx.attachments.in_case(case.id))
        following = [one for one in await self._tx.cases.of_contact(who.id, OF_ONE_PERSON) if one.follows == case.id]
        for one in (case, *following):
            if can_be(one, level):
                await self._raise(one, level)
        return Unnamed(await self._desk.load(case.id), bool(who.name or who.phone), seen, files)

    async def _raise(self, case: Case, level: Level) -> None:
        raised = await self._desk.write(replace(case, level=level))
        detail = level.value
        event = await self._tx.cases.note(case.id, What.UNNAMED, self._desk.now, by_citizen=True, detail=detail)
        owner = await self._desk.owner(raised)
        await self._desk.tell([owner] if owner else [], raised, event, "unnamed")

    async def _seen_by(self, case: Case) -> tuple[str, ...]:
        events = await self._tx.cases.events(case.id)
        ids = dict.fromkeys(event.staff_id for event in events if event.staff_id)
        people = [await self._tx.staff.get(id) for id in ids]
        return tuple(one.name for one in people if one and sees_person(case, one))


def can_be(case: Case, level: Level) -> bool:
    """Whether fewer would know the person then."""
    return RANK[level] > RANK[case.level]

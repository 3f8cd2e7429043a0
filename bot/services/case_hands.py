"""Whose hands a case is in: claimed, given to somebody, put back, sent elsewhere. The citizen keeps one number."""

from typing import Final, Self

from bot.domain.case_states import IN_HAND, Move, State, after
from bot.domain.cases import AlreadyClaimed, Case, Note, NotYours, What, concerns
from bot.domain.deadlines import Alarm
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.frozen import Frozen, replace
from bot.services.case_steps import CaseSteps
from bot.services.case_words import told_transferred
from bot.services.staff import leads_of

NOT_TOLD_AGAIN: Final = frozenset({Alarm.RETURN.value})


class To(Frozen):
    """Where a case goes: to a person, or to a site, or to a part of the hall named in words."""

    staff_id: int = 0
    site: str = ""
    department: str = ""

    @classmethod
    def read(cls, place: str) -> Self:
        """One of `places_to_go`: "staff 7", "site main"."""
        kind, _, id = place.partition(" ")
        return cls(staff_id=int(id)) if kind == "staff" and id.isdecimal() else cls(site=id)


class CaseHands(CaseSteps):
    async def claim(self, me: Staff, id: int) -> Case:
        """Raises AlreadyClaimed with who has it; one's own is claimed a second time without effect."""
        case = await self._may(me, Deed.CLAIM, id)
        while True:
            owner = await self._desk.owner(case)
            if owner and owner.id == me.id:
                return case
            if owner:
                raise AlreadyClaimed(code=case.code, name=owner.name)
            claimed = await self._desk.try_write(self._owned(case, me, Move.CLAIM))
            if claimed:
                await self._note(claimed, What.CLAIMED, me)
                return claimed
            case = await self._desk.load(id)

    async def assign(self, me: Staff, id: int, to: int) -> Case:
        """A lead gives it to somebody, from whoever has it."""
        case = await self._may(me, Deed.ASSIGN, id)
        colleague = await self._colleague(case, to)
        assigned = await self._desk.write(self._owned(case, colleague, Move.ASSIGN))
        event = await self._note(assigned, What.ASSIGNED, me, detail=str(colleague.id))
        await self._desk.tell([colleague], assigned, event, "assigned")
        return assigned

    async def release(self, me: Staff, id: int, note: Note) -> Case:
        """Back to everybody, with a word why."""
        case = await self._mine(me, Deed.RELEASE, id)
        free = replace(case, state=after(case.state, Move.RELEASE), owner_id=None, claim_until=None)
        free = await self._desk.write(free)
        event = await self._note(free, What.RELEASED, me, words=note.text)
        await self._desk.tell(await leads_of(self._tx, case.desk), free, event, "released")
        return free

    async def transfer(self, me: Staff, id: int, to: To, note: Note) -> Case:
        """The citizen keeps the number and is told who has it now."""
        case = await self._may(me, Deed.TRANSFER, id)
        self._check_in_hand(me, case)
        if to.staff_id:
            colleague = await self._colleague(case, to.staff_id)
            moved, told = self._owned(case, colleague, Move.ASSIGN), [colleague]
        else:
            moved = self._elsewhere(case, to)
            told = await leads_of(self._tx, moved.desk)
        moved = await self._desk.write(moved)
        detail = f"person {to.staff_id}" if to.staff_id else " ".join(filter(None, (to.site, to.department)))
        message = await self._say(moved, told_transferred(self._kit, moved, told[0].name if to.staff_id else ""))
        event = await self._note(moved, What.TRANSFERRED, me, detail=detail, words=note.text, message=message)
        await self._desk.tell(told, moved, event, "transferred")
        return moved

    def _check_in_hand(self, me: Staff, case: Case) -> None:
        """What is in a colleague's hands is moved by them or by a lead."""
        if case.owner_at(self._desk.now) not in (None, me.id):
            try:
                check(me, Deed.ASSIGN)
            except Forbidden:
                raise NotYours(code=case.code) from None

    def _owned(self, case: Case, owner: Staff, move: Move) -> Case:
        """A claim that ran out, or whose owner left, counts as one that nobody made."""
        state = State.NEW if move is Move.CLAIM and case.state in IN_HAND else case.state
        until = self._desk.hours.later(self._desk.now, self._desk.rules.claim_hours)
        return replace(
            case,
            state=after(state, move),
            owner_id=owner.id,
            claim_until=until,
            told=case.told - NOT_TOLD_AGAIN,
        )

    def _elsewhere(self, case: Case, to: To) -> Case:
        return replace(
            case,
            state=after(case.state, Move.TRANSFER),
            owner_id=None,
            claim_until=None,
            desk=to.site or case.desk,
            department=to.department,
        )

    async def _colleague(self, case: Case, id: int) -> Staff:
        colleague = await self._tx.staff.get(id)
        if colleague is None or not colleague.active or concerns(case, colleague):
            raise Forbidden()
        return colleague

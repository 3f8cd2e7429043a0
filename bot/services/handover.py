"""A person of the hall goes on with the conversation: asking for one, what both sides say, and how it ends.

What is said stands in the ledger of a case of the kind question, so it is found again, has a clock and an owner. Who
has that case speaks for the hall in it; nobody has to be told of the conversation by another way. Outside opening
hours, and when nobody comes, the case stays a question that is answered later.
"""

from datetime import date, datetime, timedelta
from statistics import median
from typing import Final

from bot.domain.case_states import State
from bot.domain.cases import Case, Kind, NotYours, ToCitizen, What
from bot.domain.handover import Handover as Going
from bot.domain.handover import NotTalking, Why
from bot.domain.people import Contact
from bot.domain.staff import Deed, Role, Staff, check
from bot.frozen import Frozen
from bot.services.attachments import Attachments
from bot.services.case_desk import CaseDesk
from bot.services.cases import Cases
from bot.services.filing import Report
from bot.services.hall import HallFacts
from bot.services.kit import Kit
from bot.services.reports import Reports
from bot.store.rooms import Stage
from bot.store.tx import Tx

LAST_WAITS: Final = 20
ENDED_BY_CITIZEN: Final = "ended"  # the detail of the entry that says so
WOKEN_BY_WORDS: Final = (State.WAITING_FOR_CITIZEN, State.ANSWERED)
MINUTE: Final = timedelta(minutes=1)


class Outlook(Frozen):
    """What can be told before somebody decides to wait. `staffed`: there is anybody at all. `next`: when it opens
    next, where it is shut. `usual`: minutes the last ones waited, None where nobody has.
    """

    staffed: bool
    open: bool
    next: datetime | None
    most: int
    usual: int | None


class Asked(Frozen):
    """`live`: somebody may come now; else it is answered after `outlook.next`."""

    case: Case
    live: bool
    outlook: Outlook


class Handover:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._rules = kit.config.handover

    async def outlook(self) -> Outlook:
        facts = HallFacts(self._kit.config, self._kit.clock, self._kit.rooms)
        opens = [facts.opens_next(site, facts.now) for site in facts.sites()]
        return Outlook(
            staffed=await self.staffed(),
            open=any(facts.today(site).open_now for site in facts.sites()),
            next=min((moment for moment in opens if moment), default=None),
            most=self._rules.wait_minutes,
            usual=await self._usual(),
        )

    async def staffed(self) -> bool:
        return bool(await self._tx.staff.active())

    async def under_way(self, who: Contact) -> Going | None:
        return await self._tx.handovers.of(who.id)

    async def ask(self, who: Contact, words: str, need_by: date | None = None) -> Asked:
        """Their words become a case; in opening hours somebody may come at once. Raises TooManyCases."""
        outlook = await self.outlook()
        case = await Reports(self._tx, self._kit).file(who, Report(Kind.QUESTION, words, need_by=need_by))
        if not (outlook.open and outlook.staffed):
            return Asked(case, False, outlook)
        now = self._kit.now()
        until = now + self._rules.wait_minutes * MINUTE
        live = await self._tx.handovers.add(who.id, case.id, now, until) is not None
        if live and not self._kit.config.telegram.staff_chat:
            await self._call_clerks(case)
        return Asked(case, live, outlook)

    async def said(self, who: Contact, words: str) -> None:
        """What the citizen says goes to whoever has the case. Raises NotTalking, also when it was closed just now."""
        going = await self._tx.handovers.of(who.id)
        if going is None:
            raise NotTalking(code="")
        case = await CaseDesk(self._tx, self._kit).load(going.case_id)
        if not case.is_open:
            raise NotTalking(code=case.code)
        if case.state in WOKEN_BY_WORDS or not await self._read_in_a_group(case):
            await Reports(self._tx, self._kit).add(who, case.code, words)  # tells the owner by a notice of their own
        else:
            files = Attachments(self._tx, self._kit)
            words = await files.words(who, words)
            event = await self._tx.cases.note(case.id, What.ADDED, self._kit.now(), by_citizen=True, words=words)
            await files.give(who, case.id, event)

    async def leave(self, who: Contact) -> bool:
        """The citizen ends it; the case stays for whoever has it. False when it had ended."""
        going = await self._tx.handovers.of(who.id)
        if going is None or not await self._tx.handovers.end(going.id, Why.CITIZEN, self._kit.now(), by_citizen=True):
            return False
        await self._tx.rooms.end_relay(going.case_id)
        await self._tx.cases.note(going.case_id, What.ADDED, self._kit.now(), by_citizen=True, detail=ENDED_BY_CITIZEN)
        return True

    async def say(self, me: Staff, case_id: int, words: ToCitizen) -> Case:
        """Staff to the citizen, with the rights of every reply: only who has the case. Raises NotYours and the like."""
        cases = Cases(self._tx, self._kit)
        return await cases.reply(me, case_id, words, cases.promised_in(words.text))

    async def is_live(self, case_id: int) -> bool:
        return await self._tx.handovers.in_case(case_id) is not None

    async def end(self, me: Staff, case_id: int) -> Case:
        """Staff end it; the case stays open. Raises NotTalking, NotYours or Forbidden."""
        check(me, Deed.REPLY)
        case = await CaseDesk(self._tx, self._kit).load(case_id)
        going = await self._tx.handovers.in_case(case_id)
        if going is None:
            raise NotTalking(code=case.code)
        if case.owner_at(self._kit.now()) != me.id:
            raise NotYours(code=case.code)
        await self._tx.handovers.end(going.id, Why.STAFF, self._kit.now())
        await self._tx.rooms.end_relay(case_id)
        return case

    async def _call_clerks(self, case: Case) -> None:
        """Somebody waits now and there is no group that sees it: those who lead have been told, the others are too."""
        opened = (await self._tx.cases.events(case.id))[0]
        clerks = [one for one in await self._tx.staff.active() if one.role is Role.CLERK]
        await CaseDesk(self._tx, self._kit).tell(clerks, case, opened.id, "new")

    async def _read_in_a_group(self, case: Case) -> bool:
        room = await self._tx.rooms.get(case.id) if self._kit.config.telegram.staff_chat else None
        return room is not None and room.stage is not Stage.KEPT_OUT

    async def _usual(self) -> int | None:
        waits = await self._tx.handovers.waits(LAST_WAITS)
        return max(1, round(median(wait / MINUTE for wait in waits))) if waits else None

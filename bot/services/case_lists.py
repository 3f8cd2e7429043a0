"""What staff see of cases: the inbox, a search in masked words, one case with its whole ledger, thanks on the wall."""

import base64
from datetime import datetime
from typing import Final

from bot.domain.case_reading import terms_of
from bot.domain.cases import Case, concerns, sees_person
from bot.domain.deadlines import WorkingTime, sorted_by
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.frozen import Frozen, replace
from bot.services.kit import Kit
from bot.services.staff import names_of
from bot.store.cases import Event, Filter, Place, Promise
from bot.store.statements import from_ms, to_ms
from bot.store.tx import Tx

PAGE: Final = 30
LOOKED_AT: Final = 200  # cases that hold the terms of a search; older ones are not looked for


class Page(Frozen):
    """`next` begins the following page; empty on the last one."""

    cases: tuple[Case, ...]
    next: str


class Person(Frozen):
    """Who reported it, as far as the looker may know."""

    name: str
    phone: str
    channel: str


class CasePage(Frozen):
    """`events` is the ledger, oldest first, each reply with what became of it. `names` of the staff in it, by id."""

    case: Case
    events: tuple[Event, ...]
    promises: tuple[Promise, ...]
    names: dict[int, str]
    person: Person | None
    owner: Staff | None


class CaseLists:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def inbox(self, me: Staff, of: Filter | None = None, after: str = "", most: int = PAGE) -> Page:
        """Open cases, the most pressing first: by deadline, or the citizen's own where it is sooner."""
        check(me, Deed.SEE)
        of = replace(of or Filter(), not_about=me.badge)
        found = await self._tx.cases.inbox(of, _place(after), most + 1)
        cases = tuple(found[:most])
        return Page(cases, self._mark(cases[-1]) if len(found) > most else "")

    async def find(self, me: Staff, words: str, most: int = PAGE) -> list[Case]:
        """The newest cases whose masked words hold all of it, or the case with this number."""
        check(me, Deed.SEE)
        exact = await self._tx.cases.with_code(words.strip().upper())
        terms = terms_of(words)
        found = [exact] if exact else await self._tx.cases.find(terms, LOOKED_AT) if terms else []
        fits = (case for case in found if not concerns(case, me))
        return [case for case in fits if exact or set(terms) <= set(terms_of(case.masked))][:most]

    async def in_hand(self, me: Staff, most: int = PAGE) -> list[Case]:
        """What somebody has taken on, the most pressing first."""
        return list((await self.inbox(me, Filter(owner_id=me.id), most=most)).cases)

    async def page(self, me: Staff, id: int) -> CasePage | None:
        """None when there is no such case. Raises Forbidden."""
        check(me, Deed.SEE)
        case = await self._tx.cases.get(id)
        if case is None:
            return None
        if concerns(case, me):
            raise Forbidden()
        events = tuple(self._seen(event, case, me) for event in await self._tx.cases.events(id))
        owner_id = case.owner_at(self._kit.now())
        owner = await self._tx.staff.get(owner_id) if owner_id else None
        return CasePage(
            case,
            events,
            tuple(await self._tx.cases.promises(id)),
            await names_of(self._tx, (event.staff_id for event in events)),
            await self._person(me, case),
            owner,
        )

    async def shown_thanks(self, most: int = PAGE) -> list[Case]:
        """The wall: thanks that their writers agreed to and a lead let up, newest first. Only `masked` is for eyes."""
        return await self._tx.cases.shown_thanks(most)

    async def _person(self, me: Staff, case: Case) -> Person | None:
        if case.contact_id is None or not sees_person(case, me):
            return None
        contact = await self._tx.contacts.get(case.contact_id)
        return Person(contact.name or "", contact.phone or "", contact.channel)

    def _seen(self, event: Event, case: Case, me: Staff) -> Event:
        """Who may not know the person reads their words masked: people name themselves in what they write."""
        if event.words is None or not event.by_citizen or sees_person(case, me):
            return event
        return replace(event, words=self._kit.rooms.masker.mask_story(event.words))

    def _mark(self, case: Case) -> str:
        rules = self._kit.config.cases
        hours = WorkingTime(self._kit.rooms.calendar, rules.begins, rules.ends, self._kit.config.hall.zone)
        return base64.urlsafe_b64encode(f"{to_ms(sorted_by(case, hours))}.{case.id}".encode()).decode()


def _place(mark: str) -> Place | None:
    """What was tampered with begins at the beginning."""
    try:
        at, _, id = base64.urlsafe_b64decode(mark.encode()).decode().partition(".")
        moment: datetime = from_ms(int(at))
        return Place(moment, int(id))
    except (ValueError, OverflowError):
        return None


__all__ = ["PAGE", "CaseLists", "CasePage", "Filter", "Page", "Person"]

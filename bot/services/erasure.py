"""A person's data, gone: what they said, their names and phones, their questions and reminders.

What stays is what the hall has to answer for without them: that an appointment was kept, and what was done about a
case, in masked words. Whoever stores more about a person adds a function to ERASED.
"""

from base64 import b64encode
from collections.abc import Awaitable, Callable
from typing import Any, Final

import structlog

from bot.domain.attachments import Attachment
from bot.domain.cases import Kind, What
from bot.domain.people import Contact
from bot.errors import BotError
from bot.frozen import Frozen
from bot.nlu.normal import plain
from bot.services.booking import Booking
from bot.services.kit import Kit
from bot.services.visits import forget as forget_visits
from bot.store.cases import Event
from bot.store.tx import Tx

log = structlog.get_logger()

MOST_EXPORTED: Final = 10_000


class StaffKeepTheirs(BotError):
    """Who is of the staff stands in ledgers by name; an admin takes them off first."""

    key = "data-error-staff"


class Kept(Frozen):
    """What the explanation tells before anything is erased."""

    appointments: int
    open_cases: int


Eraser = Callable[[Tx, Kit, Contact], Awaitable[None]]


async def _cases(tx: Tx, kit: Kit, who: Contact) -> None:
    for id in await tx.cases.forget_person(who.id):
        await tx.cases.note(id, What.ERASED, kit.now(), by_citizen=True)


async def _told_of_classes(tx: Tx, kit: Kit, who: Contact) -> None:
    await tx.classes.forget_person(who.id)


async def _attachments(tx: Tx, kit: Kit, who: Contact) -> None:
    await tx.attachments.forget_person(who.id)


async def _walks(tx: Tx, kit: Kit, who: Contact) -> None:
    await tx.walks.forget_person(who.id)


async def _said(tx: Tx, kit: Kit, who: Contact) -> None:
    await tx.people.erase(who.id)


ERASED: tuple[Eraser, ...] = (_cases, _told_of_classes, forget_visits, _attachments, _walks, _said)


class Erasure:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    def is_unwanted(self, text: str) -> bool:
        """Whether it says that nothing is to be deleted."""
        return self._kit.rooms.erasing_words.keeps(plain(text))

    async def kept(self, who: Contact) -> Kept:
        ahead = await self._booking.mine(who)
        mine = await self._tx.cases.of_contact(who.id, 50)
        return Kept(len(ahead), sum(case.is_open and case.kind is not Kind.THANKS for case in mine))

    async def erase(self, who: Contact, *, keep_appointments: bool) -> None:
        """Everything of this contact, in one transaction. Raises StaffKeepTheirs; TooLateToCancel where an
        appointment is too near to be cancelled.
        """
        if await self._tx.staff.of_contact(who.id):
            raise StaffKeepTheirs()
        async with self._tx.savepoint():
            if not keep_appointments:
                for appointment in await self._booking.mine(who):
                    await self._booking.cancel(who, appointment.id)
            await self._tx.people.erase_past(who.id, self._kit.now())
            await self._tx.people.forget_notices(who.id, keep_appointments=keep_appointments)
            for erase in ERASED:
                await erase(self._tx, self._kit, who)
        log.info("a person's data was erased", contact=who.id)

    @property
    def _booking(self) -> Booking:
        return Booking(self._tx, self._kit.config, self._kit.clock, self._kit.rooms.calendar)


async def export(tx: Tx, kit: Kit, who: Contact) -> dict[str, Any]:
    """What is kept of a person, ready for JSON: what was said, appointments, cases with their words."""
    cases = []
    for case in await tx.cases.of_contact(who.id, MOST_EXPORTED):
        events = await tx.cases.events(case.id)
        said = [
            {"at": one.at.isoformat(), "what": one.what.value, "words": one.words} for one in events if _theirs(one)
        ]
        cases.append({"code": case.code, "kind": case.kind.value, "state": case.state.value, "ledger": said})
    messages = await tx.messages.last(who.id, MOST_EXPORTED)
    codes = {case.id: case.code for case in await tx.cases.of_contact(who.id, MOST_EXPORTED)}
    return {
        "channel": who.channel,
        "address": who.address,
        "language": who.language,
        "name": who.name,
        "phone": who.phone,
        "appointments": await tx.people.appointments(who.id),
        "cases": cases,
        "attachments": [await _file(tx, one, codes) for one in await tx.attachments.of_contact(who.id, MOST_EXPORTED)],
        "messages": [{"at": one.at.isoformat(), "way": one.way, "body": one.body} for one in messages],
    }


async def _file(tx: Tx, one: Attachment, codes: dict[int, str]) -> dict[str, Any]:
    """With what it shows, in base64; None where that was deleted."""
    content = await tx.attachments.content(one.id)
    return {
        "kind": one.medium.value,
        "mime": one.mime,
        "case": codes.get(one.case_id or 0),
        "by": "staff" if one.by_staff else "citizen",
        "content": None if content is None else b64encode(content).decode(),
    }


def _theirs(event: Event) -> bool:
    """What they said and what they were told; a note among colleagues is not theirs."""
    return event.what not in (What.NOTED, What.TRANSFERRED, What.RELEASED, What.WAITING_INSIDE)

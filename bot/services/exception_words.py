"""What is said of an appointment on a day on which its site is shut after all, in place of its reminders too, and of a
place on such a day that somebody waits for.
"""

from datetime import date

from bot.config import Closure
from bot.domain.appointments import Appointment, State
from bot.domain.notices import Notice
from bot.domain.offers import doing
from bot.domain.reply import Reply
from bot.domain.text import Text, Value
from bot.domain.waitlist import Waiting
from bot.services.appointment_words import reminder
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.planned import MISSED
from bot.store.tx import Tx


async def shut_after_all(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when it was cancelled or moved, is over, or the site opens again."""
    appointment = await tx.appointments.get(notice.about_id)
    if appointment is None or appointment.state is not State.BOOKED or appointment.starts <= kit.now():
        return None
    closure = closure_of(kit, appointment)
    return _told(kit, appointment, closure) if closure else None


async def reminder_if_open(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """Nobody is reminded to come to a shut door, nor asked why they did not."""
    appointment = await tx.appointments.get(notice.about_id)
    if appointment is None or closure_of(kit, appointment) is None:
        return await reminder(tx, kit, notice)
    return None if notice.kind == MISSED else await shut_after_all(tx, kit, notice)


def closure_of(kit: Kit, appointment: Appointment) -> Closure | None:
    """What the hall's people entered for its day and site."""
    return closed_on(kit, appointment.site, appointment.starts.astimezone(kit.config.hall.zone).date())


def closed_on(kit: Kit, site: str, day: date) -> Closure | None:
    return kit.rooms.calendar.exceptions.closure(site, day)


def _told(kit: Kit, appointment: Appointment, closure: Closure) -> Reply | None:
    site = kit.site(appointment.site)
    if site is None:
        return None
    values: dict[str, Value] = {
        "item": tuple(Text(f"item-{item}") for item in appointment.party.items),
        "starts": appointment.starts,
        "site": names(site.name),
        "reason": names(closure.reason),
        "phone": site.phone,
        "code": appointment.code,
    }
    id = str(appointment.id)
    to_do = (
        doing("sheets-notice-move", "reschedule", appointment=id),
        doing("sheets-notice-cancel", "appointments", cancel=id),
    )
    return Reply(Text("sheets-told-closed", values), to_do)


async def waits_in_vain(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when they wait no longer, the day is over, or the site opens again."""
    entry = await tx.waitlist.get(notice.about_id)
    if entry is None or entry.state is not Waiting.WAITING or entry.day is None or entry.day < kit.today():
        return None
    closure, site = closed_on(kit, entry.site, entry.day), kit.site(entry.site)
    if closure is None or site is None:
        return None
    values: dict[str, Value] = {
        "item": tuple(Text(f"item-{item}") for item in entry.party.items),
        "day": entry.day,
        "site": names(site.name),
        "reason": names(closure.reason),
    }
    to_do = (
        doing("waitlist-notice-other", "booking", item=entry.party.item, people=str(entry.party.people)),
        doing("waitlist-notice-leave", "waitlist", entry=str(entry.id)),
    )
    return Reply(Text("waitlist-told-closed", values), to_do)

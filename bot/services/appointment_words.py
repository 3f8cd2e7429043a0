"""What is said of an appointment unasked: the reminders, and a word to who did not come."""

from bot.config import Reminders
from bot.domain.appointments import Appointment, State
from bot.domain.checkin import is_missed
from bot.domain.notices import Notice
from bot.domain.offers import doing
from bot.domain.reply import Choice, Reply
from bot.domain.text import Text, Value
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.planned import MISSED
from bot.store.tx import Tx

MINUTES = 60  # of an hour
WORDINGS_NAMED = ("next", "empty")  # one for each of WORDINGS: who waits next, or a place that stays empty


async def reminder(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when it was cancelled, they came, or its site is no more; a reminder also when it has begun."""
    appointment = await tx.appointments.get(notice.about_id)
    if appointment is None or appointment.state is not State.BOOKED or appointment.arrived:
        return None
    values = _values(kit, appointment)
    if values is None:
        return None
    if notice.kind == MISSED:
        missed = is_missed(appointment, kit.now(), kit.config.booking) and not appointment.excused
        why = doing("checkin-notice-why", "checkin", code=appointment.code)
        return Reply(Text("checkin-missed", values), (why,)) if missed else None
    if appointment.starts <= kit.now():
        return None
    if notice.kind != last_reminder(kit.config.reminders):
        cost = Text(f"appointments-cost-{WORDINGS_NAMED[appointment.wording]}")
        return Reply(Text("appointments-reminder", {**values, "cost": cost}), to_do(appointment))
    changeable = appointment.party.rules(kit.config.booking).cancel_notice_minutes < MINUTES * min(
        kit.config.reminders.hours_before
    )
    here = doing("appointments-notice-here", "checkin", code=appointment.code)
    return Reply(Text("appointments-reminder-soon", values), (here, *(to_do(appointment)[1:] if changeable else ())))


def last_reminder(rules: Reminders) -> str:
    """The kind of the one that comes shortly before: it says where to go, not what a miss costs."""
    return f"reminder-{min(rules.hours_before)}h"


def to_do(appointment: Appointment) -> tuple[Choice, ...]:
    id = str(appointment.id)
    return (
        doing("appointments-notice-come", "coming", appointment=id),
        doing("appointments-notice-move", "reschedule", appointment=id),
        doing("appointments-notice-cancel", "appointments", cancel=id),
    )


def _values(kit: Kit, appointment: Appointment) -> dict[str, Value] | None:
    site = kit.site(appointment.site)
    if site is None:
        return None
    window = next((window for window in site.windows if window.id == appointment.window), site.windows[0])
    return {
        "item": tuple(Text(f"item-{item}") for item in appointment.party.items),
        "starts": appointment.starts,
        "site": names(site.name),
        "address": names(site.address),
        "phone": site.phone,
        "window": names(window.name),
        "floor": window.floor,
        "code": appointment.code,
        "name": appointment.name,
    }

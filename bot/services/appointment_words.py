"""What is said of an appointment unasked: the reminders, and a word to who did not come."""

from bot.domain.appointments import Appointment, State
from bot.domain.checkin import is_missed
from bot.domain.notices import Notice
from bot.domain.reply import Reply
from bot.domain.text import Text, Value
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.planned import MISSED
from bot.store.tx import Tx


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
        return Reply(Text("checkin-missed", values)) if missed else None
    if appointment.starts <= kit.now():
        return None
    soon = notice.kind == f"reminder-{min(kit.config.reminders.hours_before)}h"
    return Reply(Text("appointments-reminder-soon" if soon else "appointments-reminder", values))


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

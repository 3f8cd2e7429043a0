"""What an appointment will be told of: its reminders, and a word to who did not come. Planned anew when it moves."""

from datetime import datetime

from bot.config import Config
from bot.domain.appointments import Appointment
from bot.domain.checkin import over
from bot.domain.notices import APPOINTMENT, reminder_times
from bot.store.tx import Tx

MISSED = "missed"


async def plan(tx: Tx, config: Config, appointment: Appointment, now: datetime) -> None:
    for kind, due in reminder_times(appointment.starts, now, config.reminders, config.hall.zone):
        await tx.notices.add(appointment.contact_id, kind, APPOINTMENT, appointment.id, due)
    if config.booking.no_shows_before_limit:
        due = over(appointment, config.booking)
        await tx.notices.add(appointment.contact_id, MISSED, APPOINTMENT, appointment.id, due)


async def plan_anew(tx: Tx, config: Config, appointment: Appointment, now: datetime) -> None:
    """Nothing is told of its old time; one notice of each kind of the new one."""
    await tx.appointments.forget_notices(appointment)
    await plan(tx, config, appointment, now)

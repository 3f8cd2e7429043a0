"""Reminders a person wished for, and what a notice says when its time has come.

A notice is decided from the live row at the moment of sending: what was cancelled or is over is not reminded of.
"""

from datetime import date, datetime, time

from bot.clock import Clock
from bot.config import Config
from bot.domain.appointments import State
from bot.domain.notices import APPOINTMENT, QUESTION, WISH, Notice, outside_quiet_hours
from bot.domain.people import Contact
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.errors import BotError
from bot.services.answers import Answers
from bot.services.hall import names
from bot.services.questions import answer_to
from bot.store.tx import Tx

WISH_HOUR = time(9, 0)


class DayIsPast(BotError):
    """A reminder was wished for a day that is over. Values: `day`."""

    key = "wish-error-past"


class Reminders:
    def __init__(self, tx: Tx, config: Config, clock: Clock) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock

    async def wish(self, who: Contact, day: date, at: time | None, subject: str, message_id: int) -> datetime:
        """Keeps "remind me of `subject` that day"; returns when it will come. Raises DayIsPast."""
        zone, now = self._config.hall.zone, self._clock.now()
        wanted = datetime.combine(day, at or WISH_HOUR, zone)
        end_of_day = datetime.combine(day, time(23, 59), zone)
        due = outside_quiet_hours(wanted, self._config.reminders, zone, not_before=now, not_after=end_of_day)
        if due is None:
            raise DayIsPast(day=day)
        await self._tx.notices.add(who.id, WISH, WISH, message_id, due, subject)
        return due


class NoticeWriter:
    """Says what a due notice has to say, or that there is nothing to say any more."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self._config = config
        self._clock = clock

    async def write(self, tx: Tx, notice: Notice, answers: Answers) -> Reply | None:
        """None when it is no longer true."""
        if notice.about == QUESTION:
            return await answer_to(tx, notice, answers)
        if notice.about == APPOINTMENT:
            return await self._appointment(tx, notice)
        return Reply(
            Text(
                "wish-due",
                {"subject": Text(f"item-{notice.subject}") if notice.subject else Text("wish-plain")},
            )
        )

    async def _appointment(self, tx: Tx, notice: Notice) -> Reply | None:
        appointment = await tx.appointments.get(notice.about_id)
        if appointment is None or appointment.state is not State.BOOKED or appointment.starts <= self._clock.now():
            return None
        site = next((site for site in self._config.sites if site.id == appointment.site), None)
        if site is None:
            return None
        window = next((window for window in site.windows if window.id == appointment.window), site.windows[0])
        return Reply(
            Text(
                "appointments-reminder",
                {
                    "item": Text(f"item-{appointment.item}"),
                    "starts": appointment.starts,
                    "site": names(site.name),
                    "address": names(site.address),
                    "window": names(window.name),
                    "floor": window.floor,
                    "code": appointment.code,
                    "name": appointment.name,
                },
            )
        )

"""Reminders a person wished for."""

from datetime import date, datetime, time

from bot.clock import Clock
from bot.config import Config
from bot.domain.notices import WISH, Notice, outside_quiet_hours
from bot.domain.people import Contact
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.errors import BotError
from bot.services.kit import Kit
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


async def wish_due(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    subject = Text(f"item-{notice.subject}") if notice.subject else Text("wish-plain")
    return Reply(Text("wish-due", {"subject": subject}))

"""The free days and times of the site that was chosen, as they are shown."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice

from bot.dialog.talk import Ask, Talk
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.domain.timeslots import in_part
from bot.services.schedule import FreeTime
from handlers.booking_words import day_of, item_of, party_of, site_of

DAYS_SHOWN = 6


def day_choices(talk: Talk, free: Mapping[date, int]) -> Ask:
    shown = islice(free.items(), DAYS_SHOWN)
    choices = (Choice(day.isoformat(), Text("booking-day-label", {"day": day, "left": left})) for day, left in shown)
    return Ask(Text("booking-choose-day", {"item": item_of(talk), "site": site_of(talk)}), tuple(choices))


async def free_that_day(talk: Talk) -> list[FreeTime]:
    day = day_of(talk)
    schedule = talk.services.booking.schedule
    return await schedule.free_times(
        party_of(talk), talk.answer("site"), day, day, talk.contact.id, talk.contact.channel
    )


def within(talk: Talk, free: Sequence[FreeTime], part: str) -> list[FreeTime]:
    """Those in that part of the day; all of them where none is named."""
    zone = talk.services.booking.zone
    return [one for one in free if not part or in_part(one.starts.astimezone(zone).time(), part)]

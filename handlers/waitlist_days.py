"""The days one can wait for: those on which everything is taken; and the time of the day that was wanted."""

from datetime import date, time, timedelta

from bot.dialog.talk import Talk
from bot.domain.timeslots import PARTS, in_part
from handlers.booking_words import party_of


async def days_of(talk: Talk) -> tuple[list[date], list[date]]:
    """Days with something free, and those on which the site is open and everything is taken."""
    schedule, party, site = talk.services.booking.schedule, party_of(talk), talk.answer("site")
    first, last = schedule.today(), schedule.last_day(party)
    free = await schedule.free_days(party, site, talk.contact.id, talk.contact.channel)
    days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    full = [day for day in days if day not in free and any(schedule.offered(party, site, day, day))]
    return list(free), full


async def is_free(talk: Talk, day: date) -> bool:
    """At the time or in the part of the day that was wanted, where one was named."""
    schedule, zone = talk.services.booking.schedule, talk.services.booking.zone
    me = (talk.contact.id, talk.contact.channel)
    found = await schedule.free_times(party_of(talk), talk.answer("site"), day, day, *me)
    part = part_of(talk)
    return any(not part or suits(one.starts.astimezone(zone).time(), part) for one in found)


def starts_then(talk: Talk, day: date) -> bool:
    """Whether a time slot starts at the time that was named; True where none was."""
    named = str_of(talk, "wanted_time")
    at = talk.services.booking.at(day, time.fromisoformat(named)) if named else None
    return at is None or bool(talk.services.booking.schedule.candidates(party_of(talk), talk.answer("site"), at))


def part_of(talk: Talk) -> str:
    return str_of(talk, "wanted_time") or str_of(talk, "part")


def suits(moment: time, part: str) -> bool:
    return in_part(moment, part) if part in PARTS else f"{moment:%H:%M}" == part


def str_of(talk: Talk, name: str) -> str:
    return str(talk.answers.get(name) or "")

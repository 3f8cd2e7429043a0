"""The free days and times of the site that was chosen, as they are shown."""

from collections.abc import Container, Mapping, Sequence
from datetime import date
from itertools import islice

from bot.dialog.talk import Ask, Talk
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.domain.timeslots import in_part
from bot.services.schedule import FreeTime
from handlers.booking_wanted import days_one_by_one, out_of_reach
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


def not_free(talk: Talk, first: date, last: date) -> Text:
    """Whether nothing is left on that day, or the site is shut; up to `last`, where a run of days was wanted."""
    schedule, party = talk.services.booking.schedule, party_of(talk)
    if not is_in_reach(talk, first):
        return out_of_reach(first, schedule.today(), schedule.last_day(party))
    if any(schedule.offered(party, talk.answer("site"), first, last)):
        return Text("booking-full-day", {"day": first, "site": site_of(talk)})
    return shut(talk, first)


def shut(talk: Talk, day: date) -> Text:
    """Nobody can come that day; why, where the hall's people said so."""
    site = talk.services.hall.site(talk.answer("site"))
    if reason := talk.services.hall.closure_on(site, day) if site else None:
        return Text("booking-shut-day", {"day": day, "site": site_of(talk), "reason": reason})
    return Text("booking-closed-day", {"day": day, "site": site_of(talk)})


def is_in_reach(talk: Talk, day: date) -> bool:
    schedule = talk.services.booking.schedule
    return schedule.today() <= day <= schedule.last_day(party_of(talk))


def tell_of_others(talk: Talk, free: Container[date]) -> None:
    """Of several days that would do, those that do not."""
    for day in days_one_by_one(talk):
        if day not in free:
            talk.tell(not_free(talk, day, day))

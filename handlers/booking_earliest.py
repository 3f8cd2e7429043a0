"""The first free time of each site, for who wants the earliest and did not say where. Keeps nothing: one of them is
chosen.
"""

from collections.abc import Sequence
from datetime import date

from bot.config import Site
from bot.dialog.talk import Ask, Talk
from bot.domain.text import Text, Value
from bot.services.schedule import FreeTime
from handlers.booking_free import within
from handlers.booking_wanted import among_wanted
from handlers.booking_words import is_near, item_of, near_choice, party_of, site_named


async def ask_earliest(talk: Talk, sites: Sequence[Site]) -> Ask | None:
    """None where it is not wanted, or there is nothing to choose from."""
    named = talk.services.booking_words.names_earliest(talk.turn.text)
    if not (talk.answers.get("earliest") or named) or not (found := await first_times(talk, sites)):
        return None
    first: dict[str, Value] = {"starts": found[0].starts, "site": site_named(talk, found[0].site)}
    if len(found) == 1:  # it is told, and the place asked for as ever
        talk.tell(Text("booking-earliest", first))
        return None
    choices = tuple(near_choice(talk, one) for one in found)
    return Ask(Text("booking-choose-earliest", {"item": item_of(talk), **first}), choices)


async def first_times(talk: Talk, sites: Sequence[Site]) -> list[FreeTime]:
    """Soonest first, on the days and in the part of the day that were named."""
    schedule, party = talk.services.booking.schedule, party_of(talk)
    first, last = wanted_days(talk, schedule.today(), schedule.last_day(party))
    part = str(talk.answers.get("part") or "")
    me = (talk.contact.id, talk.contact.channel)
    free = [within(talk, await schedule.free_times(party, site.id, first, last, *me), part) for site in sites]
    fitting = [[one for one in times if among_wanted(talk, [day_at(talk, one)])] for times in free]
    return sorted((times[0] for times in fitting if times), key=lambda one: (one.starts, -one.left))


def day_at(talk: Talk, one: FreeTime) -> date:
    return one.starts.astimezone(talk.services.booking.zone).date()


def wanted_days(talk: Talk, today: date, last: date) -> tuple[date, date]:
    named = talk.answers.get("wanted_day")
    if not named:
        return today, last
    until = date.fromisoformat(str(talk.answers.get("wanted_until") or named))
    return max(date.fromisoformat(str(named)), today), min(until, last)


def chosen_again(talk: Talk) -> str | None:
    """ "The earliest, then", said of those that were shown."""
    shown = [value for value, _ in talk.session.shown]
    wanted = talk.services.booking_words.wants_earliest(talk.turn.text) and talk.reading.date is None
    return shown[0] if wanted and shown and is_near(shown[0]) else None

"""The moment that was wanted, as far as it was told, and what is said where nothing begins then."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.domain.text import Figure, Text
from bot.domain.timeslots import PARTS
from bot.services.answers import full_date
from handlers.booking_changed import ANOTHER_TIME
from handlers.booking_words import item_of, party_of


def named_day(talk: Talk) -> str:
    """Empty where any day will do."""
    return str(talk.answers.get("wanted_day") or talk.answers.get("day") or "")


def among_wanted(talk: Talk, days: Iterable[date]) -> list[date]:
    """Those of the days that were named, all where none was; without those on which they cannot come."""
    answers = talk.answers
    named, out = named_day(talk), str(answers.get("days_out") or "").split(",")
    last = str(answers.get("wanted_until") or named)
    which = days_one_by_one(talk)
    found = [day for day in days if day.isoformat() not in out]
    if not named:
        return found
    return [day for day in found if day in which or (not which and named <= day.isoformat() <= last)]


def days_one_by_one(talk: Talk) -> list[date]:
    """Where several were named of which any will do; empty otherwise."""
    days = str(talk.answers.get("wanted_days") or "")
    return [date.fromisoformat(day) for day in days.split(",") if day]


def is_over(talk: Talk) -> bool:
    """The day that was named lies behind."""
    named = named_day(talk)
    return bool(talk.answers.get("past")) or (bool(named) and date.fromisoformat(named) < talk.services.hall.now.date())


def wanted_at(talk: Talk, day: date) -> datetime:
    """The moment that was wanted, as far as it was told: the middle of a part of the day, or of the day."""
    named = talk.answers.get("wanted_time")
    if named:
        return talk.services.booking.at(day, time.fromisoformat(str(named)))
    begin, end = PARTS.get(str(talk.answers.get("part") or ""), (time(9), time(17)))
    first, last = max(begin, time(9)), min(end, time(17))
    middle = timedelta(hours=(first.hour + last.hour) / 2)
    return talk.services.booking.at(day, time(0)) + middle


def day_wanted(talk: Talk) -> date:
    return talk.services.booking.local(talk.answer("wanted_at")).date()


def same_wish(talk: Talk) -> dict[str, Answer]:
    """The day that was wanted, and the time if one was named, to be looked for anew."""
    day, exact = day_wanted(talk).isoformat(), talk.answers.get("exact")
    return {**ANOTHER_TIME, "part": talk.answers.get("part"), "wanted_day": day, "wanted_time": exact}


def which_site(talk: Talk) -> Text:
    """Asks where; a day that was named is named again, so that they see it was heard."""
    named = named_day(talk)
    if not named or talk.answers.get("wanted_until"):
        return Text("booking-choose-site", {"item": item_of(talk)})
    return Text("booking-choose-site-on", {"item": item_of(talk), "day": date.fromisoformat(named)})


def out_of_reach(day: date, today: date, last: date) -> Text:
    if day < today:
        return Text("booking-day-over")
    return Text("booking-error-day", {"day": day if day.year == today.year else full_date(day), "last": last})


def no_such_time(talk: Talk, at: datetime) -> Text:
    """Nothing starts then, or it is too near."""
    rules, now = talk.services.booking.rules(party_of(talk)), talk.services.hall.now
    wall = talk.services.booking.local(at.isoformat()).time()
    if at >= now + timedelta(minutes=rules.lead_minutes):
        return Text("booking-no-such-time", {"time": wall})
    key = "booking-too-soon" if at > now else "booking-time-over"
    return Text(key, {"time": wall, "lead": Figure(rules.lead_minutes, "minute")})

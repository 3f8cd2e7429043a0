"""What a sentence wishes of a visit: the day, a part of it, the time, the site; who comes: `booking_company.py`."""

from collections.abc import Sequence
from datetime import date

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind
from bot.domain.meaning import DateReading, DayPart
from bot.services.day_words import any_of_days, at_one_time, days_out, in_week_of, just_gone

DAYS_WANTED = ("wanted_day", "wanted_until", "wanted_days")  # the first, the last, and which where not all between
SURELY = 0.8  # from here on another meaning counts more than what sounds like a booking


def wishes(talk: Talk) -> dict[str, Answer]:
    """Day, part of day and time, as far as the sentence names them."""
    said, words = talk.reading, talk.services.booking_words
    text = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    wanted, today = dict[str, Answer](), talk.services.hall.now.date()
    if words.wants_earliest(text) or (words.meant(text) == "any" and "site" not in talk.answers):
        wanted["earliest"] = True
    elif said.time is not None:
        wanted["earliest"] = None
    gone = just_gone(text, said.date.start, today) if said.date else words.past_day_in(text)
    if gone:
        wanted["past"] = True
    elif said.date is not None:
        wanted["past"] = None
        wanted["wanted_day"] = day_meant(talk, said.date).isoformat()
        wanted["wanted_until"] = said.date.end.isoformat() if said.date.end > said.date.start else None
        wanted |= {"wanted_days": None, "days_out": None, **several(text, said.date, today)}
    elif out := days_out(text, today):
        wanted["days_out"] = joined(out)
    return {**wanted, **({} if wanted.get("wanted_days") and not at_one_time(text, today) else time_meant(talk))}


def chosen_of_any(talk: Talk) -> str | None:
    """The one pressed or named; for whom any will do, the first."""
    chosen = talk.chosen_or_none()
    any_will_do = talk.turn.kind is Kind.TEXT and talk.services.booking_words.meant(talk.turn.text) == "any"
    return talk.session.shown[0][0] if chosen is None and any_will_do and talk.session.shown else chosen


def time_meant(talk: Talk) -> dict[str, Answer]:
    said, wanted = talk.reading, dict[str, Answer]()
    if said.part is not None:
        wanted["part"] = part_meant(talk, said.part, talk.turn.text if talk.turn.kind is Kind.TEXT else "")
    if said.time is not None:
        wanted["wanted_time"] = said.time.isoformat("minutes")
    return wanted


def several(text: str, said: DateReading, today: date) -> dict[str, Answer]:
    """ "Wednesday or Friday": any of them will do."""
    days = any_of_days(text, today)
    if len(days) < 2 or not {said.start, said.end} <= set(days):
        return {}
    return {"wanted_day": days[0].isoformat(), "wanted_until": days[-1].isoformat(), "wanted_days": joined(days)}


def joined(days: Sequence[date]) -> str:
    return ",".join(day.isoformat() for day in days)


def part_meant(talk: Talk, said: DayPart, text: str) -> str:
    """What the hall calls it: noon is a part of its own, and nobody comes in the evening."""
    if said is DayPart.MORNING:
        return said.value
    return "noon" if talk.services.booking_words.is_at_noon(text) else DayPart.AFTERNOON.value


def day_meant(talk: Talk, said: DateReading) -> date:
    """A bare weekday is one of the week that is spoken of."""
    near = talk.answers.get("day") or talk.answers.get("wanted_day")
    if not near or said.start != said.end:
        return said.start
    meant = in_week_of(talk.turn.text, talk.services.hall.now.date(), date.fromisoformat(str(near)))
    return meant if meant and meant.weekday() == said.start.weekday() else said.start


def named_site(talk: Talk) -> str | None:
    named = talk.reading.entities.get("site")
    return named if named and talk.services.hall.site(named) else None


def site_answered(talk: Talk) -> str | None:
    """Where a site was asked for, what several sites are called names the first of them."""
    said = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    return named_site(talk) or next(iter(talk.services.hall.question(said).sites), None)

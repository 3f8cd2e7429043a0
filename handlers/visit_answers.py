"""The answers that a request for a visit collects: read from any sentence, put together at the end."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind
from bot.domain.home_visits import (
    MOST_PEOPLE,
    By,
    Home,
    Part,
    Reason,
    Task,
    Tasks,
    Wanted,
    merged,
    read_address,
    read_tasks,
)
from bot.domain.meaning import Act, DateReading, DayPart
from bot.domain.text import Names, Value
from bot.services.hall import names
from bot.services.round_sheets import house, reason
from bot.services.visit_moments import wished
from bot.services.visit_reading import Heard
from bot.services.visit_words import tasks_of
from handlers.booking_company import who_comes

LONGEST_RUN: Final = timedelta(days=31)
PUT_RIGHT: Final = ("reason", "people", "district", "floor", "lift")
NO_TIME: Final[Mapping[str, Answer]] = MappingProxyType(
    dict.fromkeys(("day", "part", "wanted_day", "wanted_until", "wanted_part"))
)


def said(talk: Talk, *, whole: bool = False) -> Heard:
    """What the sentence of this turn tells; `whole`: as an address."""
    text = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    if whole:
        text = talk.services.introductions.without(text, talk.services.is_name)
    return talk.services.visits.hear(text, talk.reading, whole=whole)


def told(talk: Talk, *, again: bool = False, whole: bool = False) -> dict[str, Answer]:
    """What the sentence tells and is not known yet, or `again` whatever it tells."""
    heard = said(talk, whole=whole)
    if heard.address:
        talk.means(Act.WHICH_WINDOW)  # it sounds like a question where that is
    found: dict[str, Answer] = {
        "item": talk.reading.service,
        "reason": heard.reason.value if heard.reason else None,
        "by": heard.by.value if heard.by is By.FAMILY else None,
        "district": heard.district,
        "address": heard.address,
        "floor": heard.floor,
        "lift": heard.lift,
        "people": min(heard.people, MOST_PEOPLE),
        **who_comes(talk),
        **wanted_of(talk),
    }
    known = {} if again else talk.answers
    return {name: value for name, value in found.items() if is_told(value) and not is_told(known.get(name))}


def put_right(talk: Talk) -> dict[str, Answer]:
    """What was told before and is told otherwise now, though something else was asked: "not the third floor, the
    fifth", "rather in the afternoon". Empty for a question, and for whom to call.
    """
    text = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    if not text or talk.services.booking_words.asks(text) or talk.services.introductions.alone(text)[1]:
        return {}
    known, again = {**talk.answers, "people": talk.answers.get("people") or 1}, told(talk, again=True)
    new = {name: again[name] for name in PUT_RIGHT if name in again and is_told(known.get(name))}
    new = {name: value for name, value in new.items() if value != known[name]}
    return new | (another_time(talk) if known.get("part") else {})


def another_time(talk: Talk) -> dict[str, Answer]:
    """ "Rather in the afternoon" leaves the day as it is; empty where neither is told."""
    wishes = wanted_of(talk)
    day = None if "wanted_day" in wishes else talk.answers.get("day")
    stays: dict[str, Answer] = {"wanted_day": day, "wanted_until": day} if day else {}
    return {**NO_TIME, **stays, **wishes} if wishes else {}


def is_told(value: Answer) -> bool:
    """That there is no lift is told too."""
    return value is False or value not in (None, "", 0)


def wanted_of(talk: Talk) -> dict[str, Answer]:
    """Day or run of days and part of day, as far as the sentence names them."""
    wishes: dict[str, Answer] = {}
    if (named := talk.reading.date) is not None and is_wish(talk, named):
        wishes |= {"wanted_day": named.start.isoformat(), "wanted_until": named.end.isoformat()}
    if part := talk.reading.part:
        wishes["wanted_part"] = Part.MORNING.value if part is DayPart.MORNING else Part.AFTERNOON.value
    return wishes


def is_wish(talk: Talk, named: DateReading) -> bool:
    """ "My card runs out next year" tells of no day to come on."""
    if named.end - named.start >= LONGEST_RUN:
        return False
    return named.start <= talk.services.visits.capacity.horizon[1] or not said(talk).runs_out


def tasks_in(talk: Talk) -> Tasks:
    first = Task(talk.answer("item"), int(talk.answers.get("people") or 1))
    return merged([first, *read_tasks(str(talk.answers.get("more") or ""))])


def home_in(talk: Talk) -> Home:
    lift = talk.answers.get("lift")
    return Home(
        address=address_in(talk),
        name=str(talk.answers.get("name") or ""),
        phone=str(talk.answers.get("phone") or ""),
        reason=Reason(str(talk.answers.get("reason") or Reason.OTHER)),
        words=str(talk.answers.get("words") or ""),
        floor=int(talk.answers.get("floor") or 0),
        lift=None if lift is None else bool(lift),
    )


def address_in(talk: Talk) -> str:
    """Without the district at its beginning, which is kept beside it."""
    address, district = str(talk.answers.get("address") or ""), str(talk.answers.get("district") or "")
    bare = address.removeprefix(district).lstrip(" ,，")
    return bare if read_address(bare) else address


def day_in(talk: Talk) -> date | None:
    day = talk.answers.get("day")
    return date.fromisoformat(str(day)) if day else None


def part_in(talk: Talk) -> Part:
    return Part(str(talk.answers.get("part") or Part.ANY))


def whole_request(talk: Talk) -> tuple[By, Wanted]:
    by = By.FAMILY if talk.answers.get("by") == By.FAMILY else By.PERSON
    district = str(talk.answers.get("district") or "")
    return by, Wanted(tasks_in(talk), district, home_in(talk), day_in(talk), part_in(talk))


def summary(talk: Talk) -> dict[str, Value]:
    home = home_in(talk)
    district = talk.services.visits.district(talk.answer("district"))
    return {
        "tasks": tasks_of(tasks_in(talk)),
        "reason": reason(home),
        "district": names(district) if district else Names({}),
        "address": home.address,
        "house": house(home),
        "when": wished(day_in(talk), part_in(talk)),
        "name": home.name,
        "phone": home.phone,
    }

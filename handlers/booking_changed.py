"""A visit changed in the middle of booking it: "no, Friday", "three of us", "rather at Liulin"."""

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.domain.meaning import Act
from bot.domain.text import Text
from handlers.booking_company import green_said, who_comes
from handlers.booking_party import check_people
from handlers.booking_questions import is_question
from handlers.booking_said import DAYS_WANTED, SURELY, named_site, wishes
from handlers.booking_words import party_of

ANOTHER_TIME: dict[str, Answer] = dict.fromkeys(
    ("day", *DAYS_WANTED, "wanted_time", "part", "starts", "wanted_at", "exact", "earliest", "past")
)
SAID_OF_PEOPLE = {Act.HUMAN, Act.AMBIGUOUS, Act.BOOK, Act.COMPLAINT, Act.RESCHEDULE}  # "three people", taken by itself


def changed(talk: Talk) -> dict[str, Answer] | None:
    """Said in the middle, "no, Friday", "three of us", "rather at Liulin" or "an ID card instead" counts, whatever was
    asked; None where nothing of the kind was said. What hangs on it is to be chosen anew. Raises Unreadable for 0
    people and for 99.
    """
    if talk.chosen_or_none() is not None:
        return None
    if item := another_item(talk):
        return {**same_time(talk), **wishes(talk), "item": item, "also": ""}
    people, told = _people(talk), green_said(talk)
    if people is not None and (talk.reading.act in SAID_OF_PEOPLE or talk.reading.confidence < SURELY):
        if talk.answers.get("appointment"):  # one that is booked is moved as it is
            talk.tell(Text("reschedule-together"))
            return {**same_time(talk), **wishes(talk)}
        check_people(talk, people)
        talk.tell(Text("booking-noted"))
        return {**same_time(talk), **wishes(talk), "people": people, "with_child": None, **told}
    if is_question(talk) and not told:
        return None
    site = named_site(talk)
    told = {**told, **who_comes(talk)}
    if talk.reading.date is not None:
        return {**ANOTHER_TIME, **wishes(talk), **({"site": site} if site else {}), **told}
    if site and site != talk.answers.get("site"):
        return {**same_time(talk), **wishes(talk), "site": site, **told}
    return {**same_time(talk), **wishes(talk), **told} if "green" in told else None


def another_item(talk: Talk) -> str:
    """ "Rather an ID card": what is named instead of what is being booked. One that is booked is moved as it is."""
    named, answers = str(talk.reading.service or ""), talk.answers
    new = named in talk.services.hall.items and named not in party_of(talk).items
    instead = talk.services.booking_words.puts_instead(talk.turn.text)
    return named if new and instead and not talk.reading.asks and not answers.get("appointment") else ""


def _people(talk: Talk) -> int | None:
    said, now = int(talk.reading.entities.get("people") or 0), int(str(talk.answers.get("people") or 1))
    if not said and talk.services.booking_words.names_nobody(talk.turn.text):
        return 0
    if talk.reading.date is None and talk.reading.time is None:
        company = talk.services.booking_words.company.read(talk.turn.text, by_number=True)
        said = company.of(now) if company else said
    return said if said and said != now else None


def same_time(talk: Talk) -> dict[str, Answer]:
    """Everything chosen is open again, but the day that was wanted, and the time, are kept."""
    answers = talk.answers
    day = answers.get("day") or answers.get("wanted_day")
    kept: dict[str, Answer] = {**ANOTHER_TIME, "wanted_day": day, "part": answers.get("part")}
    if not answers.get("day"):
        kept |= {name: answers.get(name) for name in DAYS_WANTED}
    if answers.get("exact"):
        kept["wanted_time"] = answers["exact"]
    if starts := answers.get("starts"):
        local = talk.services.booking.local(str(starts))
        kept |= {"wanted_day": local.date().isoformat(), "wanted_time": local.time().isoformat("minutes")}
    return kept

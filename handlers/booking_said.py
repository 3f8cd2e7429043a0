"""What a sentence says about a visit: day, part of the day, time, site, how many people. Only a booking answer counts:
a question in the middle ("is the 3rd soon enough?") names a day too, and changes nothing.
"""

from bot.dialog.reading import read_number
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Talk
from bot.dialog.turn import Kind
from bot.domain.meaning import Act, Condition, DayPart
from bot.domain.party import Party
from bot.domain.text import Text
from bot.services.day_words import said_beside

ANOTHER_TIME: dict[str, Answer] = dict.fromkeys(
    ("day", "wanted_day", "wanted_until", "wanted_time", "part", "starts", "wanted_at", "exact", "earliest", "past")
)
ABOUT_A_VISIT = {Act.BOOK, Act.RESCHEDULE, Act.MY_BOOKINGS, Act.AMBIGUOUS, Act.GREETING}
OF_ITS_OWN = {  # "cancel tomorrow", "gone by Friday", "remind me on Monday": short, and no new day
    Act.CANCEL_BOOKING,
    Act.TRIP_PLAN,
    Act.SET_REMINDER,
}
LETTERS_BESIDE, LETTERS_OF_TIME = 3, 5
SAID_OF_PEOPLE = {Act.HUMAN, Act.AMBIGUOUS, Act.BOOK, Act.COMPLAINT, Act.RESCHEDULE}  # "three people", taken by itself


def party_of(talk: Talk) -> Party:
    answers = talk.answers
    return Party.of(talk.answer("item"), answers.get("also"), answers.get("people"), answers.get("green"))


def is_question(talk: Talk) -> bool:
    """It asks for something else than the visit."""
    said = talk.reading
    if said.act in ABOUT_A_VISIT or said.confidence < SURE or only_names_a_day(talk) or len(who_comes(talk)) > 1:
        return False
    if said.act is Act.OPENING_HOURS:
        return bool(talk.services.hall.question(talk.turn.text).asked)
    return not (said.act is Act.OUT_OF_SCOPE and said.elsewhere is None)


def only_names_a_day(talk: Talk) -> bool:
    """Next to a day, a part of it and a time hardly anything is said: whatever it sounds like, it is a day."""
    said = talk.reading
    if said.date is None or talk.services.hall.question(talk.turn.text).asked:
        return False
    beside = said_beside(talk.turn.text, talk.services.hall.now.date())
    if said.act in OF_ITS_OWN:
        return beside == 0
    return beside <= LETTERS_BESIDE + (LETTERS_OF_TIME if said.part or said.time else 0)


def wishes(talk: Talk) -> dict[str, Answer]:
    """Day, part of day and time, as far as the sentence names them."""
    said, words = talk.reading, talk.services.booking_words
    text = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    wanted: dict[str, Answer] = {}
    if words.wants_earliest(text):
        wanted["earliest"] = True
    if said.date is None and words.past_day_in(text):
        wanted["past"] = True
    if said.date is not None:
        wanted["wanted_day"] = said.date.start.isoformat()
        wanted["wanted_until"] = said.date.end.isoformat() if said.date.end > said.date.start else None
    if said.part is not None:
        wanted["part"] = "afternoon" if said.part is DayPart.EVENING else said.part.value
    if said.time is not None:
        wanted["wanted_time"] = said.time.isoformat("minutes")
    return wanted


def told_of_visit(talk: Talk) -> dict[str, Answer]:
    """When they wish to come, and who comes: told besides, it is not asked for later."""
    return noted(talk) if only_tells_who(talk) else {**wishes(talk), **who_comes(talk)}


def company(talk: Talk) -> dict[str, Answer]:
    """Who comes, where to, and in which circumstances, as far as the sentence tells."""
    said = talk.reading
    told: dict[str, Answer] = {}
    people = int(said.entities.get("people") or 0)
    if people:
        told["people"] = people
    elif talk.turn.kind is Kind.TEXT and talk.services.booking_words.names_nobody(talk.turn.text):
        told |= {"people": None, "nobody": True}
    elif Condition.MINOR in said.conditions and not talk.answers.get("people"):
        told["with_child"] = True
    if site := named_site(talk):
        told["site"] = site
    if said.conditions:
        told["conditions"] = ",".join(sorted(said.conditions))
    return {**told, **who_comes(talk), **green_said(talk)}


def who_comes(talk: Talk) -> dict[str, Answer]:
    """Name and phone, as far as the sentence tells them."""
    text = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    name, phone = talk.services.introductions.within(text, talk.services.is_name)
    return {key: value for key, value in (("name", name), ("phone", phone)) if value}


def only_tells_who(talk: Talk) -> bool:
    """Name and phone, and nothing that changes the visit."""
    other = wishes(talk) or named_site(talk) or talk.reading.service or talk.reading.entities.get("people")
    return bool(who_comes(talk)) and not other and talk.chosen_or_none() is None


def noted(talk: Talk) -> dict[str, Answer]:
    """Name and phone told before they are asked for, where nothing else was said: it is told that they are kept."""
    who = who_comes(talk)
    if who:
        kind = "both" if len(who) > 1 else next(iter(who))
        talk.tell(Text(f"booking-noted-{kind}", {key: str(value) for key, value in who.items()}))
    return who


def green_said(talk: Talk) -> dict[str, Answer]:
    """That somebody who comes should not have to wait, where it is told for the first time and the hall heeds it: it is
    thanked for at once. In which situation they are is not kept.
    """
    heeded = talk.services.booking.schedule.keeps_green and not talk.answers.get("green")
    if not heeded or talk.turn.kind is not Kind.TEXT or not talk.services.booking_words.tells_of_green(talk.turn.text):
        return {}
    return green_noted(talk)


def green_noted(talk: Talk, *, urgent: bool = False) -> dict[str, Answer]:
    talk.tell(Text("booking-green-noted-urgent" if urgent else "booking-green-noted"))
    return {"green": True}


def named_site(talk: Talk) -> str | None:
    named = talk.reading.entities.get("site")
    return named if named and talk.services.hall.site(named) else None


def changed(talk: Talk) -> dict[str, Answer] | None:
    """Said in the middle, "no, Friday", "three of us" or "rather at Liulin" counts, whatever was asked; None where
    nothing of the kind was said. What hangs on it is to be chosen anew.
    """
    if talk.chosen_or_none() is not None:
        return None
    people, told = _people(talk), green_said(talk)
    if people is not None and talk.reading.act in SAID_OF_PEOPLE:
        return {**same_time(talk), **wishes(talk), "people": people, "with_child": None, **told}
    if is_question(talk) and not told:
        return None
    site = named_site(talk)
    if talk.reading.date is not None:
        return {**ANOTHER_TIME, **wishes(talk), **({"site": site} if site else {}), **told}
    if site and site != talk.answers.get("site"):
        return {**same_time(talk), **wishes(talk), "site": site, **told}
    return {**same_time(talk), **wishes(talk), **told} if told else None


def _people(talk: Talk) -> int | None:
    said, now = int(talk.reading.entities.get("people") or 0), int(str(talk.answers.get("people") or 1))
    return said if said and said != now else None


def same_time(talk: Talk) -> dict[str, Answer]:
    """Everything chosen is open again, but the day that was wanted, and the time, are kept."""
    answers = talk.answers
    day = answers.get("day") or answers.get("wanted_day")
    kept: dict[str, Answer] = {**ANOTHER_TIME, "wanted_day": day, "part": answers.get("part")}
    if answers.get("exact"):
        kept["wanted_time"] = answers["exact"]
    if starts := answers.get("starts"):
        local = talk.services.booking.local(str(starts))
        kept |= {"wanted_day": local.date().isoformat(), "wanted_time": local.time().isoformat("minutes")}
    return kept


def read_people(talk: Talk) -> int | None:
    """How many people, where that was asked: 3, three, the three of us."""
    if talk.services.booking_words.names_nobody(talk.turn.text):
        return 0
    said = talk.reading.entities.get("people")
    return int(said) if said else read_number(talk.turn.text)

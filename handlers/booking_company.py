"""What a sentence tells of who comes: how many, name and phone, and whether somebody should not have to wait."""

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind
from bot.domain.meaning import Condition
from bot.domain.text import Text
from handlers.booking_said import named_site, wishes


def told_of_visit(talk: Talk) -> dict[str, Answer]:
    """When they wish to come, and who comes: told besides, it is not asked for later."""
    return noted(talk) if only_tells_who(talk) else {**wishes(talk), **who_comes(talk)}


def company(talk: Talk) -> dict[str, Answer]:
    """Who comes, where to, and in which circumstances, as far as the sentence tells."""
    said = talk.reading
    told: dict[str, Answer] = {}
    people = people_said(talk)
    if talk.turn.kind is Kind.TEXT and talk.services.booking_words.names_nobody(talk.turn.text):
        told |= {"people": None, "nobody": True}
    elif people:
        told["people"] = people
    elif Condition.MINOR in said.conditions and not talk.answers.get("people"):
        told["with_child"] = True
    if site := named_site(talk):
        told["site"] = site
    if said.conditions:
        told["conditions"] = ",".join(sorted(said.conditions))
    return {**told, **who_comes(talk), **green_said(talk)}


def people_said(talk: Talk) -> int:
    """Counted as people, or by what each of them applies for; 0 where no number is told."""
    text = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    told = int(talk.reading.entities.get("people") or 0) or talk.services.booking_words.so_many(text)
    return told or talk.services.documents_counted(text)


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

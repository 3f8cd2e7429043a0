"""Name and phone of who comes: those known from before, or asked. The same steps wherever a place is given to somebody.

A dialog adds them with `Whom(dialog, after, restart)`: `after` follows once both are known; another day named in the
middle leads to `restart`.
"""

from collections.abc import Callable

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, Next, Outcome, Step, Talk, Unreadable
from bot.domain.appointments import LONGEST_NAME, is_mistyped_phone, read_phone
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.booking_changed import changed, same_time
from handlers.booking_company import who_comes
from handlers.booking_said import named_site, wishes


class Whom:
    """Adds the steps to a dialog."""

    def __init__(self, dialog: Dialog, after: Callable[[], Step], restart: Step) -> None:
        self._after = after
        self._restart = restart
        for step in (self.ask_whom, self.ask_name, self.ask_phone):
            dialog.step(step)

    async def ask_whom(self, talk: Talk) -> Outcome:
        name, phone = talk.contact.name, talk.contact.phone
        if talk.arriving:
            if talk.answers.get("name"):
                return Next(self._after() if talk.answers.get("phone") else self.ask_phone)
            if not name or not phone or talk.answers.get("phone"):
                return Next(self.ask_name)
            known = Text("booking-whom-known", {"name": name, "phone": phone[-4:]})
            return Ask(Text("booking-whom"), (Choice("known", known), Choice("other", Text("booking-whom-other"))))
        if new := changed(talk):
            return Next(self._restart, **new)
        match talk.chosen_or_none():
            case "known":
                return Next(self._after(), name=name, phone=phone)
            case "other":
                return Next(self.ask_name)
        told_name, told_phone = talk.services.introductions.alone(talk.turn.text)
        if told_name and told_phone:
            return Next(self._after(), name=told_name, phone=told_phone)
        if talk.services.is_name(talk.turn.text.strip()):
            return Next(self.ask_phone, name=talk.turn.text.strip())
        raise Unreadable()

    async def ask_name(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return Ask(Text("booking-ask-name"))
        other = talk.is_request or tells_of_green(talk) or names_something_else(talk)
        if other and (new := changed(talk)):
            return Next(self._restart, **new)
        name, phone = talk.services.introductions.alone(talk.turn.text)
        if name and not name.isascii() and " " in name:  # words left around a number: such a name has no gap
            name = None
        if phone and (name is None or not talk.is_request or talk.services.is_name(name) or len(who_comes(talk)) > 1):
            return Next(self._after() if name else self.ask_name, phone=phone, **({"name": name} if name else {}))
        hint = "booking-hint-name" if len(talk.turn.text) <= LONGEST_NAME else "booking-hint-name-long"
        if is_a_count(talk):
            return Next(self._restart, **new) if (new := changed(talk)) else Next(self.ask_name)
        if talk.services.introductions.is_nobody(talk.turn.text):
            raise Unreadable("booking-hint-name-own", meant=True)
        if tells_a_time(talk):
            return Next(self._restart, **{**same_time(talk), **wishes(talk)})
        if names_something_else(talk) or is_sentence(talk):
            raise Unreadable(hint)
        if talk.word or picks_something(talk):  # "yes", "the first one" and "whatever" are names of nobody
            raise Unreadable(hint)
        said = talk.typed(talk.services.introductions.name, hint)
        return Next(self._after() if talk.answers.get("phone") else self.ask_phone, name=said)

    async def ask_phone(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return Ask(Text("booking-ask-phone"))
        if (talk.is_request or tells_of_green(talk) or is_a_count(talk)) and (new := changed(talk)):
            return Next(self._restart, **new)
        if not read_phone(talk.turn.text) and (name := name_told(talk)):
            phone = who_comes(talk).get("phone")
            return Next(self._after(), name=name, phone=phone) if phone else Next(self.ask_phone, name=name)
        return Next(self._after(), phone=typed_phone(talk))


def typed_phone(talk: Talk) -> str:
    """Raises Unreadable."""
    if is_mistyped_phone(talk.turn.text):
        raise Unreadable("booking-hint-phone", meant=True)
    return talk.typed(read_phone, "booking-hint-phone")


def tells_a_time(talk: Talk) -> bool:
    """ "Rather at ten": a time by itself, though a name was asked for."""
    return talk.reading.time is not None and not talk.services.is_name(talk.turn.text.strip())


def names_something_else(talk: Talk) -> bool:
    """A document or a site is nobody's name, nor is a day in Chinese; "April Lee" is."""
    said, text = talk.reading, talk.turn.text.strip()
    if talk.services.is_name(text) or text.istitle():
        return False
    return bool(said.service or named_site(talk) or said.date or said.part)


def is_sentence(talk: Talk) -> bool:
    """ "How many are we": not every word is somebody's name."""
    said = talk.turn.text.strip()
    introduced = talk.services.introductions.within(said, talk.services.is_name)[0]
    return not (introduced or talk.services.is_name(said)) and talk.services.introductions.is_sentence(said)


def picks_something(talk: Talk) -> bool:
    said = talk.turn.text.strip()
    picked = talk.services.choice_words.number(said) is not None or talk.services.booking_words.meant(said) == "any"
    return picked and not talk.services.is_name(said)


def is_a_count(talk: Talk) -> bool:
    """ "Just the one of us" is nobody's name."""
    words, text = talk.services.booking_words, talk.turn.text
    counted = (
        talk.reading.entities.get("people") or words.names_nobody(text) or words.company.read(text, by_number=True)
    )
    return bool(counted) and not talk.services.is_name(talk.turn.text.strip())


def name_told(talk: Talk) -> Answer:
    """The name put right: introduced, or by itself."""
    said = talk.turn.text.strip()
    return who_comes(talk).get("name") or (said if talk.services.is_name(said) else None)


def tells_of_green(talk: Talk) -> bool:
    """Neither a name nor a number, though no request either."""
    return talk.services.booking_words.tells_of_green(talk.turn.text)

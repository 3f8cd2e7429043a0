"""Name and phone of who comes: those known from before, or asked. The same steps wherever a place is given to somebody.

A dialog adds them with `Whom(dialog, after, restart)`: `after` follows once both are known; another day named in the
middle leads to `restart`.
"""

from collections.abc import Callable

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, Next, Outcome, Step, Talk, Unreadable
from bot.domain.appointments import LONGEST_NAME, read_name, read_phone
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.booking_said import changed, who_comes


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
        if (talk.is_request or tells_of_green(talk)) and (new := changed(talk)):
            return Next(self._restart, **new)
        name, phone = talk.services.introductions.alone(talk.turn.text)
        if phone and (name is None or not talk.is_request or talk.services.is_name(name) or len(who_comes(talk)) > 1):
            return Next(self._after() if name else self.ask_name, phone=phone, **({"name": name} if name else {}))
        hint = "booking-hint-name" if len(talk.turn.text) <= LONGEST_NAME else "booking-hint-name-long"
        if talk.word:  # "yes" and "OK" are names of nobody
            raise Unreadable(hint)
        said = talk.typed(read_name, hint)
        return Next(self._after() if talk.answers.get("phone") else self.ask_phone, name=said)

    async def ask_phone(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return Ask(Text("booking-ask-phone"))
        if (talk.is_request or tells_of_green(talk)) and (new := changed(talk)):
            return Next(self._restart, **new)
        return Next(self._after(), phone=talk.typed(read_phone, "booking-hint-phone"))


def tells_of_green(talk: Talk) -> bool:
    """Neither a name nor a number, though no request either."""
    return talk.services.booking_words.tells_of_green(talk.turn.text)

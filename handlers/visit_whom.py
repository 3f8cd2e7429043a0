"""Whom the officers call before they come: the name and phone known from before, or asked.

A dialog adds the steps with `Whom(dialog, after, changed)`; `after` follows once both are known, and `changed` is asked
first whether something told before is put right.
"""

from collections.abc import Callable

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, Next, Outcome, Step, Talk, Unreadable
from bot.dialog.turn import Kind
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.booking_whom import typed_phone

NOBODY: dict[str, Answer] = dict.fromkeys(("name", "phone", "known"))


class Whom:
    """Adds the steps to a dialog."""

    def __init__(self, dialog: Dialog, after: Callable[[], Step], changed: Callable[[Talk], Next | None]) -> None:
        self._after = after
        self._changed = changed
        for step in (self.ask_contact, self.ask_name, self.ask_phone):
            dialog.step(step)

    async def ask_contact(self, talk: Talk) -> Outcome:
        name, phone = talk.contact.name, talk.contact.phone
        if talk.arriving:
            if talk.answers.get("name") or not name or not phone:
                return Next(self.ask_name)  # and the phone, as far as they are not told yet
            known = Text("booking-whom-known", {"name": name, "phone": phone[-4:]})
            return Ask(Text("visit-ask-contact"), (Choice("known", known), Choice("other", Text("booking-whom-other"))))
        if (chosen := talk.chosen_or_none()) == "known":
            return Next(self._after(), name=name, phone=phone)
        if chosen:
            return Next(self.ask_name)
        return self._changed(talk) or Next(self.ask_name, **typed_name(talk))

    async def ask_name(self, talk: Talk) -> Outcome:
        if talk.arriving:
            if talk.answers.get("name"):
                return Next(self.ask_phone)
            has_phone = bool(talk.answers.get("phone"))
            return Ask(Text("visit-ask-name-alone" if has_phone else "visit-ask-name"))
        return self._changed(talk) or Next(self.ask_phone, **typed_name(talk))

    async def ask_phone(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return Next(self._after()) if talk.answers.get("phone") else Ask(Text("visit-ask-phone"))
        return self._changed(talk) or Next(self._after(), phone=typed_phone(talk))


def typed_name(talk: Talk) -> dict[str, Answer]:
    """The phone may come in the same line."""
    name, phone = talk.services.introductions.alone(talk.turn.text)
    if phone:
        return {"name": name, "phone": phone} if name else {"phone": phone}
    if talk.word:  # "yes" is nobody's name
        raise Unreadable("visit-hint-name")
    if talk.services.introductions.is_nobody(talk.turn.text):
        raise Unreadable("booking-hint-name-own", meant=True)
    return {"name": talk.typed(talk.services.introductions.name, "visit-hint-name")}


def name_and_phone(talk: Talk) -> tuple[str | None, str | None]:
    """Told though something else was asked."""
    return talk.services.introductions.alone(talk.turn.text if talk.turn.kind is Kind.TEXT else "")

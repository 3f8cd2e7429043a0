"""Where the officers are to come: the address, its district, and how to get up to the door.

A dialog adds the steps with `Where(dialog, after, changed)`; `after` follows once the house is known, and `changed` is
asked first whether something told before is put right.
"""

from collections.abc import Callable

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, Next, Outcome, Step, Talk, Unreadable
from bot.dialog.turn import Kind
from bot.domain.home_visits import Reason
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.hall import names
from handlers.booking_questions import only_names_a_day
from handlers.visit_answers import said, told
from handlers.visit_whom import name_and_phone

TELL_WHERE = {Act.HOME_VISIT, Act.WHICH_WINDOW, Act.OPENING_HOURS}
NO_PLACE: dict[str, Answer] = dict.fromkeys(("address", "district", "floor", "lift"))


class Where:
    """Adds the steps to a dialog."""

    def __init__(self, dialog: Dialog, after: Callable[[], Step], changed: Callable[[Talk], Next | None]) -> None:
        self._after = after
        self._changed = changed
        for step in (self.ask_address, self.choose_district, self.ask_house, self.ask_floor):
            dialog.step(step)

    async def ask_address(self, talk: Talk) -> Outcome:
        if talk.arriving:
            if talk.answers.get("address"):
                return Next(self.choose_district)
            kind = "hospital" if talk.answers.get("reason") == Reason.IN_HOSPITAL else "home"
            return Ask(Text(f"visit-ask-address-{kind}"))
        if talk.turn.kind is Kind.TEXT and talk.services.visits.withholds_address(talk.turn.text):
            talk.tell(Text("visit-address-needed", {"phone": talk.services.hall.sites()[0].phone}))
            return Next(self.ask_address)
        name, phone = name_and_phone(talk)
        if name and phone:
            talk.tell(Text("visit-hint-address"))
            return Next(self.ask_address, name=name, phone=phone)
        address = said(talk, whole=True).address
        if not address or (talk.is_request and not said(talk).address and not names_a_place(talk)):
            raise Unreadable("visit-hint-address")
        return Next(self.choose_district, **{**told(talk, whole=True), "address": address})

    async def choose_district(self, talk: Talk) -> Outcome:
        districts = talk.services.visits.districts
        if talk.arriving:
            if talk.answers.get("district"):
                return Next(self.ask_house)
            if len(districts) == 1:
                return Next(self.ask_house, district=districts[0].zh_hans)
            choices = (Choice(d.zh_hans, Text("visit-district-label", {"district": names(d)})) for d in districts)
            return Ask(Text("visit-choose-district"), tuple(choices))
        chosen = talk.chosen_or_none() or said(talk).district
        if not chosen:
            return self._changed(talk) or Next(self.choose_district, **told_besides(talk))
        return Next(self.ask_house, district=chosen)

    async def ask_house(self, talk: Talk) -> Outcome:
        if talk.arriving:
            if house_is_known(talk):
                return Next(self._after())
            return Next(self.ask_floor) if talk.answers.get("lift") is False else house_question(talk)
        heard = {name: value for name, value in told(talk, again=True).items() if name in ("floor", "lift")}
        if heard:
            return Next(self.ask_house, **heard)
        match talk.chosen_or_none():
            case None:
                return self._changed(talk) or Next(self.ask_house, **told_besides(talk))
            case "ground":
                return Next(self._after(), floor=1)
            case kind:
                return Next(self.ask_house, lift=kind == "lift")

    async def ask_floor(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return Ask(Text("visit-ask-floor"))
        floor = said(talk).floor or talk.services.choice_words.number(talk.turn.text)
        if not floor:
            return self._changed(talk) or Next(self.ask_floor, **told_besides(talk, "visit-hint-floor"))
        return Next(self._after(), floor=floor)


def names_a_place(talk: Talk) -> bool:
    """ "Liulin Street, Huaihua Lane, building 6" sounds like a question where that is, and asks nothing."""
    return talk.reading.act in TELL_WHERE and not talk.services.booking_words.asks(talk.turn.text)


def house_is_known(talk: Talk) -> bool:
    """A hospital has lifts, the ground floor needs none; without one the floor counts."""
    floor, lift = talk.answers.get("floor"), talk.answers.get("lift")
    in_hospital = talk.answers.get("reason") == Reason.IN_HOSPITAL
    return bool(in_hospital or floor == 1 or lift is True or (lift is False and floor))


def house_question(talk: Talk) -> Ask:
    floor = talk.answers.get("floor")
    kinds = ("lift", "stairs") if floor else ("ground", "lift", "stairs")
    text = Text("visit-ask-lift", {"floor": floor}) if floor else Text("visit-ask-house")
    return Ask(text, tuple(Choice(kind, Text(f"visit-house-label-{kind}")) for kind in kinds))


def told_besides(talk: Talk, hint: str = "say-not-understood") -> dict[str, Answer]:
    """What is no answer to what was asked, but to what is asked later. Raises Unreadable where it is neither."""
    name, phone = name_and_phone(talk)
    found = {**told(talk), **({"name": name, "phone": phone} if name and phone else {})}
    wants_else = talk.is_request and talk.reading.act is not Act.HOME_VISIT
    if not found or (wants_else and not phone and not only_names_a_day(talk)):
        raise Unreadable(hint)
    talk.tell(Text("visit-noted"))
    return found

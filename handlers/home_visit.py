"""Asking for officers at home: for which document, why, where, when, whom to call. Ends with a short number.

Most of it is read from the first sentence; what is told besides an answer is kept as well. No papers are asked for:
the officers look at them at the door.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.reading import read_number
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.appointments import read_name, read_phone
from bot.domain.home_visits import (
    DayFull,
    NoAddress,
    NotOffered,
    Reason,
    TooManyOpen,
    read_words,
)
from bot.domain.introductions import name_and_phone as name_and_number
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.hall import names
from bot.services.visit_reading import Want
from handlers.person import lines
from handlers.visit_answers import said, summary, tasks_in, told, wanted_of, whole_request
from handlers.visit_times import OTHER, day_and_part, time_choices

dialog = Dialog("home_visit", command="visit", acts=[Act.HOME_VISIT], form=True)

NO_TIME: dict[str, Answer] = dict.fromkeys(("day", "part", "wanted_day", "wanted_part"))
NO_PLACE: dict[str, Answer] = dict.fromkeys(("address", "district", "floor", "lift"))
NO_CONTACT: dict[str, Answer] = dict.fromkeys(("name", "phone", "known"))


@dialog.step
async def begin(talk: Talk) -> Outcome:
    """Who has a visit open is spoken to about that one, unless they want another."""
    visits = talk.services.visits
    if not visits.items:
        return End(Text("visit-not-here", {"lines": lines(talk)}), (offer("sites", Text("start-offer-sites")),))
    if not talk.answers.get("new"):
        want = said(talk).want
        if await visits.mine(talk.contact):
            return Switch("visits", want=want.value if want else None)
        if want is Want.CANCEL:
            return Switch("appointments")
        if want is Want.STATUS:
            return Switch("visits")
    if most := await visits.limit_reached(talk.contact):
        talk.tell(Text(TooManyOpen.key, {"most": most}))
        return Switch("visits", want=Want.STATUS.value)
    return Next(choose_item, **told(talk))


@dialog.step
async def choose_item(talk: Talk) -> Outcome:
    offered = talk.services.visits.items
    if talk.arriving:
        known = talk.answers.get("item") or talk.answers.get("service")
        if known in offered:
            talk.tell(Text("visit-begun", {"item": Text(f"item-{known}")}))
            return Next(choose_reason, item=known)
        if known:
            talk.tell(Text("visit-error-not-offered", {"item": Text(f"item-{known}")}))
        return Ask(Text("visit-choose-item"), tuple(Choice(item, Text(f"item-{item}")) for item in offered))
    item = talk.chosen_or_none() or talk.reading.service
    if item not in offered:
        raise Unreadable("visit-hint-item")
    talk.tell(Text("visit-begun", {"item": Text(f"item-{item}")}))
    return Next(choose_reason, **{**told(talk), "item": str(item)})


@dialog.step
async def choose_reason(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("reason"):
            return Next(ask_address)
        return Ask(Text("visit-choose-reason"), tuple(map(reason_choice, Reason)))
    reason = talk.chosen_or_none() or said(talk).reason
    if reason == Reason.OTHER:
        return Next(tell_reason)
    if reason:
        return Next(ask_address, **{**told(talk), "reason": str(reason)})
    return Next(ask_address, **{**told(talk), "reason": Reason.OTHER.value, "words": own_words(talk)})


@dialog.step
async def tell_reason(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("visit-tell-reason"))
    return Next(ask_address, **{**told(talk), "reason": Reason.OTHER.value, "words": own_words(talk)})


@dialog.step
async def ask_address(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("address"):
            return Next(choose_district)
        kind = "hospital" if talk.answers.get("reason") == Reason.IN_HOSPITAL else "home"
        return Ask(Text(f"visit-ask-address-{kind}"))
    if talk.turn.kind is Kind.TEXT and talk.services.visits.withholds_address(talk.turn.text):
        talk.tell(Text("visit-address-needed", {"phone": talk.services.hall.sites()[0].phone}))
        return Next(ask_address)
    name, phone = name_and_number(talk.turn.text) if talk.turn.kind is Kind.TEXT else (None, None)
    if name and phone:
        talk.tell(Text("visit-hint-address"))
        return Next(ask_address, name=name, phone=phone)
    address = said(talk, whole=True).address
    if not address or (talk.is_request and not said(talk).address):
        raise Unreadable("visit-hint-address")
    return Next(choose_district, **{**told(talk, whole=True), "address": address})


@dialog.step
async def choose_district(talk: Talk) -> Outcome:
    districts = talk.services.visits.districts
    if talk.arriving:
        if talk.answers.get("district"):
            return Next(ask_house)
        if len(districts) == 1:
            return Next(ask_house, district=districts[0].zh_hans)
        choices = (Choice(d.zh_hans, Text("visit-district-label", {"district": names(d)})) for d in districts)
        return Ask(Text("visit-choose-district"), tuple(choices))
    chosen = talk.chosen_or_none() or said(talk).district
    if not chosen:
        return Next(choose_district, **told_besides(talk))
    return Next(ask_house, district=chosen)


@dialog.step
async def ask_house(talk: Talk) -> Outcome:
    floor, lift = talk.answers.get("floor"), talk.answers.get("lift")
    if talk.arriving:
        hospital = talk.answers.get("reason") == Reason.IN_HOSPITAL
        if hospital or floor == 1 or lift is True or (lift is False and floor):
            return Next(choose_time)
        if lift is False:
            return Next(ask_floor)
        kinds = ("lift", "stairs") if floor else ("ground", "lift", "stairs")
        text = Text("visit-ask-lift", {"floor": floor}) if floor else Text("visit-ask-house")
        return Ask(text, tuple(Choice(kind, Text(f"visit-house-label-{kind}")) for kind in kinds))
    heard = {name: value for name, value in told(talk, again=True).items() if name in ("floor", "lift")}
    if heard:
        return Next(ask_house, **heard)
    match talk.chosen_or_none():
        case None:
            return Next(ask_house, **told_besides(talk))
        case "ground":
            return Next(choose_time, floor=1)
        case kind:
            return Next(ask_house, lift=kind == "lift")


@dialog.step
async def ask_floor(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("visit-ask-floor"))
    floor = said(talk).floor or read_number(talk.turn.text)
    if not floor:
        raise Unreadable("visit-hint-floor")
    return Next(choose_time, floor=floor)


@dialog.step
async def choose_time(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("part"):
            return Next(ask_contact)
        free = await talk.services.visits.free(talk.answer("district"), tasks_in(talk))
        return time_choices(talk, free, ask_contact, open=True)
    chosen = talk.chosen_or_none()
    if chosen == OTHER:
        return Next(choose_time, **NO_TIME)
    if chosen:
        day, part = day_and_part(chosen)
        return Next(ask_contact, day=day, part=part)
    return Next(choose_time, **wished(talk))


@dialog.step
async def ask_contact(talk: Talk) -> Outcome:
    name, phone = talk.contact.name, talk.contact.phone
    if talk.arriving:
        if talk.answers.get("name") or not name or not phone:
            return Next(confirm if talk.answers.get("phone") else ask_name)
        known = Text("booking-whom-known", {"name": name, "phone": phone[-4:]})
        return Ask(Text("visit-ask-contact"), (Choice("known", known), Choice("other", Text("booking-whom-other"))))
    if (chosen := talk.chosen_or_none()) == "known":
        return Next(confirm, name=name, phone=phone)
    return Next(ask_name, **({} if chosen else name_and_phone(talk)))


@dialog.step
async def ask_name(talk: Talk) -> Outcome:
    if talk.arriving:
        return Next(ask_phone) if talk.answers.get("name") else Ask(Text("visit-ask-name"))
    return Next(ask_phone, **name_and_phone(talk))


@dialog.step
async def ask_phone(talk: Talk) -> Outcome:
    if talk.arriving:
        return Next(confirm) if talk.answers.get("phone") else Ask(Text("visit-ask-phone"))
    return Next(confirm, phone=talk.typed(read_phone, "booking-hint-phone"))


@dialog.step
async def confirm(talk: Talk) -> Outcome:
    if talk.arriving:
        kinds = ("yes", "more", "change", "no")
        choices = tuple(Choice(kind, Text(f"visit-confirm-{kind}")) for kind in kinds)
        return Ask(Text("visit-confirm", summary(talk)), choices)
    match talk.chosen_or_none():
        case "yes":
            return await request(talk)
        case "more":
            return Next(another)
        case "change":
            return Next(choose_change)
        case "no":
            talk.tell(Text("say-cancelled"))
            return Switch("start", again=True)
    return corrected(talk)


@dialog.step
async def another(talk: Talk) -> Outcome:
    """Somebody else of the household is served in the same visit."""
    offered = talk.services.visits.items
    if talk.arriving:
        return Ask(Text("visit-another"), tuple(Choice(item, Text(f"item-{item}")) for item in offered))
    item = talk.chosen_or_none() or talk.reading.service
    if item not in offered:
        raise Unreadable("visit-hint-item")
    more = ",".join(filter(None, (str(talk.answers.get("more") or ""), f"{item}:1")))
    return Next(choose_time, more=more)  # a longer visit may need another day


@dialog.step
async def choose_change(talk: Talk) -> Outcome:
    if talk.arriving:
        kinds = ("item", "reason", "address", "time", "contact")
        return Ask(Text("visit-change"), tuple(Choice(kind, Text(f"visit-change-{kind}")) for kind in kinds))
    match talk.chosen():
        case "item":
            return Next(choose_item, item=None, service=None, more=None, people=None)
        case "reason":
            return Next(choose_reason, reason=None, words=None)
        case "address":
            return Next(ask_address, **NO_PLACE)
        case "time":
            return Next(choose_time, **NO_TIME)
        case _:
            return Next(ask_name, **NO_CONTACT)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return None if talk.session.dialog == dialog.name else Text("visit-aside")


def corrected(talk: Talk) -> Outcome:
    """Said at the end, "no, Friday" changes the day and a number the phone."""
    if phone := read_phone(talk.turn.text):
        return Next(confirm, phone=phone)
    if talk.reading.date is not None or talk.reading.part is not None:
        return Next(choose_time, **{**NO_TIME, **wished(talk)})
    if heard := told(talk, again=True):
        return Next(confirm, **heard)
    raise Unreadable("visit-hint-confirm")


async def request(talk: Talk) -> Outcome:
    try:
        visit = await talk.services.visits.request(talk.contact, *whole_request(talk))
    except DayFull as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Next(choose_time, **NO_TIME)
    except NoAddress as refusal:
        talk.tell(Text(refusal.key))
        return Next(ask_address, **NO_PLACE)
    except (NotOffered, TooManyOpen) as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Switch("visits")
    return End(
        Text("visit-received", {**summary(talk), "code": visit.code}),
        (offer("visits", Text("visit-offer-mine")), offer("start", Text("sites-offer-menu"), again="1")),
    )


def reason_choice(reason: Reason) -> Choice:
    return Choice(reason.value, Text(f"visit-reason-label-{reason.value.replace('_', '-')}"))


def own_words(talk: Talk) -> str:
    words = read_words(talk.turn.text) if talk.turn.kind is Kind.TEXT else None
    if words is None or (talk.is_request and talk.reading.act is not Act.HOME_VISIT):
        raise Unreadable()
    return words


def name_and_phone(talk: Talk) -> dict[str, Answer]:
    """Both may come in one line."""
    name, phone = name_and_number(talk.turn.text)
    if phone:
        return {"name": name, "phone": phone} if name else {"phone": phone}
    return {"name": talk.typed(read_name, "visit-hint-name")}


def told_besides(talk: Talk) -> dict[str, Answer]:
    """What is no answer to what was asked, but to what is asked later. Raises Unreadable where it is neither."""
    name, phone = name_and_number(talk.turn.text) if talk.turn.kind is Kind.TEXT else (None, None)
    found = {**told(talk), **({"name": name, "phone": phone} if name and phone else {})}
    if not found or (talk.is_request and talk.reading.act is not Act.HOME_VISIT and not phone):
        raise Unreadable()
    return found


def wished(talk: Talk) -> dict[str, Answer]:
    wishes = wanted_of(talk)
    if not wishes:
        raise Unreadable("visit-hint-time")
    return wishes

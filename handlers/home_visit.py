"""Asking for officers at home: for which document, why, where, when, whom to call. Ends with a short number.

Most of it is read from the first sentence; what is told besides an answer is kept as well. No papers are asked for:
the officers look at them at the door. Where to come is asked in `visit_where.py`, whom to call in `visit_whom.py`.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Step, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.appointments import read_phone
from bot.domain.home_visits import DayFull, NoAddress, NotOffered, Reason, TooManyOpen, read_words
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.visit_reading import Want
from handlers.person import lines
from handlers.start import TO_MENU
from handlers.visit_answers import (
    NO_TIME,
    another_time,
    put_right,
    said,
    summary,
    tasks_in,
    told,
    wanted_of,
    whole_request,
)
from handlers.visit_times import OTHER, day_and_part, time_choices
from handlers.visit_where import NO_PLACE, Where, told_besides
from handlers.visit_whom import NOBODY, Whom

dialog = Dialog("home_visit", command="visit", acts=[Act.HOME_VISIT], form=True)


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
            phone = talk.services.hall.sites()[0].phone
            talk.tell(Text("visit-not-offered", {"item": Text(f"item-{known}"), "phone": phone}))
        return Ask(
            Text("visit-choose-offered" if known else "visit-choose-item"),
            tuple(Choice(item, Text(f"item-{item}")) for item in offered),
        )
    item = talk.chosen_or_none() or talk.reading.service
    if item not in offered:
        besides = told(talk)
        if "address" not in besides:
            raise Unreadable("visit-hint-item")
        talk.tell(Text("visit-noted"))
        return Next(choose_item, **{**besides, "item": None})
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


def placed() -> Step:
    return choose_time


def named() -> Step:
    return confirm


def changed(talk: Talk) -> Next | None:
    """Goes on from where everything that is known is passed by."""
    if not (new := put_right(talk)):
        return None
    talk.tell(Text("visit-noted"))
    return Next(choose_reason, **new)


ask_address = Where(dialog, placed, changed).ask_address
WHOM = Whom(dialog, named, changed)


@dialog.step
async def choose_time(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("part"):
            return Next(WHOM.ask_contact)
        free = await talk.services.visits.free(talk.answer("district"), tasks_in(talk))
        return time_choices(talk, free, WHOM.ask_contact, open=True)
    chosen = talk.chosen_or_none()
    if chosen == OTHER:
        return Next(choose_time, **NO_TIME)
    if chosen:
        day, part = day_and_part(chosen)
        return Next(WHOM.ask_contact, day=day, part=part)
    if other := changed(talk):
        return other
    if wanted_of(talk):
        return Next(choose_time, **wished(talk))
    return Next(choose_time, **told_besides(talk, "visit-hint-time"))


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
            return Next(WHOM.ask_name, **NOBODY)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return None if talk.session.dialog == dialog.name else Text("visit-aside")


def corrected(talk: Talk) -> Outcome:
    """Said at the end, "no, Friday" changes the day and a number the phone."""
    if phone := read_phone(talk.turn.text):
        return Next(confirm, phone=phone)
    if other := another_time(talk):
        return Next(choose_time, **other)
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
        (offer("visits", Text("visit-offer-mine")), TO_MENU),
    )


def reason_choice(reason: Reason) -> Choice:
    return Choice(reason.value, Text(f"visit-reason-label-{reason.value.replace('_', '-')}"))


def own_words(talk: Talk) -> str:
    words = read_words(talk.turn.text) if talk.turn.kind is Kind.TEXT else None
    if words is None or (talk.is_request and talk.reading.act is not Act.HOME_VISIT):
        raise Unreadable()
    return words


def wished(talk: Talk) -> dict[str, Answer]:
    wishes = wanted_of(talk)
    if not wishes:
        raise Unreadable("visit-hint-time")
    return wishes

"""What a person has booked and waits for; moving or cancelling it."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Switch, Talk, offer
from bot.dialog.turn import Kind
from bot.domain.appointments import Appointment, NotFound, TooLateToCancel
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.domain.waitlist import Entry
from bot.services.day_words import span_named, without_days
from bot.services.visit_reading import Want
from handlers.booking_words import off, visit

dialog = Dialog("appointments", command="my", acts=[Act.MY_BOOKINGS, Act.CANCEL_BOOKING])


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        return await chosen(talk)
    if named := talk.answers.get("cancel"):
        return Next(confirm_cancel, appointment=named, cancel=None)
    if talk.services.booking_words.meant(talk.turn.text) == "halt":  # there is nothing to leave: no more messages
        return Switch("stop")
    if await means_report(talk):
        return Switch("my_cases", withdraw=True)
    held = await talk.services.booking.mine(talk.contact)
    if only := to_cancel(talk, held):
        return Next(confirm_cancel, appointment=only.id, off=None)
    waits = await talk.services.waiting.mine(talk.contact)
    return (None if held else await without_any(talk, waits)) or all_of(talk, held, waits)


async def chosen(talk: Talk) -> Outcome:
    said = talk.chosen_or_none()
    sure = cancels(talk) and talk.reading.confidence >= SURE
    if said is None and (means_off(talk) or sure or talk.word == "yes") and (only := await the_only(talk)):
        return Next(confirm_cancel, appointment=only)
    match said or talk.chosen():
        case "move":
            return Switch("reschedule")
        case "waitlist":
            return Switch("waitlist")
        case "menu":
            return Switch("start", again=True)
        case id:
            return Next(confirm_cancel, appointment=id)


async def without_any(talk: Talk, waits: Sequence[Entry]) -> Outcome | None:
    """Nothing is booked: where they are led instead, unless they wait for a place."""
    if await talk.services.waiting.offered(talk.contact):
        return Switch("claim")
    if waits:
        return None
    if await talk.services.visits.mine(talk.contact):
        off = talk.answers.get("off") or cancels(talk)
        return Switch("visits", **({"want": Want.CANCEL.value} if off else {}))
    return End(Text("appointments-none"), (offer("booking", Text("start-offer-book")),))


def all_of(talk: Talk, held: Sequence[Appointment], waits: Sequence[Entry]) -> Ask:
    for one in held:
        talk.tell(Text("appointments-one", visit(talk, one)))
        if shut := shut_then(talk, one):
            talk.tell(shut)
    choices = [
        Choice(str(one.id), Text("appointments-cancel-label", {"starts": one.starts, "code": one.code})) for one in held
    ]
    if held:
        choices.append(Choice("move", Text("appointments-move")))
    if waits:
        choices.append(Choice("waitlist", Text("appointments-waits", {"count": len(waits)})))
    key = "appointments-choose" if held else "appointments-only-waits"
    leave = Text("appointments-keep" if held else "sites-offer-menu")
    return Ask(Text(key), (*choices, Choice("menu", leave)))


def shut_then(talk: Talk, appointment: Appointment) -> Text | None:
    """The site was shut on its day since."""
    site = talk.services.hall.site(appointment.site)
    day = talk.services.booking.local(appointment.starts.isoformat()).date()
    reason = talk.services.hall.closure_on(site, day) if site else None
    return Text("appointments-shut", {"reason": reason, "phone": site.phone}) if site and reason else None


@dialog.step
async def confirm_cancel(talk: Talk) -> Outcome:
    id = int(talk.answer("appointment"))
    try:
        appointment = await talk.services.booking.cancellable(talk.contact, id)
    except (TooLateToCancel, NotFound) as refusal:
        return End(Text(refusal.key, refusal.values), (offer("appointments", Text("booking-offer-mine")),))
    if talk.arriving:
        choices = tuple(Choice(value, Text(f"appointments-cancel-{value}")) for value in ("yes", "move", "no"))
        return Ask(Text("appointments-confirm-cancel", visit(talk, appointment)), choices)
    match "yes" if means_off(talk) else talk.chosen():
        case "no":
            return Switch("start", again=True)
        case "move":
            return Switch("reschedule", appointment=id)
    cancelled = await talk.services.booking.cancel(talk.contact, id)
    return End(
        Text("appointments-cancelled", visit(talk, cancelled)),
        (
            offer("booking", Text("appointments-offer-again"), item=cancelled.item),
            offer("appointments", Text("booking-offer-mine")),
        ),
        off(talk, cancelled),
    )


@dialog.hears
async def cannot_come(talk: Talk) -> Mapping[str, Answer] | None:
    """ "I cannot come": who is not expected is told so. "Did I book twice?" is answered with what is booked."""
    if asks_twice(talk):
        return {}
    return {"off": True} if means_off(talk) else None


def asks_twice(talk: Talk) -> bool:
    return talk.turn.kind is Kind.TEXT and talk.services.booking_words.meant(talk.turn.text) == "twice"


async def means_report(talk: Talk) -> bool:
    """ "Cancel it", right after a report was sent and with nothing booked since, takes that one back."""
    text = talk.turn.text
    if talk.answers.get("payload") or not (means_off(talk) or talk.read(text).act is Act.CANCEL_BOOKING):
        return False
    if asks_twice(talk) or talk.reading.date or talk.reading.service or talk.services.case_words.names_a_visit(text):
        return False
    sent = await talk.services.reports.lately(talk.contact)
    if sent is None or await talk.services.visits.mine(talk.contact):
        return False
    return not await talk.services.booking.booked_since(talk.contact, sent.opened_at)


def cancels(talk: Talk) -> bool:
    return talk.reading.act is Act.CANCEL_BOOKING and not asks_twice(talk)


def means_off(talk: Talk) -> bool:
    """Whichever day it is about: "I cannot come on Friday"."""
    text = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    return talk.services.booking_words.meant(without_days(text, talk.services.hall.now.date())) == "off"


async def the_only(talk: Talk) -> int | None:
    held = await talk.services.booking.mine(talk.contact)
    return held[0].id if len(held) == 1 else None


def to_cancel(talk: Talk, held: Sequence[Appointment]) -> Appointment | None:
    """The one that is meant, where they say that they want to cancel. The only one they have is shown first, unless
    they cannot come.
    """
    off = talk.answers.get("off")
    if not off and (not cancels(talk) or len(held) <= 1):
        return None
    meant = among(talk, held)
    return meant[0] if len(meant) == 1 else None


def among(talk: Talk, held: Sequence[Appointment]) -> Sequence[Appointment]:
    """Those that the sentence names by their document or their day; all where it names none."""
    said, local = talk.reading, talk.services.booking.local
    named = [one for one in held if said.service in one.party.items] or held
    first, last = span_named(talk.turn.text, talk.services.hall.now.date()) or (date.max, date.min)
    near = [one for one in named if first <= local(one.starts.isoformat()).date() <= last]
    return near or named


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of something else they are told; cancelling one is for afterwards."""
    if talk.reading.act is not Act.MY_BOOKINGS and not asks_twice(talk):
        return None
    held = await talk.services.booking.mine(talk.contact)
    for one in held:
        talk.tell(Text("appointments-one", visit(talk, one)))
    return Text("appointments-aside", {"count": len(held)})

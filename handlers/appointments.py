"""What a person has booked and waits for; moving or cancelling it."""

from collections.abc import Mapping, Sequence

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, offer
from bot.dialog.turn import Kind
from bot.domain.appointments import Appointment, NotFound, TooLateToCancel
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.domain.waitlist import Entry
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
    held = await talk.services.booking.mine(talk.contact)
    if only := to_cancel(talk, held):
        return Next(confirm_cancel, appointment=only.id, off=None)
    waits = await talk.services.waiting.mine(talk.contact)
    return (None if held else await without_any(talk, waits)) or all_of(talk, held, waits)


async def chosen(talk: Talk) -> Outcome:
    said = talk.chosen_or_none()
    if said is None and (means_off(talk) or talk.word == "yes") and (only := await the_only(talk)):
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
        return Switch("visits", **({"want": Want.CANCEL.value} if talk.reading.act is Act.CANCEL_BOOKING else {}))
    return End(Text("appointments-none"), (offer("booking", Text("start-offer-book")),))


def all_of(talk: Talk, held: Sequence[Appointment], waits: Sequence[Entry]) -> Ask:
    for one in held:
        talk.tell(Text("appointments-one", visit(talk, one)))
    choices = [
        Choice(str(one.id), Text("appointments-cancel-label", {"starts": one.starts, "code": one.code})) for one in held
    ]
    if held:
        choices.append(Choice("move", Text("appointments-move")))
    if waits:
        choices.append(Choice("waitlist", Text("appointments-waits", {"count": len(waits)})))
    key = "appointments-choose" if held else "appointments-only-waits"
    return Ask(Text(key), (*choices, Choice("menu", Text("appointments-keep"))))


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
    """ "I cannot come", said by somebody who is expected."""
    return {"off": True} if means_off(talk) and await talk.services.booking.mine(talk.contact) else None


def means_off(talk: Talk) -> bool:
    return talk.turn.kind is Kind.TEXT and talk.services.booking_words.meant(talk.turn.text) == "off"


async def the_only(talk: Talk) -> int | None:
    held = await talk.services.booking.mine(talk.contact)
    return held[0].id if len(held) == 1 else None


def to_cancel(talk: Talk, held: Sequence[Appointment]) -> Appointment | None:
    """The one that is meant, where they say that they want to cancel. The only one they have is shown first, unless
    they cannot come.
    """
    off = talk.answers.get("off")
    if not off and (talk.reading.act is not Act.CANCEL_BOOKING or len(held) <= 1):
        return None
    meant = among(talk, held)
    return meant[0] if len(meant) == 1 else None


def among(talk: Talk, held: Sequence[Appointment]) -> Sequence[Appointment]:
    """Those that the sentence names by their document or their day; all where it names none."""
    said, local = talk.reading, talk.services.booking.local
    named = [one for one in held if said.service in one.party.items] or held
    days = [local(one.starts.isoformat()).date() for one in named]
    near = [one for one, day in zip(named, days, strict=True) if said.date and said.date.start <= day <= said.date.end]
    return near or named


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of something else they are told; cancelling one is for afterwards."""
    if talk.reading.act is not Act.MY_BOOKINGS:
        return None
    held = await talk.services.booking.mine(talk.contact)
    for one in held:
        talk.tell(Text("appointments-one", visit(talk, one)))
    return Text("appointments-aside", {"count": len(held)})

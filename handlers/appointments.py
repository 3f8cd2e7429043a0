"""What a person has booked and waits for; moving or cancelling it."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, offer
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.booking_words import visit

dialog = Dialog("appointments", command="my", acts=[Act.MY_BOOKINGS, Act.CANCEL_BOOKING])


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        chosen = talk.chosen()
        if chosen in ("move", "waitlist"):
            return Switch({"move": "reschedule"}.get(chosen, chosen))
        return Switch("start", again=True) if chosen == "menu" else Next(confirm_cancel, appointment=chosen)
    if named := talk.answers.get("cancel"):
        return Next(confirm_cancel, appointment=named, cancel=None)
    held = await talk.services.booking.mine(talk.contact)
    waits = await talk.services.waiting.mine(talk.contact)
    if not held and not waits:
        return End(Text("appointments-none"), (offer("booking", Text("start-offer-book")),))
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
    appointment = await talk.services.booking.get(talk.contact, id)
    if talk.arriving:
        choices = tuple(Choice(value, Text(f"appointments-cancel-{value}")) for value in ("yes", "move", "no"))
        return Ask(Text("appointments-confirm-cancel", visit(talk, appointment)), choices)
    match talk.chosen():
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
    )


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of something else they are told; cancelling one is for afterwards."""
    if talk.reading.act is not Act.MY_BOOKINGS:
        return None
    held = await talk.services.booking.mine(talk.contact)
    for one in held:
        talk.tell(Text("appointments-one", visit(talk, one)))
    return Text("appointments-aside", {"count": len(held)})

"""What the buttons under a notice lead to where nothing is left to ask: I will come, I shall be at home, call me.

Each may be pressed again: what was done stays done, and is told once more.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import End, Next, Outcome, Switch, Talk, offer
from bot.domain.text import Text
from handlers.booking_words import visit
from handlers.checkin import said_as
from handlers.visits import details

coming = Dialog("coming")
at_home = Dialog("visit_ok")
call = Dialog("visit_call")


@coming.hears
async def said_anyway(talk: Talk) -> dict[str, Answer] | None:
    """Without a reminder that asked."""
    return {} if said_as(talk, "appointments-notice-come") else None


@coming.step
async def will_come(talk: Talk) -> Outcome:
    if not talk.answers.get("appointment"):
        held = await talk.services.booking.mine(talk.contact)
        return Next(will_come, appointment=held[0].id) if len(held) == 1 else Switch("appointments")
    appointment = await talk.services.booking.get(talk.contact, int(talk.answer("appointment")))
    return End(
        Text("appointments-will-come", visit(talk, appointment)),
        (offer("appointments", Text("booking-offer-mine")),),
    )


@at_home.step
async def will_be_there(talk: Talk) -> Outcome:
    one = await talk.services.visits.get(talk.contact, int(talk.answer("visit")))
    return End(Text("visits-will-wait", details(talk, one)), (offer("visits", Text("visit-offer-mine")),))


@call.step
async def ask_to_be_called(talk: Talk) -> Outcome:
    """Written into the visit's ledger in the person's words, once."""
    id = int(talk.answer("visit"))
    words = talk.services.spellings(Text("visits-notice-call"), talk.contact.language)[0]
    await talk.services.visits.add_once(talk.contact, id, words)
    one = await talk.services.visits.get(talk.contact, id)
    return End(Text("visits-will-call", details(talk, one)), (offer("visits", Text("visit-offer-mine")),))


dialogs = (coming, at_home, call)

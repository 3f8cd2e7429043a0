"""What a person has booked, and cancelling it."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, offer
from bot.domain.appointments import Appointment
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from bot.services.hall import names

dialog = Dialog("appointments", command="my", acts=[Act.MY_BOOKINGS, Act.CANCEL_BOOKING, Act.RESCHEDULE])


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        chosen = talk.chosen()
        return Switch("start", again=True) if chosen == "menu" else Next(confirm_cancel, appointment=chosen)
    held = await talk.services.booking.mine(talk.contact)
    if not held:
        return End(Text("appointments-none"), (offer("booking", Text("start-offer-book")),))
    for one in held:
        talk.tell(Text("appointments-one", details(talk, one)))
    choices = [
        Choice(str(one.id), Text("appointments-cancel-label", {"starts": one.starts, "code": one.code})) for one in held
    ]
    return Ask(Text("appointments-choose"), (*choices, Choice("menu", Text("appointments-keep"))))


@dialog.step
async def confirm_cancel(talk: Talk) -> Outcome:
    id = int(talk.answer("appointment"))
    appointment = await talk.services.booking.get(talk.contact, id)
    if talk.arriving:
        return Ask(
            Text("appointments-confirm-cancel", details(talk, appointment)),
            (Choice("yes", Text("appointments-cancel-yes")), Choice("no", Text("appointments-cancel-no"))),
        )
    if talk.chosen() == "no":
        return Switch("start", again=True)
    cancelled = await talk.services.booking.cancel(talk.contact, id)
    return End(
        Text("appointments-cancelled", details(talk, cancelled)),
        (
            offer("booking", Text("appointments-offer-again"), item=cancelled.item),
            offer("appointments", Text("booking-offer-mine")),
        ),
    )


def details(talk: Talk, appointment: Appointment) -> dict[str, Value]:
    site = talk.services.hall.site(appointment.site)
    place: Value = names(site.name) if site else appointment.site
    address: Value = names(site.address) if site else ""
    return {
        "item": Text(f"item-{appointment.item}"),
        "starts": appointment.starts,
        "site": place,
        "address": address,
        "code": appointment.code,
        "name": appointment.name,
    }

"""Others come to a visit that is booked than was said: 只来两个人, "one more person is coming". The time stays, both
numbers are shown, and what is not needed any more is free for others.
"""

from collections.abc import Mapping

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.appointments import Appointment, NotFound, TooLateToMove
from bot.domain.meaning import Act
from bot.domain.party import Company
from bot.domain.reply import Choice
from bot.domain.text import Figure, Text, Value
from bot.domain.timeslots import TimeSlotTaken
from handlers.booking_party import read_people
from handlers.booking_words import files, visit

dialog = Dialog("regroup", command="people", form=True)

ABOUT_A_VISIT = {Act.BOOK, Act.RESCHEDULE, Act.MY_BOOKINGS, Act.CANCEL_BOOKING}
SOUNDS_LIKE_ONE = {Act.AMBIGUOUS, Act.HUMAN, Act.TRIP_PLAN, Act.OUT_OF_SCOPE, Act.GREETING}  # "can we make it three?"
OFFERS = (offer("appointments", Text("booking-offer-mine")),)


@dialog.hears
async def others_come(talk: Talk) -> Mapping[str, Answer] | None:
    """Told of a visit that is booked, where it names neither another document nor another day."""
    told, said = heard(talk), talk.reading
    if told is None or said.service or said.date or said.elsewhere:
        return None
    if said.act not in ABOUT_A_VISIT | SOUNDS_LIKE_ONE and said.confidence >= SURE:
        return None
    held = await talk.services.booking.mine(talk.contact)
    if not any(told.of(one.people) != one.people for one in held):
        return None
    return {"people": told.people, "more": told.more}


@dialog.step
async def choose_which(talk: Talk) -> Outcome:
    held = await talk.services.booking.mine(talk.contact)
    if not held:
        return End(Text("appointments-none"), (offer("booking", Text("start-offer-book")),))
    if talk.arriving and len(held) > 1:
        choices = tuple(Choice(str(one.id), Text("reschedule-which-label", visit(talk, one))) for one in held)
        return Ask(Text("regroup-which"), choices)
    return Next(ask_number, appointment=held[0].id if talk.arriving else int(talk.chosen()))


@dialog.step
async def ask_number(talk: Talk) -> Outcome:
    """How many come now, where it was not told."""
    old = await get(talk)
    if talk.arriving:
        before = Company(number(talk, "people"), number(talk, "more") or 0)
        if before == Company():
            return Ask(Text("regroup-ask", visit(talk, old)))
        return Next(check, now=before.of(old.people))
    told = heard(talk)
    now = told.of(old.people) if told else read_people(talk)
    if now is None:
        raise Unreadable("booking-hint-people")
    return Next(check, now=now)


@dialog.step
async def check(talk: Talk) -> Outcome:
    """Says what is wrong with the number; past the notice limit who comes fewer just comes."""
    old, now = await get(talk), int(talk.answer("now"))
    most = talk.services.booking.schedule.most_people(old.party, old.site, talk.contact.channel)
    if now < 1:
        return Switch("appointments", cancel=str(old.id))
    if now == old.people:
        return End(Text("regroup-same", values(talk, old, now)), OFFERS)
    if now > most:
        site = talk.services.hall.site(old.site)
        phone = site.phone if site else ""
        told = {**values(talk, old, now), "most": Figure(most, "person"), "phone": phone}
        return End(Text("regroup-too-many", told), OFFERS)
    try:
        await talk.services.moves.movable(talk.contact, old.id)
    except (TooLateToMove, NotFound) as refusal:
        fewer = now < old.people and isinstance(refusal, TooLateToMove)
        return End(Text("regroup-just-come") if fewer else Text(refusal.key, refusal.values), OFFERS)
    return Next(confirm)


@dialog.step
async def confirm(talk: Talk) -> Outcome:
    old, now = await get(talk), int(talk.answer("now"))
    if talk.arriving:
        choices = (Choice("yes", Text("regroup-yes")), Choice("no", Text("regroup-no")))
        return Ask(Text("regroup-confirm", values(talk, old, now)), choices)
    if talk.chosen_or_none() is None and (told := heard(talk)):
        return Next(check, now=told.of(old.people))
    if talk.chosen() == "no":
        return End(Text("regroup-stays", values(talk, old, now)), OFFERS)
    try:
        new = await talk.services.moves.regroup(talk.contact, old.id, now)
    except TimeSlotTaken:
        move = offer("reschedule", Text("appointments-move"), appointment=str(old.id))
        return End(Text("regroup-full", values(talk, old, now)), (move, *OFFERS))
    except (TooLateToMove, NotFound) as refusal:
        return End(Text(refusal.key, refusal.values), OFFERS)
    return End(Text("regroup-done", {**visit(talk, new), **numbers(old, new.people)}), OFFERS, files(talk, new))


def heard(talk: Talk) -> Company | None:
    return talk.services.booking_words.company.read(talk.turn.text) if talk.turn.kind is Kind.TEXT else None


async def get(talk: Talk) -> Appointment:
    return await talk.services.booking.get(talk.contact, int(talk.answer("appointment")))


def number(talk: Talk, name: str) -> int | None:
    said = talk.answers.get(name)
    return None if said is None else int(str(said))


def values(talk: Talk, old: Appointment, now: int) -> dict[str, Value]:
    return {**visit(talk, old), **numbers(old, now)}


def numbers(old: Appointment, now: int) -> dict[str, Value]:
    return {"before": Figure(old.people, "person"), "now": Figure(now, "person")}

"""Moving an appointment: the old time stays until the new one is sure, and both are shown before it is done."""

from collections.abc import Mapping
from datetime import date

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Step, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.appointments import Appointment, NotFound, SameTime, TooLateToMove
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from bot.domain.timeslots import TimeSlotClosed, TimeSlotTaken
from bot.services.day_words import days_out, in_week_of, moved_from
from bot.services.visit_reading import Want
from handlers.booking_changed import ANOTHER_TIME, changed
from handlers.booking_questions import is_question
from handlers.booking_said import named_site, wishes
from handlers.booking_times import Times
from handlers.booking_words import files, item_of, site_of, starts_of, visit

dialog = Dialog("reschedule", command="move", acts=[Act.RESCHEDULE], form=True)


@dialog.hears
async def on_another_day(talk: Talk) -> Mapping[str, Answer] | None:
    """ "Wednesday won't do, make it Thursday", or "rather on Monday", where something is booked and no document is
    named: whatever it sounds like.
    """
    said, words = talk.reading, talk.services.booking_words
    if said.date is None or said.act is Act.RESCHEDULE or talk.services.document_named(talk.turn.text):
        return None
    out = days_out(talk.turn.text, talk.services.hall.now.date())
    held = await talk.services.booking.mine(talk.contact) if out or words.moves(talk.turn.text) else []
    given_up = [one for one in held if day_of(talk, one) in out]
    if len(given_up) == 1:
        return {"appointment": given_up[0].id}
    return {} if held and words.moves(talk.turn.text) else None


@dialog.step
async def choose_appointment(talk: Talk) -> Outcome:
    held = await talk.services.booking.mine(talk.contact)
    known = str(talk.answers.get("appointment") or "")
    if known in {str(one.id) for one in held}:
        return Next(take_up, **said(talk))
    if not held and await talk.services.visits.mine(talk.contact):
        return Switch("visits", want=Want.CHANGE.value)
    if not held:
        return End(Text("appointments-none"), (offer("booking", Text("start-offer-book")),))
    if len(held) == 1:
        return Next(take_up, appointment=held[0].id, **said(talk))
    return Next(choose_which, **said(talk))


@dialog.step
async def choose_which(talk: Talk) -> Outcome:
    if talk.arriving:
        held = await talk.services.booking.mine(talk.contact)
        choices = tuple(Choice(str(one.id), Text("reschedule-which-label", visit(talk, one))) for one in held)
        return Ask(Text("reschedule-which"), choices)
    chosen = talk.chosen_or_none()
    if chosen is None:
        raise Unreadable("reschedule-hint-which")
    return Next(take_up, appointment=int(chosen))


@dialog.step
async def take_up(talk: Talk) -> Outcome:
    """Says what is to be moved; past the notice limit it ends here."""
    if not talk.arriving:
        return Next(choose_appointment)
    try:
        old = await talk.services.moves.movable(talk.contact, int(talk.answer("appointment")))
    except (TooLateToMove, NotFound) as refusal:
        return End(Text(refusal.key, refusal.values), (offer("appointments", Text("booking-offer-mine")),))
    known: dict[str, Answer] = {
        "item": old.item,
        "also": old.party.also_text,
        "people": old.people,
        "green": old.green,
        "site": talk.answers.get("site") or old.site,
    }
    if talk.answers.get("starts"):
        return Next(TIMES.keep, **known)
    talk.tell(Text("reschedule-old", visit(talk, old)))
    if old.people > 1 or talk.reading.entities.get("people"):
        talk.tell(Text("reschedule-together"))
    if (talk.answers.get("wanted_time") or talk.answers.get("part")) and not talk.answers.get("wanted_day"):
        # "move it to three o'clock", or to the afternoon, is about its own day
        known["wanted_day"] = day_of(talk, old).isoformat()
    if talk.turn.kind is Kind.TEXT and talk.services.booking_words.keeps_the_time(talk.turn.text):
        known["wanted_time"] = time_of(talk, old)
    return Next(TIMES.choose_day, **known, **in_its_week(talk, old), **so_much_later(talk, old))


def day_of(talk: Talk, old: Appointment) -> date:
    return talk.services.booking.local(old.starts.isoformat()).date()


def time_of(talk: Talk, old: Appointment) -> str:
    return talk.services.booking.local(old.starts.isoformat()).time().isoformat("minutes")


def so_much_later(talk: Talk, old: Appointment) -> dict[str, Answer]:
    """ "A week later" counts from the day of the appointment, and is about its own time."""
    text = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    if talk.answers.get("wanted_day") or (day := moved_from(text, day_of(talk, old))) is None:
        return {}
    return {"wanted_day": day.isoformat(), "wanted_time": talk.answers.get("wanted_time") or time_of(talk, old)}


def in_its_week(talk: Talk, old: Appointment) -> dict[str, Answer]:
    """A bare weekday is one of the week of the appointment."""
    named = talk.reading.date
    if talk.turn.kind is not Kind.TEXT or named is None:
        return {}
    meant = in_week_of(talk.turn.text, talk.services.hall.now.date(), day_of(talk, old))
    return {"wanted_day": meant.isoformat()} if meant and meant.weekday() == named.start.weekday() else {}


def held() -> Step:
    return confirm


TIMES = Times(dialog, held, may_wait=False)


@dialog.step
async def confirm(talk: Talk) -> Outcome:
    if talk.arriving:
        old = await talk.services.moves.movable(talk.contact, int(talk.answer("appointment")))
        choices = tuple(Choice(value, Text(f"reschedule-{value}")) for value in ("yes", "time", "no"))
        return Ask(Text("reschedule-confirm", {**visit(talk, old), **new(talk)}), choices)
    if other := changed(talk):
        return Next(TIMES.choose_day, **other)
    match talk.chosen_or_none():
        case "yes":
            return await move(talk)
        case "time":
            await talk.services.holding.give_up(talk.contact)
            return Next(TIMES.choose_day, **ANOTHER_TIME)
        case "no":
            return await stays(talk)
    if not is_question(talk) and (other := wishes(talk)):
        return Next(TIMES.choose_time, starts=None, **other)
    raise Unreadable()


async def move(talk: Talk) -> Outcome:
    id, starts = int(talk.answer("appointment")), starts_of(talk)
    try:
        old, moved = await talk.services.moves.move(talk.contact, id, talk.answer("site"), starts)
    except (TimeSlotTaken, TimeSlotClosed):
        old = await talk.services.booking.get(talk.contact, id)
        talk.tell(Text("reschedule-lost", {**visit(talk, old), **new(talk)}))
        return Next(TIMES.choose_nearest, wanted_at=starts.isoformat())
    except (SameTime, TooLateToMove, NotFound) as refusal:
        await talk.services.holding.give_up(talk.contact)
        return End(Text(refusal.key, refusal.values), (offer("appointments", Text("booking-offer-mine")),))
    return done(talk, old, moved)


@dialog.when_left
async def give_up(talk: Talk) -> None:
    await talk.services.holding.give_up(talk.contact)


async def stays(talk: Talk) -> Outcome:
    old = await talk.services.booking.get(talk.contact, int(talk.answer("appointment")))
    talk.tell(Text("reschedule-stays", visit(talk, old)))
    return Switch("start", again=True)


def done(talk: Talk, old: Appointment, moved: Appointment) -> End:
    values = {**visit(talk, moved), "old": old.starts, "was": visit(talk, old)["site"]}
    return End(
        Text("reschedule-done", values), (offer("appointments", Text("booking-offer-mine")),), files(talk, moved)
    )


def said(talk: Talk) -> dict[str, Answer]:
    """Where the sentence names a site, it is to move there; what a dialog before this one knew comes first."""
    known = {name: value for name, value in talk.answers.items() if name in ("site", "starts") and value}
    site = named_site(talk)
    return {**({"site": site} if site else {}), **wishes(talk), **known}


def new(talk: Talk) -> dict[str, Value]:
    return {"new": starts_of(talk), "there": site_of(talk), "item": item_of(talk)}

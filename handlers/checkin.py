"""\"I am here\": by the code or by whose appointment it is; and a word from who did not make it."""

from bot.dialog.dialogs import Dialog
from bot.dialog.reading import plain
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.domain.appointments import Appointment, NotFound, read_code
from bot.domain.checkin import AlreadyHere, TooEarly
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Figure, Text
from handlers.booking_words import visit

dialog = Dialog("checkin", command="here", form=True)

GONE_WRONG = {Act.COMPLAINT, Act.CANNOT_GET_DONE}
WRONG_FOR_SURE = 0.85  # "sorry, running late" sounds like one a little, and is none of who is expected
OFFERS = (offer("appointments", Text("booking-offer-mine")),)


@dialog.step
async def find(talk: Talk) -> Outcome:
    """The code, where one is told; else what is now or today."""
    code = read_code(str(talk.answers.get("payload") or talk.answers.get("code") or ""))
    if not talk.arriving:
        if talk.services.booking_words.meant(talk.turn.text) == "here":
            return Next(find)
        code = read_code(talk.turn.text)
        if talk.chosen_or_none() is None and code is None:
            raise Unreadable("checkin-hint-code")
        return Next(arrive, code=talk.chosen_or_none() or code)
    if code:
        return Next(arrive, code=code)
    if late := talk.answers.get("late"):
        return await on_the_way(talk, int(late))
    around = await talk.services.checkin.around(talk.contact)
    if talk.answers.get("missed"):
        around = [one for one in around if talk.services.checkin.missed(one)]
        if not around:
            return Switch("appointments")
    if not around and (known := await nearest(talk)):
        return Next(arrive, code=known)
    if len(around) == 1:
        return Next(arrive, code=around[0].code)
    choices = tuple(Choice(one.code, Text("checkin-which-label", visit(talk, one))) for one in around)
    return Ask(Text("checkin-which" if around else "checkin-ask-code"), choices)


@dialog.hears
async def a_code_by_itself(talk: Talk) -> dict[str, Answer] | None:
    """Or "I am here", "I did not make it". Many a word has the form of a code, so only one that was given counts."""
    words = talk.services.booking_words
    match words.meant(talk.turn.text):
        case "here":
            return {}
        case "missed":
            return {"missed": True}
    if words.tells_why_missed(talk.turn.text) and await missed_lately(talk):
        return {"missed": True, "told": True}
    if words.tells_of_delay(talk.turn.text) and (due := await due_today(talk)):
        return {"late": due.id}
    code = read_code(talk.turn.text)
    if code is None:
        return None
    try:
        await talk.services.checkin.by_code(code)
    except NotFound:
        return None
    return {"code": code}


async def nearest(talk: Talk) -> str | None:
    """Nothing is to be checked in to now: what they checked in to already today, or what is next."""
    if here := await talk.services.checkin.here(talk.contact):
        return here.code
    ahead = await talk.services.booking.mine(talk.contact)
    return ahead[0].code if ahead else None


async def missed_lately(talk: Talk) -> bool:
    return any(map(talk.services.checkin.missed, await talk.services.checkin.around(talk.contact)))


async def due_today(talk: Talk) -> Appointment | None:
    """What they are on the way to; none where they tell of something that went wrong."""
    if talk.reading.act in GONE_WRONG and talk.reading.confidence >= WRONG_FOR_SURE:
        return None
    around = await talk.services.checkin.around(talk.contact)
    return next((one for one in around if not talk.services.checkin.missed(one)), None)


@dialog.says_aside
async def late_in_between(talk: Talk) -> Text | None:
    due = await due_today(talk) if talk.services.booking_words.tells_of_delay(talk.turn.text) else None
    return waited_for(talk, due) if due else None


async def on_the_way(talk: Talk, id: int) -> Outcome:
    """Where it can still be changed, that is offered."""
    appointment = await talk.services.booking.get(talk.contact, id)
    can_move = talk.services.booking.last_change(appointment) > talk.services.hall.now
    move = (offer("reschedule", Text("appointments-move"), appointment=str(id)),) if can_move else ()
    return End(waited_for(talk, appointment), (*move, *OFFERS))


def waited_for(talk: Talk, appointment: Appointment) -> Text:
    """How long who comes late is waited for."""
    late = talk.services.booking.rules(appointment.party).late_minutes
    over = talk.services.booking.local(talk.services.checkin.over(appointment).isoformat()).time()
    return Text("checkin-will-be-late", {**visit(talk, appointment), "late": Figure(late, "minute"), "over": over})


def said_as(talk: Talk, key: str) -> bool:
    typed = plain(talk.turn.text)
    return any(plain(one) == typed for one in talk.services.spellings(Text(key), talk.contact.language))


@dialog.step
async def arrive(talk: Talk) -> Outcome:
    try:
        appointment = await talk.services.checkin.by_code(talk.answer("code"))
        if talk.services.checkin.missed(appointment) and appointment.contact_id == talk.contact.id:
            return Next(why, appointment=appointment.id)
        arrival = await talk.services.checkin.arrive(talk.answer("code"))
    except TooEarly as refusal:
        return End(Text(refusal.key, refusal.values), OFFERS)
    except AlreadyHere as refusal:
        return End(Text(refusal.key, {**visit(talk, appointment), **refusal.values}), OFFERS)
    except NotFound:
        return End(Text("checkin-error-none"), OFFERS)
    key = "checkin-late" if arrival.late else "checkin-done"
    return End(Text(key, visit(talk, arrival.appointment)))


@dialog.step
async def why(talk: Talk) -> Outcome:
    """Its time is over, and nobody said that they were there."""
    id = int(talk.answer("appointment"))
    appointment = await talk.services.booking.get(talk.contact, id)
    if talk.arriving and talk.answers.get("told"):
        return await excused(talk, appointment)
    if talk.arriving:
        choices = tuple(Choice(value, Text(f"checkin-why-{value}")) for value in ("came", "late", "ill", "forgot"))
        return Ask(Text("checkin-why", visit(talk, appointment)), choices)
    if talk.chosen_or_none() is None and talk.services.booking_words.tells_why_missed(talk.turn.text):
        return await excused(talk, appointment)
    if talk.chosen() == "came":
        await talk.services.checkin.came_after_all(talk.contact, id)
        return End(Text("checkin-came"), OFFERS)
    return await excused(talk, appointment)


async def excused(talk: Talk, appointment: Appointment) -> Outcome:
    misses = await talk.services.checkin.excuse(talk.contact, appointment.id)
    talk.tell(Text("checkin-excused"))
    if misses.limit:
        values = {"counted": misses.counted, "limit": misses.limit, "days": misses.days}
        talk.tell(Text("checkin-counts" if misses.counted else "checkin-counts-none", values))
    book_again = offer("booking", Text("appointments-offer-again"), item=appointment.item)
    return End(Text("checkin-again"), (book_again, *OFFERS))

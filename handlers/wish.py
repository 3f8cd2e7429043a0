"""\"Remind me\": of what they said, or of what they were asking about, on a day they name; never in the past."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.commands import Word
from bot.domain.meaning import Act, DateReading, DayPart
from bot.domain.notices import EVERYTHING, WISH
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.reminders import DayIsFar, DayIsPast
from handlers.start import TO_MENU

dialog = Dialog("wish", command="remind", acts=[Act.SET_REMINDER], form=True)

DAYS_OFFERED = (1, 3, 7)
CALLED_OFF = {Word.CANCEL, Word.END, Word.RESTART}
OF_ITS_OWN = {Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.CANCEL_BOOKING, Act.DELETE_MY_DATA, Act.HUMAN, Act.GREETING}


@dialog.step
async def begin(talk: Talk) -> Outcome:
    if talk.answers.get("again"):
        return Next(choose_day)
    words, said, today = talk.services.reminders.words, talk.turn.text, talk.services.hall.now.date()
    is_wish = talk.reading.act is Act.SET_REMINDER or words.is_wish(said, today)
    if is_wish and words.is_expiry(said):
        return Switch("expiry", item=item_of(talk))
    if words.repeats(said):
        talk.tell(Text("wish-only-once"))
    if past := "" if talk.reading.date else talk.services.booking_words.past_day_in(said):
        talk.tell(Text("wish-day-over"))
    what = words.what(said.replace(past, " ", 1) if past else said, today) if is_wish else ""
    item = item_of(talk) or ("" if what else talk.session.topic)  # of what was spoken of, where it is not said
    return Next(choose_day, item=item, what=what, **said_when(talk))


@dialog.step
async def choose_day(talk: Talk) -> Outcome:
    """What is said besides the day is what to be reminded of, where that is not known yet."""
    words, today = talk.services.reminders.words, talk.services.hall.now.date()
    if talk.arriving:
        if talk.answers.get("day"):
            return Next(ask_what)
        days = [today + timedelta(days=ahead) for ahead in DAYS_OFFERED]
        choices = tuple(Choice(day.isoformat(), Text("wish-day-label", {"day": day})) for day in days)
        subject = talk.answers.get("item") or talk.answers.get("what")
        return Ask(Text("wish-choose-day" if subject else "wish-choose"), choices)
    chosen = talk.chosen_or_none()
    if chosen:
        return Next(ask_what, day=chosen)
    if words.is_expiry(talk.turn.text) and words.is_wish(talk.turn.text, today):
        return Switch("expiry", item=item_of(talk))
    if not (known := said_when(talk)):
        return without_day(talk)
    what = talk.answers.get("what") or words.besides_day(talk.turn.text, today)
    return Next(ask_what, what=what, **known)


@dialog.step
async def ask_what(talk: Talk) -> Outcome:
    """Of what, where only the day was told; it may be left out."""
    if talk.arriving:
        if any(talk.answers.get(name) for name in ("item", "what", "bare")):
            return Next(keep)
        day = date.fromisoformat(talk.answer("day"))
        return Ask(Text("wish-ask-what", {"day": day}), (Choice("bare", Text("wish-bare")),))
    if talk.chosen_or_none() or talk.word == "no" or sure_act(talk) is Act.THANKS:
        return Next(keep, bare=True)
    if what := words_told(talk):
        return Next(keep, what=what)
    raise Unreadable("wish-hint-what")


@dialog.step
async def keep(talk: Talk) -> Outcome:
    if "day" not in talk.answers:  # begun anew
        return Switch("wish")
    what = str(talk.answers.get("what") or "")
    try:
        due = await kept(talk, talk.answers, what)
    except (DayIsPast, DayIsFar) as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        known = {name: talk.answers.get(name) for name in ("item", "bare")}
        return Switch("wish", **known, what=what, again=True)
    offers: tuple[Choice, ...] = (offer("reminders", Text("reminders-offer-mine")), TO_MENU)
    if await are_stopped(talk):
        talk.tell(Text("wish-stopped"))
        offers = (offer("resume", Text("reminders-offer-resume")), *offers)
    moment = talk.services.reminders.moment(due)
    if shifted := await moved(talk, due, talk.answers):
        talk.tell(shifted)
    if what:
        return End(Text("wish-kept-what", {"due": moment, "words": what}), offers)
    if item := item_of(talk):
        return End(Text("wish-kept-item", {"due": moment, "item": Text(f"item-{item}")}), offers)
    return End(Text("wish-kept", {"due": moment}), offers)


def without_day(talk: Talk) -> Next:
    """What to be reminded of, though the day was asked. Raises Unreadable with what is wrong."""
    said = talk.turn.text
    if talk.services.booking_words.past_day_in(said):
        raise Unreadable("wish-day-over")
    if talk.services.reminders.words.repeats(said):
        raise Unreadable("wish-only-once")
    what = "" if talk.answers.get("what") else words_told(talk)
    if not what:
        raise Unreadable("booking-hint-day")
    talk.tell(Text("wish-noted", {"words": what}))
    return Next(choose_day, what=what, item="")


def words_told(talk: Talk) -> str:
    """What to be reminded of, in their own words; empty for what asks, or wants, something of its own."""
    said = talk.turn.text if talk.turn.kind is Kind.TEXT and not talk.word else ""
    asks = talk.is_question and talk.services.booking_words.asks(said)
    if asks or sure_act(talk) in OF_ITS_OWN:
        return ""
    return talk.services.reminders.words.whole(said, talk.services.hall.now.date())


def sure_act(talk: Talk) -> Act:
    return talk.reading.act if talk.reading.confidence >= SURE else Act.AMBIGUOUS


@dialog.when_left
async def keep_anyway(talk: Talk) -> None:
    """Only what it is about was still asked: who turns to something else is reminded all the same, and told so."""
    if talk.session.step != ask_what.__name__ or talk.word in CALLED_OFF:
        return
    try:
        due = await kept(talk, talk.answers, "")
    except (DayIsPast, DayIsFar):
        return
    talk.tell(Text("wish-kept", {"due": talk.services.reminders.moment(due)}))


@dialog.hears
async def asks(talk: Talk) -> Mapping[str, Answer] | None:
    if not talk.services.reminders.words.is_wish(talk.turn.text, talk.services.hall.now.date()):
        return None
    talk.means(Act.SET_REMINDER)
    return {}


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of something else, a wish that is whole is kept."""
    words = talk.services.reminders.words
    what, item = words.what(talk.turn.text, talk.services.hall.now.date()), item_of(talk)
    known = said_when(talk)
    if not known or not (what or item) or words.is_expiry(talk.turn.text):
        return None
    try:
        due = await kept(talk, known, what)
    except (DayIsPast, DayIsFar) as refusal:
        return Text(refusal.key, refusal.values)
    talk.means(Act.SET_REMINDER)
    if await are_stopped(talk):
        talk.tell(Text("wish-stopped"))
    if shifted := await moved(talk, due, known):
        talk.tell(shifted)
    moment = talk.services.reminders.moment(due)
    if not what:
        return Text("wish-kept-item", {"due": moment, "item": Text(f"item-{item}")})
    return Text("wish-kept-what", {"due": moment, "words": what})


async def kept(talk: Talk, said: Mapping[str, Answer], what: str) -> datetime:
    """Raises DayIsPast and DayIsFar."""
    at, part = said.get("time"), said.get("part")
    return await talk.services.reminders.wish(
        talk.contact,
        date.fromisoformat(str(said["day"])),
        time.fromisoformat(str(at)) if at else None,
        item_of(talk),
        talk.message_id,
        part=DayPart(str(part)) if part else None,
        words=what,
    )


async def are_stopped(talk: Talk) -> bool:
    """They stopped what this one would come as."""
    return bool(await talk.services.reminders.stopped(talk.contact) & {EVERYTHING, WISH})


async def moved(talk: Talk, due: datetime, known: Mapping[str, Answer]) -> Text | None:
    """Why it does not come at the time that was named: it falls into the hall's quiet hours, or their own."""
    at, reminders = known.get("time"), talk.services.reminders
    if not at or due.astimezone(talk.services.hall.now.tzinfo).time() == time.fromisoformat(str(at)):
        return None
    first, last = await reminders.quiet_at(talk.contact, time.fromisoformat(str(at)))
    return Text("wish-quiet", {"first": first, "last": last})


def said_when(talk: Talk) -> dict[str, Answer]:
    """Day and time, or how long from now; empty where neither is told."""
    if soon := talk.services.reminders.words.soon(talk.turn.text):
        then = talk.services.hall.now + soon
        return {"day": then.date().isoformat(), "time": then.time().isoformat("minutes"), "part": None}
    said, at, today = talk.reading.date, talk.reading.time, talk.services.hall.now.date()
    counted_back = talk.services.reminders.words.day_before(talk.turn.text, today)
    if said is None or (not counted_back and is_vague(talk, said, today)):
        return {}
    day, part = counted_back or said.start, said.part or talk.reading.part
    if at and (early := talk.services.reminders.words.hours_before(talk.turn.text)):
        then = datetime.combine(day, at) - early
        return {"day": then.date().isoformat(), "time": then.time().isoformat("minutes"), "part": None}
    known: dict[str, Answer] = {"day": day.isoformat(), "time": at.isoformat("minutes") if at else None}
    return {**known, "part": str(part) if part else None}


def is_vague(talk: Talk, said: DateReading, today: date) -> bool:
    """ "Before Christmas" begins today, "a few days before the 5th" on no day: neither is the day to be reminded on."""
    return said.start == today < said.end or talk.services.reminders.words.is_uncounted(talk.turn.text)


def item_of(talk: Talk) -> str:
    """One that is named: a guess would be told as what they are reminded of."""
    return str(talk.answers.get("item") or talk.services.document_named(talk.turn.text))

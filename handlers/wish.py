"""\"Remind me\": of what they said, or of what they were asking about, on a day they name; never in the past."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from itertools import islice

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.commands import Word
from bot.domain.meaning import Act, DateReading, DayPart
from bot.domain.notices import EVERYTHING, WISH
from bot.domain.reminders import Lead, When, earlier
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from bot.services.day_words import just_gone
from bot.services.reminders import DayIsFar, DayIsPast
from handlers.start import TO_MENU
from handlers.wish_change import after

dialog = Dialog("wish", command="remind", acts=[Act.SET_REMINDER], form=True)

DAYS_OFFERED = (1, 3, 7)
MOST_DAYS = 3
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
    gone = gone_by(talk)
    if gone:
        talk.tell(Text("wish-day-gone", {"day": gone}))
    what = words.what(said.replace(past, " ", 1) if past else said, today) if is_wish else ""
    item = item_of(talk) or ("" if what else talk.session.topic)  # of what was spoken of, where it is not said
    lead = words.lead_wished(said, today)
    known = {"lead": lead.written if lead else None, "gone": gone.isoformat() if gone else None}
    return Next(choose_day, item=item, what=what, **known, **said_when(talk))


@dialog.step
async def choose_day(talk: Talk) -> Outcome:
    """What is said besides the day is what to be reminded of, where that is not known yet."""
    words, today = talk.services.reminders.words, talk.services.hall.now.date()
    if talk.arriving:
        if talk.answers.get("day"):
            return Next(ask_what)
        if talk.answers.get("lead"):
            return Ask(Text("wish-choose-day-before"), day_choices(await appointed(talk)))
        choices = day_choices(today + timedelta(days=ahead) for ahead in DAYS_OFFERED)
        subject = talk.answers.get("item") or talk.answers.get("what")
        return Ask(Text("wish-choose-day" if subject else "wish-choose"), choices)
    chosen = talk.chosen_or_none()
    if chosen:
        return Next(ask_what, **counted_back(talk, date.fromisoformat(chosen)))
    if words.is_expiry(talk.turn.text) and words.is_wish(talk.turn.text, today):
        return Switch("expiry", item=item_of(talk))
    if not (known := said_when(talk)):
        return without_day(talk)
    told = words.what(talk.turn.text, today)  # a whole wish of its own, instead of the one before
    what = told or talk.answers.get("what") or words.besides_day(talk.turn.text, today)
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
        return Next(keep, what=what, **said_instead(talk))
    raise Unreadable("wish-hint-what")


def said_instead(talk: Talk) -> dict[str, Answer]:
    """Another day, told with all of the wish."""
    is_wish = talk.services.reminders.words.is_wish(talk.turn.text, talk.services.hall.now.date())
    return said_when(talk) if is_wish else {}


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
    offers = (*after(talk, date.fromisoformat(str(talk.answers.get("of") or talk.answer("day")))), TO_MENU)
    if await are_stopped(talk):
        talk.tell(Text("wish-stopped"))
        offers = (offer("resume", Text("reminders-offer-resume")), *offers)
    moment = talk.services.reminders.moment(due)
    if shifted := await moved(talk, due, talk.answers):
        talk.tell(shifted)
    return End(told_kept(moment, what, item_of(talk)), offers)


def told_kept(moment: Value, what: str, item: str) -> Text:
    if what:
        return Text("wish-kept-what", {"due": moment, "words": what})
    return (
        Text("wish-kept-item", {"due": moment, "item": Text(f"item-{item}")})
        if item
        else Text("wish-kept", {"due": moment})
    )


async def appointed(talk: Talk) -> list[date]:
    """The days on which they are expected, from which one may want to count back."""
    zone = talk.services.hall.now.tzinfo
    return sorted({one.starts.astimezone(zone).date() for one in await talk.services.booking.mine(talk.contact)})


def day_choices(days: Iterable[date]) -> tuple[Choice, ...]:
    return tuple(Choice(day.isoformat(), Text("wish-day-label", {"day": day})) for day in islice(days, MOST_DAYS))


def without_day(talk: Talk) -> Next:
    """What to be reminded of, though the day was asked. Raises Unreadable with what is wrong."""
    said = talk.turn.text
    if gone := gone_by(talk):
        raise Unreadable(Text("wish-day-gone", {"day": gone}))
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
    if gone := gone_by(talk):
        return Text("wish-day-gone", {"day": gone})
    if words.lead_wished(talk.turn.text, talk.services.hall.now.date()):
        return Text("wish-before-what")
    if not known or words.is_expiry(talk.turn.text):
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
    return told_kept(moment, what, item)


async def kept(talk: Talk, said: Mapping[str, Answer], what: str) -> datetime:
    """Raises DayIsPast and DayIsFar."""
    at, part = said.get("time"), said.get("part")
    return await talk.services.reminders.wish(
        talk.contact,
        When(
            date.fromisoformat(str(said["day"])),
            time.fromisoformat(str(at)) if at else None,
            DayPart(str(part)) if part else None,
        ),
        item_of(talk),
        talk.message_id,
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
    said, at, words = talk.reading.date, talk.reading.time, talk.services.reminders.words
    day = words.day_before(talk.turn.text, talk.services.hall.now.date())
    if said is None or gone_by(talk) or (not day and is_vague(talk, said, talk.services.hall.now.date())):
        return {}
    day_told = next_year(talk, said) or said.start
    part = words.part_before(talk.turn.text) or said.part or talk.reading.part
    if at and (early := words.hours_before(talk.turn.text)):
        then = datetime.combine(said.start, at) - early
        return {"day": then.date().isoformat(), "time": then.time().isoformat("minutes"), "part": None}
    days = {"day": day.isoformat(), "of": said.start.isoformat()} if day else counted_back(talk, day_told)
    return {**days, "time": at.isoformat("minutes") if at else None, "part": str(part) if part else None}


def counted_back(talk: Talk, day: date) -> dict[str, Answer]:
    """From this day, where it was told before how long before it."""
    lead = talk.answers.get("lead")
    return {"day": (earlier(day, Lead.read(str(lead))) if lead else day).isoformat(), "of": day.isoformat()}


def gone_by(talk: Talk) -> date | None:
    """The day that is named, where it is a little past and was not meant for next year."""
    said, today = talk.reading.date, talk.services.hall.now.date()
    return just_gone(talk.turn.text, said.start, today) if said else None


def next_year(talk: Talk, said: DateReading) -> date | None:
    """The day that was told to be gone is meant for the year that is named now."""
    gone, first = talk.answers.get("gone"), said.start
    whole = first == date(first.year, 1, 1) and said.end == date(first.year, 12, 31)
    return date.fromisoformat(str(gone)).replace(year=first.year) if gone and whole else None


def is_vague(talk: Talk, said: DateReading, today: date) -> bool:
    """ "Before Christmas" begins today, "a few days before the 5th" on no day: neither is the day to be reminded on."""
    return said.start == today < said.end or talk.services.reminders.words.is_uncounted(talk.turn.text)


def item_of(talk: Talk) -> str:
    """One that is named: a guess would be told as what they are reminded of."""
    return str(talk.answers.get("item") or talk.services.document_named(talk.turn.text))

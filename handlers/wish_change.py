"""\"Make it three days before\": the reminder that was set just now comes at another time."""

from collections.abc import Mapping
from datetime import date, datetime

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Outcome, Talk, Unreadable, offer, read_offer
from bot.dialog.turn import Kind
from bot.domain.notices import Notice
from bot.domain.reminders import When, earlier
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.reminders import WISH_HOUR, DayIsFar, DayIsPast
from handlers.start import TO_MENU

dialog = Dialog("wish_change", form=True)


def to_change(made: str, of: date) -> Choice:
    """`made` is the message that set it; `of` the day it was counted back from, or its own."""
    return offer(dialog.name, Text("wish-offer-change"), made=made, of=of.isoformat())


def after(talk: Talk, of: date) -> tuple[Choice, ...]:
    """What can be done with a reminder that this turn set."""
    return (to_change(str(talk.message_id), of), offer("reminders", Text("reminders-offer-mine")))


@dialog.hears
async def is_wanted(talk: Talk) -> Mapping[str, Answer] | None:
    """Only right after one was set, as long as it is offered."""
    last = next((value for value, _ in talk.session.shown if value.startswith(f"{dialog.name}?")), None)
    changes = last and talk.services.reminders.words.is_change(talk.turn.text, talk.services.hall.now.date())
    return read_offer(last).answers if last and changes else None


@dialog.step
async def begin(talk: Talk) -> Outcome:
    notice = await talk.services.reminders.set_by(talk.contact, int(talk.answer("made")))
    if notice is None:
        return End(Text("reminders-gone"), (TO_MENU,))
    when = anew(talk, notice) if talk.turn.kind is Kind.TEXT else None
    if when is None and talk.arriving:
        return Ask(Text("wish-change-ask"))
    if when is None:
        raise Unreadable("booking-hint-day")
    try:
        due = await talk.services.reminders.change(talk.contact, notice, when, talk.message_id)
    except (DayIsPast, DayIsFar) as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Ask(Text("wish-change-ask"))
    moment, subject = talk.services.reminders.moment(due), talk.services.reminders.subject(notice)
    return End(Text("wish-changed", {"due": moment, "subject": subject}), (*after(talk, counted_from(talk)), TO_MENU))


def anew(talk: Talk, notice: Notice) -> When | None:
    """So long before the day it was counted back from, or another day, or another time of the same."""
    words, said = talk.services.reminders.words, talk.turn.text
    stood = notice.due.astimezone(talk.services.hall.now.tzinfo)
    part = words.part_before(said) or talk.reading.part
    hour = None if part or stood.time() == WISH_HOUR else stood.time()
    at = talk.reading.time or hour
    if early := words.hours_before(said):
        then = stood - early
        return When(then.date(), then.time())
    if lead := words.lead(said):
        return When(earlier(counted_from(talk), lead), at, part)
    if talk.reading.date:
        return When(talk.reading.date.start, at, part)
    return When(stood.date(), at, part) if talk.reading.time or part else None


def counted_from(talk: Talk) -> date:
    return datetime.fromisoformat(talk.answer("of")).date()

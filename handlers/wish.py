"""\"Remind me\": on a day the person names, of what they were asking about."""

from datetime import date, time, timedelta

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, Unreadable, offer
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text

dialog = Dialog("wish", acts=[Act.SET_REMINDER], form=True)

DAYS_OFFERED = (1, 3, 7)


@dialog.step
async def choose_day(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.reading.date is not None:
            return Next(keep, **said_day(talk), item=item_of(talk))
        today = talk.services.hall.now.date()
        days = [today + timedelta(days=ahead) for ahead in DAYS_OFFERED]
        choices = tuple(Choice(day.isoformat(), Text("wish-day-label", {"day": day})) for day in days)
        return Ask(Text("wish-choose-day"), choices)
    chosen = talk.chosen_or_none()
    if chosen:
        return Next(keep, day=chosen)
    if talk.reading.date is None:
        raise Unreadable("booking-hint-day")
    return Next(keep, **said_day(talk))


@dialog.step
async def keep(talk: Talk) -> Outcome:
    at = talk.answers.get("time")
    due = await talk.services.reminders.wish(
        talk.contact,
        date.fromisoformat(talk.answer("day")),
        time.fromisoformat(str(at)) if at else None,
        item_of(talk),
        talk.message_id,
    )
    return End(Text("wish-kept", {"due": due}), (offer("start", Text("sites-offer-menu"), again="1"),))


def said_day(talk: Talk) -> dict[str, Answer]:
    said, at = talk.reading.date, talk.reading.time
    assert said is not None, "asked for only where a day was read"
    return {"day": said.start.isoformat(), "time": at.isoformat("minutes") if at else None}


def item_of(talk: Talk) -> str:
    return str(talk.answers.get("item") or talk.reading.service or "")

"""A person's own quiet hours: from when and until when nothing is sent unasked."""

from datetime import time

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, Unreadable, offer
from bot.domain.reminders import Wanted
from bot.domain.reply import Choice
from bot.domain.text import Text

dialog = Dialog("quiet", command="quiet", form=True)

BEGINS = (time(18), time(19), time(20), time(21))
ENDS = (time(7), time(8), time(9), time(10))
NOON = time(12)


@dialog.step
async def ask_from(talk: Talk) -> Outcome:
    begins, ends = talk.services.reminders.words.quiet(talk.turn.text)
    if talk.arriving:
        if begins or ends:
            first = evening(begins) if begins else talk.services.reminders.night
            return Next(keep, first=written(first), last=written(ends or talk.services.reminders.morning))
        choices = [Choice(written(one), Text("quiet-time", {"time": one})) for one in BEGINS]
        if await talk.services.reminders.quiet(talk.contact):
            choices.append(Choice("none", Text("quiet-none")))
        return Ask(Text("quiet-ask-from"), tuple(choices))
    chosen = talk.chosen_or_none()
    if chosen == "none":
        return Next(clear)
    if chosen is None and begins is None:
        raise Unreadable("quiet-hint")
    return Next(ask_until, first=chosen or written(evening(begins or NOON)), last=written(ends) if ends else None)


@dialog.step
async def ask_until(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("last"):
            return Next(keep)
        return Ask(Text("quiet-ask-until"), tuple(Choice(written(t), Text("quiet-time", {"time": t})) for t in ENDS))
    chosen, ends = talk.chosen_or_none(), talk.reading.time
    if chosen is None and ends is None:
        raise Unreadable("quiet-hint")
    return Next(keep, last=chosen or written(ends or NOON))


@dialog.step
async def keep(talk: Talk) -> Outcome:
    first, last = time.fromisoformat(talk.answer("first")), time.fromisoformat(talk.answer("last"))
    await talk.services.reminders.keep_quiet(talk.contact, first, last)
    return End(Text("quiet-kept", {"first": first, "last": last}), (offer("quiet", Text("quiet-offer-change")),))


@dialog.step
async def clear(talk: Talk) -> Outcome:
    await talk.services.reminders.no_quiet(talk.contact)
    return End(Text("quiet-cleared"), (offer("reminders", Text("reminders-offer-mine")),))


@dialog.called_by
def is_asked_for(talk: Talk) -> bool:
    return talk.services.reminders.words.wanted(talk.turn.text) is Wanted.QUIET


def evening(hour: time) -> time:
    """An hour to begin at is one of the evening: nine is nine o'clock at night."""
    return hour if hour >= NOON or hour < time(6) else hour.replace(hour=hour.hour + 12)


def written(moment: time) -> str:
    return moment.isoformat("minutes")

"""Waiting for a place where none is free: joining the line, seeing what one waits for, leaving it."""

from datetime import date, time

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Step, Switch, Talk, offer
from bot.domain.reply import Choice
from bot.domain.text import Figure, Text, Value
from bot.domain.timeslots import PARTS
from bot.domain.waitlist import AlreadyWaiting, Entry
from handlers.booking_said import party_of
from handlers.booking_whom import whom
from handlers.booking_words import item_of, site_named, site_of, what

dialog = Dialog("waitlist", command="wait", form=True)


@dialog.step
async def look(talk: Talk) -> Outcome:
    if not talk.arriving:
        chosen = talk.chosen()
        if chosen == "menu":
            return Switch("start", again=True)
        await talk.services.waiting.leave(talk.contact, int(chosen))
        return End(Text("waitlist-left"), (offer("booking", Text("start-offer-book")),))
    if talk.answers.get("item") and talk.answers.get("site") and talk.answers.get("day"):
        return Next(ask_whom)
    if await talk.services.waiting.offered(talk.contact):
        return Switch("claim")
    waits = await talk.services.waiting.mine(talk.contact)
    if not waits:
        return End(Text("waitlist-none"), (offer("booking", Text("start-offer-book")),))
    for one in waits:
        talk.tell(Text("waitlist-one", entry_words(talk, one)))
    choices = [Choice(str(one.id), Text("waitlist-leave-label", entry_words(talk, one))) for one in waits]
    return Ask(Text("waitlist-choose"), (*choices, Choice("menu", Text("waitlist-stay"))))


def known() -> Step:
    return join


ask_whom = whom(dialog, known, look)


@dialog.step
async def join(talk: Talk) -> Outcome:
    minutes = Figure(talk.services.waiting.claim_minutes, "minute")
    values: dict[str, Value] = {
        "item": item_of(talk),
        "site": site_of(talk),
        "when": when(talk.answer("day"), str_of(talk, "part")),
    }
    if talk.arriving:
        choices = (Choice("yes", Text("waitlist-join-yes")), Choice("no", Text("waitlist-join-no")))
        return Ask(Text("waitlist-confirm", {**values, "minutes": minutes}), choices)
    if talk.chosen() == "no":
        return Switch("start", again=True)
    day = date.fromisoformat(talk.answer("day"))
    try:
        await talk.services.waiting.join(
            talk.contact,
            party_of(talk),
            talk.answer("site"),
            day,
            str_of(talk, "part"),
            talk.answer("name"),
            talk.answer("phone"),
        )
    except AlreadyWaiting as refusal:
        return End(Text(refusal.key), (offer("waitlist", Text("waitlist-offer-mine")),))
    if await talk.services.waiting.offered(talk.contact):  # a place was given back a moment ago
        return Switch("claim")
    joined = Text("waitlist-joined", {**values, "minutes": minutes})
    return End(joined, (offer("waitlist", Text("waitlist-offer-mine")),))


def entry_words(talk: Talk, entry: Entry) -> dict[str, Value]:
    return {
        "item": what(entry.party),
        "site": site_named(talk, entry.site),
        "when": when(entry.day.isoformat() if entry.day else "", entry.part),
    }


def when(day: str, part: str) -> Text:
    if not day:
        return Text("waitlist-any-day")
    if not part:
        return Text("waitlist-day", {"day": date.fromisoformat(day)})
    if part not in PARTS:
        return Text("waitlist-day-time", {"day": date.fromisoformat(day), "time": time.fromisoformat(part)})
    return Text("waitlist-day-part", {"day": date.fromisoformat(day), "part": Text(f"booking-part-{part}")})


def str_of(talk: Talk, name: str) -> str:
    return str(talk.answers.get(name) or "")

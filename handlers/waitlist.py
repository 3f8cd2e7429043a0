"""Waiting for a place where none is free: joining the line, seeing what one waits for, leaving it.

Whoever asks for it by itself, with no booking begun, is asked what is missing: what for, where, and which day. What is
free already need not be waited for: that leads to the booking.
"""

from collections.abc import Sequence
from datetime import date, time

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Step, Switch, Talk, Unreadable, offer
from bot.domain.reply import Choice
from bot.domain.text import Figure, Text, Value
from bot.domain.timeslots import PARTS
from bot.domain.waitlist import AlreadyWaiting, Entry
from bot.services.hall import names
from handlers.booking_company import company, noted
from handlers.booking_documents import item_choices
from handlers.booking_free import shut
from handlers.booking_party import sites_for
from handlers.booking_said import DAYS_WANTED, site_answered, wishes
from handlers.booking_whom import Whom
from handlers.booking_words import item_of, party_of, site_named, site_of, what
from handlers.waitlist_days import days_of, is_free, part_of, starts_then, str_of

dialog = Dialog("waitlist", command="wait", form=True)

ANY = "any"  # in place of a day
DAYS_SHOWN = 6
NO_DAY: dict[str, Answer] = dict.fromkeys((*DAYS_WANTED, "wanted_time", "part"))


@dialog.step
async def look(talk: Talk) -> Outcome:
    if not talk.arriving:
        chosen = talk.chosen()
        if chosen == "menu":
            return Switch("start", again=True)
        return await leave(talk, int(chosen))
    if talk.answers.get("item") and talk.answers.get("site") and talk.answers.get("day") is not None:
        return Next(ask_whom)
    if talk.answers.get("anew"):
        return Next(ask_item, **company(talk), **wishes(talk))
    if named := talk.answers.get("entry"):
        return await leave(talk, int(named))
    waits = await talk.services.waiting.mine(talk.contact)
    if talk.answers.get("leave") and len(waits) == 1:
        return await leave(talk, waits[0].id)
    if await talk.services.waiting.offered(talk.contact) and not talk.answers.get("leave"):
        return Switch("claim")
    if not waits:
        return End(Text("waitlist-none"), (offer("booking", Text("start-offer-book")),))
    for one in waits:
        talk.tell(Text("waitlist-one", entry_words(talk, one)))
    choices = [Choice(str(one.id), Text("waitlist-leave-label", entry_words(talk, one))) for one in waits]
    return Ask(Text("waitlist-choose"), (*choices, Choice("menu", Text("waitlist-stay"))))


async def leave(talk: Talk, entry: int) -> End:
    await talk.services.waiting.leave(talk.contact, entry)
    return End(Text("waitlist-left"), (offer("booking", Text("start-offer-book")),))


@dialog.hears
async def tell_me(talk: Talk) -> dict[str, Answer] | None:
    """ "Tell me when a place is free", or that one no longer waits for it, said by itself."""
    words = talk.services.booking_words
    if words.meant(talk.turn.text) == "leave" and await talk.services.waiting.mine(talk.contact):
        return {"leave": True}
    return {"anew": True} if words.wants_to_wait(talk.turn.text) else None


@dialog.step
async def ask_item(talk: Talk) -> Outcome:
    offered = talk.services.hall.items
    if talk.arriving:
        known = talk.answers.get("item") or talk.reading.service
        if known in offered:
            return Next(ask_site, item=str(known))
        return Ask(Text("waitlist-ask-item"), item_choices(talk))
    said = talk.chosen_or_none() or talk.reading.service
    if said == "more":
        return Next(ask_item, all_items=True)
    if said is None and (who := noted(talk)):
        return Next(ask_item, **who)
    if said not in offered:
        raise Unreadable("booking-hint-item")
    return Next(ask_site, item=str(said), **company(talk), **wishes(talk))


@dialog.step
async def ask_site(talk: Talk) -> Outcome:
    sites = sites_for(talk)
    if talk.arriving:
        named = str(talk.answers.get("site") or "")
        if named in {site.id for site in sites} or len(sites) == 1:
            return Next(ask_day, site=named if len(sites) > 1 else sites[0].id)
        choices = tuple(Choice(site.id, Text("booking-site-label", {"site": names(site.name)})) for site in sites)
        return Ask(Text("waitlist-ask-site", {"item": item_of(talk)}), choices)
    chosen = talk.chosen_or_none() or site_answered(talk)
    if not chosen and (who := noted(talk)):
        return Next(ask_site, **who)
    if not chosen:
        raise Unreadable("booking-hint-site")
    return Next(ask_day, site=chosen, **wishes(talk))


@dialog.step
async def ask_day(talk: Talk) -> Outcome:
    """Only days on which nothing is free are waited for."""
    if talk.arriving:
        return await choose_full_day(talk)
    chosen = talk.chosen_or_none()
    if chosen == "book":
        return book_instead(talk)
    if chosen:
        return begin(talk, "" if chosen == ANY else chosen)
    if said := wishes(talk):
        return Next(ask_day, **{**NO_DAY, **said})
    if who := noted(talk):
        return Next(ask_day, **who)
    raise Unreadable("booking-hint-day")


async def choose_full_day(talk: Talk) -> Outcome:
    free, full = await days_of(talk)
    if wanted := talk.answers.get("wanted_day"):
        day = date.fromisoformat(str(wanted))
        if settled := await on_wanted_day(talk, day, free, full):
            return settled
        if day not in full:  # of several that are full one is chosen
            talk.tell(shut(talk, day))
    if not full:
        talk.tell(Text("waitlist-all-free", {"item": item_of(talk), "site": site_of(talk)}))
        return book_instead(talk)
    choices = [Choice(day.isoformat(), Text("waitlist-day", {"day": day})) for day in full[:DAYS_SHOWN]]
    if free:
        return Ask(Text("waitlist-ask-day"), (*choices, Choice("book", Text("waitlist-book-instead"))))
    return Ask(Text("waitlist-ask-any-day"), (Choice(ANY, Text("waitlist-any-day")), *choices))


async def on_wanted_day(talk: Talk, day: date, free: Sequence[date], full: Sequence[date]) -> Outcome | None:
    """None where nobody can come that day."""
    if day in (*free, *full) and not starts_then(talk, day):
        return book_instead(talk)  # which tells that nothing starts then, and what does
    if day in full and not talk.answers.get("wanted_until"):
        return begin(talk, day.isoformat())
    if day in free and await is_free(talk, day):
        talk.tell(Text("waitlist-free-now", {"day": day, "site": site_of(talk)}))
        return book_instead(talk)
    return begin(talk, day.isoformat()) if day in free else None


def known() -> Step:
    return join


ask_whom = Whom(dialog, known, look).ask_whom


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
    day = date.fromisoformat(named) if (named := talk.answer("day")) else None
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


def begin(talk: Talk, day: str) -> Next:
    part = part_of(talk) if day else ""
    values: dict[str, Value] = {"item": item_of(talk), "site": site_of(talk), "when": when(day, part)}
    talk.tell(Text("waitlist-begun", values))
    return Next(ask_whom, day=day, part=part)


def book_instead(talk: Talk) -> Switch:
    known = {name: talk.answers.get(name) for name in ("item", "site", "people", "green")}
    return Switch("booking", **known)


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

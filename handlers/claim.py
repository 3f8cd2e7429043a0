"""A place was offered to who waited: taken with one word, or passed to the next in line."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, offer
from bot.domain.appointments import AlreadyBooked, SameItem, SameItemElsewhere, TooMany, TooManyMissed
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from bot.domain.timeslots import TimeSlotClosed, TimeSlotTaken
from bot.domain.waitlist import Offer, OfferOver
from handlers.booking_words import confirmed, site_named, what
from handlers.checkin import said_as

dialog = Dialog("claim", command="claim", form=True)

LIMITS = (AlreadyBooked, SameItemElsewhere, TooMany, TooManyMissed)


@dialog.step
async def decide(talk: Talk) -> Outcome:
    asked = str(talk.answers.get("offer") or "")
    offered = await talk.services.waiting.offered(talk.contact, int(asked) if asked else None)
    if offered is None:
        return await over(talk)
    if not asked:  # a yes is to what was asked, whatever is offered by then
        return Next(decide, offer=str(offered.id))
    answered = talk.answers.get("answer")
    if talk.arriving and not answered:
        return await ask(talk, offered)
    if (answered or talk.chosen()) == "no":
        await talk.services.waiting.refuse(talk.contact, offered)
        return End(Text("waitlist-refused"), (offer("waitlist", Text("waitlist-offer-mine")),))
    return await take(talk, offered)


async def ask(talk: Talk, offered: Offer) -> Ask:
    entry = await talk.services.waiting.entry(offered)
    values: dict[str, Value] = {
        "item": what(entry.party),
        "site": site_named(talk, offered.site),
        "starts": offered.starts,
        "name": entry.name,
        "until": talk.services.booking.local(offered.until.isoformat()).time(),
    }
    return Ask(Text("waitlist-offer", values), (choice("yes"), choice("no")))


async def take(talk: Talk, offered: Offer) -> Outcome:
    try:
        return confirmed(talk, await talk.services.waiting.claim(talk.contact, offered))
    except (TimeSlotTaken, TimeSlotClosed, OfferOver):
        return nothing_kept()
    except SameItem as refusal:  # another time was booked meanwhile: that one may move here
        known = {"appointment": refusal.values["id"], "site": offered.site, "starts": offered.starts.isoformat()}
        return Switch("reschedule", **known)
    except LIMITS as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Switch("appointments")


@dialog.hears
async def said_anyway(talk: Talk) -> dict[str, Answer] | None:
    """Yes or no to the place that was offered; and the words of the notice's buttons when it is over."""
    answer = said(talk)
    if answer and (offered := await talk.services.waiting.only_offered(talk.contact)):
        return {"offer": str(offered.id), "answer": answer}
    if answer == "yes" and (gone := await talk.services.waiting.lapsed(talk.contact)) and not is_told(talk, gone):
        return {}
    buttons = any(said_as(talk, f"waitlist-notice-{one}") for one in ("take", "pass"))
    waits = bool(answer) and not talk.word and await talk.services.waiting.mine(talk.contact)
    several = bool(answer) and await talk.services.waiting.offered(talk.contact) is not None
    return {} if buttons or waits or several else None


def said(talk: Talk) -> str:
    if talk.word in ("yes", "no"):
        return talk.word
    if talk.services.booking_words.meant(talk.turn.text) == "take" or said_as(talk, "waitlist-claim-yes"):
        return "yes"
    return "no" if said_as(talk, "waitlist-claim-no") else ""


async def over(talk: Talk) -> Outcome:
    """What was asked about is kept no more; perhaps something else is."""
    if not talk.answers.get("offer") or not (another := await talk.services.waiting.offered(talk.contact)):
        gone = await talk.services.waiting.lapsed(talk.contact)
        return lapsed(talk, gone) if gone else nothing_kept()
    talk.tell(Text("waitlist-another"))
    return Next(decide, offer=str(another.id), answer=None)


def nothing_kept() -> End:
    return End(Text(OfferOver.key), (offer("booking", Text("start-offer-book")),))


def lapsed(talk: Talk, gone: Offer) -> End:
    """It is told once, for "all right" may answer it; and what can be done now."""
    talk.keep_for(dialog.name, over=gone.id)
    until = talk.services.booking.local(gone.until.isoformat())
    values: dict[str, Value] = {"starts": gone.starts, "site": site_named(talk, gone.site), "until": until}
    offers = (offer("booking", Text("start-offer-book")), offer("waitlist", Text("waitlist-offer-mine")))
    return End(Text("waitlist-lapsed", values), offers)


def is_told(talk: Talk, gone: Offer) -> bool:
    return talk.session.draft.get(dialog.name, {}).get("over") == gone.id


def choice(value: str) -> Choice:
    return Choice(value, Text(f"waitlist-claim-{value}"))

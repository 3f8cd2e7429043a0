"""A place was offered to who waited: taken with one word, or passed to the next in line."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Outcome, Switch, Talk, offer
from bot.domain.appointments import AlreadyBooked, SameItem, SameItemElsewhere, TooMany, TooManyMissed
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from bot.domain.timeslots import TimeSlotClosed, TimeSlotTaken
from bot.domain.waitlist import OfferOver
from handlers.booking_words import confirmed, site_named, what

dialog = Dialog("claim", command="claim", form=True)

LIMITS = (AlreadyBooked, SameItemElsewhere, TooMany, TooManyMissed)


@dialog.step
async def decide(talk: Talk) -> Outcome:
    offered = await talk.services.waiting.offered(talk.contact)
    if offered is None:
        return End(Text(OfferOver.key), (offer("booking", Text("start-offer-book")),))
    entry = await talk.services.waiting.entry(offered)
    if talk.arriving:
        values: dict[str, Value] = {
            "item": what(entry.party),
            "site": site_named(talk, offered.site),
            "starts": offered.starts,
            "name": entry.name,
            "until": talk.services.booking.local(offered.until.isoformat()).time(),
        }
        return Ask(Text("waitlist-offer", values), (choice("yes"), choice("no")))
    if talk.chosen() == "no":
        await talk.services.waiting.refuse(talk.contact)
        return End(Text("waitlist-refused"), (offer("waitlist", Text("waitlist-offer-mine")),))
    try:
        return confirmed(talk, await talk.services.waiting.claim(talk.contact))
    except (TimeSlotTaken, TimeSlotClosed, OfferOver):
        return End(Text(OfferOver.key), (offer("booking", Text("start-offer-book")),))
    except SameItem as refusal:  # another time was booked meanwhile: that one may move here
        known = {"appointment": refusal.values["id"], "site": offered.site, "starts": offered.starts.isoformat()}
        return Switch("reschedule", **known)
    except LIMITS as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Switch("appointments")


def choice(value: str) -> Choice:
    return Choice(value, Text(f"waitlist-claim-{value}"))

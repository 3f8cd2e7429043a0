"""Which document for which trip? Where to, what for, what is held already: what the sentence tells is not asked.

Ends with the documents, what they cost, how long they take, and the ways on. Facts W-01 to W-09 and T-10; how it is
said is picked in `chooser_words.py`.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.meaning import Attribute, Condition, Service
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.trip_words import ANY, Held, To, What
from handlers.chooser_words import told
from handlers.start import TO_MENU

dialog = Dialog("chooser", form=True)

PLACES = (To.ABROAD, To.HONG_KONG, To.MACAU, To.TAIWAN, To.TRANSIT)
PERMIT = {
    To.ABROAD: Service.PASSPORT,
    To.HONG_KONG: Service.HKMO_PERMIT,
    To.MACAU: Service.HKMO_PERMIT,
    To.BOTH: Service.HKMO_PERMIT,
    To.TAIWAN: Service.TW_PERMIT,
    To.TRANSIT: Service.PASSPORT,
}
STATES = (Held.NOTHING, Held.VALID, Held.EXPIRED)
CIRCUMSTANCE = {Held.NOTHING: Condition.FIRST, Held.EXPIRED: Condition.RENEWAL}


@dialog.step
async def begin(talk: Talk) -> Outcome:
    """Who asks for the difference, and not yet for their own journey, is told it first."""
    differs = talk.reading.attribute is Attribute.DIFFERENCE and not talk.reading.doubts
    asks = differs or (talk.turn.kind is Kind.TEXT and talk.services.journey_words.asks_which(talk.turn.text))
    known = said(talk)
    if asks and not any(name.startswith("held_") for name in known):
        needed = talk.reading.service or known.get("item") or Service.PASSPORT
        talk.tell(talk.services.answers.answer(str(needed), Attribute.DIFFERENCE).text)
    return Next(where_to, **known)


@dialog.step
async def where_to(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("to"):
            return Next(what_for)
        return Ask(Text("chooser-where"), tuple(Choice(to, Text(f"chooser-to-{to}")) for to in PLACES))
    known = said(talk)
    to = known.get("to") or talk.chosen_or_none()
    if to is None:
        raise Unreadable("chooser-hint-where")
    return Next(what_for, **{**known, **going(str(to))})


@dialog.step
async def what_for(talk: Talk) -> Outcome:
    """Abroad, the visa depends on it and not the passport; in transit nothing does."""
    if talk.arriving:
        to = To(talk.answer("to"))
        if to in (To.ABROAD, To.TRANSIT) or talk.answers.get("what"):
            return Next(what_held)
        choices = tuple(Choice(what, Text(f"chooser-what-{what}")) for what in What)
        return Ask(Text("chooser-what", {"to": Text(f"chooser-to-{to}")}), choices)
    known = said(talk)
    what = known.get("what") or talk.chosen_or_none()
    if what is None and known:  # something else of the journey, kept for when its turn comes
        return Next(what_for, **known)
    if what is None:
        raise Unreadable("chooser-hint-what")
    return Next(what_held, **{**known, "what": what})


@dialog.step
async def what_held(talk: Talk) -> Outcome:
    permit = PERMIT[To(talk.answer("to"))]
    if talk.arriving:
        if held := talk.answers.get(f"held_{permit}"):
            return Next(result, item=spoken_of(talk, str(held)))
        choices = tuple(Choice(held, Text(f"chooser-held-{held}")) for held in STATES)
        return Ask(Text("chooser-held", {"item": Text(f"item-{permit}")}), choices)
    known = said(talk)
    chosen = known.get(f"held_{permit}") or known.get(f"held_{ANY}") or talk.chosen_or_none()
    if chosen not in set(Held):
        raise Unreadable("chooser-hint-held")
    return Next(result, **{**known, f"held_{permit}": chosen, "item": spoken_of(talk, str(chosen))})


@dialog.step
async def result(talk: Talk) -> Outcome:
    to = To(talk.answer("to"))
    permit = PERMIT[to]
    held = Held(str(talk.answers[f"held_{permit}"]))
    what = What(str(talk.answers["what"])) if talk.answers.get("what") else None
    item = to_apply_for(to, held)
    for warning in talk.services.answers.answer(item or permit, Attribute.FEE).warnings:
        talk.tell(warning)
    return End(told(talk.services.answers, to, what, held), offers(talk, permit, item, held))


def spoken_of(talk: Talk, held: str) -> str:
    """What a question without a document is about from here on."""
    to = To(talk.answer("to"))
    return str(to_apply_for(to, Held(held)) or PERMIT[to])


def to_apply_for(to: To, held: Held) -> str:
    """What is applied for first; nothing where what is held is enough."""
    if held is Held.VALID:
        if to in (To.ABROAD, To.TRANSIT):
            return ""
        return Service.TW_PERMIT if to is To.TAIWAN else Service.HKMO_ENDORSEMENT
    return PERMIT[to]


def said(talk: Talk) -> dict[str, Answer]:
    if talk.turn.kind is not Kind.TEXT:
        return {}
    journey = talk.services.journey_words.read(talk.turn.text)
    known: dict[str, Answer] = {f"held_{document}": str(held) for document, held in journey.held.items()}
    if to := journey.to:
        known |= going(str(to))
    if journey.what:
        known["what"] = str(journey.what)
    return known


def going(to: str) -> dict[str, Answer]:
    """Where to, and what a question that names no document is about from here on."""
    return {"to": to, "item": str(PERMIT[To(to)])}


def offers(talk: Talk, permit: str, item: str, held: Held) -> tuple[Choice, ...]:
    again = offer("chooser", Text("chooser-offer-again"))
    if not item:
        window = str(Attribute.RENEWAL_WINDOW)
        return (offer("faq", Text("chooser-offer-renewal"), service=permit, attribute=window), again, TO_MENU)
    known = {"conditions": str(CIRCUMSTANCE[held])} if held in CIRCUMSTANCE else {}
    booking = (offer("booking", Text("faq-offer-book"), item=item),) if talk.services.hall.sites(item) else ()
    return (
        *booking,
        offer("trip", Text("chooser-offer-trip"), service=item),
        offer("faq", Text("booking-offer-materials"), service=item, attribute=str(Attribute.MATERIALS), **known),
        offer("source", Text("faq-offer-source"), service=permit, attribute=str(Attribute.DIFFERENCE)),
        again,
    )

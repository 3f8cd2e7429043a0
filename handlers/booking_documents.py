"""Which documents a visit is for: several named in one breath are one visit, as far as one window does them all."""

from collections.abc import Sequence

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind
from bot.domain.party import Party
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from handlers.booking_questions import is_question
from handlers.booking_words import party_of

ITEMS_SHOWN = 5


def documents(talk: Talk, item: str) -> dict[str, Answer]:
    """The first of them and what goes with it. What does not is told, to be booked by itself."""
    named = talk.services.documents_listed(talk.turn.text) if talk.turn.kind is Kind.TEXT else []
    if item not in named:
        return {"item": item}
    together: list[str] = []
    for one in named:
        if talk.services.booking.schedule.sites(Party((*together, one)[0], tuple((*together, one)[1:]))):
            together.append(one)
    if alone := [one for one in named if one not in together]:
        talk.tell(Text("booking-not-together", {"others": _said(alone), "item": _said(together)}))
    return {"item": together[0], "also": ",".join(together[1:])}


def item_choices(talk: Talk) -> tuple[Choice, ...]:
    """The first few; all of them where more were asked for."""
    offered = talk.services.hall.items
    shown = offered if talk.answers.get("all_items") else offered[:ITEMS_SHOWN]
    more = (Choice("more", Text("booking-more-items")),) if len(shown) < len(offered) else ()
    return (*(Choice(item, Text(f"item-{item}")) for item in shown), *more)


def named_beside(talk: Talk) -> str:
    """What the sentence names besides, where it is about nothing else."""
    return talk.services.document_named(talk.turn.text) if talk.turn.kind is Kind.TEXT else ""


def document_said(talk: Talk) -> str:
    """What it is about; where that is in doubt, only what is named: "what's the address?" is about none."""
    named = named_beside(talk)
    return named if talk.reading.doubts else str(talk.reading.service or named)


async def spoken_of(talk: Talk) -> str:
    """ "Can you book me in", after a document was asked about; not once there is an appointment for it."""
    said, topic = talk.turn, talk.session.topic
    if said.kind is not Kind.TEXT or said.text.startswith("/") or not topic:
        return ""
    held = await talk.services.booking.mine(talk.contact)
    return "" if any(topic in one.party.items for one in held) else topic


def named_further(talk: Talk) -> str:
    """ "And a Hong Kong permit too", said at the end: what the same window does besides."""
    named = named_beside(talk)
    asks = is_question(talk) or talk.is_question or talk.reading.asks
    fits = named in talk.services.booking.further_items(party_of(talk), talk.answer("site"))
    return named if fits and not asks and talk.chosen_or_none() is None else ""


def _said(items: Sequence[str]) -> tuple[Value, ...]:
    return tuple(Text(f"item-{item}") for item in items)

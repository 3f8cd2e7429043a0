"""\"Is it ready?\": the receipt number and the last digits of the phone, then where the document stands. From then on
the person is told of each change.
"""

import re
from collections.abc import Mapping

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.documents import Document, State, TooManyTries, read_last_four, read_receipt
from bot.domain.meaning import Act, Attribute
from bot.domain.notices import DOCUMENT, EVERYTHING
from bot.domain.papers import MissingPaper
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.person import lines
from handlers.start import TO_MENU

dialog = Dialog("status", command="status", acts=[Act.STATUS_QUERY], form=True, interrupts=True)

SHOWN = 5  # of what is followed
LONG = 10  # characters from which a number by itself is that of a receipt
SLIP_IN_A_PHONE = re.compile(r"1[3-9]\d{8}(?:\d\d)?")  # a mobile number with a digit too few or too many
WHERE_IT_IS = {Act.WHICH_WINDOW, Act.AMBIGUOUS, Act.OUT_OF_SCOPE}  # "where is YX2026110023?" names no document


@dialog.step
async def begin(talk: Talk) -> Outcome:
    """Who names no receipt and follows something asks of that."""
    if both := both_in(talk):
        return Next(ask_receipt, **both)
    if named := receipt_in(talk) or talk.answers.get("receipt") or written(talk):
        return Next(ask_receipt, receipt=named)
    if talk.answers.get("collected"):
        there = await to_collect(talk)
        return Switch("unfollow", document=str(there[0].id), collected=True) if len(there) == 1 else Next(choose)
    if talk.answers.get("another") or not await talk.services.documents.followed(talk.contact):
        return Next(ask_receipt)
    return Next(choose, item=await only_item(talk))


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        if named := both_in(talk) or one_in(receipt_in(talk)):
            return Next(ask_check, **named)
        if has_it(talk):
            return Next(begin, collected=True)
        if (anew := await asked_anew(talk)) is not None:
            return Next(choose, **anew)
        chosen = talk.chosen()
        return Next(ask_receipt) if chosen == "another" else Switch("unfollow", document=chosen)
    followed = await talk.services.documents.followed(talk.contact)
    if talk.answers.get("lacking"):
        followed = await those_lacking(talk, followed)
    for document in followed[:SHOWN]:
        talk.tell(await talk.services.documents.standing(document))
    if len(followed) > SHOWN:
        talk.tell(Text("status-more", {"more": len(followed) - SHOWN}))
    if talk.answers.get("lacking"):
        for place in talk.services.missing_papers.places(await lacking_papers(talk, followed)):
            talk.tell(place)
    labels = [(str(one.id), talk.services.documents.named(one)) for one in followed[:SHOWN]]
    stops = [Choice(id, Text("status-unfollow-label", values)) for id, values in labels]
    return Ask(Text("status-choose"), (Choice("another", Text("status-another")), *stops))


async def asked_anew(talk: Talk) -> dict[str, Answer] | None:
    """The same or what is missing, where the documents are listed already."""
    if lacking := await asks_what_is_lacking(talk):
        return lacking
    again = talk.reading.act is Act.STATUS_QUERY and talk.chosen_or_none() is None
    return {"lacking": None} if again else None


async def only_item(talk: Talk) -> str | None:
    """What a question in the middle is about, where one kind of document is followed."""
    items = {one.item for one in await talk.services.documents.followed(talk.contact)}
    return items.pop() if len(items) == 1 else None


async def those_lacking(talk: Talk, followed: list[Document]) -> list[Document]:
    """Those for which a paper is still to come; all of them where none is."""
    lacking = [one for one in followed if await talk.services.missing_papers.of(one.id)]
    if not lacking:
        talk.tell(Text("status-nothing-missing"))
    return lacking or followed


@dialog.step
async def ask_receipt(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("receipt"):
            return Next(ask_check)
        return Ask(Text("status-ask-receipt", dict(talk.services.answers.hotlines)))
    named = both_in(talk) or one_in(read_receipt(talk.turn.text) or receipt_in(talk) or written(talk))
    if not named:
        raise Unreadable("status-hint-receipt")
    return Next(ask_check, **named)


@dialog.step
async def ask_check(talk: Talk) -> Outcome:
    if talk.arriving:
        if check := talk.answers.get("check"):
            return await look_up(talk, str(check))
        return Ask(Text("status-ask-check", {"tail": talk.answer("receipt")[-4:]}))
    if both := both_in(talk):
        return Next(ask_check, **both)
    digits = read_last_four(talk.turn.text)
    if digits is None:  # what is no such digits may be the number itself, written anew
        if named := receipt_in(talk) or read_receipt(talk.turn.text) or written(talk):
            return Next(ask_check, receipt=named)
        raise Unreadable("status-hint-check")
    return await look_up(talk, digits)


async def look_up(talk: Talk, digits: str) -> Outcome:
    try:
        document = await talk.services.documents.look_up(talk.contact, talk.answer("receipt"), digits)
    except TooManyTries:
        return End(Text("status-locked", {"lines": lines(talk)}), (offer("person", Text("faq-offer-person")),))
    if document is None:
        talk.tell(Text("status-no-match", dict(talk.services.answers.hotlines)))
        return Next(ask_check, check=None)
    await talk.services.documents.follow(talk.contact, document)
    talk.tell(await talk.services.documents.standing(document))
    return End(await promise(talk, document.state), what_next(document.id, document.item, document.state))


@dialog.hears
async def recognise(talk: Talk) -> Mapping[str, Answer] | None:
    """A long number by itself is that of a receipt; a day is none. So is one with its check."""
    if talk.reading.date is None and (both := both_in(talk)) and len(str(both["receipt"])) >= LONG:
        return both
    if talk.services.phrases.asks_where_to_collect(talk.turn.text) and await has_ready(talk):
        return {}
    if has_it(talk) and await to_collect(talk):
        return {"collected": True}
    if lacking := await asks_what_is_lacking(talk):
        return lacking
    if talk.services.phrases.asks_for_parcel(talk.turn.text) and await talk.services.documents.followed(talk.contact):
        return {}
    named = read_receipt(talk.turn.text)
    is_number = named is not None and len(named) >= LONG and talk.reading.date is None
    if is_number and not SLIP_IN_A_PHONE.fullmatch(str(named)):
        return {"receipt": named}
    looked_for = written(talk) if talk.reading.act in WHERE_IT_IS else None
    return {"receipt": looked_for} if looked_for and looked_for[0].isalpha() and len(looked_for) >= LONG else None


async def asks_what_is_lacking(talk: Talk) -> dict[str, Answer]:
    """What is missing is asked of any document followed; how it is handed in, only where something is."""
    if talk.services.phrases.asks_what_is_missing(talk.turn.text):
        return {"lacking": True} if await talk.services.documents.followed(talk.contact) else {}
    if not talk.services.phrases.asks_how_to_hand_in(talk.turn.text):
        return {}
    followed = await talk.services.documents.followed(talk.contact)
    return {"lacking": True} if await lacking_papers(talk, followed) else {}


async def lacking_papers(talk: Talk, followed: list[Document]) -> list[MissingPaper]:
    return [paper for one in followed for paper in await talk.services.missing_papers.of(one.id)]


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of something else what the person follows can be told; for another its number is asked first."""
    followed = await talk.services.documents.followed(talk.contact)
    named = [one for one in followed if talk.reading.service in (None, one.item)]
    if named:
        return await talk.services.documents.standing(named[0])
    sure = talk.reading.act is Act.STATUS_QUERY and talk.reading.confidence >= SURE
    asks = sure and (talk.reading.asks or talk.reading.service is not None)
    return None if asks or talk.session.dialog == dialog.name else Text("status-aside")


async def promise(talk: Talk, state: State) -> Text:
    """What the person will be told from now on."""
    if state is State.COLLECTED:
        return Text("status-over")
    unwanted = await talk.services.reminders.stopped(talk.contact) & {EVERYTHING, DOCUMENT}
    return Text("status-stopped" if unwanted else "status-followed")


def what_next(id: int, item: str, state: State) -> tuple[Choice, ...]:
    another = offer("status", Text("status-another"), another="1")
    if state is State.COLLECTED:
        return (another,)
    collect = offer("faq", Text("status-offer-agent"), service=item, attribute=str(Attribute.AGENT_PICKUP))
    stop = offer("unfollow", Text("status-offer-unfollow"), document=str(id))
    return (another, collect, stop) if state is State.READY else (another, stop)


def receipt_in(talk: Talk) -> str | None:
    """The number that the sentence names, read as every number is; whole where it is written in groups."""
    named, whole = read_receipt(talk.reading.entities.get("receipt_no", "")), written(talk)
    return whole if named and whole and whole.endswith(named) else named


def written(talk: Talk) -> str | None:
    """What has the form of a receipt's number, wherever it stands in the sentence."""
    return talk.services.receipt_words.receipt_in(talk.turn.text) if talk.turn.kind is Kind.TEXT else None


async def has_ready(talk: Talk) -> bool:
    return any(one.state is State.READY for one in await talk.services.documents.followed(talk.contact))


def has_it(talk: Talk) -> bool:
    return talk.turn.kind is Kind.TEXT and talk.services.booking_words.meant(talk.turn.text) == "collected"


async def to_collect(talk: Talk) -> list[Document]:
    """What lies ready or is on its way to them."""
    followed = await talk.services.documents.followed(talk.contact)
    return [one for one in followed if one.state in (State.READY, State.MAILED)]


def one_in(receipt: str | None) -> dict[str, Answer]:
    return {"receipt": receipt, "check": None} if receipt else {}


def both_in(talk: Talk) -> dict[str, Answer]:
    """The number and its check, told together."""
    both = talk.services.receipt_words.receipt_and_check(talk.turn.text) if talk.turn.kind is Kind.TEXT else None
    return {"receipt": both[0], "check": both[1]} if both else {}


unfollow = Dialog("unfollow")


@unfollow.step
async def no_more(talk: Talk) -> Outcome:
    document = await talk.services.documents.get(talk.contact, int(talk.answer("document")))
    await talk.services.documents.unfollow(talk.contact, document.id)
    key = "status-collected" if talk.answers.get("collected") else "status-unfollowed"
    text = Text(key, talk.services.documents.named(document))
    return End(text, (offer("status", Text("status-another"), another="1"), TO_MENU))

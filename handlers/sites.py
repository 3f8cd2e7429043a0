"""Where the hall is, when it is open, which window: answered to exactly what was asked, the answer in the first line.

What the sentence asks for is read by `bot/services/hall_questions.py`; without a question, all sites at a glance.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.config import Site
from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.hall import names
from bot.services.hall_questions import Asked, Question
from handlers.other_papers import other_paper
from handlers.other_papers import told as told_of_paper
from handlers.site_facts import addresses, closing, in_full, near, not_there, parking, phones, way, week
from handlers.site_quiet import quiet
from handlers.site_when import When, when_asked
from handlers.site_words import at_a_glance, item_at, opening_at, opening_between, told

dialog = Dialog("sites", command="sites", acts=[Act.OPENING_HOURS, Act.WHICH_WINDOW])

TIMES = (Asked.HOURS, Asked.NOW)
PLACES = (Asked.ADDRESS, Asked.WAY, Asked.PARKING, Asked.PHONE, Asked.NEAR, Asked.WINDOW)
OF_ACT = {Act.OPENING_HOURS: (*TIMES, Asked.CLOSE), Act.WHICH_WINDOW: PLACES}
ITEMS_SHOWN = 6


@dialog.step
async def overview(talk: Talk) -> Outcome:
    if not talk.arriving:
        raise Unreadable()
    if paper := other_paper(talk, talk.reading.service):
        return End(told_of_paper(talk, paper), offers(talk, Question(), ()))
    question = question_of(talk)
    asked = asked_of(talk, question)
    if Asked.NEAR in asked and not (question.near or question.sites or talk.answers.get("site")):
        return Next(which_area)
    if Asked.WINDOW in asked and not (item_of(talk) or question.sites):
        return Next(which_item)
    site = one_named(talk, question)
    if site and not asked:
        return Next(one_site, site=site.id)
    if not asked:
        return End(at_a_glance(talk.services.hall, sites_for(talk, question)), offers(talk, question, ()))
    *first, last = [await text_of(talk, question, one) for one in asked]
    for text in first:
        talk.tell(text)
    return End(last, offers(talk, question, asked))


@dialog.step
async def one_site(talk: Talk) -> Outcome:
    site = talk.services.hall.site(talk.answer("site"))
    assert site is not None, "named, or chosen from this hall's sites"
    return End(in_full(talk.services.hall, site), offers_of(site, item_of(talk)))


@dialog.step
async def which_area(talk: Talk) -> Outcome:
    """Which part of town, where the question names no place we know."""
    sites = talk.services.hall.sites(item_of(talk))
    areas = {district.zh_hans: (district, site) for site in sites for district in site.districts}
    if talk.arriving:
        if not areas:
            return End(addresses(sites), offers(talk, Question(), ()))
        example = next(iter(areas.values()))[1]
        place = names(example.landmarks[0] if example.landmarks else example.name)
        choices = tuple(Choice(site.id, Text("sites-area-label", {"area": names(d)})) for d, site in areas.values())
        return Ask(Text("sites-which-area", {"example": place}), choices)
    question = question_of(talk)
    chosen = talk.chosen_or_none()
    found = question.sites or question.near or ((chosen,) if chosen else ())
    if not found:
        raise Unreadable()
    return Next(nearest, site=found[0])


@dialog.step
async def nearest(talk: Talk) -> Outcome:
    site = talk.services.hall.site(talk.answer("site"))
    assert site is not None, "one of this hall's sites"
    return End(near(talk.services.hall, [site], None), offers_of(site, item_of(talk)))


@dialog.step
async def which_item(talk: Talk) -> Outcome:
    items = talk.services.hall.items
    if talk.arriving:
        choices = tuple(Choice(item, Text(f"item-{item}")) for item in items[:ITEMS_SHOWN])
        return Ask(Text("sites-which-item"), choices)
    item = talk.chosen_or_none() or talk.reading.service
    if item not in items:
        raise Unreadable()
    return Next(windows_of_item, item=str(item))


@dialog.step
async def windows_of_item(talk: Talk) -> Outcome:
    return End(await text_of(talk, Question(), Asked.WINDOW), offers(talk, Question(), (Asked.WINDOW,)))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of a form: where something is being booked at a site, of that site."""
    question = question_of(talk)
    texts = [await text_of(talk, question, one) for one in asked_of(talk, question) or (Asked.NOW,)]
    return texts[0] if len(texts) == 1 else told(texts)


def question_of(talk: Talk) -> Question:
    """A press asks nothing in words."""
    said = talk.turn.text if talk.turn.kind is Kind.TEXT and not talk.answers.get("asked") else ""
    question = talk.services.hall.question(said)
    named = talk.reading.entities.get("site", "") if said and not question.sites else ""
    return replace(question, sites=(named,)) if talk.services.hall.site(named) else question


def asked_of(talk: Talk, question: Question) -> tuple[Asked, ...]:
    """Where the sentence wants more than one thing of the hall, only what belongs to the request that is due."""
    if talk.answers.get("asked"):
        return (Asked(str(talk.answers["asked"])),)
    act = talk.due.act if talk.due else talk.reading.act
    asked = question.asked
    if {talk.reading.act, *talk.reading.also_acts} >= OF_ACT.keys() and asked[:1] != (Asked.QUIET,):
        asked = tuple(one for one in asked if one in OF_ACT.get(act, ()))
    if item_of(talk) and Asked.WINDOW in asked and set(asked) & set(TIMES):
        asked = tuple(one for one in asked if one is not Asked.WINDOW)  # told with it
    if asked and asked != (Asked.WHERE,):
        return asked
    return by_act(talk, question, act)


def by_act(talk: Talk, question: Question, act: Act) -> tuple[Asked, ...]:
    """Where no word of the sentence tells."""
    if act is Act.OPENING_HOURS and (talk.reading.date or talk.reading.time or talk.reading.part or question.noon):
        return (Asked.NOW,)
    if act is Act.WHICH_WINDOW or question.asked:
        if question.near:
            return (Asked.NEAR,)
        return (Asked.WINDOW,) if item_of(talk) else (Asked.ADDRESS,)
    return ()


async def text_of(talk: Talk, question: Question, asked: Asked) -> Text:
    hall, item = talk.services.hall, item_of(talk)
    sites = sites_for(talk, question)
    if refused := refusal(talk, question):
        return refused
    match asked:
        case Asked.QUIET:
            return await quiet(talk, sites, item)
        case Asked.NEAR:
            place = question.place if question.near and not question.sites else None
            return near(hall, sites, place) if place or len(sites) == 1 else addresses(sites)
        case Asked.WINDOW if item:
            return item_at(hall, sites, item, When(hall.now.date(), now=True))
        case Asked.CLOSE:
            return closing(hall, sites, talk.reading.date.start if talk.reading.date else hall.day_to_tell(sites))
        case Asked.WAY:
            return way(sites)
        case Asked.PARKING:
            return parking(sites)
        case Asked.PHONE:
            return phones(sites)
        case Asked.HOURS | Asked.NOW:
            return opening_text(talk, question, sites, item)
        case _:
            return addresses(sites)


def opening_text(talk: Talk, question: Question, sites: Sequence[Site], item: str) -> Text:
    hall, said = talk.services.hall, talk.reading.date
    if said and said.end > said.start:
        return opening_between(hall, sites, said.start, said.end)
    when = when_asked(talk, question, sites)
    if item:
        return item_at(hall, sites, item, when)
    text = opening_at(hall, sites, when)
    if len(sites) == 1 and Asked.HOURS in question.asked and not said:
        return told((text, *week(hall, sites[0])))
    return text


def refusal(talk: Talk, question: Question) -> Text | None:
    """The site that is named does not do what is asked for."""
    item, site = item_of(talk), one_named(talk, question)
    if not item or site is None or site.windows_for(item):
        return None
    return not_there(site, item, talk.services.hall.sites(item))


def sites_for(talk: Talk, question: Question) -> Sequence[Site]:
    """Those named or beside the place named, as far as they offer the item; else all that offer it."""
    offered = talk.services.hall.sites(item_of(talk)) or talk.services.hall.sites()
    wanted = question.sites or question.near or (str(talk.answers.get("site") or ""),)
    return tuple(site for site in offered if site.id in wanted) or offered


def one_named(talk: Talk, question: Question) -> Site | None:
    wanted = question.sites or question.near or (str(talk.answers.get("site") or ""),)
    return talk.services.hall.site(wanted[0]) if len(wanted) == 1 else None


def item_of(talk: Talk) -> str:
    known = talk.answers.get("item") or talk.answers.get("service") or talk.reading.service
    return str(known or "")


def offers(talk: Talk, question: Question, asked: Sequence[Asked]) -> tuple[Choice, ...]:
    """One site: book there. Several: each in full, or for the way, the way there."""
    item, sites = item_of(talk), sites_for(talk, question)
    if len(sites) == 1:
        return offers_of(sites[0], item)
    more = {"asked": str(Asked.WAY)} if Asked.WAY in asked else {}
    shown = tuple(
        offer("sites", Text("sites-label", {"site": names(site.name)}), site=site.id, **more) for site in sites
    )
    booking = (offer("booking", Text("faq-offer-book"), item=item),) if item else ()
    return (*booking, *shown)


def offers_of(site: Site, item: str) -> tuple[Choice, ...]:
    known = {"item": item} if item and site.windows_for(item) else {}
    return (
        offer("booking", Text("faq-offer-book"), site=site.id, **known),
        offer("sites", Text("sites-offer-others")),
        offer("start", Text("sites-offer-menu"), again="1"),
    )

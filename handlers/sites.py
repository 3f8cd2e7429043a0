"""Where the hall is, when it is open, which window: answered to exactly what was asked, the answer in the first line.

What is asked is read by `site_asked.py` and answered by `site_answers.py`; without a question, all sites at a glance.
"""

from collections.abc import Mapping, Sequence

from bot.config import Site
from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.meaning import OFFICES, Act, Attribute
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.hall import names
from bot.services.hall_questions import Asked, Question
from handlers.lost import told as told_whose
from handlers.lost import whose
from handlers.other_papers import other_paper
from handlers.other_papers import told as told_of_paper
from handlers.site_answers import text_of
from handlers.site_asked import asked_of, item_of, one_named, question_of, sites_for
from handlers.site_facts import addresses, in_full, near
from handlers.site_words import at_a_glance, told
from handlers.start import TO_MENU

dialog = Dialog("sites", command="sites", acts=[Act.OPENING_HOURS, Act.WHICH_WINDOW])

ITEMS_SHOWN = 6
OF_THE_PLACE = {Asked.ADDRESS, Asked.WAY, Asked.PARKING, Asked.PHONE}
A_DAY_ALONE = 24  # characters that name a day, and have no room for a wish
WANT_A_DAY = {Act.BOOK, Act.OPENING_HOURS}  # told with the hours of that day
SOUNDS_SO = {Act.FAQ, Act.AMBIGUOUS, Act.BOOK, Act.OPENING_HOURS, Act.WHICH_WINDOW, Act.OUT_OF_SCOPE, Act.MY_BOOKINGS}


@dialog.step
async def overview(talk: Talk) -> Outcome:
    if not talk.arriving:
        raise Unreadable()
    if paper := other_paper(talk, talk.reading.service):
        return End(told_of_paper(talk, paper), offers(talk, Question(), ()))
    if item := item_of(talk):
        talk.speak_of(item)
    question = question_of(talk)
    asked = asked_of(talk, question)
    if Asked.NEAR in asked and not (question.near or question.sites or talk.answers.get("site")):
        return Next(which_area)
    if Asked.WINDOW in asked and not (item_of(talk) or question.sites):
        if (kind := whose(talk)) in OFFICES:
            talk.tell(told_whose(talk, kind))
        return Next(which_item)
    site = one_named(talk, question)
    if site and not asked:
        return Next(one_site, site=site.id)
    if not asked:
        return End(at_a_glance(talk.services.hall, sites_for(talk, question)), offers(talk, question, ()))
    if asked == (Asked.WALK_IN,):  # told with it when it is quiet
        talk.means(Act.OPENING_HOURS)
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


@dialog.hears
async def only_named(talk: Talk) -> Mapping[str, Answer] | None:
    """A site's name and nothing else: what there is to know of it. And what words of the hall alone tell: whether one
    may come without an appointment, what is near a place, where it is quiet.
    """
    question = talk.services.hall.question(talk.turn.text)
    if asks_to_walk_in(talk):
        site = question.sites[0] if len(question.sites) == 1 else ""
        return {"asked": str(Asked.WALK_IN), "site": site, "item": item_of(talk)}
    if question.bare and len(question.sites) == 1 and talk.chosen_or_none() is None:
        return {"site": question.sites[0]}
    if names_a_day_alone(talk):
        talk.means(Act.OPENING_HOURS)
        return {"item": talk.session.topic, "asked": str(Asked.NOW)}
    return {} if sounds_like_papers(talk, question) else None


def names_a_day_alone(talk: Talk) -> bool:
    """ "And the day after?": whether the windows are open then, unless it was asked how long something takes."""
    said, asked = talk.reading, talk.session.asked.get("attribute")
    nothing_else = said.act is Act.AMBIGUOUS and not (said.service or said.attribute or said.elsewhere or said.also)
    ahead = said.date is not None and said.date.start >= talk.services.hall.now.date()
    idle = talk.turn.kind is Kind.TEXT and not talk.session.dialog and talk.chosen_or_none() is None
    return idle and nothing_else and ahead and asked != Attribute.PROCESSING_TIME and len(talk.turn.text) <= A_DAY_ALONE


def sounds_like_papers(talk: Talk, question: Question) -> bool:
    """ "Where is no queue" sounds like a question about some document, "when is it quiet tomorrow" like a booking."""
    said = talk.reading
    asks_when = said.act is Act.BOOK and talk.services.booking_words.asks(talk.turn.text)
    quiet = (said.act in (Act.FAQ, Act.AMBIGUOUS) or asks_when) and question.asked == (Asked.QUIET,)
    unclear = said.act is Act.AMBIGUOUS or bool(said.doubts)
    near = unclear and question.near and question.asked[:1] in ((Asked.NEAR,), (Asked.WHERE,))
    place = said.doubts and set(question.asked) & OF_THE_PLACE and not talk.services.document_named(talk.turn.text)
    free = said.elsewhere is None and talk.chosen_or_none() is None and talk.turn.kind is Kind.TEXT
    return free and bool((said.service is None and (quiet or near)) or place)


def asks_to_walk_in(talk: Talk) -> bool:
    """ "Do I need an appointment?" sounds like one that is wanted, or like a question about some document."""
    said = talk.reading
    wants = said.act in WANT_A_DAY and (said.date or said.time)
    others = said.act is Act.OUT_OF_SCOPE and said.elsewhere
    ends = said.attribute is Attribute.RENEWAL_WINDOW and said.service and said.date
    question = talk.turn.kind is Kind.TEXT and said.act in SOUNDS_SO and not wants and not others and not ends
    return bool(question) and talk.services.hall.question(talk.turn.text).asked == (Asked.WALK_IN,)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of a form: where something is being booked at a site, of that site."""
    question = question_of(talk)
    texts = [await text_of(talk, question, one) for one in asked_of(talk, question) or (Asked.NOW,)]
    return texts[0] if len(texts) == 1 else told(texts)


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
        TO_MENU,
    )

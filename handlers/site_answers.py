"""One thing asked of the hall, answered: picks the text that tells exactly it."""

from collections.abc import Sequence

from bot.config import Site
from bot.dialog.talk import Talk
from bot.domain.text import Text
from bot.services.hall_questions import Asked, Question
from handlers.site_asked import item_of, one_named, sites_for
from handlers.site_facts import addresses, closing, facilities, near, not_there, parking, phones, way, week
from handlers.site_quiet import quiet, walk_in
from handlers.site_when import When, when_asked
from handlers.site_words import item_at, opening_at, opening_between, told


async def text_of(talk: Talk, question: Question, asked: Asked) -> Text:
    hall, item = talk.services.hall, item_of(talk)
    sites = sites_for(talk, question)
    if refused := refusal(talk, question):
        return refused
    match asked:
        case Asked.QUIET:
            return await quiet(talk, sites, item)
        case Asked.WALK_IN:
            return await walk_in(talk, sites, item)
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
        case Asked.FACILITY:
            return facilities(sites, question.facilities)
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

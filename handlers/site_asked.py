"""What is asked of the hall, and of which sites: read from the sentence, or known from a press and the talk so far."""

from collections.abc import Sequence

from bot.config import Site
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind
from bot.domain.meaning import Act
from bot.frozen import replace
from bot.services.hall_questions import Asked, Question

TIMES = (Asked.HOURS, Asked.NOW)
PLACES = (Asked.ADDRESS, Asked.WAY, Asked.PARKING, Asked.PHONE, Asked.NEAR, Asked.WINDOW)
OF_ACT = {Act.OPENING_HOURS: (*TIMES, Asked.CLOSE), Act.WHICH_WINDOW: PLACES}


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
        open_too = act is Act.OPENING_HOURS and talk.reading.date and not {*asked} & {*TIMES, Asked.CLOSE, Asked.QUIET}
        return (Asked.NOW, *asked) if open_too else asked
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


def item_of(talk: Talk) -> str:
    known = talk.answers.get("item") or talk.answers.get("service")
    guessed = talk.reading.doubts and not talk.services.document_named(talk.turn.text)
    return str(known or ("" if guessed else talk.reading.service) or "")


def sites_for(talk: Talk, question: Question) -> Sequence[Site]:
    """Those named or beside the place named, as far as they offer the item; else all that offer it."""
    offered = talk.services.hall.sites(item_of(talk)) or talk.services.hall.sites()
    wanted = question.sites or question.near or (str(talk.answers.get("site") or ""),)
    return tuple(site for site in offered if site.id in wanted) or offered


def one_named(talk: Talk, question: Question) -> Site | None:
    wanted = question.sites or question.near or (str(talk.answers.get("site") or ""),)
    return talk.services.hall.site(wanted[0]) if len(wanted) == 1 else None

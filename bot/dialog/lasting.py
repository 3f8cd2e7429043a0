"""What outlives a dialog: a form that is only interrupted, what was spoken of, and the buttons under a notice."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.dialog.dialogs import Dialog
from bot.dialog.reading import plain
from bot.dialog.session import Session
from bot.dialog.talk import Talk
from bot.domain.offers import LABELS
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.texts import Texts


def kept(session: Session, left: Dialog | None, begun: Dialog, *, keeping: bool = False) -> Mapping[str, Any]:
    """Where a form stands that is only interrupted; `keeping`: whatever dialog begins."""
    if keeping and (session.kept or left is None or left is begun):
        return session.kept
    if left is None or not (begun.interrupts or keeping):
        return {}
    return session.kept if left is begun else session.keep() if left.form else {}


def remembered(talk: Talk, *, lost: bool) -> Session:
    """The session after a dialog: what was spoken of stays, for the next question may only name what differs.

    Being lost twice in a row is worth knowing.
    """
    answers, topic = talk.answers, topic_of(talk)
    asked = {name: answers[name] for name in ("attribute", "conditions") if answers.get(name)}
    misses = talk.session.misses if lost else 0
    return talk.session.closed(topic, asked or talk.session.asked, misses)


def topic_of(talk: Talk) -> str:
    """The service that is spoken of, whatever is asked or begun next."""
    return str(talk.answers.get("service") or talk.answers.get("item") or talk.session.topic)


async def typed_of_notice(talk: Talk, texts: Texts) -> Choice | None:
    """The words of a button under a notice, where the question that was asked last has no such choice."""
    said = plain(talk.turn.text)
    keys = _typable(texts, talk.contact.language).get(said)
    if not keys or any(said == plain(one) for _, spellings in talk.session.shown for one in spellings):
        return None
    return await talk.services.notice_choices.typed(talk.contact, keys)


@lru_cache(8)
def _typable(texts: Texts, language: str) -> Mapping[str, frozenset[str]]:
    """Every way to type a button of a notice, with the keys of their labels."""
    ways: dict[str, set[str]] = {}
    for key in LABELS:
        for spelling in texts.spellings(Text(key), language):
            ways.setdefault(plain(spelling), set()).add(key)
    return {said: frozenset(keys) for said, keys in ways.items()}

"""A part of a message read by itself: what it may ask, and what it leaves out because the parts before it told it."""

from collections.abc import Container, Mapping, Sequence
from enum import IntEnum
from typing import Final

from bot.domain.meaning import Act, Attribute, Request, Service
from bot.frozen import Frozen, replace
from bot.nlu.examples import NONE

CLEAR: Final = 0.6  # what is said by the way is said for sure from here
FIGURE_CLEAR: Final = 0.75  # below, what is asked is asked back: a figure must not be guessed
WORDS_CLEAR: Final = 0.5  # the same where nothing is told that could be counted on and be wrong
ALONE_CLEAR: Final = 0.9  # below, what else may be asked of the same document is told besides
ASKS_CLEAR: Final = 0.45  # so surely a question; which one it is, asked back, would not tell whether it is one
WORTH_ASKING: Final = 0.1  # a less likely document is not even offered
WORTH_TELLING: Final = 0.05  # the same for what is asked of it
MOST_OFFERED: Final = 3  # more is a list to read, no question
OTHER_SURE: Final = 0.85  # a part is about something else than the whole, or than the part before it, from here
MEANT: Final = 0.97  # a document that is not named is meant
OTHERS: Final = 0.97  # surer than that, it is others' business without a word of theirs: the weather, a joke

Figured = Container[tuple[str, str]] | None
"""The questions (service, attribute) that are answered with a figure; None where that is not known."""


class Named(IntEnum):
    """What a part says of a document in so many words: none, one, or one and nothing besides."""

    NOTHING, DOCUMENT, NO_MORE = range(3)


class Part(Frozen):
    """A stretch of text read by itself; `sure` is how likely its act is, the shares how likely each service and each
    attribute. `theirs`: words of somebody else's business stand in it.
    """

    act: Act
    service: Service | None
    attribute: Attribute
    sure: float
    asks: bool
    names: bool
    acts: Mapping[str, float]
    services: Mapping[str, float]
    attributes: Mapping[str, float]
    document: Named = Named.NOTHING
    theirs: bool = False

    @property
    def request(self) -> Request:
        return Request(self.act, self.service, self.attribute if self.act is Act.FAQ else None)

    @property
    def may_ask(self) -> float:
        """How likely it is a question, if only a vague one."""
        return self.acts[Act.FAQ] + self.acts[Act.AMBIGUOUS]

    def doubts(self, figured: Figured) -> tuple[Request, ...]:
        """The likeliest readings of a question, the best first; none where one of them is clear."""
        if self.act is not Act.FAQ:
            return ()
        near = sorted(
            (
                (first * second, service, attribute)
                for service, first in self.services.items()
                if first >= WORTH_ASKING
                for attribute, second in self.attributes.items()
                if second >= WORTH_TELLING
            ),
            reverse=True,
        )
        if near and near[0][0] >= _clear_from(near, figured) and self.sure >= ASKS_CLEAR:
            return ()
        return tuple(Request(Act.FAQ, service_of(name), Attribute(asked)) for _, name, asked in near[:MOST_OFFERED])


def _clear_from(near: Sequence[tuple[float, str, str]], figured: Figured) -> float:
    """Where no document is named, it may have been told before."""
    question = near[0][1:]
    may_tell = figured is None or question[0] == NONE or question in figured
    if not may_tell:
        return WORDS_CLEAR
    told_besides = len(near) > 1 and {service for _, service, _ in near} == {question[0]} != {NONE}
    return ALONE_CLEAR if told_besides else FIGURE_CLEAR


def service_of(label: str) -> Service | None:
    return None if label == NONE else Service(label)


def not_of_others(part: Part) -> Part:
    """Few words of a longer message often sound like nobody's business. Where none speaks of somebody else's, what
    they are next counts; in what is nobody's by far it would be chance.
    """
    others = part.acts[Act.OUT_OF_SCOPE]
    if others >= OTHERS:
        return part
    acts = {act: share / (1 - others) for act, share in part.acts.items() if act != Act.OUT_OF_SCOPE}
    act = max(acts, key=acts.__getitem__)
    best = Act.AMBIGUOUS if act == NONE else Act(act)
    named = part.service
    return replace(part, act=best, service=named, sure=acts[act], acts=acts)


def in_turn(parts: Sequence[Part]) -> list[Part]:
    """What a part leaves out was told before it: what it is about, or what is asked: "and the permit?"."""
    told: list[Part] = []
    about: Service | None = None
    question: Part | None = None
    for part in parts:
        if part.document is Named.NO_MORE and question:
            told.append(replace(question, service=part.service))
            continue
        if part.act is Act.OUT_OF_SCOPE:
            told.append(part)
            continue
        likely = part.services[part.service or NONE]
        if about and part.document is Named.NOTHING and (_leaves_out(part) or (part.service and likely < OTHER_SURE)):
            part = replace(part, service=about)
        elif part.service and (part.document is not Named.NOTHING or likely >= MEANT):
            about = part.service
        question = part if part.act is Act.FAQ else question
        told.append(part)
    return told


def _leaves_out(part: Part) -> bool:
    return part.service is None and part.attributes[part.attribute] >= CLEAR

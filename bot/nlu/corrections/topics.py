"""Which single rule a question asks for. The words are data, `locales/<lang>/topics.toml`: one word of each list that a
topic has there must be said, and none of its `unless`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from bot.domain.meaning import FOREIGNER_SERVICES, TRAVEL_SERVICES, Act, Attribute, Elsewhere, Reading, Request, Service
from bot.domain.topics import OF_EACH, OF_ITS_OWN, OF_NO_DOCUMENT, Asked, Topic, Topics
from bot.errors import Fault
from bot.frozen import replace
from bot.nlu.message import Message
from bot.nlu.table_check import Rules, check_tables, word_tables
from bot.nlu.words import Words

FILE: Final = "topics.toml"
OF, ASKED, UNLESS = "of", "asked", "unless"  # what it is about, what is asked of it, what makes it something else
RULES: Final[Rules] = dict.fromkeys(Topic, frozenset({OF, ASKED, UNLESS}))
TAKEN_FOR: Final = frozenset({Act.FAQ, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})
"""What a question of a rare rule may be taken for where the model never met it."""
ONLY: Final[Mapping[Act, Collection[Topic]]] = {
    Act.OPENING_HOURS: OF_NO_DOCUMENT,
    Act.LANGUAGE_SWITCH: (Topic.ENGLISH_LINE,),
    Act.HUMAN: (Topic.ENGLISH_LINE,),
    Act.SUGGESTION: (Topic.ENGLISH_LINE,),
}
"""What only a question of these may be taken for besides."""
NOBODYS: Final = frozenset({None, Elsewhere.WHO_ARE_YOU, Elsewhere.SMALL_TALK})
"""No other office's business either: "what is 12389 for" sounds like "what are you for"."""
HOUSEHOLD: Final = frozenset({Service.HUKOU_TRANSFER, Service.NAME_CHANGE, Service.BIRTH_REGISTRATION})
ALIKE: Final[tuple[frozenset[str | None], ...]] = (TRAVEL_SERVICES, FOREIGNER_SERVICES, HOUSEHOLD)
"""Services of which one is taken for another."""
COVERED: Final[Mapping[Topic, frozenset[Attribute]]] = {
    Topic.COLLECTING_BY_ANOTHER: frozenset({Attribute.AGENT_PICKUP, Attribute.MATERIALS}),
    Topic.STAY_PERMIT_KIND: frozenset({Attribute.DIFFERENCE, Attribute.VALIDITY}),
    Topic.ENDORSEMENT_STUDY: frozenset({Attribute.DIFFERENCE, Attribute.VALIDITY}),
}
"""What else is heard in a question of these, and asks for nothing besides."""


class Said(NamedTuple):
    """How one language says a topic; None where it has no such list."""

    of: Words | None
    asked: Words | None
    unless: Words | None

    def heard(self, text: str, asking: str) -> bool:
        """What is asked of nothing in particular must stand where it is asked, or it is part of a story."""
        about = self.of is None or any(self.of.find(text))
        asked = self.asked is None or any(self.asked.find(text if self.of else asking))
        return about and asked and not (self.unless and any(self.unless.find(text)))


class TopicWords:
    def __init__(self, contents: Sequence[Mapping[str, Any]], topics: Topics, asking: Callable[[str], str]) -> None:
        """`contents`: one parsed `topics.toml` a language; `asking` tells the clauses of a text that ask."""
        self._topics = topics
        self._asking = asking
        answered = [topic for topic, services in topics.items() if services]
        ways = [(topic, content[topic]) for topic in answered for content in contents if topic in content]
        self._ways = [(topic, _said(lists)) for topic, lists in ways]
        self._any = Words(word for _, lists in ways for word in lists.get(OF, lists.get(ASKED, ())))

    @classmethod
    def load(cls, locales: Path, topics: Topics, asking: Callable[[str], str]) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, FILE, RULES), topics, asking)

    def heard(self, reading: Reading, message: Message) -> Reading:
        text = message.text
        others = reading.act is Act.OUT_OF_SCOPE and reading.elsewhere not in NOBODYS
        if others or reading.act not in (*TAKEN_FOR, *ONLY) or not any(self._any.find(text)):
            return reading
        asked = next(self._asked(reading, text, self._asking(text)), None)
        return _about(reading, asked) if asked else reading

    def _asked(self, reading: Reading, text: str, asking: str) -> Iterator[Asked]:
        """A topic that is told by what it is about may be meant though the sentence was taken for a document alike."""
        alike, unnamed = _alike(reading), None in {one.service for one in reading.doubts}
        for topic, said in self._ways:
            if topic not in ONLY.get(reading.act, self._topics) or not _is_all(reading.also, topic):
                continue
            services = self._topics[topic]
            ours = reading.service in services
            others = reading.service is None or (unnamed and topic in OF_ITS_OWN) or not alike.isdisjoint(services)
            may_be = ours or (said.of is not None and topic not in OF_EACH and others)
            if may_be and said.heard(text, asking):
                yield Asked(topic, str(reading.service) if ours else services[0])


def _said(lists: Mapping[str, Iterable[str]]) -> Said:
    return Said(*(Words(lists[name]) if name in lists else None for name in (OF, ASKED, UNLESS)))


def _is_all(also: Iterable[Request], topic: Topic) -> bool:
    """Nothing is asked besides."""
    return all(one.act is Act.FAQ and one.attribute in COVERED.get(topic, ()) for one in also)


def _alike(reading: Reading) -> frozenset[str | None]:
    """Which documents may be meant besides: nobody who asks of a household matter means a permit for Hong Kong."""
    doubted = frozenset(one.service for one in reading.doubts)
    return next((kind | doubted for kind in ALIKE if reading.service in kind), doubted)


def _about(reading: Reading, asked: Asked) -> Reading:
    """What is asked in general stays as it was understood; where nothing was, it is something else."""
    attribute = reading.attribute if reading.act is Act.FAQ and reading.attribute else Attribute.OTHER
    known = None if asked.topic in OF_ITS_OWN else reading.service
    service = known or (None if asked.topic in OF_NO_DOCUMENT else Service(asked.service))
    said = replace(reading, act=Act.FAQ, service=service, attribute=attribute, asked=asked)
    return replace(said, also=(), doubts=(), elsewhere=None)


def check_topics(locales: Path) -> list[Fault]:
    """A topic that a language has no words for is never recognised there."""
    return check_tables(locales, FILE, RULES, _missing)


def _missing(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    for topic in sorted(set(Topic) - {name for name, lists in content.items() if {OF, ASKED} & set(lists)}):
        yield Fault(f"{place}: {topic}", "this topic has no words", "Write what people say of it, or ask")

"""A lost passport of another state: 法国护照丢了, "lost passport, I'm French". Its embassy replaces it, and none of our
figures hold; here are only the report of the loss and the visa that was in it.
Who only says so tells it of what was asked before.

Who says so is read from the words of `locales/<lang>/foreigners.toml`.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import Act, Attribute, Condition, Elsewhere, Reading, Service
from bot.domain.patterns import Pattern
from bot.frozen import replace
from bot.nlu.corrections.few_words import LONGEST_CIRCUMSTANCE, LONGEST_CIRCUMSTANCE_ENGLISH
from bot.nlu.lexicon import Hit
from bot.nlu.message import Message
from bot.nlu.several import PART_SURE
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, any_of, by_script, listed, whole

RULES: Final = {"foreigner": frozenset({"before", "nationality", "after", "visa", "wanted", "unless"})}
VAGUE: Final = frozenset({Act.FAQ, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})


class Foreigners:
    """`said`: one parsed `foreigners.toml` a language."""

    def __init__(self, said: Contents) -> None:
        by_name = {name: by_script(listed(said, "foreigner", name)) for name in RULES["foreigner"]}
        han, latin = ({name: words[script] for name, words in by_name.items()} for script in (0, 1))
        self._told = Pattern(f"{_told(han, '')}|{whole(_told(latin, ' '))}")
        self._they_are = Pattern(f"{_told_first(han, '')}|{whole(_told_first(latin, ' '))}")
        self._wanted = Pattern(f"{any_of(han['wanted'])}|{whole(any_of(latin['wanted']))}")
        self._their_visa = Pattern(f"{_visa(han, '')}|{whole(_visa(latin, ' '))}")

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "foreigners.toml", RULES))

    def tells(self, text: str) -> bool:
        """Whether somebody is told to be a foreigner, or a passport to be a foreign one. `text` is normalised."""
        return self._told.search(text) is not None

    def heard(self, reading: Reading, message: Message) -> Reading:
        """What was read, by somebody who told so: their nationality is no wish for another language."""
        text, hits = message.text, message.hits
        found = self._told.search(text)
        if found is None:
            theirs = self._asks_of_their_visa(reading, text) or self._plans_their_visa(reading, message)
            return _to_their_embassy(reading) if theirs else reading
        besides = [hit for hit in hits if not found.start() <= hit.at < found.end()]
        if not any(hit.name == Act.LANGUAGE_SWITCH for hit in besides):
            reading = _without_a_switch(reading)
        if _tells_no_more(reading, text, besides):
            unclear = replace(reading, act=Act.AMBIGUOUS, service=None, attribute=None, doubts=())
            return replace(unclear, follows=True, elsewhere=Elsewhere.EMBASSY)
        if not _of_a_lost_passport(reading, hits):
            return reading
        return replace(
            reading,
            act=Act.FAQ,
            service=Service.VISA_EXTENSION,
            attribute=Attribute.LOST,
            also=tuple(one for one in reading.also if one.service is not Service.PASSPORT),
            elsewhere=None,
            doubts=(),
        )

    def _asks_of_their_visa(self, reading: Reading, text: str) -> bool:
        """ "My French visa expired", not "I'm French visa expired"."""
        ours = reading.service not in (None, Service.VISA_EXTENSION) or reading.act not in VAGUE
        return not ours and self._their_visa.search(text) is not None and self._they_are.search(text) is None

    def _plans_their_visa(self, reading: Reading, message: Message) -> bool:
        """ "I fly to Japan on the 20th, is there time for a visa?": none of our documents is named."""
        named = any(hit.kind == "service" for hit in message.hits)
        abroad = reading.act is Act.TRIP_PLAN and message.goal is Service.PASSPORT
        return abroad and not named and self._wanted.search(message.text) is not None


def _without_a_switch(reading: Reading) -> Reading:
    """What was asked besides is what is asked."""
    also = tuple(one for one in reading.also if one.act is not Act.LANGUAGE_SWITCH)
    if reading.act is not Act.LANGUAGE_SWITCH:
        return replace(reading, also=also)
    if not also:
        return replace(reading, act=Act.AMBIGUOUS, also=())
    first, *rest = also
    service = first.service or reading.service
    return replace(reading, act=first.act, service=service, attribute=first.attribute, also=tuple(rest))


def _told(words: Mapping[str, list[str]], space: str) -> str:
    """ "I'm French", not "I'm at the French embassy"; "a French citizen", "French passport"."""
    nationality, after, unless = (any_of(words[name]) for name in ("nationality", "after", "unless"))
    return f"(?:{_told_first(words, space)}(?!{space}{unless})|{nationality}{space}{after})"


def _told_first(words: Mapping[str, list[str]], space: str) -> str:
    return f"{any_of(words['before'])}{space}{any_of(words['nationality'])}"


def _visa(words: Mapping[str, list[str]], space: str) -> str:
    return f"{any_of(words['nationality'])}{space}{any_of(words['visa'])}"


def _to_their_embassy(reading: Reading) -> Reading:
    theirs = replace(reading, act=Act.OUT_OF_SCOPE, service=None, attribute=None, doubts=())
    return replace(theirs, elsewhere=Elsewhere.EMBASSY, follows=False, confidence=max(reading.confidence, PART_SURE))


def _tells_no_more(reading: Reading, text: str, besides: Iterable[Hit]) -> bool:
    """ "I am German", "I have a German passport": it tells whose passport the question before was about."""
    longest = LONGEST_CIRCUMSTANCE_ENGLISH if text.isascii() else LONGEST_CIRCUMSTANCE
    more = reading.asks or reading.date or reading.conditions or reading.also or reading.act not in VAGUE
    return not more and len(text) <= longest and all(hit.name == Service.PASSPORT for hit in besides)


def _of_a_lost_passport(reading: Reading, hits: Iterable[Hit]) -> bool:
    """Lost, and no other document is asked about."""
    named = reading.elsewhere is Elsewhere.EMBASSY or any(hit.name == Service.PASSPORT for hit in hits)
    told = Condition.LOST in reading.conditions or reading.attribute is Attribute.LOST
    return reading.act in VAGUE and told and named and reading.service in (Service.PASSPORT, None)

"""When is it ready, who hands in on Monday: the period counts from that day. By its words it sounds like how long a
document is kept, who may collect it, or a booking for that day.

Words are those of `locales/<lang>/ready.toml`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.meaning import Act, Attribute, Reading
from bot.domain.patterns import Pattern
from bot.frozen import replace
from bot.nlu.entities.from_dates import from_date
from bot.nlu.lexicon import Hit
from bot.nlu.message import Message
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, any_of, by_script, listed, whole

RULES: Final = {"ready": frozenset({"when", "got", "unless"})}
HEARD_IN_IT: Final = frozenset({Attribute.PICKUP_DEADLINE, Attribute.AGENT_PICKUP, Attribute.OTHER})


class ReadyWords:
    """`contents`: one parsed `ready.toml` a language; the words asked about are normalised."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        said = list(contents)
        when, got = (by_script(listed(said, "ready", name)) for name in ("when", "got"))
        when_latin, got_latin = whole(any_of(when[1])), whole(any_of(got[1]))
        self._asks = Pattern(
            f"{any_of(when[0])}[^,。;!?]{{0,6}}{any_of(got[0])}|{when_latin}[^.;!?]*? {got_latin}"
            f"|{got_latin}[^.;!?]*? {when_latin}"
        )
        self._voids = Words(listed(said, "ready", "unless"))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "ready.toml", RULES))

    def heard(self, reading: Reading, message: Message) -> Reading:
        """The question how long it takes, from the day it is handed in."""
        text, days = message.dated, message.days
        if reading.service is None or not days or not _may_be_asked(reading, message.hits):
            return reading
        if any(self._voids.find(text)) or not self._asks.search(text):
            return reading
        applies = from_date(text, days, alone=True)
        if applies is None or date.fromisoformat(applies) < message.today or len({day.start for day in days}) > 1:
            return reading
        asked = (Act.FAQ, Attribute.PROCESSING_TIME)
        also = tuple(one for one in reading.also if (one.act, one.attribute) != asked)
        known = {**reading.entities, "from_date": applies}
        return replace(reading, act=asked[0], attribute=asked[1], also=also, entities=known, doubts=())


def _may_be_asked(reading: Reading, hits: Iterable[Hit]) -> bool:
    """Who says "book" wants a booking."""
    if reading.act is Act.BOOK:
        return not any(hit.name == Act.BOOK for hit in hits)
    return reading.act is Act.TRIP_PLAN or (reading.act is Act.FAQ and reading.attribute in HEARD_IN_IT)

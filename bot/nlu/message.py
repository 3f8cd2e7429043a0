"""One message as it is written: its words, places and days, read once for all who ask what it means."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.domain.meaning import DateReading, Elsewhere, NoSuchDay, Service
from bot.frozen import Frozen
from bot.nlu.dates import Named
from bot.nlu.lexicon import Hit

LONGEST_FOLLOW_UP: Final = 36  # characters; whoever writes more says what it is about


class Message(Frozen):
    """`text` is normalised; `dated` is the text in which days written in pinyin stand as days, and `days` are their
    places in it. `goal` is the document that a journey told of needs, `elsewhere` others' business spoken of,
    `meant` what was put right after a slip, without spaces and marks.
    """

    text: str
    dated: str
    today: date
    hits: Sequence[Hit] = ()
    goal: Service | None = None
    elsewhere: Elsewhere | None = None
    date: DateReading | None = None
    no_such_day: NoSuchDay | None = None
    days: Sequence[Named] = ()
    meant: str = ""

    @property
    def tells_a_day(self) -> bool:
        return bool(self.date or self.no_such_day)

    @property
    def follows(self) -> bool:
        """ "And the permit?", "no, I mean the permit"."""
        short = len(self.meant or self.text) <= LONGEST_FOLLOW_UP
        return short and (bool(self.meant) or any(hit.name == "follow" for hit in self.hits))

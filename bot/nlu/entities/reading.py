"""What a sentence names: badge, window, receipt_no, site, people, address, what, amount, from_date.

Each has a reader of its own beside this file; here they are asked in turn. Reads normalised text, and the values are
as normalised: lower case, half width.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import NO_ENTITIES, Act
from bot.frozen import Frozen
from bot.nlu.entities.addresses import Addresses
from bot.nlu.entities.from_dates import Find, from_date
from bot.nlu.entities.matters import Matters
from bot.nlu.entities.numbers import Numbers
from bot.nlu.entities.people import People
from bot.nlu.entities.site_names import SiteNames, SoundOf

DATED_ALONE: Final = (Act.TRIP_PLAN, Act.FAQ)
"""Acts in which a day to apply means something by itself: what is handed in on Monday is ready when?"""


class Entities(Frozen):
    numbers: Numbers
    people: People
    sites: SiteNames
    matters: Matters
    addresses: Addresses

    @classmethod
    def load(cls, locales: Path, sites: Mapping[str, Iterable[str]], sound_of: SoundOf | None = None) -> Self:
        """`sites`: the hall's, each with its names. Raises OperatorError."""
        numbers, people, matters = Numbers.load(locales), People.load(locales), Matters.load(locales)
        names, addresses = SiteNames.load(locales, sites, sound_of), Addresses.load(locales)
        return cls(numbers, people, names, matters, addresses)

    def read(self, text: str, act: Act | None = None, days: Sequence[Find] = ()) -> Mapping[str, str]:
        """`act` decides whether a matter is looked for, `days` are all the days named, in the order of the text."""
        found = dict(self.numbers.find(text))
        if site := self.sites.find(text):
            found["site"] = site
        if (count := self.people.find(text)) is not None:
            found["people"] = str(count)
        if where := self.addresses.find(text):
            found["address"] = where
        if act and (what := self.matters.find(text, act)):
            found["what"] = what
        if days and (day := from_date(text, days, alone=act in DATED_ALONE)):
            found["from_date"] = day
        return found or NO_ENTITIES

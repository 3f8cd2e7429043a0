"""What a sentence names: badge, window, receipt_no, site, people, address, what, amount, from_date.

Each has a reader of its own beside this file; here they are asked in turn. Reads normalised text, and the values are
as normalised: lower case, half width.
"""

from collections.abc import Mapping, Sequence

from bot.domain.meaning import NO_ENTITIES, Act
from bot.nlu.entities.addresses import address
from bot.nlu.entities.from_dates import Find, from_date
from bot.nlu.entities.matters import Matters
from bot.nlu.entities.numbers import numbers
from bot.nlu.entities.people import people
from bot.nlu.entities.site_names import SiteNames

DATED_ALONE = (Act.TRIP_PLAN, Act.FAQ)
"""Acts in which a day to apply means something by itself: what is handed in on Monday is ready when?"""


def read_entities(
    text: str,
    *,
    sites: SiteNames | None = None,
    matters: Matters | None = None,
    act: Act | None = None,
    days: Sequence[Find] = (),
) -> Mapping[str, str]:
    """`act` decides whether a matter is looked for, `days` are all the days named, in the order of the text."""
    found = dict(numbers(text))
    if sites and (site := sites.find(text)):
        found["site"] = site
    if (count := people(text)) is not None:
        found["people"] = str(count)
    if where := address(text):
        found["address"] = where
    if matters and act and (what := matters.find(text, act)):
        found["what"] = what
    if days and (day := from_date(text, days, alone=act in DATED_ALONE)):
        found["from_date"] = day
    return found or NO_ENTITIES

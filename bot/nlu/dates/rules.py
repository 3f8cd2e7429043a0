"""All the forms in which people name a day, and which of them a sentence can hold at all.

A sentence is searched once for the forms' signs; only the forms whose sign stands in it are tried. Adding a form is
adding it to the file of its kind.
"""

import re
from functools import cache
from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.dates import (
    english,
    english_halves,
    english_months,
    festivals,
    figures,
    lunar_days,
    months,
    ordinals,
    periods,
    weeks,
    within,
    working,
)
from bot.nlu.dates.forms import Form

FORMS: Final[tuple[Form, ...]] = (
    *weeks.FORMS,
    *months.FORMS,
    *ordinals.FORMS,
    *periods.FORMS,
    *figures.FORMS,
    *festivals.FORMS,
    *lunar_days.FORMS,
    *english.FORMS,
    *english_halves.FORMS,
    *english_months.FORMS,
    *working.FORMS,
    *within.FORMS,
)


def _signs_of(word: Pattern) -> str:
    signs = {sign for form in FORMS for sign in form.signs if word.match(sign)}
    return "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))


_WORD: Final = Pattern(r"[a-z]{3}")
_ENGLISH: Final = Pattern(rf"(?<![a-z])(?:{_signs_of(Pattern('[a-z0-9]*[a-z]'))})|(?<=\d)(?:st|nd|rd|th)\b")
_OTHER: Final = Pattern(_signs_of(Pattern("[^a-z]+$")))


def forms_in(text: str) -> tuple[Form, ...]:
    signs = set(_OTHER.findall(text))
    if _WORD.search(text):
        signs.update(_ENGLISH.findall(text))
    places = {place for sign in signs for place in _places(sign)}
    return tuple(FORMS[place] for place in sorted(places))


@cache
def _places(sign: str) -> tuple[int, ...]:
    """Of its forms among all. A longer sign hides the shorter ones inside it, so it brings their forms along."""
    return tuple(place for place, form in enumerate(FORMS) if any(own in sign for own in form.signs))

"""Is it for somebody under sixteen? From ages, and from words for the young that may also mean grown-ups.

The words are data, the table `child` of `conditions.toml`; plain words (孩子, baby) are conditions like any other.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from bot.domain.patterns import Pattern
from bot.nlu.numbers import COUNT, number
from bot.nlu.words import any_said

GROWN: Final = 16
OF_AGE: Final = range(GROWN, 20)  # whose parents may still ask for them
_NUMBER = r"(?:(?<!\d)\d{1,2}|[一二两三四五六七八九十]{1,3})"
_AGE = Pattern(
    f"(?P<under>未满|不满|不到|没到|没满|小于|低于)?(?P<age>{_NUMBER})(?:周?岁|虚岁)(?P<side>以下"
    "|以内|以上|以后|及以上)?"
)
_MONTHS = Pattern(r"(?:个多?月|个半月)(?:大(?!概|约)|的宝|的娃|的孩|的婴)|半岁|刚满月")
_WORD = "|".join(sorted(COUNT, key=len, reverse=True))
_ENGLISH_AGE = Pattern(
    rf"\b(?P<under>under|below|younger than|less than)? ?\b(?P<age>\d{{1,2}}|{_WORD})[- ]?(?:years?"
    r"|yrs?|yr|y)?[- /]?(?:old|o\b|yo\b)"
    r"|\b(?P<under2>under|below|younger than|aged?|turning|turns"
    rf"|turned)(?: the age of)? (?P<age2>\d{{1,2}}|{_WORD})\b(?! ?(?:days|hours|minutes|weeks"
    "|months|yuan|am|pm))"
    r"|\bmonths?[- ]old\b"
)
_ADULT_REACH, _AGE_REACH, _UNKNOWN = 8, 10, 1000
_FOLLOWING_AGE = Pattern(
    rf"[^,。;!?\d]{{0,{_AGE_REACH}}}?(?:(?P<age>{_NUMBER})周?岁(?!以下)|(?:才|刚|只有|今年|都|已经|(?<![未不没])满"
    f"|快)(?P<bare>{_NUMBER})(?=[了多,。;!?]|$))"
    r"|,? ?(?:is|who is|turned|has turned)? ?(?:now |already |only )?(?P<english>\d\d?"
    rf"|{_WORD})(?![\d:a-z]| ?(?:days|am|pm|hours))"
)
_BARE_AGE = Pattern(r"(?:今年|刚满|已满|已经满|(?<![未不没])满)(1[6-9])(?![\d个天年月元块:])")
_LATIN = Pattern("old|yo|age|under|below|turn|younger|less")  # without one of these there is no English age


class Ages:
    def __init__(self, tables: Iterable[Mapping[str, Any]]) -> None:
        """`tables`: the table `child` of each language."""
        listed = list(tables)
        words = {key: [w for table in listed for w in table.get(key, ())] for key in ("relation", "for_them", "adult")}
        self._relation = Pattern(any_said(words["relation"]))
        self._for_them = Pattern(f"(?:{any_said(words['for_them'])})[^,。;!?]{{0,4}}$")
        self._adult = Pattern(any_said(words["adult"]))

    def is_minor(self, text: str) -> bool:
        """By an age under sixteen, or by a relation the papers are for."""
        return _young(text) or any(self._is_for(text, match) for match in self._relation.finditer(text))

    def _is_for(self, text: str, match: re.Match[str]) -> bool:
        if _age_after(text[match.end() :]) < GROWN:
            return True
        before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() :]
        if not self._for_them.search(before) or self._adult.match(after.lstrip(" 的")) or is_grown(after):
            return False
        return not self._adult.search(after[:_ADULT_REACH])


def is_of_age(text: str) -> bool:
    """Somebody of sixteen to nineteen is spoken of, and nobody younger."""
    if _young(text):
        return False
    ages = [_value(m["age"]) for m in _AGE.finditer(text) if not m["under"] and m["side"] is None]
    ages += [_value(age) for m in _ENGLISH_AGE.finditer(text) if (age := m["age"] or m["age2"]) and not m["under"]]
    ages += [int(m[1]) for m in _BARE_AGE.finditer(text)]
    return any(age in OF_AGE for age in ages)


def is_grown(after: str) -> bool:
    """`after` is what follows a word for a child: 孩子今年20了, my son is 25."""
    return GROWN <= _age_after(after) < _UNKNOWN


def _age_after(after: str) -> int:
    found = _FOLLOWING_AGE.match(after)
    return _value(found["age"] or found["bare"] or found["english"]) if found else _UNKNOWN


def _young(text: str) -> bool:
    if "岁" in text and any(_is_under(match) for match in _AGE.finditer(text)):
        return True
    if ("月" in text or "岁" in text) and _MONTHS.search(text):
        return True
    return _LATIN.search(text) is not None and any(_is_english_under(m) for m in _ENGLISH_AGE.finditer(text))


def _is_under(match: re.Match[str]) -> bool:
    age, side = _value(match["age"]), match["side"]
    if side in ("以上", "以后", "及以上"):
        return False
    return age <= 18 if match["under"] or side else age < GROWN


def _is_english_under(match: re.Match[str]) -> bool:
    written = match["age"] or match["age2"]
    if written is None:
        return True  # months old
    age, under = _value(written), match["under"] or match["under2"]
    return age <= 18 if under in ("under", "below", "younger than", "less than") else age < GROWN


def _value(written: str) -> int:
    return COUNT[written] if written in COUNT else number(written)

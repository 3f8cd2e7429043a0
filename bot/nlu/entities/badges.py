"""The badge a sentence names: 警号012345, 3号警官, 投诉1002号李明, officer 2231.

A number before a window is none, and neither is a short one before a name: 8号李明没来 may be the day.
"""

from collections.abc import Iterable
from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.words import Contents, any_of, by_script, listed, signs_of

NAMES: Final = frozenset({"words", "officers", "reports", "whose", "tells", "not-surnames"})
_SPOKEN: Final = dict(zip("零〇一二三四五六七八九幺两", "0012345678912", strict=True))
_NUMBER: Final = r"[a-z]{0,3}-?\d{1,10}"


class Badges:
    def __init__(self, said: Contents, means: str, surnames: Iterable[str]) -> None:
        """`means`: what stands between the word and the number."""
        words, reports, officers = (listed(said, "badge", name) for name in ("words", "reports", "officers"))
        self._signs = signs_of([*words, *officers, "号", " no", " num", "#"])
        (words, latin), (reports, latin_reports) = by_script(words), by_script(reports)
        whose = any_of(listed(said, "badge", "whose"))
        self._badge = Pattern(
            rf"{any_of(words)}{means}(?:no\.? ?)?(?P<a>{_NUMBER})(?!\d|号?窗)"
            rf"|{any_of(words)}{means}(?P<spoken>[{''.join(_SPOKEN)}]{{1,8}})(?:号|的|那|,|。|$)"
            rf"|(?<![\d月])(?P<b>[a-z]{{0,2}}\d{{1,8}})号?的?{any_of(officers)}"
            rf"|(?:{any_of(reports)}{whose}*|^|(?<=[,。;!?])){_named(said, surnames)}"
            rf"|{any_of(reports)}{whose}*(?P<e>\d{{4,8}})号(?=$|[,。;!?])"
            rf"|{any_of(latin)}(?: id)?(?: ?(?:no\.?|number|num|#|id))? ?(?:is |was |: ?|# ?)?"
            r"(?P<c>[a-z]{0,3}\d{1,10})\b"
            rf"|\b{any_of(latin_reports)} (?:the )?(?:no\.? ?|number |# ?)(?P<d>[a-z]{{0,3}}\d{{3,10}})"
            "(?= ?(?:$|[,.;!?]|for |was |is |who |at ))"
        )

    def find(self, text: str) -> str | None:
        match = self._badge.search(text) if any(sign in text for sign in self._signs) else None
        if match is None:
            return None
        if spoken := match["spoken"]:
            return "".join(_SPOKEN[digit] for digit in spoken)
        return str(match["a"] or match["b"] or match["named"] or match["c"] or match["d"] or match["e"]).upper()


def _named(said: Contents, surnames: Iterable[str]) -> str:
    """With three digits and more it is no day; a house or a room has its street before it."""
    no_surnames, tells = listed(said, "badge", "not-surnames"), listed(said, "badge", "tells")
    surname = any_of(set(surnames).difference(no_surnames))
    return (
        rf"(?P<named>[a-z]{{0,2}}\d{{3,8}})号的?{surname}(?![号路街站楼])"
        rf"[^\W\da-z_]{{0,2}}?(?=$|[,。;!?]|{any_of(tells)})"
    )

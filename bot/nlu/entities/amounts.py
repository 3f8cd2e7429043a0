"""The amount of money a sentence names, in yuan: 50块, ¥80.5, 三百五十元, 1.5万元, 30 yuan."""

from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.numbers import number
from bot.nlu.words import Contents, any_of, by_script, listed, signs_of

NAMES: Final = frozenset({"units", "not-units", "before", "charged"})
_ONE: Final = "[一二三四五六七八九]"
_MORE: Final = "[二两三四五六七八九]"  # a bare 一块 is "together" as often
_FIGURE: Final = r"\d+(?:\.\d+)?"


class Amounts:
    def __init__(self, said: Contents) -> None:
        units, not_units, before, charged = (
            listed(said, "amount", name) for name in ("units", "not-units", "before", "charged")
        )
        self._signs = signs_of([*units, *before, *charged, "¥"])
        units, latin = by_script(units)
        unit = f"(?!{any_of(not_units)}){any_of(units)}"
        self._amount = Pattern(
            rf"(?P<a>\d+(?:,\d{{3}})*(?:\.\d+)?)(?P<wan>万)?\s*多?(?:{unit}|{any_of(latin)}\b|¥)"
            rf"|(?:¥|{any_of(before)})\s*(?P<b>{_FIGURE})"
            rf"|{any_of(charged)}(?:了|是|:)?(?P<c>{_FIGURE})(?=[,。;!?]|$)"
            rf"|(?<![第几])(?P<han>{_MORE}[百千](?:{_ONE}?十?{_ONE}?)|(?:两|{_ONE})?十{_ONE}?|{_MORE}"
            rf"|一(?=元|块钱)|一百(?:{_ONE}十?{_ONE}?)?)多?{unit}"
        )

    def find(self, text: str) -> str | None:
        match = self._amount.search(text) if any(sign in text for sign in self._signs) else None
        if match is None:
            return None
        if written := match["han"]:
            return str(_han_amount(written))
        figure = str(match["a"] or match["b"] or match["c"]).replace(",", "")
        return f"{float(figure) * 10_000:g}" if match["wan"] else figure


def _han_amount(written: str) -> int:
    """三百五 is 350: a last digit without a unit counts tens."""
    if "千" in written:
        thousands, _, rest = written.partition("千")
        return number(thousands) * 1000 + (number(rest) * (100 if len(rest) == 1 else 1) if rest else 0)
    hundreds, hundred, rest = written.partition("百")
    if hundred and len(rest) == 1 and rest != "十":
        return number(hundreds) * 100 + number(rest) * 10
    return number(written)

"""Which of the days in a sentence is the one to apply on, and which the one of need: 我下周一去办，18号走.

The days themselves are found elsewhere; here they are told apart by the words around each.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Protocol, TypeVar

from bot.domain.patterns import Pattern
from bot.nlu.dates.wishes import was_wanted

_APPLIES: Final = Pattern(
    "办(?!好|下来|出来|完|成|妥)|申请|递交|交材料|交资料|[去来]交|提交|过去|过来|来你们|去你们|到你们|来大厅|去大厅|约|补|换|[整搞](?!个?月|天)|弄(?!丢|坏|没|湿|错)|[去来](?:续|签(?!证))|续签|[能会]来(?![得不]及|[取领拿])|才有[空时]|来一[趟次]"
    r"|\b(?:i|we)(?:'ll|'m|'re| am| are)?(?: can| could| will| may| might)?(?: only| just| first)? com(?:e|ing)\b"
    r"(?! back| home)"
    r"|\b(?:apply|applying|application|submit|come in|coming in|come to|file|hand (?:it |them )?in|drop (?:in|by)"
    r"|go to your|visit you|be there|in person)\b"
)
_HANDS_OVER: Final = "收走?(?:护照|证件|原件)|送签|递签"  # to whoever sees to the visa, before the journey
_NEEDS: Final = Pattern(
    "走|出发|起飞|飞|要用|就要|得用|用证|动身|启程|航班|机票|高铁|火车|船|离开|出国|出境|出差|旅游|旅行|去(?!办|交|递|申请|补|换|续|签|领|取|拿|整|搞|弄|你们|大厅|派出所|窗口|约|问|的时候)|开学|报到|面签"
    "|开会|结婚|参加|之前要|前要|前拿|要拿|拿到|拿证|签证"
    f"|{_HANDS_OVER}"
    r"|\b(?:fly|flying|flight|leave|leaving|depart|departing|departure|travel|trip|need it|needed|have it|by)\b"
)
_EXPIRES: Final = Pattern(r"到期|过期|期满|\bexpir(?:es?|ing|y)\b")
_STAYS_UNTIL: Final = Pattern(
    r"到期|过期|期满|截止|为止|有效"
    r"|\b(?:expir(?:es?|ed|ing|y)|ends?|ending|runs? out|running out|(?:is|are) up|valid|good)\b"
)
_JUDGES: Final = Pattern("来得及|赶得上|来不及|赶不上")  # of the day to apply as well as of the day of need
_ASKED: Final = Pattern("赶在|赶得上|拿得?到[吗么不没]|能不能拿|能(?:够|否)?(?:及时|按时|准时|正常|顺利)?拿到")
_COLLECTED: Final = Pattern(_HANDS_OVER)
_UNTIL: Final = Pattern("[前止]$")
_ASKS_WHEN: Final = Pattern("哪天|哪一天|几时|几号|周几|什么时候|何时|多久能|多久可以|when|what day|which day|how soon")
_BREAK: Final = Pattern("[,。;!?、]| and | but ")


class Find(Protocol):
    """A day named at `text[at:to]`."""

    @property
    def at(self) -> int: ...
    @property
    def to(self) -> int: ...
    @property
    def start(self) -> date: ...


F = TypeVar("F", bound=Find)
LONG_AFTER: Final = timedelta(days=180)  # so long after the journey nobody applies for it: that day has been


def split_days(text: str, finds: Sequence[F]) -> tuple[F | None, F | None]:
    """The day to apply and the day of need; either may be missing. `finds` in the order of the text.

    A single day without a word of need is the one to apply on where such a word stands beside it, else of need.
    """
    finds = [find for find in finds if not was_wanted(text, find.at)] or finds
    if not finds:
        return None, None
    around = [_around(text, finds, index) for index in range(len(finds))]
    applies = [bool(_APPLIES.search(words)) for words in around]
    needs = [_is_need(text, *one) for one in zip(finds, around, applies, strict=True)]
    apply = next((find for find, a, n in zip(finds, applies, needs, strict=True) if a and not n), None)
    if apply is None and len(finds) > 1:
        apply = _first_of_two(finds, applies, needs)
    elif apply is None and applies[0] and _ASKS_WHEN.search(text):
        apply = finds[0]  # 今天交材料，哪天能拿到: the other day is what is asked
    others = [(find, n, words) for find, n, words in zip(finds, needs, around, strict=True) if find is not apply]
    needed = [(find, words) for find, n, words in others if n]
    asked = (find for find, words in needed if _is_asked(text, find, words))
    leaves = (find for find, words in needed if _NEEDS.search(words))  # the journey, before what is only an end
    need = next(asked, None) or next(leaves, None) or (needed or others or [(None, "")])[0][0]
    return apply, need


def names_need(text: str, finds: Sequence[Find]) -> bool:
    """Whether a word of need stands beside one of the days."""
    return any(_NEEDS.search(_around(text, finds, index)) for index in range(len(finds)))


def end_of_stay(text: str, finds: Sequence[F]) -> F | None:
    """The day a stay runs out, of those that are not the one to apply on: "it ends on the 3rd, I fly on the 9th". Where
    nothing says so it is the first of them, for a longer stay is wanted after it.
    """
    apply, _ = split_days(text, finds)
    days = [find for find in finds if find is not apply]
    ends = [find for find in _told_ends(text, finds) if find is not apply] or days
    return min(ends, key=lambda find: find.start, default=None)


def told_end(text: str, finds: Sequence[F]) -> F | None:
    """The first day that something is said to be valid until; None where nothing says so."""
    return min(_told_ends(text, finds), key=lambda find: find.start, default=None)


def _told_ends(text: str, finds: Sequence[F]) -> list[F]:
    return [find for index, find in enumerate(finds) if _STAYS_UNTIL.search(_around(text, finds, index))]


def _is_need(text: str, find: Find, words: str, applies: bool) -> bool:
    if _NEEDS.search(words) or _EXPIRES.search(words) or _UNTIL.search(text[find.at : find.to]):
        return True
    return not applies and bool(_JUDGES.search(words))


def _is_asked(text: str, find: Find, words: str) -> bool:
    """The day it is to be in hand on, which is before that of the journey."""
    return bool(_COLLECTED.search(words) or (_ASKED.search(words) and _UNTIL.search(text[find.at : find.to])))


def _first_of_two(finds: Sequence[F], applies: Sequence[bool], needs: Sequence[bool]) -> F | None:
    """Whose words speak of both: 2号去首尔，今天办来得及吗. One applies before the journey, not after it."""
    applied = next((find for find, a in zip(finds, applies, strict=True) if a), None)
    if applied is None or any(n and not a for a, n in zip(applies, needs, strict=True)):
        return applied
    return applied if any(find.start > applied.start for find in finds) else None


def from_date(text: str, finds: Sequence[Find], *, alone: bool = False) -> str | None:
    """The day the person will apply, ISO, where another is named too; with `alone` also where it is the only one."""
    apply, need = split_days(text, finds)
    if apply is None or (need is None and not alone):
        return None
    if need is not None and (need.start == apply.start or apply.start - need.start > LONG_AFTER):
        return None
    return apply.start.isoformat()


def _around(text: str, finds: Sequence[Find], index: int) -> str:
    """The day's own clause, up to the next and from the last day; Chinese says what for behind the day."""
    first = finds[index - 1].to if index else 0
    last = finds[index + 1].at if index + 1 < len(finds) else len(text)
    before = _BREAK.split(text[first : finds[index].at])[-1]
    after = _BREAK.split(text[finds[index].to : last])[0]
    if not text.isascii() and (_APPLIES.search(after) or _NEEDS.search(after)):
        return after
    return f"{before} {after}"

"""A street address in a sentence: the longest plausible run of it. Reads normalised text.

An address has a road and a number, a housing estate and a building, or a village and a group; behind 住在 or 地址 a
named estate or village is enough. What the person calls the hall's own (你们在…) is none.
"""

from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.entities.addresses_english import LONGEST, english_address

_H = "[\u4e00-\u9fff]"
_NUM = r"(?:\d{1,5}[a-z]?(?:-\d{1,5})*|[一二三四五六七八九十百]{1,4})"
_NAME = Pattern("[\u4e00-\u9fffa-z]")
_BEHIND = "(?<=[\u4e00-\u9fffa-z])"  # a name, which is taken in afterwards
_ROAD = (
    f"{_BEHIND}(?:(?<![走半在上赶])路|(?<![知频渠通报味管轨难赛])道|[街巷弄条]|胡同)(?:[东南西北中]段?"
    "|[一二三四五六七八九十]段)?"
)
_ESTATE_END = (
    "小区|花园|家园|公寓|新村|社区|大厦|嘉园|苑|府|城|湾|家属院|宿舍|大院|山庄|别墅|公馆|庭院|御园"
    "|佳园|学院|大学|医院|养老院|敬老院|福利院|公园里|坊|轩|郡|墅|庭"
)
_UNIT = r"(?:号楼|号院|号|栋|幢|座|单元|楼|层|室|房(?!产|东|子|屋)|户(?!口|籍|政)|组|队|门(?!口)|弄|支路|附\d+号)"
_TAIL = rf"(?:(?:的)?[,、 ]?{_NUM}(?:{_UNIT}))*(?:[,、 ]?\d{{3,4}}(?!\d|[元块年月日天点人:-]))?"
_ADDRESS = Pattern(
    rf"(?:{_ROAD}(?:的)?{_NUM}(?:号院?(?!窗|柜|线|民警|警官|厅|台|楼梯)|弄)(?:{_H}{{2,8}}?(?:{_ESTATE_END}))?{_TAIL})"
    f"|(?:{_BEHIND}(?:{_ESTATE_END})(?:[东南西北一二三四五六七八九十]区"
    f"|[a-z]区)?[ ,]?{_NUM}(?:号楼|栋|幢|座|单元|楼|号(?!窗|柜|线|民警|警官)|室|院){_TAIL})"
    rf"|(?:{_BEHIND}(?:{_ESTATE_END}) ?\d{{1,3}}(?:-\d{{1,4}}){{1,3}})"
    rf"|(?:{_BEHIND}(?:村|屯|寨|庄|社区)(?:第)?[一二三四五六七八九十\d]{{1,3}}(?:组|队|社|号(?!窗|柜)))(?:{_TAIL})"
)
_CUE = Pattern(r"(?:地址(?:是|在|为|:)?|住址(?:是|在|为|:)?|住在|家住|住的是|家在|位置在|上门到|送到|到家里|住)\s*")
_NAMED = Pattern(
    f"(?P<name>(?:(?!的){_H}){{2,14}}?(?:小区|花园|家园|公寓|新村|村|屯|苑|山庄|家属院|养老院"
    f"|敬老院|福利院|宿舍|医院|大院|嘉园|社区)(?:{_H}{{0,3}}(?:楼|科|病房|病区))?{_TAIL})(?!里"
    "|那边的事)"
)
_OWN = Pattern(r"(?:你们|你哋|大厅|服务点|窗口|派出所|分局|中心)[^,。;!?]{0,8}(?:在|是|地址|到|去)[^,。;!?]{0,8}$")
_LEADS: Final = (  # the surer ones first: 和 and 来 also begin the names of roads
    Pattern(r".*(?:地址是|地址在|地址为|地址:?|住址是|住址:?|家住|住在|住|位于|我家|他家|她家|(?<!所)在|:)(?=.{2})"),
    Pattern(r".*(?:到|来|去|是|给|从|把|让|叫|上门|老人|我妈|我爸|奶奶|爷爷|我们|我|的|了|岁|就|往)(?=.{2})"),
)
_SIGN = Pattern("[路街道巷弄村屯寨庄栋幢苑园区寓厦院条]|胡同|小区|宿舍|公馆|号楼|单元")
_RESTS = Pattern("[路街道巷弄村屯寨庄苑园区寓厦院府城湾坊庭轩条]|胡同|宿舍|公馆")


def address(text: str) -> str | None:
    if not text.isascii() and _SIGN.search(text) and (found := _chinese(text)):
        return found
    return english_address(text)


def _chinese(text: str) -> str | None:
    for match in _ADDRESS.finditer(text):
        start = _start(text, match.start(), match.end())
        if not _is_own(text[:start]):
            return _clean(text[start : match.end()])
    for cue in _CUE.finditer(text):
        if (named := _NAMED.match(text, cue.end())) and not _is_own(text[: cue.end()]):
            return _clean(named["name"])
    return None


def _is_own(before: str) -> bool:
    return bool(_OWN.search(before[-20:]))


def _clean(found: str) -> str:
    return found.strip(" ,、")[:LONGEST]


def _start(text: str, at: int, to: int) -> int:
    """Left of the match as far as an address runs on, then past the words that lead to it."""
    while at > 0 and at > to - LONGEST and _NAME.match(text[at - 1]):
        at -= 1
    for lead in _LEADS:
        if (cue := lead.match(text, at, to)) and _RESTS.search(text, cue.end() + 1, to):
            return cue.end()
    return at

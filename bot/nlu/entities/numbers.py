"""Numbers that name something: a badge, a window, a receipt, an amount of money.

8号窗口 is a window, 8号民警 a person. A day (12月3号), a clock and a count are none of these.
"""

from collections.abc import Callable, Iterator
from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.dates.numbers import number
from bot.nlu.words import COUNT

_DIGITS: Final = "零〇一二三四五六七八九幺两"
_VALUES: Final = dict(zip(_DIGITS, "0012345678912", strict=True))
_HAN_NUMBER = "[一二两三四五六七八九十]{1,3}"
_ORDINALS: Final = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_ENGLISH: Final = COUNT | {word: n for n, word in enumerate(_ORDINALS, start=1)}
_WORD = "|".join(sorted(_ENGLISH, key=len, reverse=True))
_IS = r"(?:上)?(?:写的|写着|显示|印着|印的)?(?:的)?\s*(?:是|为|:|#|=|尾号|后[三四]位|is|was)*\s*[\"'“]?"

_OFFICER = "民警|警官|警员|警察|辅警|工作人员|办事员|同志|科员|协警"
_SURNAME = (
    "(?:[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范姚谭廖邹熊金陆郝孔崔康毛邱秦江顾侯邵孟龙段雷汤尹黎贺赖龚]|欧阳|司马|上官|诸葛|夏侯)"
)
_NAMED = (  # with three digits and more it is no day; a house or a room has its street before it
    rf"(?P<named>[a-z]{{0,2}}\d{{3,8}})号的?{_SURNAME}(?![号路街站楼])"
    "[^\\W\\da-z_]{0,2}?(?=$|[,。;!?的很太真挺]|非常|特别|态度|服务|骂|不|没|在|对|把|帮|给|让|收|说|办|同志|警)"
)
_REPORTS = "投诉|举报|控告|反映|批评|表扬|感谢|谢谢|点赞|夸奖?"
_BADGE = Pattern(
    "(?:警号|工号|警员号|警员编号|民警编号|胸牌号?码?|胸卡号?|工牌号?|胸号|牌号|警徽号"
    rf"|员工号){_IS}(?:no\.? ?)?(?P<a>[a-z]{{0,3}}-?\d{{1,10}})(?!\d|号?窗)"
    rf"|(?:警号|工号|胸牌号?|工牌号?){_IS}(?P<han>[{_DIGITS}]{{1,8}})(?:号|的|那|,|。|$)"
    rf"|(?<![\d月])(?P<b>[a-z]{{0,2}}\d{{1,8}})号?的?(?:{_OFFICER})"
    rf"|(?:(?:{_REPORTS})(?:一下|你们|咱们|这里|这个|那个|贵|大厅|所|里|的|了|给)*|^|(?<=[,。;!?])){_NAMED}"
    r"|(?:badge|officer|police|staff|employee|clerk)(?: id)?(?: ?(?:no\.?|number|num|#"
    r"|id))? ?(?:is |was |: ?|# ?)?(?P<c>[a-z]{0,3}\d{1,10})\b"
    r"|\b(?:(?:complain|complaint|report|praise) (?:about|against|for|on)|thank|thanks to|praise|commend) (?:the )?"
    r"(?:no\.? ?|number |# ?)(?P<d>[a-z]{0,3}\d{3,10})(?= ?(?:$|[,.;!?]|for |was |is |who |at ))"
)
_WINDOW = Pattern(
    rf"(?<![\d月.])第?(?P<a>\d{{1,3}}|{_HAN_NUMBER})(?:(?:号|个|#)?(?:的)?(?:办事|办证|业务|综合"
    r"|户籍|户政|出入境|签证|受理)?(?:窗口|柜台)|号(?:窗|柜|台))(?!\d?[点个人分天元块])"
    r"|(?:窗口|柜台|窗)(?:号|编号|是|在|:|第|为)*\s*(?P<b>\d{1,3}"
    r"|[一二三四五六七八九十]{1,2})(?:号|,|。|;|\?|!|$|\s)(?!人)"
    r"|(?:window|counter|desk|booth)(?: no\.?| number|:|#| is)* ?#?(?P<c>\d{1,3}"
    rf"|{_WORD})\b(?! ?(?:am|pm|o'clock|:\d|hours?|minutes?|people|times|days?|years?))"
    rf"|(?:no\.? ?|number |#|the )(?P<d>\d{{1,3}}|{_WORD})(?:st|nd|rd|th)? (?:window|counter|booth)\b"
)
_UNSAID_WINDOW = frozenset({"一个", "两个", "三个", "二个"})
_RECEIPT_CUE = Pattern(
    "回执|受理|业务(?:编)?号|办理编号|申请(?:编)?号|流水号|单号|条形码|查询码|业务编码|进度"
    r"|receipt|reference|\bref\b|application|case n|tracking|acceptance|\bslip\b|\bstatus\b"
)
_RECEIPT = Pattern(r"(?<![\da-z])(?P<value>[a-z]{0,6}-?\d[\da-z]*(?:-[\da-z]+)*)(?![\da-z])")
_NAMED_RECEIPT = Pattern(
    r"(?:(?:回执|受理|业务|办理|申请)(?:单|编)?号码?|流水号|查询码|receipt(?: no\.?"
    rf"| number)?){_IS}(?P<value>[a-z]{{0,6}}-?\d[\da-z]{{5,}}(?:-[\da-z]+)*)"
)
_NO_RECEIPT = Pattern(r"1[3-9]\d{9}|\d{17}[\dx]|20\d\d-?\d\d?-?\d\d?|20\d{2}")
_AMOUNT = Pattern(
    r"(?P<a>\d+(?:,\d{3})*(?:\.\d+)?)(?P<wan>万)?\s*多?(?:元(?!旦)|块(?![儿地])|圆|rmb\b|cny\b"
    r"|yuan\b|kuai\b|bucks?\b|¥)"
    r"|(?:¥|rmb|cny)\s*(?P<b>\d+(?:\.\d+)?)"
    r"|(?:收费|收了我?|收我|交了|花了|要了我|要我交)(?:了|是|:)?(?P<c>\d+(?:\.\d+)?)(?=[,。;!?]|$)"
    "|(?<![第几])(?P<han>[二两三四五六七八九][百千](?:[一二三四五六七八九]?十?[一二三四五六七八九]?)"
    "|[一二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]|一(?=元|块钱)"
    "|一百(?:[一二三四五六七八九]十?[一二三四五六七八九]?)?)多?(?:元(?!旦)|块(?![儿地展牌]))"
)


def badge(text: str) -> str | None:
    match = _BADGE.search(text)
    if match is None:
        return None
    if spoken := match["han"]:
        return "".join(_VALUES[digit] for digit in spoken)
    return str(match["a"] or match["b"] or match["named"] or match["c"] or match["d"]).upper()


def window(text: str) -> str | None:
    for match in _WINDOW.finditer(text):
        if match[0][:2] in _UNSAID_WINDOW:  # 三个窗口 counts windows
            continue
        written = match["a"] or match["b"] or match["c"] or match["d"]
        if match["a"] and "个" in match[0] and not match[0].startswith("第"):
            continue
        return str(_ENGLISH.get(written) or number(written))
    return None


def receipt_no(text: str) -> str | None:
    """A token of six or more with digits, behind a word for a receipt. No phone, ID number or day."""
    cue = _RECEIPT_CUE.search(text)
    if cue is None:
        return None
    if named := _NAMED_RECEIPT.search(text):
        return named["value"].upper()
    tokens = [match["value"] for match in _RECEIPT.finditer(text) if _is_receipt(match["value"])]
    behind = [token for token in tokens if text.find(token) >= cue.start()]
    return (behind or tokens or [""])[0].upper() or None


def _is_receipt(token: str) -> bool:
    digits = sum(char.isdigit() for char in token)
    return len(token) >= 6 and digits >= 4 and not _NO_RECEIPT.fullmatch(token)


def amount(text: str) -> str | None:
    """In yuan, in digits."""
    match = _AMOUNT.search(text)
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


READERS: Final[tuple[tuple[str, tuple[str, ...], Callable[[str], str | None]], ...]] = (
    (
        "badge",
        (
            "号",
            "牌",
            "卡",
            "警",
            "工作人员",
            "badge",
            "officer",
            "police",
            "staff",
            "employee",
            "clerk",
            " num",
            " no",
            "#",
        ),
        badge,
    ),
    ("window", ("窗", "柜", "台", "window", "counter", "desk", "booth"), window),
    ("amount", ("元", "块", "收", "交了", "花了", "¥", "yuan", "rmb", "kuai", "cny", "buck", "圆"), amount),
)
"""Name, signs of which one must occur, reader."""


def numbers(text: str) -> Iterator[tuple[str, str]]:
    for name, signs, reader in READERS:
        if any(sign in text for sign in signs) and (value := reader(text)):
            yield name, value
    if value := receipt_no(text):
        yield "receipt_no", value

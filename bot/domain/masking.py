"""Cuts out of a sentence what could tell who wrote it: numbers of people, phones and papers, names, addresses.

What is left is kept and shown to those who write the answers. It would rather cut a word too many than leave a name:
the question stays readable either way. Which words are surnames is told from outside.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from bot.domain.case_reading import clauses_of
from bot.domain.patterns import Pattern

GONE = "…"
LONGEST = 200  # characters kept
READ = 400  # characters looked at
CHUNK = 180  # characters of a story masked at a time
LONGEST_STORY = 600

_HAN = "[\u3400-\u9fff]"
_FAR = "零〇一二三四五六七八九幺两"
_MAIL = Pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*")
_LINK = Pattern(r"(?i:https?://|www\.)\S+")
_NUMBER = Pattern(r"(?<![A-Za-z0-9])[A-Za-z]{0,4}\d(?:[ \-.()/]{0,2}\d){4,}[A-Za-z]?(?![A-Za-z0-9])|\d{5,}[A-Za-z0-9]*")
_HAN_NUMBER = Pattern(f"[{_FAR}]{{5,}}")
_TOKEN = Pattern(r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{6,}(?![A-Za-z0-9])")
_SOMEBODY = "我|她|他|俺|本人|孩子|儿子|女儿|老公|老婆|丈夫|妻子|父亲|母亲|爸|妈|名字|兒子|女兒|媽"
_CALLED = f"(?:{_SOMEBODY})(?:的名字)?(?:叫做?|名叫|姓名是?)"
_IS_NAME = (
    f"((?:{_CALLED}|姓名(?:是|叫|为|為)?|名字(?:是|叫)|名叫|全名是?)[:： ]*)(?!不|号|號|什么|什麼|人工|车|車|个|個)"
)
_ENGLISH_IS = Pattern(r"(\b(?:I am|I'm|This is)) [A-Z][a-z]+(?: [A-Z][a-z]+)+")
_ENGLISH_NAME = Pattern(
    r"(?i)(\b(?:my|his|her) (?:full )?name(?: is|'s|:)|\bname:|\bi am called|\bi'm called|\bcalled me)"
    r"((?: (?!(?:and|but|i|my|from|want|need|is|how|what|can|where|when|please)\b)[\w'-]+){1,3})",
)
_WAY = "路|街|巷|弄|大道|胡同|里|村|屯|庄|小区|社区|公寓|花园|家园|苑|大厦|广场|新城|镇"
_WAY += "|莊|小區|社區|花園|家園|大廈|廣場|鎮"
_DOOR = "号院|號院|号楼|號樓|号|號|栋|棟|幢|座|单元|單元|室|楼|樓|层|層|房|组|組"
_COUNT = f"(?:[0-9A-Za-z\\-]{{1,6}}|[{_FAR}十百]{{1,5}})"
_ADDRESS = Pattern(
    f"(?:(?!在|是|到|住|址){_HAN}){{1,14}}?(?:{_WAY})(?:\\s*{_COUNT}\\s*(?:{_DOOR}))+(?:\\s*\\d{{1,5}})?"
)
_TOLD_ADDRESS = Pattern(
    f"((?:住在|家住|住址[是:：]?|地址[是:：]?|寄到|寄给|寄給|送到|邮寄到|郵寄到) ?)"
    f"[^,，。;；!！?？\\s]{{0,20}}(?:{_WAY}|{_DOOR})[^,，。;；!！?？\\s]{{0,12}}?(?=[,，。;；!！?？\\s]|能|可以|怎|要|吗|嗎|$)"
)
_ENGLISH_ADDRESS = Pattern(
    r"(?i)(?:\b(?:flat|room|unit|apt\.?) \w+,? )?\b\d{1,5}\w? (?:[\w'-]+ ){1,3}"
    r"(?:road|rd|street|st|avenue|ave|lane|ln|drive|square|building|garden|gardens)\b\.?",
)
_MARKS = Pattern(f"{GONE}(?:\\s*{GONE})+")
_NOISE = Pattern(r"[\W_]+")
_POLITE = Pattern("^(?:请问一下|请问|你好|您好|想问一下|我想问一下|我想问|問一下|請問)+")
_PARTICLES = Pattern("(?:吗|呢|啊|呀|吧|嘛|哦|了|嗎|谢谢|謝謝)+$")


class Masker:
    """`surnames` of one character, and longer ones."""

    def __init__(self, surnames: Iterable[str]) -> None:
        known = sorted(set(surnames), key=lambda name: (-len(name), name))
        long = "|".join(re.escape(name) for name in known if len(name) > 1) or "(?!)"
        short = "".join(re.escape(name) for name in known if len(name) == 1) or "\0"
        self._named = (
            Pattern(
                f"{_IS_NAME}(?:{_HAN}+(?:[·•.]{_HAN}+)+|(?:{long}){_HAN}{{1,2}}|{_HAN}{{2,3}}"
                "|[A-Za-z]+(?: [A-Za-z]+){0,2})"
            ),
            Pattern(
                f"((?:我是|本人是|这是|這是) ?)(?:(?:{long}){_HAN}{{1,2}}|[{short}]{_HAN}{{1,2}})(?=[,，。;；!！ ]|$)"
            ),
            Pattern(f"((?:我|免贵|免貴|本人)姓)(?:{long}|{_HAN})"),
        )
        day = "周[一二三四五六日末天]"
        self._whole = Pattern(
            f"(?!{day})(?:(?:{long}){_HAN}{{1,2}}|[{short}]{_HAN}{{1,2}}|{_HAN}{{1,8}}·{_HAN}{{1,8}})"
        )
        self._titled = Pattern(f"(?:{long}|(?<![这那位个一的這個]){_HAN})(?=先生|女士|小姐|警官)")

    def is_name(self, word: str) -> bool:
        """Whether it is written like a person's name in Chinese: a surname, and one character or two."""
        return self._whole.fullmatch(word) is not None

    def mask(self, text: str) -> str:
        """The text without personal numbers, names and addresses, on one line, at most LONGEST characters."""
        text = " ".join("".join(_narrow(char) for char in text[:READ]).split())
        for pattern in (_MAIL, _LINK, _TOLD_ADDRESS, _ADDRESS, _ENGLISH_ADDRESS):
            text = pattern.sub(_cut, text)
        for pattern in (_NUMBER, _HAN_NUMBER, _TOKEN):
            text = pattern.sub(GONE, text)
        for pattern in self._named:
            text = pattern.sub(rf"\1{GONE}", text)
        text = self._titled.sub(GONE, text)
        for pattern in (_ENGLISH_NAME, _ENGLISH_IS):
            text = pattern.sub(rf"\1 {GONE}", text)
        text = _MARKS.sub(GONE, text)
        return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + GONE

    def mask_story(self, text: str) -> str:
        """All of it masked: `mask` looks at a sentence's length only, so it is given a few clauses at a time."""
        return " ".join(filter(None, map(self.mask, _chunks(text[:LONGEST_STORY]))))


def _chunks(text: str) -> Iterator[str]:
    piece = ""
    for clause in clauses_of(text):
        if piece and len(piece) + len(clause) > CHUNK:
            yield piece
            piece = ""
        piece += clause
    yield piece


def _cut(found: re.Match[str]) -> str:
    """What tells that an address follows stays."""
    return f"{found[1]}{GONE}" if found.lastindex else GONE


def _narrow(char: str) -> str:
    """Full-width letters and digits are read like others; signs stay as they were typed."""
    return unicodedata.normalize("NFKC", char) if char.isalnum() else char


def wording_of(masked: str) -> str:
    """What equal questions have in common: without case, width, signs, courtesies and particles."""
    bare = _NOISE.sub("", unicodedata.normalize("NFKC", masked).casefold())
    short = _PARTICLES.sub("", _POLITE.sub("", bare))
    return short or bare

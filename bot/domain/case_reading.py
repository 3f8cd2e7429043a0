"""What can be seen in a report's words without understanding them: whether there is a story in it, which day it tells
of, whether the person has a day of their own, how it was rated, which terms it can be found by.

Patterns like those of `masking.py`: they would rather see too little than put words into somebody's mouth.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.domain.appointments import CODE_LETTERS
from bot.domain.cases import CODE_LENGTH, Kind
from bot.domain.masking import mask
from bot.domain.meaning import DateReading
from bot.domain.staff import INVITE_LENGTH, plain_code

SHORTEST_STORY: Final = 4  # letters beyond the words that only say what it is
CHUNK: Final = 180  # characters masked at a time
LONGEST_SEARCHED: Final = 600
MOST_TERMS: Final = 400

_MARKS = re.compile(r"[\W_]+")
_ONLY_NAMES_IT = re.compile(
    "^(?:你好|您好|请问|另外|还有|顺便|我|想|要|想要|需要|来|给你们|给|提|个|一个|一下|一条|点|写|说|说说|发|登记|反映|反馈|办|事|事情|问题|情况"
    "|投诉|举报|建议|意见|表扬|感谢|谢谢|道谢|点赞|没办成|办不成|办不了|没办好|这里|能|可以|吗|吧|呢|啊|怎么|在哪|哪里|人|工作人员"
    "|你们|你|的|了|有|有个|有一个|hi|hello|please|how|where|can|do|i|id|would|like|want|wish|to|need|make|file|submit|give|a|an|the|some"
    "|complain|complaint|complaints|suggestion|suggest|suggestions|feedback|praise|thank|thanks|you|someone|something|report|it"
    "|couldnt|could|not|get|done|problem|issue|have|here|about)*$"
)
_TODAY = re.compile(
    r"今天|今早|今日|今晚|刚才|刚刚|方才|\b(?:today|just now|this (?:morning|afternoon))\b", re.IGNORECASE
)
_YESTERDAY = re.compile(r"昨天|昨日|昨晚|昨儿|\byesterday\b", re.IGNORECASE)
_BEFORE_THAT = re.compile("(?<!大)前天|(?<!大)前日")
_NEED = re.compile(
    "机票|航班|飞机|起飞|出发|出国|出境|签证到期|火车票|高铁票|开学|入学|报到|报名|高考|中考|考试|手术|住院|开刀|治病|看病|结婚|奔丧"
    "|葬礼|急用|等着用|要用|赶着|之前要|前要|前必须|来不及|入职|上班|面试|过户"
    r"|\b(?:flight|fly|flying|ticket|plane|leave for|school|term|enrol|exam|surgery|operation|hospital|funeral|wedding"
    r"|need it|deadline|urgent|start work|interview)\b",
    re.IGNORECASE,
)
_MISCONDUCT = re.compile(
    "索贿|受贿|行贿|收红包|要红包|好处费|打人|打了我|动手打|骂人|辱骂|吃拿卡要|违法|违纪|贪污|滥用职权|徇私|酒后|敲诈|勒索|威胁"
    r"|\b(?:brib\w+|corrupt\w*|hit me|beat me|kickback|extort\w*|threaten\w*|abus\w+)\b",
    re.IGNORECASE,
)
_GRADES: Final[tuple[tuple[int, re.Pattern[str]], ...]] = (
    (1, re.compile("非常不满意|很不满意|极不满意|特别不满意|太差了?|very (?:dissatisfied|unhappy|bad)|terrible|awful")),
    (
        2,
        re.compile(
            "不太满意|不满意|不满|不怎么样|dissatisfied|not (?:satisfied|happy|good)|unsatisfied|unhappy|bad|poor"
        ),
    ),
    (
        5,
        re.compile(
            "非常满意|很满意|特别满意|十分满意|太好了|超级满意|very (?:satisfied|happy|good)|excellent|great|perfect"
        ),
    ),
    (3, re.compile("基本满意|一般|还行|凑合|马马虎虎|so so|average|fair|not bad|okay|all right")),
    (4, re.compile("满意|satisfied|happy|good")),
)
_FIGURES: Final = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_STARS = re.compile(
    r"(?:给|打|评|评价|我给|我打|rate|rating|i rate)?[:：]?(?:你们)?([1-5一二两三四五])(?:颗)?"
    r"(?:星|分|stars?|points?|outof5|/5)(?:好评|差评)?"
)
_AROUND_A_GRADE = re.compile(
    "我|们|对|你|的|服务|这次|结果|处理|办事|评价|觉得|感觉|挺|是|了|啊|呢|吧|哦|就"
    r"|\b(?:i|am|m|was|it|with|the|service|very)\b|'"
)
_BARE_GRADE = re.compile(r"(?:评|评价|打分|rate|rating)?[:：]?([1-5])")
_LONGEST_GRADE: Final = 12
_LONGEST_GRADE_ENGLISH: Final = 30
_CODE = re.compile(rf"(?<![A-Za-z0-9])[{CODE_LETTERS}{CODE_LETTERS.lower()}]{{{CODE_LENGTH}}}(?![A-Za-z0-9])")
_ASKS_FOR_MINE = re.compile(
    "(?:请|帮我|帮忙|我想|我要|想)?(?:查一下|看一下|查查|看看|查询|查看|查|看)?(?:我的|我提的|我反映的|我那个|我上次的|我)"
    "(?:投诉|建议|意见|反映|反馈|表扬|留言|工单|问题单|事项|没办成的事)(?:单|的进度|进度|的结果|结果|记录|状态|处理)?"
    "(?:怎么样了?|怎样了|到哪一?步了|办到哪一?步了|处理得?怎么样了|处理了吗|处理好了吗|有结果了?吗|有消息了?吗|有回复了?吗|呢|吗)?"
    r"|(?:show|see|check|list)?(?:me)?my(?:complaints?|cases?|suggestions?|reports?)(?:status)?|(?:the)?statusofmy(?:complaint|case|suggestion|report)"
    "|whathappened(?:to|with)my(?:complaint|case|suggestion|report)"
)
_JOIN = re.compile(r"\s*(?:加入|我要加入|join)\s*[:：]?\s*([A-Za-z0-9][A-Za-z0-9 \-－]{6,20})\s*", re.IGNORECASE)
_PROMISE = re.compile(
    "(?:我们?|本人|窗口|工作人员|同事|这边)(?:会|将|保证|一定|就)|(?:答复|回复|联系|通知|告诉|打电话给|致电)您|给您(?:个|一个)?(?:答复|回复|回话|电话|准信)"
    r"|\b(?:i|we)(?:'ll| will| shall| am going to| are going to)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+")
_DAY: Final = timedelta(days=1)


def has_story(text: str) -> bool:
    """Whether it tells something, and does not only say that it will."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())
    return len(bare) >= SHORTEST_STORY and not _ONLY_NAMES_IT.match(bare)


def happened_on(text: str, today: date) -> date | None:
    if _BEFORE_THAT.search(text):
        return today - 2 * _DAY
    if _YESTERDAY.search(text):
        return today - _DAY
    return today if _TODAY.search(text) else None


def needs_a_day(kind: Kind, text: str) -> bool:
    """Whether the person has a day of their own by which it must be settled: a flight, school, surgery."""
    return kind in (Kind.COMPLAINT, Kind.CANNOT_GET_DONE, Kind.QUESTION) and bool(_NEED.search(text))


def own_day(kind: Kind, text: str, day: DateReading | None, today: date) -> date | None:
    """The day by which the person needs it, where the sentence names one; `day` is what was read in it."""
    if day is None or day.end <= today or not needs_a_day(kind, text):
        return None
    return day.end if day.start <= today else day.start


def tells_misconduct(text: str) -> bool:
    """Breaches of law or discipline: those have an office of their own besides."""
    return bool(_MISCONDUCT.search(text))


def promised_day(text: str, day: DateReading | None, today: date) -> date | None:
    """The day by which staff say they will do something; `day` is what was read in the sentence."""
    if day is None or day.end < today or not _PROMISE.search(text):
        return None
    return max(day.end if day.start <= today else day.start, today)


def read_grade(text: str) -> int | None:
    """Five down to one, where the message says no more than how it was: "满意", "五星", "4 stars"."""
    said = unicodedata.normalize("NFKC", text).casefold()
    tight = re.sub(r"[\s,，.。!！?？~～、]+", "", said)
    if match := _STARS.fullmatch(tight):
        return _FIGURES[match[1]]
    if len(tight) > (_LONGEST_GRADE_ENGLISH if tight.isascii() else _LONGEST_GRADE):
        return None
    plain = " ".join(re.sub(r"[,，.。!！?？~～、]+", " ", said).split())
    return next((grade for grade, words in _GRADES if _says_only(words, plain)), None)


def read_bare_grade(text: str) -> int | None:
    """A figure by itself: it is a grade only right after one was asked for."""
    match = _BARE_GRADE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", text).casefold()))
    return int(match[1]) if match else None


def _says_only(words: re.Pattern[str], said: str) -> bool:
    match = words.search(said)
    if match is None:
        return False
    return not _AROUND_A_GRADE.sub("", said.replace(match[0], "", 1)).strip()


def read_case_code(text: str) -> str | None:
    """A case number in a message that hardly says more."""
    match = _CODE.search(unicodedata.normalize("NFKC", text))
    if (
        match is None
        or len(text) > len(match[0]) + 14
        or not any(char.isupper() or char.isdigit() for char in match[0])
    ):
        return None
    return match[0].upper()


def asks_for_mine(text: str) -> bool:
    return bool(_ASKS_FOR_MINE.fullmatch(_MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())))


def read_join(text: str) -> str | None:
    """The code of an invitation: 加入 and the code, or join."""
    match = _JOIN.fullmatch(unicodedata.normalize("NFKC", text))
    if match is None:
        return None
    code = plain_code(match[1])
    whole = len(code) == INVITE_LENGTH and set(code) <= set(CODE_LETTERS)
    return match[1] if whole or any(char.isdigit() or char.isupper() for char in match[1]) else None


def mask_story(text: str) -> str:
    """All of it masked: `mask` looks at a sentence's length only, so it is given a few clauses at a time."""
    return " ".join(filter(None, map(mask, _chunks(text[:LONGEST_SEARCHED]))))


def clauses_of(text: str) -> list[str]:
    """Each with the mark that ends it; together they are the text."""
    return re.findall(r"[^,，.。;；!！?？\n]+[,，.。;；!！?？\n]*|[,，.。;；!！?？\n]+", text)


def _chunks(text: str) -> Iterator[str]:
    piece = ""
    for clause in clauses_of(text):
        if piece and len(piece) + len(clause) > CHUNK:
            yield piece
            piece = ""
        piece += clause
    yield piece


def terms_of(text: str) -> list[str]:
    """Pairs of Chinese characters and whole words of other scripts, each once, in the order of the text."""
    found: dict[str, None] = {}
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        if word[0] < "\u3400":
            found[word[:20]] = None
        else:
            found.update(dict.fromkeys(word[at : at + 2] for at in range(len(word) - 1)))
    return [term for term in found if len(term) > 1][:MOST_TERMS]

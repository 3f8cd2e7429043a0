"""Days near now in Chinese: 明天, 听日, 下周三, 周末, 三天后, 半个月后. Weeks begin on Monday."""

import re
from datetime import timedelta
from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.dates.forms import Days, Form, Now, form, in_days, in_months, no_date, one, run
from bot.nlu.numbers import NUMBER, number

_WEEK = "(?:周|星期|礼拜)"
_WHICH = "(?P<which>(?:上{1,3}|下{1,3}|再下|这|本|今|呢|每|隔)(?:一?个)?)"
_DAY = "[一二三四五六日天1-7]"
_DAYS: Final = ("一1", "二2", "三3", "四4", "五5", "六6", "日天7")
_WEEKDAYS: Final = {name: n for n, names in enumerate(_DAYS) for name in names}
_NEXT_DAY = "|".join(f"(?<={a})[、或和]?{b}" for a, b in ("一二", "二三", "三四", "四五", "五六", "六日", "六天"))
_UNIT = "(?P<unit>天|日|个?星期|周|个?礼拜|个月|个半月|年)"
_AMOUNT = rf"(?P<n>半|{NUMBER})"
_DONE = (
    "(?:提交|递交|受理|申请|办理|办好|寄出|审批|批准|缴费|付款|预约|过期|到期|出生|结婚|毕业|入职|离职|丢失|挂失|交)"
    + "(?:成功|材料|完|通过|了)*"
)


def _near(match: re.Match[str], now: Now) -> Days | None:
    word = match[0]
    if "后" in word:
        return in_days(now.today, 2 + word.count("大"))
    return in_days(now.today, 0 if word[0] == "今" else 1)


def _two_near(match: re.Match[str], now: Now) -> Days:
    first = 0 if match[0][0] == "今" else 1
    return now.today + timedelta(days=first), now.today + timedelta(days=first + 1)


def weeks_ahead(which: str) -> int | None:
    """None for 上 and 每: a week that is over, or every week."""
    return None if which[0] in "上每隔" else which.count("下")


def _weekday(match: re.Match[str], now: Now) -> Days | None:
    weekday = _WEEKDAYS[match["day"]]
    if match["which"]:
        weeks = weeks_ahead(match["which"])
        if weeks is None:
            return None
        first = now.today + timedelta(days=weekday - now.today.weekday() + 7 * weeks)
    else:
        first = now.since + timedelta(days=(weekday - now.since.weekday() - 1) % 7 + 1)
    last = match["last"] or (match["tail"] or "")[-1:]
    return first, first + timedelta(days=(_WEEKDAYS[last] - weekday) % 7 if last else 0)


def _week(match: re.Match[str], now: Now) -> Days | None:
    weeks = weeks_ahead(match["which"] or "这")
    if weeks is None:
        return None
    monday = now.today + timedelta(days=7 * weeks - now.today.weekday())
    return monday + timedelta(days=5 if match["end"] else 0), monday + timedelta(days=6)


def _later(match: re.Match[str], now: Now) -> Days | None:
    written, unit = match["n"], match["unit"]
    if written == "半":
        if unit == "个月":
            return in_days(now.today, 15)
        amount, unit = (6, "个月") if unit == "年" else (0, unit)
    else:
        amount = number(written)
    if unit in ("个月", "个半月", "年"):
        day = in_months(now.today, amount * (12 if unit == "年" else 1))
        return in_days(day, 15 if unit == "个半月" else 0) if day else None
    return in_days(now.today, amount * (1 if unit in "天日" else 7)) if amount else None


def _weekday_later(match: re.Match[str], now: Now) -> Days | None:
    """两周后的周五: in the week of that day."""
    later = _later(match, now)
    if later is None:
        return None
    return in_days(later[0], _WEEKDAYS[match["day"]] - later[0].weekday())


def _same_day(match: re.Match[str], now: Now) -> Days | None:
    """下周的今天, 下个月今天, 明年今天."""
    amount = match["which"].count("下") or "明后".index(match["which"]) + 1
    if match["unit"] in ("月", "年"):
        return one(in_months(now.today, amount * (12 if match["unit"] == "年" else 1)))
    return in_days(now.today, 7 * amount)


def _within(match: re.Match[str], now: Now) -> Days | None:
    """三天内要用 gives a day to be ready by; 三天内能办好吗 asks how long it takes, and has no form."""
    days = _later(match, now)
    return run(now.today, days[1]) if days else None


FORMS: Final[tuple[Form, ...]] = (
    form(
        "今 明 后 听 翌",
        r"(?:大{0,3}后(?:[天日]|儿个?(?![子女童媳科]))|[今明](?:[天日晚早晨夜]|儿个?)|今朝|听[日晚朝]|翌日)",
        _near,
    ),
    form("明", "(?:今明|明后)(?:两|二)?[天日]", _two_near),
    form("后", "[以之今然最先]后天", no_date),
    form("周", f"(?:我叫|名叫|姓名[是:]?|名字[叫是:]?)周{_DAY}", no_date),
    form(
        "周 星 礼",
        rf"{_WHICH}?{_WEEK}的?{_WEEK}?(?P<day>{_DAY})(?:(?<=\d)(?![\d号点个天次:.])|(?<!\d)(?![次趟回遍位气]|个[人小老大]|口人))"
        rf"(?:(?:到|至|-|~){_WEEK}?(?P<last>{_DAY})(?![点号月个:\d])|(?P<tail>{_NEXT_DAY})(?![点号月个位楼时十气]))?",
        _weekday,
    ),
    form(
        "周 星 礼",
        rf"(?:每|{NUMBER})个?{_WEEK}(?:{NUMBER}[次趟回遍天]|[一二三四五六日](?=[次趟回遍]|行(?!不|吗|么|嘛))|岁|年)",
        no_date,
    ),
    form("周 礼", f"{_WHICH}?(?:周|礼拜)(?P<end>末)", _week),
    form("双", f"{_WHICH}?(?P<end>双休)日?", _week),
    form("周 星 礼", f"{_WHICH}{_WEEK}(?P<end>末)?", _week),
    form("今", f"(?P<which>下{{1,3}}个?)(?P<unit>{_WEEK}|月)的?今[天日]", _same_day),
    form("今", "(?P<which>明|后)(?P<unit>年)的?今[天日]", _same_day),
    form("后", rf"(?<![第\d.]){_AMOUNT}{_UNIT}(?:之|以|过)?后的?{_WEEK}(?P<day>[一二三四五六日天])", _weekday_later),
    form("后", rf"(?<![第\d.]){_AMOUNT}{_UNIT}(?:之|以|过)?后(?!天)", _later),
    form("过", rf"(?<![超通经不路错])过(?:个)?{_AMOUNT}{_UNIT}(?![前期])", _later),
    form(
        "还 剩",
        rf"(?:还有|[还只就]?剩下?(?:还有)?){_AMOUNT}{_UNIT}(?:多|左右)?(?:时间)?(?:就|便)?(?:要|会|得)?"
        "(?:走|飞|出发|出国|起飞|登机|动身|启程|开学|上飞机)",
        _later,
    ),
    form("后", rf"{_DONE}{_AMOUNT}{_UNIT}(?:之|以|过)?后", no_date),
    form(
        "内", rf"{_AMOUNT}{_UNIT}(?:之|以)?内(?:我|就|必须|一定)*(?:要|得|需要)(?:用|走|出|去|回|拿到?$|离开)", _within
    ),
    form("前", rf"(?:半|几|多|{NUMBER}){_UNIT}(?:之|以)?前", no_date),
)

WEEK_OF: Final = Pattern(f"(?:的?那|所在的?)(?:一|个)?{_WEEK}(?![一二三四五六日天末])")
_SHIFT_UNIT = "(?P<unit>天|日|个?星期|周|个?礼拜|个月)"
SHIFT: Final = Pattern(
    rf"的?(?:(?P<side>前|后)(?P<n>半|{NUMBER}){_SHIFT_UNIT}|(?:第[二2]|次|隔|翌)[天日])"
    "|的?,?(?P<eve>前一天|头一?天)(?=[^,。]{0,8}(?:提醒|叫|喊|通知)(?![过了]))"  # 国庆头一天 alone is its first
)


def shifted(match: re.Match[str], days: Days) -> Days | None:
    """国庆前一天 is a day, as 国庆第二天 is; 国庆前一周 the seven days before it."""
    if match["eve"]:
        return in_days(days[0], -1)
    if not match["side"]:
        return in_days(days[0], 1)
    unit, amount = match["unit"], 1 if match["n"] == "半" else number(match["n"])
    back = match["side"] == "前"
    if unit in "天日":
        return in_days(days[0], -amount) if back else in_days(days[1], amount)
    length = timedelta(days=15 if match["n"] == "半" else amount * (30 if unit == "个月" else 7))
    day = timedelta(days=1)
    return run(days[0] - length, days[0] - day) if back else run(days[1] + day, days[1] + length)

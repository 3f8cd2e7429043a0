"""Days and times as people write them are read as they mean them, and what only looks like a date is not."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.meaning import DayPart
from bot.nlu.dates import read_date, read_part, read_time
from bot.nlu.dates.lunar import lunar_day, lunar_month, new_year
from bot.nlu.dates.shifts import read_shift
from bot.nlu.numbers import number, ordinal
from tests.eval.dates import cases, evaluate

TODAY = date(2026, 11, 25)  # a Wednesday
DIGITS = "零一二三四五六七八九"
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS_AHEAD = st.integers(1, 360).map(lambda ahead: TODAY + timedelta(days=ahead))


def han(n: int) -> str:
    """Up to 99, as it is said."""
    tens, ones = divmod(n, 10)
    if n < 10:
        return DIGITS[n]
    return ("" if tens == 1 else DIGITS[tens]) + "十" + (DIGITS[ones] if ones else "")


def english_ordinal(n: int) -> str:
    return f"{n}{'th' if 10 < n < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


FORMS_OF_A_DAY = {
    "iso": lambda d: d.isoformat(),
    "slashes": lambda d: f"{d.year}/{d.month}/{d.day}",
    "chinese": lambda d: f"约{d.year}年{d.month}月{d.day}日可以吗",
    "month and day": lambda d: f"{d.month}月{d.day}号上门",
    "in numerals": lambda d: f"{han(d.month)}月{han(d.day)}号去",
    "in numerals, with the year": lambda d: (
        f"{''.join(DIGITS[int(c)] for c in str(d.year))}年{han(d.month)}月{han(d.day)}日"
    ),
    "figures": lambda d: f"{d.month}.{d.day}出发",
    "month first": lambda d: f"is {MONTHS[d.month - 1]} {d.day} free".lower(),
    "month first, short": lambda d: f"{MONTHS[d.month - 1][:3]} {english_ordinal(d.day)}, {d.year}".lower(),
    "day first": lambda d: f"on {d.day} {MONTHS[d.month - 1]}".lower(),
    "day of month": lambda d: f"the {english_ordinal(d.day)} of {MONTHS[d.month - 1]} please".lower(),
    "days from now": lambda d: f"{(d - TODAY).days}天后",
    "days from now in numerals": lambda d: (
        f"{han(min((d - TODAY).days, 99))}天以后" if (d - TODAY).days < 100 else None
    ),
    "in n days": lambda d: f"i leave in {(d - TODAY).days} days",
}


@pytest.mark.parametrize("name", FORMS_OF_A_DAY)
@given(day=DAYS_AHEAD)
@settings(max_examples=40, deadline=None)
def test_any_day_ahead_reads_back_from_every_form(name, day):
    text = FORMS_OF_A_DAY[name](day)
    if text is None:
        return
    found = read_date(text, TODAY)
    assert found is not None, text
    assert (found.start, found.end) == (day, day), text


@given(today=st.dates(date(2024, 1, 1), date(2049, 12, 31)), weekday=st.integers(0, 6), weeks=st.integers(0, 2))
@settings(max_examples=100, deadline=None)
def test_a_weekday_of_a_named_week_is_of_that_calendar_week(today, weekday, weeks):
    found = read_date(f"{'下' * weeks or '这'}周{'一二三四五六日'[weekday]}上午", today)
    assert found is not None
    assert found.start.weekday() == weekday
    assert (found.start - today).days == weekday - today.weekday() + 7 * weeks


@given(today=st.dates(date(2024, 1, 1), date(2049, 12, 31)), weekday=st.integers(0, 6))
@settings(max_examples=100, deadline=None)
def test_a_bare_weekday_is_the_nearest_ahead(today, weekday):
    for text in (
        f"周{'一二三四五六日'[weekday]}",
        ENGLISH_DAYS[weekday],
    ):
        found = read_date(text, today)
        assert found is not None
        assert 1 <= (found.start - today).days <= 7
        assert found.start.weekday() == weekday


@given(n=st.integers(0, 99))
def test_numbers_read_back(n):
    assert number(han(n)) == number(str(n)) == n
    if 1 <= n <= 31:
        assert ordinal(english_ordinal(n)) == n


@pytest.mark.parametrize(
    ("written", "expected"),
    [("两", 2), ("廿八", 28), ("卅", 30), ("一百", 100), ("一百零五", 105), ("二零二六", 2026), ("一百二十", 120)],
)
def test_numbers_are_read_in_any_writing(written, expected):
    assert number(written) == expected


def test_ordinals_are_read_in_words():
    assert [ordinal(word) for word in ("first", "twelfth", "twenty-first", "thirtieth", "thirty-first")] == [
        1, 12, 21, 30, 31,
    ]  # fmt: skip


_PIECES = st.sampled_from(
    (
        *"今明后听周星期礼拜月日号天年底初中前后上下个半到至和、,.:/-一二三四五六七八九十廿卅两百零腊正0123456789点时分刻",
        *(
            "国庆",
            "五一",
            "十一",
            "春节",
            "除夕",
            "以后",
            "之前",
            "改到",
            "不行",
            "下午",
            "初五",
            "周末",
            "个月",
            "2027年",
        ),
        *(
            " next ",
            " may ",
            " dec ",
            "the ",
            "3rd ",
            " friday",
            " week ",
            " month",
            " in ",
            " before ",
            " to ",
            " end of ",
        ),
    )
)


@given(pieces=st.lists(_PIECES, max_size=14), today=st.dates(date(2024, 1, 1), date(2049, 12, 31)))
@settings(max_examples=600, deadline=None)
def test_no_jumble_of_date_words_breaks_the_reading(pieces, today):
    text = "".join(pieces)
    found = read_date(text, today)
    assert found is None or found.start <= found.end
    read_part(text)
    read_time(text)


def test_the_tuned_sentences_are_read_right():
    result = evaluate("tune")
    assert result.accuracy >= 0.98, "\n".join(result.wrong)
    assert result.false_dates == 0, "\n".join(result.wrong)


def test_the_two_sets_share_no_sentence():
    tuned, held = ({(case.today, case.text) for case in cases(name)} for name in ("tune", "held"))
    assert not tuned & held
    assert len(tuned) + len(held) >= 260


@pytest.mark.parametrize(
    ("year", "spring", "dragon_boat", "mid_autumn"),
    [
        (2024, "02-10", "06-10", "09-17"),
        (2025, "01-29", "05-31", "10-06"),
        (2026, "02-17", "06-19", "09-25"),
        (2027, "02-06", "06-09", "09-15"),
        (2028, "01-26", "05-28", "10-03"),
    ],
)
def test_lunar_festivals_fall_on_their_known_days(year, spring, dragon_boat, mid_autumn):
    found = (new_year(year), lunar_day(year, 5, 5), lunar_day(year, 8, 15))
    assert [day and day.isoformat() for day in found] == [f"{year}-{day}" for day in (spring, dragon_boat, mid_autumn)]


def test_lunar_years_join_without_a_gap():
    for year in range(2024, 2050):
        last, following = lunar_month(year, 12), new_year(year + 1)
        assert last is not None
        assert last[1] + timedelta(days=1) == following


def test_past_the_table_no_lunar_name_is_read():
    assert read_date("除夕", date(2052, 1, 1)) is None
    assert read_date("国庆", date(2052, 1, 1)) is not None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("今天", (2026, 11, 25), None),
        ("明天", (2026, 11, 26), None),
        ("后天", (2026, 11, 27), None),
        ("大后天", (2026, 11, 28), None),
        ("下周三", (2026, 12, 2), None),
        ("这周六", (2026, 11, 28), None),
        ("周五", (2026, 11, 27), None),
        ("周三", (2026, 12, 2), None),
        ("11月25日", (2026, 11, 25), None),
        ("11月24日", (2027, 11, 24), None),
        ("25号", (2026, 11, 25), None),
        ("24号", (2026, 12, 24), None),
        ("31号", (2026, 12, 31), None),
        ("三天后", (2026, 11, 28), None),
        ("两周后", (2026, 12, 9), None),
        ("十二月三号", (2026, 12, 3), None),
        ("下个月5号", (2026, 12, 5), None),
        ("2026-11-25", (2026, 11, 25), None),
        ("周末", (2026, 11, 28), (2026, 11, 29)),
        ("下周", (2026, 11, 30), (2026, 12, 6)),
        ("月底", (2026, 11, 21), (2026, 11, 30)),
        ("下个月初", (2026, 12, 1), (2026, 12, 10)),
        ("12月中旬", (2026, 12, 11), (2026, 12, 20)),
        ("周四到周五", (2026, 11, 26), (2026, 11, 27)),
        ("不要周四，周五吧", (2026, 11, 27), None),
        ("周四不行，周五可以", (2026, 11, 27), None),
        ("从周四改到周五", (2026, 11, 27), None),
        ("next wednesday", (2026, 12, 2), None),
        ("tomorrow", (2026, 11, 26), None),
        ("25 nov", (2026, 11, 25), None),
        ("nov 25, 2026", (2026, 11, 25), None),
        ("december 3rd", (2026, 12, 3), None),
        ("in three days", (2026, 11, 28), None),
        ("this saturday", (2026, 11, 28), None),
        ("the day after tomorrow", (2026, 11, 27), None),
        ("周一行吗", (2026, 11, 30), None),
        ("on the national holiday", (2027, 10, 1), None),
    ],
)
def test_a_day_is_read(text, start, end):
    found = read_date(text, TODAY)
    assert found is not None
    assert (found.start, found.end) == (date(*start), date(*(end or start)))


def test_next_wednesday_said_on_a_sunday_is_three_days_ahead():
    for text in ("下周三", "next wednesday"):
        found = read_date(text, date(2026, 11, 29))
        assert found is not None
        assert found.start == date(2026, 12, 2)


@pytest.mark.parametrize(
    "text",
    [
        "7个工作日",
        "20天",
        "12367",
        "25号窗口",
        "工号012345",
        "16周岁",
        "33毫米",
        "要三天",
        "2月30日",
        "may i come",
        "珠海户口去澳门一周一行",
        "我11月2号补的身份证怎么还没消息",
        "",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text):
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9点半", time(9, 30)),
        ("14:30", time(14, 30)),
        ("下午3点", time(15)),
        ("3点", time(15)),
        ("十点一刻", time(10, 15)),
        ("at 2pm", time(14)),
        ("9 am", time(9)),
        ("half past nine", time(9, 30)),
        ("早上8点20分", time(8, 20)),
        ("12pm", time(12)),
        ("约3pm的号", time(15)),
    ],
)
def test_a_time_is_read_in_office_hours(text, expected):
    assert read_time(text) == expected


def test_day_part_and_time_come_with_the_day():
    found = read_date("下周三下午2点半", TODAY)
    assert found is not None
    assert (found.part, found.time) == (DayPart.AFTERNOON, time(14, 30))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Thursday 10 December in the morning", date(2026, 12, 10)),
        ("book a passport on Thu, 10 Dec", date(2026, 12, 10)),
        ("Tuesday the 8th of December", date(2026, 12, 8)),
        ("Thursday 11 December", date(2026, 12, 11)),  # a Friday
        ("周四12月10日上午九点", date(2026, 12, 10)),
        ("星期四(12月10号)", date(2026, 12, 10)),
        ("not Thursday 10 December but Friday 11 December", date(2026, 12, 11)),
        ("周四或12月5日", date(2026, 11, 26)),
        ("周四5号窗口", date(2026, 11, 26)),
    ],
)
def test_a_weekday_before_a_date_is_no_day_of_its_own(said, day):
    read = read_date(said.lower(), TODAY)
    assert read is not None and (read.start, read.end) == (day, day)


@pytest.mark.parametrize("said", ["能不能晚一点到", "早一点来行吗", "最早一点的"])
def test_a_bit_later_is_no_hour(said):
    assert read_time(said) is None


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("能往后推一天吗", 1), ("推迟一周", 7), ("提前两天", -2), ("早两周", -14), ("push it one week earlier", -7),
        ("a week later please", 7), ("postpone it by 2 days", 2), ("bring it forward by a day", -1),
        ("推迟到下周三", None), ("三天后", None), ("推迟10分钟", None), ("晚点", None), ("in two weeks", None),
    ],
)  # fmt: skip
def test_so_much_later_counts_from_the_day_of_the_appointment(said, days):
    assert read_shift(said) == (timedelta(days=days) if days else None)

"""Days as people say them besides their plain forms: weeks from a day, halves and ends of months, slips put right."""

from datetime import date

import pytest

from bot.domain.meaning import DayPart
from bot.nlu.dates import read_date, read_part
from bot.nlu.normal import normalised

TODAY = date(2026, 11, 25)  # a Wednesday


def read(text: str, today: date = TODAY) -> tuple[str, str] | None:
    found = read_date(normalised(text, None)[0], today)
    return (found.start.isoformat(), found.end.isoformat()) if found else None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("in two weeks on Friday", "2026-12-11"),
        ("Friday in two weeks", "2026-12-11"),
        ("in a fortnight on Monday", "2026-12-07"),
        ("a week on Friday", "2026-12-04"),
        ("two weeks tomorrow", "2026-12-10"),
        ("Friday week works for me", "2026-12-04"),
        ("tomorrow week", "2026-12-03"),
        ("this time next week", "2026-12-02"),
        ("下周的今天", "2026-12-02"),
        ("下个月今天", "2026-12-25"),
        ("明年今天", "2027-11-25"),
        ("后儿个去", "2026-11-27"),
        ("leaving 18-Dec-2026", "2026-12-18"),
        ("how about the fifteenth?", "2026-12-15"),
        ("no later than Friday", "2026-11-27"),
        ("Boxing Day", "2026-12-26"),
        ("27号的第二天", "2026-11-28"),
        ("还有十天就飞了", "2026-12-05"),
        ("还剩10天就要出发", "2026-12-05"),
        ("帮我book一个next Tuesday的slot", "2026-12-01"),
        ("约Dec 18的号", "2026-12-18"),
        ("我的号是周五，头一天晚上提醒我", "2026-11-26"),
        ("约在12月8号的，前一天喊我一声", "2026-12-07"),
        ("I only have 10 days until my flight", "2026-12-05"),
    ],
)
def test_a_day_counted_from_another_is_read(said, day):
    assert read(said) == (day, day)


def test_two_weeks_on_friday_said_on_a_sunday_is_of_the_week_that_day_is_in():
    assert read("in two weeks on Friday", date(2026, 11, 22)) == ("2026-12-04", "2026-12-04")


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("the weekend after next", "2026-12-12", "2026-12-13"),
        ("in the week of December 9", "2026-12-07", "2026-12-13"),
        ("12月9号那一周", "2026-12-07", "2026-12-13"),
        ("in the first half of December", "2026-12-01", "2026-12-15"),
        ("十二月下半月", "2026-12-16", "2026-12-31"),
        ("下个月上半月", "2026-12-01", "2026-12-15"),
        ("明年上半年", "2027-01-01", "2027-06-30"),
        ("2027年下半年", "2027-07-01", "2027-12-31"),
        ("明年暑假", "2027-07-01", "2027-08-31"),
        ("the last day of this month", "2026-11-30", "2026-11-30"),
        ("the first day of January", "2027-01-01", "2027-01-01"),
        ("the last day of the year", "2026-12-31", "2026-12-31"),
        ("这个月最后一天", "2026-11-30", "2026-11-30"),
        ("下个月头一天", "2026-12-01", "2026-12-01"),
        ("十二月最后一天", "2026-12-31", "2026-12-31"),
        ("明年第一天", "2027-01-01", "2027-01-01"),
    ],
)
def test_a_part_of_a_month_or_year_is_read(said, first, last):
    assert read(said) == (first, last)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("12月18号，不对，19号", "2026-12-19"),
        ("12月18号，啊不，19号", "2026-12-19"),
        ("12月18号，哦不对，是12月19号", "2026-12-19"),
        ("18号，说错了，是19号", "2026-12-19"),
        ("18号出发，更正一下，19号出发", "2026-12-19"),
        ("18号……呃不是，19号走", "2026-12-19"),
        ("周一，不，周二", "2026-12-01"),
        ("the 18th, no wait, the 19th", "2026-12-19"),
        ("Dec 18, sorry, Dec 19", "2026-12-19"),
        ("18 December, I mean 19 December", "2026-12-19"),
        ("Monday, no, Tuesday", "2026-12-01"),
        ("下周五，不对，周四", "2026-12-03"),
        ("18号，不是19号", "2026-12-18"),
        ("留个明天的号啊不是后天的", "2026-11-27"),
        ("周一吧不对周二…算了还是周一", "2026-11-30"),
    ],
)
def test_of_a_day_and_the_one_that_puts_it_right_the_second_counts(said, day):
    assert read(said) == (day, day)


def test_the_day_that_puts_another_right_is_of_the_same_month():
    early = date(2026, 11, 10)
    assert read("12月18号，不对，16号", early) == read("Dec 18, no, the 16th", early) == ("2026-12-16", "2026-12-16")
    assert read("12月18号，不对，16号", date(2026, 12, 17)) == ("2027-01-16", "2027-01-16")


@pytest.mark.parametrize(
    "said",
    [
        "every second Tuesday",
        "every other Monday",
        "五一路18号",
        "证件2019年10月1日签发的",
        "我叫周一鸣",
        "以后儿子来办",
        "暑假工能办居住证吗",
        "it takes the first half hour",
    ],
)
def test_what_only_sounds_like_it_is_no_day(said):
    assert read(said) is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("八月十五中秋", "2027-09-15"),
        ("九月九重阳节", "2027-10-08"),
        ("正月十五元宵", "2027-02-20"),
        ("七月七七夕", "2027-08-08"),
    ],
)
def test_a_day_named_with_its_lunar_festival_is_of_the_lunar_calendar(said, day):
    assert read(said) == (day, day)


@pytest.mark.parametrize("said", ["1218出发", "我12.18出发", "1218就要走", "12-18出发"])
def test_the_day_of_departure_may_be_four_figures(said):
    assert read(said) == ("2026-12-18", "2026-12-18")


@pytest.mark.parametrize(
    "said",
    [
        "4/5的人", "3/4 of the people", "门牌12-18", "门牌号是12-18", "云溪路12-18号", "3栋12-18", "12-18室",
        "尾号1218", "CA1218起飞", "回执1218",
    ],
)  # fmt: skip
def test_a_share_an_address_and_a_number_are_no_days(said):
    assert read(said) is None


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("passport needed by fri wk", "2026-12-04", "2026-12-04"),
        ("leaving Sat week for Bali", "2026-12-05", "2026-12-05"),
        ("this Friday week", "2026-12-04", "2026-12-04"),
        ("by Friday fortnight", "2026-12-11", "2026-12-11"),
        ("fri next wk", "2026-12-04", "2026-12-04"),
        ("in 2 wks", "2026-12-09", "2026-12-09"),
        ("in 3days", "2026-11-28", "2026-11-28"),
        ("the day after tmrw", "2026-11-27", "2026-11-27"),
        ("2moro", "2026-11-26", "2026-11-26"),
        ("tonite", "2026-11-25", "2026-11-25"),
        ("this afternoon", "2026-11-25", "2026-11-25"),
        ("flight 20dec", "2026-12-20", "2026-12-20"),
        ("are you open on Sundays", "2026-11-29", "2026-11-29"),
        ("the weekend of 19 December", "2026-12-19", "2026-12-20"),
        ("the last week of December", "2026-12-25", "2026-12-31"),
        ("2nd week of jan", "2027-01-08", "2027-01-14"),
        ("first week of next month", "2026-12-01", "2026-12-07"),
        ("in half a year", "2027-05-25", "2027-05-25"),
        ("half a year from now", "2027-05-25", "2027-05-25"),
        ("in half a month", "2026-12-10", "2026-12-10"),
        ("in a month and a half", "2027-01-09", "2027-01-09"),
        ("in one and a half years", "2028-05-25", "2028-05-25"),
        ("need it by the end of the year", "2026-11-25", "2026-12-31"),
        ("need it by end of January", "2026-11-25", "2027-01-31"),
        ("need it by the end of the month", "2026-11-21", "2026-11-30"),
    ],
)
def test_days_as_phones_and_the_english_write_them_are_read(said, first, last):
    assert read(said) == (first, last)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("08.12.2026 I fly to Berlin", "2026-12-08"),
        ("12.18.2026", "2026-12-18"),
        ("departing 27/12/26", "2026-12-27"),
        ("12/27/26", "2026-12-27"),
        ("26/12/27出发", "2026-12-27"),
        ("Sunday 6/12", "2026-12-06"),
        ("wed 12/2", "2026-12-02"),
        ("monday 6/12", "2027-06-12"),
    ],
)
def test_of_two_ways_to_read_figures_the_one_that_can_be_meant_counts(said, day):
    assert read(said) == (day, day)


@pytest.mark.parametrize(
    "said",
    ["ready since October", "since early march 2026", "I teach Fridays", "version 1.2.26", "moved in three weeks ago"],
)
def test_what_is_over_or_recurs_is_no_day(said):
    assert read(said) is None


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("mornings best", DayPart.MORNING),
        ("tomorrow after lunch", DayPart.AFTERNOON),
        ("open evenings", DayPart.EVENING),
    ],
)
def test_parts_of_the_day_are_read_in_the_plural_too(said, part):
    assert read_part(said) is part

"""Days as people say them besides their plain forms: weeks from a day, halves and ends of months, slips put right."""

from datetime import date

import pytest

from bot.nlu.dates import read_date
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

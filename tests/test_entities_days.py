"""Which of the days in a sentence is the one to apply on, and which the one of need."""

from datetime import date
from typing import NamedTuple

import pytest

from bot.domain.meaning import Act
from bot.nlu.entities.from_dates import end_of_stay, from_date, split_days
from tests.entities_kit import entities


class Day(NamedTuple):
    at: int
    to: int
    start: date


MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 12, 18)


def days(text: str, first: str, second: str) -> list[Day]:
    named = [(first, MONDAY), (second, FRIDAY)] if second else [(first, MONDAY)]
    found = [Day(text.index(name), text.index(name) + len(name), day) for name, day in named]
    return sorted(found, key=lambda day: day.at)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("我下周一去办,18号走", "下周一", "18号"),
        ("18号走,我下周一去办来得及吗", "下周一", "18号"),
        ("下周一过去申请,18号的飞机", "下周一", "18号"),
        ("下周一交材料18号要用", "下周一", "18号"),
        ("i apply on monday and fly on the 18th", "monday", "the 18th"),
        ("flight is on the 18th, can i come in on monday", "monday", "the 18th"),
        ("need it by the 18th, ok if i come on monday", "monday", "the 18th"),
        ("i leave for japan on the 18th, passport application monday ok", "monday", "the 18th"),
        ("flight on the 18th, i drop by monday to apply", "monday", "the 18th"),
        ("18号去首尔,护照下周一办来得及吗", "下周一", "18号"),
        ("护照下周一去办,18号去开会", "下周一", "18号"),
        ("18号去香港,通行证下周一办行吗", "下周一", "18号"),
        ("i go to seoul on the 18th, can i make it if i apply on monday", "monday", "the 18th"),
        ("18号去澳门,下周一去续签注", "下周一", "18号"),
        ("下周一来签,18号过关", "下周一", "18号"),
        ("18号飞,我下周一才能来", "下周一", "18号"),
        ("下周一才有空,18号的机票", "下周一", "18号"),
        ("i fly on the 18th; i can only come on monday", "monday", "the 18th"),
    ],
)
def test_of_two_days_one_is_to_apply_on(text, first, second):
    found = days(text, first, second)
    apply, need = split_days(text, found)
    assert apply and apply.start == MONDAY and need and need.start == FRIDAY
    assert entities().read(text, days=found)["from_date"] == "2026-11-23"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [("18号走", "18号", ""), ("下周一去办护照", "下周一", ""), ("下周一到18号我都在", "下周一", "18号")],
)
def test_without_two_days_told_apart_there_is_no_day_to_apply(text, first, second):
    assert from_date(text, days(text, first, second)) is None


def test_a_trip_may_name_the_day_to_apply_alone():
    text = "下周一去办来不及吗"
    assert from_date("下周一去办护照", days("下周一去办护照", "下周一", ""), alone=True) == "2026-11-23"
    assert "from_date" not in entities().read(text, Act.BOOK, days(text, "下周一", ""))


@pytest.mark.parametrize("text", ["下周一交材料,哪天能拿到护照", "下周一去办护照来得及吗", "下周一办护照什么时候能取"])
def test_who_asks_when_it_is_ready_names_the_day_to_apply_and_no_day_of_need(text):
    assert split_days(text, days(text, "下周一", "")) == (days(text, "下周一", "")[0], None)
    assert entities().read(text, Act.FAQ, days(text, "下周一", ""))["from_date"] == "2026-11-23"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("my 30 days are up on monday, my flight home is on the 18th", "monday", "the 18th"),
        ("i fly home on the 18th, my visa is good until monday", "monday", "the 18th"),
        ("stay till monday, flight on the 18th", "monday", "the 18th"),
        ("签证下周一到期,18号的飞机", "下周一", "18号"),
    ],
)
def test_a_stay_ends_on_the_day_it_runs_out_and_not_on_that_of_the_flight(text, first, second):
    end = end_of_stay(text, days(text, first, second))
    assert end and end.start == MONDAY


def test_who_leaves_before_a_permit_ends_has_it_to_the_end():
    text = "i go home on monday, my permit expires on the 18th"
    end = end_of_stay(text, days(text, "monday", "the 18th"))
    assert end and end.start == FRIDAY


def test_a_day_long_after_the_journey_is_none_to_apply_on():
    text = "my application was on 12 november, flight on the 18th"
    found = [Day(22, 33, date(2027, 11, 12)), Day(text.index("the 18th"), len(text), FRIDAY)]
    assert from_date(text, found) is None


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("18号飞东京,护照能赶在下周一前拿到吗", "下周一前"),
        ("18号走,旅行社下周一收护照,来得及吗", "下周一"),
        ("18号开会,签证下周一送签", "下周一"),
    ],
)
def test_before_the_journey_it_may_be_needed_by_who_sees_to_the_visa(text, by):
    _, need = split_days(text, days(text, by, "18号"))
    assert need and need.start == MONDAY


def test_the_day_one_had_in_mind_is_not_the_one_to_apply_on():
    text = "本想下周一去续,走不开,18号才去签注"
    apply, _ = split_days(text, days(text, "下周一", "18号"))
    assert apply is None or apply.start == FRIDAY

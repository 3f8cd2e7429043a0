"""The rules of cases: states, deadlines in working time, what a report's words show."""

from datetime import UTC, date, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.config import Cases
from bot.domain.case_reading import read_case_code, terms_of
from bot.domain.case_states import ENDED, IN_HAND, MOVES, OPEN, Move, NotNow, State, after
from bot.domain.cases import Case, Kind, Level, Weight
from bot.domain.deadlines import Alarm, WorkingTime, due, first_due, next_alarm, raised
from bot.domain.meaning import DateReading
from bot.domain.timeline import end_of_week, last_working_day
from bot.domain.timeslots import Calendar
from bot.nlu.cases import CaseWords
from bot.nlu.masking import Masker
from tests.process_kit import ROOT

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = Calendar(
    days_off=frozenset({date(2026, 12, 1), date(2026, 11, 28), date(2026, 11, 29)}),
    workdays=frozenset({date(2026, 12, 5)}),
    known_until=date(2026, 12, 31),
)
HOURS = WorkingTime(CALENDAR, time(9), time(17), ZONE)
RULES = Cases()
TODAY = date(2026, 11, 25)
WORDS = CaseWords.load(ROOT / "locales")


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=ZONE).astimezone(UTC)


# States


def test_what_is_closed_moves_only_by_being_opened_again_and_what_was_withdrawn_only_by_its_citizen():
    for state in ENDED:
        assert [move for move in Move if state in MOVES[move]] == [Move.REOPEN]
    assert [move for move in Move if State.WITHDRAWN in MOVES[move]] == [Move.TAKE_UP]


def test_every_state_can_be_reached_and_every_open_one_be_left():
    reached = {state for moves in MOVES.values() for state in moves.values()}
    assert set(State) <= reached | {State.NEW}
    for state in OPEN:
        assert any(state in moves and moves[state] is not state for moves in MOVES.values())


def test_only_who_has_a_case_in_hand_ends_it():
    for move in (Move.SOLVE, Move.NOT_SOLVE, Move.EXPLAIN, Move.REPLY, Move.ASK, Move.ANSWER):
        assert MOVES[move].keys() == IN_HAND
    with pytest.raises(NotNow):
        after(State.NEW, Move.SOLVE)


# Deadlines


@pytest.mark.parametrize(
    ("opened", "first"),
    [
        ("11-25 10:00", "11-25 17:00"),  # Wednesday: the same day
        ("11-25 15:00", "11-26 17:00"),  # too little left of it
        ("11-25 20:00", "11-26 17:00"),
        ("11-25 03:00", "11-25 17:00"),
        ("11-28 11:00", "11-30 17:00"),  # a Saturday
        ("11-30 18:00", "12-02 17:00"),  # the day after is a holiday
        ("12-05 10:00", "12-05 17:00"),  # a Saturday made a workday
    ],
)
def test_somebody_speaks_with_the_citizen_the_same_day(opened, first):
    assert first_due(Kind.COMPLAINT, at(opened), RULES, HOURS) == at(first)


@pytest.mark.parametrize(
    ("weight", "end"),
    [
        (Weight.EXPLAIN, "11-27 17:00"),
        (Weight.OWED, "11-30 17:00"),
        (Weight.COMPLEX, "12-03 17:00"),
        (Weight.VERY_COMPLEX, "12-16 17:00"),
    ],
)
def test_deadlines_are_counted_in_working_days(weight, end):
    assert due(weight, at("11-25 10:00"), RULES, HOURS) == at(end)


def test_thanks_have_no_clock():
    assert due(Weight.NONE, at("11-25 10:00"), RULES, HOURS) is None
    assert first_due(Kind.THANKS, at("11-25 10:00"), RULES, HOURS) is None


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("11-25 10:00", 4, "11-25 14:00"),
        ("11-25 15:00", 4, "11-26 11:00"),
        ("11-27 16:00", 4, "11-30 12:00"),
        ("11-30 16:00", 2, "12-02 10:00"),
        ("11-28 12:00", 8, "11-30 17:00"),
    ],
)
def test_hours_are_counted_while_people_work(start, hours, end):
    assert HOURS.later(at(start), hours) == at(end)
    assert HOURS.earlier(at(end), hours) == HOURS.from_then(at(start))


def open_case(**more: object) -> Case:
    known: dict[str, object] = {
        "id": 1, "code": "ACDEFGH", "kind": Kind.COMPLAINT, "level": Level.NAMED, "state": State.NEW,
        "weight": Weight.OWED, "contact_id": 1, "language": "zh-Hans", "masked": "", "site": "main", "desk": "main",
        "department": "", "window": "", "item": "", "badge": "", "happened_on": None, "need_by": None,
        "owner_id": None, "opened_at": at("11-25 10:00"), "first_due": at("11-25 17:00"), "due_at": at("11-30 17:00"),
    }  # fmt: skip
    return Case(**{**known, **more})  # type: ignore[arg-type]


def test_alarms_come_one_after_the_other():
    case, alarms = open_case(need_by=date(2026, 11, 30)), []
    while (coming := next_alarm(case, RULES, HOURS)) and len(alarms) < 7:
        alarms.append(coming)
        case = raised(case, coming[0], coming[1].astimezone(HOURS.zone).date())
    assert [alarm for alarm, _ in alarms[:5]] == [Alarm.FIRST, Alarm.NEED, Alarm.WARN, Alarm.LATE, Alarm.VERY_LATE]
    assert alarms[5:] == [(Alarm.AGAIN, at("12-07 09:00")), (Alarm.AGAIN, at("12-10 09:00"))]
    assert all(first <= second for (_, first), (_, second) in pairwise(alarms))


@pytest.mark.parametrize("state", [State.WAITING_FOR_CITIZEN, State.ANSWERED])
def test_no_clock_runs_against_the_hall_while_it_waits_for_the_citizen(state):
    assert next_alarm(open_case(state=state, contacted_at=at("11-25 11:00")), RULES, HOURS) is None


# Words


@pytest.mark.parametrize("text", ["投诉", "我要投诉", "我想提个建议", "谢谢", "I want to complain", "有个事情没办成"])
def test_saying_that_one_will_say_something_is_no_story(text):
    assert not WORDS.has_story(text)


@pytest.mark.parametrize("text", ["投诉3号窗口", "建议多放椅子", "办居住证被拒", "window 3 was rude"])
def test_a_few_words_are_a_story(text):
    assert WORDS.has_story(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天排队两小时", TODAY),
        ("昨天在大厅", date(2026, 11, 24)),
        ("前天去的", date(2026, 11, 23)),
        ("大前天去的", None),
        ("they kept me waiting yesterday", date(2026, 11, 24)),
        ("上周三下午三点多", date(2026, 11, 18)),
        ("上星期天来的", date(2026, 11, 22)),
        ("last Friday your clerk shouted at me", date(2026, 11, 20)),
        ("这周一上午来的", date(2026, 11, 23)),
        ("这周五要来", None),
        ("the blast tuesday", None),
        ("排队太久", None),
    ],
)
def test_the_day_it_happened(text, day):
    assert WORDS.happened_on(text, None, TODAY) == day


def test_a_day_of_the_month_that_has_been_is_this_years():
    read_ahead = DateReading(date(2027, 11, 18), date(2027, 11, 18))
    assert WORDS.happened_on("11月18日我去办护照被骂了", read_ahead, TODAY) == date(2026, 11, 18)
    soon = DateReading(date(2026, 12, 3), date(2026, 12, 3))
    assert WORDS.happened_on("12月3日要出国", soon, TODAY) is None


def test_the_persons_own_day_counts_only_where_something_hangs_on_it():
    friday = DateReading(date(2026, 12, 4), date(2026, 12, 4))
    until = DateReading(TODAY, date(2026, 12, 3))
    assert WORDS.own_day(Kind.CANNOT_GET_DONE, "12月4日的航班", friday, TODAY) == date(2026, 12, 4)
    assert WORDS.own_day(Kind.CANNOT_GET_DONE, "12月4日之前要用", until, TODAY) == date(2026, 12, 3)
    assert WORDS.own_day(Kind.COMPLAINT, "叫我12月4日再来", friday, TODAY) is None
    assert WORDS.own_day(Kind.SUGGESTION, "12月4日的航班", friday, TODAY) is None


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("我会在12月3日联系您", True),
        ("12月3日我给您打电话", True),
        ("您好，12月3日给你回话", True),
        ("12月3日之前会修好", True),
        ("I will call you on 3 December", True),
        ("You will hear from us by 3 December", True),
        ("请您12月3日来窗口", False),
        ("请您12月3日打电话来问", False),
    ],
)
def test_a_promise_is_a_day_on_which_the_hall_does_something(text, promised):
    day = DateReading(date(2026, 12, 3), date(2026, 12, 3))
    assert WORDS.promised_day(text, day, TODAY) == (date(2026, 12, 3) if promised else None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("三个工作日内答复您", 3),
        ("您好，我们会在5个工作日内给您回复", 5),
        ("两个工作日之内解决", 2),
        ("三个工作日后给您结果", 3),
        ("请您放心，十个工作日内办结", 10),
        ("We will call you within 3 working days", 3),
        ("This will be solved within three business days", 3),
        ("Within 2 working days you will hear from us", 2),
        ("请您三个工作日内答复", None),
        ("请在三个工作日内补交材料，我们会尽快联系您", None),
        ("护照7个工作日可以办好", None),
        ("办理需要7个工作日", None),
        ("Please answer within 3 working days", None),
        ("A passport takes 7 working days", None),
    ],
)
def test_a_promise_may_be_in_working_days(text, days):
    assert WORDS.promised_days(text) == days


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("这周内解决", True),
        ("我们本周内给您答复", True),
        ("by the end of this week it will be fixed", True),
        ("We will call you by the end of the week", True),
        ("请您本周内来补材料", False),
        ("问题本周内已解决", False),
        ("请您放心", False),
        ("Please come by the end of the week", False),
        ("It was solved by the end of the week", False),
    ],
)
def test_a_promise_may_be_for_this_week(text, promised):
    assert WORDS.promised_this_week(text) is promised


def test_the_last_working_day_of_a_week_is_the_calendars():
    assert end_of_week(TODAY) == end_of_week(date(2026, 11, 29)) == date(2026, 11, 29)
    assert last_working_day(TODAY, date(2026, 11, 29), CALENDAR) == date(2026, 11, 27)
    assert last_working_day(date(2026, 12, 1), date(2026, 12, 6), CALENDAR) == date(2026, 12, 5)  # a make-up Saturday
    assert last_working_day(date(2026, 11, 28), date(2026, 11, 29), CALENDAR) == date(2026, 11, 29)  # none is left


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("满意", 4), ("非常满意", 5), ("五星", 5), ("5分", 5), ("给5星好评", 5), ("不满意", 2),
        ("很不满意", 1), ("一般", 3),
        ("4 stars", 4), ("very satisfied", 5), ("not bad", 3), ("不太满意", 2), ("挺满意的", 4), ("基本满意", 3),
        ("满意度调查在哪里填", None), ("办护照要几天", None), ("5", None), ("窗口服务很好但是排队太久了不满意", None),
    ],
)  # fmt: skip
def test_a_grade_is_read_where_the_message_says_no_more(text, grade):
    assert WORDS.read_grade(text) == grade


@pytest.mark.parametrize(
    ("text", "mine"),
    [
        ("我的投诉", True), ("我的投诉怎么样了", True), ("查一下我的投诉办到哪一步了", True), ("my complaint", True),
        ("我要投诉", False), ("我的投诉你们不管", False), ("我的护照", False),
    ],
)  # fmt: skip
def test_asking_how_ones_own_report_stands(text, mine):
    assert WORDS.asks_for_mine(text) is mine


def test_a_case_number_is_read_and_an_english_word_is_not():
    assert read_case_code("查 K7ACDEF") == "K7ACDEF"
    assert read_case_code("k7acdef") == "K7ACDEF"
    assert read_case_code("problem") is None and read_case_code("rejected") is None


def test_a_code_to_join_is_read_only_with_its_word():
    assert WORDS.read_join("加入 ABCDE-FGH34") == "ABCDE-FGH34"
    assert WORDS.read_join("ABCDE-FGH34") is None and WORDS.read_join("加入会员要什么") is None


def test_a_long_story_is_masked_to_its_end():
    text = "排队等了很久没有人管。" * 30 + "我叫张小云，电话13800001111。"
    masked = Masker.load(ROOT / "locales").mask_story(text)
    assert len(masked) > 200 and "13800001111" not in masked and "张小云" not in masked


def test_terms_are_pairs_of_characters_and_whole_words():
    assert terms_of("叫号机坏了 window 3 ATM") == ["叫号", "号机", "机坏", "坏了", "window", "atm"]


def test_misconduct_has_an_office_of_its_own_besides():
    assert WORDS.tells_misconduct("他们要好处费") and WORDS.tells_misconduct("he asked for a bribe")
    assert not WORDS.tells_misconduct("排队太久")

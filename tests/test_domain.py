"""The rules: when a site is open, what can be booked, when people are left in peace, how they write names."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.config import Booking, Reminders, Site
from bot.dialog.reading import read_choice
from bot.domain.appointments import (  # fmt: skip
    CODE_LETTERS,
    LONGEST_NAME,
    Appointment,
    NotFound,
    State,
    TooLateToCancel,
    check_cancellable,
    new_code,
    read_name,
    read_phone,
)
from bot.domain.notices import is_quiet, outside_quiet_hours, reminder_times
from bot.domain.timeslots import Calendar, bookable, is_open, opening, time_slots
from bot.nlu.choices import ChoiceWords
from tests.process_kit import ROOT

CHOICES = ChoiceWords.load(ROOT / "locales")
SHANGHAI = ZoneInfo("Asia/Shanghai")
ZONES = st.sampled_from([SHANGHAI, ZoneInfo("Europe/Berlin"), ZoneInfo("America/St_Johns"), UTC])
NAME = {"zh-Hans": "厅", "en": "Hall"}
NO_HOLIDAYS = Calendar(frozenset(), frozenset(), date(2027, 1, 1))
WORKDAYS = {"mon-fri": ["09:00-12:00", "14:00-17:00"]}


def site(hours: dict[str, list[str]] | None = None, **more: Any) -> Site:
    window = {"id": "w", "name": NAME, "floor": 1, "items": ["passport"], "places": 3}
    given = {"id": "s", "name": NAME, "address": NAME, "phone": "1", "hours": hours or WORKDAYS, "windows": [window]}
    return Site.model_validate(given | more)


def starts_on(
    day: date, where: Site | None = None, calendar: Calendar = NO_HOLIDAYS, minutes: int = 30, zone: Any = SHANGHAI
) -> list[str]:
    where = where or site()
    slots = time_slots(where, where.windows[0], day, calendar, Booking(slot_minutes=minutes), zone)
    return [f"{slot.starts.astimezone(zone):%H:%M}" for slot in slots]


# opening and time slots

WEDNESDAY, SATURDAY = date(2026, 11, 25), date(2026, 11, 28)


def test_time_slots_fill_the_opening_hours_and_leave_the_break_free() -> None:
    morning = ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]
    afternoon = ["14:00", "14:30", "15:00", "15:30", "16:00", "16:30"]
    assert starts_on(WEDNESDAY) == morning + afternoon
    assert starts_on(WEDNESDAY, minutes=90) == ["09:00", "10:30", "14:00", "15:30"]
    assert starts_on(WEDNESDAY, minutes=240) == []
    assert starts_on(SATURDAY) == []


def test_a_holiday_shuts_and_a_make_up_workday_opens_like_a_monday() -> None:
    calendar = Calendar(frozenset({WEDNESDAY}), frozenset({SATURDAY}), date(2027, 1, 1))
    hours = {"mon": ["10:00-11:00"], "tue-fri": ["09:00-10:00"]}
    assert starts_on(WEDNESDAY, site(hours), calendar) == []
    assert starts_on(SATURDAY, site(hours), calendar) == ["10:00", "10:30"]
    assert starts_on(SATURDAY, site(hours | {"sat": ["13:00-14:00"]}), calendar) == ["13:00", "13:30"]


def test_a_closure_shuts_its_days_both_ends_included_even_a_make_up_workday() -> None:
    closure = {"first": WEDNESDAY, "last": SATURDAY, "reason": NAME}
    calendar = Calendar(frozenset(), frozenset({SATURDAY}), date(2027, 1, 1))
    days = [WEDNESDAY + timedelta(days=number) for number in range(-1, 6)]
    closed = site(closures=[closure])
    assert [bool(opening(closed, day, calendar)) for day in days] == [True, False, False, False, False, False, True]


def test_a_site_is_open_from_its_first_minute_until_before_its_last() -> None:
    def at(text: str) -> bool:
        return is_open(site(), datetime.combine(WEDNESDAY, time.fromisoformat(text), SHANGHAI), NO_HOLIDAYS)

    moments = ["08:59:59", "09:00", "11:59:59", "12:00", "13:59", "14:00", "17:00"]
    assert [at(text) for text in moments] == [False, True, True, False, False, True, False]


@st.composite
def spans(draw: Any) -> list[str]:
    """Opening times as an administrator might write them: in any order, even overlapping."""
    found = []
    for _ in range(draw(st.integers(1, 4))):
        begin = draw(st.integers(5 * 60, 22 * 60))
        end = draw(st.integers(begin + 1, 23 * 60 + 59))
        found.append(f"{begin // 60:02}:{begin % 60:02}-{end // 60:02}:{end % 60:02}")
    return found


@given(hours=spans(), minutes=st.integers(5, 240), day=st.dates(date(2026, 1, 1), date(2027, 12, 31)), zone=ZONES)
@example(hours=["14:00-17:00", "09:00-12:00"], minutes=30, day=WEDNESDAY, zone=SHANGHAI)
@example(hours=["09:00-12:00", "11:15-14:00"], minutes=30, day=WEDNESDAY, zone=SHANGHAI)
def test_time_slots_lie_within_opening_hours_and_never_overlap(
    hours: list[str], minutes: int, day: date, zone: Any
) -> None:
    where = site({"mon-sun": hours})
    slots = list(time_slots(where, where.windows[0], day, NO_HOLIDAYS, Booking(slot_minutes=minutes), zone))
    length, ended = timedelta(minutes=minutes), datetime.min.replace(tzinfo=UTC)
    for slot in slots:
        assert slot.starts >= ended
        ended = slot.starts + length
        local = slot.starts.astimezone(zone)
        last = (local + length).time() if (local + length).date() == local.date() else time.max
        assert local.date() == day
        assert any(span.start <= local.time() and last <= span.end for span in where.hours["mon"])
        assert (slot.places, slot.minutes, slot.starts.utcoffset()) == (3, minutes, timedelta(0))


def test_what_is_too_near_or_too_far_cannot_be_booked() -> None:
    now, rules = datetime(2026, 11, 25, 2, 0, tzinfo=UTC), Booking(lead_minutes=60, horizon_days=14)
    edges = [timedelta(minutes=59), timedelta(minutes=60), timedelta(days=14), timedelta(days=14, seconds=1)]
    assert [bookable(now + ahead, now, rules) for ahead in edges] == [False, True, True, False]
    assert not bookable(now - timedelta(hours=1), now, Booking(lead_minutes=0))


# reminders and quiet hours

TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes))


@given(
    starts=INSTANTS,
    ahead=st.timedeltas(timedelta(minutes=-5), timedelta(days=20)),
    quiet=st.tuples(TIMES, TIMES),
    hours=st.lists(st.integers(1, 72), max_size=4, unique=True),
    zone=ZONES,
)
@example(datetime(2026, 11, 26, 1, tzinfo=UTC), timedelta(days=1), (time(21), time(8)), [24, 2], SHANGHAI)
@example(datetime(2026, 11, 26, 1, tzinfo=UTC), timedelta(days=1), (time(13), time(15)), [20, 2], SHANGHAI)
@example(datetime(2026, 11, 26, 1, tzinfo=UTC), timedelta(days=1), (time(8), time(8)), [2], SHANGHAI)
def test_reminders_come_between_now_and_the_appointment_and_never_in_quiet_hours(
    starts: datetime, ahead: timedelta, quiet: tuple[time, time], hours: list[int], zone: Any
) -> None:
    now, rules = starts - ahead, Reminders(hours_before=tuple(hours), quiet_from=quiet[0], quiet_until=quiet[1])
    found = list(reminder_times(starts, now, rules, zone))
    assert len({kind for kind, _ in found}) == len(found)
    for _, due in found:
        assert now < due < starts and due.utcoffset() == timedelta(0)
        local = due.astimezone(zone)
        assert not is_quiet(local.time(), rules) or local.utcoffset() != (local - timedelta(hours=3)).utcoffset()


@given(starts=INSTANTS, hours=st.integers(1, 48), quiet=st.tuples(TIMES, TIMES))
def test_a_reminder_that_disturbs_nobody_comes_at_its_own_time(
    starts: datetime, hours: int, quiet: tuple[time, time]
) -> None:
    rules = Reminders(hours_before=(hours,), quiet_from=quiet[0], quiet_until=quiet[1])
    wanted = starts - timedelta(hours=hours)
    assume(not is_quiet(wanted.astimezone(SHANGHAI).time(), rules))
    assert list(reminder_times(starts, wanted - timedelta(days=1), rules, SHANGHAI)) == [(f"reminder-{hours}h", wanted)]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("starts", "now", "due"),
    [
        ("2026-11-26T14:00", "2026-11-25T10:00", ["2026-11-25T14:00", "2026-11-26T12:00"]),
        ("2026-11-26T08:30", "2026-11-24T10:00", ["2026-11-25T08:30", "2026-11-25T20:59"]),
        ("2026-11-26T08:30", "2026-11-25T22:00", ["2026-11-26T08:00"]),  # the evening is over: when quiet ends
        ("2026-11-26T08:30", "2026-11-26T08:10", []),
        ("2026-11-26T07:30", "2026-11-25T22:00", []),  # before quiet hours end there is nothing to say
        ("2026-11-26T23:00", "2026-11-25T10:00", ["2026-11-25T20:59", "2026-11-26T20:59"]),
    ],
)
def test_what_falls_into_the_night_comes_the_evening_before_or_in_the_morning(
    starts: str, now: str, due: list[str]
) -> None:
    found = [moment for _, moment in reminder_times(local(starts), local(now), Reminders(), SHANGHAI)]
    assert found == [local(moment) for moment in due]


def test_quiet_hours_may_lie_within_a_day_or_not_exist() -> None:
    noon = Reminders(quiet_from=time(13), quiet_until=time(15))
    none = Reminders(quiet_from=time(8), quiet_until=time(8))
    limits = {"not_before": local("2026-11-25T00:00"), "not_after": local("2026-11-26T00:00")}
    for wanted, due in (("10:00", "10:00"), ("13:00", "12:59"), ("14:59", "12:59"), ("15:00", "15:00")):
        moment = outside_quiet_hours(local(f"2026-11-25T{wanted}"), noon, SHANGHAI, **limits)
        assert moment == local(f"2026-11-25T{due}")
    assert not any(is_quiet(time(hour), none) for hour in range(24))


# appointments


def test_an_appointment_can_be_cancelled_until_its_notice_limit() -> None:
    starts = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
    booked = Appointment(1, "ACDEFG", 1, "s", "w", "passport", starts, 30, "名字", "123", State.BOOKED)
    rules = Booking(cancel_notice_minutes=120)
    check_cancellable(booked, starts - timedelta(minutes=120), rules, "1")
    with pytest.raises(TooLateToCancel):
        check_cancellable(booked, starts - timedelta(minutes=119), rules, "1")
    with pytest.raises(NotFound):
        check_cancellable(booked, starts, rules, "1")


def test_codes_are_short_hard_to_misread_and_hardly_ever_the_same() -> None:
    codes = {new_code() for _ in range(2000)}
    assert len(codes) >= 1999
    assert all(re.fullmatch(f"[{CODE_LETTERS}]{{6}}", code) for code in codes)
    assert not set(CODE_LETTERS) & set("O0I1B8S5Z2")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("王小明", "王小明"), ("  欧阳  建国 ", "欧阳 建国"), ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("Anna-Maria O'Brien", "Anna-Maria O'Brien"), ("José d’Arc Jr.", "José d’Arc Jr."), ("नरेंद्र", "नरेंद्र"),
        ("ＡＢ", "AB"), ("Nguyễn Văn A", "Nguyễn Văn A"), ("王", None), ("x" * 81, None), ("张三13900005678", None),
        ("护照多久能办好？", None), ("", None), ("   ", None), ("a\x00b", None), ("🙂🙂", None), ("<b>张三</b>", None),
        ("1", None), ("--", None), ("· ·", None),
    ],
)  # fmt: skip
def test_a_name_is_letters_of_any_script(said: str, name: str | None) -> None:
    assert read_name(said) == name


@pytest.mark.parametrize(
    ("said", "phone"),
    [
        ("13900005678", "13900005678"), ("139 0000 5678", "13900005678"), ("+86 139-0000-5678", "+8613900005678"),
        ("（010）5555 0100", "01055550100"), ("１３９００００５６７８", "13900005678"), ("0000-5550100", "00005550100"),
        ("139–0000–5678", "13900005678"), ("12345", None), ("1" * 16, None), ("我的手机13900005678", "13900005678"),
        ("1390000567八", "13900005678"), ("", None), ("++13900005678", None), ("١٣٩٠٠٠٠٥٦٧٨", "13900005678"),
    ],
)  # fmt: skip
def test_a_phone_number_is_digits_however_they_are_set_apart(said: str, phone: str | None) -> None:
    assert read_phone(said) == phone


@given(said=st.text(max_size=60))
def test_whatever_is_typed_as_name_or_phone_is_read_or_refused(said: str) -> None:
    name, phone = read_name(said), read_phone(said)
    assert name is None or (2 <= len(name) <= LONGEST_NAME and name == name.strip() and read_name(name) == name)
    assert phone is None or re.fullmatch(r"\+?[0-9]{7,15}", phone)


# typed numbers

DIGITS = "零一二三四五六七八九"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (
        DIGITS[ones] if ones or not tens else ""
    )


def writings(number: int) -> Iterator[str]:
    wide = str(number).translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})
    plain = [str(number), wide, chinese(number), CIRCLED[number - 1], *({"两", "兩"} if number == 2 else ())]
    for written in plain:
        for before in ("", "第", "选", "選", "我选", "No. ", "number ", "option ", "#"):
            for after in ("", ".", "。", "、", ")", "）", "个", "個", "项", "項", "号", "號", " 号", "!"):
                if before or after not in ("个", "個"):  # three of something is no place in a list
                    yield f" {before}{written}{after} "
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number, "th")
    yield f"{number}{suffix}"
    if number <= 10:
        yield from (
            f"{before}{ENGLISH[number - 1]}{after}"
            for before in ("", "The ")
            for after in ("", " one", " one.", " one, please")
        )


@pytest.mark.parametrize("number", range(1, 21))
def test_any_writing_of_a_number_is_that_number(number: int) -> None:
    labels = [f"label {chr(96 + place)}" for place in range(1, 21)]
    read = {
        text: (CHOICES.number(text), read_choice(text, labels, CHOICES, loosely=False)) for text in writings(number)
    }
    assert {text: got for text, got in read.items() if got != (number, number - 1)} == {}


@pytest.mark.parametrize("said", ["最后一个", "最後那個", "最后那个。", "the last one", "Last one please"])
def test_the_last_of_several_is_known_without_its_number(said: str) -> None:
    assert read_choice(said, [["a"], ["b"], ["c"]], CHOICES, loosely=False) == 2
    assert read_choice(said, [["a"]], CHOICES, loosely=False) is None


def test_a_number_in_english_words_may_be_called_one() -> None:
    assert [CHOICES.number(said) for said in ("number two", "option three please", "number")] == [2, 3, None]


@given(said=st.text(max_size=30), labels=st.lists(st.text(min_size=1, max_size=12), max_size=8))
def test_whatever_is_typed_is_one_of_the_choices_or_none(said: str, labels: list[str]) -> None:
    for loosely in (False, True):
        index = read_choice(said, labels, CHOICES, loosely=loosely)
        assert index is None or 0 <= index < len(labels)


@pytest.mark.parametrize("said", ["0", "21", "99", "1.5", "1 2", "11月5日", "一个人", "13900005678", "第", ""])
def test_what_is_no_number_of_a_choice_chooses_none(said: str) -> None:
    assert read_choice(said, [f"label {chr(96 + place)}" for place in range(1, 21)], CHOICES, loosely=False) is None

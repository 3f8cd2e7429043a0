"""Messages as people write them come to the act, service, attribute and day they mean."""

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.meaning import Act, Attribute, DayPart, Service
from bot.nlu import Understanding
from bot.nlu.dates import read_date, read_time

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 25, 10, tzinfo=ZoneInfo("Asia/Shanghai"))  # a Wednesday
TODAY = NOW.date()


@pytest.fixture(scope="module")
def nlu() -> Understanding:
    return Understanding.load(ROOT / "locales")


@pytest.mark.parametrize(
    ("text", "service", "attribute"),
    [
        ("办护照要几天", "passport", "processing_time"),
        ("护照多久能下来", "passport", "processing_time"),
        ("how long does a passport take", "passport", "processing_time"),
        ("passport fee?", "passport", "fee"),
        ("港澳通行证续签多少钱", "hkmo_endorsement", "fee"),
        ("外省户口办护照几天", "passport", "processing_time"),
        ("外省户口能办护照吗", "passport", "cross_province"),
        ("护照能加急吗，要几天", "passport", "urgent"),
        ("護照幾天能辦好", "passport", "processing_time"),
        ("台灣通行證多少錢", "tw_permit", "fee"),
        ("小孩办护照要带什么", "passport", "materials"),
        ("身份证丢了怎么办", "id_card", "lost"),
        ("临时身份证几天", "temp_id", "processing_time"),
        ("护照有效期多久", "passport", "validity"),
        ("how long is a passport valid", "passport", "validity"),
        ("你好，请问护照多少钱，谢谢", "passport", "fee"),
        ("预约护照要带什么材料", "passport", "materials"),
        ("多少钱", None, "fee"),
    ],
)
def test_a_question_comes_to_its_service_and_attribute(nlu, text, service, attribute):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.attribute) == (Act.FAQ, service, attribute)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("帮我预约", "book"),
        ("取消预约", "cancel_booking"),
        ("我的预约", "my_bookings"),
        ("改到周五", "reschedule"),
        ("你们周六开门吗", "opening_hours"),
        ("护照在哪办", "which_window"),
        ("人工", "human"),
        ("你好", "greeting"),
        ("投诉", "complaint"),
        ("谢谢", "thanks"),
        ("提醒我", "set_reminder"),
        ("English", "language_switch"),
        ("switch to English", "language_switch"),
        ("我的护照办好了吗", "status_query"),
        ("驾照怎么换", "out_of_scope"),
        ("12月20号出国，来得及吗", "trip_plan"),
        ("我妈卧床能上门办吗", "home_visit"),
        ("删除我的数据", "delete_my_data"),
        ("跑了几趟都不给办", "cannot_get_done"),
        ("建议你们周末也开", "suggestion"),
        ("护照", "ambiguous"),
        ("book an appointment", "book"),
        ("asdf", "ambiguous"),
        ("", "ambiguous"),
    ],
)
def test_a_message_comes_to_its_act(nlu, text, act):
    reading = nlu.understand(text, NOW)
    assert reading.act == act
    assert reading.attribute is None
    assert 0 <= reading.confidence <= 1


def test_other_acts_of_a_message_are_kept(nlu):
    assert nlu.understand("建议你们早点开门，谢谢", NOW).also_acts == (Act.OPENING_HOURS, Act.THANKS)


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        ("护照多久", None, "zh-Hans"),
        ("護照多久", None, "zh-Hant"),
        ("passport", "zh-Hans", "en"),
        ("2", "en", "en"),
        ("2", None, "zh-Hans"),
        ("人工", "zh-Hant", "zh-Hant"),
        ("人工", "en", "zh-Hans"),
    ],
)
def test_the_language_is_told_from_the_text_and_else_from_the_talk(nlu, text, hint, language):
    assert nlu.understand(text, NOW, hint).language == language


def test_numbers_with_a_meaning_are_entities(nlu):
    reading = nlu.understand("投诉３号窗口，工号012345，我们3个人都看见", NOW)
    assert dict(reading.entities) == {"badge": "012345", "window": "3", "people": "3"}


def test_readings_use_the_public_names_only(nlu):
    for hit_kind, names in (("service", Service), ("attribute", Attribute)):
        words = [m for ms in nlu._lexicon._meanings.values() for m in ms if m[0] == hit_kind]
        assert {name for _, name in words} <= set(names)
    acts = {n for ms in nlu._lexicon._meanings.values() for k, n in ms if k in ("strong", "weak")}
    assert acts <= set(Act)


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
        ("half past nine", None),
        ("早上8点20分", time(8, 20)),
        ("12pm", time(12)),
    ],
)
def test_a_time_is_read_in_office_hours(text, expected):
    assert read_time(text) == expected


def test_day_part_and_time_come_with_the_day():
    found = read_date("下周三下午2点半", TODAY)
    assert found is not None
    assert (found.part, found.time) == (DayPart.AFTERNOON, time(14, 30))

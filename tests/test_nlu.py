"""Messages as people write them come to the act, service, attribute and day they mean."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.meaning import Act, Attribute, Service
from bot.nlu import Understanding

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 25, 10, tzinfo=ZoneInfo("Asia/Shanghai"))  # a Wednesday


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

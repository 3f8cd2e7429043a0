"""When it is ready, asked with the day of applying: the period counts from that day."""

from datetime import UTC, datetime

import pytest

from bot.domain.meaning import Act, Attribute

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("护照下周一办的话几号能拿", "2026-11-30"),
        ("下周一办护照什么时候可以取", "2026-11-30"),
        ("明天辦護照哪天取", "2026-11-24"),
        ("护照今天办几号能取", "2026-11-23"),
        ("周五去办港澳通行证，哪天能拿证", "2026-11-27"),
        ("when can I pick up my passport if I apply next Monday", "2026-11-30"),
        ("what day can I pick up my passport if I hand in papers tomorrow", "2026-11-24"),
        ("if I apply for my ID card on Friday when can I collect it", "2026-11-27"),
    ],
)
def test_who_tells_the_day_of_applying_asks_how_long_it_takes_from_then(nlu, text, day):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.attribute) == (Act.FAQ, Attribute.PROCESSING_TIME)
    assert reading.entities["from_date"] == day


@pytest.mark.parametrize(
    ("text", "act", "asked"),
    [
        ("下周一办护照，最晚什么时候取", Act.FAQ, Attribute.PICKUP_DEADLINE),
        ("护照做好了最迟什么时候领", Act.FAQ, Attribute.PICKUP_DEADLINE),
        ("预约下周一办护照", Act.BOOK, None),
        ("护照下周一办，12月9号走来得及吗", Act.TRIP_PLAN, None),
    ],
)
def test_until_when_it_is_kept_a_booking_and_a_journey_stay_what_they_are(nlu, text, act, asked):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.attribute) == (act, asked)

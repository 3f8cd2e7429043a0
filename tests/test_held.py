"""Who says what they have already plans for the other document: a permit in hand, the endorsement run out."""

from datetime import date

import pytest

from bot.domain.meaning import Act, Service
from tests.hall import WEDNESDAY_TEN as NOW

PASSPORT, PERMIT, ENDORSEMENT = Service.PASSPORT, Service.HKMO_PERMIT, Service.HKMO_ENDORSEMENT


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("港澳通行证有，签注过期，12月18日去香港", ENDORSEMENT),
        ("我有港澳通行证，没有签注，12月18日去香港来得及吗", ENDORSEMENT),
        ("港澳通行证还有效，12月18日去香港要办签注，来得及吗", ENDORSEMENT),
        ("my permit is still valid, I only need an endorsement for Macau on 18 December, can I make it", ENDORSEMENT),
        ("港澳通行证过期了，签注还有，12月18日去香港来得及吗", PERMIT),
        ("港澳通行证和签注都没有，12月18日去香港来得及吗", PERMIT),
        ("护照有，12月18日去香港来得及吗", PERMIT),
        ("I have a passport, need a HK permit for 18 December, can I make it?", PERMIT),
        ("我有护照但是过期了，12月18日去泰国来得及吗", PASSPORT),
        ("我还没有护照，12月18日去泰国来得及吗", PASSPORT),
        ("我有护照，孩子没有，12月18日去泰国来得及吗", PASSPORT),
    ],
)
def test_what_one_has_is_not_what_one_plans_for(nlu, text, service):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service) == (Act.TRIP_PLAN, service)


def test_the_day_a_document_expires_is_not_the_day_of_the_journey(nlu):
    reading = nlu.understand("港澳通行证12月1日到期，18日去香港，来得及吗", NOW)
    assert reading.date is not None and reading.date.start == date(2026, 12, 18)


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("我老公上周刚办了港澳通行证，12月21号我们去韩国，我护照明天办来得及吗", PASSPORT),
        ("媳妇刚领了台湾通行证，12月21号我们飞首尔，我护照现在换来得及吗", PASSPORT),
        ("老婆的护照上个月拿到了，12月21日全家去澳门，我的港澳通行证周三办来得及吗", PERMIT),
        ("孩子的护照过期了，12月21日要出国，来得及吗", PASSPORT),
    ],
)
def test_another_s_document_that_the_story_names_is_not_planned_for(nlu, text, service):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service) == (Act.TRIP_PLAN, service)
    assert not {one.service for one in reading.also} & {PASSPORT, PERMIT}

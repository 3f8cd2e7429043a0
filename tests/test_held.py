"""Who says what they have already plans for the other document: a permit in hand, the endorsement run out."""

from datetime import date, datetime

import pytest

from bot.domain.meaning import Act, Service
from bot.nlu import Understanding
from tests.process_kit import ROOT

NOW = datetime.fromisoformat("2026-11-25T10:00:00+08:00")
PASSPORT, PERMIT, ENDORSEMENT = Service.PASSPORT, Service.HKMO_PERMIT, Service.HKMO_ENDORSEMENT


@pytest.fixture(scope="module")
def nlu() -> Understanding:
    return Understanding.load(ROOT / "locales")


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

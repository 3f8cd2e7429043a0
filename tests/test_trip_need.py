"""What a trip is planned for: the day the stay ends rather than the flight's, the document the journey needs."""

import pytest

from tests.hall import BUTTONS, Person


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
def reader(hall) -> Person:
    return hall.person(BUTTONS, language="en")


@pytest.mark.parametrize(
    ("language", "said", "last"),
    [
        ("en", "my 30 days are up on Dec 3 and my flight home is Dec 9, can I still extend", "apply by Thu 26 Nov"),
        ("en", "My visa is good until Dec 8, my flight is Dec 15. can i still extend?", "apply by Tue 1 Dec"),
        ("zh-Hans", "我签证12月3号到期，12月9号的飞机，还能延期吗", "最晚11月26日 周四来申请"),
    ],
)
async def test_a_stay_that_ends_before_the_flight_is_counted_to_its_end_and_told_once(hall, language, said, last):
    told = await hall.person(language=language).says(said)
    assert last in told.splitlines()[0] and told.count("12367") == 1


@pytest.mark.parametrize(
    "said",
    [
        "flying to taipei on new years eve, permit expired in august. realistic?",
        "flying to taipei on dec 31, will the permit be ready",
    ],
)
async def test_in_a_journey_a_permit_without_a_name_is_the_one_of_the_journey(reader, said):
    told = await reader.says(said)
    assert told.startswith("In time for Thu 31 Dec. Taiwan permit") and "assport" not in told


async def test_who_asks_for_an_endorsement_is_told_of_the_machine_before_the_register_is_known(reader):
    told = await reader.says("I go to Hong Kong this Saturday and my endorsement has expired, enough time?")
    assert told.startswith("Too late") and "you get the endorsement on the spot" in told and "register" in told

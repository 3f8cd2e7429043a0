"""What a trip is planned for: the day the stay ends rather than the flight's, the document the journey needs."""

from datetime import UTC, datetime

import pytest

from bot.domain.meaning import Act, Attribute

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.mark.parametrize(
    ("language", "said", "last"),
    [
        ("en", "my 30 days are up on Dec 3 and my flight home is Dec 9, can I still extend", "apply by Thu 26 Nov"),
        ("en", "My visa is good until Dec 8, my flight is Dec 15. can i still extend?", "apply by Tue 1 Dec"),
        ("zh-Hans", "我签证12月3号到期，12月9号的飞机，还能延期吗", "最晚11月26日 周四来申请"),
        ("en", "My stay is valid until 10 December, how early must I extend it?", "apply by Thu 3 Dec"),
        ("en", "How many days before must I extend my visa? It ends on 10 December", "apply by Thu 3 Dec"),
        ("zh-Hans", "签证12月10号到期，最晚什么时候来办延期", "最晚12月3日 周四来申请"),
    ],
)
async def test_the_last_day_to_extend_a_stay_is_counted_from_its_end_and_told_once(hall, language, said, last):
    told = await hall.person(language=language).says(said)
    assert last in told.splitlines()[0] and told.count("12367") == 1


async def test_the_day_of_the_visit_is_not_taken_for_the_end_of_the_stay(reader):
    assert "Tue 1 Dec" not in await reader.says("I can come on 8 December, how early must I extend my visa?")


async def test_a_paper_of_foreigners_that_nobody_named_is_not_planned_for_a_journey(reader):
    told = await reader.says("I fly to Bangkok on 20 December, is there time for a passport?")
    assert told.startswith("In time for Sun 20 Dec. Ordinary passport") and "Residence permit" not in told


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


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("我2022年从吉林来这边打工，外省户口没有居住证，请问能在这里申请护照吗", "可以异地办"),
        ("外省户口，下个月想去澳门，港澳通行证能不能在你们这边办", "可以异地办"),
        ("外省户口，12月18日去澳门，港澳通行证能不能在你们这边办", "12月18日"),
    ],
)
async def test_a_year_gone_by_or_some_month_ahead_is_no_day_of_need(hall, said, holds):
    told = await hall.person().says(said)
    assert holds in told and "已经过去" not in told and "来不及" not in told


async def test_which_document_is_needed_is_asked_and_not_whether_it_is_in_time(hall):
    told = await hall.person().says("12月25日去香港，到底该办护照还是港澳通行证")
    assert told.startswith("去港澳用港澳通行证") and "来得及" not in told


async def test_two_documents_between_which_one_asks_are_not_asked_back(hall):
    said = (
        "表妹约我12月25号去香港看展，28号从香港飞曼谷再回来。我从来没出过门，两样证都没有办过，"
        "有人说有护照就够了，有人说香港要单独的证。两样都办我怕白花钱，这趟到底要办哪个？"
    )
    told = await hall.person().says(said)
    assert "我怕听错" not in told and "来得及" not in told


@pytest.mark.parametrize(
    "text",
    [
        "护照12月20号前能拿到吗",
        "护照月底前能寄到家吗",
        "护照能邮寄吗，12月10号前能到吗",
        "can a passport be mailed to me by Dec 10",
    ],
)
async def test_what_is_answered_with_a_plan_is_read_as_one(nlu, hall, text):
    assert nlu.understand(text, NOW).act is Act.TRIP_PLAN
    told = await hall.writer_of(text).says(text)
    assert "户口" in told or "household register" in told


@pytest.mark.parametrize("text", ["护照12月20号到期，能邮寄吗", "我12月20号走，护照可以邮寄吗", "护照可以邮寄吗"])
def test_a_day_told_beside_the_question_about_the_post_makes_no_plan(nlu, text):
    assert nlu.understand(text, NOW).attribute is Attribute.MAIL

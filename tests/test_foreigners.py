"""A lost passport of another state is replaced by its embassy: none of our figures are told."""

import pytest

from bot.app import ROOT
from bot.domain.meaning import Act, Attribute, Elsewhere, Reading, Request, Service
from bot.nlu.corrections.foreigners import Foreigners
from bot.nlu.message import Message
from tests.hall import WEDNESDAY_TEN as NOW


@pytest.fixture(scope="module")
def words() -> Foreigners:
    return Foreigners.load(ROOT / "locales")


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("i'm norwegian", True),
        ("as a kenyan citizen", True),
        ("my swiss passport", True),
        ("我是韩国人", True),
        ("波兰护照", True),
        ("my passport with a korean visa", False),
        ("i'm american embassy staff", False),
        ("she teaches german", False),
        ("护照在韩国丢了", False),
        ("日本签证的护照", False),
    ],
)
def test_a_foreigner_is_known_by_what_stands_around_the_nationality(words, text, tells):
    assert words.tells(text) is tells


@pytest.mark.parametrize(
    "text",
    [
        "passport stolen, i am danish",
        "lost my egyptian passport at the pool",
        "my passport is lost, as an irish citizen who do i ask",
        "我是泰国人，护照丢了怎么办",
    ],
)
def test_a_lost_foreign_passport_is_about_the_visa_in_it(nlu, text):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.attribute) == (Act.FAQ, Service.VISA_EXTENSION, Attribute.LOST)
    assert not reading.also


@pytest.mark.parametrize("text", ["lost my passport with a korean visa in it", "护照丢了，上面有日本签证"])
def test_a_foreign_visa_makes_no_foreign_passport(nlu, text):
    assert nlu.understand(text, NOW).service is not Service.VISA_EXTENSION


def test_another_language_may_be_wanted_by_them_too(nlu):
    reading = nlu.understand("i'm french, english please. lost my passport", NOW)
    assert Act.LANGUAGE_SWITCH in (reading.act, *reading.also_acts)


@pytest.mark.parametrize("text", ["我朋友是泰国人，签证一号到期", "my friend is a thai citizen, her visa ends"])
def test_who_tells_a_nationality_and_asks_is_heard_to_ask(words, text):
    plan = Request(Act.TRIP_PLAN, Service.VISA_EXTENSION)
    heard = words.heard(Reading(Act.LANGUAGE_SWITCH, also=(plan,)), Message(text, text, NOW.date()))
    assert (heard.act, heard.service, heard.also) == (plan.act, plan.service, ())


@pytest.mark.parametrize(
    ("language", "said", "embassy"),
    [("en", "lost my dutch passport", "your own country's embassy"), ("zh-Hans", "法国护照丢了", "本国使馆")],
)
async def test_they_are_told_of_the_report_and_their_embassy_and_no_figure(hall, language, said, embassy):
    told = await hall.person(language=language).says(said)
    assert embassy in told and "120" not in told and "20" not in told.replace("12367", "")


@pytest.mark.parametrize(
    ("asked", "told", "embassy"),
    [
        ("lost my passport, what do I bring", "I am Dutch", "your own country's embassy"),
        ("I lost my passport", "we are both Canadian", "your own country's embassy"),
        ("I lost my passport", "I'm English", "your own country's embassy"),
        ("passport stolen", "I have a Thai passport", "your own country's embassy"),
        ("我护照丢了", "我是越南人", "本国使馆"),
        ("护照丢了要带什么", "本人是英国籍", "本国使馆"),
    ],
)
async def test_who_tells_it_afterwards_is_told_the_same(hall, asked, told, embassy):
    assert embassy in await hall.writer_of(asked).says(asked, told)


@pytest.mark.parametrize(
    ("asked", "told", "theirs"),
    [
        ("how much is a passport", "I'm Swiss", "that country's embassy"),
        ("护照多少钱", "我是瑞士人", "那个国家的大使馆"),
    ],
)
async def test_no_figure_of_a_chinese_passport_is_told_to_them(hall, asked, told, theirs):
    assert theirs in await hall.writer_of(asked).says(asked, told)


async def test_of_their_own_papers_the_question_stays(hall):
    person = hall.person(language="en")
    assert "15 working days" in await person.says("how long does a residence permit take", "I'm Swiss")


@pytest.mark.parametrize(
    "text", ["my Italian visa expired", "my Kenyan visa ran out, how to renew", "我的巴西签证到期了怎么续"]
)
def test_the_visa_of_another_state_is_its_embassys_business(nlu, text):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.elsewhere) == (Act.OUT_OF_SCOPE, Elsewhere.EMBASSY)


@pytest.mark.parametrize("text", ["my visa expires on Friday, I'm Italian", "how do I extend my visa, I am Kenyan"])
def test_the_visa_for_staying_here_is_ours(nlu, text):
    assert nlu.understand(text, NOW).elsewhere is not Elsewhere.EMBASSY


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("12月20号飞日本，现在办签证来得及吗", Act.OUT_OF_SCOPE),
        ("下個月去韓國，簽證還沒辦來得及嗎", Act.OUT_OF_SCOPE),
        ("flying to France on Jan 5, is there time for a visa?", Act.OUT_OF_SCOPE),
        ("fly to Bali on 20 December, no passport and no visa yet, possible?", Act.TRIP_PLAN),
        ("12月20号飞日本，护照还没办，签证也没办，来得及吗", Act.TRIP_PLAN),
        ("我签证12月9号到期，12月15号飞首尔，来得及延吗", Act.TRIP_PLAN),
        ("my visa is over on 9 dec and i fly to japan 15 dec, time for renew?", Act.TRIP_PLAN),
    ],
)
def test_whether_another_countrys_visa_comes_in_time_is_for_its_embassy(nlu, text, act):
    assert nlu.understand(text, NOW).act is act

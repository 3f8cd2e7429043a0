"""A lost passport of another state is replaced by its embassy: none of our figures are told."""

import pytest

from bot.app import ROOT
from bot.domain.meaning import Act, Attribute, Service
from bot.nlu.foreigners import Foreigners
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


@pytest.mark.parametrize(
    ("language", "said", "embassy"),
    [("en", "lost my dutch passport", "your own country's embassy"), ("zh-Hans", "法国护照丢了", "本国使馆")],
)
async def test_they_are_told_of_the_report_and_their_embassy_and_no_figure(hall, language, said, embassy):
    told = await hall.person(language=language).says(said)
    assert embassy in told and "120" not in told and "20" not in told.replace("12367", "")

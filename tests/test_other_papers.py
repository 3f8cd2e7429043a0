"""Papers beside the service items: each told by its own rule, never by that of the item its name sounds like."""

import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.ask import Asker
from bot.clock import FrozenClock
from bot.config import load_config
from bot.domain.other_papers import OtherPaper, question_of
from bot.policy import Policy
from bot.services.answer_texts import read_written
from bot.services.answers import Answers
from bot.services.other_papers import OtherPaperWords, check_other_papers
from bot.store import Store
from bot.texts import LANGUAGES, Texts
from handlers.other_papers import NOTHING_CHECKED
from tests.hall import open_hall

ROOT = Path(__file__).parents[1]
NOON = datetime(2026, 11, 25, 4, tzinfo=UTC)


@pytest.fixture(scope="module")
def words() -> OtherPaperWords:
    return OtherPaperWords.load(ROOT / "locales")


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("外国人永久居留证申请费多少", "permanent_residence"),
        ("五星卡要办多久", "permanent_residence"),
        ("green card China fee", "permanent_residence"),
        ("拿美国绿卡的户口要注销吗", None),
        ("出入境通行证多少钱", "exit_entry_permit"),
        ("前往港澳单程证多少钱", "one_way_permit"),
        ("往来港澳通行证多少钱", None),
        ("邊防證要辦幾天", "border_pass"),
        ("因公护照在哪办", "official_passport"),
        ("有没有北上签注", "northbound_cars"),
        ("办护照要户口本吗", None),
        ("无犯罪记录证明怎么开", "no_crime_record"),
        ("火车站的临时身份证明能用几天", "railway_slip"),
        ("is the temporary ID from the station good for a week", "railway_slip"),
        ("临时身份证能坐火车吗", None),
        ("how many countries get 240-hour transit", "transit_without_visa"),
        ("我是香港居民，能办身份证吗", "other_residents"),
    ],
)
def test_a_paper_is_known_by_its_name(words, text, paper):
    assert words.named(text) == paper


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", [one for one in OtherPaper if one not in NOTHING_CHECKED])
def test_every_paper_has_an_answer_that_rests_on_records(paper, language):
    use = Answers(Policy.load(ROOT), FrozenClock(NOON), ZoneInfo("Asia/Shanghai"), read_written(ROOT))
    found = use.answer(*question_of(paper))
    said = Texts.load(ROOT, ZoneInfo("Asia/Shanghai")).say(found.text, language)
    assert found.known
    assert len(said.splitlines()) <= 7
    assert not re.search(r"[{}$]", said)


@pytest.mark.parametrize(
    ("said", "holds", "never"),
    [
        ("五星卡要办多久", "6个月", "15个工作日"),
        ("永久居留申请费多少", "1500元", "400元"),
        ("永居证有效期几年", "10年", "90天"),
        ("出入境通行证多少钱", "15元", "60元"),
        ("前往港澳单程证多少钱", "40元", "60元"),
        ("因公护照在哪办", "外事部门", "1楼"),
        ("香港居民能在你们这办护照吗", "内地居民", "20天"),
        ("permanent residence card fee in China", "1500 yuan", "400 yuan"),
        ("护照多少钱", "120元", "1500元"),
        ("我太太是台北人，要在大陆长住，该办居住证还是用台胞证", "和内地居民的不一样", "6个月"),
        ("我老公是香港居民，我办探亲签注要几天", "7个工作日", "内地居民"),
    ],
)
async def test_its_figures_are_never_those_of_the_item_it_sounds_like(store, said, holds, never):
    told = await open_hall(store).writer_of(said).says(said)
    assert holds in told
    assert never not in told


async def test_in_the_middle_of_a_booking_it_is_told_aside(store):
    person = open_hall(store).person()
    await person.says("预约护照")
    told = await person.says("永久居留多少钱")
    assert "1500元" in told
    assert "去哪个服务点" in told


async def test_the_facts_named_are_those_the_answer_rests_on():
    asker = await Asker.open(load_config({"BOT_CONFIG": str(ROOT / "bot.toml")}), NOON, "")
    told = await asker.ask("永久居留多少钱")
    assert "FO-20a" in told["facts"]
    assert not any(fact.startswith("FO-11") for fact in told["facts"])
    await asker.close()


def test_a_paper_without_words_is_a_fault(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "other_papers.toml").write_text('[about]\nborder_pass = ["border pass"]\n', "utf-8")
    places = {fault.place for fault in check_other_papers(tmp_path)}
    assert "other_papers.toml: about.one_way_permit" in " ".join(places)
    assert len(places) == len(OtherPaper) - 1


async def test_staff_can_switch_its_answer_off_like_any_other(store):
    hall = open_hall(store)
    person = hall.person()
    assert "1500元" in await person.says("永久居留多少钱")
    hall.core.in_force.switch_off(frozenset({"FO-20a"}))
    told = await person.says("永久居留多少钱")
    assert "正在核对" in told
    assert "外国人永久居留" in told
    assert "permanent_residence" in hall.core.in_force.rooms.answers.subjects


async def test_two_questions_about_one_paper_are_answered_with_it(store: Store) -> None:
    told = await open_hall(store).person().says("边防证办一张多少钱啊能当天拿吗")
    assert "边境管理区通行证" in told
    assert "哪一种证件" not in told


async def test_a_paper_that_is_named_is_told_before_a_rule_of_another_document(store: Store) -> None:
    told = await open_hall(store).person().says("边防证有效期多久，我打算跑两趟塔县")
    assert "边境管理区通行证" in told
    assert "来窗口一次" not in told

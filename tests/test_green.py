"""The green channel in a conversation: said in plain words at any step, or asked kindly when the rest is full. No proof
is asked for, and which situation it is is kept nowhere.
"""

import pytest

from bot.app import ROOT
from bot.config import load_config
from bot.doctor.hall import check_hall
from bot.nlu.booking import BookingWords
from bot.store import Store
from tests.hall import BUTTONS, TEXT_ONLY, Hall, config, open_hall, replace_model, with_places

WORDS = BookingWords.load(ROOT / "locales")
NINE_THIRTY = ("/book", "护照", "云溪大厅", "12月1日上午", "9:30")


@pytest.fixture
async def hall(store: Store) -> Hall:
    """Two places a time slot, one of them kept."""
    settings = with_places(2)
    return open_hall(store, replace_model(settings, booking=replace_model(settings.booking, green_places=1)))


async def full_for_most(hall: Hall) -> None:
    told = await hall.person(address="first").says(*NINE_THIRTY, "王芳", "13900000001", "1")
    assert "预约好了" in told and "绿色通道" not in told


async def test_when_the_rest_is_full_it_is_asked_kindly_and_the_kept_place_is_found(hall: Hall) -> None:
    await full_for_most(hall)
    person = hall.person(BUTTONS)
    assert "已经约满" in await person.says(*NINE_THIRTY)
    question = await person.presses("有老人")
    assert "不用在这里发证明" in question
    held = await person.says("孕妇")
    assert "绿色通道" in held and "先为您保留" in held, "the time that was wanted is held at once"
    done = await person.says("张小云", "13800000000", "1")
    assert "预约好了" in done and "普通护照（绿色通道）" in done and "孕" not in done


async def test_none_of_these_leads_back_and_is_not_asked_again(hall: Hall) -> None:
    await full_for_most(hall)
    person = hall.person(BUTTONS)
    await person.says(*NINE_THIRTY)
    await person.presses("有老人")
    assert "最近的空位" in await person.says("都没有")
    assert not [label for label in person.labels if label.startswith("有老人")]


@pytest.mark.parametrize("said", ["我72岁", "带着吃奶的孩子", "我坐轮椅", "我妈八十一了，今年八十一岁"])
async def test_it_can_be_said_in_plain_words_in_the_middle(hall: Hall, said: str) -> None:
    await full_for_most(hall)
    person = hall.person(TEXT_ONLY)
    await person.says(*NINE_THIRTY)
    assert "绿色通道" in (told := await person.says(said)) and "先为您保留" in told
    assert "绿色通道" in await person.says("张小云", "13800000000", "1")


async def test_it_can_be_said_with_the_first_words_and_in_english(hall: Hall) -> None:
    person = hall.person(BUTTONS, language="en")
    told = await person.says("I'm 72 and want to book a passport appointment at Yunxi Main Centre on 1 December 9:30")
    assert "green channel" in told and "keeping this time" in told


async def test_it_is_told_while_the_name_is_asked(hall: Hall) -> None:
    person = hall.person(BUTTONS)
    await person.says(*NINE_THIRTY)
    told = await person.says("我今年七十二岁")
    assert "绿色通道" in told and "姓名" in told
    assert "（绿色通道）" in await person.says("张小云", "13800000000")


async def test_an_appointment_keeps_its_green_place_when_it_moves(hall: Hall) -> None:
    person = hall.person(BUTTONS)
    await person.says("我72岁，想约护照，云溪大厅，12月1日9:30", "张小云", "13800000000", "1")
    done = await person.says("改期", "12月1日10:30", "好")
    assert "改好了" in done and "（绿色通道）" in done


async def test_a_hall_that_keeps_nothing_promises_nothing(store: Store) -> None:
    person = open_hall(store).person(BUTTONS)
    assert "绿色通道" not in await person.says("我72岁，想约护照，云溪大厅，12月1日9:30")


@pytest.mark.parametrize(
    "said",
    ["我72岁", "我今年七十二了", "今年65，能优先吗",
     "陪80岁的奶奶来", "带着吃奶的孩子", "我怀孕五个月了", "我坐輪椅", "残疾人", "I am 65",
     "my mother is 81 years old", "I'm pregnant", "with a baby", "a 70-year-old", "she uses a wheelchair"],
)  # fmt: skip
def test_who_should_not_have_to_wait_is_understood(said: str) -> None:
    assert WORDS.tells_of_green(said)


@pytest.mark.parametrize(
    "said",
    ["我59岁", "孩子10岁", "60天内", "有60个人", "我没怀孕", "不是残疾人", "9:30", "12月1日", "I'm not pregnant",
     "it is 60 yuan", "it is 10 am", "我要加急", "张小云", "13800000000", "未满60岁"],
)  # fmt: skip
def test_nothing_else_is_taken_for_it(said: str) -> None:
    assert not WORDS.tells_of_green(said)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("walk_in = 0 ", "walk_in = 30 ", "booking.shares.web"),
        ("places = 6", "places = 6\ngreen_places = 6", "sites.main.windows.exit_entry.green_places"),
        ("green_places = 0 ", "green_places = 1\ngreen_until_hours = 336\n#", "booking.green_until_hours"),
    ],
)
def test_the_doctor_names_a_share_that_cannot_be(tmp_path, old: str, new: str, key: str) -> None:
    text = (ROOT / "bot.toml").read_text("utf-8").replace("web = 100 ", "web = 80 ", 1).replace(old, new, 1)
    if "336" in new:
        text = text.replace("\ngreen_until_hours = 24 ", "\n# ", 1)
    (tmp_path / "bot.toml").write_text(text, "utf-8")
    settings = load_config({"BOT_CONFIG": str(tmp_path / "bot.toml")})
    faults = check_hall(settings, "bot.toml", ROOT)
    assert [fault.place for fault in faults] == [f"bot.toml: {key}"]


def test_the_doctor_finds_nothing_wrong_with_the_halls_own_shares() -> None:
    assert check_hall(config(), "bot.toml", ROOT) == []

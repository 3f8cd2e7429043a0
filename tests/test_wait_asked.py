"""\"Tell me when a place is free\", said with no booking begun: what is missing is asked, what is free is booked."""

import pytest

from bot.app import ROOT
from bot.nlu.booking import BookingWords
from bot.store import Store
from tests.hall import BUTTONS, TEXT_ONLY, Hall, open_hall, with_places
from tests.test_waitlist import everything_at_dongqiao

WORDS = BookingWords.load(ROOT / "locales")


@pytest.fixture
async def hall(store: Store) -> Hall:
    return open_hall(store, with_places(1))


async def test_what_is_missing_is_asked_and_the_place_is_offered_later(hall: Hall) -> None:
    early = await everything_at_dongqiao(hall)
    person = hall.person(TEXT_ONLY, address="waits")
    assert "您要办什么" in await person.says("有空位叫我")
    assert "哪个服务点" in await person.says("身份证")
    assert "直接约" in await person.says("东桥") or "哪一天" in person.heard[-1]["text"]
    person = hall.person(BUTTONS, address="waits2")
    assert "替您等空位" in await person.says("身份证有人取消就告诉我，东桥，明天上午")
    assert "11月26日 周四上午" in await person.says("张小云", "13800000000")
    assert "排上了" in await person.says("排队等")
    await early[2].says("取消预约", "1", "1")
    await hall.core.tick()
    assert "您等的空位有了" in await person.listens()


async def test_a_time_is_waited_for_as_it_was_said_in_english(hall: Hall) -> None:
    await everything_at_dongqiao(hall)
    person = hall.person(BUTTONS, language="en")
    told = await person.says("let me know if an ID card slot opens up at Dongqiao tomorrow at 9:30")
    assert "I will wait for a place for you" in told and "09:30" in told and "name" in told


async def test_what_is_free_already_is_booked_instead(hall: Hall) -> None:
    person = hall.person(BUTTONS, language="en")
    told = await person.says("tell me when a place frees up for a passport at Yunxi Main Centre next Wednesday")
    assert "No need to wait" in told and "part of the day" in told
    other = hall.person(BUTTONS, address="8")
    told = await other.says("护照有空位叫我，云溪大厅")
    assert "不用等" in told and "哪一天来" in told


async def test_a_full_day_is_offered_to_wait_for_and_any_day_where_all_are_full(hall: Hall) -> None:
    for day in ("26", "27"):  # Thursday and Friday at the small point
        for number, hour in enumerate(("9:30", "10:00", "10:30", "11:00", "11:30", "13:30", "14:00", "14:30", "15:00",
                                       "15:30", "16:00")):  # fmt: skip
            early = hall.person(address=f"early{day}{number}")
            told = await early.says(
                "/book", "身份证", "东桥", f"11月{day}日", hour, "王芳", f"139000{day}0{number:02d}", "1"
            )
            assert "预约好了" in told or number > 9, told
    person = hall.person(BUTTONS, address="waits")
    await person.says("有空位叫我", "身份证")
    asked = await person.says("东桥")
    assert "您等哪一天" in asked and person.labels[:2] == ["11月26日 周四", "11月27日 周五"]
    assert "替您等空位" in await person.says("27号")
    back = hall.person(BUTTONS, address="waits2")
    await back.says("有空位叫我", "身份证", "东桥")
    assert "哪一天来" in await back.says("先看别的日子")


async def test_it_can_be_given_up_at_every_step(hall: Hall) -> None:
    for steps in (("有空位叫我",), ("有空位叫我", "身份证")):
        person = hall.person(address=f"p{len(steps)}")
        await person.says(*steps)
        assert "什么都没有提交" in await person.says("取消")


@pytest.mark.parametrize(
    "said",
    ["有空位叫我", "有號了通知我", "有空位提醒我", "护照有人取消的话告诉我", "有名额了跟我说一声", "我要候补",
     "tell me when a place frees up", "put me on the waiting list", "let me know if someone cancels"],
)  # fmt: skip
def test_who_wants_to_wait_is_understood(said: str) -> None:
    assert WORDS.wants_to_wait(said)


@pytest.mark.parametrize(
    "said",
    ["有空位怎么没人通知我", "叫号的时候通知我", "办好了通知我", "明天有空位吗", "提醒我后天去拿护照", "别叫我",
     "tell me when my passport is ready", "why did nobody tell me that a place is free", "is there a free slot"],
)  # fmt: skip
def test_nothing_else_is_taken_for_it(said: str) -> None:
    assert not WORDS.wants_to_wait(said)

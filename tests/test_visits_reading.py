"""What is heard in a sentence about a visit at home, and what a hall may set for its visits."""

import asyncio
from functools import lru_cache
from typing import Any

import pytest

from bot.app import ROOT, load_rooms
from bot.clock import FrozenClock
from bot.config import Config
from bot.domain.home_visits import DayFull, Part, Reason, Visit, read_address
from bot.services.visit_reading import Heard, Want
from tests.hall import WEDNESDAY_TEN, config, open_hall, replace_model
from tests.visits_kit import NEXT_WEDNESDAY, Desk, wanted


@lru_cache(1)
def rooms() -> Any:
    return load_rooms(ROOT, config(), FrozenClock(WEDNESDAY_TEN))


def hear(text: str, **how: bool) -> Heard:
    reading = rooms().understanding.understand(text, WEDNESDAY_TEN, None)
    return rooms().visit_words.read(text, config(), reading, **how)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("我妈卧床，住柳林街道幸福小区3号楼2单元502，没电梯", ("bed_bound", "城西", 5, False)),
        ("我媽臥床，家裡沒電梯", ("bed_bound", "", 0, False)),
        ("奶奶95岁，家住城西柳林路18号院2栋301室", ("very_old", "城西", 3, None)),
        ("岳父八十六岁", ("very_old", "", 0, None)),
        ("老人今年九十三，家在二楼", ("very_old", "", 2, None)),
        ("grandma is 82, third floor, no lift", ("very_old", "", 3, False)),
        ("不是三楼，是五楼", (None, "", 5, None)),
        ("三楼不对，我们住五楼", (None, "", 5, None)),
        ("it is the fifth floor, not the third", (None, "", 5, None)),
        ("不是卧床，是腿脚不便", ("hard_to_walk", "", 0, None)),
        ("腿脚不便，六楼，有电梯", ("hard_to_walk", "", 6, True)),
        ("我爸瘫了，现在住院", ("in_hospital", "", 0, None)),
        ("城东东桥路9号平房", (None, "城东", 1, None)),
        ("3号楼2单元", (None, "", 0, None)),
        ("my father cannot walk, 5 Park Road, North side, 12th floor, with a lift", ("hard_to_walk", "城北", 12, True)),
        ("办身份证", (None, "", 0, None)),
    ],
)
def test_reason_district_floor_and_lift_are_heard(text, heard):
    found = hear(text)
    assert (found.reason, found.district, found.floor, found.lift) == heard


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("城西，幸福小区3号楼2单元502，五楼，没电梯", "幸福小区3号楼2单元502"),
        ("幸福小区3号楼 2单元502", "幸福小区3号楼 2单元502"),
        ("Flat 502, building 3, Happiness Estate, West side, no lift", "Flat 502, building 3, Happiness Estate"),
        ("云溪医院住院部3号楼6楼12床", "云溪医院住院部3号楼6楼12床"),
        ("没有电梯", ""),
        ("我家住在幸福小区3号楼2单元502", "幸福小区3号楼2单元502"),
        ("家庭住址：幸福小区3号楼2单元502", "幸福小区3号楼2单元502"),
        ("We live at 5 Park Road, flat 2", "5 Park Road, flat 2"),
        ("my home address is 5 Park Road, flat 2", "5 Park Road, flat 2"),
        ("Address: 5 Park Road, flat 2", "5 Park Road, flat 2"),
        ("5 Inner Road, flat 2", "5 Inner Road, flat 2"),
    ],
)
def test_an_address_is_kept_without_what_is_kept_elsewhere(text, address):
    assert hear(text, whole=True).address == address


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("不用来了", Want.CANCEL),
        ("你们别来了，已经办好了", Want.CANCEL),
        ("什么时候来", Want.STATUS),
        ("周四不在家", Want.CHANGE),
        ("no need to come any more", Want.CANCEL),
        ("can you come another day", Want.CHANGE),
        ("上门", None),
    ],
)
def test_what_is_wanted_of_an_open_visit_is_heard(text, want):
    assert hear(text).want is want


@pytest.mark.parametrize("said", ["", "家里", "城西幸福小区", "12345", "一二", "a" * 300 + "1"])
def test_what_nobody_could_find_is_no_address(said):
    assert read_address(said) is None


def test_a_ward_counts_before_the_illness():
    assert hear("老人走不动，在医院病房").reason is Reason.IN_HOSPITAL


# The last hours of a day


async def test_two_who_ask_at_once_are_not_given_the_same_last_hours(store):
    settings = config()
    little = replace_model(settings.home_visits, kits=1, minutes_at_door={"id_card": 150})
    desk = Desk(open_hall(store, replace_model(settings, home_visits=little)))
    asked = (desk.run(lambda d: d.request(None, wanted(part=Part.MORNING))) for _ in range(6))
    ended = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(one) for one in ended].count(Visit) == 1
    assert sum(isinstance(one, DayFull) for one in ended) == 5
    taken = await desk.tx(lambda tx: tx.visit_days.taken(NEXT_WEDNESDAY, NEXT_WEDNESDAY))
    assert taken[NEXT_WEDNESDAY, Part.MORNING] <= 210


# What a hall sets


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"minutes_between": {"市中心": {"海边": 20}}}, "海边"),
        ({"minutes_between": {"市中心": {"城西": 20}, "城西": {"市中心": 25}}}, "twice"),
        ({"base": "nowhere"}, "nowhere"),
        ({"kits": 0}, "no kit"),
        ({"crews": ()}, "no crew"),
    ],
)
def test_what_cannot_be_driven_is_told(changes, told):
    raw = config().model_dump(by_alias=True)
    raw["home_visits"] |= changes
    raw["home_visits"]["pause"] = "12:00-13:30"
    for site in raw["sites"]:
        site["hours"] = {"mon-fri": ["09:00-17:00"]}
    raw["hall"]["zone"] = "Asia/Shanghai"
    with pytest.raises(ValueError, match=told):
        Config.model_validate(raw)


def test_the_way_is_the_same_there_and_back():
    rules = config().home_visits
    for one in config().districts:
        for other in config().districts:
            assert rules.minutes_from(one.zh_hans, other.zh_hans) == rules.minutes_from(other.zh_hans, one.zh_hans)


async def test_an_address_told_before_the_document_is_kept(citizen):
    await citizen.says("我要申请上门办证")
    asked = await citizen.says("我家在柳林街5号3栋2单元201")
    assert "记下了" in asked and "要办哪一样" in asked and "服务点" not in asked
    await citizen.says("身份证")
    assert "哪天方便" in await citizen.says("老人瘫在床上起不来，没有电梯")

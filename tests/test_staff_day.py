"""The day sheet in the staff's chat: who comes to a site and how they stand; for staff only, nameless in a group."""

from collections.abc import AsyncIterator

import pytest

from bot.services.chat_sheet import LINES_SHOWN
from bot.store import Store
from tests.botapi import BotApi
from tests.case_kit import listener, staff
from tests.hall import BUTTONS, Hall, Person, open_hall, with_places
from tests.room_kit import CITIZEN, GROUP, LI, Desk, platform_with_group, staffed_hall

BOOKED = ("明天上午9点半去云溪大厅办护照和港澳通行证，两个人", "张小云，13800000000", "好")


@pytest.fixture
async def api(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    async with platform_with_group(monkeypatch) as standing:
        yield standing


@pytest.fixture
async def desk(store: Store, api: BotApi) -> AsyncIterator[Desk]:
    async with staffed_hall(store, api) as standing:
        await standing.joins(LI, "李明", site="main")
        yield standing


async def clerk_of(hall: Hall, site: str = "") -> Person:
    await staff(hall, "clerk", "李明", site=site)
    return listener(hall, "李明")


async def test_a_clerk_reads_who_comes_to_their_own_site_and_how_they_stand(hall: Hall) -> None:
    citizen, other = hall.person(BUTTONS, "c1"), hall.person(BUTTONS, "c2")
    await citizen.says(*BOOKED)
    await other.says("明天上午10点去云溪大厅办身份证", "王大力，13800000001", "好")
    clerk = await clerk_of(hall, "main")
    told = await clerk.says("/day 明天")
    assert "云溪大厅 · 11月26日 周四" in told and "预约2个，到了0个，没来0个" in told and "上门0家" in told
    assert "09:30 " in told and "张小云 普通护照、往来港澳通行证（2人） 已预约" in told
    hall.clock.forward(hours=23)
    await citizen.says("我到了")
    hall.clock.forward(hours=2)
    told = await clerk.says("/day")
    assert "到了1个，没来1个" in told and "（2人） 已到" in told and "王大力 居民身份证 没有来" in told


async def test_without_a_site_of_their_own_each_site_is_one_line_and_one_can_be_named(hall: Hall) -> None:
    await hall.person(BUTTONS, "c1").says(*BOOKED)
    clerk = await clerk_of(hall)
    told = await clerk.says("/day 明天")
    assert "云溪大厅：预约1个" in told and "柳林街道服务点：预约0个" in told and "张小云" not in told
    assert "张小云" in await clerk.says("/day 云溪大厅 明天")
    assert "这一天没有预约" in await clerk.says("/day 柳林")


async def test_a_long_day_is_cut_and_it_is_told_where_the_rest_is(store: Store) -> None:
    hall = open_hall(store, with_places(99))
    for number in range(LINES_SHOWN + 2):
        one = hall.person(BUTTONS, f"c{number}")
        await one.says("明天上午9点半去云溪大厅办护照", f"张小云，138{number:08d}", "好")
    clerk = await clerk_of(hall, "main")
    told = await clerk.says("/day 明天")
    assert "还有2个" in told and told.count("张小云") == LINES_SHOWN


async def test_in_english_it_is_english(hall: Hall) -> None:
    await hall.person(BUTTONS, "c1").says(*BOOKED)
    await staff(hall, "clerk", "Ann", site="main")
    clerk = listener(hall, "Ann")
    await clerk.says("/language en")
    told = await clerk.says("/day tomorrow")
    assert "1 booked, 0 came, 0 missing" in told and "(2 people) Booked" in told


async def test_a_citizen_reads_nothing_by_it(hall: Hall) -> None:
    citizen = hall.person(BUTTONS, "c1")
    await citizen.says(*BOOKED)
    assert "不认识这个命令" in await citizen.says("/day 云溪大厅 明天")


async def test_the_group_reads_numbers_and_no_names(desk: Desk) -> None:
    desk.api.says(CITIZEN, BOOKED[0])
    await desk.quiet()
    for words in BOOKED[1:]:
        desk.api.says(CITIZEN, words)
        await desk.quiet()
    desk.api.says_in(GROUP, LI, "/day 云溪大厅 明天")
    await desk.until(lambda: desk.in_group("普通护照、往来港澳通行证（2人） 已预约"))
    assert not desk.in_group("张小云")
    desk.api.says(LI, "/day 明天")
    await desk.until(lambda: desk.told(LI, "张小云"))

"""What people look for in a hall besides the windows: a toilet, water, a copier."""

from datetime import datetime

import pytest

from bot.store import Store
from tests.hall import Hall, open_hall


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


def hall_of(store: Store) -> Hall:
    return open_hall(store, now=datetime.fromisoformat("2026-11-25T10:00:00+08:00"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("你们那里有母婴室吗", "云溪大厅，母婴室：1楼服务台后面"),
        ("哪儿能给手机充电", "云溪大厅，手机充电："),
        ("柳林那边有厕所么", "柳林街道服务点，洗手间：进门左手边"),
        ("梧桐里有没有wifi", "有没有无线网络，我这里没有登记，请打0000-5550134"),
        ("停车场收费吗", "政务中心地下车库"),
        ("could I borrow a wheelchair", "Yunxi Main Centre, wheelchair: to borrow"),
        ("Is there anything to drink, any water?", "drinking water: waiting areas"),
        ("do you have a lift at Wutongli", "I have nothing noted on this (lift)"),
    ],
)
async def test_what_people_look_for_in_a_hall_is_told_for_each_site(store, question, told):
    assert told in await hall_of(store).writer_of(question).says(question)


@pytest.mark.parametrize(
    ("said", "begun"),
    [
        ("厕所太脏了没人管吗", "投诉"),
        ("建议等候区装个饮水机", "建议"),
        ("为什么连饮水机都没有", "投诉"),
        ("the toilets are dirty, is there nobody to clean", "Complaint"),
    ],
)
async def test_who_complains_or_proposes_is_not_told_where_it_is(store, said, begun):
    told = await hall_of(store).writer_of(said).says(said)
    assert told.startswith(begun), told


@pytest.mark.parametrize(
    ("said", "facility"),
    [
        ("能上网申请吗", "无线网络"),
        ("我妈坐轮椅，能到家里办吗", "轮椅："),
        ("打印机能不能给添两台", "复印"),
        ("is an internet appointment free", "Wi-Fi"),
        ("she is in a wheelchair, can you come home?", "wheelchair:"),
    ],
)
async def test_a_things_name_in_another_wish_is_not_asked_for(store, said, facility):
    assert facility not in await hall_of(store).writer_of(said).says(said)


async def test_copies_of_a_document_are_asked_of_the_document(store):
    assert "复印机" not in await hall_of(store).person().says("办护照身份证复印件要吗")

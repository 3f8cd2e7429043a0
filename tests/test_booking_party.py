"""Families and groups: several people, several documents, one visit; and what people type for names and numbers."""

import asyncio

import pytest

from bot.config import Booking as Rules
from bot.domain.appointments import read_code, read_name, read_phone, same_phone
from bot.domain.party import Party
from bot.domain.timeslots import TimeSlotTaken
from bot.store import Store
from tests.booking_kit import STARTS, Desk, crowd, hall_with
from tests.hall import BUTTONS, PAGE, Hall, open_hall, with_places


async def test_a_family_takes_as_many_places_and_gives_them_back(store: Store) -> None:
    desk, (family, other) = Desk(store, hall_with(4)), await crowd(store, 2)
    one = await desk.book(family, people=3)
    assert (one.people, one.places, await desk.free()) == (3, 3, 1)
    with pytest.raises(TimeSlotTaken):
        await desk.book(other, people=2)
    await desk.cancel(family, one.id)
    assert await desk.free() == 4


async def test_families_side_by_side_never_take_more_than_there_is(store: Store) -> None:
    desk, people = Desk(store, hall_with(5, 4)), await crowd(store, 60)
    tries = (desk.book(who, people=number % 3 + 1) for number, who in enumerate(people))
    await asyncio.gather(*tries, return_exceptions=True)
    assert (await desk.taken())[STARTS] <= 9
    assert await desk.free() in (0, 1)  # what is left is too little for whoever was refused


def test_many_documents_take_more_places_and_the_strictest_limits() -> None:
    rules = Rules(documents_per_place=2, items={"tw_permit": {"lead_minutes": 600}})
    family = Party("passport", ("hkmo_permit", "tw_permit"), 2)
    assert (family.places(rules), family.most_people(5, rules)) == (4, 2)
    assert family.rules(rules).lead_minutes == 600
    assert Party.of("passport", "hkmo_permit,passport,,hkmo_permit", "2") == Party("passport", ("hkmo_permit",), 2)


async def test_with_a_child_one_is_asked_how_many(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "几个人要办" in await citizen.says("预约明天带孩子去云溪大厅办护照")
    await citizen.says("两个人", "上午", "9点半", "张小云")
    assert "普通护照（2人）" in await citizen.says("13800000000")


async def test_a_site_that_is_too_small_says_so_and_others_are_named(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    told = await citizen.says("下周三上午带孩子去东桥办护照两个人")
    assert "最多接待1人" in told and "云溪大厅" in citizen.labels and "东桥街道服务点" not in citizen.labels
    assert "12月2日 周三" in await citizen.says("云溪大厅")


@pytest.mark.parametrize(
    ("said", "answer"), [("0", "至少要有一个人"), ("99", "最多能给6人"), ("嗯嗯", "没看懂是几个人")]
)
async def test_nobody_and_a_crowd_are_refused_in_words(hall: Hall, said: str, answer: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("预约明天带孩子去云溪大厅办护照")
    told = await citizen.says(said)
    assert answer in told and "几个人要办" in told


async def test_a_crowd_in_the_first_sentence_is_told_the_most(hall: Hall) -> None:
    told = await hall.person(PAGE, language="en").says("book passports for 99 people")
    assert "At most 6 people" in told


async def test_the_number_can_change_in_the_middle_and_the_time_is_kept(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照", "云溪大厅", "明天", "上午", "9点半", "张小云", "13800000000")
    question = await citizen.says("我们三个人")
    assert "普通护照（3人）" in question and "11月26日 周四 09:30" in question
    assert "（2人）" in await citizen.says("改人数", "2")
    assert "普通护照（2人）" in await citizen.says("是")


async def test_several_documents_go_in_one_visit_and_one_photo_does(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照", "云溪大厅", "明天", "上午", "9点半", "张小云", "13800000000")
    await citizen.says("再加一样证件")
    question = await citizen.says("港澳通行证")
    assert "普通护照、往来港澳通行证" in question
    told = await citizen.says("好")
    assert "拍一次就够了" in told and "港澳通行证" in told


async def test_documents_named_in_one_breath_are_one_visit(hall: Hall) -> None:
    family = hall.person()
    asked = await family.says("下周三下午2点去云溪大厅办护照和港澳通行证，三个人", "张小云", "13800000000")
    assert "普通护照、往来港澳通行证（3人）" in asked


async def test_a_document_of_another_window_is_told_to_be_booked_by_itself(hall: Hall) -> None:
    citizen = hall.person()
    asked = await citizen.says("预约办身份证和签证延期")
    assert "外国人签证延期不在同一个窗口办" in asked and "办居民身份证，" in asked


async def test_a_paper_that_is_brought_along_is_not_booked(hall: Hall) -> None:
    citizen = hall.person()
    asked = await citizen.says("/book", "带身份证来办护照")
    assert "居民身份证" not in asked.partition("\n")[0]


async def test_what_to_bring_is_for_exactly_this_case(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("预约明天上午9点半去云溪大厅带孩子办身份证两个人")
    told = await citizen.says("张小云", "13800000000", "好")
    assert "孩子办身份证：带户口簿" in told and "合成一个包裹" in told


async def test_a_small_hall_offers_what_has_room_for_all(store: Store) -> None:
    hall = open_hall(store, with_places(2))
    single, family = hall.person(address="1"), hall.person(address="2")
    await single.says("/book", "护照", "云溪大厅", "明天", "9点半", "王芳", "13900000000", "1")
    told = await family.says("预约明天上午9点半云溪大厅办护照，两个人")
    assert "09:30已经约满" in told and family.labels[0] == "11月26日 周四 09:00"


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("13800000000", "13800000000"),
        ("138 0000 0000", "13800000000"),
        ("138-0000-0000", "13800000000"),
        ("１３８００００００００", "13800000000"),
        ("一三八零零零零零零零零", "13800000000"),
        ("+86 138 0000 0000", "+8613800000000"),
        ("(0000) 5550100", "00005550100"),
        ("我的电话是13800000000", "13800000000"),
        ("手机：138.0000.0000", "13800000000"),
        ("138·0000·0000", "13800000000"),
        ("my number is 138-0000-0000 thanks", "13800000000"),
        ("13800000000，谢谢", "13800000000"),
        ("+86 (0)138 0000 0000", "+8613800000000"),
        ("+44 20 0000 0000", "+442000000000"),
        ("1380000000", None),
        ("138000000000", None),
        ("五楼", None),
        ("123", None),
        ("13800000000 或 13900000000", None),
        ("1" * 300, None),
    ],
)
def test_a_phone_number_is_read_however_it_is_written(said: str, number: str | None) -> None:
    assert read_phone(said) == number


def test_one_phone_is_one_phone_with_or_without_its_country() -> None:
    abroad = ("+8613800000000", "8613800000000", "008613800000000", "08613800000000", "+86013800000000")
    written = (*abroad, "13800000000", "013800000000")
    assert {same_phone(one) for one in written} == {"13800000000"}
    assert same_phone("+442000000000") == "+442000000000"


@pytest.mark.parametrize("slip", ["1380000000", "138000000000"])
async def test_a_digit_too_few_or_too_many_is_told_as_such_and_is_no_receipt(hall: Hall, slip: str) -> None:
    citizen = hall.person()
    await citizen.says("下周三上午9点去云溪大厅办护照", "张小云")
    assert "不像一个电话号码" in await citizen.says(slip)


async def test_a_name_that_is_far_too_long_is_refused_in_words(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照", "云溪大厅", "明天", "上午", "9点半")
    assert "太长了" in await citizen.says("张" * 300)
    assert read_name("张" * 300) is None


@pytest.mark.parametrize("said", ["acd efg", "ACD-EFG", "ＡＣＤＥＦＧ"])
def test_a_code_is_read_in_any_writing(said: str) -> None:
    assert read_code(said) == "ACDEFG"
    assert read_code(said + "0") is None


@pytest.mark.parametrize(
    ("said", "limit", "phone", "then"),
    [
        ("一百个人办护照", "一次最多能给6人一起预约", "请打0000-5550100", "办普通护照，一共几个人要办"),
        ("公司二十个人要办护照", "一次最多能给6人一起预约", "请打0000-5550100", "一共几个人要办"),
        ("passport for 100 people", "At most 6 people", "call 0000-5550100", "Ordinary passport: how many people"),
        ("two hundred people need passports", "At most 6 people", "call 0000-5550100", "how many people"),
    ],
)
async def test_too_many_people_are_told_the_limit_and_whom_to_call(
    store: Store, said: str, limit: str, phone: str, then: str
) -> None:
    told = await open_hall(store).writer_of(said).says(said)
    assert limit in told and phone in told and then in told


@pytest.mark.parametrize(
    ("said", "fee"), [("100个人办护照多少钱", "120元"), ("passport fee for 100 people", "120 yuan")]
)
async def test_what_it_costs_so_many_is_still_a_question(store: Store, said: str, fee: str) -> None:
    assert fee in await open_hall(store).writer_of(said).says(said)


async def test_a_site_too_small_for_the_family_is_told_before_another_is_taken(hall: Hall) -> None:
    citizen = hall.person()
    told = await citizen.says("我和老婆还有两个孩子，下周六上午梧桐里办护照和港澳通行证")
    assert "梧桐里国际社区服务点" in told and "2人" in told and "云溪大厅，几点来" in told


@pytest.mark.parametrize(
    ("said", "places", "day"),
    [
        ("book 3 passports for sat morning", "3 people", "Sat 28 Nov at Yunxi Main Centre: what time?"),
        ("约三本护照周六上午", "3人", "11月28日 周六，云溪大厅，几点来？"),
    ],
)
async def test_so_many_passports_are_for_so_many_people(store: Store, said: str, places: str, day: str) -> None:
    citizen = open_hall(store).writer_of(said)
    assert day in await citizen.says(said)
    assert places in await citizen.says("10:00", "张小云", "13800000000")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("book two id cards for sat morning", "Resident ID card (2 people), Sat 28 Nov: which site suits you?"),
        ("book 2 new passports tomorrow", "Ordinary passport (2 people), Thu 26 Nov: which site suits you?"),
        ("book 2 passport photos", "Ordinary passport: which site suits you?"),
        ("预约明天办第二本护照", "办普通护照，11月26日 周四来，去哪个"),
    ],
)
async def test_what_was_heard_is_told_with_the_next_question(store: Store, said: str, asked: str) -> None:
    assert asked in await open_hall(store).writer_of(said).says(said)

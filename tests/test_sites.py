"""Questions about the hall are answered exactly, the answer in the first line, whatever the hour and the day."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.app import ROOT, load_rooms
from bot.clock import FrozenClock
from bot.errors import OperatorError
from bot.services.hall_questions import Asked, HallWords, Question
from bot.store import Store
from tests.hall import BUTTONS, Hall, config, open_hall, replace_model, with_places

WEDNESDAY_TEN, WEDNESDAY_NOON = "2026-11-25T10:00", "2026-11-25T12:30"
AFTER_CLOSING, BEFORE_OPENING = "2026-11-25T18:00", "2026-11-25T07:30"
SATURDAY, SUNDAY = "2026-11-28T11:00", "2026-11-29T11:00"
HOLIDAY, MAKE_UP_DAY, NEW_YEAR = "2026-10-01T10:00", "2026-10-10T10:00", "2027-01-01T10:00"


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


def at(store: Store, moment: str) -> Hall:
    return open_hall(store, now=datetime.fromisoformat(f"{moment}:00+08:00"))


def read(text: str) -> Question:
    rooms = load_rooms(ROOT, config(), FrozenClock(datetime.fromisoformat(f"{WEDNESDAY_TEN}:00+08:00")))
    return rooms.hall_words.read(text, rooms.hall_places)


async def hears(store: Store, moment: str, question: str, language: str = "zh-Hans") -> str:
    return await at(store, moment).person(BUTTONS, language=language).says(question)


# What is asked, the hour, what the first line says, what stands below, what must not be said.
CHINESE = [
    ("现在开门吗", WEDNESDAY_TEN, "现在都开门", ["云溪大厅：08:30–17:30"]),
    ("现在开门吗", WEDNESDAY_NOON, "5个服务点里有2个开门", ["柳林街道服务点：11月25日 周三 14:00开"]),
    ("现在开门吗", AFTER_CLOSING, "现在都不开门，最早11月26日 周四 08:30开：云溪大厅", ["东桥街道服务点：11月26日"]),
    ("现在开门吗", BEFORE_OPENING, "最早11月25日 周三 08:30开", []),
    ("现在开门吗", SATURDAY, "5个服务点里有2个开门", ["云溪大厅：09:00–16:00", "东桥街道服务点：12月1日 周二"]),
    ("现在开门吗", SUNDAY, "现在都不开门，最早11月30日 周一 08:30开", []),
    ("今天上班吗", HOLIDAY, "现在都不开门，最早10月8日 周四 08:30开", ["法定节假日"]),
    ("今天上班吗", MAKE_UP_DAY, "5个服务点里有4个开门", ["调休上班日", "柳林街道服务点：09:00–12:00、14:00–17:00"]),
    ("今天开门吗", NEW_YEAR, "现在都不开门，最早1月2日 周六 09:00开", ["法定节假日", "2026年12月31日以后的放假安排"]),
    (
        "周六开门吗",
        WEDNESDAY_TEN,
        "11月28日 周六，5个服务点里有2个开门",
        ["云溪大厅：09:00–16:00", "东桥街道服务点：不开门"],
    ),
    ("周日上班吗", WEDNESDAY_TEN, "11月29日 周日都不开门，最早11月30日 周一 08:30开：云溪大厅", []),
    ("周末开门吗", WEDNESDAY_TEN, "开门的日子：11月28日 周六", ["11月29日 周日：不开门"]),
    ("元旦上班吗", WEDNESDAY_TEN, "1月1日 周五都不开门", ["法定节假日"]),
    ("10月10日周六上班吗", HOLIDAY, "10月10日 周六，5个服务点里有4个开门", ["调休上班日"]),
    ("下周三下午开门吗", WEDNESDAY_TEN, "12月2日 周三下午都开门", []),
    ("明天晚上开门吗", WEDNESDAY_TEN, "11月26日 周四晚上都不开门", []),
    (
        "中午休息吗",
        WEDNESDAY_TEN,
        "11月25日 周三中午，5个服务点里有2个开门",
        ["那时不开门（当天09:00–12:00、14:00–17:00）"],
    ),
    ("中午休息吗", AFTER_CLOSING, "11月26日 周四中午", []),
    ("你们几点下班", WEDNESDAY_TEN, "关门最晚的是云溪大厅：17:30", ["云溪医院警务站：16:30关门，最后可约16:00"]),
    ("你们几点下班", AFTER_CLOSING, "11月26日 周四关门最晚的是云溪大厅：17:30", []),
    ("周六几点关门", WEDNESDAY_TEN, "11月28日 周六关门最晚的是云溪大厅：16:00", ["柳林街道服务点：不开门"]),
    ("云溪医院警务站几点关门", WEDNESDAY_TEN, "云溪医院警务站11月25日 周三 16:30关门", ["09:00–11:30、14:00–16:30"]),
    ("柳林街道服务点周六开门吗", WEDNESDAY_TEN, "柳林街道服务点11月28日 周六不开门，11月30日 周一 09:00开", []),
    ("柳林12月7日开门吗", WEDNESDAY_TEN, "12月7日 周一不开门，12月9日 周三 09:00开", ["设备检修"]),
    ("东桥周一开门吗", WEDNESDAY_TEN, "东桥街道服务点11月30日 周一不开门，12月1日 周二", []),
    ("柳林的营业时间", WEDNESDAY_TEN, "柳林街道服务点11月25日 周三开门", ["11月28日 周六到11月29日 周日：不开门"]),
    (
        "护照在几号窗口",
        WEDNESDAY_TEN,
        "普通护照：云溪大厅1楼出入境窗口（1至6号），现在开门",
        ["柳林街道服务点1楼综合窗口"],
    ),
    ("身份证在几楼办", WEDNESDAY_TEN, "居民身份证：云溪大厅2楼户政窗口（7至10号）", []),
    ("外国人签证延期去哪个窗口", WEDNESDAY_TEN, "梧桐里国际社区服务点1楼签证与居留窗口", []),
    ("护照在几号窗口", SATURDAY, "普通护照：云溪大厅1楼出入境窗口（1至6号），现在开门（09:00–16:00）", []),
    ("大厅在哪里", WEDNESDAY_TEN, "云溪大厅：云溪大道88号", ["柳林街12号"]),
    ("柳林的地址", WEDNESDAY_TEN, "柳林街道服务点：柳林街12号", ["公交7路"]),
    ("怎么去你们大厅", WEDNESDAY_TEN, "去云溪大厅：地铁2号线", []),
    ("有停车场吗", WEDNESDAY_TEN, "云溪大厅：政务中心地下车库", ["柳林公园停车场"]),
    ("周六开吗，停车方便不", WEDNESDAY_TEN, "11月28日 周六，5个服务点里有2个开门：", ["柳林公园停车场"]),
    ("离火车站最近的服务点", WEDNESDAY_TEN, "离火车站近的是东桥街道服务点", ["现在开门"]),
    ("我在东桥附近，办台湾通行证去哪里", WEDNESDAY_TEN, "东桥街道服务点办不了往来台湾通行证", ["云溪大道88号"]),
]
ENGLISH = [
    ("are you open now", WEDNESDAY_TEN, "Yes, all sites are open now", []),
    (
        "are you open now",
        WEDNESDAY_NOON,
        "2 of our 5 sites are open now",
        ["Liulin Street Point: opens Wed 25 Nov, 14:00"],
    ),
    ("are you open now", AFTER_CLOSING, "No, all sites are closed now; the first to open, Thu 26 Nov, 08:30", []),
    (
        "are you open on Saturday",
        WEDNESDAY_TEN,
        "2 of our 5 sites are open on Sat 28 Nov",
        ["Dongqiao Street Point: closed"],
    ),
    ("open on Sunday?", WEDNESDAY_TEN, "No, all sites are closed on Sun 29 Nov", []),
    ("are you open on 1 January", WEDNESDAY_TEN, "closed on Fri 1 Jan", ["public holiday", "31 Dec 2026"]),
    ("are you open next Wednesday afternoon", WEDNESDAY_TEN, "all sites are open on Wed 2 Dec in the afternoon", []),
    ("til when are you open today", WEDNESDAY_TEN, "is Yunxi Main Centre, at 17:30", []),
    ("u open on sundays?", WEDNESDAY_TEN, "No, all sites are closed on Sun 29 Nov", []),
    ("what time do you close", WEDNESDAY_TEN, "is Yunxi Main Centre, at 17:30", ["Liulin Street Point: closes 17:00"]),
    ("is Liulin open on Saturday", WEDNESDAY_TEN, "No, Liulin Street Point is closed on Sat 28 Nov", []),
    ("which window for a passport", WEDNESDAY_TEN, "Ordinary passport: Yunxi Main Centre, floor 1", []),
    ("where are you", WEDNESDAY_TEN, "Yunxi Main Centre: 88 Yunxi Avenue", []),
    ("how do I get there", WEDNESDAY_TEN, "To Yunxi Main Centre: metro line 2", []),
    ("is there parking", WEDNESDAY_TEN, "Yunxi Main Centre: underground car park", []),
    ("which site is closest to the railway station", WEDNESDAY_TEN, "Near Railway Station: Dongqiao", []),
]


@pytest.mark.parametrize(("question", "moment", "first", "below"), CHINESE)
async def test_the_first_line_is_the_answer(store, question, moment, first, below):
    answer = await hears(store, moment, question)
    assert first in answer.splitlines()[0], answer
    assert all(line in answer for line in below), answer


@pytest.mark.parametrize(("question", "moment", "first", "below"), ENGLISH)
async def test_the_first_line_is_the_answer_in_english(store, question, moment, first, below):
    answer = await hears(store, moment, question, "en")
    assert first in answer.splitlines()[0], answer
    assert all(line in answer for line in below), answer


@pytest.mark.parametrize(("question", "moment"), [line[:2] for line in (*CHINESE, *ENGLISH)])
async def test_an_answer_fits_one_screen(store, question, moment):
    assert len((await hears(store, moment, question)).splitlines()) <= 12


async def test_who_asks_for_the_near_one_is_asked_where_they_are(store):
    person = at(store, WEDNESDAY_TEN).person()
    assert "哪一片" in await person.says("哪个点离我最近")
    assert person.labels == ["市中心", "城西", "城东", "城北", "城南"]
    assert "就近去东桥街道服务点" in await person.says("城东")


async def test_a_landmark_answers_where_one_is(store):
    person = at(store, WEDNESDAY_TEN).person()
    assert "柳林街道服务点" in (await person.says("哪个点离我最近", "我在柳林公园")).splitlines()[0]


async def test_a_window_without_a_document_is_asked_for(store):
    person = at(store, WEDNESDAY_TEN).person()
    assert "要办什么" in await person.says("几号窗口")
    assert "普通护照：云溪大厅1楼" in await person.says("护照")


async def test_only_the_sites_that_do_it_are_told_for_a_day(store):
    answer = await hears(store, WEDNESDAY_TEN, "周六能办护照的窗口开门吗")
    assert "11月28日 周六办普通护照：云溪大厅1楼" in answer.splitlines()[0] and "云溪医院" not in answer


async def test_two_things_in_one_sentence_are_both_told_once(store):
    answer = await hears(store, WEDNESDAY_TEN, "你们在哪，几点下班")
    assert answer.count("云溪大道88号") == 1 and answer.count("关门最晚") == 1


async def test_a_site_is_told_in_full_at_a_press(store):
    person = at(store, WEDNESDAY_TEN).person()
    await person.says("周六开门吗")
    answer = await person.presses("柳林街道服务点")
    assert "综合窗口，1楼" in answer and "0000-5550112" in answer and "11月28日 周六到11月29日 周日：不开门" in answer


async def test_the_menu_shows_every_site_with_its_address(store):
    person = at(store, WEDNESDAY_TEN).person()
    await person.says("/start")
    answer = await person.presses("地址和开门时间")
    assert "云溪大厅，云溪大道88号政务中心1至2层：现在开门（08:30–17:30）" in answer


async def test_in_the_middle_of_a_booking_the_hours_are_those_of_its_site(store):
    person = at(store, WEDNESDAY_TEN).person()
    answer = await person.says("/book", "护照", "云溪大厅", "明天", "上午", "9点半", "你们几点下班")
    assert "云溪大厅11月25日 周三 17:30关门" in answer and "叫什么名字" in answer


async def test_where_nothing_is_booked_it_is_calm_everywhere(store):
    answer = await hears(store, WEDNESDAY_TEN, "/sites 什么时候人少")
    assert "哪里都不挤" in answer.splitlines()[0] and "没预约直接来的人算不到" in answer


async def test_the_half_day_with_the_fewest_bookings_is_told_first(store):
    hall = open_hall(store, with_places(1), datetime.fromisoformat(f"{WEDNESDAY_TEN}:00+08:00"))
    for number, hour in enumerate(("8:30", "9:00", "9:30", "10:00", "10:30", "11:00", "11:30")):
        booker = hall.person(address=f"1{number}")
        await booker.says("/book", "护照", "云溪大厅", "明天", "上午", hour, "张小云", f"1380000000{number}", "1")
    answer = await hall.person().says("/sites 云溪大厅明天什么时候人少")
    assert "最空的是云溪大厅11月26日 周四下午，还没有人约" in answer.splitlines()[0]
    assert "11月26日 周四上午，约了33%" in answer


async def test_where_nobody_has_booked_there_is_nothing_to_compare(store):
    answer = await at(store, WEDNESDAY_TEN).person().says("什么时候去人少一点")
    assert answer.splitlines() == ["这几天哪里都不挤，目前还没有人预约。", "这只算已经预约的，没预约直接来的人算不到。"]


@pytest.mark.parametrize("text", ["哪儿不用排队", "哪里不用排队啊"])
async def test_where_there_is_no_queue_is_no_question_about_a_document(store, text):
    assert "不挤" in (await at(store, WEDNESDAY_TEN).person().says(text)).splitlines()[0]


@pytest.mark.parametrize(
    "text", ["what's closest to University Town", "I'm at the International School, where do I go?"]
)
async def test_a_place_beside_a_site_is_nobody_elses_business(store, text):
    answer = await at(store, WEDNESDAY_TEN).person(language="en").says(text)
    assert "Wutongli International Community Point" in answer.splitlines()[0]


@pytest.mark.parametrize("text", ["火车站怎么退票", "医院怎么挂号", "门诊楼旁边有人打架"])
async def test_what_happens_at_such_a_place_still_is(store, text):
    answer = await at(store, WEDNESDAY_TEN).person().says(text)
    assert "离" not in answer.splitlines()[0][:1]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("哪里人少", Asked.QUIET),
        ("什么时候去不用排队", Asked.QUIET),
        ("when is it least busy", Asked.QUIET),
        ("電話多少", Asked.PHONE),
        ("phone number", Asked.PHONE),
        ("停車方便嗎", Asked.PARKING),
        ("I am at Liulin Park, which one is near", Asked.NEAR),
        ("last entry", Asked.CLOSE),
        ("where is it", Asked.WHERE),
    ],
)
def test_the_word_of_a_question_tells_what_is_asked(text, asked):
    assert read(text).asked == (asked,)


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("柳林", ("liulin",)),
        ("Yunxi Hospital", ("hospital",)),
        ("wutongli", ("wutong",)),
        ("吾桐里那个服务点", ("wutong",)),
        ("柳林和东桥哪个人少", ("liulin", "dongqiao")),
        ("柳林公园旁边的点", ()),
        ("大厅", ()),
    ],
)
def test_a_site_is_known_by_the_part_no_other_has(text, sites):
    assert read(text).sites == sites


def test_a_fault_in_the_words_names_its_place(tmp_path: Path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "sites.toml").write_text('[ask]\npraking = ["park"]\n', "utf-8")
    with pytest.raises(OperatorError) as caught:
        HallWords.load(tmp_path)
    assert "sites.toml: ask.praking" in str(caught.value.faults[0])


@pytest.mark.parametrize("name", ["云溪大厅", "柳林", "柳林街道服务点。", "Liulin Street Point"])
async def test_a_name_alone_is_no_complaint_but_asks_for_the_site(hall, name):
    told = await hall.person().says(name)
    assert any(street in told for street in ("云溪大道88号", "柳林街12号", "12 Liulin Street")) and "投诉" not in told


async def test_the_address_of_the_hall_is_no_lodging_registration(hall):
    assert "88 Yunxi Avenue" in await hall.person(language="en").says("what's the address again?")


@pytest.mark.parametrize("said", ["不预约直接去行吗，云溪大厅几点人少", "云溪大厅几点人少？不预约直接去行吗"])
async def test_when_it_is_quiet_is_told_once_with_whether_one_may_just_come(hall, said):
    told = await hall.person().says(said)
    assert told.count("没有专门给不预约的人留位置") == 1 and told.count("这几天哪里都不挤") == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-Hans", "不预约直接去行吗"),
        ("zh-Hans", "不预约能办护照吗"),
        ("zh-Hans", "需要预约吗"),
        ("zh-Hant", "沒預約的是不是就不給辦"),
        ("en", "can I just walk in"),
        ("en", "do I need an appointment for a passport"),
        ("en", "can I walk in without an appointment for a passport?"),
        ("en", "can I just turn up for a passport or do I need to book?"),
    ],
)
async def test_who_would_come_without_an_appointment_is_told_the_rule_of_this_hall(store, language, said):
    none = {
        "zh-Hans": "没有专门给不预约的人留位置",
        "zh-Hant": "沒有專門給不預約的人留位置",
        "en": "No places are kept here",
    }
    kept = {"zh-Hans": "留30%的位置", "zh-Hant": "留30%的位置", "en": "30% of the places"}
    assert none[language] in await at(store, WEDNESDAY_TEN).person(language=language).says(said)
    settings = config()
    shares = replace_model(settings.booking.shares, walk_in=30)
    some = replace_model(settings, booking=replace_model(settings.booking, shares=shares))
    hall = open_hall(store, some, datetime.fromisoformat(f"{WEDNESDAY_TEN}:00+08:00"))
    told = await hall.person(address="2", language=language).says(said)
    assert kept[language] in told and len(told.splitlines()) < 5


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("我没预约过呀，这不正要约嘛，护照，一家四口", "云溪大厅，办普通护照（4人）"),
        ("until when can I walk in to extend my visa, it expires on 9 Dec", "Visa extension for foreigners: if"),
        ("我要投诉，网上说不用预约，来了说必须预约", "投诉"),
    ],
)
async def test_who_speaks_of_no_appointment_and_wants_something_else_gets_that(store, said, begins):
    assert (await hears(store, WEDNESDAY_TEN, said)).startswith(begins)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("Yunxi", "Yunxi Main Centre, open now"),
        ("yunxi point", "Yunxi Main Centre, open now"),
        ("is Yunxi open on Sunday", "No, Yunxi Main Centre is closed on Sun 29 Nov"),
        ("Yunxi Hospital", "Yunxi Hospital Police Post"),
        ("where is Yunxi Square", "Near Yunxi Square: Yunxi Main Centre"),
        ("云溪周日开门吗", "云溪大厅11月29日 周日不开门"),
        (
            "where is a site in Yunxi",
            "Yunxi Main Centre: 88 Yunxi Avenue, Government Centre, floors 1 and 2\nLiulin Street Point:",
        ),
        ("你们有几个点", "云溪大厅：云溪大道88号政务中心1至2层\n柳林街道服务点"),
        ("how many offices do you have", "Yunxi Main Centre: 88 Yunxi Avenue"),
    ],
)
async def test_what_several_sites_are_called_means_the_first_of_them(store, said, begins):
    hall = at(store, WEDNESDAY_TEN)
    assert (await hall.writer_of(said).says(said)).startswith(begins)


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("zh-Hans", "明天能办护照吗", "后天呢", "11月27日 周五办普通护照"),
        ("zh-Hans", "周六能办护照吗", "那礼拜天呢", "11月29日"),
        ("zh-Hans", "周六开门吗", "那明天呢", "11月26日 周四"),
        ("en", "are you open on Saturday", "what about tomorrow", "Thu 26 Nov"),
    ],
)
async def test_another_day_named_alone_is_asked_about_too(hall, language, first, then, told):
    assert told in await hall.person(language=language).says(first, then)


async def test_another_day_to_apply_is_no_question_about_the_hall(hall):
    assert "08:30" not in await hall.person().says("护照多久能办好", "那12月1号呢")

"""What is asked next, in few words: if it's urgent, by post, registered elsewhere, the nineteenth instead."""

from datetime import datetime

import pytest

from tests.hall import Hall, open_hall

MONDAY = datetime.fromisoformat("2026-11-23T10:00:00+08:00")


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.mark.parametrize(
    ("asked", "then", "told"),
    [
        ("护照要几天", "急的话呢", "护照加急获批后：5个工作日"),
        ("护照要几天", "寄的话呢", "网上换发、补发的证件可以邮寄"),
        ("护照要几天", "如果户口在外地", "外省户口异地办护照：20天"),
        ("护照要几天", "户口在湖南的呢", "外省户口异地办护照：20天"),
        ("护照要带什么", "我是公务员", "比别人多一份单位同意函"),
        ("护照多少钱", "比较急", "收费目录里没有加急费"),
        ("身份证丢了怎么办", "几天", "法定60天（自然日）内办好"),
        ("身份证多少钱", "急用呢", "身份证没有全国统一的加急"),
        ("how long does a passport take", "urgent?", "Urgent passport, once approved: 5 working days"),
        ("how much is an ID card", "how long?", "ID card: within 60 calendar days"),
    ],
)
async def test_a_few_words_ask_it_of_what_was_spoken_of(hall, asked, then, told):
    person = hall.writer_of(asked)
    assert told in (await person.says(asked, then)).splitlines()[0]


@pytest.mark.parametrize("then", ["and the permit?", "what about permits", "and for the permit"])
async def test_which_permit_is_asked_back_and_the_question_stays(hall, then):
    person = hall.person(language="en")
    await person.says("how much is a passport", then)
    assert person.labels[:3] == [
        "Hong Kong and Macau permit: Fee",
        "Taiwan permit: Fee",
        "Residence permit for foreigners: Fee",
    ]
    assert "60 yuan" in await person.says("1")


async def test_which_permit_is_asked_back_where_nothing_was_asked_before(hall):
    person = hall.person(language="en")
    await person.says("and the permit?")
    assert "Taiwan permit: what would you like to know?" in await person.says("2")


async def test_a_register_told_first_moves_no_household(citizen):
    assert "户口迁移" not in await citizen.says("户口在湖南的呢")


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("急的话呢", "加急：获批后5个工作日，最晚12月2日 周三办好，赶得上。"),
        ("寄的话呢", "留给邮寄的有3天"),
        ("如果户口在本地", "最晚12月4日 周五办好"),
        ("在本地", "最晚12月4日 周五办好"),
        ("不对，是19号", "比12月19日 周六早4天"),
    ],
)
async def test_a_few_words_change_the_plan(person, then, told):
    assert told in await person.says("12月18号飞东京，办护照来得及吗，户口在湖南", then)


async def test_where_the_register_is_may_be_put_right_in_two_words(person):
    await person.says("12月18号飞东京，办护照来得及吗，本地户口")
    assert "最晚12月15日" in await person.says("在外省")


async def test_a_place_and_nothing_else_is_nobody_elses_business(citizen):
    assert "不归我们" not in await citizen.says("在外省")


async def test_a_day_put_right_stays_in_the_month_that_was_spoken_of(store):
    hall: Hall = open_hall(store, now=datetime.fromisoformat("2026-11-10T10:00:00+08:00"))
    person = hall.person()
    assert "12月19日" in await person.says("12月18号飞曼谷，本地户口，护照来得及吗", "不对，是19号")
    assert "12月5日" in await person.says("那5号走呢")
    assert "1月5日" in await person.says("那1月5号呢")


async def test_who_is_asked_for_the_register_may_change_the_rest_first(person):
    await person.says("12月10号飞，护照来得及吗")
    assert "往来港澳通行证按规定" in await person.says("那港澳通行证呢")
    assert "没看懂" not in await person.says("孩子也一起办")
    assert "给孩子办" in await person.says("户口在外省")


@pytest.mark.parametrize(
    "said",
    [
        "我和我老婆12月10号去日本，我是本地户口，她户口在四川，两个人都没护照，来得及吗",
        "My wife and I fly to Japan on 10 December, I have a local hukou, hers is in Sichuan, are passports in time?",
    ],
)
async def test_two_who_are_registered_apart_are_told_both_days(store, said):
    person = open_hall(store, now=MONDAY).writer_of(said)
    told = await person.says(said)
    assert all(day in told for day in (("12月2日", "12月14日") if "我" in said else ("2 Dec", "14 Dec")))


async def test_who_tells_a_local_register_is_not_counted_as_from_elsewhere(store):
    person = open_hall(store, now=MONDAY).person()
    told = await person.says("12月5号去泰国，12月12号回来，本地户口，护照能办好吗")
    assert told.startswith("来得及。普通护照按规定7个工作日，最晚12月2日 周三办好")
    assert "12月2日" in await person.says("12月5号去泰国，12月12号回来，户口在湖北本地，护照能办好吗")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("需要在12月15日之前拿到护照，寄到家里，户口外省", "最晚12月14日 周一办好"),
        (
            "I need my passport for a visa interview on Dec 7, my hukou is in Sichuan but I live here",
            "7 days after Mon 7",
        ),
        ("护照12月18号到期，可以换吗", "不足6个月，就可以换发"),
        ("我今日去整护照，12月4號飛，本地戶口，趕唔趕得切", "比12月4日 週五早2天"),
        ("我要去台湾探亲，12月28号走，户口本地，通行证还没办，赶得及吗", "最晚12月2日 周三办好，比12月28日"),
    ],
)
async def test_a_document_needed_by_a_day_is_planned(store, said, told):
    person = open_hall(store, now=MONDAY).writer_of(said)
    assert told in (await person.says(said)).splitlines()[0]


async def test_whether_it_can_be_done_on_a_day_is_about_that_day_and_no_child(citizen):
    told = await citizen.says("明天可以办护照吗")
    assert "11月26日" in told and "孩子" not in told


async def test_which_site_does_it_and_is_open_is_told_once(citizen):
    told = await citizen.says("哪个点可以办护照又周六开")
    assert told.count("云溪大厅") == 1 and "11月28日 周六办普通护照" in told


async def test_which_site_does_it_and_is_open_is_told_in_english_too(hall):
    person = hall.person(language="en")
    told = await person.says("which site does passports and is open on Saturday")
    assert told.startswith("Ordinary passport on Sat 28 Nov: Yunxi Main Centre")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("哪个点可以办签证又周六开", "11月28日 周六办外国人签证延期：梧桐里国际社区服务点"),
        ("哪个窗口办签证", "外国人签证延期：梧桐里国际社区服务点1楼签证与居留窗口"),
        ("哪个窗口办美国签证", "大使馆"),
    ],
)
async def test_a_visa_asked_for_at_a_window_is_the_one_that_is_done_here(citizen, said, told):
    assert told in await citizen.says(said)


async def test_who_looks_for_another_offices_window_is_told_whose_it_is_before_they_are_asked(citizen):
    told = await citizen.says("房产证在哪个窗口办")
    assert "不动产登记窗口" in told and "您要办什么" in told


@pytest.mark.parametrize(("asked", "told"), [("多少钱", "每本120元"), ("几天", "7个工作日"), ("要带什么", "证件照片")])
async def test_what_was_asked_is_not_asked_again_once_the_document_is_named(person, asked, told):
    assert "哪一种证件" in await person.says(asked)
    assert told in await person.says("护照")


async def test_another_question_may_follow_the_one_for_the_document(citizen):
    assert "有效期" in await citizen.says("多少钱", "护照有效期几年")

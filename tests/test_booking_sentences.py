"""One sentence fills what it names, and only the rest is asked; only a booking answer may change the day."""

import pytest

from bot.store import Store
from tests.hall import BUTTONS, PAGE, PROFILES, TEXT_ONLY, Hall, open_hall, with_places


@pytest.mark.parametrize("profile", PROFILES)
async def test_item_site_day_part_and_people_are_taken_from_the_sentence(hall: Hall, profile: str) -> None:
    citizen = hall.person(PROFILES[profile])
    asked = await citizen.says("下周三上午去云溪大厅办护照，两个人")
    assert "12月2日 周三" in asked and "08:30" in asked + "".join(citizen.labels) and "14:00" not in asked
    assert "普通护照（2人）" in await citizen.says("9点半", "张小云", "13800000000")


async def test_in_english_too_and_a_closed_day_names_who_is_open(hall: Hall) -> None:
    reader = hall.person(PAGE, language="en")
    told = await reader.says("book me Saturday morning for a passport at Liulin")
    assert "takes no bookings on Sat 28 Nov" in told
    assert any("Sat 28 Nov" in label and "Yunxi Main Centre" in label for label in reader.labels)


async def test_a_day_on_which_the_site_is_shut_is_not_waited_for(hall: Hall) -> None:
    reader = hall.person(PAGE, language="en")
    await reader.says("book me Saturday morning for a passport at Liulin")
    assert not any("Tell me" in label for label in reader.labels)
    told = await reader.says("tell me when a place is free")
    assert "takes no bookings on Sat 28 Nov" in told and "in line" not in told


async def test_a_day_named_while_the_site_is_asked_is_kept(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照")
    assert "哪个服务点" in await citizen.says("下周三")
    assert "12月2日 周三" in await citizen.says("云溪大厅")


async def test_site_and_day_may_be_named_together(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照")
    assert "12月2日 周三，柳林" in await citizen.says("下周三上午去柳林")


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("下周三上午10点在柳林办护照，我叫欧阳小山，电话138-0000-1234", "欧阳小山"),
        ("book me a passport next Wednesday at 10 am at Liulin. My name is Anton Sample, 13800001234", "Anton Sample"),
        ("下周三上午10点在柳林办护照，手机13800001234", "叫什么名字"),
    ],
)
async def test_who_comes_is_not_asked_again(hall: Hall, sentence: str, asked: str) -> None:
    told = await hall.person(BUTTONS).says(sentence)
    assert asked in told and "电话号码" not in told


async def test_another_site_can_be_named_later_and_the_day_is_kept(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("下周三上午去云溪大厅办护照")
    assert "12月2日 周三，柳林" in await citizen.says("换成柳林吧")


@pytest.mark.parametrize("question", ["12月3号走来得及吗", "周六开门吗"])
async def test_a_question_with_a_day_in_it_changes_nothing(hall: Hall, question: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("下周三上午去云溪大厅办护照")
    assert "12月2日 周三，云溪大厅，几点来" in await citizen.says(question)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("周五吧", "11月27日 周五"),
        ("周六吧", "11月28日 周六"),
        ("tomorrow", "11月26日 周四"),
        ("周五怎么样", "11月27日 周五"),
    ],
)
async def test_a_day_said_any_way_is_a_day(hall: Hall, said: str, day: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照", "云溪大厅")
    assert day in await citizen.says(said)


async def test_part_of_the_day_and_time_may_be_named_together(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "保留到" in await citizen.says("/book", "护照", "云溪大厅", "周五", "下午三点")


async def test_of_a_week_only_its_days_are_offered(hall: Hall) -> None:
    citizen = hall.person(TEXT_ONLY)
    asked = await citizen.says("预约下周去柳林办护照")
    assert "11月30日 周一" in asked and "11月26日" not in asked


async def test_a_day_past_the_horizon_is_told_with_the_last_one(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "最远能约到12月9日" in await citizen.says("预约12月20日去云溪大厅办护照")


async def test_a_time_that_does_not_exist_shows_those_that_do(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    told = await citizen.says("预约明天9点10分去云溪大厅办护照")
    assert "09:10没有号" in told and "09:00，余6" in citizen.labels


async def test_when_it_is_full_the_nearest_in_time_and_place_are_offered(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    first, second = hall.person(address="1"), hall.person(address="2")
    await first.says("预约明天9点半去东桥办护照", "王芳", "13900000000", "好")
    told = await second.says("预约明天9点半去东桥办护照")
    assert "最近的空位" in told
    near = second.labels[:3]
    assert "11月26日 周四 10:00" in near and any("，" in label for label in near)
    assert second.labels[3:] == ["有空位叫我", "换一天"]


@pytest.mark.parametrize("word", ["是", "好", "yes", "1", "确认预约", "可以"])
async def test_the_read_back_is_confirmed_by_any_yes(hall: Hall, word: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("预约明天9点半去云溪大厅办护照", "张小云", "13800000000")
    assert "预约好了" in await citizen.says(word)


@pytest.mark.parametrize(
    ("sentence", "both"),
    [
        ("护照和港澳一起办，一家四口，周五上午10点，云溪大厅", "普通护照、往来港澳通行证（4人）"),
        ("周五上午10点，云溪大厅，给我和老公约护照，顺便办港澳签注", "普通护照、港澳签注（2人）"),
        (
            "book a passport and also an HK permit for Friday 10 am at Yunxi Main Centre",
            "passport, Hong Kong and Macau",
        ),
    ],
)
async def test_a_further_document_of_the_sentence_is_booked_too(hall: Hall, sentence: str, both: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(sentence)
    assert both in await citizen.says("刘丽 13800000004")


async def test_two_grown_ups_and_a_child_are_three(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("约护照，两大一小，周五上午10点，云溪大厅")
    assert "普通护照（3人）" in await citizen.says("刘丽 13800000004")


@pytest.mark.parametrize(("said", "day"), [("周六", "12月5日"), ("换成周五吧", "12月4日"), ("这周五", "11月27日")])
async def test_a_bare_weekday_is_one_of_the_week_spoken_of(hall: Hall, said: str, day: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("下周三办护照，云溪大厅")
    assert day in await citizen.says(said)


async def test_one_of_the_nearest_times_can_be_said_and_who_comes_is_kept(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "不接受预约" in await citizen.says("周日办理护照预约，云溪大厅", "周日")
    assert "后面不用再填" in await citizen.says("孙权 13800000005")
    told = await citizen.says("9点")
    assert "请核对" in told and "11月30日 周一 09:00" in told and "孙权" in told


@pytest.mark.parametrize("said", ["等等，能不能改到下午", "可不可以改到下午"])
async def test_asking_politely_for_another_part_of_the_day_is_no_refusal_of_it(hall: Hall, said: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("周五上午10点办护照，云溪大厅", "刘丽 13800000004")
    await citizen.says(said)
    assert citizen.labels[0].startswith("14:00")


@pytest.mark.parametrize(("said", "party"), [("actually 3 people", "（3人）"), ("不对，是三个人", "（3人）")])
async def test_a_number_of_people_is_put_right_at_the_end(hall: Hall, said: str, party: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("周五上午10点办护照，云溪大厅", "刘丽 13800000004")
    assert party in await citizen.says(said)


async def test_a_document_named_beside_all_else_is_not_asked_for(hall: Hall) -> None:
    assert "办普通护照" in await hall.person(BUTTONS).says("明天上午9点和下午3点都可以，护照，云溪")


async def test_a_document_added_at_the_end_is_booked_too_and_a_question_about_one_is_not(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("周五上午10点护照，柳林，就我一个，张三 13811110002")
    assert "60元" in await citizen.says("港澳通行证多少钱")
    assert "普通护照、往来港澳通行证" in await citizen.says("对了再加一个港澳通行证")


async def test_name_and_number_are_put_right_while_they_are_asked(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("周五上午10点办护照，云溪大厅", "王强", "不对我叫王刚")
    assert "王刚，13811110004" in await citizen.says("13811110004")
    other = hall.person(BUTTONS, address="other")
    await other.says("周五上午10点办护照，云溪大厅")
    assert "叫什么名字" in await other.says("电话错了，是13811110006")
    assert "周九，13811110006" in await other.says("周九")


async def test_a_name_told_with_the_day_is_kept(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("我要约护照", "云溪大厅")
    assert "电话号码" in await citizen.says("后天上午10点，我叫赵六")


async def test_the_part_of_the_day_told_before_is_kept_when_the_day_is_chosen(hall: Hall) -> None:
    reader = hall.person(PAGE, language="en")
    await reader.says("I need an ID card appointment any weekday afternoon next week at the main centre", "Tuesday")
    assert reader.labels[0].startswith("14:00")


@pytest.mark.parametrize("said", ["今天晚上8点办护照", "12月8号下午两点半，护照，就孩子办"])
async def test_a_document_and_an_hour_are_a_booking(hall: Hall, said: str) -> None:
    told = await hall.person(BUTTONS).says(said)
    assert told.startswith("办普通护照")


async def test_first_thing_tomorrow_is_the_first_free_time_of_tomorrow(hall: Hall) -> None:
    reader = hall.person(PAGE, language="en")
    said = "book me in first thing tomorrow for a passport at Yunxi Main Centre, I'm Mary Poe 13811110008"
    told = await reader.says(said)
    assert "Thu 26 Nov, 08:30" in told and "For: Mary Poe, 13811110008" in told


async def test_the_friday_after_next_is_that_of_the_week_after_next(hall: Hall) -> None:
    reader = hall.person(PAGE, language="en")
    told = await reader.says("Could you book two of us for HK permits the Friday after next, 3pm, Liulin?")
    assert "Fri 11 Dec is outside the days" in told


async def test_how_many_come_is_nobodys_name_and_a_name_no_number(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "叫什么名字" in await citizen.says("帮我女儿约个护照，她16岁，后天下午3点，云溪大厅", "就她一个人")
    await citizen.says("韩梅", "韩梅梅")
    assert "韩梅梅，13811120003" in await citizen.says("13811120003")


async def test_a_number_in_chinese_digits_is_read_within_a_sentence(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    told = await citizen.says("云溪大厅下周五上午9点护照两个人，我叫韩冰，电话一三八一一一二〇〇〇四")
    assert "韩冰，13811120004" in told


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("can i come in on sat around 11 for id card renewal? main centre", "Sat 28 Nov, 11:00"),
        ("book a passport this friday 10ish at the main centre", "Fri 27 Nov, 10:00"),
    ],
)
async def test_a_time_said_by_the_way_is_one(hall: Hall, said: str, when: str) -> None:
    reader = hall.person(PAGE, language="en")
    await reader.says(said)
    assert when in await reader.says("Sam Fox 13811120009")
    assert "10:30" in await reader.says("can we make it 10:30 instead?")
    assert "Sam Fox" in await reader.says("make it 11 please")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("昨天上午办护照", "那一天已经过去了"),
        ("2026年11月1日办护照", "那一天已经过去了"),
        ("book a passport yesterday", "That day is over"),
    ],
)
async def test_a_day_gone_by_is_told_at_once_and_only_then(hall: Hall, sentence: str, told: str) -> None:
    citizen = hall.writer_of(sentence)
    assert told in await citizen.says(sentence)
    later = await citizen.says("12月7日去柳林" if told[0] == "那" else "Liulin on 7 December")
    assert told not in later and "柳林" in later + "柳林" * (told[0] != "那")


@pytest.mark.parametrize("step", [(), ("十点",), ("十点", "张小云"), ("十点", "张小云 13800000000")])
async def test_nobody_and_ninety_nine_are_refused_at_every_step(hall: Hall, step: tuple[str, ...]) -> None:
    citizen = hall.person()
    before = await citizen.says("约明天上午云溪大厅办护照", *step)
    assert "一次最多能给6人一起预约" in await citizen.says("99个人")
    again = await citizen.says("0个人")
    assert "至少要有一个人来办" in again and again.endswith(before.splitlines()[-1])


async def test_two_people_are_no_name(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("约明天上午十点云溪大厅办护照", "两个人")
    assert "普通护照（2人）" in await citizen.says("张小云 13800000000")


async def test_more_than_fit_at_a_site_are_not_offered_to_wait_there(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("约明天上午东桥办身份证", "三个人")
    assert "有空位叫我" not in citizen.labels and any("云溪大厅" in label for label in citizen.labels)


async def test_a_time_told_while_the_number_of_people_is_asked_is_kept(hall: Hall) -> None:
    citizen = hall.person()
    assert "记下了" in await citizen.says("带孩子明天去云溪大厅办护照", "十点半")
    assert "叫什么名字" in await citizen.says("两个人")


async def test_that_a_time_is_too_near_is_told_once(hall: Hall) -> None:
    citizen = hall.person()
    assert "10:30来不及了" in await citizen.says("约今天上午十点半云溪大厅办护照")
    assert "10:30" not in await citizen.says("嗯嗯嗯")


@pytest.mark.parametrize(
    ("at", "shown"), [("中午", {"12:00", "12:30", "13:00", "13:30"}), ("下午", {"14:00", "14:30"})]
)
async def test_noon_is_a_part_of_the_day_of_its_own(hall: Hall, at: str, shown: set[str]) -> None:
    citizen = hall.person()
    await citizen.says(f"约周五{at}云溪大厅办港澳通行证")
    hours = {label[:5] for label in citizen.labels}
    assert shown <= hours and ("12:00" in hours) is (at == "中午")

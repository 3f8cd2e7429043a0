"""A reminder that was set just now is changed in a few words; one is wished while something else is being filled in."""

import pytest

from tests.hall import Hall


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.mark.parametrize(
    ("wish", "change", "told"),
    [
        ("12月5号提醒我去取证", "改成提前三天", "12月2日 周三 09:00我会提醒您：去取证"),
        ("12月5号取证，提前两天提醒我", "还是提前一周吧", "11月28日 周六 09:00我会提醒您：12月5号取证"),
        ("12月5号下午三点提醒我去取证", "换成12月6号", "12月6日 周日 15:00我会提醒您：去取证"),
        ("12月5号提醒我去取证", "改到下午三点", "12月5日 周六 15:00我会提醒您：去取证"),
        ("remind me on 5 December to collect it", "make it three days before", "Wed 2 Dec, 09:00 I will remind you"),
        ("remind me on 5 December to collect it", "no, the 7th instead", "Mon 7 Dec, 09:00 I will remind you"),
        ("remind me on 5 December to collect it", "actually the evening before", "Fri 4 Dec, 19:00 I will remind you"),
        ("护照2028年12月20日到期，提前三个月提醒我", "改成提前半年", "2028年6月20日 09:00我会提醒您"),
    ],
)
async def test_the_reminder_just_set_is_changed_and_no_second_one_made(hall: Hall, wish: str, change: str, told: str):
    person = hall.writer_of(wish)
    await person.says(wish)
    assert told in await person.says(change)
    await person.says("my reminders" if wish.isascii() else "我的提醒")
    assert len(person.labels) == 2  # to drop the one, and to stop all


async def test_it_can_be_changed_again_and_by_a_button(citizen):
    await citizen.says("12月5号提醒我去取证", "改成提前三天")
    assert "12月4日 周五" in await citizen.says("提前一天吧")
    assert "想改到什么时候" in await citizen.presses("换个时间")
    assert "没看懂" in await citizen.says("嗯嗯嗯")
    assert "12月3日 周四 10:00我会提醒您：去取证" in await citizen.says("12月3号上午十点")


async def test_a_change_into_the_past_leaves_it_as_it_was(citizen):
    await citizen.says("明天上午九点提醒我带户口本")
    assert "已经过去了" in await citizen.says("改成提前三天")
    assert "11月26日 周四 09:00：带户口本" in await citizen.says("取消", "我的提醒")


async def test_what_was_dropped_in_the_meantime_is_not_changed(citizen):
    await citizen.says("12月5号提醒我去取证")
    change = citizen.token("换个时间")
    assert change
    await citizen.says("换个时间")
    await citizen.says("取消", "我的提醒", "去掉：去取证")
    assert "改好了" not in await citizen.says("改成提前三天")


@pytest.mark.parametrize("said", ["周五几点开门", "明天办护照", "改约到周五", "12月6号提醒我带照片"])
async def test_other_words_after_a_reminder_are_what_they_were(citizen, said):
    await citizen.says("12月5号提醒我去取证")
    assert "改好了" not in await citizen.says(said)


@pytest.mark.parametrize(
    ("plan", "wish", "register", "kept", "ready"),
    [
        (
            "12月18日飞东京，办护照来得及吗",
            "提前三天提醒我",
            "本地",
            "12月5日 周六 09:00我会提醒您",
            "最晚12月8日 周二来办",
        ),
        (
            "12月18日飞东京，办护照来得及吗",
            "提醒我一下",
            "本地",
            "12月5日 周六 09:00我会提醒您",
            "最晚12月8日 周二来办",
        ),
        (
            "I fly to Tokyo on 18 December, can I get a passport in time?",
            "remind me two days before",
            "here",
            "Sun 6 Dec, 09:00 I will remind you",
            "Last day to apply: Tue 8 Dec",
        ),
    ],
)
async def test_wished_while_the_register_is_asked_for_it_is_set_with_the_plan(
    hall: Hall, plan: str, wish: str, register: str, kept: str, ready: str
):
    person = hall.writer_of(plan)
    question = await person.says(plan)
    assert (await person.says(wish)).endswith(question)
    told = await person.says(register)
    assert kept in told and ready in told


async def test_what_was_set_with_the_plan_can_be_changed_from_there(citizen):
    await citizen.says("12月18日飞东京，办护照来得及吗", "提前三天提醒我", "本地")
    assert "改好了，12月7日 周一" in await citizen.says("改成提前一天")


async def test_where_no_day_is_left_to_be_reminded_on_the_plan_tells_so(citizen):
    await citizen.says("12月18日飞东京，办护照来得及吗", "提前三天提醒我")
    told = await citizen.says("在外省")
    assert "已经过去了，没法提醒" in told and "最晚11月27日 周五来办" in told


@pytest.mark.parametrize("wish", ["明天提醒我", "后天上午提醒我带照片"])
async def test_a_whole_wish_is_kept_and_the_plan_goes_on(citizen, wish):
    question = await citizen.says("12月18日飞东京，办护照来得及吗")
    told = await citizen.says(wish)
    assert "我会提醒您" in told and told.endswith(question)


@pytest.mark.parametrize(
    ("form", "wish", "asked"),
    [
        (("预约办护照",), "提前三天提醒我", "和那一天一起说"),
        (("book a passport",), "remind me three days before", "say both together"),
    ],
)
async def test_in_another_form_it_is_asked_before_which_day_and_the_form_goes_on(hall: Hall, form, wish, asked):
    person = hall.writer_of(wish)
    question = await person.says(*form)
    told = await person.says(wish)
    assert asked in told and told.endswith(question)


@pytest.mark.parametrize(
    ("wish", "day", "kept"),
    [
        ("提前三天提醒我", "12月5号取证", "12月2日 周三 09:00我会提醒您：取证"),
        ("remind me three days before", "5 December, passport pickup", "Wed 2 Dec, 09:00 I will remind you"),
    ],
)
async def test_so_long_before_counts_from_the_day_that_is_told_next(hall: Hall, wish: str, day: str, kept: str):
    person = hall.writer_of(wish)
    await person.says(wish)
    assert kept in await person.says(day)


async def test_the_day_of_ones_own_appointment_is_offered_to_count_from(citizen):
    await citizen.says("/book", "护照", "云溪大厅", "12月2日", "上午", "9点半", "张小云", "13800000000", "可以")
    await citizen.says("提前两天提醒我")
    assert citizen.labels == ["12月2日 周三"]
    assert "11月30日 周一" in await citizen.presses("12月2日")


@pytest.mark.parametrize(
    ("wish", "gone", "year", "kept"),
    [
        ("11月20日提醒我交材料", "11月20日 周五已经过去了", "明年", "2027年11月20日 09:00我会提醒您：交材料"),
        ("remind me on 20 November to bring papers", "Fri 20 Nov is over", "next year", "20 Nov 2027, 09:00"),
    ],
)
async def test_a_day_just_gone_is_told_to_be_gone_and_next_year_is_that_day(hall: Hall, wish, gone, year, kept):
    person = hall.writer_of(wish)
    assert gone in await person.says(wish)
    assert kept in await person.says(year)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("11月20日飞首尔，护照来得及吗", "2026年11月20日已经过去了"),
        ("I fly to Seoul on 20 November, passport in time?", "20 Nov 2026 is over"),
        ("预约11月20日办护照", "那一天已经过去了"),
    ],
)
async def test_a_day_just_gone_is_no_day_of_travel_and_none_to_come_on(hall: Hall, said: str, told: str):
    assert told in await hall.writer_of(said).says(said)


@pytest.mark.parametrize("said", ["2027年11月20日提醒我交材料", "明年11月20日提醒我交材料", "20号提醒我交材料"])
async def test_a_day_told_with_its_year_is_that_one(hall: Hall, said: str):
    assert "我会提醒您：交材料" in await hall.person().says(said)


@pytest.mark.parametrize(
    ("plan", "asked", "told"),
    [
        ("12月18日飞东京，办护照来得及吗", "我的护照办好了吗", "回执上的编号"),
        (
            "I fly to Tokyo on 18 December, can I get a passport in time?",
            "is my passport ready yet?",
            "on your receipt",
        ),
    ],
)
@pytest.mark.parametrize("leave", ["取消", "返回"])
async def test_a_status_question_is_seen_to_and_the_plan_goes_on(
    hall: Hall, plan: str, asked: str, told: str, leave: str
):
    person = hall.writer_of(plan)
    question = await person.says(plan)
    assert told in await person.says(asked)
    assert await person.says(leave) == question


@pytest.mark.parametrize("said", ["home", "same", "here", "same city"])
async def test_at_home_is_an_answer_to_where_the_register_is(reader, said):
    await reader.says("I fly to Tokyo on 18 December, can I get a passport in time?")
    assert (await reader.says(said)).startswith("In time. Ordinary passport: 7 working days, ready by Fri 4 Dec")


@pytest.mark.parametrize(
    ("plan", "register", "asked", "told"),
    [
        ("我要去台湾，1月10号走，台湾通行证来得及吗", "本地", "签注呢", "去台湾的签注"),
        (
            "I go to Taiwan on 10 January, Taiwan permit in time?",
            "here",
            "and the endorsement?",
            "endorsement for Taiwan",
        ),
    ],
)
async def test_the_endorsement_of_who_goes_to_taiwan_is_not_one_for_hong_kong(hall: Hall, plan, register, asked, told):
    person = hall.writer_of(plan)
    await person.says(plan, register)
    assert told in await person.says(asked)


@pytest.mark.parametrize(
    ("wish", "anew", "kept"),
    [
        ("三天后提醒我", "一周后提醒我换护照", "12月2日 周三 09:00我会提醒您：换护照"),
        ("每天提醒我吃药", "后天提醒我换身份证", "11月27日 周五 09:00我会提醒您：换身份证"),
        (
            "remind me on Friday",
            "remind me on Monday to bring photos",
            "Mon 30 Nov, 09:00 I will remind you: bring photos",
        ),
    ],
)
async def test_a_whole_wish_in_the_middle_of_one_is_meant_instead(hall: Hall, wish: str, anew: str, kept: str):
    person = hall.writer_of(wish)
    await person.says(wish)
    assert kept in await person.says(anew)


@pytest.mark.parametrize(
    ("said", "when", "what"),
    [
        ("12月5号取证，提前两天提醒我", "12月3日 周四 09:00", "12月5号取证"),
        ("I collect my passport on 5 December, remind me two days before", "Thu 3 Dec, 09:00", "I collect my passport"),
        ("12月3号下午三点开会，提前半小时提醒我", "12月3日 周四 14:30", "12月3号下午三点开会"),
        ("remind me the night before 5 December to collect my passport", "Fri 4 Dec, 19:00", "collect my passport"),
        ("remind me the morning before 5 December to pack", "Fri 4 Dec, 09:00", "pack"),
    ],
)
async def test_what_stands_before_the_wish_and_the_part_of_the_day_before_count(hall: Hall, said, when, what):
    told = await hall.writer_of(said).says(said)
    assert when in told and what in told


@pytest.mark.parametrize("said", ["麻烦你，12月5号提醒我", "你能12月5号提前两天提醒我吗"])
async def test_courtesies_are_nothing_to_be_reminded_of(hall: Hall, said: str):
    assert "提醒您什么事" in await hall.person().says(said)

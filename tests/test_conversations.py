"""What people ask and hear, and how they change their mind, on both databases and on three kinds of channel."""

import pytest

from tests.booking_kit import BOOKING

# Asking


async def test_a_question_in_chinese_is_answered_with_the_figure_first(person):
    answer = await person.says("办护照要几天")
    assert "7个工作日" in answer.splitlines()[0]
    assert "20天（自然日）" in answer


async def test_a_question_in_english_is_answered_in_english(person):
    answer = await person.says("how long does a passport take")
    assert "7 working days" in answer.splitlines()[0]


async def test_traditional_characters_are_answered_in_traditional(citizen):
    assert "7個工作日" in await citizen.says("辦護照要幾天")


async def test_where_the_rule_stands_is_one_tap_away(citizen):
    await citizen.says("办护照要几天")
    answer = await citizen.presses("规定出处")
    assert "2026年11月22日" in answer and "核对日期" in answer


async def test_after_an_answer_one_can_book_the_same_thing(citizen):
    await citizen.says("港澳通行证多少钱")
    assert "往来港澳通行证" in await citizen.presses("预约办理")


async def test_what_is_asked_besides_is_answered_before_the_question_of_a_form(citizen):
    answer = await citizen.says("我想预约办护照，周三能约吗？另外护照多少钱")
    assert answer.startswith("护照：每本120元") and answer.endswith("去哪个服务点方便？")
    assert "哪一天" not in await citizen.says("柳林")


async def test_a_document_by_itself_is_asked_about(citizen):
    assert "哪一方面" in await citizen.says("护照")
    assert "120元" in await citizen.says("2")


async def test_what_is_not_understood_is_said_so_with_ways_on(person):
    assert "没看懂" in await person.says("😀😀😀")
    assert "要办什么" in await person.says("2")


async def test_opening_hours_are_told_for_the_day_asked_about(citizen):
    answer = await citizen.says("周六开门吗")
    assert "11月28日" in answer and "云溪大厅：09:00–16:00" in answer and "柳林街道服务点：不开门" in answer


# Changing one's mind


async def test_a_question_in_the_middle_is_answered_and_the_form_goes_on(citizen):
    await citizen.says(*BOOKING[:6])
    answer = await citizen.says("护照多少钱")
    assert "120元" in answer and "叫什么名字" in answer


async def test_a_request_is_not_taken_for_a_name(citizen):
    await citizen.says(*BOOKING[:6])
    assert "叫什么名字" in await citizen.says("我的预约")


async def test_a_person_can_be_asked_for_without_losing_the_form(citizen):
    await citizen.says(*BOOKING[:6])
    answer = await citizen.says("人工")
    assert "0000-5550100" in answer and "叫什么名字" in answer


async def test_back_asks_the_step_before_again(citizen):
    await citizen.says(*BOOKING[:7])
    assert "叫什么名字" in await citizen.says("返回")
    assert "几点来" in await citizen.says("back")


@pytest.mark.parametrize("word", ["取消", "cancel", "/cancel", " 取 消！", "算了"])
async def test_cancel_leaves_the_form_and_says_so(citizen, word):
    await citizen.says(*BOOKING[:5])
    assert "停下来了" in await citizen.says(word)
    assert "没有预约" in await citizen.says("我的预约")


@pytest.mark.parametrize("word", ["重新开始", "start over"])
async def test_start_over_asks_the_first_question(citizen, word):
    await citizen.says(*BOOKING[:5])
    assert "要办什么" in await citizen.says(word)


async def test_own_appointments_are_told_in_the_middle_of_a_form(citizen):
    await citizen.says("我想约周三上午办护照")
    told = await citizen.says("我的预约")
    assert "您现在没有预约" in told and "去哪个服务点方便" in told


async def test_the_language_can_change_in_the_middle(citizen):
    await citizen.says(*BOOKING[:6])
    answer = await citizen.says("/language en")
    assert "English it is" in answer and "What is the name" in answer


async def test_after_two_misses_the_way_out_is_told(citizen):
    await citizen.says("/book")
    await citizen.says("嗯嗯嗯嗯")
    assert "人工" in await citizen.says("嗯嗯嗯嗯")


@pytest.mark.parametrize("word", ["好的", "是", "可以", "ok", "yes"])
async def test_yes_is_an_answer_where_it_is_asked_for(citizen, word):
    await citizen.says(*BOOKING)
    assert "预约好了" in await citizen.says(word)


async def test_another_day_can_be_named_at_any_later_question(citizen):
    await citizen.says(*BOOKING[:4])
    assert "11月27日 周五" in await citizen.says("不对，后天")
    assert "11月30日 周一" in await citizen.says("下周一下午")
    assert "11月30日 周一 15:00" in await citizen.says("三点", "我叫张小云", "13800000000")
    assert citizen.heard[-1]["text"].count("我叫") == 0
    assert "12月1日 周二" in await citizen.says("改成下周二")


async def test_a_phone_number_can_be_corrected_before_booking(citizen):
    await citizen.says(*BOOKING)
    assert "13900000000" in await citizen.says("13900000000")


async def test_back_after_a_typed_day_asks_for_the_day_again(citizen):
    await citizen.says(*BOOKING[:4])
    assert "哪一天" in await citizen.says("返回")


async def test_wanting_no_appointment_after_all_leaves_the_form(citizen):
    await citizen.says(*BOOKING)
    assert "停下来了" in await citizen.says("取消预约")


async def test_what_to_bring_is_asked_of_what_is_being_booked(citizen):
    await citizen.says(*BOOKING[:6])
    answer = await citizen.says("要带什么？")
    assert "身份证" in answer and "姓名" in answer


async def test_a_question_without_its_document_is_about_the_last_one(citizen):
    await citizen.says("护照多少钱")
    assert "护照" in await citizen.says("要几天")


@pytest.mark.parametrize(
    ("first", "then", "lines"),
    [
        ("护照几天能办好", ("哎不，我问的是签注", "只问多少钱"), ("港澳签注：自助机", "港澳签注：一次有效15元")),
        (
            "how long does a passport take",
            ("no wait, i meant the Hong Kong permit", "my question is the fee"),
            ("Hong Kong and Macau permit: 7 working days", "Hong Kong and Macau permit: 60 yuan"),
        ),
    ],
)
async def test_what_is_put_right_keeps_what_else_was_asked(citizen, first, then, lines):
    await citizen.says(first)
    for said, line in zip(then, lines, strict=True):
        assert (await citizen.says(said)).startswith(line)


@pytest.mark.parametrize(
    ("first", "then", "line"),
    [
        ("外地户口在这儿办护照要几天", "那小孩呢，要带什么", "孩子（未满16周岁）办护照"),
        ("how long does a passport take", "and for a child, what do I bring?", "Passport for a child"),
    ],
)
async def test_for_whom_else_leads_over_to_what_is_asked(citizen, first, then, line):
    await citizen.says(first)
    assert (await citizen.says(then)).startswith(line)


async def test_thanks_are_answered_kindly(citizen):
    assert "不客气" in await citizen.says("谢谢")


async def test_a_misspelt_question_without_its_document_is_about_the_one_spoken_of(citizen):
    await citizen.says("how long does a passport take")
    assert "120 yuan" in await citizen.says("wat does it cost")

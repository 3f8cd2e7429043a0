"""What else is told of a trip in a conversation: the register in other words, two who travel, what has to be done
first, the day it is counted from.
"""

import pytest

from tests.hall import Person


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
def reader(hall) -> Person:
    return hall.person(language="en")


@pytest.mark.parametrize(
    ("answer", "ready"),
    [
        ("我是贵州的", "12月15日 周二办好，比"),
        ("爸妈是山东人", "12月15日 周二办好，比"),
        ("我们俩都是本市的", "12月4日 周五办好，比"),
        ("我外地，她本地", "外省户口20天（自然日），最晚12月15日 周二办好"),
        ("在邻市", "外省户口20天（自然日），最晚12月15日 周二办好"),
    ],
)
async def test_the_register_is_told_in_other_words(citizen, answer, ready):
    told = await citizen.says("12月20号飞曼谷，护照来得及吗", answer)
    assert ready in told and "您的户口在哪里" not in told


@pytest.mark.parametrize(
    ("answer", "ready"),
    [
        ("both of us are local", "Fri 4 Dec at the latest"),
        ("Guizhou", "Tue 15 Dec at the latest"),
        ("they are from Henan", "Tue 15 Dec at the latest"),
        ("I'm local, he is from another province", "in another province, 20 calendar days, ready by Tue 15 Dec"),
    ],
)
async def test_the_register_is_told_in_other_words_in_english(reader, answer, ready):
    told = await reader.says("I fly to Bangkok on 20 December, is there time for a passport?", answer)
    assert ready in told and "Where is your household register" not in told


@pytest.mark.parametrize("register", ["in another province", "in a different province"])
async def test_a_register_told_as_a_sentence_of_its_own_is_no_question(reader, register):
    told = await reader.says(
        f"I need a passport by 20 December. My household register is {register}. Can I make it if I apply now?"
    )
    assert "Ordinary passport: 20 calendar days, ready by Tue 15 Dec at the latest" in told.splitlines()[0]
    assert "move" not in told


@pytest.mark.parametrize("asked", ["改名字12月20日前能办好吗", "宝宝上户口12月20日前能办好吗"])
async def test_what_has_no_period_is_not_asked_which_document(citizen, asked):
    told = await citizen.says(asked)
    assert "没有全国统一" in told and "哪一种证件" not in told


async def test_a_place_one_goes_to_is_no_register(citizen):
    told = await citizen.says("12月20号飞曼谷，护照来得及吗", "我先去山东看看爸妈")
    assert "您的户口在哪里" in told


async def test_what_is_told_before_the_document_is_kept(citizen):
    assert "哪一种证件" in await citizen.says("来得及吗", "12月20号", "四川户口")
    assert (await citizen.says("护照")).startswith("来得及。普通护照按规定20天（自然日），最晚12月15日")


async def test_each_of_two_documents_is_worked_out_to_the_end(citizen):
    told = await citizen.says("12月20号走，护照和港澳通行证现在办来得及吗", "都是本地户口")
    assert (
        "来得及。往来港澳通行证按规定7个工作日，最晚12月4日" in told
        and "来得及。普通护照按规定7个工作日，最晚12月4日" in told
    )


async def test_a_name_to_be_changed_first_is_no_part_of_the_verdict(citizen):
    asked = await citizen.says("我打算先改名，再办护照，1月15号出国，来得及吗")
    assert asked.startswith("名字还没改的") and "没有核实过的期限" in asked.splitlines()[0]
    assert asked.count("1月15日 周五能用上") == 1
    told = await citizen.says("本地")
    assert "算不了总数" in told.splitlines()[0] and told.splitlines()[1].startswith(
        "来得及。普通护照按规定7个工作日，最晚12月4日"
    )


async def test_after_a_name_change_the_passport_is_what_is_planned(reader):
    told = await reader.says("After the name change I want a passport for a trip on January 15, enough time?", "local")
    first, verdict, *_ = told.splitlines()
    assert "cannot count the whole" in first and verdict.startswith("In time. Ordinary passport")


async def test_a_child_that_is_not_registered_yet_comes_first(citizen):
    told = await citizen.says("宝宝还没上户口，春节带他出国，护照来得及吗")
    assert told.startswith("孩子还没上户口的")


async def test_another_day_to_apply_is_named_from_the_first_answer_on(citizen):
    asked = await citizen.says("护照我12月2号去办，12月20号走，来得及吗")
    assert "我从12月2日 周三受理起算" in asked and "本地户口7个工作日，最晚12月11日" in asked
    told = await citizen.says("本地")
    assert told.splitlines()[1] == "我从12月2日 周三受理起算。"


async def test_whoever_comes_today_is_not_told_from_when_it_counts(citizen):
    assert "起算" not in await citizen.says("12月20号走，护照今天办来得及吗", "本地")


async def test_a_visit_before_a_flight_is_booked_with_the_verdict(reader):
    told = await reader.says("I want to come on Monday to apply for a passport, my flight is on Dec 9, enough time?")
    assert told.startswith("For Wed 9 Dec it depends") and "I count from Mon 30 Nov" in told and "which site" in told


@pytest.mark.parametrize("said", ["12月18号在香港中转去英国，护照来得及吗", "12月18号去新西兰，香港转机，来得及吗"])
async def test_who_only_changes_planes_needs_the_passport(citizen, said):
    told = await citizen.says(said, "本地")
    assert "在香港转机去别国" in str(citizen.heard)
    assert told.startswith("来得及。普通护照")


async def test_who_changes_planes_elsewhere_is_told_nothing_of_hong_kong(citizen):
    await citizen.says("12月18号在迪拜转机去英国，护照来得及吗", "本地")
    assert "香港" not in str(citizen.heard)


async def test_the_visa_of_the_other_country_is_no_extension_of_a_stay(citizen):
    told = await citizen.says("12月18号去加拿大，护照来得及吗", "本地", "那签证呢")
    assert told.startswith("前往国的签证") and "停留" not in told


@pytest.mark.parametrize("said", ["那澳门呢", "要是去香港呢", "那澳門呢", "换成香港"])
@pytest.mark.parametrize("answers", [(), ("本地",)])
async def test_another_goal_is_planned_with_what_is_known(citizen, answers, said):
    told = await citizen.says("12月18号去日本，护照来得及吗", *answers, said)
    plain = told.replace("來", "来").replace("辦", "办").replace("門", "门")
    assert "往来港澳通行" in plain and "12月4日" in plain and "12月18日" in plain


async def test_another_goal_for_the_same_document_is_worked_out_again(citizen):
    told = await citizen.says("12月18号去香港，签注来得及吗", "本地", "那澳门呢")
    assert "港澳签注" in told and "12月4日 周五办好" in told


async def test_another_goal_is_planned_in_english(reader):
    told = await reader.says("I fly to Tokyo on December 18, is there time for a passport", "and Macau?")
    assert "Hong Kong and Macau permit: registered here, 7 working days, ready by Fri 4 Dec" in told
    assert "Taiwan" in await reader.says("I am from another province", "what about Taiwan")


async def test_a_question_about_another_goal_is_a_question(citizen):
    told = await citizen.says("12月18号去香港，通行证来得及吗", "本地", "那澳门要几天")
    assert "7个工作日" in told and "来得及" not in told

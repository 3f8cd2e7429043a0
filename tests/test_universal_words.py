"""The words that always work lead out of every step, are taken for nothing else, and never end in a fault."""

import pytest

from bot.dialog.session import Session
from handlers import DIALOGS
from tests.hall import WEDNESDAY_TEN

STEPS = [(name, step) for name, dialog in DIALOGS.by_name.items() for step in dialog.steps]


@pytest.mark.parametrize("word", ["重新开始", "返回", "取消", "菜单", "人工"])
async def test_no_step_fails_when_it_is_left_or_begun_anew_whatever_is_known(hall, word):
    for number, (name, step) in enumerate(STEPS):
        person = hall.person(address=f"{number}")
        await person.says("菜单")
        session = Session(name, step, {"day": "2026-11-27"}, serial=9, path=((DIALOGS.by_name[name].first, ()),))

        async def keep(tx, person=person, session=session):
            found = await tx.contacts.open(person.profile.name, person.address)
            await tx.contacts.save_session(found[0].id, session.dump(), WEDNESDAY_TEN)

        await hall.core.store.run(keep)
        assert "故障" not in await person.says(word), (name, step)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("go back one step", "which day do you leave"),
        ("start from scratch", "Where are you going"),
        ("don't bother", "I have stopped"),
        ("operator", "speak to our staff"),
        ("back to the start", "What else can I do"),
    ],
)
async def test_in_english_there_are_as_many_ways_to_say_them(hall, word, told):
    person = hall.person(language="en")
    await person.says("Will my passport be ready in time?", "18 December")
    assert told.lower() in (await person.says(word)).lower()


async def test_a_plan_can_be_begun_anew(citizen):
    await citizen.says("12月18号飞东京，护照来得及吗", "外省")
    assert "您要去哪里" in await citizen.says("重新开始")


async def test_beginning_anew_is_not_what_somebody_wants_to_tell(citizen):
    await citizen.says("人工", "给工作人员留言")
    assert await citizen.says("重新开始") == "您请说，想问工作人员什么？一句话就行。"


async def test_a_choice_typed_in_words_is_not_what_somebody_wants_to_tell(citizen):
    await citizen.says("人工")
    assert await citizen.says("给工作人员留言") == "您请说，想问工作人员什么？一句话就行。"
    assert "“我的证丢了怎么办”" in await citizen.says("我的证丢了怎么办")


async def test_what_was_added_is_taken_back_and_nothing_that_was_told_before(citizen):
    before = await citizen.says("人工", "给工作人员留言", "我的证丢了怎么办")
    assert "公交车" in await citizen.says("是在公交车上丢的")
    assert await citizen.says("返回") == before
    assert "您请说" in await citizen.says("返回")


@pytest.mark.parametrize(
    ("said", "answer"), [("好的", "好的。"), ("嗯", "好的。"), ("不用了", "好的。"), ("ok", "好的。")]
)
async def test_who_only_says_all_right_is_understood(citizen, said, answer):
    await citizen.says("提醒我取护照", "后天上午")
    heard = await citizen.says(said)
    assert heard.startswith(answer) and "没看懂" not in heard


async def test_yes_where_one_of_several_is_asked_for_is_no_question_about_something_else(citizen):
    await citizen.says("帮我约最早的护照")
    assert "您现在没有预约" not in await citizen.says("确认")


@pytest.mark.parametrize("said", ["算了吧", "不想办了", "取消\u200b", "“取消”", "/取消", "stop it", "ＣＡＮＣＥＬ"])
async def test_calling_off_is_heard_however_it_is_said(citizen, said):
    assert "什么都没有提交" in await citizen.says("预约护照", said)


@pytest.mark.parametrize("said", ["回到上一步", "返回吧", "go back please"])
async def test_going_back_is_heard_however_it_is_said(citizen, said):
    assert "去哪个服务点" in await citizen.says("预约护照", "云溪大厅", said)

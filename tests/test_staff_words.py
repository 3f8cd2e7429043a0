"""Staff in a conversation of their own: replies and notes by command, buttons to the cases that were named, and a
citizen who waits and is talked with line by line.
"""

import pytest
from structlog.testing import capture_logs

from bot.domain.cases import What
from handlers import DIALOGS
from tests.case_kit import complained, listener, mine, staff, use
from tests.hall import Hall, Person


@pytest.fixture
def citizen(hall: Hall) -> Person:
    return hall.person(address="c1")


async def desk(hall: Hall, name: str = "李明", role: str = "clerk") -> Person:
    await staff(hall, role, name)
    return listener(hall, name)


async def words_of(hall: Hall, id: int, what: What) -> list[str | None]:
    events = await hall.core.store.run(lambda tx: tx.cases.events(id))
    return [event.words for event in events if event.what is what]


async def test_reply_and_note_by_command_go_to_the_case_that_is_named(hall, citizen):
    one, clerk = await complained(hall, citizen), await desk(hall)
    assert "请先接手" in await clerk.says(f"/reply {one.code} 您好")
    await clerk.says(one.code)
    await clerk.presses("接手")
    assert "已发给市民" in await clerk.says(f"/reply {one.code} 您好，正在查")
    assert "正在查" in await citizen.listens()
    assert "市民看不到" in await clerk.says(f"/note {one.code} 先看监控")
    assert await citizen.listens() == ""
    assert await words_of(hall, one.id, What.NOTED) == ["先看监控"]


async def test_without_a_number_it_is_the_only_case_in_hand(hall, citizen):
    one, clerk = await complained(hall, citizen), await desk(hall)
    assert "请带上编号" in await clerk.says("/reply 您好")
    await clerk.says(one.code)
    await clerk.presses("接手")
    await clerk.says("/reply 您好，正在查")
    assert "您好，正在查" in await citizen.listens()
    assert "请写备注" in await clerk.says("/note")
    await clerk.says("等值班表")
    assert await words_of(hall, one.id, What.NOTED) == ["等值班表"]


async def test_of_two_in_hand_none_is_guessed(hall, citizen):
    first, clerk = await complained(hall, citizen), await desk(hall)
    await citizen.says("我要投诉，2号窗口的人骂我", "提交")
    second = (await mine(hall, citizen))[0]
    for code in (first.code, second.code):
        await clerk.says(code)
        await clerk.presses("接手")
    await citizen.listens()
    assert "请带上编号" in await clerk.says("/reply 您好")
    assert {first.code, second.code} == {label.split()[0] for label in clerk.labels[:2]}
    assert await citizen.listens() == ""


async def test_what_was_just_written_can_be_followed_by_another_line(hall, citizen):
    one, clerk = await complained(hall, citizen), await desk(hall)
    await clerk.says(one.code)
    await clerk.presses("接手")
    await clerk.says("/reply 您好")
    await clerk.presses("再回一句")
    await clerk.says("请带身份证来")
    assert "请带身份证来" in await citizen.listens()


@pytest.mark.parametrize("command", ["/today", "/find 窗口", "/case"])
async def test_the_cases_that_were_named_are_opened_by_a_button(hall, citizen, command):
    one, clerk = await complained(hall, citizen), await desk(hall)
    if command == "/case":
        await clerk.says(one.code)
        await clerk.presses("接手")
    await clerk.says(command)
    await clerk.presses(one.code)
    assert f"】{one.code}" in clerk.heard[-1]["text"] or f"】{one.code}" in clerk.heard[-2]["text"]


@pytest.mark.parametrize("command", ["/reply 您好", "/note 您好", "/reply", "/find 窗口"])
async def test_a_citizen_can_do_nothing_by_these(hall, citizen, command):
    one = await complained(hall, citizen)
    assert "不认识这个命令" in await citizen.says(command)
    assert one.code not in " ".join(citizen.labels)


STAFFS_OWN = ("case", "day", "digest", "find", "lift", "note", "off", "reply", "round", "today", "walk")


@pytest.mark.parametrize("command", STAFFS_OWN)
async def test_a_citizen_does_not_hear_that_a_command_is_for_staff_and_the_log_tells_it(hall, citizen, command):
    with capture_logs() as logs:
        assert await citizen.says(f"/{command}") == await citizen.says("/nonsense")
    assert [entry["command"] for entry in logs if entry["log_level"] == "warning"] == [command]


def test_every_dialog_for_staff_is_one_that_citizens_do_not_know():
    assert {one.command for one in DIALOGS.by_name.values() if one.staff} == set(STAFFS_OWN)
    assert all(one.staff for one in DIALOGS.by_name.values() if one.name.startswith("staff_"))


async def test_about_oneself_nothing_is_written_by_command(hall, citizen):
    await staff(hall, "clerk", "李明", "A017")
    await citizen.says("我要投诉工号A017的民警，态度太差", "提交")
    (one,) = await mine(hall, citizen)
    clerk = listener(hall, "李明")
    for command in (f"/reply {one.code} 您好", f"/note {one.code} 您好", f"/case {one.code}"):
        assert "没有权限" in await clerk.says(command)
    assert await words_of(hall, one.id, What.NOTED) == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [("/note 此人常来闹", "市民看不到"), ("/case", "请发编号"), ("/today", "云溪大厅"), ("/nothing", "没有发出去")],
)
async def test_a_command_typed_where_words_to_the_citizen_are_awaited_is_never_sent(hall, citizen, typed, told):
    one, clerk = await complained(hall, citizen), await desk(hall)
    await clerk.says(one.code)
    await clerk.presses("接手")
    await clerk.presses("回复市民")
    await citizen.listens()
    assert told in await clerk.says(typed)
    assert await citizen.listens() == ""


# A citizen who waits


async def waiting(hall: Hall, citizen: Person) -> str:
    await citizen.says("人工", "我的护照照片老是不合格，怎么办")
    return (await mine(hall, citizen))[0].code


async def test_clerks_hear_at_once_that_somebody_waits_where_there_is_no_group(hall, citizen):
    clerk, lead = await desk(hall), await desk(hall, "王芳", "lead")
    code = await waiting(hall, citizen)
    await hall.core.tick()
    for one in (clerk, lead):
        heard = await one.listens()
        assert heard.count(code) == 1 and "正在线上等人" in heard


async def test_line_by_line_goes_to_the_citizen_until_it_is_ended(hall, citizen):
    clerk = await desk(hall)
    code = await waiting(hall, citizen)
    await clerk.says(code)
    await clerk.presses("接手")
    await clerk.presses("回复市民")
    await clerk.says("您好，哪台机器拍的？")
    assert "哪台机器" in await citizen.listens()
    await clerk.says("办护照要几天")  # no question to the bot
    assert "办护照要几天" in await citizen.listens()
    await citizen.says("大厅那台")
    await hall.core.tick()
    assert "市民在线上说" in await clerk.listens()
    await clerk.says("结束")
    await hall.core.tick()
    assert "结束了这次对话" in await citizen.listens()
    await clerk.says("办护照要几天")
    assert await citizen.listens() == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/note 又是那台", "市民看不到"),
        ("/today", "命令没有执行"),
        ("{code}", "办理中"),
        ("取消", "办理中"),
        ("先不写了", "办理中"),
    ],
)
async def test_what_is_not_for_the_citizen_does_not_reach_them(hall, citizen, line, told):
    clerk = await desk(hall)
    code = await waiting(hall, citizen)
    await clerk.says(code)
    await clerk.presses("接手")
    await clerk.presses("回复市民")
    await citizen.listens()
    assert told in await clerk.says(line.format(code=code))
    assert await citizen.listens() == ""


async def test_who_writes_on_after_the_citizen_left_is_told_and_nothing_goes(hall, citizen):
    clerk = await desk(hall)
    code = await waiting(hall, citizen)
    await clerk.says(code)
    await clerk.presses("接手")
    await clerk.presses("回复市民")
    await citizen.says("结束")
    assert "没有发出去" in await clerk.says("您还在吗")
    assert "您还在吗" not in await citizen.listens()
    assert "再看" not in clerk.labels and "回复市民" in clerk.labels


async def test_a_colleague_who_took_the_case_over_is_who_speaks(hall, citizen):
    clerk, lead = await desk(hall), await staff(hall, "lead", "王芳")
    code = await waiting(hall, citizen)
    await clerk.says(code)
    await clerk.presses("接手")
    await clerk.presses("回复市民")
    (one,) = await mine(hall, citizen)
    await use(hall, lambda services: services.cases.assign(lead, one.id, lead.id))
    await citizen.listens()
    assert "请先接手" in await clerk.says("您好")
    assert await citizen.listens() == ""


# Somebody else's case


async def test_what_only_its_owner_may_do_is_not_offered_to_others(hall, citizen):
    one, clerk, lead = await complained(hall, citizen), await desk(hall), await desk(hall, "王芳", "lead")
    await clerk.says(one.code)
    await clerk.presses("接手")
    assert {"回复市民", "办结"} <= set(clerk.labels)
    await lead.says(one.code)
    assert lead.labels == ["备注", "转交", "主菜单"]
    await lead.presses("转交")
    await lead.presses("转给我自己")
    await lead.says("我来办")
    await citizen.listens()
    await lead.says("/reply 您好，我来办")
    assert "我来办" in await citizen.listens()
    await clerk.says(one.code)
    await clerk.presses("转交")
    assert "转给我自己" not in clerk.labels


async def test_who_lost_the_case_while_writing_is_told_and_writes_to_nobody(hall, citizen):
    one, clerk, lead = await complained(hall, citizen), await desk(hall), await staff(hall, "lead", "王芳")
    await clerk.says(one.code)
    await clerk.presses("接手")
    await clerk.presses("回复市民")
    await use(hall, lambda services: services.cases.assign(lead, one.id, lead.id))
    await citizen.listens()
    assert "请先接手" in await clerk.says("您好")
    assert clerk.labels == ["备注", "转交", "主菜单"]
    assert "备注记下了" not in await clerk.says(one.code)
    assert await citizen.listens() == ""


async def test_a_number_typed_where_words_are_awaited_is_the_case_to_look_at(hall, citizen):
    one, clerk = await complained(hall, citizen), await desk(hall)
    await clerk.says(one.code)
    await clerk.presses("接手")
    await clerk.presses("备注")
    assert f"】{one.code}" in await clerk.says(one.code)
    assert await words_of(hall, one.id, What.NOTED) == []


@pytest.mark.parametrize(("role", "told"), [("clerk", False), ("lead", True)])
async def test_help_tells_staff_what_they_can_do_here(hall, citizen, role, told):
    answer = await (await desk(hall, "何静", role)).says("帮助")
    assert "/reply 编号" in answer and ("/digest" in answer) is told
    assert "/reply" not in await citizen.says("帮助")


@pytest.mark.parametrize(("way", "asked"), [("办结", "结果是什么"), ("转交", "转到哪里")])
async def test_other_words_where_staff_choose_are_no_citizens_wish(hall, citizen, way, asked):
    one, clerk = await complained(hall, citizen), await desk(hall)
    await clerk.says(one.code, "接手", way)
    assert asked in await clerk.says("明年三月再报一次")
    assert one.code in await clerk.says(one.code) and "回复市民" in clerk.labels

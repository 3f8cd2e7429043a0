"""Walking through the service as a citizen: it feels real, and nothing of it is."""

import asyncio
from typing import Any

import pytest

from bot.dialog.turn import Kind as TurnKind
from bot.domain.cases import Kind
from bot.domain.people import Contact
from bot.domain.staff import Deed, Role, may
from bot.domain.text import Text
from bot.services.walks import IDLE, NAMED, place
from bot.store import Store
from bot.store.walks import MOST_NOTES
from handlers import DIALOGS
from tests.attachment_kit import photo
from tests.case_kit import contact_of, invite, mine, tick, use
from tests.hall import BUTTONS, PAGE, TEXT_ONLY, Hall, Person, open_hall, with_places

LINE, LINE_EN = "〔演练〕", "[Rehearsal]"
OWN = {"walks", "walk_notes", "sessions", "messages"}  # what a walk may change
SERIAL = {"sqlite_sequence"}


async def lead(hall: Hall, role: str = "lead", language: str = "zh-Hans", profile: Any = BUTTONS) -> Person:
    person = hall.person(profile, "lead", language)
    await person.says(f"/join {await invite(hall, role, '张伟')}")
    return person


async def tables(hall: Hall) -> dict[str, list[tuple[Any, ...]]]:
    """All that the database holds, by table."""
    store: Any = hall.core.store
    if hasattr(store, "_connection"):
        here = store._connection.here
        names = [row[0] for row in here.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
        found = {name: [tuple(row) for row in here.execute(f"SELECT * FROM {name}").fetchall()] for name in names}
    else:
        async with store._pool.acquire() as connection:
            rows = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            found = {
                row["tablename"]: [tuple(one) for one in await connection.fetch(f"SELECT * FROM {row['tablename']}")]
                for row in rows
            }
    return {name: sorted(rows, key=repr) for name, rows in found.items() if name not in SERIAL}


async def book(person: Person) -> str:
    """Books a passport for tomorrow morning; what was told at the end."""
    told = await person.says("预约护照，云溪大厅，明天上午", "1", "王小明", "13900001234", "确认")
    assert "预约好了" in told or "约好了" in told, told
    return told


def differing(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    assert before.keys() == after.keys()
    return {name for name in before if before[name] != after[name]}


# Who may


def test_only_those_who_lead_may_walk_through() -> None:
    assert [may(role, Deed.WALK) for role in Role] == [False, True, True]


@pytest.mark.parametrize("words", ["走流程", "走一遍流程。", "我要走流程", "Walk through", "walk-through"])
async def test_a_lead_begins_with_a_few_words(hall: Hall, words: str) -> None:
    person = await lead(hall)
    told = await person.says(words)
    assert told.startswith(LINE) and "走不到的有" in told and "您好，这里是" in told
    assert person.labels[-2:] == ["这里不顺，记一笔", "走完了"]


async def test_a_citizen_and_a_clerk_cannot(hall: Hall) -> None:
    citizen = hall.person()
    clerk = await lead(hall, "clerk")
    for person in (citizen, clerk):
        assert LINE not in await person.says("走流程")
        assert LINE not in await person.says("/walk")
        assert LINE not in await person.says("/walk end")
    assert (await tables(hall))["walks"] == []


async def test_who_is_dismissed_in_the_middle_is_out_at_once(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程")
    me = await use(hall, lambda services: services.staff._tx.staff.active())
    await hall.core.store.run(lambda tx: tx.staff.dismiss(me[0].id))
    assert LINE not in await person.says("办护照要几天")


# It is a rehearsal


async def test_every_answer_says_that_it_is_a_rehearsal(hall: Hall) -> None:
    person = await lead(hall)
    for words in (
        "走流程",
        "办护照要几天",
        "完全听不懂的话",
        "/today",
        "/nonsense",
        "转人工",
        "记一笔",
        "先不记",
        "记一笔：慢",
    ):
        assert (await person.says(words)).startswith(LINE), words
    assert (await person.shows(photo(), text="这是什么")).startswith(LINE)
    english = hall.person(address="8", language="en")
    await english.says(f"/join {await invite(hall, 'admin', 'Ann')}")
    assert (await english.says("/walk")).startswith(LINE_EN)
    assert (await english.says("how long does a passport take")).startswith(LINE_EN)


async def test_booking_seeing_and_cancelling_follow_from_each_other(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程")
    told = await book(person)
    assert LINE in told and "市民在这里还会收到二维码" in told
    assert all("file" not in body for body in person.heard)
    assert "11月26日" in await person.says("我的预约")
    await person.says("取消预约")
    assert "已取消" in await person.says("1")
    assert "没有" in await person.says("我的预约")


async def test_nothing_of_it_stays_anywhere_else(hall: Hall) -> None:
    person = await lead(hall)
    await tick(hall)
    before = await tables(hall)
    await person.says("走流程")
    await book(person)
    await person.says("我要投诉，3号窗口排了两个小时没人理", "提交", "我的投诉")
    await person.says("谢谢3号窗口的民警，特别耐心，帮了我大忙", "1")
    await person.says("火星护照怎么办", "12月20日提醒我带身份证", "1", "转人工", "请问有人吗", "结束对话")
    await person.says("上门办证", "取消", "/delete", "1", "/language en", "hello")
    await person.shows(photo(), text="")
    await person.says("记一笔：太长", "谢谢")
    await tick(hall)
    assert differing(before, await tables(hall)) == OWN
    await person.says("走完了")
    await tick(hall)
    after = await tables(hall)
    assert differing(before, after) == OWN
    assert len(after["messages"]) > len(before["messages"]) and len(after["walks"]) == len(after["walk_notes"]) == 1
    found = await hall.core.store.run(lambda tx: tx.contacts.open("buttons", "lead"))
    assert found and (found[0].language, found[0].name, found[0].phone) == ("zh-Hans", None, None)


async def test_the_sandbox_is_gone_when_the_walk_is_over(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程")
    await book(person)
    await person.says("走完了")
    [walk] = (await tables(hall))["walks"]
    assert bytes not in map(type, walk)
    assert "没有" in await person.says("我的预约")


async def test_places_are_those_the_hall_has_at_that_moment(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    await hall.person(address="citizen").says("预约护照，云溪大厅，明天上午", "1", "李雷", "13900005678", "确认")
    person = await lead(hall)
    free = await person.says("预约护照，云溪大厅，明天上午") + str(person.labels)
    await person.says("取消", "走流程")
    assert free.count("08:30") == (await person.says("预约护照，云溪大厅，明天上午") + str(person.labels)).count(
        "08:30"
    )
    taken = person.labels[0]
    await person.says("1", "王小明", "13900001234", "确认")
    assert taken not in str(person.labels) and (await tables(hall))["appointments"].__len__() == 1


async def test_two_who_walk_do_not_meet(hall: Hall) -> None:
    first, second = await lead(hall), hall.person(PAGE, "other")
    await second.says(f"/join {await invite(hall, 'admin', '赵敏')}")
    await first.says("走流程")
    await second.says("走流程")
    await book(first)
    assert "没有" in await second.says("我的预约")
    assert "11月26日" in await first.says("我的预约")


async def test_a_button_of_real_work_cannot_be_pressed_in_it(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程")
    told = await person.sends(TurnKind.PRESS, "n1.appointments-notice-cancel")
    assert told.startswith(LINE) and "真的工作消息" in told


async def test_buttons_from_before_the_walk_are_old(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("菜单")
    token = person.token("预约办理")
    await person.says("走流程")
    told = await person.sends(TurnKind.PRESS, token)
    assert hall.core.in_force.say(Text("say-old-button"), "zh-Hans") in told


async def test_a_number_that_was_asked_for_is_no_choice_of_the_walk(hall: Hall) -> None:
    person = await lead(hall, profile=TEXT_ONLY)
    await person.says("走流程", "证件进度")
    assert "哪里不顺" not in await person.says("1")
    await person.says("菜单")
    assert "哪里不顺" in await person.says(str(len(person_values(await session_of(hall, person))) - 1))


async def session_of(hall: Hall, person: Person) -> Any:
    found = await hall.core.store.run(lambda tx: tx.contacts.open(person.profile.name, person.address))
    assert found is not None
    return found[1]


def person_values(state: Any) -> list[str]:
    return [value for value, _ in state["shown"]]


# Notes, and what becomes of them


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
async def test_every_place_where_a_note_can_be_written_has_a_name(hall: Hall, language: str) -> None:
    assert DIALOGS.by_name.keys() >= NAMED
    texts = hall.core.in_force.rooms.texts
    named = [texts.say(place(dialog), language) for dialog in [*NAMED, "staff_today"]]
    assert all(named) and len(set(named)) == len(named)


async def test_a_photo_is_not_kept_either_when_a_step_of_the_walk_fails(hall: Hall, monkeypatch: Any) -> None:
    person = await lead(hall)
    await person.says("走流程")

    async def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("bot.dialog.rehearsal.RehearsedTurn.take", broken)
    assert "故障编号" in await person.shows(photo(), text="这是什么")
    me = await contact_of(hall, person)
    assert not await use(hall, lambda services: services.attachments.held(me))


async def test_a_note_is_kept_with_where_it_was_written_and_what_was_told_last(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程", "预约护照", "1")
    asked_again = await person.says("记一笔：日期太多，看花眼")
    assert "记下了" in asked_again and "哪一天来" in asked_again
    await person.presses("这里不顺")
    assert "记下了" in await person.says("电话写在哪里看不出来")
    walk = await hall.core.store.run(lambda tx: tx.walks.get(1))
    assert walk
    notes = await hall.core.store.run(lambda tx: tx.walks.notes(1))
    assert [(one.dialog, one.words) for one in notes] == [
        ("booking", "日期太多，看花眼"),
        ("booking", "电话写在哪里看不出来"),
    ]
    assert "您哪一天来" in notes[0].told and LINE not in notes[0].told and notes[0].step


@pytest.mark.parametrize("said", ["记一下：按钮太多", "这里不顺，按钮太多", "记一笔 太多", "note: too many buttons"])
async def test_a_note_is_written_down_however_it_is_begun(hall: Hall, said: str) -> None:
    person = await lead(hall)
    assert "记下了" in await person.says("走流程", said)


async def test_at_the_end_each_note_becomes_a_suggestion_after_one_tap_and_only_once(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程", "预约护照", "记一笔：选项太多", "办护照要几天", "记一笔：字太多")
    hall.clock.forward(minutes=6)
    await person.says("谢谢")
    told = await person.says("走完了")
    assert LINE not in told and "3步，6分钟，记了2条" in told and "· 预约：选项太多" in told
    assert await mine(hall, person) == []
    done = await person.presses("交上去（2条）")
    assert "2件建议" in done
    cases = await mine(hall, person)
    assert [(case.kind, case.source) for case in cases] == [(Kind.SUGGESTION, "walk")] * 2
    assert all(case.code in done for case in cases) and "选项太多" in cases[1].masked
    await person.says("/walk end")
    assert len(await mine(hall, person)) == 2
    assert await use(hall, lambda services: services.reports.check_room(services_contact(person, cases))) is None


def services_contact(person: Person, cases: Any) -> Contact:
    return Contact(cases[0].contact_id, person.profile.name, person.address, "zh-Hans")


async def test_notes_that_nobody_decided_on_are_asked_about_before_the_next_walk(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程", "记一笔：慢", "走完了")
    assert "先替您留着" in await person.presses("以后再说")
    assert "· 开头的菜单：慢" in await person.says("走流程")
    assert "删掉" in await person.presses("不交了")
    assert (await person.says("走流程")).startswith(LINE)
    assert (await tables(hall))["walk_notes"] == []


async def test_what_one_walk_holds_has_an_end(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程", *[f"记一笔：第{number}处" for number in range(MOST_NOTES)])
    assert f"已经记了{MOST_NOTES}条" in await person.says("记一笔：还有一处")
    assert len((await tables(hall))["walk_notes"]) == MOST_NOTES


async def test_a_walk_that_was_left_alone_ends_by_itself_and_what_was_said_then_is_not_acted_on(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程", "预约护照")
    hall.clock.forward(minutes=IDLE.total_seconds() // 60 + 1)
    told = await person.says("预约护照")
    assert LINE not in told and "自动结束" in told
    assert LINE not in await person.says("办护照要几天")


async def test_somebody_elses_notes_cannot_be_handed_in(hall: Hall) -> None:
    person, other = await lead(hall), hall.person(PAGE, "other")
    await other.says(f"/join {await invite(hall, 'admin', '赵敏')}")
    await person.says("走流程", "记一笔：慢", "走完了")
    who = await contact_of(hall, other)
    assert await use(hall, lambda services: services.walks.hand_in(who, 1)) == []
    await use(hall, lambda services: services.walks.drop(who, 1))
    assert len((await tables(hall))["walk_notes"]) == 1


async def test_a_note_handed_in_by_two_at_the_same_moment_is_one_case(hall: Hall) -> None:
    person = await lead(hall)
    await person.says("走流程", "记一笔：慢", "走完了")
    who = await contact_of(hall, person)
    ways = [use(hall, lambda services: services.walks.hand_in(who, 1)) for _ in range(4)]
    assert sorted(len(cases) for cases in await asyncio.gather(*ways)) == [0, 0, 0, 1]
    assert len(await mine(hall, person)) == 1

"""What can be done about a notice stands under it: pressed later, in the middle of something else, or typed in words.

Whatever was done already, or is over, is not done again.
"""

from datetime import date, datetime

import pytest

from bot.app import ROOT
from bot.channels.telegram_messages import rows_of
from bot.delivery.render import render
from bot.dialog.turn import Kind
from bot.domain.notices import CASE, CASE_CLASS, CASE_EVENT, QUESTION, WISH
from bot.domain.offers import LABELS, LONGEST_TOKEN_BYTES, doing, notice_token, read_notice_token
from bot.domain.papers import Kind as Paper
from bot.domain.papers import MissingPaper
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.services import Services
from bot.services.kit import Kit
from bot.services.notice_words import WRITERS
from bot.store import Store
from bot.store.messages import Message
from bot.texts import Texts
from bot.web.views import view
from tests.hall import BUTTONS, PAGE, PROFILES, TEXT_ONLY, WEDNESDAY_TEN, Hall, Person, config, open_hall, with_places
from tests.test_documents import State, contact_of, follower, move, put
from tests.test_waitlist import WAITING, everything_at_dongqiao
from tests.visits_kit import CONTACT, FIRST, Desk

BOOKING = ("/book", "护照", "云溪大厅", "周五", "下午三点", "张小云", "13800000000", "1")
NOTHING_TO_PRESS = {WISH, QUESTION, CASE, CASE_CLASS, CASE_EVENT}


def at(hall: Hall, moment: str) -> None:
    wanted = datetime.fromisoformat(moment).replace(tzinfo=hall.core.config.hall.zone)
    hall.clock.forward(seconds=(wanted - hall.clock.now()).total_seconds())


async def told(hall: Hall, person: Person) -> str:
    await hall.core.tick()
    return await person.listens()


async def reminded(hall: Hall, profile=BUTTONS, address: str = "7") -> Person:
    """Somebody who booked Friday at three and was reminded the day before."""
    person = hall.person(profile, address)
    assert "预约好了" in await person.says(*BOOKING)
    at(hall, "2026-11-26T15:00")
    assert "提醒您" in await told(hall, person)
    return person


def kept(person: Person, label: str) -> str:
    """The button as it is pressed later, when newer ones stand below it."""
    return person.token(label)


async def presses(person: Person, token: str) -> str:
    return await person.sends(Kind.PRESS, token)


@pytest.mark.parametrize("profile", [BUTTONS, PAGE])
async def test_a_reminder_lets_one_come_move_or_cancel(hall: Hall, profile) -> None:
    person = await reminded(hall, profile)
    assert person.labels == ["我会来", "改时间", "来不了，取消预约"]
    assert "11月27日 周五 15:00，云溪大厅见" in await person.presses("我会来")


async def test_a_press_moves_the_very_appointment(hall: Hall) -> None:
    person = await reminded(hall)
    assert "现在的预约：11月27日 周五 15:00" in await person.presses("改时间")
    await person.says("周五下午四点")
    assert "改好了" in await person.says("好")


async def test_a_press_cancels_after_asking_once_more_and_never_again(hall: Hall) -> None:
    person = await reminded(hall)
    cancel, come = kept(person, "来不了"), kept(person, "我会来")
    assert "确定取消这个预约吗" in await presses(person, cancel)
    assert "已取消" in await person.says("确定取消")
    assert "什么都没有改动" in await presses(person, cancel)
    assert "什么都没有改动" in await presses(person, come)


async def test_it_works_in_the_middle_of_a_form_which_goes_on_afterwards(hall: Hall) -> None:
    person = await reminded(hall)
    come, cancel = kept(person, "我会来"), kept(person, "来不了")
    await person.says("/book", "身份证", "云溪大厅", "下周一", "上午", "九点")
    answer = await presses(person, come)
    assert "云溪大厅见" in answer and "给谁预约" in answer, "the form asks again"
    assert "确定取消这个预约吗" in await presses(person, cancel)
    back = await person.says("确定取消")
    assert "已取消" in back and "给谁预约" in back
    assert "请核对" in await person.says("1")


async def test_it_can_be_typed_at_any_time_in_either_language(hall: Hall) -> None:
    person = await reminded(hall)
    assert "云溪大厅见" in await person.says("我会来")
    assert "现在的预约" in await person.says("Another time")
    await person.says("取消", "你好")
    await person.says("/book", "身份证")
    answer = await person.says("我会来。")
    assert "云溪大厅见" in answer and "服务点" in answer


async def test_a_channel_without_buttons_is_told_the_words(hall: Hall) -> None:
    person = await reminded(hall, TEXT_ONLY)
    assert "可以直接回复下面的话：\n我会来\n改时间\n来不了，取消预约" in person.heard[-1]["text"]
    assert "云溪大厅见" in await person.says("我会来")


async def test_the_same_words_mean_something_without_a_notice_too(hall: Hall) -> None:
    person = await reminded(hall)
    await person.says("改时间", "下周一上午十点", "好")
    assert "11月30日 周一 10:00，云溪大厅见" in await person.says("我会来"), "moved, so nothing reminds of it yet"
    other = hall.person(address="8")
    assert "没有预约" in await other.says("我会来")
    assert "没有为您保留的空位" in await other.says("要这个名额")


async def test_nobody_presses_what_somebody_else_was_told(hall: Hall) -> None:
    person = await reminded(hall)
    stranger = hall.person(address="8")
    assert "什么都没有改动" in await presses(stranger, kept(person, "来不了"))
    for token in ("n999999.appointments-notice-come", "n1.start", "n1", "nn1.x", "n" + "9" * 30 + ".x"):
        assert await presses(stranger, token)


async def test_what_is_over_is_not_done_any_more(hall: Hall) -> None:
    person = await reminded(hall)
    at(hall, "2026-11-27T15:00")
    assert "什么都没有改动" in await person.presses("改时间")


async def test_shortly_before_one_says_that_one_is_here(hall: Hall) -> None:
    person = await reminded(hall)
    at(hall, "2026-11-27T13:00")
    await told(hall, person)
    assert person.labels == ["我到了"]
    at(hall, "2026-11-27T14:50")
    assert "知道您到了" in await person.presses("我到了")
    assert "什么都没有改动" in await person.presses("我到了")


async def test_an_offered_place_is_taken_with_one_press_and_only_once(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    early = await everything_at_dongqiao(hall)
    waiter = hall.person(address="waits")
    await waiter.says(*WAITING)
    await early[2].says("取消预约", "1", "1")
    await told(hall, waiter)
    assert waiter.labels == ["要这个名额", "让给下一位"]
    take, leave = kept(waiter, "要这个"), kept(waiter, "让给")
    assert "预约好了" in await presses(waiter, take)
    assert "什么都没有改动" in await presses(waiter, take)
    assert "什么都没有改动" in await presses(waiter, leave)
    assert "10:30" in await waiter.says("/my")


async def test_an_offered_place_is_let_go_in_words(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    early = await everything_at_dongqiao(hall)
    waiter = hall.person(TEXT_ONLY, address="waits")
    await waiter.says(*WAITING)
    await early[2].says("取消预约", "1", "1")
    await told(hall, waiter)
    assert "让给下一位了" in await waiter.says("让给下一位")


async def test_an_old_offer_is_not_taken_for_a_new_one(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    early = await everything_at_dongqiao(hall)
    waiter = hall.person(address="waits")
    await waiter.says(*WAITING)
    await early[2].says("取消预约", "1", "1")
    await told(hall, waiter)
    first = kept(waiter, "要这个")
    hall.clock.forward(minutes=31)
    await hall.core.tick()
    await early[3].says("取消预约", "1", "1")
    await told(hall, waiter)
    second = kept(waiter, "要这个")
    assert second != first
    assert "什么都没有改动" in await presses(waiter, first)
    assert "11:00" in await presses(waiter, second)


async def test_a_document_that_is_ready_tells_when_to_come_and_can_be_unfollowed(hall: Hall) -> None:
    await put(hall, state=State.IN_PRODUCTION)
    person = await follower(hall)
    await move(hall, State.READY)
    assert "办好了" in await told(hall, person)
    assert person.labels == ["几点开门", "这份不用再告诉我"]
    leave = kept(person, "这份")
    assert "云溪大厅" in await person.presses("几点开门")
    assert "不再告诉您" in await presses(person, leave)
    assert "什么都没有改动" in await presses(person, leave)


async def test_a_missing_paper_leads_to_the_way_there(hall: Hall) -> None:
    person = hall.person()
    await person.says("你好")
    who = await contact_of(hall, person)
    kit = Kit(hall.core.config, hall.clock, hall.core.in_force.rooms)
    until = date(2026, 11, 30)
    paper = MissingPaper(0, "passport", "main", Paper.PHOTO, until, "张小云", "13800000000", contact_id=who.id)
    await hall.core.store.run(lambda tx: Services(tx, kit).missing_papers.add(paper, by="0731"))
    at(hall, "2026-11-29T12:00")
    assert "补材料" in await told(hall, person)
    assert person.labels == ["几点开门", "怎么走", "找工作人员"]
    assert "地铁" in await person.presses("怎么走")


async def visited(hall: Hall) -> tuple[Person, Desk]:
    """Somebody who knows when the officers come."""
    person, desk = hall.person(), Desk(hall)
    await person.says(FIRST, "周五上午", CONTACT, "可以")
    visit = await desk.visit()
    await desk.run(lambda desk: desk.approve(visit.id))
    desk.at("2026-11-26T16:00")
    await desk.plan_due()
    desk.at("2026-11-26T17:00")
    assert "上门" in await desk.tells(person)
    return person, desk


async def test_a_visit_is_awaited_moved_or_talked_over(hall: Hall) -> None:
    person, desk = await visited(hall)
    assert person.labels == ["好的，在家等", "那天不在家", "请打电话给我"]
    ok, change, call = (kept(person, label) for label in ("好的", "那天", "请打"))
    assert "在家等着就行" in await presses(person, ok)
    assert "会给您打电话" in await presses(person, call)
    await presses(person, call)
    home = await desk.tx(lambda tx: tx.visits.home(1))
    assert home.added == ("请打电话给我",), "asked for twice, noted once"
    assert "哪天方便" in await presses(person, change)
    await person.says("下周三上午")
    assert "什么都没有改动" in await presses(person, ok)


def test_every_button_of_a_notice_fits_every_channel() -> None:
    for key in LABELS:
        token = notice_token(10**18 - 1, doing(key, "start"))
        assert len(token.encode()) <= LONGEST_TOKEN_BYTES
        assert read_notice_token(token) == (10**18 - 1, key)
        assert len(rows_of([[token, key]])) == 1, "Telegram leaves out what it would refuse"
    assert read_notice_token("12.3") is None and read_notice_token("n12.nothing-of-the-kind") is None


def test_no_two_buttons_are_typed_alike_but_for_the_same_thing(hall_texts) -> None:
    for language in ("zh-Hans", "zh-Hant", "en"):
        said: dict[str, set[str]] = {}
        for key in LABELS:
            said.setdefault(hall_texts.say(Text(key), language), set()).add(key.rpartition("-")[2])
        assert all(len(doings) == 1 for doings in said.values()), said


@pytest.fixture
def hall_texts() -> Texts:
    return Texts.load(ROOT, config().hall.zone)


def test_every_kind_of_notice_was_thought_of() -> None:
    assert set(WRITERS) >= NOTHING_TO_PRESS


def test_what_a_notice_lets_do_is_rendered_for_each_channel(hall_texts) -> None:
    reply = Reply(Text("say-cancelled"), (doing("appointments-notice-come", "coming", appointment="5"),))
    for profile in PROFILES.values():
        (body,) = render(reply, hall_texts, "zh-Hans", profile, notice=7)
        if profile.buttons:
            assert body["choices"] == [["n7.appointments-notice-come", "我会来"]]
        else:
            assert body["text"].endswith("\n我会来") and "choices" not in body


def message(id: int, way: str, body: dict, answers: int | None = None) -> Message:
    return Message(id, way, f"p{id}" if way == "in" else None, answers, body, WEDNESDAY_TEN)


def test_on_the_page_a_notices_buttons_stay_until_one_is_pressed(hall_texts) -> None:
    choices = [["n7.appointments-notice-come", "我会来"]]
    asked = message(2, "out", {"text": "几点来？", "choices": [["4.0", "九点"]]}, answers=1)
    said = [
        message(1, "in", {"kind": "text", "text": "预约"}),
        asked,
        message(3, "out", {"text": "提醒您", "choices": choices}),
    ]
    zone = config().hall.zone
    shown = {one.id: one for one in view(said, hall_texts, "zh-Hans", zone)}
    assert shown[2].choices == (("4.0", "九点"),), "a notice does not end what was asked"
    assert shown[3].choices == (("n7.appointments-notice-come", "我会来"),) and shown[3].lasting
    said += [
        message(4, "in", {"kind": "text", "text": "九点"}),
        message(5, "out", {"text": "好", "choices": [["5.0", "是"]]}, answers=4),
    ]
    shown = {one.id: one for one in view(said, hall_texts, "zh-Hans", zone)}
    assert not shown[2].choices and shown[3].choices and shown[5].choices and not shown[5].lasting
    said.append(message(6, "in", {"kind": "press", "text": "n7.appointments-notice-come", "label": "我会来"}))
    shown = {one.id: one for one in view(said, hall_texts, "zh-Hans", zone)}
    assert not shown[3].choices and shown[6].text == "我会来"


async def test_what_was_pressed_is_kept_in_its_words(hall: Hall) -> None:
    person = await reminded(hall)
    await person.presses("我会来")
    who = await contact_of(hall, person)
    log = await hall.core.store.run(lambda tx: tx.messages.last(who.id, 3))
    assert [one.body["label"] for one in log if one.way == "in"] == ["我会来"]

"""Photos and voice notes in a conversation: they go with what is reported, wait for it, or are gone."""

import base64
from datetime import timedelta

import pytest

from bot.config import Attachments
from bot.domain.attachments import Medium, Pointer
from bot.domain.case_states import State
from bot.domain.cases import Kind, NoCase, ToCitizen, What
from bot.domain.staff import Forbidden
from bot.errors import OperatorError
from bot.services.erasure import Erasure, export
from bot.store import Store
from bot.store.seal import Seal
from tests.attachment_kit import held, in_case, photo, rows, voice
from tests.case_kit import contact_of, mine, staff, use
from tests.hall import PAGE, TEXT_ONLY, Hall, config, open_hall, replace_model

STORY = "3号窗口排队两个小时没人理，工作人员一直在聊天"


@pytest.mark.parametrize("profile", [PAGE, TEXT_ONLY], ids=lambda profile: profile.name)
async def test_a_photo_by_itself_is_asked_about_and_goes_with_the_report(hall: Hall, profile) -> None:  # type: ignore[no-untyped-def]
    citizen = hall.person(profile)
    assert "工作人员看得到" in await citizen.shows(photo())
    assert "遇上什么事" in await citizen.says("1")
    assert "照片1张" in await citizen.says(STORY)
    assert "照片1张一起交了" in await citizen.says("1")
    [one] = await in_case(hall, citizen)
    [case] = await mine(hall, citizen)
    [opened, *_] = await hall.core.store.run(lambda tx: tx.cases.events(case.id))
    assert one.event_id == opened.id and case.kind is Kind.COMPLAINT
    kept = await hall.core.store.run(lambda tx: tx.attachments.content(one.id))
    assert kept == photo().content


async def test_instead_of_an_answer_the_matter_can_be_typed(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(photo())
    assert "照片1张" in await citizen.says(STORY)
    await citizen.says("1")
    assert len(await in_case(hall, citizen)) == 1


async def test_a_photo_with_its_story_under_it_is_a_report_in_one_message(hall: Hall) -> None:
    citizen = hall.person()
    assert "照片1张" in await citizen.shows(photo(), text=STORY)
    await citizen.says("1")
    assert len(await in_case(hall, citizen)) == 1


async def test_an_album_is_one_message_and_is_answered_once(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says(STORY)
    assert "收到了" in await citizen.shows(photo("red"), album="a")
    assert await citizen.shows(photo("green"), album="a") == ""
    assert await citizen.shows(photo("blue"), album="a") == ""
    assert "照片3张一起交了" in await citizen.says("1")
    assert len(await in_case(hall, citizen)) == 3


async def test_an_album_by_itself_is_asked_about_once(hall: Hall) -> None:
    citizen = hall.person()
    assert "用它做什么" in await citizen.shows(photo(), album="b")
    assert await citizen.shows(photo(), album="b") == "" and await citizen.shows(photo(), album="b") == ""
    await citizen.says("2", "办居住证材料交了三次都说不对", "1")
    assert len(await in_case(hall, citizen)) == 3


async def test_the_same_message_twice_is_one_photo(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(photo(), message_id="same")
    assert await citizen.shows(photo(), message_id="same") == ""
    assert await held(hall, citizen) == 1


async def test_a_voice_note_counts_as_the_words_and_a_person_will_listen(hall: Hall) -> None:
    citizen = hall.person()
    assert "有工作人员来听" in await citizen.shows(voice(23))
    assert "语音23秒" in await citizen.says("2")
    await citizen.says("1")
    [case] = await mine(hall, citizen)
    assert case.kind is Kind.CANNOT_GET_DONE and "语音23秒" in case.masked
    assert len(await in_case(hall, citizen)) == 1


async def test_asked_for_words_one_may_speak_them(hall: Hall) -> None:
    citizen = hall.person(language="en")
    await citizen.says("I want to complain")
    assert "voice note of 8 seconds" in await citizen.shows(voice(8))
    await citizen.says("1")
    assert len(await in_case(hall, citizen)) == 1


async def test_asked_for_words_a_photo_waits_for_them(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("我要投诉")
    answer = await citizen.shows(photo())
    assert "收到了" in answer and "遇上什么事" in answer
    assert "照片1张" in await citizen.says(STORY)


async def test_a_report_can_go_without_them(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(photo(), text=STORY)
    assert "照片" not in (await citizen.presses("不带照片")).partition("对吗")[0]
    await citizen.says("1")
    assert await in_case(hall, citizen) == [] and await rows(hall) == 0


@pytest.mark.parametrize("ends", ["取消", "不用了，删掉"])
async def test_what_is_not_wanted_is_deleted(hall: Hall, ends: str) -> None:
    citizen = hall.person()
    await citizen.shows(photo())
    if ends == "取消":
        await citizen.says(STORY)
    await citizen.says(ends)
    assert await held(hall, citizen) == 0 and await rows(hall) == 0


async def test_a_form_that_needs_no_photo_says_so_and_asks_again(hall: Hall) -> None:
    citizen = hall.person()
    asked = await citizen.says("预约办护照")
    answer = await citizen.shows(photo())
    assert "没有保存" in answer and asked in answer and await rows(hall) == 0


async def test_a_question_under_a_photo_is_answered_and_the_photo_waits(hall: Hall) -> None:
    citizen = hall.person()
    answer = await citizen.shows(photo(), text="护照多少钱")
    assert "120" in answer and "先留着" in answer and await held(hall, citizen) == 1


async def test_an_unclear_caption_becomes_the_words_of_the_report(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(photo(), text="就是这个")
    assert "“就是这个”" in await citizen.says("1")


async def test_more_is_added_to_a_case_with_words_or_without(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says(STORY, "1", "我的投诉", "补充")
    assert "收到了" in await citizen.shows(photo())
    assert "已经加到" in await citizen.presses("就这些")
    await citizen.says("我的投诉", "补充")
    await citizen.shows(photo(), text="这是当时的号票")
    [case] = await mine(hall, citizen)
    events = await hall.core.store.run(lambda tx: tx.cases.events(case.id))
    added = [event for event in events if event.what is What.ADDED]
    assert [event.words for event in added] == ["（照片1张）", "这是当时的号票"]
    assert [one.event_id for one in await in_case(hall, citizen)] == [event.id for event in added]


async def test_a_person_is_shown_photos_and_shows_some(hall: Hall) -> None:
    clerk = await staff(hall, name="李明")
    citizen = hall.person(PAGE)
    await citizen.says("人工")
    assert "写一句" in await citizen.shows(photo())
    await citizen.says("我孩子的护照照片老是不合格，到底要什么样的")
    [case] = await mine(hall, citizen)
    assert len(await in_case(hall, citizen)) == 1
    assert await citizen.shows(photo(), album="c") == "" and await citizen.shows(photo(), album="c") == ""
    assert await citizen.shows(voice(4)) == ""
    sent = await in_case(hall, citizen)
    events = {event.id: event for event in await hall.core.store.run(lambda tx: tx.cases.events(case.id))}
    assert [events[one.event_id or 0].words for one in sent[1:]] == ["（照片1张）", "（照片1张）", "（语音4秒）"]
    await use(hall, lambda services: services.cases.claim(clerk, case.id))
    await hall.core.tick()

    async def answer(services):  # type: ignore[no-untyped-def]
        media = await services.attachments.send(case.contact_id, [photo("green")])
        await services.handover.say(clerk, case.id, ToCitizen("要这样的", media))

    await use(hall, answer)
    assert "要这样的" in await citizen.listens() and citizen.heard[-1]["media"]["kind"] == "photo"
    assert [one.by_staff for one in await in_case(hall, citizen)][-1] is True


async def test_a_person_is_asked_for_by_voice(hall: Hall) -> None:
    await staff(hall, name="李明")
    citizen = hall.person()
    await citizen.says("人工")
    assert "已经转给工作人员" in await citizen.shows(voice(12))
    [case] = await mine(hall, citizen)
    assert "语音12秒" in case.masked and len(await in_case(hall, citizen)) == 1


async def test_what_is_too_much_by_the_platforms_word_is_refused_unseen_and_its_words_count(hall: Hall) -> None:
    citizen = hall.person()
    heavy = Pointer("buttons", "f", Medium.PHOTO, size=90_000_000)
    answer = await citizen.shows(heavy, text=STORY)
    assert "太大" in answer and "3号窗口" in answer
    assert "太大" in await citizen.shows(heavy)
    alone = hall.person(address="8")
    assert "太长" in await alone.shows(Pointer("buttons", "f", Medium.VOICE, seconds=9_000))
    assert await rows(hall) == 0 and await held(hall, citizen) == 0


async def test_only_so_many_go_with_one_report_and_only_so_many_a_day(store: Store) -> None:
    hall = open_hall(store, replace_model(config(), attachments=Attachments(per_case=2, per_day=3)))
    citizen = hall.person()
    await citizen.shows(photo(), text=STORY)
    await citizen.shows(photo())
    assert "最多2个" in await citizen.shows(photo())
    await citizen.says("1", "我的投诉", "补充")
    assert len(await in_case(hall, citizen)) == 2
    await citizen.shows(photo(), text="还有一张照片给你们看看")
    assert len(await in_case(hall, citizen)) == 2 and await rows(hall) == 2
    assert "明天再发" in await citizen.shows(photo())
    hall.clock.forward(days=1, minutes=1)
    assert "明天再发" not in await citizen.shows(photo())


async def test_what_waits_too_long_is_deleted(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(photo())
    hall.clock.forward(hours=23)
    await hall.core.purge()
    assert await rows(hall) == 1
    hall.clock.forward(hours=2)
    assert await held(hall, citizen) == 0
    await hall.core.purge()
    assert await rows(hall) == 0


async def test_what_belongs_to_a_case_stays_while_it_is_open_and_as_long_as_messages_after(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(photo(), text=STORY)
    await citizen.says("1")
    days = timedelta(days=hall.core.config.privacy.keep_days + 2)
    hall.clock.forward(days=days.days)
    await hall.core.purge()
    assert await rows(hall) == 1
    [case] = await mine(hall, citizen)
    who = await contact_of(hall, citizen)
    await use(hall, lambda services: services.reports.withdraw(who, case.code))
    hall.clock.forward(days=days.days)
    await hall.core.purge()
    assert await rows(hall) == 0 and (await mine(hall, citizen))[0].state is State.WITHDRAWN


async def test_what_is_kept_cannot_be_read_without_the_key(hall: Hall, store: Store) -> None:
    citizen = hall.person()
    await citizen.shows(photo())

    async def sealed(tx):  # type: ignore[no-untyped-def]
        row = await tx._statements.one("attachment_content", id=1)
        return bytes(row["content"])

    raw = await hall.core.store.run(sealed)
    assert b"JFIF" in photo().content and b"JFIF" not in raw and photo().content[20:60] not in raw
    with pytest.raises(OperatorError):
        Seal(bytes(32)).open_bytes(raw)


async def test_an_erased_persons_photos_are_gone_and_an_export_holds_them(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(photo(), text=STORY)
    await citizen.says("1")
    await citizen.shows(voice())
    who = await contact_of(hall, citizen)
    told = await hall.core.store.run(lambda tx: export(tx, hall.core.kit(), who))
    [case] = await mine(hall, citizen)
    assert [(one["kind"], one["case"]) for one in told["attachments"]] == [("photo", case.code), ("voice", None)]
    assert base64.b64decode(told["attachments"][0]["content"]) == photo().content
    await hall.core.store.run(lambda tx: Erasure(tx, hall.core.kit()).erase(who, keep_appointments=False))
    assert await rows(hall) == 0
    assert await use(hall, lambda services: services.attachments.of_case(case.id)) == []


async def test_only_who_may_see_the_case_sees_what_was_sent(hall: Hall) -> None:
    accused = await staff(hall, name="王芳", badge="012345")
    clerk = await staff(hall, name="李明")
    citizen = hall.person()
    await citizen.shows(photo(), text="工号012345态度恶劣，把我的材料扔了回来")
    await citizen.says("1")
    [one] = await in_case(hall, citizen)
    assert (await use(hall, lambda services: services.attachments.look(clerk, one.id))).content == photo().content
    with pytest.raises(Forbidden):
        await use(hall, lambda services: services.attachments.look(accused, one.id))
    await citizen.shows(photo())
    with pytest.raises(NoCase):  # it belongs to no case yet
        await use(hall, lambda services: services.attachments.look(clerk, one.id + 1))


async def test_a_step_that_fails_keeps_what_was_sent(hall: Hall, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    citizen = hall.person()

    async def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("bot.dialog.conversation.Conversation._files", broken)
    await citizen.shows(photo())
    assert await held(hall, citizen) == 1

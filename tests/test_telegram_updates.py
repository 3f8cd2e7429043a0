"""How each kind of update is read as a turn."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.channels.telegram_intake import Intake
from bot.channels.telegram_json import clean, read_json
from bot.channels.telegram_request import AiohttpRequest, Api
from bot.channels.telegram_updates import language_of, turn_of
from bot.dialog.turn import Kind, Turn
from bot.domain.attachments import Medium, Pointer
from bot.frozen import replace
from tests.telegram_kit import Ledger

WEN = {"id": 7001, "is_bot": False, "first_name": "晓雯", "language_code": "en-GB"}
PRIVATE = {"id": 7001, "type": "private"}
GROUP = {"id": -1001, "type": "supergroup", "title": "值班群"}
BOT = {"id": 1, "is_bot": True, "first_name": "窗口"}
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
FILE = {"file_id": "a", "file_unique_id": "b"}


def message(**fields: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1, "chat": PRIVATE, "from": WEN} | fields


def read(**update: Any) -> Turn | None:
    return turn_of({"update_id": 9, **update})


def contact(owner: int | None, number: str = "8613800000000") -> dict[str, Any]:
    return {"phone_number": number, "first_name": "x"} | ({"user_id": owner} if owner else {})


@pytest.mark.parametrize(
    ("fields", "kind", "text"),
    [
        ({"text": "你好"}, Kind.TEXT, "你好"),
        ({"text": "/start book_passport"}, Kind.TEXT, "/start book_passport"),
        ({"text": "/book@chuangkou_bot 护照"}, Kind.TEXT, "/book 护照"),
        ({"text": "a@b.example"}, Kind.TEXT, "a@b.example"),
        ({"photo": PHOTO, "caption": "这张行吗"}, Kind.PHOTO, "这张行吗"),
        ({"document": FILE | {"mime_type": "image/png"}}, Kind.PHOTO, ""),
        ({"document": FILE | {"mime_type": "application/pdf"}}, Kind.OTHER, ""),
        ({"voice": FILE | {"duration": 3}}, Kind.VOICE, ""),
        ({"location": {"latitude": 31.2, "longitude": 121.5}}, Kind.PLACE, "31.20000, 121.50000"),
        ({"contact": contact(7001)}, Kind.PHONE, "+8613800000000"),
        ({"contact": contact(7001, "+8613800000000")}, Kind.PHONE, "+8613800000000"),
        ({"contact": contact(7002)}, Kind.OTHER, ""),
        ({"contact": contact(None)}, Kind.OTHER, ""),
        ({"dice": {"emoji": "🎲", "value": 3}}, Kind.OTHER, ""),
        ({"a_kind_of_next_year": {"x": 1}}, Kind.OTHER, ""),
    ],
)
def test_messages(fields: dict[str, Any], kind: Kind, text: str) -> None:
    turn = read(message=message(**fields))
    assert turn and replace(turn, files=()) == Turn("telegram", "7001", "u9", kind, text, "en")


def test_a_photo_is_pointed_to_by_its_largest_size() -> None:
    small, large = PHOTO[0], PHOTO[0] | {"file_id": "large", "width": 1280, "height": 960, "file_size": 90_000}
    turn = read(message=message(photo=[small, large, small], media_group_id="12"))
    assert turn and (turn.files, turn.album) == ((Pointer("telegram", "large", Medium.PHOTO, 90_000),), "12")


def test_what_was_sent_as_a_file_is_not_sent_on_as_it_is() -> None:
    turn = read(message=message(document=FILE | {"mime_type": "image/png", "file_size": 7}))
    assert turn and turn.files == (Pointer("telegram", "a", Medium.PHOTO, 7, sendable=False),)
    for kind, sendable in (("voice", True), ("audio", False)):
        turn = read(message=message(**{kind: FILE | {"duration": 3}}))
        pointer = Pointer("telegram", "a", Medium.VOICE, 0, 3, sendable)
        assert turn and turn.kind is Kind.VOICE and turn.files == (pointer,)


def test_in_a_group_only_what_answers_the_bot_is_pointed_to() -> None:
    asked = {"message_id": 4, "from": BOT, "text": "请回复"}
    for answered, points in ((None, False), (asked, True), (asked | {"from": WEN}, False)):
        place = {"reply_to_message": answered} if answered else {}
        turn = read(message=message(photo=PHOTO, chat=GROUP, **place))
        assert turn and bool(turn.files) is points


@pytest.mark.parametrize(
    "update",
    [
        {"edited_message": message(text="better")},
        {"message": message(text="hello", chat=GROUP | {"type": "channel"})},
        {"message": message(pinned_message=message(text="x"))},
        {"message": message(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})},
        {
            "callback_query": {
                "id": "1",
                "from": WEN,
                "chat_instance": "2",
                "data": "3.1",
                "inline_message_id": "x",
            }
        },
        {
            "callback_query": {
                "id": "1",
                "from": WEN,
                "chat_instance": "2",
                "message": message(chat={"id": -1001, "type": "channel"}),
            }
        },
        {"poll": {"id": "1", "question": "?"}},
        {"subscription": {"from_some": "new version"}},
        {},
    ],
)
def test_what_is_not_for_the_conversation_is_no_turn(update: dict[str, Any]) -> None:
    assert read(**update) is None


@pytest.mark.parametrize(
    ("fields", "thread", "answers"),
    [
        ({}, "", ""),
        ({"message_thread_id": 44, "is_topic_message": True}, "44", ""),
        ({"message_thread_id": 44}, "", ""),  # a discussion, not a topic
        ({"reply_to_message": message(message_id=77)}, "", "77"),
    ],
)
def test_what_is_said_in_a_group_names_the_group_and_who_said_it(
    fields: dict[str, Any], thread: str, answers: str
) -> None:
    said = message(text="/case@chuangkou_bot A3K9QXT", chat=GROUP, **fields)
    expected = Turn("telegram", "-1001", "u9", Kind.TEXT, "/case A3K9QXT", "en", "7001", thread, answers)
    assert read(message=said) == expected


def test_a_press_in_a_group_names_its_message() -> None:
    query = {"id": "1", "from": WEN, "chat_instance": "2", "data": "room:A:claim", "message": message(chat=GROUP)}
    expected = Turn("telegram", "-1001", "u9", Kind.PRESS, "room:A:claim", "en", "7001", "", "5")
    assert read(callback_query=query) == expected


def test_a_group_that_becomes_a_supergroup_tells_its_new_address() -> None:
    turn = read(message=message(chat=GROUP | {"type": "group"}, migrate_to_chat_id=-1002))
    assert turn is not None and (turn.address, turn.kind, turn.text) == ("-1001", Kind.MOVED, "-1002")


@pytest.mark.parametrize("gone", [{}, {"text": "?", "reply_markup": {"nonsense": True}}])
def test_a_press_needs_nothing_of_its_message_but_the_chat(gone: dict[str, Any]) -> None:
    pressed = {"message_id": 5, "date": 0, "chat": PRIVATE} | gone
    query = {"id": "1", "from": WEN, "chat_instance": "2", "data": "3.1", "message": pressed}
    assert read(callback_query=query) == Turn("telegram", "7001", "u9", Kind.PRESS, "3.1", "en")


@pytest.mark.parametrize(("status", "kind"), [("kicked", Kind.UNFOLLOW), ("member", Kind.FOLLOW), ("left", None)])
def test_membership(status: str, kind: Kind | None) -> None:
    new = {"user": BOT, "status": status} | ({"until_date": 0} if status == "kicked" else {})
    old = {"user": BOT, "status": "member"}
    change = {"chat": PRIVATE, "from": WEN, "date": 1, "old_chat_member": old, "new_chat_member": new}
    turn = read(my_chat_member=change)
    assert (turn.kind if turn else None) == kind
    assert read(my_chat_member=change | {"chat": GROUP | {"type": "channel"}}) is None


@pytest.mark.parametrize(
    ("status", "kind"),
    [("kicked", Kind.UNFOLLOW), ("left", Kind.UNFOLLOW), ("administrator", Kind.FOLLOW), ("restricted", None)],
)
def test_membership_in_a_group(status: str, kind: Kind | None) -> None:
    new, old = {"user": BOT, "status": status}, {"user": BOT, "status": "member"}
    change = {"chat": GROUP, "from": WEN, "date": 1, "old_chat_member": old, "new_chat_member": new}
    turn = read(my_chat_member=change)
    assert (turn.kind if turn else None) == kind


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh-hans", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh", "zh-Hans"), ("zh-SG", "zh-Hans"),
        ("zh-hans-hk", "zh-Hans"),
        ("zh-hant", "zh-Hant"), ("zh-TW", "zh-Hant"), ("zh_hk", "zh-Hant"), ("zh-hant-mo", "zh-Hant"),
        ("en", "en"), ("en-GB", "en"), ("ru", ""), ("", ""), (None, ""), ("enx", ""),
    ],
)  # fmt: skip
def test_languages(code: str | None, language: str) -> None:
    assert language_of(code) == language


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_text_can_be_stored_afterwards(text: str) -> None:
    assert "\0" not in clean(text).encode().decode()


def test_a_pair_sent_as_two_halves_is_joined() -> None:
    assert clean(read_json(b'{"t": "\\ud83d\\ude00 \\ud83d"}')["t"]) == "\U0001f600 \ufffd"


NAMES = st.sampled_from([*message(text=""), "data", "id"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
)


@given(JSON, st.sampled_from(["message", "callback_query", "my_chat_member", "edited_message"]))
def test_no_update_however_strange_raises(strange: Any, kind: str) -> None:
    api = Api(AiohttpRequest(), "http://127.0.0.1:9/bot", "1:x")
    intake = Intake(api, Ledger())
    intake._answer_soon = lambda _: None  # type: ignore[method-assign] # it needs a running loop
    with capture_logs():
        turn = intake.read({"update_id": 9, kind: strange})
    assert turn is None or turn.address

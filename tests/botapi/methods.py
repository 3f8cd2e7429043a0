"""The Bot API methods the stand-in answers, one short function each, named like the method in snake case.

Each takes a Call, raises Refusal, and returns the `result`. Faults, pace and latency are the server's matter;
what the bot says about itself stands in `profile.py`.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from tests.botapi import profile
from tests.botapi.call import Call
from tests.botapi.groups import Group, place_in_group
from tests.botapi.markup import keyboard, readable
from tests.botapi.model import BOT, BOT_ID, Json, Refusal, Sent
from tests.botapi.updates import chat_of

if TYPE_CHECKING:
    pass

_LONGEST_POLL_SECONDS = 50
_WEBHOOK_IS_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


def find(method: str) -> Callable[[Call], Awaitable[Any]] | None:
    """The function of that method; None where this stand-in, or the real server, has none."""
    if not re.fullmatch(r"(get|set|delete|send|edit|answer|create|close|reopen)[A-Z][A-Za-z]*", method):
        return None
    name = "_" + re.sub(r"([A-Z])", r"_\1", method).lower()
    return globals().get(name) or vars(profile).get(name)


# receiving


async def _get_me(call: Call) -> Json:
    return BOT | {
        "can_join_groups": True,
        "can_read_all_group_messages": call.api.reads_groups,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def _get_updates(call: Call) -> list[Json]:
    api, queue = call.api, call.api.queue
    if api.webhook.url:
        raise Refusal(409, f"Conflict: {_WEBHOOK_IS_ACTIVE}")
    if "allowed_updates" in call.params:
        queue.allowed = call.value("allowed_updates")
    offset = int(call.params.get("offset", 0))
    queue.confirm(offset)
    api.polls += 1
    turn = api.polls
    queue.tell()  # an older poll wakes up, sees that it is not the newest, and gives way
    until = time.monotonic() + min(int(call.params.get("timeout", 0)), _LONGEST_POLL_SECONDS)
    while not queue.since(offset) and (left := until - time.monotonic()) > 0 and not api.stopping.is_set():
        await _wait(queue.changed, left)
        if api.webhook.url:
            raise Refusal(409, "Conflict: terminated by setWebhook request")
        if turn != api.polls:
            words = "terminated by other getUpdates request; make sure that only one bot instance is running"
            raise Refusal(409, f"Conflict: {words}")
    return queue.since(offset)[: int(call.params.get("limit", 100))]


async def _wait(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass


async def _set_webhook(call: Call) -> bool:
    hook, params = call.api.webhook, call.params
    secret = str(params.get("secret_token", ""))
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise Refusal(400, "Bad Request: secret token contains unallowed characters")
    if _truth(params.get("drop_pending_updates")):
        hook.queue.pending.clear()
    if "allowed_updates" in params:
        hook.queue.allowed = call.value("allowed_updates")
    hook.url, hook.secret = str(params.get("url", "")), secret
    hook.most_connections = int(params.get("max_connections", 40))
    hook.queue.tell()
    hook.wake()
    return True


async def _delete_webhook(call: Call) -> bool:
    if _truth(call.params.get("drop_pending_updates")):
        call.api.queue.pending.clear()
    call.api.webhook.url = ""
    return True


async def _get_webhook_info(call: Call) -> Json:
    hook = call.api.webhook
    return {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(hook.queue.pending),
        "max_connections": hook.most_connections,
        "allowed_updates": hook.queue.allowed,
    }


def _truth(given: object) -> bool:
    return str(given).lower() in ("true", "1")


# sending


async def _send_message(call: Call) -> Json:
    text, entities = readable(call.params, "text", 4096)
    return _post(call, text, {"text": text} | ({"entities": entities} if entities else {}))


async def _send_photo(call: Call) -> Json:
    name, data = _upload(call, "photo")
    size = {
        "file_id": name,
        "file_unique_id": f"u{name}",
        "width": 800,
        "height": 800,
        "file_size": len(data),
    }
    return _post_file(call, {"photo": [size]}, name, data)


async def _send_document(call: Call) -> Json:
    name, data = _upload(call, "document")
    document = {"file_id": name, "file_unique_id": f"u{name}", "file_name": name, "file_size": len(data)}
    return _post_file(call, {"document": document}, name, data)


async def _send_voice(call: Call) -> Json:
    return _send_sound(call, "voice")


async def _send_audio(call: Call) -> Json:
    return _send_sound(call, "audio")


def _send_sound(call: Call, kind: str) -> Json:
    name, data = _upload(call, kind)
    sound = {"file_id": name, "file_unique_id": f"u{name}", "duration": 1, "file_size": len(data)}
    return _post_file(call, {kind: sound}, name, data)


async def _send_chat_action(call: Call) -> bool:
    return True


def _upload(call: Call, kind: str) -> tuple[str, bytes]:
    """An upload under the parameter's own name or by attach://, else a file_id sent again."""
    given = str(call.params.get(kind, ""))
    part = given.removeprefix("attach://") if given.startswith("attach://") else kind
    if part in call.files:
        return call.files[part]
    if given in call.api.files:
        return given, call.api.files[given]
    raise Refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")


def _post_file(call: Call, body: Json, name: str, data: bytes) -> Json:
    caption, entities = readable(call.params, "caption", 1024)
    body |= {"caption": caption} if caption else {}
    body |= {"caption_entities": entities} if entities else {}
    call.api.files[name] = data
    return _post(call, caption, body, {name: data})


def _post(call: Call, text: str, body: Json, files: dict[str, bytes] | None = None) -> Json:
    chat_id, markup = call.chat_id, keyboard(call.params)
    if chat_id is None:
        raise Refusal(400, "Bad Request: chat_id is empty")
    if chat_id in call.api.blocked:
        raise Refusal(403, "Forbidden: bot was blocked by the user")
    place = place_in_group(call.params, call.value("reply_parameters"), chat_id, call.api.groups, call.api.messages)
    message_id = call.api.next_message_id()
    chat = call.api.groups[chat_id].chat if chat_id in call.api.groups else chat_of(chat_id)
    head = {"message_id": message_id, "from": BOT, "chat": chat, "date": int(time.time())} | place
    message = head | body | ({"reply_markup": markup} if markup and "inline_keyboard" in markup else {})
    call.api.messages[chat_id, message_id] = message
    _record(call, text, message_id, markup, files)
    return message


# topics


async def _create_forum_topic(call: Call) -> Json:
    name, group = str(call.params.get("name") or ""), _group(call)
    made = group.open_topic(name, call.api.next_message_id())
    _record(call, name, made["message_thread_id"])
    return made


async def _close_forum_topic(call: Call) -> bool:
    return _shut(call, closed=True)


async def _reopen_forum_topic(call: Call) -> bool:
    return _shut(call, closed=False)


def _shut(call: Call, *, closed: bool) -> bool:
    done = _group(call).shut_topic(int(call.params.get("message_thread_id") or 0), closed=closed)
    _record(call, "", None)
    return done


def _group(call: Call) -> Group:
    if call.chat_id not in call.api.groups:
        raise Refusal(400, "Bad Request: chat not found")
    return call.api.groups[call.chat_id]


def _record(
    call: Call,
    text: str,
    message_id: int | None,
    markup: Json | None = None,
    files: dict[str, bytes] | None = None,
) -> None:
    call.api.record(
        Sent(call.method, call.chat_id, text, message_id, time.monotonic(), markup, files or {}, call.params)
    )


# changing what was sent


async def _edit_message_text(call: Call) -> Json:
    text, entities = readable(call.params, "text", 4096)
    return _edit(call, text, {"text": text} | ({"entities": entities} if entities else {}))


async def _edit_message_reply_markup(call: Call) -> Json:
    return _edit(call, "", {})


def _edit(call: Call, text: str, body: Json) -> Json:
    old, markup = _existing(call, "message to edit not found"), keyboard(call.params)
    kept = {key: value for key, value in old.items() if key not in ("reply_markup", "edit_date")}
    if "text" in body:
        kept.pop("entities", None)
    new = kept | body | ({"reply_markup": markup} if markup and markup.get("inline_keyboard") else {})
    if new == {key: value for key, value in old.items() if key != "edit_date"}:
        same = "specified new message content and reply markup are exactly the same as a current content"
        raise Refusal(400, f"Bad Request: message is not modified: {same} and reply markup of the message")
    new["edit_date"] = int(time.time())
    call.api.messages[old["chat"]["id"], old["message_id"]] = new
    _record(call, text, old["message_id"], markup)
    return new


async def _delete_message(call: Call) -> bool:
    old = _existing(call, "message to delete not found")
    del call.api.messages[old["chat"]["id"], old["message_id"]]
    _record(call, "", old["message_id"])
    return True


def _existing(call: Call, otherwise: str) -> Json:
    key = (call.chat_id or 0, int(call.params.get("message_id", 0)))
    if key not in call.api.messages:
        raise Refusal(400, f"Bad Request: {otherwise}")
    return call.api.messages[key]


async def _answer_callback_query(call: Call) -> bool:
    if str(call.params.get("callback_query_id")) not in call.api.open_queries:
        words = "query is too old and response timeout expired or query ID is invalid"
        raise Refusal(400, f"Bad Request: {words}")
    _record(call, str(call.params.get("text", "")), None)
    return True


# files and chats


async def _get_file(call: Call) -> Json:
    file_id = str(call.params.get("file_id", ""))
    if file_id not in call.api.files:
        raise Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    size = len(call.api.files[file_id])
    if size > 20_000_000:
        raise Refusal(400, "Bad Request: file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": f"u{file_id}",
        "file_size": size,
        "file_path": f"files/{file_id}",
    }


async def _get_chat(call: Call) -> Json:
    chat_id = call.chat_id or 0
    if chat_id in call.api.groups:
        return call.api.groups[chat_id].chat | {"accent_color_id": 0, "accepted_gift_types": _NO_GIFTS}
    if chat_id > 0 and chat_id != BOT_ID and chat_id not in call.api.known:
        raise Refusal(400, "Bad Request: chat not found")
    return chat_of(chat_id) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": _NO_GIFTS,
    }


async def _get_chat_member(call: Call) -> Json:
    return _group(call).member | {"user": BOT}


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)

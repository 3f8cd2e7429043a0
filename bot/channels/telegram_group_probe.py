"""Whether the bot can do its work in the group of the staff, asked without writing anything there. For `bot doctor`."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.channels.telegram_request import Api
from bot.errors import Fault

PLACE: Final = "telegram.staff_chat"
SETTING: Final = "BOT_TELEGRAM__STAFF_CHAT"
ADMIN: Final = ("administrator", "creator")
INSIDE: Final = ("member", *ADMIN)

Note = Callable[[str], None]
Json = dict[str, Any]


async def probe_group(api: Api, chat: str, me: Json, note: Note) -> list[Fault]:
    """`me` is what getMe told. `note` is told that the group has no topics: that is no fault. Raises TelegramError for
    what concerns the network.
    """
    try:
        group = await api.call("getChat", {"chat_id": chat})
        member = await api.call("getChatMember", {"chat_id": chat, "user_id": me["id"]})
    except ChatMigrated as moved:
        what = f"the group {chat} has become another one, {moved.new_chat_id}"
        return [Fault(PLACE, what, f"Set {SETTING} to {moved.new_chat_id}")]
    except (BadRequest, Forbidden) as error:
        cure = f"Add the bot to the group, and set {SETTING} to its number, which begins with -100"
        return [Fault(PLACE, f"the bot cannot see the group {chat}: {error}", cure)]
    return list(_faults(chat, group, member, me, note))


def _faults(chat: str, group: Json, member: Json, me: Json, note: Note) -> Iterator[Fault]:
    if group.get("type") not in ("group", "supergroup"):
        what = f"{chat} is no group, but a {group.get('type')}"
        yield Fault(PLACE, what, f"Set {SETTING} to the number of a group")
        return
    if not _is_inside(member):
        yield Fault(PLACE, f"the bot is not in the group {chat}", "Add it to the group as an administrator")
        return
    is_admin = member.get("status") in ADMIN
    if not group.get("is_forum"):
        note("The staff's group has no topics: all cases are told in one row. Turn topics on to have one for each.")
    elif not (is_admin and member.get("can_manage_topics", member.get("status") == "creator")):
        what = "the bot may not manage topics, so all cases are told in one row"
        yield Fault(PLACE, what, 'Make it an administrator of the group with the right "Manage topics"')
    if not (is_admin or me.get("can_read_all_group_messages")):
        what = "privacy mode keeps from the bot what the staff write, unless they answer a message of its own"
        yield Fault(PLACE, what, "Make it an administrator, or send /setprivacy to @BotFather and add it anew")


def _is_inside(member: Json) -> bool:
    return member.get("status") in INSIDE or bool(member.get("status") == "restricted" and member.get("is_member"))

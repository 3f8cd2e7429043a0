"""A staff without a group, or whose group cannot be reached: what waits for somebody is told to each clerk of the site,
in working time, by a notice. The leads are told anyway.
"""

from datetime import timedelta
from typing import Final

from bot.domain.case_states import WAITING_FOR_SOMEBODY
from bot.domain.cases import Kind, What
from bot.domain.desk import CHANNEL as CONSOLE
from bot.domain.notices import Notice
from bot.domain.reply import Reply
from bot.domain.staff import Role, Staff
from bot.domain.text import Text
from bot.services.case_desk import CaseDesk
from bot.services.case_rush import NEW, told_of_new
from bot.services.case_words import told_to_staff
from bot.services.kit import Kit
from bot.store.tx import Tx

AT_ONCE: Final = 200
NOT_OLDER_THAN: Final = timedelta(hours=1)  # a group was lost a long time ago: what it showed is not told again
KINDS: Final = {
    What.OPENED: NEW,
    What.RELEASED: "released",
    What.RETURNED: "return",
    What.TRANSFERRED: "transferred",
    What.REOPENED: "reopened",
    What.TAKEN_UP: "taken_up",
}
ORDER: Final = "staff alone"
NOTHING_TO_DO: Final = ("thanks", "withdrawn")


async def tell_alone(kit: Kit, tx: Tx) -> None:
    await tx.in_order_with(ORDER)
    seen = await tx.rooms.seen_alone(kit.now())
    entries = await tx.rooms.to_tell_alone(seen, kit.now() - NOT_OLDER_THAN, AT_ONCE)
    desk = CaseDesk(tx, kit)
    for id, case_id, what in entries:
        case = await desk.load(case_id)
        if case.state in WAITING_FOR_SOMEBODY and case.kind is not Kind.THANKS:
            await desk.tell(await clerks_at(tx, case.desk), case, id, KINDS[What(what)])
    if entries:
        await tx.rooms.told_alone(entries[-1][0])


async def clerks_at(tx: Tx, desk: str) -> list[Staff]:
    """Those of the site and those of the whole hall; all, where the case names no site or a site has nobody."""
    clerks = [one for one in await tx.staff.active() if one.role is Role.CLERK]
    return [one for one in clerks if not desk or one.site in ("", desk)] or clerks


async def told_with_way_to_act(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """What staff are told of a case, and what to send for doing something about it. On the console nothing is sent."""
    tell = told_of_new if notice.kind == NEW else told_to_staff
    reply = await tell(tx, kit, notice)
    if reply is None or notice.kind in NOTHING_TO_DO or await _is_talk(tx, notice):
        return reply
    if (await tx.contacts.get(notice.contact_id)).channel == CONSOLE:
        return reply
    return Reply(Text("room-notice", {"notice": reply.text}))


async def _is_talk(tx: Tx, notice: Notice) -> bool:
    """A line of a conversation that goes on: they know what to do, they are in it."""
    event = await tx.cases.event(notice.about_id) if notice.kind == "added" else None
    return event is not None and await tx.handovers.in_case(event.case_id) is not None

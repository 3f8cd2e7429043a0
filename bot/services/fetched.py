"""What follows when a file has been fetched, or will never be: it is stored and shown to whom it was sent, in one
transaction, so nothing is shown twice; or who sent it is told, and those who read the case.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.config import Attachments as Rules
from bot.domain.attachments import Attachment, File, TooHeavy, TooLongToHear
from bot.domain.case_states import State
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.services.attachments import counted, media_of
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.outgoing import say_to, show_to
from bot.services.room_files import ORDER, RoomFiles
from bot.services.room_post import RoomPost
from bot.store.tx import Tx


async def arrive(kit: Kit, id: int, file: File, tx: Tx) -> bool:
    """False where nobody wants it any more."""
    wanted = await tx.attachments.get(id)
    if wanted is None or wanted.contact_id is None:
        return False
    await _in_order(tx, wanted.contact_id)
    one = await tx.attachments.arrive(id, file)
    await tx.fetches.end(id)
    if one is None or one.case_id is None:
        return one is not None
    if not one.by_staff:
        if room := await _room_files(tx, kit):
            await room.arrived(one)
    else:
        await show_to(tx, kit, wanted.contact_id, media_of(one))
    return True


async def tell_lost(kit: Kit, tx: Tx) -> int:
    """Tells one person what was given up of what they sent; how many that were."""
    whose = await tx.fetches.untold(kit.post.real_clock.now())
    if whose is None:
        return 0
    contact_id, by_staff = whose
    await _in_order(tx, contact_id)
    given_up = await tx.fetches.tell(contact_id, by_staff=by_staff)
    lost = [(one, why) for id, why in given_up.items() if (one := await tx.attachments.lose(id))]
    by_case: defaultdict[int, list[Attachment]] = defaultdict(list)
    for one, _ in lost:
        if one.case_id is not None:
            by_case[one.case_id].append(one)
    reasons = _reasons(lost, kit.config.attachments)
    if room := await _room_files(tx, kit):
        for those in by_case.values():
            await (room.not_sent(those, reasons) if by_staff else room.lost(those))
    if lost and not by_staff:
        again = [await _again(tx, kit, case_id) for case_id in by_case]
        *lead, last = *reasons, *(text for text in again if text)
        await say_to(tx, kit, contact_id, Reply(last, lead=tuple(lead)))
    return len(lost)


async def _in_order(tx: Tx, contact_id: int) -> None:
    """With who keeps the group, and with what the person does."""
    await tx.in_order_with(ORDER)
    await tx.in_order_with((await tx.contacts.get(contact_id)).key)


async def _again(tx: Tx, kit: Kit, case_id: int) -> Text | None:
    """How it still gets to its case, where it can; who talks with a person just sends it."""
    case = await CaseDesk(tx, kit).load(case_id)
    if case.state is State.WITHDRAWN or await tx.handovers.in_case(case_id):
        return None
    return Text("attachments-again", {"code": case.code})


async def _room_files(tx: Tx, kit: Kit) -> RoomFiles | None:
    chat = kit.config.telegram.staff_chat
    group = await tx.rooms.group(chat) if chat else None
    return RoomFiles(tx, kit, RoomPost(tx, kit, group)) if group and group.reachable else None


def _reasons(lost: Sequence[tuple[Attachment, str]], rules: Rules) -> list[Text]:
    """Each once, with what it is about."""
    by_reason: defaultdict[str, list[Attachment]] = defaultdict(list)
    for one, why in lost:
        by_reason[why].append(one)
    most: Mapping[str, int] = {TooHeavy.key: rules.megabytes, TooLongToHear.key: rules.voice_seconds}
    return [Text(why, {"files": counted(those), "most": most.get(why, 0)}) for why, those in by_reason.items()]

"""What moves a conversation with a person on by itself: somebody has taken the case, nobody came, nobody speaks any
more, the case was closed. It is read from the case, so taking it anywhere (a group, the console) is enough.
"""

from datetime import datetime

from bot.domain.handover import Handover, State, Why, what_is_due
from bot.domain.reply import Reply
from bot.domain.text import Figure, Text, Value
from bot.frozen import replace
from bot.services.case_desk import CaseDesk
from bot.services.handover import MINUTE
from bot.services.kit import Kit
from bot.services.outgoing import say_to
from bot.store.tx import Tx

MOST_AT_ONCE = 500


async def see_to_handovers(kit: Kit, tx: Tx) -> list[Handover]:
    """Those that are over by now, for the bot to take the conversation back. Cheap when there is none."""
    over = []
    for going, last in await tx.handovers.live(MOST_AT_ONCE):
        if going.state is State.OVER:
            over.append(going)
        elif why := await _look(kit, tx, going, last):
            over.append(replace(going, why=why))
    return over


async def told_over(tx: Tx, kit: Kit, going: Handover) -> Text:
    """How it ended, honestly."""
    desk = CaseDesk(tx, kit)
    case = await desk.load(going.case_id)
    owner = await desk.owner(case)
    rules = kit.config.handover
    due: Value = case.due_at if case.due_at is not None else Text("cases-no-deadline")
    match going.why:
        case Why.MISSED:
            return Text(
                "handover-over-missed", {"most": Figure(rules.wait_minutes, "minute"), "code": case.code, "due": due}
            )
        case Why.IDLE:
            return Text("handover-over-idle", {"idle": Figure(rules.idle_minutes, "minute")})
        case Why.CLOSED:
            return Text("handover-over-closed")
        case Why.STAFF if owner:
            return Text("handover-over-staff", {"name": owner.name})
    return Text("handover-over")


async def _look(kit: Kit, tx: Tx, going: Handover, last: datetime) -> Why | None:
    desk = CaseDesk(tx, kit)
    case = await desk.load(going.case_id)
    owner = await desk.owner(case)
    idle = kit.config.handover.idle_minutes * MINUTE
    due = what_is_due(going, case, owner.id if owner else None, last, kit.now(), idle)
    if isinstance(due, Why):
        await tx.rooms.end_relay(case.id)
        return due if await tx.handovers.end(going.id, due, kit.now()) else None
    if due is State.TALKING and owner and await tx.handovers.take(going.id, kit.now()):
        await say_to(tx, kit, going.contact_id, Reply(Text("handover-taken", {"name": owner.name})))
    return None

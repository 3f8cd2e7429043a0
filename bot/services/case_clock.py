"""The clock of cases: a claim that led to nothing goes back; what is late is told to the owner, the lead, the admin,
and once to the citizen, who was promised an answer. As long as it stays so, staff are told again every few days.

It looks when `watch_at` of a case has come, in working time only. Whoever writes the case first is the one who tells,
so several processes may look. Several alarms at once, after a night or an outage, are told as the gravest of them.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

from bot.domain.case_states import Move, after
from bot.domain.cases import Case, What
from bot.domain.deadlines import Alarm, next_alarm, raised
from bot.domain.reply import Reply
from bot.domain.staff import Staff
from bot.frozen import replace
from bot.services.case_desk import CaseDesk
from bot.services.case_words import told_late
from bot.services.kit import Kit
from bot.services.outgoing import say_to
from bot.services.staff import admins, leads_of
from bot.store import Store
from bot.store.cases import Promise
from bot.store.tx import Tx

AT_ONCE: Final = 50
GRAVITY: Final = (Alarm.FIRST, Alarm.WARN, Alarm.NEED, Alarm.LATE, Alarm.AGAIN, Alarm.VERY_LATE)
TO_LEADS: Final = (Alarm.NEED, Alarm.LATE, Alarm.VERY_LATE, Alarm.AGAIN)
TO_ADMINS: Final = (Alarm.VERY_LATE, Alarm.AGAIN)


async def watch_cases(store: Store, kit: Kit) -> int:
    """Sees to everything that is due by now; returns how many cases and promises. Cheap when there is none."""
    seen = 0
    while True:
        due, promises = await store.run(partial(_due, kit))
        for id in due:
            await store.run(partial(_look, kit, id))
        for promise in promises:
            await store.run(partial(_recall, kit, promise))
        seen += len(due) + len(promises)
        if len(due) < AT_ONCE and len(promises) < AT_ONCE:
            return seen


async def _due(kit: Kit, tx: Tx) -> tuple[list[int], Sequence[Promise]]:
    now = kit.now()
    return [case.id for case in await tx.cases.to_watch(now, AT_ONCE)], await tx.cases.promises_due(now, AT_ONCE)


async def _look(kit: Kit, id: int, tx: Tx) -> None:
    desk = CaseDesk(tx, kit)
    case, now = await desk.load(id), kit.now()
    if case.watch_at is None or case.watch_at > now:
        return
    rung: list[Alarm] = []
    while desk.hours.holds(now) and (coming := next_alarm(case, desk.rules, desk.hours)) and coming[1] <= now:
        case = _returned(case) if coming[0] is Alarm.RETURN else raised(case, coming[0], kit.today())
        rung.append(coming[0])
    written = await desk.try_write(case)
    if written:
        await _tell(desk, written, rung, now)


def _returned(case: Case) -> Case:
    return replace(case, state=after(case.state, Move.RETURN), owner_id=None, claim_until=None)


async def _tell(desk: CaseDesk, case: Case, rung: Sequence[Alarm], now: datetime) -> None:
    if Alarm.RETURN in rung:
        event = await desk.tx.cases.note(case.id, What.RETURNED, now)
        await desk.tell(await leads_of(desk.tx, case.desk), case, event, Alarm.RETURN.value)
    gravest = max((alarm for alarm in rung if alarm in GRAVITY), key=GRAVITY.index, default=None)
    if gravest:
        event = await desk.tx.cases.note(case.id, What.ALARMED, now, detail=gravest.value)
        await desk.tell(await _whom(desk, case, gravest), case, event, gravest.value)
    if Alarm.LATE in rung and case.contact_id is not None:
        await say_to(desk.tx, desk.kit, case.contact_id, Reply(told_late(case)))


async def _whom(desk: CaseDesk, case: Case, alarm: Alarm) -> list[Staff]:
    told = await desk.in_charge(case)
    if alarm in TO_LEADS:
        told += await leads_of(desk.tx, case.desk)
    if alarm in TO_ADMINS:
        told += await admins(desk.tx)
    return told


async def _recall(kit: Kit, promise: Promise, tx: Tx) -> None:
    """The day has come: who has the case by now is told what was promised."""
    if not await tx.cases.promise_told(promise.id):
        return
    desk = CaseDesk(tx, kit)
    case = await desk.load(promise.case_id)
    if case.is_open:
        detail = f"promise {promise.day.isoformat()}"
        event = await tx.cases.note(case.id, What.ALARMED, kit.now(), detail=detail)
        await desk.tell(await desk.in_charge(case), case, event, "promise")

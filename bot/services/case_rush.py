"""New cases in a rush. The first are told to each colleague one by one; then, for a while, those that came meanwhile go
out together in one message. Who waits to be talked with and whose own day is named are told at once and alone.
"""

from datetime import datetime, timedelta
from typing import Final

from bot.domain.cases import Case
from bot.domain.notices import CASE_EVENT, Notice, gathered_in
from bot.domain.reply import Reply
from bot.domain.text import Lines, Text, Value
from bot.services.case_words import about, kind_of, still_told, told_to_staff
from bot.services.kit import Kit
from bot.services.room_words import cut
from bot.store.tx import Tx

NEW: Final = "new"
ONE_BY_ONE: Final = 3
LATELY: Final = timedelta(hours=1)
PAUSE: Final = timedelta(minutes=10)
LISTED: Final = 12
MOST: Final = 200
LONGEST_LINE: Final = 40


async def rests_until(tx: Tx, kit: Kit, notice: Notice) -> datetime | None:
    """Until when a new case waits for others; None when it is told now."""
    if (notice.about, notice.kind) != (CASE_EVENT, NEW):
        return None
    told = await tx.notices.told_of(notice, kit.now() - LATELY)
    if len(told) < ONE_BY_ONE or told[0] + PAUSE <= kit.now() or await _is_urgent(tx, kit, notice):
        return None
    return told[0] + PAUSE


async def told_of_new(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """With all others that are due by now. They count as told with this one from then on."""
    if await _is_urgent(tx, kit, notice):
        return await told_to_staff(tx, kit, notice)
    for one in await tx.notices.like(notice, kit.now(), MOST):
        if not await _is_urgent(tx, kit, one):
            await tx.notices.decide(one.id, "dropped", kit.now(), gathered_in(notice.id))
    together = [notice, *await tx.notices.gathered(notice, MOST)]
    true = [(one, found[1]) for one in together if (found := await still_told(tx, kit, one))]
    if len(true) <= 1:
        return await told_to_staff(tx, kit, true[0][0]) if true else None
    lines: list[Value] = [_line(kit, case) for _, case in true[:LISTED]]
    if len(true) > LISTED:
        lines.append(Text("cases-staff-new-more", {"count": len(true) - LISTED}))
    return Reply(Text("cases-staff-new-many", {"count": len(true), "lines": Lines(tuple(lines))}))


async def _is_urgent(tx: Tx, kit: Kit, notice: Notice) -> bool:
    found = await still_told(tx, kit, notice)
    return found is not None and (found[1].need_by is not None or await tx.handovers.in_case(found[1].id) is not None)


def _line(kit: Kit, case: Case) -> Text:
    values: dict[str, Value] = {"code": case.code, "kind": kind_of(case), "about": about(kit, case)}
    return Text("cases-staff-new-line", values | {"excerpt": cut(case.masked, LONGEST_LINE)})

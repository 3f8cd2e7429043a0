"""One step in the life of a visit: the ledger, the state, and the notice that tells the person, in one transaction.

Every use case that changes a visit comes through here, so that nothing happens to one without a line in its ledger.
"""

from datetime import datetime
from typing import Any, Final

from bot.domain.home_visits import Did, NoSuchVisit, NotNow, State, Visit, after
from bot.domain.notices import VISIT
from bot.domain.text import Text
from bot.frozen import replace
from bot.services.kit import Kit
from bot.store.tx import Tx

PERSON: Final = "person"
SYSTEM: Final = "system"
ON_A_ROUND: Final = frozenset({State.PLANNED, State.UNDER_WAY})
OFF_THE_ROUND: Final[dict[str, Any]] = {"crew": "", "place": 0, "arrive": None, "window": None, "told": False}


async def step(
    tx: Tx,
    kit: Kit,
    visit: Visit,
    did: Did,
    who: str,
    *,
    note: str = "",
    due: datetime | None = None,
    tell: bool = True,
    **changes: Any,
) -> Visit:
    """The visit after it. `due`: when the person is told, now by default. Raises NotNow; then nothing is changed."""
    state, now = after(visit, did), kit.now()
    async with tx.savepoint():
        event = await tx.visits.happened(visit.id, who, did, note, now)
        new = replace(visit, state=state, event=event, **changes)
        if not await tx.visits.save(new, visit.event):
            raise NotNow(state=state_name(visit))
    if tell and visit.contact_id is not None:
        await tx.notices.add(visit.contact_id, did.value, VISIT, event, due or now)
    return new


async def leave_the_round(tx: Tx, visit: Visit) -> None:
    """Its time is free for somebody else, and the round it was on is planned again."""
    await tx.visit_days.free(visit)
    if visit.day and visit.state in ON_A_ROUND:
        await tx.visit_days.replan(visit.day)


async def found(tx: Tx, id: int) -> Visit:
    """Raises NoSuchVisit."""
    visit = await tx.visits.get(id)
    if visit is None:
        raise NoSuchVisit()
    return visit


def state_name(visit: Visit) -> Text:
    return Text(f"visits-state-{visit.state.value.replace('_', '-')}")

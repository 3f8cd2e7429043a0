"""What the person is told of a visit unasked: one text for each thing that can happen to it.

Decided from the live row when it is sent: what is no longer true is not told, and what was told anew is told once. No
address is ever in it, and nothing that leads to one.
"""

from collections.abc import Mapping
from typing import Final

from bot.domain.home_visits import Did, Event, State, Tasks, Visit
from bot.domain.notices import Notice
from bot.domain.offers import doing
from bot.domain.reply import Choice, Reply
from bot.domain.text import Text, Value, typed
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.visit_capacity import base_site
from bot.services.visit_desk import PROMISE_DUE
from bot.services.visit_moments import when
from bot.store.tx import Tx

TRUE_IN: Final[Mapping[str, frozenset[State]]] = {
    Did.ASKED: frozenset({State.ASKED}),
    Did.APPROVED: frozenset({State.APPROVED, State.PLANNED}),
    Did.PLANNED: frozenset({State.PLANNED}),
    Did.UNPLANNED: frozenset({State.APPROVED}),
    Did.SET_OUT: frozenset({State.UNDER_WAY}),
    Did.DONE: frozenset({State.DONE}),
    Did.NOT_AT_HOME: frozenset({State.NOT_AT_HOME}),
    Did.MOVED: frozenset({State.MOVED, State.PLANNED}),
    Did.DECLINED: frozenset({State.DECLINED}),
    Did.CANCELLED: frozenset({State.CANCELLED}),
    Did.PROMISED: frozenset({State.PROMISED}),
    PROMISE_DUE: frozenset({State.PROMISED}),
}
"""The states in which each kind of notice still is true."""

STILL_TO_AGREE: Final = frozenset({Did.APPROVED, Did.MOVED, Did.UNPLANNED})
NO_DAY_YET: Final = frozenset({Did.NOT_AT_HOME, PROMISE_DUE})


async def visit_notice(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when it is no longer true, or a later event of its kind took its place."""
    event = await tx.visits.event(notice.about_id)
    visit = await tx.visits.get(event.visit_id) if event else None
    if event is None or visit is None or visit.state not in TRUE_IN[notice.kind]:
        return None
    if await _newest(tx, event) != event.id:
        return None
    if notice.kind == Did.PLANNED:
        await tx.visits.was_told(visit.id)
    return Reply(told(kit, visit, notice.kind, event), _to_do(visit, notice.kind))


def _to_do(visit: Visit, kind: str) -> tuple[Choice, ...]:
    """What the person can answer to it with one word."""
    id = str(visit.id)
    ok, call = doing("visits-notice-ok", "visit_ok", visit=id), doing("visits-notice-call", "visit_call", visit=id)
    change = doing("visits-notice-change", "visits", visit=id, want="change")
    if kind == Did.PLANNED:
        return (ok, change, call)
    if kind == Did.ASKED:
        return (doing("visits-notice-answer", "visit_answer", visit=id),)
    if kind in NO_DAY_YET:
        return (doing("visits-notice-choose", "visits", visit=id, want="change"), call)
    return (change, call) if kind in STILL_TO_AGREE else ()


async def _newest(tx: Tx, event: Event) -> int:
    return max(one.id for one in await tx.visits.events(event.visit_id) if one.did is event.did)


def told(kit: Kit, visit: Visit, kind: str, event: Event) -> Text:
    site = base_site(kit)
    values: dict[str, Value] = {
        "code": visit.code,
        "tasks": tasks_of(visit.tasks),
        "note": typed(event.note),
        "why": Text("visits-why", {"note": typed(event.note)}) if event.note else Text("visits-why-none"),
        "when": when(kit, visit),
        "day": visit.promised or visit.day or kit.today(),
        "site": names(site.name),
        "phone": site.phone,
    }
    return Text(f"visits-told-{kind.replace('_', '-')}", values)


def tasks_of(tasks: Tasks) -> tuple[Value, ...]:
    return tuple(Text("visits-task", {"item": Text(f"item-{task.item}"), "people": task.people}) for task in tasks)

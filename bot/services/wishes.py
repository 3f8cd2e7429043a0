"""Whether a person wants to be told now: the one place for stops, the cap of a day and quiet hours, for every notice.

A notice is never lost to them: what is too much for today or comes at a bad hour waits, and is decided anew then. What
a person stopped is dropped.
"""

from collections.abc import Set
from datetime import datetime, time, timedelta
from typing import Final

from bot.domain.notices import (
    APPOINTMENT,
    CASE_EVENT,
    CLOSURE,
    DIGEST,
    EVERYTHING,
    PAPERS,
    PAPERS_DESK,
    SHEET,
    VISIT,
    WAITED_DAY,
    WAITLIST,
    WISH,
    Notice,
    end_of_quiet,
    is_between,
)
from bot.domain.papers import AT_ONCE
from bot.services.case_rush import rests_until
from bot.services.kit import Kit
from bot.store.notices import Ripe
from bot.store.tx import Tx

WORK: Final[Set[str]] = frozenset({CASE_EVENT, PAPERS_DESK})
"""What colleagues are told of their work: no reminder, so neither stopped nor held back."""

OWED: Final[Set[str]] = frozenset({VISIT, CLOSURE, *WORK})
"""What nobody can stop: somebody would wait at home for officers who do not come, or stand before a shut door."""

AT_ITS_HOUR: Final[Set[str]] = frozenset({WISH, WAITLIST, WAITED_DAY, VISIT, CLOSURE, DIGEST, SHEET, *WORK})
"""What would come too late tomorrow: asked for at that hour, or open for a short time only."""


async def stopped(tx: Tx, notice: Notice) -> bool:
    return is_stopped(notice, await tx.notices.stopped(notice.contact_id))


def is_stopped(notice: Notice, stops: Set[str]) -> bool:
    return notice.about not in OWED and bool(stops & {EVERYTHING, notice.about})


async def wait_until(tx: Tx, kit: Kit, ripe: Ripe, told: int) -> datetime | None:
    """When it should be looked at again, None for now. `told`: how many the person was told since `midnight`."""
    if end := quiet_until(kit, ripe.quiet) or await rests_until(tx, kit, ripe.notice):
        return end
    if told < kit.config.reminders.most_per_day or await is_of_today(tx, kit, ripe.notice):
        return None
    return midnight(kit) + timedelta(days=1)


def midnight(kit: Kit) -> datetime:
    """When the hall's day began, from which on the cap of a day counts."""
    return kit.local_now().replace(hour=0, minute=0, second=0, microsecond=0)


def quiet_until(kit: Kit, hours: tuple[time, time] | None) -> datetime | None:
    """When the person's own quiet hours end, None outside them."""
    now = kit.local_now()
    return end_of_quiet(now, hours[1]) if hours and is_between(now.time(), *hours) else None


async def is_of_today(tx: Tx, kit: Kit, notice: Notice) -> bool:
    """Whether it waits for no cap. It is counted all the same."""
    if notice.about == APPOINTMENT:
        appointment = await tx.appointments.get(notice.about_id)
        starts = appointment.starts.astimezone(kit.config.hall.zone) if appointment else None
        return starts is not None and starts.date() <= kit.today()
    if notice.about == PAPERS:
        paper = await tx.papers.get(notice.about_id)
        return paper is not None and (paper.until <= kit.today() or notice.kind in AT_ONCE)
    return notice.about in AT_ITS_HOUR

"""When those who lead are told unasked: the digest on the morning of a working day, the figures of a month on the first
working day after it. Planned once a person and day or month; whether it is still true is decided when it is sent.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from bot.domain.desk import CHANNEL, at_least
from bot.domain.notices import DIGEST, SHEET, Notice
from bot.domain.reply import Reply
from bot.domain.staff import Role
from bot.domain.timeline import DAY, is_working_day
from bot.services.digest import digest_for
from bot.services.digest_words import said
from bot.services.kit import Kit
from bot.services.monthly import TELLS, month_before, number_of
from bot.store import Store
from bot.store.tx import Tx

CATCH_UP: Final = 5  # working days of the new month in which a sheet that could not be sent on the first still is


async def plan_digests(store: Store, kit: Kit) -> None:
    """Cheap outside the hour, and when everybody was told."""
    for kind, day in _wanted(kit):
        await store.run(partial(_plan, kit, kind, day))


def _wanted(kit: Kit) -> Iterator[tuple[str, date]]:
    """What is to be told now, by kind and day or first day of a month."""
    now, rules = kit.local_now(), kit.config.digest
    if rules.at is None or not rules.at <= now.time() < rules.until or not _works(kit, now.date()):
        return
    yield DIGEST, now.date()
    if sum(_works(kit, now.date() - DAY * back) for back in range(now.day)) <= CATCH_UP:
        yield SHEET, month_before(now.date())


def _works(kit: Kit, day: date) -> bool:
    return is_working_day(day, kit.rooms.calendar)


async def _plan(kit: Kit, kind: str, day: date, tx: Tx) -> None:
    named = f"{day:%Y-%m-%d}" if kind == DIGEST else f"{day:%Y-%m}"
    for staff_id, contact_id in await tx.digests.untold(kind, named, CHANNEL):
        if not await tx.digests.plan(staff_id, kind, named, kit.now()):
            continue
        if kind == DIGEST:
            await tx.notices.add(contact_id, DIGEST, DIGEST, day.toordinal(), kit.now())
        else:
            for what in TELLS:
                await tx.notices.add(contact_id, what, SHEET, number_of(day), kit.now())


async def morning(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when its day or its hours are over, or when they lead no more."""
    me = await tx.staff.of_contact(notice.contact_id)
    now = kit.local_now()
    if me is None or not at_least(me, Role.LEAD):
        return None
    if notice.about_id != now.date().toordinal() or now.time() >= kit.config.digest.until:
        return None
    return Reply(said(kit, me, await digest_for(tx, kit, me), unasked=True))

"""The hall's people: inviting, joining, knowing who somebody is, leaving."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import structlog

from bot.domain.cases import Case, concerns
from bot.domain.people import Contact
from bot.domain.staff import (
    Deed,
    Invite,
    Role,
    Staff,
    TooManyTries,
    WrongCode,
    check,
    new_one_time_code,
    plain_badge,
    plain_code,
)
from bot.frozen import replace
from bot.services.kit import Kit
from bot.store.tx import Tx

log = structlog.get_logger()


async def names_of(tx: Tx, ids: Iterable[int | None]) -> dict[int, str]:
    found = [await tx.staff.get(id) for id in sorted(set(filter(None, ids)))]
    return {one.id: one.name for one in found if one}


async def is_about_staff(tx: Tx, case: Case) -> bool:
    """Whether it complains of somebody who works here: it is told to those who lead, and to no others."""
    accused = await tx.staff.with_badge(case.badge) if case.badge else None
    return accused is not None and concerns(case, accused)


class StaffDesk:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def me(self, contact: Contact) -> Staff | None:
        """Who of the staff writes here; None for a citizen."""
        return await self._tx.staff.of_contact(contact.id)

    async def join(self, contact: Contact, typed: str) -> Staff:
        """That contact is staff from here on. Raises WrongCode or TooManyTries; a wrong code is counted."""
        now = self._kit.post.real_clock.now()  # a rehearsal's clock neither prolongs a code nor spoils it
        tries = await self._tx.staff.tries(contact.id)
        if tries and (wait := tries.wait(now)):
            raise TooManyTries(minutes=max(1, round(wait / timedelta(minutes=1))))
        invite = await self._tx.staff.use_invite(plain_code(typed), contact.id, now)
        if invite is None:
            await self._tx.staff.try_failed(contact.id, now)
            log.warning("a code to join the staff was refused", contact=contact.id)
            raise WrongCode()
        staff = await self._tx.staff.join(invite, contact.id, now)
        log.info("joined the staff", staff=staff.id, role=staff.role.value)
        return staff

    async def invite(self, me: Staff, invite: Invite) -> str:
        """The code to hand over, for this once. Raises Forbidden."""
        check(me, Deed.INVITE)
        hours = self._kit.config.cases.invite_hours
        return await new_invite(self._tx, invite, hours, self._kit.post.real_clock.now())

    async def dismiss(self, me: Staff, id: int) -> bool:
        """What they had in hand is everybody's again. False when they had left before. Raises Forbidden."""
        check(me, Deed.DISMISS)
        log.info("left the staff", staff=id, by=me.id)
        return await self._tx.staff.dismiss(id)

    async def colleagues(self, me: Staff) -> list[Staff]:
        check(me, Deed.SEE)
        return await self._tx.staff.active()


async def new_invite(tx: Tx, invite: Invite, hours: int, now: datetime) -> str:
    """For the operator of the machine, who needs no role. `now` is real time."""
    code = new_one_time_code()
    invite = replace(invite, badge=plain_badge(invite.badge))
    await tx.staff.invite(plain_code(code), invite, now + timedelta(hours=hours), now)
    return code


async def leads_of(tx: Tx, desk: str) -> list[Staff]:
    """Who leads at a site; where nobody does, the leads of the whole hall, else every lead, else the admins."""
    leading = await tx.staff.leading()
    leads = [one for one in leading if one.role is Role.LEAD]
    for choice in ([one for one in leads if one.site == desk], [one for one in leads if not one.site], leads):
        if choice:
            return choice
    return [one for one in leading if one.role is Role.ADMIN]


async def admins(tx: Tx) -> list[Staff]:
    return [one for one in await tx.staff.leading() if one.role is Role.ADMIN]

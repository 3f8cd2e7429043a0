"""The hall's people as the admin sees them in the console: who is there, how they come in, what role they have."""

import structlog

from bot.domain.desk import NotChosen, NotYourself
from bot.domain.staff import Deed, Invite, Role, Staff, check
from bot.frozen import Frozen
from bot.services.kit import Kit
from bot.services.staff import StaffDesk
from bot.store.tx import Tx

log = structlog.get_logger()


class Colleague(Frozen):
    """`channel` is where notices go, `login` empty without a password, `sessions` how many of them are open."""

    staff: Staff
    channel: str
    login: str
    sessions: int


class DeskPeople:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._staff = StaffDesk(tx, kit)

    async def all(self, me: Staff) -> list[Colleague]:
        """Raises Forbidden."""
        check(me, Deed.INVITE)
        return [await self._colleague(one) for one in await self._tx.staff.active()]

    async def invite(self, me: Staff, name: str, role: str, badge: str, site: str) -> str:
        """The code to hand over. Raises Forbidden, NotChosen."""
        if not name.strip() or role not in list(Role) or (site and self._kit.site(site) is None):
            raise NotChosen()
        return await self._staff.invite(me, Invite(Role(role), name.strip(), badge, site))

    async def change_role(self, me: Staff, id: int, role: str) -> Staff:
        """Raises Forbidden, NotYourself, NotChosen."""
        check(me, Deed.INVITE)
        other = await self._other(me, id)
        if role not in list(Role):
            raise NotChosen()
        await self._tx.desk.change_role(id, Role(role))
        log.info("changed a role", staff=id, role=role, by=me.id)
        return other

    async def dismiss(self, me: Staff, id: int) -> Staff:
        """With every session and way to sign in. Raises Forbidden, NotYourself, NotChosen."""
        check(me, Deed.DISMISS)
        other = await self._other(me, id)
        await self._staff.dismiss(me, id)
        await self._tx.desk.forget(id)
        return other

    async def _other(self, me: Staff, id: int) -> Staff:
        if id == me.id:
            raise NotYourself()
        other = await self._tx.staff.get(id)
        if other is None or not other.active:
            raise NotChosen()
        return other

    async def _colleague(self, one: Staff) -> Colleague:
        contact = await self._tx.contacts.get(one.contact_id)
        account = await self._tx.desk.account_of(one.id)
        sessions = await self._tx.desk.sessions(one.id, self._kit.post.real_clock.now())
        return Colleague(one, contact.channel, account.login if account else "", sessions)

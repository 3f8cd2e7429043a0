"""Signing in to the staff console: with the code of an invitation, then with a password or a code sent to one's chat.

Each way is a transaction of its own; the slow hash of a password is made between two of them. Times are real ones: a
rehearsal of the hall's days does not sign anybody out sooner.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from urllib.parse import urlencode

import structlog

from bot.domain import desk as rules
from bot.domain.desk import CHANNEL, Account, LoginTaken, NotKnown, Sitting
from bot.domain.people import Reach
from bot.domain.reply import Reply
from bot.domain.staff import Staff, WrongCode, new_one_time_code, plain_badge, plain_code
from bot.domain.text import Text
from bot.services.desk_tries import DeskTries, staff_named
from bot.services.kit import Kit
from bot.services.outgoing import say_to
from bot.services.passwords import Passwords
from bot.store import Store
from bot.store.tx import Tx

log = structlog.get_logger()

TOKEN_BYTES: Final = 32
MINUTE: Final = timedelta(minutes=1)


class DeskDoor:
    def __init__(
        self, store: Store, kit: Callable[[], Kit], pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._store = store
        self._kit = kit
        self._passwords = Passwords()
        self._tries = DeskTries(store, lambda: kit().post.real_clock, pause)

    async def who(self, token: str, *, awake: bool = True) -> Sitting | None:
        """None for whoever is not signed in, or not any more. `awake`: a person asks, and not a page by itself."""
        return await self._store.run(partial(self._who, token, awake)) if token else None

    async def join(self, typed: str, address: str, language: str) -> tuple[str, Staff]:
        """With the code of an invitation; returns the token of the new session. Raises WrongCode."""
        try:
            return await self._store.run(partial(self._join, typed, language))
        except WrongCode:
            log.warning("a code to join the staff was refused", address=address)
            await self._tries.wrong_code(address)
            raise

    async def sign_in(self, login: str, password: str, address: str, browser: str = "") -> tuple[str, Staff]:
        """Raises NotKnown, TriedTooOften."""
        name = _name(login)
        counted = await self._tries.with_password(address, name, browser)
        found = await self._store.run(partial(self._account, name))
        fits = await self._passwords.fits(password, found[1].password if found else "")
        if not fits or found is None:
            raise _refused(address)
        await self._tries.went_well(counted)
        return await self._begin(found[0]), found[0]

    async def send_code(self, login: str) -> None:
        """To the chat of who is called so, if there is one: what was found is not told. Raises NotKnown."""
        await self._store.run(partial(self._send_code, _name(login)))

    async def enter_code(self, login: str, typed: str, address: str) -> tuple[str, Staff]:
        """Raises NotKnown."""
        name = _name(login)
        staff = await self._store.run(partial(self._use_code, name, typed))
        if staff is None:
            await self._tries.wrong_code(address, name)
            raise _refused(address)
        return await self._begin(staff), staff

    async def browser_of(self, staff: Staff) -> str:
        """To be kept where they signed in: nobody who tries their name elsewhere locks them out there."""

        async def make(tx: Tx) -> str:
            return tx.desk.browser_of(staff.id)

        return await self._store.run(make)

    async def sign_out(self, sitting: Sitting) -> None:
        await self._store.run(lambda tx: tx.desk.end(sitting.token))

    async def sign_out_elsewhere(self, sitting: Sitting) -> int:
        return await self._store.run(lambda tx: tx.desk.end_all(sitting.staff.id, sitting.token))

    async def set_password(self, sitting: Sitting, login: str, password: str, again: str) -> None:
        """Ends their other sessions. Raises LoginTaken, WeakPassword, NotTheSame."""
        login = rules.plain_login(login)
        rules.check_password(password, again, login)
        kept = await self._passwords.kept(password)
        account = Account(sitting.staff.id, login, kept)
        await self._store.run(partial(self._set_account, account, sitting.token))

    async def account(self, sitting: Sitting) -> Account | None:
        return await self._store.run(lambda tx: tx.desk.account_of(sitting.staff.id))

    async def _who(self, token: str, awake: bool, tx: Tx) -> Sitting | None:
        now = self._now()
        session = await tx.desk.session(token, now)
        staff = await tx.staff.get(session.staff_id) if session else None
        if session is None or staff is None or not staff.active:
            return None
        if awake and now - session.seen >= rules.SEEN_EVERY:
            await tx.desk.seen(token, now)
        return Sitting(staff, token, session.form, session.began)

    async def _join(self, typed: str, language: str, tx: Tx) -> tuple[str, Staff]:
        """Whoever wears the badge already keeps the chat where they are told things."""
        now = self._kit().now()
        contact = await tx.contacts.add(CHANNEL, secrets.token_urlsafe(16), language, now)
        invite = await tx.staff.use_invite(plain_code(typed), contact.id, self._now())
        if invite is None:
            raise WrongCode()
        before = await tx.staff.with_badge(invite.badge) if invite.badge else None
        staff = await tx.staff.join(invite, contact.id, now)
        if before is not None and (await tx.contacts.get(before.contact_id)).channel != CHANNEL:
            await tx.desk.notices_to(staff.id, before.contact_id)
        log.info("joined the staff", staff=staff.id, role=staff.role.value)
        return await self._begun(staff, tx), staff

    async def _account(self, name: str, tx: Tx) -> tuple[Staff, Account] | None:
        staff = await staff_named(tx, name)
        account = await tx.desk.account_of(staff.id) if staff else None
        return (staff, account) if staff and account else None

    async def _send_code(self, name: str, tx: Tx) -> None:
        """No more than a few that can still be used, and ever fewer while none is: whoever has one needs no other, and
        nobody is pestered by who knows their name. What never reached the chat pesters nobody and helps nobody.
        """
        staff = await staff_named(tx, name)
        contact = await tx.contacts.get(staff.contact_id) if staff else None
        if staff is None or contact is None or contact.channel == CHANNEL or contact.reach is not Reach.REACHABLE:
            log.warning("a code to sign in was asked for somebody who has no chat")
            return
        now = self._now()
        alive, unused = await tx.desk.codes(staff.id, now), await tx.desk.codes(staff.id, now - rules.CODES_REMEMBERED)
        if not rules.may_send_code(alive, unused):
            log.warning("codes to sign in are asked for and not used", staff=staff.id)
            return
        code = new_one_time_code()
        lasts = rules.code_lasts(unused)
        minutes, link = lasts // MINUTE, self._link(name, code)
        text = Text("desk-code-message", {"code": code, "minutes": minutes})
        reply = Reply(Text("desk-code-link", {"message": text, "link": link}) if link else text)
        carrier, *_ = await say_to(tx, self._kit(), contact.id, reply)
        await tx.desk.add_code(_code_of(staff, code), staff.id, now + lasts, carrier)

    def _link(self, name: str, code: str) -> str:
        """Opens the page with everything filled in; empty where the hall's address is not known. It is the press there
        that signs in: whatever looks at links beforehand uses nothing up.
        """
        base = self._kit().config.web.public_url
        return f"{base}/staff?{urlencode({'login': name, 'code': code})}" if base else ""

    async def _use_code(self, name: str, typed: str, tx: Tx) -> Staff | None:
        staff = await staff_named(tx, name)
        if staff is None:
            return None
        used = await tx.desk.use_code(_code_of(staff, typed), self._now())
        return staff if used == staff.id else None

    async def _set_account(self, account: Account, token: str, tx: Tx) -> None:
        taken = await tx.staff.with_badge(plain_badge(account.login))
        if taken is not None and taken.id != account.staff_id:
            raise LoginTaken()
        if not await tx.desk.set_account(account, self._now()):
            raise LoginTaken()
        await tx.desk.end_all(account.staff_id, token)
        log.info("set a password", staff=account.staff_id)

    async def _begin(self, staff: Staff) -> str:
        return await self._store.run(partial(self._begun, staff))

    async def _begun(self, staff: Staff, tx: Tx) -> str:
        token, now = secrets.token_urlsafe(TOKEN_BYTES), self._now()
        await tx.desk.purge(now)
        await tx.desk.begin(token, staff.id, now)
        log.info("signed in", staff=staff.id)
        return token

    def _now(self) -> datetime:
        return self._kit().post.real_clock.now()


def _refused(address: str) -> NotKnown:
    log.warning("a sign-in was refused", address=address)
    return NotKnown()


def _name(login: str) -> str:
    """Raises NotKnown for what nobody can be called."""
    try:
        return rules.plain_login(login)
    except LoginTaken:
        raise NotKnown() from None


def _code_of(staff: Staff, typed: str) -> str:
    return f"{staff.id} {plain_code(typed)}"

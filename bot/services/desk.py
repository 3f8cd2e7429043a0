"""Signing in to the staff console: with the code of an invitation, then with a password or a code sent to one's chat.

Each way is a transaction of its own; the slow hash of a password is made between two of them. Who tries in vain is
counted: one name from one address, and one address, may be tried so often. A name that is tried from many gets slower
and is never locked, or anybody could lock its owner out; and a browser in which its owner signed in before counts by
itself, or a neighbour on the same address could. Times are real ones: a rehearsal of the hall's days does not
sign anybody out sooner.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

import structlog

from bot.domain import desk as rules
from bot.domain.desk import CHANNEL, Account, LoginTaken, NotKnown, Sitting, TriedTooOften
from bot.domain.people import Reach
from bot.domain.reply import Reply
from bot.domain.staff import Staff, WrongCode, plain_badge, plain_code
from bot.domain.text import Text
from bot.services.kit import Kit
from bot.services.outgoing import say_to
from bot.services.passwords import Passwords
from bot.store import Store
from bot.store.tx import Tx

log = structlog.get_logger()

TOKEN_BYTES: Final = 32


class DeskDoor:
    def __init__(
        self, store: Store, kit: Callable[[], Kit], pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._store = store
        self._kit = kit
        self._pause = pause
        self._passwords = Passwords()

    async def who(self, token: str, *, awake: bool = True) -> Sitting | None:
        """None for whoever is not signed in, or not any more. `awake`: a person asks, and not a page by itself."""
        return await self._store.run(partial(self._who, token, awake)) if token else None

    async def join(self, typed: str, address: str, language: str) -> tuple[str, Staff]:
        """With the code of an invitation; returns the token of the new session. Raises WrongCode, TriedTooOften."""
        tried = await self._try(address)
        try:
            joined = await self._store.run(partial(self._join, typed, language))
        except WrongCode:
            log.warning("a code to join the staff was refused", address=address)
            raise
        await self._went_well(tried)
        return joined

    async def sign_in(self, login: str, password: str, address: str, browser: str = "") -> tuple[str, Staff]:
        """Raises NotKnown, TriedTooOften."""
        name = _name(login)
        tried = await self._try(address, name, browser)
        found = await self._store.run(partial(self._account, name))
        fits = await self._passwords.fits(password, found[1].password if found else "")
        if not fits or found is None:
            raise _refused(address)
        await self._went_well(tried)
        return await self._begin(found[0]), found[0]

    async def send_code(self, login: str, address: str, browser: str = "") -> None:
        """To the chat of who is called so, if there is one: what was found is not told. Counts as a try."""
        name = _name(login)
        await self._try(address, name, browser)
        await self._store.run(partial(self._send_code, name))

    async def enter_code(self, login: str, typed: str, address: str, browser: str = "") -> tuple[str, Staff]:
        """Raises NotKnown, TriedTooOften."""
        name = _name(login)
        tried = await self._try(address, name, browser)
        staff = await self._store.run(partial(self._use_code, name, typed))
        if staff is None:
            raise _refused(address)
        await self._went_well(tried)
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
        staff = await _staff_named(tx, name)
        account = await tx.desk.account_of(staff.id) if staff else None
        return (staff, account) if staff and account else None

    async def _send_code(self, name: str, tx: Tx) -> None:
        staff = await _staff_named(tx, name)
        contact = await tx.contacts.get(staff.contact_id) if staff else None
        if staff is None or contact is None or contact.channel == CHANNEL or contact.reach is not Reach.REACHABLE:
            log.warning("a code to sign in was asked for somebody who has no chat")
            return
        code = await new_code(tx, self._kit(), staff)
        minutes = round(rules.CODE_LASTS.total_seconds() / 60)
        await say_to(tx, self._kit(), contact.id, Reply(Text("desk-code-message", {"code": code, "minutes": minutes})))

    async def _use_code(self, name: str, typed: str, tx: Tx) -> Staff | None:
        staff = await _staff_named(tx, name)
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

    async def _try(self, address: str, name: str = "", browser: str = "") -> Sequence[str]:
        """What was counted. Raises TriedTooOften."""
        now = self._now()
        until, of_name, counted = await self._store.run(partial(_count_try, address, name, browser, now))
        if until is not None:
            raise TriedTooOften(minutes=max(1, round((until - now).total_seconds() / 60)))
        if slower := rules.pause_after(of_name):
            log.warning("a name is tried in vain from many addresses", failed=of_name)
            await self._pause(slower.total_seconds())
        return counted

    async def _went_well(self, tried: Sequence[str]) -> None:
        async def forgive(tx: Tx) -> None:
            for who in tried:
                await tx.desk.try_went_well(who)

        await self._store.run(forgive)

    def _now(self) -> datetime:
        return self._kit().post.real_clock.now()


async def new_code(tx: Tx, kit: Kit, staff: Staff) -> str:
    """For somebody of the staff to sign in with, once; to be told to them alone."""
    code = rules.new_sign_in_code()
    expires = kit.post.real_clock.now() + rules.CODE_LASTS
    await tx.desk.add_code(_code_of(staff, code), staff.id, expires)
    return code


async def _count_try(
    address: str, name: str, browser: str, now: datetime, tx: Tx
) -> tuple[datetime | None, int, Sequence[str]]:
    """Until when nothing is tried any more, None while one may; how often the name was tried, wherever from; and for
    whom it counted.
    """
    until, of_name = None, 0
    known = await _is_known(tx, name, browser)
    limits = {f"name {name} in {browser}": rules.TRIES_OF_NAME} if known else _counted(address, name)
    for who, most in limits.items():
        failed, since = await tx.desk.count_try(who, now)
        until = since + rules.TRIES_PER if failed > most else until
    everywhere = [] if known or until is not None else _everywhere(name)
    for who in everywhere:
        of_name, _ = await tx.desk.count_try(who, now)
    return until, of_name, (*limits, *everywhere)


async def _is_known(tx: Tx, name: str, browser: str) -> bool:
    staff = await _staff_named(tx, name) if name and browser else None
    return staff is not None and tx.desk.is_browser_of(staff.id, browser)


def _refused(address: str) -> NotKnown:
    log.warning("a sign-in was refused", address=address)
    return NotKnown()


async def _staff_named(tx: Tx, name: str) -> Staff | None:
    """By the name they chose, else by their badge."""
    account = await tx.desk.account_named(name)
    staff = await tx.staff.get(account.staff_id) if account else await tx.staff.with_badge(plain_badge(name))
    return staff if staff and staff.active else None


def _name(login: str) -> str:
    """Raises NotKnown for what nobody can be called."""
    try:
        return rules.plain_login(login)
    except LoginTaken:
        raise NotKnown() from None


def _code_of(staff: Staff, typed: str) -> str:
    return f"{staff.id} {plain_code(typed)}"


def _counted(address: str, name: str) -> dict[str, int]:
    """Whom a try counts for, and how many are too many."""
    of_name = {f"name {name} from {address}": rules.TRIES_OF_NAME} if name else {}
    return {**of_name, f"address {address}": rules.TRIES_OF_ADDRESS}


def _everywhere(name: str) -> list[str]:
    return [f"name {name}"] if name else []

"""Who can sign in to the staff console and who is, and the facts that are not said for now."""

import hmac
import secrets
from datetime import date, datetime

from bot.domain.desk import CODES_REMEMBERED, IDLE, LONGEST, TRIES_PER, Account, FactOff
from bot.domain.staff import Role
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms

SESSION, FORM, CODE, TRIES = "desk session ", "desk form ", "desk code ", "desk tries "  # one hash for each purpose
BROWSER = "desk browser "


class SignedIn(Frozen):
    """A session as it is kept. `form` is what each of its forms has to bring back."""

    staff_id: int
    began: datetime
    seen: datetime
    form: str


class Counts(Frozen):
    """Open cases that nobody has, that are mine, that are late; missing papers due by today; visits that can be told
    of by phone alone. `most` at most each.
    """

    waiting: int
    mine: int
    late: int
    papers: int
    to_ring: int


class Desk(Frozen):
    """Tokens and codes come in as people hold them; what is kept is their hash."""

    statements: Statements
    seal: Seal

    async def account_of(self, staff_id: int) -> Account | None:
        return _account(await self.statements.one("desk_account_of", staff_id=staff_id))

    async def account_named(self, login: str) -> Account | None:
        return _account(await self.statements.one("desk_account_named", login=login))

    async def set_account(self, account: Account, now: datetime) -> bool:
        """False when the name is somebody else's."""
        row = await self.statements.one(
            "desk_account_set",
            staff_id=account.staff_id,
            login=account.login,
            password=account.password,
            now=to_ms(now),
        )
        return row is not None

    async def begin(self, token: str, staff_id: int, now: datetime) -> None:
        hashed = self.seal.fingerprint(SESSION + token)
        await self.statements.run("desk_session_add", token=hashed, staff_id=staff_id, now=to_ms(now))

    async def session(self, token: str, now: datetime) -> SignedIn | None:
        """None when there is none, or none any more."""
        row = await self.statements.one("desk_session", token=self.seal.fingerprint(SESSION + token), **_alive(now))
        if row is None:
            return None
        form = self.seal.fingerprint(FORM + token)
        return SignedIn(row["staff_id"], from_ms(row["began_at"]), from_ms(row["seen_at"]), form)

    async def seen(self, token: str, now: datetime) -> None:
        await self.statements.run("desk_session_seen", token=self.seal.fingerprint(SESSION + token), now=to_ms(now))

    async def end(self, token: str) -> None:
        await self.statements.run("desk_session_end", token=self.seal.fingerprint(SESSION + token))

    async def end_all(self, staff_id: int, besides: str = "") -> int:
        """But for the session of this token; how many ended."""
        kept = self.seal.fingerprint(SESSION + besides)
        return len(await self.statements.all("desk_sessions_end", staff_id=staff_id, besides=kept))

    async def sessions(self, staff_id: int, now: datetime) -> int:
        """How many are alive."""
        return len(await self.statements.all("desk_sessions_of", staff_id=staff_id, **_alive(now)))

    async def add_code(self, code: str, staff_id: int, expires: datetime, message_id: int) -> None:
        """`message_id` is of the message that carries it."""
        await self.statements.run(
            "desk_code_add",
            code=self.seal.fingerprint(CODE + code),
            staff_id=staff_id,
            expires=to_ms(expires),
            message_id=message_id,
        )

    async def codes(self, staff_id: int, now: datetime) -> int:
        """How many of theirs could still be used then, and nobody did; those whose message is known not to have
        arrived do not count.
        """
        row = await self.statements.one("desk_codes_alive", staff_id=staff_id, now=to_ms(now))
        return row["count"] if row else 0

    async def use_code(self, code: str, now: datetime) -> int | None:
        """Whose it is; None when it is forged, used or expired. Others that were sent to them are over with it."""
        row = await self.statements.one("desk_code_use", code=self.seal.fingerprint(CODE + code), now=to_ms(now))
        staff_id: int | None = row["staff_id"] if row else None
        if staff_id is not None:
            await self.statements.run("desk_codes_forget", staff_id=staff_id)
        return staff_id

    async def forget(self, staff_id: int) -> None:
        """Every way in, and every session."""
        await self.end_all(staff_id)
        await self.statements.run("desk_codes_forget", staff_id=staff_id)
        await self.statements.run("desk_account_forget", staff_id=staff_id)

    async def count_try(self, who: str, now: datetime) -> tuple[int, datetime]:
        """How many there are with this one, and since when. A little of what is over is forgotten with each, so that
        made-up names do not pile up.
        """
        await self.statements.run("desk_tries_purge", before=to_ms(now - TRIES_PER))
        hashed = self.seal.fingerprint(TRIES + who)
        row = await self.statements.one("desk_try", who=hashed, now=to_ms(now), before=to_ms(now - TRIES_PER))
        assert row is not None
        return row["failed"], from_ms(row["since"])

    async def try_went_well(self, who: str) -> None:
        await self.statements.run("desk_try_went_well", who=self.seal.fingerprint(TRIES + who))

    def browser_of(self, staff_id: int) -> str:
        """What a browser keeps in which somebody signed in; nothing of it is kept here."""
        return self._browser(staff_id, secrets.token_urlsafe(16))

    def is_browser_of(self, staff_id: int, browser: str) -> bool:
        return hmac.compare_digest(self._browser(staff_id, browser.partition(".")[0]), browser)

    def _browser(self, staff_id: int, number: str) -> str:
        return f"{number}.{self.seal.fingerprint(f'{BROWSER}{staff_id} {number}')}"

    async def purge(self, now: datetime) -> None:
        """A little of what is over."""
        await self.statements.run("desk_sessions_purge", idle=to_ms(now - IDLE))
        await self.statements.run("desk_codes_purge", before=to_ms(now - CODES_REMEMBERED))

    async def change_role(self, id: int, role: Role) -> bool:
        """False for somebody who has left."""
        return await self.statements.one("desk_role", id=id, role=role.value) is not None

    async def notices_to(self, staff_id: int, contact_id: int) -> None:
        await self.statements.run("desk_notices_to", id=staff_id, contact_id=contact_id)

    async def counts(self, me: int, not_about: str, now: datetime, today: date, most: int) -> Counts:
        """`today` is a day of the hall."""
        row = await self.statements.one(
            "desk_counts", me=me, not_about=not_about, now=to_ms(now), today=today.isoformat(), most=most
        )
        assert row is not None
        return Counts(row["waiting"], row["mine"], row["late"], row["papers"], row["to_ring"])

    async def facts_off(self) -> list[FactOff]:
        rows = await self.statements.all("desk_facts_off")
        return [FactOff(row["record"], row["staff_id"], row["reason"], from_ms(row["at"])) for row in rows]

    async def switch_off(self, record: str, staff_id: int, reason: str, now: datetime) -> None:
        await self.statements.run("desk_fact_off", record=record, staff_id=staff_id, reason=reason, now=to_ms(now))

    async def switch_on(self, record: str) -> None:
        await self.statements.run("desk_fact_on", record=record)


def _account(row: Row | None) -> Account | None:
    return Account(row["staff_id"], row["login"], row["password"]) if row else None


def _alive(now: datetime) -> dict[str, int]:
    return {"oldest": to_ms(now - LONGEST), "idle": to_ms(now - IDLE)}

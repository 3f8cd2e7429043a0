"""Documents in the making, found by their receipt number; who follows them; how often a check went wrong.

Name, phone and address are sealed. The check is a keyed hash over the receipt and the phone's last digits.
"""

from datetime import date, datetime, timedelta
from hmac import compare_digest
from typing import Any

from bot.domain.documents import CHECK_DIGITS, Document, State, plain_address
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms

LOCKED_FOR = timedelta(hours=1)
FOLLOWED_MOST = 50


class Change(Frozen):
    """One entry of a document's history."""

    before: State
    after: State
    who: str
    why: str
    at: datetime


class Documents(Frozen):
    statements: Statements
    seal: Seal

    async def add(self, new: Document) -> int | None:
        """Its id; `new.id` and `new.family` are not looked at. None when the receipt is known."""
        row = await self.statements.one("document_add", receipt=new.receipt, item=new.item, **self._columns(new))
        return row["id"] if row else None

    async def get(self, id: int) -> Document | None:
        row = await self.statements.one("document_get", id=id)
        return self._document(row) if row else None

    async def find(self, receipt: str) -> Document | None:
        row = await self.statements.one("document_of_receipt", receipt=receipt)
        return self._document(row) if row else None

    async def find_checked(self, receipt: str, last_four: str) -> Document | None:
        """None when there is no such receipt or the digits are others: nobody can tell which."""
        row = await self.statements.one("document_of_receipt", receipt=receipt)
        wanted = self._check_value(receipt, last_four)
        right = compare_digest(row["check_value"] if row else "", wanted)
        return self._document(row) if row and right else None

    async def change(self, document: Document, before: State) -> bool:
        """Writes all of it. False when its state is not `before` any more."""
        row = await self.statements.one("document_change", id=document.id, before=before, **self._columns(document))
        return row is not None

    async def note(self, id: int, before: State, after: State, *, who: str, why: str, now: datetime) -> None:
        """Adds to the history, which nothing takes away from."""
        await self.statements.run(
            "document_changed", document_id=id, before=before, after=after, who=who, why=why, now=to_ms(now)
        )

    async def history(self, id: int, most: int = 100) -> list[Change]:
        rows = await self.statements.all("document_changes", document_id=id, most=most)
        return [
            Change(
                State(row["state_before"]),
                State(row["state_after"]),
                row["who"],
                row["why"],
                from_ms(row["changed_at"]),
            )
            for row in rows
        ]

    async def followed(self, contact_id: int) -> list[Document]:
        """The last one asked for first."""
        rows = await self.statements.all("documents_followed", contact_id=contact_id, most=FOLLOWED_MOST)
        return [self._document(row) for row in rows]

    async def follow(self, id: int, contact_id: int, now: datetime) -> None:
        await self.statements.run("document_follow", document_id=id, contact_id=contact_id, now=to_ms(now))

    async def unfollow(self, id: int, contact_id: int) -> bool:
        return await self.statements.one("document_unfollow", document_id=id, contact_id=contact_id) is not None

    async def follows(self, id: int, contact_id: int) -> bool:
        return await self.statements.one("document_follows", document_id=id, contact_id=contact_id) is not None

    async def followers(self, id: int) -> list[int]:
        return [row["contact_id"] for row in await self.statements.all("document_followers", document_id=id)]

    async def try_check(self, contact_id: int, receipt: str, now: datetime) -> bool:
        """Counts one try for the contact and one for the receipt; False when either is locked."""
        since = to_ms(now - LOCKED_FOR)
        for who in self._triers(contact_id, receipt):
            if await self.statements.one("document_check_try", who=who, now=to_ms(now), since=since) is None:
                return False
        return True

    async def checked(self, contact_id: int, receipt: str) -> None:
        """The try counted last was right: it does not count."""
        for who in self._triers(contact_id, receipt):
            await self.statements.run("document_check_right", who=who)

    async def purge_checks(self, now: datetime, most: int) -> int:
        rows = await self.statements.all("document_checks_purge", before=to_ms(now - LOCKED_FOR), most=most)
        return len(rows)

    async def to_ring(self, before: datetime, most: int) -> list[Document]:
        """Ready since `before` or longer, and nobody rang yet."""
        rows = await self.statements.all("documents_to_ring", before=to_ms(before), most=most)
        return [self._document(row) for row in rows]

    async def rung(self, id: int, now: datetime) -> bool:
        return await self.statements.one("document_rung", id=id, now=to_ms(now)) is not None

    async def of_families(self, most: int) -> list[Document]:
        """Ready and to be mailed, those of one address beside each other."""
        return [self._document(row) for row in await self.statements.all("documents_of_families", most=most)]

    async def in_parcel(self, document: Document) -> int:
        """How many of its family travel in its parcel, itself included; 0 when it has none."""
        row = await self.statements.one("document_parcel_mates", parcel=document.parcel, family=document.family)
        return int(row["count"]) if row else 0

    async def purge(self, before: datetime, most: int) -> int:
        """Deletes what was collected before then; returns how many, `most` when there may be more."""
        return len(await self.statements.all("documents_purge", before=to_ms(before), most=most))

    def _triers(self, contact_id: int, receipt: str) -> tuple[str, str]:
        return f"contact {contact_id}", self.seal.fingerprint(f"tries {receipt}")

    def _check_value(self, receipt: str, last_four: str) -> str:
        return self.seal.fingerprint(f"check {receipt} {last_four}")

    def _columns(self, document: Document) -> dict[str, object]:
        person = {
            "shown": document.shown,
            "name": document.name,
            "phone": document.phone,
            "address": document.address,
        }
        address = plain_address(document.address)
        return {
            "state": document.state,
            "since": to_ms(document.since),
            "site": document.site,
            "accepted_on": document.accepted_on.isoformat() if document.accepted_on else "",
            "person": self.seal.close(person),
            "check_value": self._check_value(document.receipt, document.phone[-CHECK_DIGITS:]),
            "parcel": document.parcel,
            "family": self.seal.fingerprint(f"address {address}") if address else "",
        }

    def _document(self, row: Row) -> Document:
        person: Any = self.seal.open(row["person"])
        return Document(
            id=row["id"],
            receipt=row["receipt"],
            shown=person["shown"],
            item=row["item"],
            state=State(row["state"]),
            since=from_ms(row["since"]),
            site=row["site"],
            accepted_on=date.fromisoformat(row["accepted_on"]) if row["accepted_on"] else None,
            name=person["name"],
            phone=person["phone"],
            address=person["address"],
            parcel=row["parcel"],
            family=row["family"],
        )

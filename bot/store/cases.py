"""Cases, their ledger, promises made in them, and the terms they are found by.

A case is written only over the version it was made from, so of two who change it at the same time one is refused.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from bot.domain.case_states import State
from bot.domain.cases import Case, Kind, What
from bot.frozen import Frozen
from bot.store.case_rows import case_of, changing, iso
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms

NEWEST: Final = 2**62  # before this id stands every case
RARE: Final = 2_000  # a term in more cases than this is as good as everywhere
TERMS_ASKED: Final = 4


class Event(Frozen):
    """One entry of the ledger. `words` is what was said, `detail` the rest in names and figures ("main", "late").

    `delivery` is what became of the message to the citizen: a state of the outbox, None where nothing was sent.
    """

    id: int
    case_id: int
    what: What
    staff_id: int | None
    by_citizen: bool
    detail: str
    words: str | None
    message_id: int | None
    at: datetime
    delivery: str | None = None
    trouble: str | None = None


class Promise(Frozen):
    id: int
    case_id: int
    event_id: int
    day: date
    due: datetime
    state: str


class Filter(Frozen):
    """What of the inbox is looked at; empty fields ask for nothing. `not_about` is the badge of who looks: complaints
    about them are not theirs to see.
    """

    kind: Kind | None = None
    site: str = ""
    owner_id: int = 0
    state: State | None = None
    not_about: str = ""


class Place(Frozen):
    """Where a page of the inbox begins: behind this case."""

    sort_at: datetime
    id: int


class Cases(Frozen):
    statements: Statements
    seal: Seal

    async def add(self, case: Case, sort_at: datetime) -> int | None:
        """The id; None when the code is used, or when the case it follows is followed already."""
        row = await self.statements.one(
            "case_add",
            code=case.code,
            contact_id=case.contact_id,
            language=case.language,
            happened_on=iso(case.happened_on),
            opened_at=to_ms(case.opened_at),
            follows=case.follows,
            source=case.source,
            **changing(case, sort_at),
        )
        return row["id"] if row else None

    async def change(self, case: Case, sort_at: datetime) -> bool:
        """False when somebody else changed it since `case.version`."""
        changed = changing(case, sort_at)
        return await self.statements.one("case_change", id=case.id, version=case.version, **changed) is not None

    async def get(self, id: int) -> Case | None:
        row = await self.statements.one("case_get", id=id)
        return case_of(row) if row else None

    async def with_code(self, code: str) -> Case | None:
        row = await self.statements.one("case_with_code", code=code)
        return case_of(row) if row else None

    async def of_contact(self, contact_id: int, most: int, before: int = NEWEST) -> list[Case]:
        """Newest first."""
        rows = await self.statements.all("cases_of_contact", contact_id=contact_id, most=most, before=before)
        return [case_of(row) for row in rows]

    async def open_of_contact(self, contact_id: int) -> int:
        row = await self.statements.one("cases_open_of_contact", contact_id=contact_id)
        return int(row["count"]) if row else 0

    async def to_watch(self, now: datetime, most: int) -> list[Case]:
        return [case_of(row) for row in await self.statements.all("cases_to_watch", now=to_ms(now), most=most)]

    async def inbox(self, of: Filter, after: Place | None, most: int) -> list[Case]:
        """Open cases, the most pressing first."""
        rows = await self.statements.all(
            _inbox_for(of),
            kind=of.kind.value if of.kind else "",
            site=of.site,
            owner=of.owner_id,
            state=of.state.value if of.state else "",
            not_about=of.not_about,
            after_at=to_ms(after.sort_at) if after else -1,
            after_id=after.id if after else -1,
            most=most,
        )
        return [case_of(row) for row in rows]

    async def shown_thanks(self, most: int, before: int = NEWEST) -> list[Case]:
        return [case_of(row) for row in await self.statements.all("cases_shown", most=most, before=before)]

    async def thanks_to_show(self, most: int) -> list[Case]:
        """That may be shown and are not."""
        return [case_of(row) for row in await self.statements.all("cases_to_show", most=most)]

    async def note(
        self,
        case_id: int,
        what: What,
        now: datetime,
        *,
        staff_id: int | None = None,
        by_citizen: bool = False,
        detail: str = "",
        words: str | None = None,
        message_id: int | None = None,
    ) -> int:
        """Adds to the ledger; returns the entry's id."""
        row = await self.statements.one(
            "case_event_add",
            case_id=case_id,
            what=what.value,
            staff_id=staff_id,
            by_citizen=int(by_citizen),
            detail=detail,
            words=None if words is None else self.seal.close(words),
            message_id=message_id,
            now=to_ms(now),
        )
        assert row is not None
        return int(row["id"])

    async def events(self, case_id: int, most: int = 500, after: int = 0) -> list[Event]:
        rows = await self.statements.all("case_events", case_id=case_id, after=after, most=most)
        return [self._event(row) for row in rows]

    async def event(self, id: int) -> Event | None:
        row = await self.statements.one("case_event_get", id=id)
        return self._event(row) if row else None

    async def last_words(self, case_id: int) -> Event | None:
        """The newest words the citizen was told."""
        row = await self.statements.one("case_words_to_citizen", case_id=case_id)
        return self._event(row) if row else None

    async def promise(self, case_id: int, event_id: int, day: date, due: datetime) -> None:
        await self.statements.run(
            "case_promise_add", case_id=case_id, event_id=event_id, day=day.isoformat(), due=to_ms(due)
        )

    async def promises_due(self, now: datetime, most: int) -> list[Promise]:
        return [_promise(row) for row in await self.statements.all("case_promises_due", now=to_ms(now), most=most)]

    async def promises(self, case_id: int) -> list[Promise]:
        return [_promise(row) for row in await self.statements.all("case_promises_of", case_id=case_id)]

    async def promise_told(self, id: int) -> bool:
        """False when somebody else saw to it."""
        return await self.statements.one("case_promise_told", id=id) is not None

    async def keep_promises(self, case_id: int, *, every: bool) -> int:
        """Those whose day has come are kept now, or every one; how many."""
        return len(await self.statements.all("case_promises_kept", case_id=case_id, every=int(every)))

    async def index(self, case_id: int, terms: Iterable[str]) -> None:
        """What it is found by; which other cases are like it is looked for anew."""
        await self.statements.many("case_term_add", [{"term": term, "case_id": case_id} for term in terms])
        await self.statements.run("case_unread_add", case_id=case_id)

    async def find(self, terms: Iterable[str], most: int, before: int = NEWEST) -> list[Case]:
        """The newest cases that hold all of the terms, or the rarest of them where there are many."""
        counted = [(await self._how_common(term), term) for term in terms]
        if not counted or min(counted)[0] == 0:
            return []
        rarest = [term for _, term in sorted(counted)[:TERMS_ASKED]]
        first, second, third, fourth = (rarest * TERMS_ASKED)[:TERMS_ASKED]
        rows = await self.statements.all(
            "cases_found", first=first, second=second, third=third, fourth=fourth, before=before, most=most
        )
        return [case_of(row) for row in rows]

    async def rating_asked_last(self, contact_id: int) -> int | None:
        """The case, where the last thing this contact was told is that they may rate it."""
        row = await self.statements.one("case_ratings_waiting", contact_id=contact_id)
        return row["case_id"] if row else None

    async def to_rate(self, contact_id: int, since: datetime) -> int | None:
        """The newest case this contact was asked to rate since then and has not rated."""
        row = await self.statements.one("case_to_rate", contact_id=contact_id, since=to_ms(since))
        return row["case_id"] if row else None

    async def forget_person(self, contact_id: int) -> list[int]:
        """Their cases stay without them; the ids."""
        rows = await self.statements.all("cases_forget", contact_id=contact_id)
        for row in rows:
            await self.statements.run("case_words_forget", case_id=row["id"])
        return [row["id"] for row in rows]

    async def _how_common(self, term: str) -> int:
        row = await self.statements.one("case_term_count", term=term, most=RARE)
        return int(row["count"]) if row else 0

    def _event(self, row: Row) -> Event:
        return Event(
            row["id"],
            row["case_id"],
            What(row["what"]),
            row["staff_id"],
            bool(row["by_citizen"]),
            row["detail"],
            None if row["words"] is None else str(self.seal.open(row["words"])),
            row["message_id"],
            from_ms(row["at"]),
            row["delivery"],
            row["trouble"],
        )


def _inbox_for(of: Filter) -> str:
    """The statement whose index narrows it most."""
    if of.owner_id:
        return "inbox_of"
    if of.state:
        return "inbox_at_in" if of.site else "inbox_in"
    if of.site:
        return "inbox_at_kind" if of.kind else "inbox_at"
    return "inbox_kind" if of.kind else "inbox"


def _promise(row: Row) -> Promise:
    day = date.fromisoformat(row["day"])
    return Promise(row["id"], row["case_id"], row["event_id"], day, from_ms(row["due_at"]), row["state"])

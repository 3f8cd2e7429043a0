"""Notices that wait for their time. Each is decided once, queued to be sent or dropped, unless it is postponed.

Also what a person wants to be told of, and when. A person's own words in a notice are sealed.
"""

from datetime import datetime, time
from typing import Any

from bot.domain.notices import EVERYTHING, Notice, Vain, gathered_in
from bot.domain.people import Contact, Reach, conversation_key
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, optional_ms, to_ms

HOUR = 60  # minutes


class Ripe(Frozen):
    """A notice with its person and what they want. `stopped` holds of their stops those that touch it, `quiet` their
    own quiet hours; `told`: how many they were told since the moment that was asked for.
    """

    notice: Notice
    contact: Contact
    stopped: frozenset[str] = frozenset()
    quiet: tuple[time, time] | None = None
    told: int = 0


class Notices(Frozen):
    statements: Statements
    seal: Seal

    async def add(
        self,
        contact_id: int,
        kind: str,
        about: str,
        about_id: int,
        due: datetime,
        subject: str = "",
        words: str = "",
    ) -> None:
        """A second one of the same contact, kind and thing changes nothing. `words` are the person's own."""
        await self.statements.run(
            "notice_add",
            contact_id=contact_id,
            kind=kind,
            about=about,
            about_id=about_id,
            subject=subject,
            due=to_ms(due),
            sealed=self.seal.close(words) if words else None,
        )

    async def due(self, now: datetime, most: int) -> list[Notice]:
        return [self._notice(row) for row in await self.statements.all("notices_due", now=to_ms(now), most=most)]

    async def due_keys(self, now: datetime, most: int) -> list[tuple[int, str]]:
        """Of what is due by now, the soonest first: its id, and the key of its person's turns."""
        rows = await self.statements.all("notices_due_keys", now=to_ms(now), most=most)
        return [(row["id"], conversation_key(row["channel"], row["address"])) for row in rows]

    async def ripe(self, now: datetime, most: int, since: datetime) -> list[Ripe]:
        """What is due by now, the soonest first, in one read; what a person was told is counted from `since` on."""
        rows = await self.statements.all("notices_ripe", now=to_ms(now), most=most, since=to_ms(since))
        return [self._ripe(row) for row in rows]

    async def whole(self, id: int) -> Ripe | None:
        """In any state, and not counted what its person was told."""
        row = await self.statements.one("notice_whole", id=id)
        return self._ripe(row) if row else None

    async def get(self, id: int) -> Notice | None:
        row = await self.statements.one("notice_get", id=id)
        return self._notice(row) if row else None

    async def ahead(self, contact_id: int, about: str, most: int) -> list[Notice]:
        """What one person is still to be told of one kind of thing, the soonest first."""
        rows = await self.statements.all("notices_ahead", contact_id=contact_id, about=about, most=most)
        return [self._notice(row) for row in rows]

    async def told_lately(self, contact_id: int, since: datetime, most: int) -> list[Notice]:
        """What one person was told since then, the latest first."""
        rows = await self.statements.all("notices_told_lately", contact_id=contact_id, since=to_ms(since), most=most)
        return [self._notice(row) for row in rows]

    async def forget(self, id: int) -> None:
        """As if it had never been planned: its thing may be told of another time."""
        await self.statements.run("notice_forget", id=id)

    async def renew(self, contact_id: int, kind: str, about: str, about_id: int, due: datetime) -> None:
        """Like `add`; one that was decided before is decided anew."""
        await self.statements.run(
            "notice_renew", contact_id=contact_id, kind=kind, about=about, about_id=about_id, due=to_ms(due)
        )

    async def forget_about(self, about: str, about_id: int, *, but: str = "") -> None:
        """All notices of a thing, those of the kind `but` excepted, as if they had never been planned."""
        await self.statements.run("notices_forget_about", about=about, about_id=about_id, but=but)

    async def take_back(self, id: int, contact_id: int) -> bool:
        """False when it is somebody else's, or was decided before."""
        return await self.statements.one("notice_take_back", id=id, contact_id=contact_id) is not None

    async def postpone(self, id: int) -> None:
        """Undoes that it was queued."""
        await self.statements.run("notice_postpone", id=id)

    async def later(self, id: int, due: datetime) -> None:
        """It is decided at another time."""
        await self.statements.run("notice_later", id=id, due=to_ms(due))

    async def decide(self, id: int, state: str, now: datetime | None = None, why: str = "") -> bool:
        """`state` is queued or dropped. False when it was decided before."""
        at = optional_ms(now)
        return await self.statements.one("notice_decide", id=id, state=state, now=at, why=why) is not None

    async def told_of(self, like: Notice, since: datetime) -> list[datetime]:
        """When its person was told of the same kind of thing since then, the latest first."""
        rows = await self.statements.all("notices_told_of", **_kind_of(like), since=to_ms(since))
        return [from_ms(row["decided_at"]) for row in rows]

    async def like(self, one: Notice, now: datetime, most: int) -> list[Notice]:
        """Others of the same kind that its person is to be told of by now, the oldest first."""
        rows = await self.statements.all("notices_like", **_kind_of(one), id=one.id, now=to_ms(now), most=most)
        return [self._notice(row) for row in rows]

    async def gathered(self, one: Notice, most: int) -> list[Notice]:
        """Those that are told together with it, the oldest first."""
        why = gathered_in(one.id)
        rows = await self.statements.all("notices_gathered", **_kind_of(one), why=why, most=most)
        return [self._notice(row) for row in rows]

    async def told(self, contact_id: int, since: datetime) -> int:
        """How many notices went out to one person since then."""
        row = await self.statements.one("notices_told", contact_id=contact_id, since=to_ms(since))
        return int(row["count"]) if row else 0

    async def purge(self, before: datetime, most: int) -> int:
        """Deletes what was decided and due before then; returns how many, `most` when there may be more."""
        return len(await self.statements.all("notices_purge", before=to_ms(before), most=most))

    async def stop(self, contact_id: int, about: str = EVERYTHING) -> None:
        await self.statements.run("notices_stop", contact_id=contact_id, about=about)

    async def resume(self, contact_id: int, about: str = EVERYTHING) -> None:
        await self.statements.run("notices_resume", contact_id=contact_id, about=about)

    async def stopped(self, contact_id: int) -> frozenset[str]:
        return frozenset(row["about"] for row in await self.statements.all("notices_stopped", contact_id=contact_id))

    async def keep_quiet(self, contact_id: int, first: time, last: time) -> None:
        """From `first` until `last`, wall clock of the hall."""
        await self.statements.run(
            "quiet_hours_set",
            contact_id=contact_id,
            first=first.hour * HOUR + first.minute,
            last=last.hour * HOUR + last.minute,
        )

    async def quiet(self, contact_id: int) -> tuple[time, time] | None:
        row = await self.statements.one("quiet_hours_get", contact_id=contact_id)
        return _hours(row) if row else None

    async def no_quiet(self, contact_id: int) -> None:
        await self.statements.run("quiet_hours_clear", contact_id=contact_id)

    async def in_vain(self, since: datetime, most: int) -> list[Vain]:
        """What could not be told and nobody rang about yet, the latest first."""
        rows = await self.statements.all("notices_in_vain", since=to_ms(since), most=most)
        return [Vain(self._notice(row), from_ms(row["failed_at"])) for row in rows]

    async def rung(self, id: int, now: datetime) -> bool:
        """False when somebody rang before."""
        return await self.statements.one("notice_rung", id=id, now=to_ms(now)) is not None

    def _ripe(self, row: Row) -> Ripe:
        contact = Contact(row["contact_id"], row["channel"], row["address"], row["language"], Reach(row["reach"]))
        stops = ((EVERYTHING, row["all_stopped"]), (row["about"], row["kind_stopped"]))
        stopped = frozenset(about for about, is_stopped in stops if is_stopped)
        return Ripe(self._notice(row), contact, stopped, _hours(row), row["told"])

    def _notice(self, row: Row) -> Notice:
        words: Any = self.seal.open(row["sealed"]) if row["sealed"] else ""
        return Notice(
            row["id"],
            row["contact_id"],
            row["kind"],
            row["about"],
            row["about_id"],
            from_ms(row["due_at"]),
            row["subject"],
            words,
        )


def _kind_of(one: Notice) -> dict[str, Any]:
    return {"contact_id": one.contact_id, "kind": one.kind, "about": one.about}


def _hours(row: Row) -> tuple[time, time] | None:
    first, last = row["quiet_from"], row["quiet_until"]
    return (time(*divmod(first, HOUR)), time(*divmod(last, HOUR))) if first is not None else None

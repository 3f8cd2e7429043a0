"""Classes of cases, which cases are in them, which are not to be, and who was told of a remedy.

A case is in one class at most, and a person is told once: both are keys of their tables.
"""

from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from bot.domain.cases import Case
from bot.domain.classes import CaseClass, ClassState, Counts, Did, Rule
from bot.frozen import Frozen
from bot.store.case_rows import case_of
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, optional_moment, optional_ms, to_ms


class Told(Frozen):
    """Somebody who is to be told; `suggested`: they are invited to try it."""

    contact_id: int
    suggested: bool
    language: str


class ClassEvent(Frozen):
    id: int
    what: Did
    staff_id: int
    case_id: int | None
    detail: str
    words: str
    at: datetime


class Classes(Frozen):
    statements: Statements
    seal: Seal

    async def refusals_of(self, case_id: int) -> set[int]:
        """The classes that it was said not to be of."""
        return {row["class_id"] for row in await self.statements.all("class_refusals_of", case_id=case_id)}

    async def refuse(self, class_id: int, case_id: int) -> None:
        await self.statements.run("class_refuse", class_id=class_id, case_id=case_id)

    async def add(self, title: str, owner_id: int | None, now: datetime) -> int:
        words = self.seal.close({"title": title})
        row = await self.statements.one("class_add", words=words, owner_id=owner_id, now=to_ms(now))
        assert row is not None
        return int(row["id"])

    async def change(self, one: CaseClass) -> bool:
        """False when somebody else changed it since `one.version`."""
        rule = one.rule
        row = await self.statements.one(
            "class_change",
            id=one.id,
            version=one.version,
            words=self.seal.close(
                {"title": one.title, "cause": one.cause, "remedy": one.remedy, "told": dict(one.told)}
            ),
            state=one.state.value,
            owner_id=one.owner_id,
            cause_at=optional_ms(one.cause_at),
            planned_at=optional_ms(one.planned_at),
            planned_day=one.planned_day.isoformat() if one.planned_day else "",
            remedied_at=optional_ms(one.remedied_at),
            rule_item=rule.item if rule else "",
            rule_site=rule.site if rule else "",
            rule_from=rule.first.isoformat() if rule else "",
            rule_until=rule.last.isoformat() if rule else "",
        )
        return row is not None

    async def get(self, id: int) -> CaseClass | None:
        row = await self.statements.one("class_get", id=id)
        return self._class(row) if row else None

    async def in_state(self, state: ClassState, not_about: str, most: int) -> list[tuple[CaseClass, int]]:
        """The newest, each with the number of its members."""
        rows = await self.statements.all("classes_in", state=state.value, not_about=not_about, most=most)
        return [(self._class(row), row["members"]) for row in rows]

    async def is_about(self, class_id: int, badge: str) -> bool:
        """Whether a complaint in it is about who wears this badge."""
        return bool(badge) and await self.statements.one("class_is_about", class_id=class_id, badge=badge) is not None

    async def join(self, class_id: int, case_id: int, staff_id: int, now: datetime) -> bool:
        """False when it is in a class already."""
        await self.statements.run("class_refusal_forget", class_id=class_id, case_id=case_id)
        row = await self.statements.one(
            "class_join", class_id=class_id, case_id=case_id, staff_id=staff_id, now=to_ms(now)
        )
        return row is not None

    async def leave(self, class_id: int, case_id: int) -> bool:
        return await self.statements.one("class_leave", class_id=class_id, case_id=case_id) is not None

    async def of_case(self, case_id: int) -> int | None:
        row = await self.statements.one("class_of_case", case_id=case_id)
        return row["class_id"] if row else None

    async def members(self, class_id: int, most: int) -> list[int]:
        """Cases, the newest first."""
        return [row["case_id"] for row in await self.statements.all("class_members", class_id=class_id, most=most)]

    async def counts(self, one: CaseClass) -> Counts:
        remedied = to_ms(one.remedied_at) if one.remedied_at else 2**62
        row = await self.statements.one("class_counts", class_id=one.id, remedied=remedied)
        assert row is not None
        first = optional_moment(row["first"])
        return Counts(row["members"], row["people"], first, row["since"] or 0, row["again"] or 0)

    async def to_tell(self, class_id: int, before: datetime, most: int) -> list[Told]:
        rows = await self.statements.all("class_to_tell", class_id=class_id, before=to_ms(before), most=most)
        return [Told(row["contact_id"], bool(row["suggested"]), row["language"]) for row in rows]

    async def not_told(self, class_id: int) -> int:
        return await self._count("class_not_told", class_id=class_id)

    async def tell(self, class_id: int, contact_id: int, now: datetime) -> bool:
        """False when this person was told before."""
        row = await self.statements.one("class_tell", class_id=class_id, contact_id=contact_id, now=to_ms(now))
        return row is not None

    async def untell(self, class_id: int) -> None:
        """Who was not told yet is not told; another time they may be."""
        await self.statements.run("class_untell", class_id=class_id)
        await self.statements.run("class_notices_forget", class_id=class_id)

    async def told(self, class_id: int) -> int:
        return await self._count("class_told_count", class_id=class_id)

    async def forget_person(self, contact_id: int) -> None:
        await self.statements.run("class_told_forget", contact_id=contact_id)

    async def case_of(self, class_id: int, contact_id: int) -> int | None:
        """Which of a person's cases is spoken of; None when they withdrew them all."""
        row = await self.statements.one("class_case_of_contact", class_id=class_id, contact_id=contact_id)
        return row["id"] if row else None

    async def cases_of(self, class_id: int, contact_id: int, before: datetime) -> list[Case]:
        """Those of a person's that were opened before then, without what they withdrew."""
        rows = await self.statements.all(
            "class_cases_of_contact", class_id=class_id, contact_id=contact_id, before=to_ms(before), most=20
        )
        return [case_of(row) for row in rows]

    async def closed_by_remedy(self, class_id: int, since: datetime, contact_id: int = 0) -> list[Case]:
        """Of everybody, or of one contact."""
        rows = await self.statements.all(
            "class_closed_by_remedy", class_id=class_id, since=to_ms(since), contact_id=contact_id
        )
        return [case_of(row) for row in rows]

    async def untell_one(self, class_id: int, contact_id: int) -> None:
        """They may be told anew, of another remedy."""
        await self.statements.run("class_untell_one", class_id=class_id, contact_id=contact_id)
        await self.statements.run("class_notices_forget_one", class_id=class_id, contact_id=contact_id)

    async def silent(self, class_id: int, rule: Rule, first: datetime, last: datetime, most: int) -> int:
        """How many people had such an appointment from `first` until before `last` and reported nothing."""
        return await self._count(
            "class_silent",
            class_id=class_id,
            site=rule.site,
            item=rule.item,
            first=to_ms(first),
            last=to_ms(last),
            most=most,
        )

    async def note(
        self,
        class_id: int,
        what: Did,
        staff_id: int,
        now: datetime,
        *,
        case_id: int | None = None,
        detail: str = "",
        words: str = "",
    ) -> None:
        await self.statements.run(
            "class_event_add",
            class_id=class_id,
            what=what.value,
            staff_id=staff_id,
            case_id=case_id,
            detail=detail,
            words=self.seal.close(words) if words else None,
            now=to_ms(now),
        )

    async def events(self, class_id: int, most: int) -> list[ClassEvent]:
        """The newest first."""
        return [self._event(row) for row in await self.statements.all("class_events", class_id=class_id, most=most)]

    async def _count(self, name: str, **values: object) -> int:
        row = await self.statements.one(name, **values)
        return int(row["count"]) if row else 0

    def _event(self, row: Row) -> ClassEvent:
        words = str(self.seal.open(row["words"])) if row["words"] is not None else ""
        at = from_ms(row["at"])
        return ClassEvent(row["id"], Did(row["what"]), row["staff_id"], row["case_id"], row["detail"], words, at)

    def _class(self, row: Row) -> CaseClass:
        words: Any = self.seal.open(row["words"])
        return CaseClass(
            id=row["id"],
            title=words["title"],
            state=ClassState(row["state"]),
            opened_at=from_ms(row["opened_at"]),
            cause=words.get("cause", ""),
            remedy=words.get("remedy", ""),
            told=MappingProxyType(words.get("told", {})),
            owner_id=row["owner_id"],
            cause_at=optional_moment(row["cause_at"]),
            planned_at=optional_moment(row["planned_at"]),
            planned_day=date.fromisoformat(row["planned_day"]) if row["planned_day"] else None,
            remedied_at=optional_moment(row["remedied_at"]),
            rule=_rule(row),
            version=row["version"],
        )


def _rule(row: Row) -> Rule | None:
    if not row["rule_item"]:
        return None
    first, last = date.fromisoformat(row["rule_from"]), date.fromisoformat(row["rule_until"])
    return Rule(row["rule_item"], row["rule_site"], first, last)

"""Which cases may tell of the same problem: what is still to be compared, by what, and what was found alike."""

from collections.abc import Iterable
from typing import Final

from bot.frozen import Frozen
from bot.store.statements import Statements

THOUSANDTHS: Final = 1000  # likeness is 0 to 1, and kept as a whole number


class Like(Frozen):
    """A case that may tell of the same; `class_id` where it is in a class."""

    case_id: int
    likeness: float
    class_id: int | None = None


class Likes(Frozen):
    statements: Statements

    async def unread(self, most: int) -> list[int]:
        return [row["case_id"] for row in await self.statements.all("cases_unread", most=most)]

    async def was_read(self, case_id: int, version: int) -> bool:
        """False when the case was changed meanwhile, or somebody else read it."""
        return await self.statements.one("case_was_read", case_id=case_id, version=version) is not None

    async def drop_unread(self, case_id: int) -> None:
        await self.statements.run("case_unread_drop", case_id=case_id)

    async def add_concepts(self, case_id: int, terms: Iterable[str]) -> None:
        await self.statements.many("case_concept_add", [{"term": term, "case_id": case_id} for term in terms])

    async def with_concept(self, term: str, most: int) -> list[int]:
        """Newest first."""
        return [row["case_id"] for row in await self.statements.all("cases_with_concept", term=term, most=most)]

    async def add(self, case_id: int, likes: Iterable[tuple[int, float]]) -> None:
        """Whether two are alike has no direction. What a person refused stays refused."""
        rows = [{**_pair(case_id, other), "likeness": round(found * THOUSANDTHS)} for other, found in likes]
        await self.statements.many("case_like_add", rows)

    async def refuse(self, case_id: int, other_id: int) -> None:
        await self.statements.run("case_like_refuse", **_pair(case_id, other_id))

    async def of_case(self, case_id: int, most: int) -> list[Like]:
        rows = await self.statements.all("case_likes_of", case_id=case_id, most=most)
        return [Like(row["like_id"], row["likeness"] / THOUSANDTHS, row["class_id"]) for row in rows]

    async def of_class(self, class_id: int, most: int) -> list[Like]:
        """Cases in no class that are like one of its members, without those that were refused for it."""
        rows = await self.statements.all("case_likes_of_class", class_id=class_id, most=most)
        return [Like(row["like_id"], row["likeness"] / THOUSANDTHS) for row in rows]

    async def newest(self, most: int) -> list[tuple[int, int]]:
        """Pairs of cases that may tell of the same, neither of them in a class."""
        rows = await self.statements.all("case_likes_newest", most=most)
        return [(row["case_id"], row["other_id"]) for row in rows]


def _pair(case_id: int, other_id: int) -> dict[str, object]:
    return {"case_id": max(case_id, other_id), "other_id": min(case_id, other_id)}

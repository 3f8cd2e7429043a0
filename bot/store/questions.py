"""Questions that could not be answered: one a contact and matter, however often it is asked."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.meaning import Condition
from bot.domain.questions import Asked, Question, State, read_conditions, written
from bot.frozen import Frozen
from bot.store.statements import Statements, from_ms, to_ms

Waiting = tuple[str, str, frozenset[Condition]]
"""Service, attribute, circumstances."""


class Questions(Frozen):
    statements: Statements

    async def keep(
        self,
        contact_id: int,
        service: str,
        attribute: str,
        wording: str,
        *,
        conditions: frozenset[Condition],
        text: str,
        language: str,
        now: datetime,
    ) -> None:
        """`wording` is empty where service and attribute are known; `text` is masked."""
        await self.statements.run(
            "question_keep",
            contact_id=contact_id,
            service=service,
            attribute=attribute,
            wording=wording,
            conditions=written(conditions),
            text=text,
            language=language,
            now=to_ms(now),
        )

    async def answered(self, contact_id: int, service: str, attribute: str) -> None:
        await self.statements.run("question_answered", contact_id=contact_id, service=service, attribute=attribute)

    async def get(self, id: int) -> Question | None:
        row = await self.statements.one("question_get", id=id)
        if row is None:
            return None
        conditions = read_conditions(row["conditions"])
        return Question(row["id"], row["contact_id"], row["service"], row["attribute"], conditions, State(row["state"]))

    async def waiting(self) -> list[Waiting]:
        rows = await self.statements.all("questions_waiting")
        return [(row["service"], row["attribute"], read_conditions(row["conditions"])) for row in rows]

    async def tell(self, waiting: Waiting, most: int) -> Sequence[tuple[int, int]]:
        """Question and contact of those that have to be told now; nobody else is given them."""
        service, attribute, conditions = waiting
        rows = await self.statements.all(
            "questions_tell", service=service, attribute=attribute, conditions=written(conditions), most=most
        )
        return sorted((row["id"], row["contact_id"]) for row in rows)

    async def reopen(self, id: int) -> None:
        await self.statements.run("question_reopen", id=id)

    async def ranked(self, most: int, several: int = 1) -> list[Asked]:
        """The most asked first; those that were not understood from `several` people on."""
        rows = await self.statements.all("questions_ranked", most=most, several=several)
        return [
            Asked(
                row["service"], row["attribute"], row["wording"], row["people"], from_ms(row["asked_at"]), row["text"]
            )
            for row in rows
        ]

    async def examples(self, of: Asked, most: int) -> list[str]:
        """How it was asked, masked, the most frequent first."""
        rows = await self.statements.all(
            "questions_examples", service=of.service, attribute=of.attribute, wording=of.wording, most=most
        )
        return [row["text"] for row in rows]

    async def purge(self, before: datetime, most: int) -> int:
        """Deletes what was last asked before then; returns how many, `most` when there may be more."""
        return len(await self.statements.all("questions_purge", before=to_ms(before), most=most))

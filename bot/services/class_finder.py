"""Finds which earlier cases tell of the same problem as a new one, outside of every turn: when the scheduler ticks.

Candidates are cases that share rare concepts; the likest of them are kept as suggestions, and a person decides. What is
read for it takes time and memory, so it is read in a thread when the first case needs it, and anew with the locales.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

import structlog

from bot.domain.case_states import State
from bot.domain.cases import Case
from bot.domain.classes import COMPARED
from bot.errors import OperatorError
from bot.frozen import Frozen
from bot.nlu import Understanding
from bot.nlu.likeness import Likeness, Suggestion
from bot.nlu.likeness.grouping import GROWN, PAIR
from bot.services.kit import Kit
from bot.store import Store
from bot.store.tx import Tx

log = structlog.get_logger()

AT_ONCE: Final = 20
TERMS: Final = 16
NEWEST_OF_TERM: Final = 200  # a concept in more cases than this leads to the newest ones only
COMPARED_WITH: Final = 60
KEPT: Final = 8


class Candidate(Frozen):
    id: int
    masked: str
    in_class: bool


class LikeFinder:
    def __init__(self, locales: Path) -> None:
        self._locales = locales
        self._read: tuple[Understanding, Likeness] | None = None

    async def look(self, store: Store, kit: Kit) -> int:
        """Compares the cases that nobody has compared yet, a few at a time; returns how many. Cheap without any."""
        ids = await store.run(lambda tx: tx.likes.unread(AT_ONCE))
        for id in ids:
            try:
                await self._compare(store, kit, id)
            except OperatorError:
                raise
            except Exception:  # one that cannot be compared must not hold up the others, tick after tick
                log.exception("a case cannot be compared with others", case=id)
                await store.run(partial(_drop, id))
        return len(ids)

    async def _compare(self, store: Store, kit: Kit, id: int) -> None:
        case = await store.run(lambda tx: tx.cases.get(id))
        if case is None or not comparable(case):
            await store.run(partial(_drop, id))
            return
        likeness = await self._likeness(kit)
        terms = await asyncio.to_thread(likeness.terms, case.masked)
        # Committed before others are looked for: of two processes with two like cases one sees the other's.
        await store.run(lambda tx: tx.likes.add_concepts(id, terms))
        candidates = await store.run(partial(_candidates, id, terms))
        texts = [one.masked for one in candidates]
        found = await asyncio.to_thread(likeness.like, case.masked, texts, most=KEPT)
        await store.run(partial(_keep, case, _near(found, candidates)))

    async def _likeness(self, kit: Kit) -> Likeness:
        of = kit.rooms.understanding
        if self._read is None or self._read[0] is not of:
            self._read = of, await asyncio.to_thread(Likeness.load, self._locales)
        return self._read[1]


def comparable(case: Case) -> bool:
    return case.kind in COMPARED and case.state is not State.WITHDRAWN and bool(case.masked.strip())


async def _drop(id: int, tx: Tx) -> None:
    await tx.likes.drop_unread(id)


async def _candidates(id: int, terms: Iterable[str], tx: Tx) -> list[Candidate]:
    """Those that share the most and the rarest concepts."""
    shared = defaultdict[int, float](float)
    for term in sorted(terms)[:TERMS]:
        holders = await tx.likes.with_concept(term, NEWEST_OF_TERM)
        for holder in holders:
            shared[holder] += 1 / len(holders)
    shared.pop(id, None)
    ranked = sorted(shared, key=lambda other: (-shared[other], -other))[:COMPARED_WITH]
    cases = [case for other in ranked if (case := await tx.cases.get(other)) and comparable(case)]
    return [Candidate(case.id, case.masked, await tx.classes.of_case(case.id) is not None) for case in cases]


def _near(found: Iterable[Suggestion], candidates: list[Candidate]) -> list[tuple[int, float]]:
    """Where several are like it, or a class is there already, less likeness is enough than between two alone."""
    likes = list(found)
    several = len(likes) >= GROWN
    return [
        (candidates[one.at].id, min(one.likeness, 1.0))
        for one in likes
        if several or one.likeness >= PAIR or candidates[one.at].in_class
    ]


async def _keep(case: Case, likes: list[tuple[int, float]], tx: Tx) -> None:
    if await tx.likes.was_read(case.id, case.version):
        await tx.likes.add(case.id, likes)

"""What staff see of classes: the list, one class with its members, figures and suggestions, and beside a case the
classes and cases it may belong to. A case that is about whoever looks is never among them.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Final

from bot.domain.cases import Case, concerns
from bot.domain.classes import CaseClass, ClassState, Counts, Rate, repeat_rate
from bot.domain.staff import Deed, Staff, check, may
from bot.domain.timeline import DAY
from bot.frozen import Frozen
from bot.services.class_finder import comparable
from bot.services.classes import MOST_TOLD, Classes
from bot.services.kit import Kit
from bot.store.classes import ClassEvent
from bot.store.likes import Like
from bot.store.tx import Tx

LISTED: Final = 100
MEMBERS: Final = 100
SUGGESTED: Final = 8
ENTRIES: Final = 100
COUNTED: Final = 5_000
PAIRS: Final = 2_000
HEAPS: Final = 5
FEWEST_ALIKE: Final = 2


class ClassRow(Frozen):
    one: CaseClass
    members: int
    owner: str


class ToTell(Frozen):
    """Who hears of the remedy if it is told now. `invited` of them are to try it, `english` read English. `not_told`
    are members that were withdrawn or whose person's data was erased.
    """

    people: int
    invited: int
    english: int
    told: int
    not_told: int


class ClassPage(Frozen):
    """`silent`: who was hit by the rule and reported nothing; None without a rule. `codes` of cases in the ledger."""

    one: CaseClass
    counts: Counts
    rate: Rate | None
    members: tuple[Case, ...]
    suggestions: tuple[Case, ...]
    events: tuple[ClassEvent, ...]
    names: dict[int, str]
    codes: dict[int, str]
    team: tuple[Staff, ...]
    silent: int | None
    to_tell: ToTell
    leads: bool


class Near(Frozen):
    """A class that a case may belong to, and how many of its cases are like it."""

    one: CaseClass
    alike: int


class Heap(Frozen):
    """A case in no class, and how many others are like it."""

    case: Case
    alike: int


class BesideCase(Frozen):
    """The class a case is in, or else what it may belong to."""

    mine: CaseClass | None
    classes: tuple[Near, ...] = ()
    likes: tuple[Case, ...] = ()


class ClassLists:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._classes = Classes(tx, kit)

    async def list(self, me: Staff, state: ClassState | None = None) -> list[ClassRow]:
        """What is not remedied first, and of each state those with the most cases."""
        check(me, Deed.SEE)
        rows: list[ClassRow] = []
        for one_state in [state] if state else ClassState:
            found = await self._tx.classes.in_state(one_state, me.badge, LISTED)
            rows += [ClassRow(one, members, await self._name(one.owner_id)) for one, members in found]
        return sorted(rows, key=lambda row: (row.one.state is ClassState.REMEDIED, -row.members, -row.one.id))

    async def heaps(self, me: Staff) -> tuple[Heap, ...]:
        """What may be a class and is none yet: the largest heaps of like cases, each case in one of them."""
        check(me, Deed.SEE)
        alike = defaultdict[int, set[int]](set)
        for one, other in await self._tx.likes.newest(PAIRS):
            alike[one].add(other)
            alike[other].add(one)
        found: tuple[Heap, ...] = ()
        while len(found) < HEAPS and (first := max(alike, key=lambda id: (len(alike[id]), id), default=None)):
            others = alike[first]
            if len(others) < FEWEST_ALIKE:
                break
            if (cases := await self._cases(me, [first])) and comparable(cases[0]):
                found += (Heap(cases[0], len(others)),)
            gone = {first, *others}
            alike = defaultdict(set, {id: near - gone for id, near in alike.items() if id not in gone})
        return found

    async def page(self, me: Staff, id: int) -> ClassPage:
        """Raises NoClass."""
        check(me, Deed.SEE)
        one = await self._classes.get(me, id)
        counts = await self._tx.classes.counts(one)
        events = await self._tx.classes.events(id, ENTRIES)
        team = await self._tx.staff.active()
        return ClassPage(
            one=one,
            counts=counts,
            rate=repeat_rate(counts, one.remedied_at, self._kit.now()),
            members=await self._cases(me, await self._tx.classes.members(id, MEMBERS)),
            suggestions=await self._suggested(me, await self._tx.likes.of_class(id, SUGGESTED)),
            events=tuple(events),
            names={staff_id: await self._name(staff_id) for staff_id in _staff_of(events, one)},
            codes=await self._codes(events),
            team=tuple(team),
            silent=await self._silent(one),
            to_tell=await self._to_tell(one),
            leads=may(me.role, Deed.REMEDY),
        )

    async def beside(self, me: Staff, case: Case) -> BesideCase:
        check(me, Deed.SEE)
        if (class_id := await self._tx.classes.of_case(case.id)) is not None:
            hidden = await self._tx.classes.is_about(class_id, me.badge)
            return BesideCase(None if hidden else await self._tx.classes.get(class_id))
        likes = await self._tx.likes.of_case(case.id, 2 * SUGGESTED)
        near = await self._near(me, case, likes)
        alone = await self._suggested(me, [like for like in likes if like.class_id is None])
        return BesideCase(None, near, alone[:SUGGESTED])

    async def _near(self, me: Staff, case: Case, likes: Iterable[Like]) -> tuple[Near, ...]:
        refused = await self._tx.classes.refusals_of(case.id)
        counted: dict[int, int] = {}
        for like in likes:
            if like.class_id is not None and like.class_id not in refused:
                counted[like.class_id] = counted.get(like.class_id, 0) + 1
        near = []
        for id, alike in counted.items():
            one = await self._tx.classes.get(id)
            if one and not await self._tx.classes.is_about(id, me.badge):
                near.append(Near(one, alike))
        return tuple(near)

    async def _suggested(self, me: Staff, likes: Iterable[Like]) -> tuple[Case, ...]:
        return tuple(case for case in await self._cases(me, [like.case_id for like in likes]) if comparable(case))

    async def _cases(self, me: Staff, ids: Iterable[int]) -> tuple[Case, ...]:
        found = [await self._tx.cases.get(id) for id in ids]
        return tuple(case for case in found if case and not concerns(case, me))

    async def _codes(self, events: Iterable[ClassEvent]) -> dict[int, str]:
        ids = {event.case_id for event in events if event.case_id}
        found = [await self._tx.cases.get(id) for id in sorted(ids)]
        return {case.id: case.code for case in found if case}

    async def _silent(self, one: CaseClass) -> int | None:
        if one.rule is None:
            return None
        last = min(self._midnight(one.rule.last + DAY), self._kit.now())
        return await self._tx.classes.silent(one.id, one.rule, self._midnight(one.rule.first), last, COUNTED)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._kit.config.hall.zone).astimezone(UTC)

    async def _to_tell(self, one: CaseClass) -> ToTell:
        before = one.remedied_at or self._kit.now()
        people = await self._tx.classes.to_tell(one.id, before, MOST_TOLD)
        return ToTell(
            len(people),
            sum(person.suggested for person in people),
            sum(person.language == "en" for person in people),
            await self._tx.classes.told(one.id),
            await self._tx.classes.not_told(one.id),
        )

    async def _name(self, id: int | None) -> str:
        found = await self._tx.staff.get(id) if id else None
        return found.name if found else ""


def _staff_of(events: Iterable[ClassEvent], one: CaseClass) -> set[int]:
    ids = {event.staff_id for event in events} | ({one.owner_id} if one.owner_id else set())
    return ids | {int(event.detail) for event in events if event.what == "owner" and event.detail.isdigit()}

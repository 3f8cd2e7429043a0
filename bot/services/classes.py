"""Classes of cases: putting like cases together, writing down cause and remedy, telling everybody who reported it.

What is alike is suggested by `class_finder.py`; here a person decides, and what they decided is remembered. Whom a
complaint is about has nothing to do with the class that holds it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final

from bot.domain.cases import Case, Kind, NoCase, concerns
from bot.domain.classes import (
    LONGEST_TITLE,
    CaseClass,
    ClassChanged,
    ClassMove,
    ClassNotNow,
    ClassState,
    Did,
    InClassAlready,
    NoClass,
    OtherNumber,
    Rule,
    check_rule,
    class_after,
)
from bot.domain.desk import WORDS, NotChosen, NothingWritten, TooManyWords
from bot.domain.notices import CASE_CLASS
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.frozen import replace
from bot.services.class_outcome import REMEDIED, TRY_IT, reopen_with_class
from bot.services.kit import Kit
from bot.store import Store
from bot.store.tx import Tx

TOLD_AT_ONCE: Final = 100
MOST_TOLD: Final = 20_000


class Classes:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def start(self, me: Staff, title: str, codes: Sequence[str]) -> CaseClass:
        """A new class of these cases; one is enough. Raises InClassAlready."""
        check(me, Deed.CLASSIFY)
        title = _words(title, LONGEST_TITLE)
        cases = [await self._case(me, code) for code in dict.fromkeys(codes)]
        if not cases:
            raise NotChosen()
        id = await self._tx.classes.add(title, None, self._kit.now())
        await self._note(id, Did.STARTED, me, words=title)
        for case in cases:
            await self._put(me, id, case)
        return await self.get(me, id)

    async def join(self, me: Staff, id: int, code: str) -> CaseClass:
        """Raises InClassAlready."""
        one = await self._may(me, Deed.CLASSIFY, id)
        await self._put(me, id, await self._case(me, code))
        return one

    async def leave(self, me: Staff, id: int, code: str) -> CaseClass:
        """It was put there by mistake, and is not suggested for it again."""
        one = await self._may(me, Deed.CLASSIFY, id)
        case = await self._case(me, code)
        if not await self._tx.classes.leave(id, case.id):
            raise ClassChanged()
        await self._tx.classes.refuse(id, case.id)
        await self._note(id, Did.LEFT, me, case=case)
        return one

    async def refuse(self, me: Staff, id: int, code: str) -> CaseClass:
        """Not of this class: remembered."""
        one = await self._may(me, Deed.CLASSIFY, id)
        case = await self._case(me, code)
        if await self._tx.classes.of_case(case.id) == id:
            raise ClassChanged()
        await self._tx.classes.refuse(id, case.id)
        await self._note(id, Did.REFUSED, me, case=case)
        return one

    async def unlike(self, me: Staff, code: str, other: str) -> None:
        """The two do not tell of the same: remembered."""
        check(me, Deed.CLASSIFY)
        case, second = await self._case(me, code), await self._case(me, other)
        if case.id == second.id:
            raise NotChosen()
        await self._tx.likes.refuse(case.id, second.id)

    async def rename(self, me: Staff, id: int, version: int, title: str) -> CaseClass:
        one = await self._at(me, id, version)
        title = _words(title, LONGEST_TITLE)
        return await self._write(me, replace(one, title=title), Did.RENAMED, words=title)

    async def give(self, me: Staff, id: int, version: int, staff_id: int) -> CaseClass:
        """Who sees to it that the remedy comes."""
        one = await self._at(me, id, version)
        owner = await self._tx.staff.get(staff_id)
        if owner is None or not owner.active or await self._tx.classes.is_about(id, owner.badge):
            raise NotChosen()
        return await self._write(me, replace(one, owner_id=owner.id), Did.OWNER, detail=str(owner.id))

    async def write_cause(self, me: Staff, id: int, version: int, words: str) -> CaseClass:
        one = await self._at(me, id, version)
        words, state = _words(words), class_after(one.state, ClassMove.CAUSE)
        known = replace(one, cause=words, state=state, cause_at=one.cause_at or self._kit.now())
        return await self._write(me, known, Did.CAUSE, words=words)

    async def plan(self, me: Staff, id: int, version: int, words: str, day: date | None) -> CaseClass:
        """What will be done, and by when if that is known."""
        one = await self._at(me, id, version)
        words, state = _words(words), class_after(one.state, ClassMove.PLAN)
        planned = replace(one, remedy=words, state=state, planned_at=one.planned_at or self._kit.now(), planned_day=day)
        return await self._write(me, planned, Did.PLANNED, detail=day.isoformat() if day else "", words=words)

    async def remedy(self, me: Staff, id: int, version: int, told: Mapping[str, str]) -> CaseClass:
        """It is in place. `told`: what citizens read of it, by language; Chinese has to be there."""
        one = await self._at(me, id, version)
        state = class_after(one.state, ClassMove.REMEDY)
        _words(told.get("zh-Hans", ""))
        words = {language: _words(text) for language, text in told.items() if text.strip()}
        done = replace(one, state=state, told=MappingProxyType(words), remedied_at=self._kit.now())
        return await self._write(me, done, Did.REMEDIED, words="\n".join(words.values()))

    async def reopen(self, me: Staff, id: int, version: int, words: str) -> CaseClass:
        """It did not help. Who was not told yet is not told; whose case was closed by it hears that it goes on."""
        one = await self._at(me, id, version)
        state = class_after(one.state, ClassMove.REOPEN)
        words = _words(words)
        await self._tx.classes.untell(id)
        await reopen_with_class(self._tx, self._kit, me, one, words)
        return await self._write(me, replace(one, state=state, remedied_at=None), Did.REOPENED, words=words)

    async def set_rule(self, me: Staff, id: int, version: int, rule: Rule | None) -> CaseClass:
        """By which those are counted who were hit and said nothing. Raises WrongSpan."""
        one = await self._at(me, id, version)
        if rule is not None:
            check_rule(rule)
            if self._kit.site(rule.site) is None or rule.item not in items_of(self._kit):
                raise NotChosen()
        detail = f"{rule.item} {rule.site} {rule.first} {rule.last}" if rule else ""
        return await self._write(me, replace(one, rule=rule), Did.RULE, detail=detail)

    async def begin_telling(self, me: Staff, id: int, count: int) -> None:
        """Raises OtherNumber when not as many are to be told as was confirmed."""
        one = await self._may(me, Deed.REMEDY, id)
        if one.state is not ClassState.REMEDIED or one.remedied_at is None:
            raise ClassNotNow()
        now = len(await self._tx.classes.to_tell(id, one.remedied_at, MOST_TOLD))
        if now != count or not now:
            raise OtherNumber(count=now)
        await self._note(id, Did.TOLD, me, detail=str(now))

    async def tell_some(self, id: int) -> int:
        """A notice to each of the next ones; how many. What it says is decided when it is sent."""
        one = await self._tx.classes.get(id)
        if one is None or one.remedied_at is None:
            return 0
        now = self._kit.now()
        told = await self._tx.classes.to_tell(id, one.remedied_at, TOLD_AT_ONCE)
        for person in told:
            if await self._tx.classes.tell(id, person.contact_id, now):
                kind = TRY_IT if person.suggested else REMEDIED
                await self._tx.notices.add(person.contact_id, kind, CASE_CLASS, id, now)
        return len(told)

    async def get(self, me: Staff, id: int) -> CaseClass:
        """Raises NoClass."""
        one = await self._tx.classes.get(id)
        if one is None or await self._tx.classes.is_about(id, me.badge):
            raise NoClass()
        return one

    async def _may(self, me: Staff, deed: Deed, id: int) -> CaseClass:
        check(me, deed)
        return await self.get(me, id)

    async def _at(self, me: Staff, id: int, version: int) -> CaseClass:
        """The class as the person saw it. Raises ClassChanged when it has moved on since."""
        one = await self._may(me, Deed.REMEDY, id)
        if one.version != version:
            raise ClassChanged()
        return one

    async def _case(self, me: Staff, code: str) -> Case:
        case = await self._tx.cases.with_code(code.strip().upper())
        if case is None:
            raise NoCase()
        if concerns(case, me):
            raise Forbidden()
        return case

    async def _put(self, me: Staff, id: int, case: Case) -> None:
        if case.kind is Kind.THANKS:
            raise NotChosen()
        if not await self._tx.classes.join(id, case.id, me.id, self._kit.now()):
            raise InClassAlready(code=case.code)
        await self._note(id, Did.JOINED, me, case=case)

    async def _write(self, me: Staff, one: CaseClass, what: Did, *, detail: str = "", words: str = "") -> CaseClass:
        if not await self._tx.classes.change(one):
            raise ClassChanged()
        await self._note(one.id, what, me, detail=detail, words=words)
        return await self.get(me, one.id)

    async def _note(
        self, id: int, what: Did, me: Staff, *, case: Case | None = None, detail: str = "", words: str = ""
    ) -> None:
        case_id = case.id if case else None
        await self._tx.classes.note(id, what, me.id, self._kit.now(), case_id=case_id, detail=detail, words=words)


async def tell_everybody(store: Store, kit: Kit, me: Staff, id: int, count: int) -> None:
    """As many as were confirmed, a part at a time. Stopped halfway, the rest can be told by doing it again."""
    told = await store.run(partial(_first, kit, me, id, count))
    while told == TOLD_AT_ONCE:
        told = await store.run(partial(_some, kit, id))


async def _first(kit: Kit, me: Staff, id: int, count: int, tx: Tx) -> int:
    """In one transaction with the confirmation: pressed twice, the second finds nobody left."""
    await tx.in_order_with(f"class {id}")
    await Classes(tx, kit).begin_telling(me, id, count)
    return await Classes(tx, kit).tell_some(id)


async def _some(kit: Kit, id: int, tx: Tx) -> int:
    return await Classes(tx, kit).tell_some(id)


def items_of(kit: Kit) -> list[str]:
    """What the windows of the hall see to, each once, in their order."""
    items = (item for site in kit.config.sites for window in site.windows for item in window.items)
    return list(dict.fromkeys(items))


def _words(text: str, most: int = WORDS) -> str:
    """Raises NothingWritten or TooManyWords."""
    text = text.strip()
    if not text:
        raise NothingWritten()
    if len(text) > most:
        raise TooManyWords(most=most)
    return text

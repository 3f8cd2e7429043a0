"""Answers that are not to be given for now: a lead takes the facts behind one out, and every conversation declines it
from then on, without a release and without touching `policy/`.

The table is the truth; each process keeps what it holds in `InForce` and looks again with every tick.
"""

import structlog

from bot.domain.desk import FactOff, NotChosen, NothingWritten, at_least
from bot.domain.meaning import Attribute
from bot.domain.staff import Forbidden, Role, Staff
from bot.domain.text import Text
from bot.frozen import Frozen
from bot.policy import Confidence, Policy, Record
from bot.services.kit import Kit
from bot.services.rooms import InForce
from bot.services.staff import names_of
from bot.store import Store
from bot.store.tx import Tx

log = structlog.get_logger()


class Fact(Frozen):
    """`off`: taken out by staff, `by` whom; `filed`: withdrawn in `policy/`, which no switch turns on again."""

    record: Record
    off: FactOff | None
    by: str
    filed: bool

    @property
    def on(self) -> bool:
        return self.off is None and not self.filed and self.record.confidence is not Confidence.LOW


class AnswerState(Frozen):
    """`text` is what is said while nothing is off, `given` whether it is said now."""

    service: str
    attribute: str
    text: Text
    given: bool
    facts: tuple[Fact, ...]

    @property
    def can_switch_off(self) -> tuple[str, ...]:
        return tuple(fact.record.id for fact in self.facts if fact.off is None and not fact.filed)

    @property
    def can_switch_on(self) -> tuple[str, ...]:
        return tuple(fact.record.id for fact in self.facts if fact.off is not None)


class DeskAnswers:
    def __init__(self, tx: Tx, kit: Kit, in_force: InForce) -> None:
        self._tx = tx
        self._kit = kit
        self._in_force = in_force

    async def of_service(self, me: Staff, service: str) -> list[AnswerState]:
        """In the order of the attributes. Raises Forbidden."""
        _check(me)
        off = {one.record: one for one in await self._tx.desk.facts_off()}
        names = await names_of(self._tx, (one.staff_id for one in off.values()))
        policy = self._in_force.read.policy
        asked = [attribute for attribute in Attribute if policy.records(service, attribute)]
        return [self._state(policy, service, attribute, off, names) for attribute in asked]

    async def all_off(self, me: Staff) -> list[Fact]:
        """What staff took out, wherever it stands. Raises Forbidden."""
        _check(me)
        off = await self._tx.desk.facts_off()
        names = await names_of(self._tx, (one.staff_id for one in off))
        policy = self._in_force.read.policy
        found = [(one, _record(policy, one.record)) for one in off]
        return [Fact(record, one, names.get(one.staff_id, ""), record.withdrawn) for one, record in found if record]

    async def switch_off(self, me: Staff, records: list[str], reason: str) -> None:
        """Raises Forbidden, NothingWritten, NotChosen."""
        _check(me)
        if not reason.strip():
            raise NothingWritten()
        policy = self._in_force.read.policy
        if not records or any(_record(policy, id) is None for id in records):
            raise NotChosen()
        for id in records:
            await self._tx.desk.switch_off(id, me.id, reason.strip(), self._kit.now())
        log.warning("facts were taken out of the answers", records=records, by=me.id)

    async def switch_on(self, me: Staff, records: list[str]) -> None:
        """Raises Forbidden, NotChosen."""
        _check(me)
        if not records:
            raise NotChosen()
        for id in records:
            await self._tx.desk.switch_on(id)
        log.warning("facts are in the answers again", records=records, by=me.id)

    def _state(
        self, policy: Policy, service: str, attribute: str, off: dict[str, FactOff], names: dict[int, str]
    ) -> AnswerState:
        facts = []
        for record in policy.records(service, attribute):
            mark = off.get(record.id)
            facts.append(Fact(record, mark, names.get(mark.staff_id, "") if mark else "", record.withdrawn))
        said = self._in_force.read.answers.answer(service, attribute)
        now = self._in_force.rooms.answers.answer(service, attribute)
        return AnswerState(service, attribute, said.text, now.known, tuple(facts))


async def heed_switches(store: Store, in_force: InForce) -> None:
    """What any process was told to take out, this one takes out too."""
    off = await store.run(lambda tx: tx.desk.facts_off())
    in_force.switch_off(frozenset(one.record for one in off))


def _check(me: Staff) -> None:
    if not at_least(me, Role.LEAD):
        raise Forbidden()


def _record(policy: Policy, id: str) -> Record | None:
    try:
        return policy.get(id)
    except KeyError:
        return None

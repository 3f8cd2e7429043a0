"""Switching an answer off and on from a chat: what the console does with the facts behind it, for one answer at a time.

It is in force with the next tick, in every conversation and every process.
"""

from collections.abc import Sequence
from typing import Final

from bot.domain.staff import Staff
from bot.domain.text import Lines, Text, Value
from bot.frozen import Frozen
from bot.services.desk_answers import AnswerState, DeskAnswers
from bot.services.kit import Kit
from bot.services.rooms import InForce
from bot.store.tx import Tx

LISTED: Final = 8


class Which(Frozen):
    """One answer, by what is asked of which service."""

    service: str
    attribute: str

    @property
    def label(self) -> Text:
        return Text("off-answer", {"item": Text(f"item-{self.service}"), "attribute": self.short})

    @property
    def short(self) -> Text:
        return Text(f"attribute-{self.attribute}")


class AnswerSwitch:
    """Each raises Forbidden for who is no lead."""

    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._kit = kit
        self._desk = DeskAnswers(tx, kit, InForce(kit.rooms))

    async def listed(self, me: Staff) -> tuple[Text, tuple[Which, ...]]:
        """The answers that are not given because of what staff took out: in words, and by name."""
        off = [
            (Which(service, state.attribute), why_off(state))
            for service in await self._touched(me)
            for state in await self._desk.of_service(me, service)
            if state.can_switch_on and not state.given
        ]
        if not off:
            return Text("off-none"), ()
        lines = tuple(Text("off-line", {"answer": which.label, "why": why}) for which, why in off[:LISTED])
        return Text("off-list", {"lines": Lines(lines)}), tuple(which for which, _ in off[:LISTED])

    async def of_service(self, me: Staff, service: str) -> Sequence[Which]:
        return [Which(service, state.attribute) for state in await self._desk.of_service(me, service)]

    async def state(self, me: Staff, which: Which) -> AnswerState | None:
        """None where nothing is known of it, so that there is nothing to switch."""
        states = await self._desk.of_service(me, which.service)
        return next((state for state in states if state.attribute == which.attribute), None)

    async def _touched(self, me: Staff) -> Sequence[str]:
        """Services whose answers rest on what is off; a record that several share may touch any."""
        owners = {fact.record.service for fact in await self._desk.all_off(me)}
        services = self._kit.rooms.answers.subjects
        return [one for one in services if one in owners or not owners <= set(services)] if owners else []

    async def switch(self, me: Staff, which: Which, reason: str = "") -> None:
        """On again, or off with a `reason`. Raises NotChosen where there is nothing to switch, NothingWritten."""
        state = await self.state(me, which)
        if reason:
            await self._desk.switch_off(me, list(state.can_switch_off) if state else [], reason)
        else:
            await self._desk.switch_on(me, list(state.can_switch_on) if state else [])


def why_off(state: AnswerState) -> Text:
    """Who took it out, when, and why."""
    fact = next(fact for fact in state.facts if fact.off is not None)
    assert fact.off is not None, "it is off"
    who: Value = fact.by or Text("desk-somebody")
    return Text("off-by", {"who": who, "at": fact.off.at, "reason": fact.off.reason})

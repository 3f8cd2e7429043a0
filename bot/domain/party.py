"""One coming to the counter: which documents, for how many people, and how many places of a window that takes.

`green`: somebody among them should not have to wait; in which situation they are is nobody's business.
"""

from collections.abc import Iterable
from typing import Self

from bot.config import Booking
from bot.frozen import Frozen


class Party(Frozen):
    """`item` comes first, `also` are the further documents of the same party; every one of `people` needs them all."""

    item: str
    also: tuple[str, ...] = ()
    people: int = 1
    green: bool = False

    @classmethod
    def of(cls, item: str, also: object = "", people: object = 1, green: object = False) -> Self:
        """From the plain values that a session or the store keeps; the further documents are joined by commas."""
        further = dict.fromkeys(one for one in str(also or "").split(",") if one and one != item)
        return cls(item, tuple(further), int(str(people or 1)), bool(green))

    @property
    def items(self) -> tuple[str, ...]:
        return (self.item, *self.also)

    @property
    def also_text(self) -> str:
        return ",".join(self.also)

    def fits(self, offered: Iterable[str]) -> bool:
        """Whether one window does all of it."""
        return set(self.items) <= set(offered)

    def places(self, rules: Booking) -> int:
        """A place is one person's with so many documents."""
        return self.people * self._places_each(rules)

    def most_people(self, places: int, rules: Booking) -> int:
        """How many can be served at once where there are so many places."""
        return places // self._places_each(rules)

    def _places_each(self, rules: Booking) -> int:
        return -(-len(self.items) // rules.documents_per_place)

    def rules(self, rules: Booking) -> Booking:
        """Of several documents the strictest limits count."""
        each = [rules.of(item) for item in self.items]
        return rules.model_copy(
            update={
                "horizon_days": min(one.horizon_days for one in each),
                "lead_minutes": max(one.lead_minutes for one in each),
                "cancel_notice_minutes": max(one.cancel_notice_minutes for one in each),
            }
        )


class Company(Frozen):
    """Who comes to a visit that is booked: so many, or so many more than before; fewer where `more` is below 0."""

    people: int | None = None
    more: int = 0

    def of(self, before: int) -> int:
        return before + self.more if self.people is None else self.people

"""Several documents named in one breath are one visit, as far as one window does them all."""

from collections.abc import Sequence

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind
from bot.domain.party import Party
from bot.domain.text import Text, Value


def documents(talk: Talk, item: str) -> dict[str, Answer]:
    """The first of them and what goes with it. What does not is told, to be booked by itself."""
    named = talk.services.documents_listed(talk.turn.text) if talk.turn.kind is Kind.TEXT else []
    if item not in named:
        return {"item": item}
    together: list[str] = []
    for one in named:
        if talk.services.booking.schedule.sites(Party((*together, one)[0], tuple((*together, one)[1:]))):
            together.append(one)
    if alone := [one for one in named if one not in together]:
        talk.tell(Text("booking-not-together", {"others": _said(alone), "item": _said(together)}))
    return {"item": together[0], "also": ",".join(together[1:])}


def _said(items: Sequence[str]) -> tuple[Value, ...]:
    return tuple(Text(f"item-{item}") for item in items)

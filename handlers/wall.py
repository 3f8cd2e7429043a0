"""The wall of thanks: the newest that citizens agreed to and a lead let up, and where all of them are."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.cases import Kind
from bot.domain.text import Lines, Text
from handlers.start import TO_MENU

dialog = Dialog("wall", command="wall")

AFTER = (offer(Kind.THANKS, Text("wall-offer-thank")), TO_MENU)


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    return {} if talk.services.phrases.asks_for_wall(talk.turn.text) else None


@dialog.step
async def show(talk: Talk) -> Outcome:
    return End(await told(talk), AFTER)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return await told(talk)


async def told(talk: Talk) -> Text:
    lines, address = await talk.services.wall.lines(), talk.services.wall.address
    if not lines:
        return Text("wall-empty")
    key = "wall-newest-all" if address else "wall-newest"
    return Text(key, {"lines": Lines(lines), "address": address})

"""How long it takes until somebody answers a report: the hall's own deadlines as they would run from now on, and the
day by which one's own is to be answered.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.cases import Kind
from bot.domain.text import Lines, Text, Value
from handlers.my_cases import standing_text, still_open
from handlers.start import TO_MENU

dialog = Dialog("waits")

ASKED = (Kind.COMPLAINT, Kind.CANNOT_GET_DONE, Kind.SUGGESTION, Kind.QUESTION)
MOST_OWN = 3


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    kinds = [kind for kind in talk.services.case_words.afterwards.asks_wait(talk.turn.text) if kind in ASKED]
    return {"kinds": " ".join(kinds)} if kinds else None


@dialog.step
async def tell(talk: Talk) -> Outcome:
    own, kinds = await still_open(talk), said(talk)
    for case in [case for case in own if case.kind in kinds][:MOST_OWN]:
        talk.tell(standing_text(await talk.services.reports.standing(talk.contact, case.code)))
    door = (
        offer("my_cases", Text("report-offer-mine")) if own else offer(kinds[0], Text(f"waits-offer-{named(kinds[0])}"))
    )
    return End(deadlines(talk, kinds), (door, TO_MENU))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return deadlines(talk, talk.services.case_words.afterwards.asks_wait(talk.turn.text))


def deadlines(talk: Talk, kinds: tuple[Kind, ...]) -> Text:
    lines = tuple(line(talk, kind) for kind in ASKED if kind in kinds)
    return Text("waits-told", {"lines": Lines(lines)})


def line(talk: Talk, kind: Kind) -> Text:
    times = talk.services.reports.times(kind)
    values: dict[str, Value] = {
        "kind": Text(f"cases-kind-{named(kind)}"),
        "first": times.first,
        "due": times.due,
        "days": times.days,
    }
    return Text("waits-line", values)


def said(talk: Talk) -> tuple[Kind, ...]:
    return tuple(map(Kind, talk.answer("kinds").split()))


def named(kind: Kind) -> str:
    return kind.replace("_", "-")

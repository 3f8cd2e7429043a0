"""How long it takes until somebody answers a report: the hall's own deadlines as they would run from now on, or the
day by which one's own is to be answered.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.cases import Case, Kind
from bot.domain.text import Lines, Text, Value
from handlers.my_cases import standing_text, still_open
from handlers.start import TO_MENU

dialog = Dialog("waits")

ASKED = (Kind.COMPLAINT, Kind.CANNOT_GET_DONE, Kind.SUGGESTION, Kind.QUESTION)
MOST_OWN = 3


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    kinds = await kinds_asked(talk)
    return {"kinds": " ".join(kinds)} if kinds else None


@dialog.step
async def tell(talk: Talk) -> Outcome:
    kinds = said(talk)
    if own := [case for case in await still_open(talk) if case.kind in kinds][:MOST_OWN]:
        for case in own[1:]:
            talk.tell(await stands(talk, case))
        return End(await stands(talk, own[0]), (offer("my_cases", Text("report-offer-mine")), TO_MENU))
    return End(deadlines(talk, kinds), (offer(kinds[0], Text(f"waits-offer-{named(kinds[0])}")), TO_MENU))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return deadlines(talk, await kinds_asked(talk))


async def kinds_asked(talk: Talk) -> tuple[Kind, ...]:
    """Those that are named; else that of the report that is being written, or was sent just now."""
    kinds = talk.services.case_words.afterwards.asks_wait(talk.turn.text, await spoken_of(talk))
    return tuple(kind for kind in kinds if kind in ASKED)


async def spoken_of(talk: Talk) -> Kind | None:
    if talk.session.dialog in set(Kind):
        return Kind(talk.session.dialog)
    lately = None if talk.session.dialog or talk.reading.service else await talk.services.reports.lately(talk.contact)
    return lately.kind if lately else None


async def stands(talk: Talk, case: Case) -> Text:
    return standing_text(await talk.services.reports.standing(talk.contact, case.code))


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

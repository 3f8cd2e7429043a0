"""Who learns who reported something: of one's own report as it is kept, else the levels there are to choose from."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.cases import Case, Kind, Level
from bot.domain.text import Text
from handlers.my_cases import still_open
from handlers.report_heard import tells_besides
from handlers.start import TO_MENU

dialog = Dialog("known")


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    asks = talk.services.case_words.afterwards.asks_known
    return {} if asks(talk.turn.text) and not tells_besides(talk, asks) else None


@dialog.step
async def tell(talk: Talk) -> Outcome:
    own = await still_open(talk)
    if not own:
        return End(levels(), (offer(Kind.COMPLAINT, Text("waits-offer-complaint")), TO_MENU))
    for case in own[1:]:
        talk.tell(kept(case))
    unnamed = own[0].level is Level.ANONYMOUS
    way = () if unnamed else (offer("unname", Text("cases-way-unname"), code=own[0].code, level="anonymous"),)
    return End(kept(own[0]), (*way, offer("my_cases", Text("report-offer-mine")), TO_MENU))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return levels()


def levels() -> Text:
    return Text("waits-levels", {"levels": Text("report-levels-three")})


def kept(case: Case) -> Text:
    return Text(f"waits-known-{case.level}", {"code": case.code})

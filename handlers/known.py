"""Who learns who reported something: of one's own report as it is kept, else the levels there are to choose from."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.cases import Case, Kind, Level
from bot.domain.text import Text
from handlers.my_cases import still_open
from handlers.report_heard import asks_known, tells_besides
from handlers.start import TO_MENU

dialog = Dialog("known")


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    """Asked, or wished for by who has nothing yet from which a name could be taken off."""
    words = talk.services.case_words.afterwards
    if asks_known(talk):
        return {}
    wished = words.unnames(talk.turn.text) and talk.session.dialog not in set(Kind)
    if not wished or tells_besides(talk, words.unnames):
        return None
    return None if await talk.services.reports.mine(talk.contact) else {}


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

"""An answer of staff that was heard, and more that is waited for: nothing is asked, and nothing has to be done."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.case_states import State
from bot.domain.text import Text
from handlers.start import TO_MENU

dialog = Dialog("heard")


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    """Where staff asked something it is their answer, and goes to them."""
    if not talk.services.case_words.only_waits(talk.turn.text):
        return None
    case = await talk.services.reports.waiting(talk.contact)
    return {"code": case.code} if case and case.state is not State.WAITING_FOR_CITIZEN else None


@dialog.step
async def tell(talk: Talk) -> Outcome:
    told = Text("cases-heard", {"code": talk.answer("code")})
    return End(told, (offer("my_cases", Text("report-offer-mine")), TO_MENU))

"""A report that was withdrawn and is to go on after all: under its number, with a clock of its own."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Outcome, Talk, offer
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from handlers.start import TO_MENU

dialog = Dialog("take_up")


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    """Only from who withdrew one lately: else it is a wish to report something."""
    if not talk.services.case_words.takes_up(talk.turn.text):
        return None
    case = await talk.services.reports.withdrawn_lately(talk.contact)
    return {"code": case.code} if case else None


@dialog.step
async def confirm(talk: Talk) -> Outcome:
    code = talk.answer("code")
    if talk.arriving:
        text = Text("cases-confirm-take-up", {"code": code})
        return Ask(text, (Choice("yes", Text("cases-take-up-yes")), Choice("no", Text("cases-take-up-no"))))
    if talk.chosen() == "no":
        return End(Text("cases-kept-withdrawn", {"code": code}), (TO_MENU,))
    case = await talk.services.reports.take_up(talk.contact, code)
    due: Value = case.due_at or Text("cases-no-deadline")
    told = Text("cases-taken-up", {"code": code, "due": due})
    return End(told, (offer("my_cases", Text("report-offer-mine")), TO_MENU))

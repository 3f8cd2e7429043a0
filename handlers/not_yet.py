"""What several had reported was mended, and for this one it was not: the case goes on at once, and what is still wrong
is asked for.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import End, Outcome, Switch, Talk, offer
from bot.domain.case_states import State
from bot.domain.text import Text
from handlers.start import TO_MENU

dialog = Dialog("not_yet")


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    """Said of the report that ended lately, whoever ended it. With a grade before it, it is how they rate it."""
    words = talk.services.case_words
    if not words.afterwards.still_wrong(talk.turn.text) or words.read_grade_first(talk.turn.text):
        return None
    case = await talk.services.reports.tried(talk.contact)
    return {"code": case.code, "words": talk.turn.text} if case else None


@dialog.step
async def open_again(talk: Talk) -> Outcome:
    code, words = talk.answer("code"), str(talk.answers.get("words") or "")
    case = (await talk.services.reports.standing(talk.contact, code)).case
    if case.state is State.WITHDRAWN:
        return Switch("my_cases", code=code)
    if words and case.is_open:
        return Switch("my_cases", code=code, words=words)
    if case.is_open:
        talk.tell(Text("classes-not-yet-open", {"code": code}))
    else:
        label = talk.services.spellings(Text("classes-notice-not-yet"), talk.contact.language)[0]
        await talk.services.reports.add(talk.contact, code, words or label)
        if words:
            return End(Text("classes-not-yet", {"code": code}), (offer("my_cases", Text("report-offer-mine")), TO_MENU))
        talk.tell(Text("classes-not-yet", {"code": code}))
    return Switch("my_cases", code=code, more=True)

"""How a report goes: under which name, and what is told once it is taken."""

from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, offer
from bot.domain.case_states import State
from bot.domain.cases import Case, Kind, Level
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.attachments import counted
from handlers.report_words import kind_label, kind_of, report_of
from handlers.start import TO_MENU

LEVELS = {
    **dict.fromkeys(("yes", "named", "private"), Level.NAMED),
    "hidden": Level.HIDDEN,
    "anonymous": Level.ANONYMOUS,
}
AFTER = (offer("my_cases", Text("report-offer-mine")), TO_MENU)


async def sign(talk: Talk) -> Outcome:
    """Thanks that may be shown, with the name as it will stand there; who writes none stays a citizen."""
    known = talk.services.signature(talk.contact.name or "")
    if talk.arriving:
        if talk.answers.get("signed"):
            return await send(talk, Level.NAMED, shown=True)
        own = (Choice("known", Text("wall-sign-known", {"signed": known})),) if known else ()
        return Ask(Text("wall-sign-ask"), (*own, Choice("none", Text("wall-sign-none"))))
    match talk.chosen_or_none():
        case "none":
            return await send(talk, Level.NAMED, shown=True)
        case "known" if known:
            return Next(sign, signed=known)
    return Next(sign, signed=talk.typed(talk.services.signature, "wall-sign-hint"))


async def send(talk: Talk, level: Level, *, shown: bool) -> Outcome:
    report = report_of(talk, level, shown=shown)
    held = await talk.services.attachments.held(talk.contact)
    if not (report.text or held):  # the voice note that was all there was did not arrive
        return Switch(kind_of(talk).value)
    case = await talk.services.reports.file(talk.contact, report)
    if held:
        talk.tell(Text("attachments-went", {"files": counted(held)}))
    if talk.services.case_words.tells_misconduct(report.text) and report.kind in (Kind.COMPLAINT, Kind.CANNOT_GET_DONE):
        talk.tell(Text("report-misconduct", dict(talk.services.answers.hotlines)))
    if case.need_by:
        talk.tell(Text("report-put-first", {"day": case.need_by}))
    if case.shown:
        talk.tell(Text("wall-promise-signed" if case.signed else "wall-promise", {"signed": case.signed}))
    if case.state is State.PASSED_ON:
        reached = await talk.services.reports.reached(case)
        return End(Text("report-thanks-passed" if reached else "report-thanks-leads"), AFTER)
    return End(taken(case), AFTER)


def taken(case: Case) -> Text:
    if case.kind is Kind.THANKS:
        return Text("report-thanks-taken")
    assert case.first_due is not None and case.due_at is not None, "all but thanks have a clock"
    key = "report-taken" if case.level is Level.NAMED else f"report-taken-{case.level.value}"
    return Text(key, {"code": case.code, "kind": kind_label(case.kind), "first": case.first_due, "due": case.due_at})

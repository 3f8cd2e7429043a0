"""What a person reported and how it stands: by its number, or all of them. Adding to one, withdrawing one."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.domain.case_reading import read_case_code
from bot.domain.cases import OPEN, Case, Kind, State
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from bot.services.reports import Standing

dialog = Dialog("my_cases", command="cases", files=True)

FEWEST_LETTERS = 2
CAN_BE_ADDED_TO = OPEN | {State.CLOSED_SOLVED, State.CLOSED_NOT_SOLVED, State.CLOSED_EXPLAINED, State.PASSED_ON}
MENU = offer("start", Text("sites-offer-menu"), again="1")


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    if code := read_case_code(talk.turn.text):
        return {"code": code}
    return {} if talk.services.case_words.asks_for_mine(talk.turn.text) else None


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        return Next(show, code=talk.chosen())
    if code := talk.answers.get("code") or talk.answers.get("payload"):
        return Next(show, code=str(code).upper())
    mine = await talk.services.reports.mine(talk.contact)
    if not mine:
        return End(Text("cases-none"), (offer(Kind.COMPLAINT, Text("cases-offer-report")), MENU))
    if len(mine) == 1:
        return Next(show, code=mine[0].code)
    return Ask(Text("cases-choose"), tuple(Choice(case.code, Text("cases-label", values(case))) for case in mine))


@dialog.step
async def show(talk: Talk) -> Outcome:
    code = talk.answer("code")
    if talk.arriving:
        standing = await talk.services.reports.standing(talk.contact, code)
        talk.tell(standing_text(standing))
        return Ask(Text("cases-what-next"), ways_on(standing.case))
    match talk.chosen_or_none():
        case "add":
            return Next(add)
        case "withdraw":
            return Next(confirm_withdraw)
        case "hide":
            await talk.services.reports.hide(talk.contact, code)
            return End(Text("wall-hidden"), (MENU,))
        case "menu":
            return Switch("start", again=True)
    raise Unreadable()


@dialog.step
async def add(talk: Talk) -> Outcome:
    """Words, or what was sent without any."""
    held = await talk.services.attachments.held(talk.contact)
    if talk.arriving:
        done = (Choice("done", Text("attachments-done")),) if held else ()
        return Ask(Text("cases-add-ask", {"code": talk.answer("code")}), done)
    done_now = bool(held) and talk.chosen_or_none() == "done"
    if not done_now and (talk.is_question or sum(char.isalpha() for char in talk.turn.text) < FEWEST_LETTERS):
        raise Unreadable("report-hint-tell")
    before = await talk.services.reports.standing(talk.contact, talk.answer("code"))
    words = "" if done_now else talk.turn.text
    case = await talk.services.reports.add(talk.contact, talk.answer("code"), words)
    key = "cases-added" if before.case.is_open or case.state is State.PASSED_ON else "cases-reopened"
    return End(Text(key, {"code": case.code}), (offer("my_cases", Text("report-offer-mine")), MENU))


@dialog.step
async def confirm_withdraw(talk: Talk) -> Outcome:
    if talk.arriving:
        text = Text("cases-confirm-withdraw", {"code": talk.answer("code")})
        return Ask(text, (Choice("yes", Text("cases-withdraw-yes")), Choice("no", Text("cases-withdraw-no"))))
    if talk.chosen() == "no":
        return Next(show)
    case = await talk.services.reports.withdraw(talk.contact, talk.answer("code"))
    return End(Text("cases-withdrawn", {"code": case.code}), (MENU,))


def standing_text(standing: Standing) -> Text:
    """How it stands, who has it, until when, and the newest words."""
    case = standing.case
    stands = {**values(case), "owner": standing.owner or Text("cases-nobody")}
    if case.is_open and case.due_at:
        stands["due"] = case.due_at
        text = Text("cases-stands-until", stands)
    else:
        text = Text("cases-stands", values(case))
    words = standing.words
    return (
        Text("cases-stands-words", {"stands": text, "words": words.words, "at": words.at})
        if (words and words.words)
        else text
    )


def ways_on(case: Case) -> tuple[Choice, ...]:
    ways = [Choice("add", Text("cases-way-add"))] if case.state in CAN_BE_ADDED_TO else []
    if case.is_open:
        ways.append(Choice("withdraw", Text("cases-way-withdraw")))
    if case.shown:
        ways.append(Choice("hide", Text("wall-way-hide")))
    return (*ways, Choice("menu", Text("sites-offer-menu")))


def values(case: Case) -> dict[str, Value]:
    return {
        "code": case.code,
        "kind": Text(f"cases-kind-{case.kind.replace('_', '-')}"),
        "state": Text(f"cases-state-{case.state.replace('_', '-')}"),
        "opened": case.opened_at,
    }

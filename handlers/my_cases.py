"""What a person reported and how it stands: by its number, or all of them. Adding to one, withdrawing one."""

from collections.abc import Sequence

from bot.dialog.dialogs import Dialog
from bot.dialog.reading import has_words
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Step, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind as TurnKind
from bot.domain.case_reading import read_case_code
from bot.domain.case_states import OPEN, State
from bot.domain.cases import Case, Kind, Level
from bot.domain.meaning import ALARMS, Act
from bot.domain.reply import Choice
from bot.domain.text import Text, Value, typed
from bot.services.reports import Standing
from handlers.report_words import placed
from handlers.start import TO_MENU

dialog = Dialog("my_cases", command="cases", files=True)

CAN_BE_ADDED_TO = OPEN | {State.CLOSED_SOLVED, State.CLOSED_NOT_SOLVED, State.CLOSED_EXPLAINED, State.PASSED_ON}
# What an answer without its question is read as, such as "that day at three in the afternoon".
LIKE_ANSWERS = {Act.BOOK, Act.RESCHEDULE, Act.SET_REMINDER, Act.TRIP_PLAN, Act.AMBIGUOUS, Act.OUT_OF_SCOPE}

QUESTION_MARKS = ("?", "？")  # staff often ask in what they send as news


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    if code := read_case_code(talk.turn.text):
        return {"code": code}
    words = talk.services.case_words
    if (more := words.adds_to_mine(talk.turn.text)) is not None:
        return await added_to(talk, more)
    if words.withdraws(talk.turn.text) and await still_open(talk):
        return {"withdraw": True}
    if words.follows_up(talk.turn.text) and await talk.services.reports.mine(talk.contact):
        return {}
    if words.asks_progress(talk.turn.text) and await still_open(talk):
        return None if await talk.services.documents.followed(talk.contact) else {}
    alike = talk.reading.act in LIKE_ANSWERS and talk.reading.service is None
    if alike and (asked := await asked_by_staff(talk)):
        return {"unclear": True, "code": asked.code, "words": talk.turn.text}
    return {} if words.asks_for_mine(talk.turn.text) else None


@dialog.step
async def choose(talk: Talk) -> Outcome:
    takes_back = bool(talk.answers.get("withdraw"))
    if not talk.arriving:
        return Next(confirm_withdraw if takes_back else show, code=talk.chosen())
    if takes_back:
        return one_of(await still_open(talk), confirm_withdraw, Text("cases-withdraw-which"))
    if talk.answers.get("unclear"):
        return Next(offer_to_put_in)
    if talk.answers.get("more"):
        return Next(add)
    if "words" in talk.answers:
        return Next(which_one)
    if code := talk.answers.get("code") or talk.answers.get("payload"):
        return Next(show, code=str(code).upper())
    mine = await talk.services.reports.mine(talk.contact)
    if not mine:
        return End(Text("cases-none"), (offer(Kind.COMPLAINT, Text("cases-offer-report")), TO_MENU))
    return one_of(mine, show, Text("cases-choose"))


@dialog.step
async def show(talk: Talk) -> Outcome:
    code = talk.answer("code")
    if talk.arriving:
        standing = await talk.services.reports.standing(talk.contact, code)
        talk.tell(standing_text(standing))
        return Ask(Text("cases-what-next"), ways_on(talk, standing.case))
    words = talk.services.case_words
    more = words.adds_to_mine(talk.turn.text) if talk.turn.kind is TurnKind.TEXT else None
    if more:
        return Next(put_in, words=more)
    match talk.chosen_or_none():
        case "add":
            tells = talk.turn.kind is TurnKind.TEXT and more is None and words.has_story(talk.turn.text)
            return Next(put_in, words=talk.turn.text) if tells else Next(add)
        case "withdraw":
            return Next(confirm_withdraw)
        case "take_up":
            return Switch("take_up", code=code)
        case "unname":
            return Switch("unname", code=code, level="anonymous")
        case "hide":
            await talk.services.reports.hide(talk.contact, code)
            return End(Text("wall-hidden"), (TO_MENU,))
        case "menu":
            return Switch("start", again=True)
    raise Unreadable()


@dialog.step
@dialog.placing
async def add(talk: Talk) -> Outcome:
    """Words, or what was sent without any."""
    held = await talk.services.attachments.held(talk.contact)
    if talk.arriving:
        done = (Choice("done", Text("attachments-done")),) if held else ()
        return Ask(Text("cases-add-ask", {"code": talk.answer("code")}), done)
    if talk.turn.kind is TurnKind.PLACE:
        return await added(talk, placed(talk, talk.turn.text))
    if asks_instead(talk):
        return Next(show)
    done_now = bool(held) and talk.chosen_or_none() == "done"
    if not done_now and (talk.is_question or not has_words(talk.turn.text)):
        raise Unreadable("report-hint-tell")
    return await added(talk, "" if done_now else talk.turn.text)


@dialog.step
async def which_one(talk: Talk) -> Outcome:
    """To which of them the words are to be added."""
    if not talk.arriving:
        return Next(put_in, code=talk.chosen())
    if talk.answers.get("code"):
        return Next(put_in)
    return one_of(await still_open(talk), put_in, Text("cases-add-which"))


@dialog.step
async def offer_to_put_in(talk: Talk) -> Outcome:
    """What is not understood after staff have written may be meant for them."""
    service = talk.answers.get("service")
    if talk.arriving:
        text = Text("cases-add-answer" if service else "cases-add-this", {"code": talk.answer("code")})
        return Ask(text, (Choice("yes", Text("cases-add-yes")), Choice("no", Text("cases-add-no"))))
    if talk.chosen() == "no":
        meant = {"service": service, "attribute": talk.answers.get("attribute")}
        return Switch("faq", **meant) if service else Switch("start", again=True)
    return Next(put_in)


@dialog.step
async def put_in(talk: Talk) -> Outcome:
    words = talk.answer("words")
    if not has_words(words):
        return Next(add)
    return await added(talk, words)


@dialog.step
async def confirm_withdraw(talk: Talk) -> Outcome:
    if talk.arriving:
        text = Text("cases-confirm-withdraw", {"code": talk.answer("code")})
        return Ask(text, (Choice("yes", Text("cases-withdraw-yes")), Choice("no", Text("cases-withdraw-no"))))
    words, said = talk.services.case_words, talk.turn.text
    if words.keeps(said) or (not words.withdraws(said) and talk.chosen() == "no"):
        return Next(show)
    case = await talk.services.reports.withdraw(talk.contact, talk.answer("code"))
    return End(Text("cases-withdrawn", {"code": case.code}), (TO_MENU,))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of something else: how the only one stands, else where all of them are to be seen."""
    words, text = talk.services.case_words, talk.turn.text
    if not (asks_instead(talk) or words.follows_up(text)):
        return None
    still = await still_open(talk)
    if words.withdraws(text) and still:
        return Text("cases-aside-withdraw", {"codes": tuple(case.code for case in still)})
    if len(still) == 1:
        return standing_text(await talk.services.reports.standing(talk.contact, still[0].code))
    return Text("cases-aside")


def asks_instead(talk: Talk) -> bool:
    """It is no addition: it asks how things stand, or takes the report back."""
    words, text = talk.services.case_words, talk.turn.text
    return words.asks_for_mine(text) or words.asks_progress(text) or words.withdraws(text)


async def still_open(talk: Talk) -> list[Case]:
    return [case for case in await talk.services.reports.mine(talk.contact) if case.is_open]


def one_of(cases: Sequence[Case], then: Step, question: Text) -> Outcome:
    """Where there is only one, nothing is asked."""
    if len(cases) == 1:
        return Next(then, code=cases[0].code)
    return Ask(question, tuple(Choice(case.code, Text("cases-label", values(case))) for case in cases))


async def added(talk: Talk, words: str) -> Outcome:
    before = await talk.services.reports.standing(talk.contact, talk.answer("code"))
    case = await talk.services.reports.add(talk.contact, talk.answer("code"), words)
    key = "cases-added" if before.case.is_open or case.state is State.PASSED_ON else "cases-reopened"
    return End(Text(key, {"code": case.code}), (offer("my_cases", Text("report-offer-mine")), TO_MENU))


async def added_to(talk: Talk, words: str) -> dict[str, Answer] | None:
    """None where there is nothing to add to: then the sentence means something else."""
    if any(case.is_open for case in await talk.services.reports.mine(talk.contact)):
        return {"words": words}
    ended = await talk.services.reports.waiting(talk.contact)
    return {"words": words, "code": ended.code} if ended else None


async def asked_by_staff(talk: Talk) -> Case | None:
    """The report about which a question of theirs stands; of danger the bot speaks itself."""
    if talk.reading.elsewhere in ALARMS:
        return None
    case = await talk.services.reports.waiting(talk.contact)
    if case is None or case.state is State.WAITING_FOR_CITIZEN:
        return case
    newest = (await talk.services.reports.standing(talk.contact, case.code)).words
    return case if newest and (newest.words or "").rstrip().endswith(QUESTION_MARKS) else None


def standing_text(standing: Standing) -> Text:
    """How it stands, who has it, until when, and the newest words."""
    case = standing.case
    stands = {**values(case), "owner": standing.owner or Text("cases-nobody")}
    if case.is_open and case.due_at:
        stands["due"] = case.due_at
        text = Text("cases-stands-late" if standing.late else "cases-stands-until", stands)
    else:
        text = Text("cases-stands", values(case))
    words = standing.words
    return (
        Text("cases-stands-words", {"stands": text, "words": typed(words.words), "at": words.at})
        if (words and words.words)
        else text
    )


def ways_on(talk: Talk, case: Case) -> tuple[Choice, ...]:
    ways = [Choice("add", Text("cases-way-add"))] if case.state in CAN_BE_ADDED_TO else []
    if talk.services.reports.can_be_taken_up(case):
        ways.append(Choice("take_up", Text("cases-way-take-up")))
    if case.is_open:
        ways.append(Choice("withdraw", Text("cases-way-withdraw")))
    if case.is_open and case.kind is not Kind.THANKS and case.level is not Level.ANONYMOUS:
        ways.append(Choice("unname", Text("cases-way-unname")))
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

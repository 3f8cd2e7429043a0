"""A report that was sent with a name, and is to go on without it: 把我的名字去掉, "make it anonymous"."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, offer
from bot.domain.case_states import State
from bot.domain.cases import Case, Kind, Level
from bot.domain.reply import Choice
from bot.domain.text import Lines, Text, Value
from bot.services.case_names import Unnamed, can_be
from bot.services.case_words import kind_of, state_of
from handlers.report_heard import tells_besides
from handlers.start import TO_MENU

dialog = Dialog("unname")

LEVELS = {"anonymous": Level.ANONYMOUS, "hidden": Level.HIDDEN}
OVER = {State.WITHDRAWN, State.PASSED_ON}


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    """Only from who has reported something: before that it is a wish for what they will."""
    level = talk.services.case_words.afterwards.unnames(talk.turn.text)
    if (
        level is None
        or talk.session.dialog in set(Kind)
        or tells_besides(talk, talk.services.case_words.afterwards.unnames)
    ):
        return None
    return {"level": level.value} if await named(talk) else None


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        return Next(take_off, code=talk.chosen())
    if talk.answers.get("code"):
        return Next(take_off)
    level = LEVELS[talk.answer("level")]
    mine = [case for case in await named(talk) if can_be(case, level)]
    if not mine:
        return End(Text("cases-unnamed-already"), (offer("my_cases", Text("report-offer-mine")), TO_MENU))
    if len(mine) == 1:
        return Next(take_off, code=mine[0].code)
    return Ask(Text("cases-unname-which"), tuple(Choice(case.code, label(case)) for case in mine))


@dialog.step
async def take_off(talk: Talk) -> Outcome:
    level, code = talk.answer("level"), talk.answer("code")
    done = await talk.services.case_names.unname(talk.contact, code, LEVELS[level])
    taken = Text(f"cases-unnamed-{done.case.level.value}", {"code": done.case.code})
    lines: tuple[Value, ...] = (taken, seen(done), *((Text("cases-unnamed-files"),) if done.files else ()))
    return End(Text("cases-unnamed", {"lines": Lines(lines)}), (offer("my_cases", Text("report-offer-mine")), TO_MENU))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return Text("cases-aside-unname") if await named(talk) else None


async def named(talk: Talk) -> list[Case]:
    """What they reported and could have without their name: what is open, else the newest."""
    mine = [case for case in await talk.services.reports.mine(talk.contact) if case.state not in OVER]
    return [case for case in mine if case.is_open] or mine[:1]


def seen(done: Unnamed) -> Text:
    if not done.left:
        return Text("cases-unnamed-nothing")
    return Text("cases-unnamed-by", {"names": done.by}) if done.by else Text("cases-unnamed-perhaps")


def label(case: Case) -> Text:
    values: dict[str, Value] = {"code": case.code, "kind": kind_of(case), "state": state_of(case)}
    return Text("cases-label", values)

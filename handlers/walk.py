"""Walking through the service as a citizen, for those who lead: how it begins, and what follows from it at the end.
What is said in between is a conversation of its own, in a sandbox.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, offer
from bot.domain.reply import Choice
from bot.domain.text import Lines, Text, Value
from bot.services.walks import Summary, place

dialog = Dialog("walk", command="walk", staff=True)

MENU = offer("start", Text("room-way-menu"), again="1")
AGAIN = offer("walk", Text("walk-again-label"))
ENDED, LEFT_ALONE = "end", "over"


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    """Who does not lead says something else with these words."""
    called = talk.services.phrases.begins_walk(talk.turn.text)
    return {} if called and await talk.services.walks.may(talk.contact) else None


@dialog.step
async def begin(talk: Talk) -> Outcome:
    """Notes of an earlier walk that nobody decided on come first."""
    before, how = await talk.services.walks.summary(talk.contact), talk.answers.get("payload")
    if how == LEFT_ALONE:
        talk.tell(Text("walk-left-alone"))
    if before and (before.notes or how in (ENDED, LEFT_ALONE)):
        return Next(settle, walk=before.id)
    talk.walk(await talk.services.walks.begin(talk.contact))
    return End(Text("walk-begun"))


@dialog.step
async def settle(talk: Talk) -> Outcome:
    found = await talk.services.walks.summary(talk.contact)
    if found is None or not found.notes:
        return End(said(found) if found else Text("walk-nothing"), (AGAIN, MENU))
    if talk.arriving:
        count = len(found.notes)
        ways = (Choice("yes", Text("walk-hand-in", {"count": count})), Choice("drop", Text("walk-drop")))
        return Ask(said(found), (*ways, Choice("later", Text("walk-later"))))
    match talk.chosen():
        case "yes":
            cases = await talk.services.walks.hand_in(talk.contact, found.id)
            codes: tuple[Value, ...] = tuple(case.code for case in cases)
            mine = offer("my_cases", Text("report-offer-mine"))
            return End(Text("walk-handed-in", {"count": len(cases), "codes": codes}), (mine, AGAIN, MENU))
        case "drop":
            await talk.services.walks.drop(talk.contact, found.id)
            return End(Text("walk-dropped"), (AGAIN, MENU))
    talk.tell(Text("walk-kept"))
    return Switch("start", again=True)


def said(found: Summary) -> Text:
    values: dict[str, Value] = {"turns": found.turns, "minutes": found.minutes, "count": len(found.notes)}
    if not found.notes:
        return Text("walk-summary-bare", values)
    lines = (Text("walk-summary-note", {"place": place(one.dialog), "words": one.words}) for one in found.notes)
    return Text("walk-summary", {**values, "notes": Lines(tuple(lines))})

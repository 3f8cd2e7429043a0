"""One case in a conversation of one's own, for staff: how it stands, and everything that can be done with it. What is
written to the citizen and what is written for colleagues are asked for in different words, and never mixed. While the
citizen waits for a person, everything that is written goes to them, until one of the two ends it.
"""

from collections.abc import Sequence

from bot.dialog.dialogs import Dialog
from bot.dialog.reading import plain
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.case_reading import read_case_code
from bot.domain.case_states import Ending, NotNow
from bot.domain.cases import Case, NobodyThere, NoCase, Note, NotYours, ToCitizen
from bot.domain.commands import Word
from bot.domain.reply import Choice
from bot.domain.staff import Forbidden, Role, Staff
from bot.domain.text import Text, Value
from bot.services.case_hands import To
from bot.services.case_words import kind_of
from bot.services.hall import names
from bot.services.room_words import ENDINGS, ending_of, promised

dialog = Dialog("staff_case", command="case", staff=True)

MENU = Choice("menu", Text("room-way-menu"))
BACK_TO_MENU = offer("start", Text("room-way-menu"), again="1")
COMMANDS = {f"/{name}": f"staff_{name}" for name in ("reply", "note", "today", "find", "case")}
FOR_THE_OWNER = {"reply", "close", "end"}
SPEAKING = (Choice("end", Text("room-do-end")), Choice("leave", Text("room-speak-leave")))


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    """A number alone, from somebody of the staff."""
    code = read_case_code(talk.turn.text)
    return {"code": code} if code and await talk.services.staff.me(talk.contact) else None


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    code = str(talk.answers.get("code") or talk.answers.get("payload") or "")
    if talk.arriving:
        if not code:
            return End(Text("room-code-what"), doors(await talk.services.case_lists.in_hand(me)))
        case = await talk.services.lookup.case(me, code)
        if deed := str(talk.answers.get("deed") or ""):
            return await begin(talk, case, deed)
        face = await talk.services.lookup.face(case)
        talk.tell(face.text)
        mine = await talk.services.cases.is_mine(me, case)
        deeds = ((token.split(":")[2], label) for token, label in face.buttons)
        ways = tuple(Choice(deed, label) for deed, label in deeds if mine or deed not in FOR_THE_OWNER)
        return Ask(Text("room-what-next"), (*ways, MENU))
    match talk.chosen_or_none():
        case "claim":
            await talk.services.cases.claim(me, (await the_case(talk, me)).id)
            return Next(show, code=code)
        case "reply" | "note" as deed:
            return await begin(talk, await the_case(talk, me), deed)
        case "transfer":
            return Next(choose_place, code=code)
        case "close":
            return Next(choose_ending, code=code)
        case "end":
            await talk.services.handover.end(me, (await the_case(talk, me)).id)
            return Next(show, code=code)
        case "menu":
            return Switch("start", again=True)
    raise Unreadable()


@dialog.step
async def choose_place(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    if not talk.arriving:
        return await elsewhere(talk, me) or Next(write, deed="transfer", detail=picked(talk))
    case = await the_case(talk, me)
    sites = tuple(
        Choice(f"site {site.id}", Text("room-to-site", {"site": names(site.name)}))
        for site in talk.services.hall.sites()
        if site.id != case.desk
    )
    takes_over = me.role is not Role.CLERK and not await talk.services.cases.is_mine(me, case)
    to_me = (Choice(f"staff {me.id}", Text("room-to-me")),) if takes_over else ()
    people = tuple(
        Choice(f"staff {one.id}", Text("room-to-person", {"name": one.name}))
        for one in await talk.services.staff.colleagues(me)
        if one.id != me.id
    )
    return Ask(Text("room-choose-place"), (*to_me, *sites, *people)[:40])


@dialog.step
async def choose_ending(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("room-choose-ending"), tuple(Choice(one.value, ending_of(one)) for one in ENDINGS))
    me = await talk.services.lookup.me(talk.contact)
    if leaves := await elsewhere(talk, me):
        return leaves
    ending = picked(talk)
    if ending != Ending.SOLVED:
        return Next(write, deed="close", detail=ending)
    case = await talk.services.cases.close(me, (await the_case(talk, me)).id, Ending.SOLVED)
    return done(case, "room-did-close")


@dialog.relay
async def speak(talk: Talk) -> Outcome:
    """Everything goes to the citizen who waits for it, but for a note and the word that ends it."""
    me = await talk.services.lookup.me(talk.contact)
    case = await the_case(talk, me)
    if talk.arriving:
        return Ask(Text("room-speak", {"code": case.code}), SPEAKING)
    chosen = chosen_in_talk(talk)
    if chosen == "leave" or talk.word == Word.CANCEL:
        return Next(show, deed="")
    if not await talk.services.handover.is_live(case.id):
        talk.tell(Text("room-speak-over"))
        return Next(show, deed="")
    if chosen == "end" or talk.word == Word.END:
        await talk.services.handover.end(me, case.id)
        return Next(show, deed="")
    if code := await another(talk, me):
        return Next(show, code=code, deed="")
    command, _, words = talk.turn.text.partition(" ")
    if command == "/note" and words.strip():
        await talk.services.cases.note(me, case.id, Note(words.strip()))
        return Ask(Text("room-noted", {"code": case.code}), SPEAKING)
    if command.startswith("/"):
        return Ask(Text("room-speak-no-command"), SPEAKING)
    await talk.services.handover.say(me, case.id, ToCitizen(talk.turn.text))
    return Ask(Text("room-spoken", {"code": case.code}), SPEAKING)


@dialog.relay
async def write(talk: Talk) -> Outcome:
    """Words are taken as they are, but for the one that stops it; a command is never sent to anybody."""
    deed = str(talk.answers.get("deed") or "")
    if talk.word == Word.CANCEL or not deed:
        return Switch("start", again=True)
    if talk.arriving:
        return Ask(Text(f"room-write-{deed}"))
    me = await talk.services.lookup.me(talk.contact)
    if code := await another(talk, me):
        return Next(show, code=code, deed="")
    command, _, rest = talk.turn.text.partition(" ")
    if command.lower() in COMMANDS:
        return Switch(COMMANDS[command.lower()], payload=rest.strip())
    if command.startswith("/"):
        return Ask(Text("room-write-no-command"))
    detail = str(talk.answers.get("detail") or "")
    try:
        return await do(talk, me, await the_case(talk, me), deed, talk.turn.text, detail)
    except (NotYours, NotNow, NobodyThere) as error:  # whatever is written, it would be refused again
        talk.tell(Text(error.key, error.values))
        return Next(show, deed="")


def picked(talk: Talk) -> str:
    """One of the choices: other words are no citizen's question in the middle of what staff do. Raises Unreadable."""
    chosen = talk.chosen_or_none()
    if chosen is None:
        raise Unreadable(meant=True)
    return chosen


async def elsewhere(talk: Talk, me: Staff) -> Next | None:
    """To the case whose number was typed instead."""
    code = await another(talk, me)
    return Next(show, code=code, deed="") if code else None


def chosen_in_talk(talk: Talk) -> str | None:
    """A button, or all of its words: a figure, or a part of them, is meant for who is talked with."""
    if talk.turn.kind is Kind.PRESS:
        return talk.chosen_or_none()
    said = plain(talk.turn.text)
    return next((value for value, labels in talk.session.shown if said in map(plain, labels)), None)


async def another(talk: Talk, me: Staff) -> str | None:
    """The number of a case by itself: it asks to see that one, and is nothing to tell a citizen."""
    code = read_case_code(talk.turn.text)
    if code is None or plain(talk.turn.text) != plain(code):
        return None
    try:
        return (await talk.services.lookup.case(me, code)).code
    except NoCase:
        return None


async def begin(talk: Talk, case: Case, deed: str) -> Next:
    """Words to a citizen who waits for them are not asked for one by one."""
    live = deed == "reply" and await talk.services.handover.is_live(case.id)
    return Next(speak if live else write, deed=deed, code=case.code)


async def do(talk: Talk, me: Staff, case: Case, deed: str, words: str, detail: str = "") -> End:
    """Raises Forbidden, NotYours and what else is refused."""
    cases = talk.services.cases
    deeds = ("reply", "note") if await cases.is_mine(me, case) else ("note",)
    match deed:
        case "reply":
            if day := cases.promised_in(words):
                talk.tell(promised(day))
            return done(await talk.services.handover.say(me, case.id, ToCitizen(words)), "room-told", *deeds)
        case "note":
            return done(await cases.note(me, case.id, Note(words)), "room-noted", *deeds)
        case "transfer":
            return done(await cases.transfer(me, case.id, To.read(detail), Note(words)), "room-done-transfer")
        case "close":
            return done(await cases.close(me, case.id, Ending(detail), ToCitizen(words)), "room-done-close")
    raise Forbidden()


async def the_case(talk: Talk, me: Staff) -> Case:
    """Raises NoCase or Forbidden, at every step anew."""
    return await talk.services.lookup.case(me, str(talk.answers.get("code") or talk.answers.get("payload") or ""))


def done(case: Case, key: str, *deeds: str) -> End:
    """`deeds`: what may be written next."""
    again = offer("staff_case", Text("room-row-again", {"code": case.code}), code=case.code)
    more = (offer("staff_case", Text(f"room-again-{deed}"), code=case.code, deed=deed) for deed in deeds)
    return End(Text(key, {"code": case.code, "fate": Text("room-fate-queued")}), (*more, again, BACK_TO_MENU))


def doors(cases: Sequence[Case]) -> tuple[Choice, ...]:
    """To each of these, and the menu."""
    rows = (offer("staff_case", Text("room-row-door", door_of(case)), code=case.code) for case in cases)
    return (*rows, BACK_TO_MENU)


def door_of(case: Case) -> dict[str, Value]:
    return {"code": case.code, "kind": kind_of(case)}

"""One case in a conversation of one's own, for staff: how it stands, and everything that can be done with it. What is
written to the citizen and what is written for colleagues are asked for in different words, and never mixed.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.domain.case_reading import read_case_code
from bot.domain.cases import Case, Ending, Note, ToCitizen
from bot.domain.commands import Word
from bot.domain.reply import Choice
from bot.domain.staff import Forbidden, Staff
from bot.domain.text import Text
from bot.services.cases import To
from bot.services.hall import names
from bot.services.room_words import ENDINGS, ending_of

dialog = Dialog("staff_case", command="case")

MENU = Choice("menu", Text("room-way-menu"))


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
            return End(Text("room-code-what"), (offer("start", Text("room-way-menu"), again="1"),))
        case = await talk.services.lookup.case(me, code)
        face = await talk.services.lookup.face(case)
        talk.tell(face.text)
        ways = tuple(Choice(token.split(":")[2], label) for token, label in face.buttons)
        return Ask(Text("room-what-next"), (*ways, MENU))
    match talk.chosen_or_none():
        case "claim":
            await talk.services.cases.claim(me, (await the_case(talk, me)).id)
            return Next(show, code=code)
        case "reply" | "note" as deed:
            return Next(write, deed=deed, code=code)
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
    if not talk.arriving:
        return Next(write, deed="transfer", detail=talk.chosen())
    me = await talk.services.lookup.me(talk.contact)
    case = await the_case(talk, me)
    sites = tuple(
        Choice(f"site {site.id}", Text("room-to-site", {"site": names(site.name)}))
        for site in talk.services.hall.sites()
        if site.id != case.desk
    )
    people = tuple(
        Choice(f"staff {one.id}", Text("room-to-person", {"name": one.name}))
        for one in await talk.services.staff.colleagues(me)
        if one.id != me.id
    )
    return Ask(Text("room-choose-place"), (*sites, *people)[:40])


@dialog.step
async def choose_ending(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("room-choose-ending"), tuple(Choice(one.value, ending_of(one)) for one in ENDINGS))
    ending = talk.chosen()
    if ending != Ending.SOLVED:
        return Next(write, deed="close", detail=ending)
    me = await talk.services.lookup.me(talk.contact)
    case = await talk.services.cases.close(me, (await the_case(talk, me)).id, Ending.SOLVED)
    return done(case, "room-did-close")


@dialog.relay
async def write(talk: Talk) -> Outcome:
    """Every word is taken as it is, but for the one that stops it."""
    deed = str(talk.answers.get("deed") or "")
    if talk.word == Word.CANCEL or not deed:
        return Switch("start", again=True)
    if talk.arriving:
        return Ask(Text(f"room-write-{deed}"))
    me = await talk.services.lookup.me(talk.contact)
    case = await the_case(talk, me)
    words, detail = talk.turn.text, str(talk.answers.get("detail") or "")
    cases = talk.services.cases
    match deed:
        case "reply":
            return done(await talk.services.handover.say(me, case.id, ToCitizen(words)), "room-told")
        case "note":
            return done(await cases.note(me, case.id, Note(words)), "room-noted")
        case "transfer":
            return done(await cases.transfer(me, case.id, To.read(detail), Note(words)), "room-done-transfer")
        case "close":
            return done(await cases.close(me, case.id, Ending(detail), ToCitizen(words)), "room-done-close")
    raise Forbidden()


async def the_case(talk: Talk, me: Staff) -> Case:
    """Raises NoCase or Forbidden, at every step anew."""
    return await talk.services.lookup.case(me, str(talk.answers.get("code") or talk.answers.get("payload") or ""))


def done(case: Case, key: str) -> End:
    again = offer("staff_case", Text("room-row-again", {"code": case.code}), code=case.code)
    return End(
        Text(key, {"code": case.code, "fate": Text("room-fate-queued")}),
        (again, offer("start", Text("room-way-menu"), again="1")),
    )

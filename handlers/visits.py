"""The visits a person has open: where they stand, another day, something to add, calling one off, and the answer to
what the staff asks. No address is shown: whoever looks on should not read it.
"""

from collections.abc import Mapping

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.home_visits import FROM, LONGEST_WORDS, DayFull, Did, State, Visit, read_words
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text, Value, typed
from bot.services.visit_reading import Want
from bot.services.visit_steps import state_name
from bot.services.visit_words import tasks_of
from handlers.visit_answers import day_in, part_in, wanted_of
from handlers.visit_times import OTHER, day_and_part, time_choices

dialog = Dialog("visits", command="visits")
answer = Dialog("visit_answer", form=True)

NO_TIME: dict[str, Answer] = dict.fromkeys(("day", "part", "wanted_day", "wanted_until", "wanted_part"))
NO_WISH = {Act.FAQ, Act.AMBIGUOUS, Act.OUT_OF_SCOPE}
ABOUT_PLACES = {Act.WHICH_WINDOW, Act.OPENING_HOURS}
AGAIN = offer("home_visit", Text("visits-offer-again"), new="1")


@dialog.step
async def show(talk: Talk) -> Outcome:
    if not talk.arriving:
        if talk.chosen_or_none() is None and (said := await wanted_here(talk)):
            return Next(show, want=said.value)
        return await done_with(talk, talk.chosen())
    if talk.answers.get("visit") and talk.answers.get("want") == Want.CHANGE:
        return Next(choose_day, want=None)
    visits = await talk.services.visits.mine(talk.contact)
    if not visits:
        refused = await talk.services.visit_refusals.last(talk.contact)
        return End(refused or Text("visits-none"), (offer("home_visit", Text("visits-offer-first"), new="1"),))
    asked = next((visit for visit in visits if visit.state is State.ASKED), None)
    want = talk.answers.get("want")
    if asked and want in (None, Want.STATUS.value):
        if want:
            talk.tell(Text("visits-one", details(talk, asked)))
        return Switch("visit_answer", visit=str(asked.id))
    if want == Want.AGAIN:
        return Switch("home_visit", new="1")
    if len(visits) == 1 and (step := meant(talk, visits[0], want)):
        return step
    for visit in visits:
        talk.tell(Text("visits-one", details(talk, visit)))
    return Ask(Text("visits-choose"), tuple(choices(visits)))


async def wanted_here(talk: Talk) -> Want | None:
    """ "Rather on Thursday", said while the visits are looked at, is about them unless a time slot is booked."""
    if talk.turn.kind is not Kind.TEXT or await talk.services.booking.mine(talk.contact):
        return None
    if talk.reading.act is Act.RESCHEDULE:
        return Want.CHANGE
    off = talk.services.booking_words.meant(talk.turn.text) == "off" or talk.reading.act is Act.CANCEL_BOOKING
    return Want.CANCEL if off else None


@dialog.hears
async def asks_of_crew(talk: Talk) -> Mapping[str, Answer] | None:
    """ "When do the officers come?", asked by somebody they come to."""
    want = talk.services.visits.of_crew(talk.turn.text)
    return {"want": want.value} if want and await talk.services.visits.mine(talk.contact) else None


@dialog.step
async def choose_what(talk: Talk) -> Outcome:
    """Of several visits one was chosen."""
    visit = await talk.services.visits.get(talk.contact, int(talk.answer("visit")))
    if talk.arriving:
        return Ask(Text("visits-one", details(talk, visit)), tuple(choices([visit])))
    return await done_with(talk, talk.chosen())


@dialog.step
async def confirm_cancel(talk: Talk) -> Outcome:
    id = int(talk.answer("visit"))
    visit = await talk.services.visits.get(talk.contact, id)
    if talk.arriving:
        yes, no = Text("visits-cancel-yes"), Text("visits-cancel-no")
        return Ask(Text("visits-confirm-cancel", details(talk, visit)), (Choice("yes", yes), Choice("no", no)))
    if talk.chosen() == "no":
        return End(Text("visits-kept", details(talk, visit)), (AGAIN,))
    await talk.services.visits.cancel(talk.contact, id)
    return End(Text("visits-cancelled", details(talk, visit)), (AGAIN,))


@dialog.step
async def choose_day(talk: Talk) -> Outcome:
    visit = await talk.services.visits.get(talk.contact, int(talk.answer("visit")))
    if talk.arriving:
        if talk.answers.get("part"):
            return Next(move)
        free = await talk.services.visits.free_for(visit)
        return time_choices(talk, free, move, open=visit.state not in FROM[Did.MOVED])
    chosen = talk.chosen_or_none()
    if chosen == OTHER:
        return Next(choose_day, **NO_TIME)
    if chosen:
        day, part = day_and_part(chosen)
        return Next(move, day=day, part=part)
    if wishes := wanted_of(talk):
        return Next(choose_day, **wishes)
    raise Unreadable("visit-hint-time")


@dialog.step
async def move(talk: Talk) -> Outcome:
    id, day, part = int(talk.answer("visit")), day_in(talk), part_in(talk)
    try:
        visit = await talk.services.visits.move(talk.contact, id, day, part)
    except DayFull as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Next(choose_day, **NO_TIME)
    kind = "agreed" if visit.state is State.MOVED else "wished"
    return End(Text(f"visits-moved-{kind}", details(talk, visit)), (offer("visits", Text("visit-offer-mine")),))


@dialog.step
async def add_words(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("visits-add"))
    await talk.services.visits.add(talk.contact, int(talk.answer("visit")), typed_words(talk))
    return End(Text("visits-added"), (offer("visits", Text("visit-offer-mine")),))


@answer.step
async def answer_question(talk: Talk) -> Outcome:
    id = int(talk.answer("visit"))
    if talk.arriving and (words := talk.answers.get("words")):
        answered = await talk.services.visits.answer(talk.contact, id, str(words))
        return End(Text("visits-answered-so", {"code": answered.code}), (offer("visits", Text("visit-offer-mine")),))
    if talk.arriving:
        question = await talk.services.visits.question(talk.contact, id)
        if not question:
            return Switch("visits")
        return Ask(Text("visits-question", {"question": typed(question)}))
    await talk.services.visits.answer(talk.contact, id, typed_words(talk))
    return End(Text("visits-answered"), (offer("visits", Text("visit-offer-mine")),))


@answer.hears
async def said_at_once(talk: Talk) -> Mapping[str, Answer] | None:
    """A statement, while the staff waits for an answer, is that answer, unless it plainly wants something else. How
    ill somebody is sounds like one more visit wanted.
    """
    said = talk.reading
    ill = said.act is Act.HOME_VISIT and said.service is None
    described = said.act in ABOUT_PLACES and not said.asks  # "there is a ramp at the door" is told of their house
    plain = ill or described or said.act in NO_WISH or said.confidence < SURE
    if not plain or talk.chosen_or_none() is not None or talk.services.booking_words.asks(talk.turn.text):
        return None
    visits = await talk.services.visits.mine(talk.contact)
    asked = [visit for visit in visits if visit.state is State.ASKED]
    return {"visit": str(asked[0].id), "words": talk.turn.text.strip()[:LONGEST_WORDS]} if len(asked) == 1 else None


def meant(talk: Talk, visit: Visit, want: Answer) -> Outcome | None:
    """What the sentence wants of the only visit there is, as far as it can be."""
    known = {"visit": str(visit.id), "want": None}
    if want == Want.CANCEL:
        return Next(confirm_cancel, **known)
    if want == Want.ADD:
        return Next(add_words, **known)
    waits = visit.state is State.NOT_AT_HOME or is_due(talk, visit)
    if (want == Want.CHANGE and can_move(visit)) or (waits and want is None):
        talk.tell(Text("visits-one", details(talk, visit)))
        return Next(choose_day, **known, **wanted_of(talk))
    return None


def is_due(talk: Talk, visit: Visit) -> bool:
    return visit.promised is not None and visit.promised <= talk.services.hall.now.date()


def can_move(visit: Visit) -> bool:
    on_the_way = visit.state is State.UNDER_WAY
    return not on_the_way and any(visit.state in FROM[did] for did in (Did.MOVED, Did.CHANGED, Did.REQUESTED))


async def done_with(talk: Talk, chosen: str) -> Outcome:
    what, _, id = chosen.partition(":")
    match what:
        case "one":
            return Next(choose_what, visit=id)
        case "cancel":
            return Next(confirm_cancel, visit=id)
        case "change":
            return Next(choose_day, visit=id, **NO_TIME)
        case "add":
            return Next(add_words, visit=id)
        case "again":
            return Switch("home_visit", new="1")
    return Switch("start", again=True)


def choices(visits: list[Visit]) -> list[Choice]:
    """What can be done with the only one, or which of them is meant."""
    if len(visits) > 1:
        found = [Choice(f"one:{visit.id}", Text("visits-label", {"code": visit.code})) for visit in visits]
    else:
        kinds = ["change"] * can_move(visits[0]) + ["cancel", "add"]
        found = [Choice(f"{kind}:{visits[0].id}", Text(f"visits-label-{kind}")) for kind in kinds]
    return [*found, Choice("again", Text("visits-offer-again")), Choice("menu", Text("visits-label-menu"))]


def typed_words(talk: Talk) -> str:
    words = read_words(talk.turn.text) if talk.turn.kind is Kind.TEXT and not talk.is_question else None
    if words is None:
        raise Unreadable("visits-hint-words")
    return words


def details(talk: Talk, visit: Visit) -> dict[str, Value]:
    when = talk.services.visits.when(visit)
    state = state_name(visit)
    return {"code": visit.code, "tasks": tasks_of(visit.tasks), "when": when, "state": state}

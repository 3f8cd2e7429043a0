"""The round of a crew, for who rides with it today: `/round`. Which crew, then every door in one message, setting out,
what happened at each door, and what has to be moved to another day.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.reading import has_words
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, Unreadable, offer
from bot.domain.home_visits import DayFull, Visit
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from bot.services.hall import names
from handlers.visit_answers import day_in, part_in, wanted_of
from handlers.visit_times import OTHER, day_and_part, time_choices

dialog = Dialog("staff_round", command="round", staff=True)

MENU = offer("start", Text("room-way-menu"), again="1")
OUT, DONE, ABSENT, MOVE = "out", "done", "absent", "move"
NO_TIME: dict[str, Answer] = dict.fromkeys(("day", "part", "wanted_day", "wanted_until", "wanted_part"))


@dialog.step
async def choose_crew(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    if talk.arriving:
        crews = await talk.services.crew_day.crews()
        if not crews:
            return End(Text("rounds-empty"), (MENU,))
        labels = (Choice(one.id, Text("rounds-crew", {"crew": names(one.name)})) for one in crews)
        return Ask(Text("rounds-which-crew"), tuple(labels))
    crew = talk.chosen()
    talk.tell(await talk.services.crew_day.sheet(me, crew))
    return Next(on_the_road, crew=crew)


@dialog.step
async def on_the_road(talk: Talk) -> Outcome:
    me, crew, day = await talk.services.lookup.me(talk.contact), talk.answer("crew"), talk.services.crew_day
    if talk.arriving:
        choices = await what_next(talk, crew)
        return Ask(Text("rounds-at-work"), choices) if choices else End(Text("rounds-over"), (MENU,))
    what, _, id = talk.chosen().partition(" ")
    if what == MOVE:
        return Next(which_door)
    if what == OUT:
        talk.tell(Text("rounds-set-out", {"count": await day.set_out(me, crew)}))
    else:
        await day.over(me, crew, int(id), at_home=what == DONE)
        talk.tell(Text(f"rounds-noted-{what}"))
    return Next(on_the_road)


async def what_next(talk: Talk, crew: str) -> tuple[Choice, ...]:
    day = talk.services.crew_day
    doors = tuple(choice for visit in await day.next_doors(crew) for choice in at_door(visit))
    first = (Choice(OUT, Text("rounds-label-out")),) if await day.may_set_out(crew) else doors
    return (*first, Choice(MOVE, Text("rounds-label-move"))) if await day.still_to_come(crew) else first


def at_door(visit: Visit) -> tuple[Choice, Choice]:
    values: dict[str, Value] = {"place": visit.place, "code": visit.code}
    done = Choice(f"{DONE} {visit.id}", Text("rounds-label-done", values))
    return done, Choice(f"{ABSENT} {visit.id}", Text("rounds-label-absent", values))


@dialog.step
async def which_door(talk: Talk) -> Outcome:
    if not talk.arriving:
        return Next(choose_day, visit=talk.chosen(), **NO_TIME)
    doors = await talk.services.crew_day.still_to_come(talk.answer("crew"))
    if len(doors) == 1:
        return Next(choose_day, visit=doors[0].id, **NO_TIME)
    labels = (Choice(str(one.id), Text("rounds-door", {"place": one.place, "code": one.code})) for one in doors)
    return Ask(Text("rounds-which-door"), tuple(labels)) if doors else Next(on_the_road)


@dialog.step
async def choose_day(talk: Talk) -> Outcome:
    """Of the days on which a crew has time for it."""
    if await is_gone(talk):
        return Next(on_the_road)
    if talk.arriving:
        free = await talk.services.crew_day.free_for(talk.answer("crew"), int(talk.answer("visit")))
        return time_choices(talk, free, why, open=False)
    chosen = talk.chosen_or_none()
    if chosen == OTHER:
        return Next(choose_day, **NO_TIME)
    if chosen:
        day, part = day_and_part(chosen)
        return Next(why, day=day, part=part)
    if wishes := wanted_of(talk):
        return Next(choose_day, **wishes)
    raise Unreadable("visit-hint-time", meant=True)


@dialog.step
async def why(talk: Talk) -> Outcome:
    """The person who waits reads it."""
    if await is_gone(talk):
        return Next(on_the_road)
    if talk.arriving:
        return Ask(Text("rounds-ask-why"), (Choice("none", Text("rounds-no-reason")),))
    bare = talk.word == "no" or talk.chosen_or_none(loosely=False) == "none"
    if not bare and (talk.word or not has_words(talk.turn.text)):
        raise Unreadable(meant=True)
    me, crew, id = await talk.services.lookup.me(talk.contact), talk.answer("crew"), int(talk.answer("visit"))
    day, words = day_in(talk), "" if bare else talk.turn.text
    assert day is not None, "one of those offered"
    try:
        await talk.services.crew_day.move(me, crew, id, day, part_in(talk), words)
    except DayFull as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Next(choose_day, **NO_TIME)
    talk.tell(Text("rounds-noted-moved", {"day": day}))
    return Next(on_the_road)


async def is_gone(talk: Talk) -> bool:
    """Told where it is so: somebody else saw to that door, or it was moved from here and this is the way back."""
    id = int(talk.answer("visit"))
    gone = id not in {one.id for one in await talk.services.crew_day.still_to_come(talk.answer("crew"))}
    if gone:
        talk.tell(Text("rounds-gone"))
    return gone

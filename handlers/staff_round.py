"""The round of a crew, for who rides with it today: `/round`. Which crew, then every door in one message, setting out,
and what happened at each door.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, offer
from bot.domain.home_visits import Visit
from bot.domain.reply import Choice
from bot.domain.text import Text, Value
from bot.services.hall import names

dialog = Dialog("staff_round", command="round", staff=True)

MENU = offer("start", Text("room-way-menu"), again="1")
OUT, DONE, ABSENT = "out", "done", "absent"


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
    if what == OUT:
        talk.tell(Text("rounds-set-out", {"count": await day.set_out(me, crew)}))
    else:
        await day.over(me, crew, int(id), at_home=what == DONE)
        talk.tell(Text(f"rounds-noted-{what}"))
    return Next(on_the_road)


async def what_next(talk: Talk, crew: str) -> tuple[Choice, ...]:
    if await talk.services.crew_day.may_set_out(crew):
        return (Choice(OUT, Text("rounds-label-out")),)
    return tuple(choice for visit in await talk.services.crew_day.next_doors(crew) for choice in at_door(visit))


def at_door(visit: Visit) -> tuple[Choice, Choice]:
    values: dict[str, Value] = {"place": visit.place, "code": visit.code}
    done = Choice(f"{DONE} {visit.id}", Text("rounds-label-done", values))
    return done, Choice(f"{ABSENT} {visit.id}", Text("rounds-label-absent", values))

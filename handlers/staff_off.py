"""An answer that is wrong, switched off in the chat and on again, for those who lead: `/off`, or `/off` and the
question. Off it goes with a reason and after one more tap; until then nothing has changed.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.domain.commands import Word
from bot.domain.reply import Choice
from bot.domain.staff import Staff
from bot.domain.text import Text
from bot.services.answer_switch import Which, why_off

dialog = Dialog("staff_off", command="off", staff=True)

MENU = offer("start", Text("room-way-menu"), again="1")
LEAVE = Choice("leave", Text("off-leave"))


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    text, off = await talk.services.switch.listed(me)
    if talk.answers.get("service"):
        return Next(choose if not talk.answers.get("attribute") else look)
    asked = str(talk.answers.get("payload") or "")
    if not asked:
        return End(text, (*map(on_again, off), MENU))
    reading = talk.read(asked)
    if reading.service is None:
        return End(Text("off-which"), (MENU,))
    return Next(look if reading.attribute else choose, service=reading.service, attribute=reading.attribute)


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        return Next(look, attribute=talk.chosen())
    service = talk.answer("service")
    ways = await talk.services.switch.of_service(await leading(talk), service)
    if not ways:
        return End(Text("off-which"), (MENU,))
    return Ask(
        Text("off-choose", {"item": Text(f"item-{service}")}), tuple(Choice(one.attribute, one.short) for one in ways)
    )


@dialog.step
async def look(talk: Talk) -> Outcome:
    """What it says now, or who took it out."""
    me, which = await leading(talk), asked_for(talk)
    state = await talk.services.switch.state(me, which)
    if talk.arriving and state and state.can_switch_on:
        return Ask(
            Text("off-is-off", {"answer": which.label, "why": why_off(state)}), (Choice("on", Text("off-on")), LEAVE)
        )
    if talk.arriving and state and state.given and state.can_switch_off:
        talk.tell(Text("off-says-now", {"answer": which.label, "words": state.text}))
        return Next(why)
    if talk.arriving:
        return End(Text("off-not-given", {"answer": which.label}), (MENU,))
    if talk.chosen() == "on":
        await talk.services.switch.switch(me, which)
        return End(Text("off-did-on", {"answer": which.label}), (MENU,))
    return End(Text("off-left"), (MENU,))


@dialog.relay
async def why(talk: Talk) -> Outcome:
    """Every word is taken as the reason, but for the one that stops it."""
    if talk.word == Word.CANCEL:
        return Switch("start", again=True)
    if talk.arriving:
        return Ask(Text("off-why"))
    if not talk.turn.text.strip():
        raise Unreadable("off-why")
    return Next(sure, reason=talk.turn.text.strip()[:200])


@dialog.step
async def sure(talk: Talk) -> Outcome:
    me, which, reason = await leading(talk), asked_for(talk), talk.answer("reason")
    if talk.arriving:
        text = Text("off-sure", {"answer": which.label, "reason": reason})
        return Ask(text, (Choice("off", Text("off-off")), LEAVE))
    if talk.chosen() != "off":
        return End(Text("off-left"), (MENU,))
    await talk.services.switch.switch(me, which, reason)
    return End(Text("off-did-off", {"answer": which.label}), (on_again(which), MENU))


async def leading(talk: Talk) -> Staff:
    """Raises Forbidden, at every step anew."""
    me = await talk.services.lookup.me(talk.contact)
    await talk.services.switch.listed(me)
    return me


def asked_for(talk: Talk) -> Which:
    return Which(talk.answer("service"), talk.answer("attribute"))


def on_again(which: Which) -> Choice:
    return offer(
        "staff_off", Text("off-on-answer", {"answer": which.label}), service=which.service, attribute=which.attribute
    )

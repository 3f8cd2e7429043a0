"""Answers that are switched off, for those who lead: `/off`."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.text import Text

dialog = Dialog("staff_off", command="off")


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    return End(await talk.services.lookup.switched_off(me), (offer("start", Text("room-way-menu"), again="1"),))

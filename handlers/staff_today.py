"""The day at a glance, for staff: `/today`."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.text import Text

dialog = Dialog("staff_today", command="today")


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    return End(await talk.services.lookup.today(me), (offer("start", Text("room-way-menu"), again="1"),))

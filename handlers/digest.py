"""What those who lead have to know of the day, now: `/digest`."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.text import Text

dialog = Dialog("digest", command="digest", staff=True)


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    return End(await talk.services.lookup.digest(me), (offer("start", Text("room-way-menu"), again="1"),))

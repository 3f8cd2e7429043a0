"""Cases by what is said in them, for staff: `/find WORDS`."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.text import Text

dialog = Dialog("staff_find", command="find")


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    found = await talk.services.lookup.find(me, str(talk.answers.get("payload") or ""))
    return End(found, (offer("start", Text("room-way-menu"), again="1"),))

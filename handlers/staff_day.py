"""Who comes today, for staff: `/day`, with a site and a day where others are meant."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.text import Text

dialog = Dialog("staff_day", command="day", staff=True)


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    words = str(talk.answers.get("payload") or "")
    return End(await talk.services.chat_sheet.of(me, words), (offer("start", Text("room-way-menu"), again="1"),))

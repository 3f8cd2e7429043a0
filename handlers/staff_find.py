"""Cases by what is said in them, for staff: `/find WORDS`."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk
from handlers.staff_case import doors

dialog = Dialog("staff_find", command="find", staff=True)


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    words = str(talk.answers.get("payload") or "")
    return End(await talk.services.lookup.find(me, words), doors(await talk.services.lookup.found(me, words)))

"""The day at a glance, for staff: `/today`."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk
from handlers.staff_case import doors

dialog = Dialog("staff_today", command="today", staff=True)


@dialog.step
async def show(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    return End(await talk.services.lookup.today(me), doors(await talk.services.lookup.due_today(me)))

"""How to talk to the bot: told to who asks, with the words that work at every step; in a form in one line. Who works
here is told first what only they can do.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk
from bot.domain.staff import Role
from bot.domain.text import Text
from handlers.start import MENU

dialog = Dialog("help", command="help")


@dialog.step
async def how(talk: Talk) -> Outcome:
    if me := await talk.services.staff.me(talk.contact):
        talk.tell(Text("help-staff" if me.role is Role.CLERK else "help-lead"))
    return End(Text("help-how"), MENU)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return Text("say-ways-out")


@dialog.called_by
def is_asked_for(talk: Talk) -> bool:
    return talk.services.phrases.asks_for_help(talk.turn.text)

"""How to talk to the bot: told to who asks, with the words that work at every step; in a form in one line."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk
from bot.domain.text import Text
from handlers.start import MENU

dialog = Dialog("help", command="help")


@dialog.step
async def how(talk: Talk) -> Outcome:
    return End(Text("help-how"), MENU)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return Text("say-ways-out")


@dialog.called_by
def is_asked_for(talk: Talk) -> bool:
    return talk.services.phrases.asks_for_help(talk.turn.text)

"""Which language is spoken here."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, Outcome, Switch, Talk
from bot.domain.meaning import LANGUAGES, Act
from bot.domain.reply import Choice
from bot.domain.text import Text

dialog = Dialog("language", command="language", acts=[Act.LANGUAGE_SWITCH])


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if talk.arriving:
        known = talk.answers.get("payload") or talk.reading.entities.get("language")
        if known in LANGUAGES:
            return speak(talk, str(known))
        return Ask(Text("language-choose"), tuple(Choice(one, Text(f"language-{one}")) for one in LANGUAGES))
    return speak(talk, talk.chosen())


def speak(talk: Talk, language: str) -> Outcome:
    talk.speak(language)
    talk.tell(Text("language-spoken"))
    return Switch("start", again=True)

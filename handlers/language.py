"""Which language is spoken here."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, Outcome, Switch, Talk
from bot.domain.meaning import LANGUAGES, Act
from bot.domain.reply import Choice
from bot.domain.text import Text

dialog = Dialog("language", command="language", acts=[Act.LANGUAGE_SWITCH])


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        talk.speak(talk.chosen())
    elif language := named(talk):
        talk.speak(language)
    else:
        return Ask(Text("language-choose"), tuple(Choice(one, Text(f"language-{one}")) for one in LANGUAGES))
    talk.tell(Text("language-spoken"))
    return Switch("start", again=True)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    language = named(talk)
    if language is None:
        return None
    talk.speak(language)
    return Text("language-spoken")


def named(talk: Talk) -> str | None:
    """The language in "/language en" or "switch to English"."""
    wanted = talk.turn.text.rpartition(" ")[2] or talk.reading.entities.get("language")
    spellings = {language.lower(): language for language in LANGUAGES}
    return spellings.get(str(wanted).lower()) or talk.reading.entities.get("language")

"""Which language is spoken here."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, Outcome, Switch, Talk
from bot.dialog.turn import Kind
from bot.domain.meaning import LANGUAGES, Act
from bot.domain.reply import Choice
from bot.domain.text import Text

dialog = Dialog("language", command="language", acts=[Act.LANGUAGE_SWITCH], interrupts=True)


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        if talk.session.kept and talk.chosen_or_none() is None:  # asked in the middle of a form, which goes on
            return Switch("start", again=True)
        talk.speak(talk.chosen())
    elif language := named(talk):
        talk.speak(language)
    else:
        return Ask(Text("language-choose"), tuple(Choice(one, Text(f"language-{one}")) for one in LANGUAGES))
    talk.tell(Text("language-spoken"))
    return Switch("start", again=True)


@dialog.called_by
def wanted(talk: Talk) -> bool:
    return talk.turn.kind is Kind.TEXT and talk.services.phrases.switches_language(talk.turn.text)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    language = named(talk)
    if language is None:
        return None
    talk.speak(language)
    return Text("language-spoken")


def named(talk: Talk) -> str | None:
    """The language in "/language en" or "switch to English"; that of the sentence, where it is another than so far."""
    spellings = {language.lower(): language for language in LANGUAGES}
    last = talk.turn.text.rpartition(" ")[2].lower()
    if known := spellings.get(last) or spellings.get(talk.services.phrases.language_in(talk.turn.text)):
        return known
    if talk.turn.text.startswith("/"):  # its name is English in every language
        return None
    spoken = talk.reading.language
    asks = talk.turn.kind is Kind.TEXT and talk.reading.act is Act.LANGUAGE_SWITCH
    return spoken if asks and spoken[:2] != talk.contact.language[:2] else None

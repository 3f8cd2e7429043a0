"""What was said is not understood, or is another office's business: an honest word and the ways on."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Switch, Talk
from bot.domain.meaning import Act
from bot.domain.text import Text
from handlers.start import MENU

dialog = Dialog("lost", acts=[Act.OUT_OF_SCOPE, Act.AMBIGUOUS])


@dialog.step
async def sorry(talk: Talk) -> Outcome:
    if talk.reading.service is not None:
        return Switch("faq", service=str(talk.reading.service))
    if talk.reading.follows and talk.session.asked:
        return Switch("faq")
    key = "lost-other-office" if talk.reading.act is Act.OUT_OF_SCOPE else "lost-not-understood"
    return End(Text(key, dict(talk.services.answers.hotlines)), MENU)

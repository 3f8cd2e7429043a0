"""A photo or a voice note that came by itself: what is it for? It waits meanwhile, and goes with what is reported."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Outcome, Switch, Talk
from bot.domain.attachments import Medium
from bot.domain.cases import Kind
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.start import TO_MENU

dialog = Dialog("sent", files=True)

WAYS = (
    Choice(Kind.COMPLAINT.value, Text("attachments-way-complaint")),
    Choice(Kind.CANNOT_GET_DONE.value, Text("attachments-way-cannot-get-done")),
    Choice("person", Text("attachments-way-person")),
    Choice("no", Text("attachments-way-none")),
)


@dialog.looking
async def ask(talk: Talk) -> Outcome:
    """What is typed instead is read like any sentence, and what was sent goes with it."""
    if not talk.arriving and not talk.turn.attachments:
        return await go_on(talk, talk.chosen())
    held = await talk.services.attachments.held(talk.contact)
    if not held:
        return Switch("start", again=True)
    heard = any(one.medium is Medium.VOICE for one in held)
    return Ask(Text("attachments-ask-voice" if heard else "attachments-ask-photo"), WAYS)


async def go_on(talk: Talk, way: str) -> Outcome:
    if way == "no":
        await talk.services.attachments.drop(await talk.services.attachments.held(talk.contact))
        return End(Text("attachments-dropped"), (TO_MENU,))
    known = {"caption": talk.answers["text"]} if talk.answers.get("text") else {}
    return Switch(way, files=True, **known)

"""Becoming staff with a code: `/join CODE`, or the same typed in words."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Outcome, Talk
from bot.domain.text import Text
from handlers.start import TO_MENU

dialog = Dialog("join", command="join")


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    code = talk.services.case_words.read_join(talk.turn.text)
    return {"payload": code} if code else None


@dialog.step
async def take_code(talk: Talk) -> Outcome:
    if talk.arriving and not talk.answers.get("payload"):
        return Ask(Text("staff-join-ask"))
    read = talk.services.case_words.read_join(talk.turn.text)
    typed = str(talk.answers["payload"]) if talk.arriving else read or talk.turn.text
    staff = await talk.services.staff.join(talk.contact, typed)
    role = Text(f"staff-role-{staff.role}")
    return End(Text("staff-joined", {"name": staff.name, "role": role}), (TO_MENU,))

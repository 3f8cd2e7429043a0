"""Becoming staff with a code: `/join CODE`, or the same typed in words."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Outcome, Talk, Unreadable
from bot.domain.staff import WrongCode
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
    if not talk.arriving and read is None and talk.is_request:
        raise Unreadable()
    typed = str(talk.answers["payload"]) if talk.arriving else read or talk.turn.text
    try:
        staff = await talk.services.staff.join(talk.contact, typed)
    except WrongCode as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Ask(Text("staff-join-ask"))
    role = Text(f"staff-role-{staff.role}")
    return End(Text("staff-joined", {"name": staff.name, "role": role}), (TO_MENU,))

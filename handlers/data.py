"""A person's own data: what is kept and why, and having it erased."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Outcome, Switch, Talk
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Figure, Text
from handlers.start import TO_MENU

dialog = Dialog("delete_my_data", command="delete", acts=[Act.DELETE_MY_DATA], form=True)


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    """That nothing is to be deleted, where no more is wanted."""
    wanted = talk.services.erasure.is_unwanted(talk.turn.text) and talk.reading.act is Act.AMBIGUOUS
    return {"unwanted": True} if wanted else None


@dialog.step
async def confirm(talk: Talk) -> Outcome:
    if talk.answers.get("unwanted"):
        return End(Text("data-kept"), (TO_MENU,))
    kept = await talk.services.erasure.kept(talk.contact)
    if talk.arriving:
        if kept.open_cases:
            talk.tell(Text("data-open-cases", {"count": kept.open_cases}))
        text = Text("data-explain", {"kept": Figure(talk.services.hall.keep_days, "calendar_day")})
        ways = [Choice("yes", Text("data-yes-all" if kept.appointments else "data-yes"))]
        if kept.appointments:
            ways.append(Choice("keep", Text("data-yes-keep", {"count": kept.appointments})))
        return Ask(text, (*ways, Choice("no", Text("data-no"))))
    chosen = "no" if talk.services.erasure.is_unwanted(talk.turn.text) else talk.chosen()
    if chosen == "no":
        talk.tell(Text("data-kept"))
        return Switch("start", again=True)
    await talk.services.erasure.erase(talk.contact, keep_appointments=chosen == "keep")
    return End(Text("data-gone"), (TO_MENU,))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return Text("data-kept" if talk.services.erasure.is_unwanted(talk.turn.text) else "data-later")

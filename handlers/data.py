"""A person's own data: what is kept and why, and having it erased."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Outcome, Switch, Talk
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Figure, Text
from handlers.start import TO_MENU

dialog = Dialog("delete_my_data", command="delete", acts=[Act.DELETE_MY_DATA], form=True)


@dialog.step
async def confirm(talk: Talk) -> Outcome:
    kept = await talk.services.erasure.kept(talk.contact)
    if talk.arriving:
        if kept.open_cases:
            talk.tell(Text("data-open-cases", {"count": kept.open_cases}))
        text = Text("data-explain", {"kept": Figure(talk.services.hall.keep_messages_days, "calendar_day")})
        ways = [Choice("yes", Text("data-yes-all" if kept.appointments else "data-yes"))]
        if kept.appointments:
            ways.append(Choice("keep", Text("data-yes-keep", {"count": kept.appointments})))
        return Ask(text, (*ways, Choice("no", Text("data-no"))))
    chosen = talk.chosen()
    if chosen == "no":
        talk.tell(Text("data-kept"))
        return Switch("start", again=True)
    await talk.services.erasure.erase(talk.contact, keep_appointments=chosen == "keep")
    return End(Text("data-gone"), (TO_MENU,))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return Text("data-later")

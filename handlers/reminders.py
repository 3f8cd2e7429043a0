"""My reminders: what is still to come, taking one back, and no reminders at all from the moment it is said."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, offer
from bot.domain.notices import APPOINTMENT, DOCUMENT, EVERYTHING, WISH
from bot.domain.reminders import Wanted
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.start import TO_MENU

dialog = Dialog("reminders", command="reminders")
stop = Dialog("stop", command="unsubscribe")
resume = Dialog("resume")

KINDS = (DOCUMENT, APPOINTMENT, WISH)  # what can be stopped by itself
SHOWN = 8


@dialog.step
async def choose(talk: Talk) -> Outcome:
    if not talk.arriving:
        chosen = talk.chosen()
        if chosen == "all":
            return Next(stop_all)
        taken = await talk.services.reminders.take_back(talk.contact, int(chosen))
        talk.tell(Text("reminders-taken-back" if taken else "reminders-gone"))
        return Next(choose)
    mine = await talk.services.reminders.mine(talk.contact)
    followed = await talk.services.documents.followed(talk.contact)
    stopped = await talk.services.reminders.stopped(talk.contact)
    if followed:
        talk.tell(Text("reminders-documents", {"count": len(followed)}))
    if stopped:
        return End(Text("reminders-off"), (offer("resume", Text("reminders-offer-resume")), TO_MENU))
    if not mine and not followed:
        return End(Text("reminders-none"), (offer("wish", Text("reminders-offer-wish")), TO_MENU))
    subject = talk.services.reminders.subject
    for one in mine[:SHOWN]:
        talk.tell(Text("reminders-one", {"due": talk.services.reminders.moment(one.due), "subject": subject(one)}))
    choices = [Choice(str(one.id), Text("reminders-take-back", {"subject": subject(one)})) for one in mine[:SHOWN]]
    return Ask(Text("reminders-choose"), (*choices, Choice("all", Text("reminders-stop-all"))))


@dialog.step
async def stop_all(talk: Talk) -> Outcome:
    await talk.services.reminders.stop(talk.contact, EVERYTHING)
    return stopped(EVERYTHING)


@dialog.called_by
def is_asked_for(talk: Talk) -> bool:
    return talk.services.reminders.words.wanted(talk.turn.text) in (Wanted.LIST, Wanted.CHOOSE)


@stop.step
async def at_once(talk: Talk) -> Outcome:
    """All of them, or of the kind that was chosen instead."""
    kind = str(talk.answers.get("kind") or EVERYTHING)
    if kind != EVERYTHING:
        await talk.services.reminders.resume(talk.contact)
    await talk.services.reminders.stop(talk.contact, kind)
    return stopped(kind)


@stop.says_aside
async def stop_in_between(talk: Talk) -> Text | None:
    await talk.services.reminders.stop(talk.contact, EVERYTHING)
    return Text("stop-told")


@stop.called_by
def is_stop(talk: Talk) -> bool:
    return talk.services.reminders.words.wanted(talk.turn.text) is Wanted.STOP


@resume.step
async def again(talk: Talk) -> Outcome:
    await talk.services.reminders.resume(talk.contact)
    return End(Text("stop-resumed"), (offer("reminders", Text("reminders-offer-mine")), TO_MENU))


@resume.called_by
def is_resume(talk: Talk) -> bool:
    return talk.services.reminders.words.wanted(talk.turn.text) is Wanted.RESUME


def stopped(kind: str) -> End:
    """What was stopped, and less than that for whom it was too much."""
    others = [one for one in KINDS if kind == EVERYTHING]
    only = [offer("stop", Text(f"stop-only-{one}"), kind=one) for one in others]
    text = Text(f"stop-told-{kind}") if kind else Text("stop-told")
    return End(text, (offer("resume", Text("reminders-offer-resume")), *only, TO_MENU))

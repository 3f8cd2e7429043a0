"""\"Remind me before it runs out\": which document, when it does, and how long before."""

from datetime import date

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, Unreadable, offer
from bot.domain.meaning import Act, Service
from bot.domain.reminders import Lead
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.answers import full_date
from bot.services.reminders import DayIsFar, DayIsPast
from handlers.wish import are_stopped
from handlers.wish_change import after

dialog = Dialog("expiry", form=True)

DOCUMENTS = (
    Service.PASSPORT,
    Service.HKMO_PERMIT,
    Service.TW_PERMIT,
    Service.ID_CARD,
    Service.VISA_EXTENSION,
    Service.RESIDENCE_PERMIT_FOREIGNER,
)
LEADS = (Lead(1, "month"), Lead(3, "month"), Lead(6, "month"))


@dialog.step
async def which_document(talk: Talk) -> Outcome:
    if talk.arriving:
        lead = talk.services.reminders.words.lead(talk.turn.text)
        known = {"lead": lead.written} if lead else {}
        if talk.reading.date and talk.reading.act is Act.SET_REMINDER:
            known["day"] = talk.reading.date.start.isoformat()
        if talk.answers.get("item"):
            return Next(which_day, **known)
        if known and not talk.answers.keys() & known.keys():
            return Next(which_document, **known)
        return Ask(Text("expiry-which"), tuple(Choice(one, Text(f"item-{one}")) for one in DOCUMENTS))
    item = talk.chosen_or_none() or talk.reading.service
    if item is None:
        raise Unreadable("booking-hint-item")
    return Next(which_day, item=str(item))


@dialog.step
async def which_day(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("day"):
            return Next(how_long_before)
        return Ask(Text("expiry-day", {"item": Text(f"item-{talk.answer('item')}")}))
    if talk.reading.date is None:
        raise Unreadable("expiry-hint-day")
    return Next(how_long_before, day=talk.reading.date.start.isoformat())


@dialog.step
async def how_long_before(talk: Talk) -> Outcome:
    """The rule's own time where there is one; asked where neither the person nor a rule names one."""
    if talk.arriving:
        rule = talk.services.reminders.lead(talk.answer("item"))
        if talk.answers.get("lead"):
            return Next(keep)
        if rule:
            return Next(keep, lead=rule.written, by_rule=True)
        choices = (Choice(one.written, Text("expiry-months", {"months": one.amount})) for one in LEADS)
        return Ask(Text("expiry-lead"), tuple(choices))
    chosen = talk.chosen_or_none()
    said = talk.services.reminders.words.lead(talk.turn.text)
    if chosen is None and said is None:
        raise Unreadable("expiry-hint-lead")
    return Next(keep, lead=chosen or (said.written if said else ""))


@dialog.step
async def keep(talk: Talk) -> Outcome:
    item, day = talk.answer("item"), date.fromisoformat(talk.answer("day"))
    named = {"item": Text(f"item-{item}"), "day": full_date(day)}
    if day < talk.services.hall.now.date():
        return End(Text("expiry-over", named), what_next(talk, item))
    try:
        due = await talk.services.reminders.before_expiry(
            talk.contact, item, day, Lead.read(talk.answer("lead")), talk.message_id
        )
    except DayIsPast:
        return End(Text("expiry-now", named), what_next(talk, item))
    except DayIsFar as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Next(which_day, day=None)
    key = "expiry-kept-by-rule" if talk.answers.get("by_rule") else "expiry-kept"
    offers = after(talk, day)
    if await are_stopped(talk):
        talk.tell(Text("wish-stopped"))
        offers = (offer("resume", Text("reminders-offer-resume")), *offers)
    return End(Text(key, {**named, "due": talk.services.reminders.moment(due)}), offers)


def what_next(talk: Talk, item: str) -> tuple[Choice, ...]:
    book = offer("booking", Text("faq-offer-book"), item=item)
    return (book, mine()) if talk.services.hall.sites(item) else (mine(),)


def mine() -> Choice:
    return offer("reminders", Text("reminders-offer-mine"))

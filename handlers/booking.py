"""Booking a time slot at the counter: what, for how many, where, when, for whom. Ends with a short number.

Choosing the time stands in `booking_times.py`; once it is chosen the place is held while the rest is filled in.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Step, Switch, Talk, Unreadable, offer
from bot.domain.appointments import PastLimit, SameItem, read_phone
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.domain.timeslots import TimeSlotClosed, TimeSlotTaken
from bot.services.hall import names
from handlers.booking_changed import ANOTHER_TIME, another_item, changed, same_time
from handlers.booking_company import company, noted, only_tells_who, who_comes
from handlers.booking_documents import document_said, documents, item_choices, named_further, spoken_of
from handlers.booking_earliest import ask_earliest, chosen_again
from handlers.booking_heard import asked_for
from handlers.booking_party import ask_company, company_is_known, does_not_fit, read_people, sites_for
from handlers.booking_questions import is_question
from handlers.booking_said import DAYS_WANTED, site_answered, wishes
from handlers.booking_times import Times
from handlers.booking_wanted import is_over, which_site
from handlers.booking_whom import Whom
from handlers.booking_words import confirmed, is_near, item_of, party_of, read_near, site_of, starts_of, summary, visit

dialog = Dialog("booking", command="book", acts=[Act.BOOK], form=True)

dialog.hears(asked_for)


@dialog.step
async def choose_item(talk: Talk) -> Outcome:
    offered = talk.services.hall.items
    if talk.arriving:
        if await talk.services.waiting.offered(talk.contact):
            return Switch("claim")
        known = talk.answers.get("item") or document_said(talk) or await spoken_of(talk)
        if known in offered:
            told = {**company(talk), **wishes(talk), **told_before(talk)}
            return Next(ask_people, **documents(talk, str(known)), **told)
        return Ask(Text("booking-choose-item"), item_choices(talk))
    item = talk.chosen_or_none() or document_said(talk)
    if item == "more":
        return Next(choose_item, all_items=True)
    if not item and (told := told_ahead(talk)):
        return Next(choose_item, **told)
    if item not in offered:
        raise Unreadable("booking-hint-item")
    return Next(ask_people, **documents(talk, str(item)), **company(talk), **wishes(talk))


@dialog.step
async def ask_people(talk: Talk) -> Outcome:
    if not talk.arriving and read_people(talk) is None and (told := told_ahead(talk)):
        return Next(ask_people, **told)
    if not talk.arriving:
        return Next(ask_people, people=company_is_known(talk), with_child=None, nobody=None)
    if asked := ask_company(talk):
        return asked
    return Next(choose_site)


def told_ahead(talk: Talk) -> dict[str, Answer]:
    """ "Half past two", a site, or who comes, though something else was asked: kept for later."""
    if talk.chosen_or_none() or is_question(talk):
        return {}
    if only_tells_who(talk):
        return noted(talk)
    told = {**wishes(talk), **company(talk)}
    if told:
        talk.tell(Text("booking-noted"))
    return told


@dialog.step
async def choose_site(talk: Talk) -> Outcome:
    sites = sites_for(talk)
    if talk.arriving:
        if is_over(talk):
            talk.tell(Text("booking-day-over"))
            return Next(choose_site, **dict.fromkeys(("day", *DAYS_WANTED, "past")))
        named = str(talk.answers.get("site") or "")
        if named in {site.id for site in sites}:
            return Next(TIMES.choose_day, site=named)
        if named:
            talk.tell(does_not_fit(talk, named))
        if len(sites) == 1:
            return Next(TIMES.choose_day, site=sites[0].id)
        if earliest := await ask_earliest(talk, sites):
            return earliest
        choices = tuple(Choice(site.id, Text("booking-site-label", {"site": names(site.name)})) for site in sites)
        return Ask(which_site(talk), choices)
    chosen = talk.chosen_or_none() or (None if is_question(talk) else site_answered(talk) or chosen_again(talk))
    if chosen and is_near(chosen):
        return Next(TIMES.keep, **read_near(talk, chosen), earliest=None)
    if chosen:
        return Next(TIMES.choose_day, site=chosen, **wishes(talk))
    if new := another_item(talk):
        return Next(ask_people, item=new, also="")
    if told := told_ahead(talk):
        return Next(ask_people, **told)
    raise Unreadable("booking-hint-site")


def held() -> Step:
    return ask_whom


def known() -> Step:
    return confirm


TIMES = Times(dialog, held, may_wait=True)
ask_whom = Whom(dialog, known, TIMES.choose_day).ask_whom


@dialog.step
async def confirm(talk: Talk) -> Outcome:
    if talk.arriving:
        if await talk.services.holding.held(talk.contact) is None and not talk.answers.get("asked"):
            return Next(TIMES.keep, asked=True)  # it has lapsed: held again, or told that it is gone
        if refusal := await talk.services.booking.refusal(talk.contact, party_of(talk), starts_of(talk), *whose(talk)):
            return await refused(talk, refusal)
        return Ask(Text("booking-confirm", summary(talk)), choices_at_the_end())
    if other := put_right(talk):
        return other
    match talk.chosen_or_none():
        case "yes":
            return await book(talk)
        case "time":
            await talk.services.holding.give_up(talk.contact)
            return Next(TIMES.choose_day, **ANOTHER_TIME)
        case "people":
            return Next(ask_people, with_child=True, people=None, **same_time(talk))
        case "also":
            return Next(add_item)
        case "no":
            talk.tell(Text("say-cancelled"))
            return Switch("start", again=True)
    if not is_question(talk) and (said := wishes(talk)):
        return Next(TIMES.choose_time, starts=None, **said)
    raise Unreadable()


def put_right(talk: Talk) -> Next | None:
    """What is not as it was summed up, told instead of a yes."""
    if phone := read_phone(talk.turn.text):
        return Next(confirm, phone=phone)
    if who := who_comes(talk):
        return Next(confirm, **who)
    if not another_item(talk) and (further := named_further(talk)):
        return Next(TIMES.keep, also=",".join([*party_of(talk).also, further]))
    if new := changed(talk):
        return Next(TIMES.choose_day, **new)
    return None


@dialog.step
async def add_item(talk: Talk) -> Outcome:
    """A further document of each person, at a window that does them all."""
    further = talk.services.booking.further_items(party_of(talk), talk.answer("site"))
    if talk.arriving:
        if not further:
            talk.tell(Text("booking-no-further", {"item": item_of(talk), "site": site_of(talk)}))
            return Next(confirm)
        labels = [Choice(item, Text(f"item-{item}")) for item in further]
        return Ask(Text("booking-choose-further"), (*labels, Choice("none", Text("booking-no-more"))))
    chosen = talk.chosen_or_none() or talk.reading.service
    if chosen == "none":
        return Next(confirm)
    if chosen not in further:
        raise Unreadable("booking-hint-item")
    return Next(TIMES.keep, also=",".join([*party_of(talk).also, str(chosen)]))


async def book(talk: Talk) -> Outcome:
    party = party_of(talk)
    try:
        appointment = await talk.services.booking.book(
            talk.contact,
            party.item,
            talk.answer("site"),
            starts_of(talk),
            talk.answer("name"),
            talk.answer("phone"),
            party.also,
            party.people,
            green=party.green,
        )
    except (TimeSlotTaken, TimeSlotClosed) as refusal:
        talk.tell(Text(refusal.key, {"starts": starts_of(talk)}))
        return Next(TIMES.choose_nearest, wanted_at=talk.answer("starts"))
    except PastLimit as refusal:
        return await refused(talk, refusal)
    return confirmed(talk, appointment)


def whose(talk: Talk) -> tuple[str, str]:
    """What the limits are counted by."""
    return talk.answer("phone"), talk.answer("site")


async def refused(talk: Talk, refusal: PastLimit) -> Outcome:
    """One of the same kind can take its place; past the other limits there is nothing more to be booked."""
    talk.told[:] = [one for one in talk.told if one.key != "booking-held"]  # it is kept no longer
    if isinstance(refusal, SameItem):
        await talk.services.holding.give_up(talk.contact)
        return Next(keep_which, held=refusal.values["id"])
    talk.tell(Text(refusal.key, refusal.values))
    return Switch("appointments")


@dialog.step
async def keep_which(talk: Talk) -> Outcome:
    """One of the same kind is there already: the old time, or the new one instead."""
    old = await talk.services.booking.get(talk.contact, int(talk.answer("held")))
    if talk.arriving:
        return Ask(
            Text("booking-keep-which", {**visit(talk, old), "new": starts_of(talk), "there": site_of(talk)}),
            (
                Choice("old", Text("booking-keep-old", {"starts": old.starts})),
                Choice("new", Text("booking-keep-new", {"starts": starts_of(talk)})),
            ),
        )
    if talk.chosen() == "old":
        return End(Text("booking-kept-old", visit(talk, old)), (offer("appointments", Text("booking-offer-mine")),))
    return Switch("reschedule", appointment=old.id, site=talk.answer("site"), starts=talk.answer("starts"))


@dialog.when_left
async def give_up(talk: Talk) -> None:
    """What was held is free for the next."""
    await talk.services.holding.give_up(talk.contact)


def choices_at_the_end() -> tuple[Choice, ...]:
    return tuple(Choice(value, Text(f"booking-confirm-{value}")) for value in ("yes", "time", "people", "also", "no"))


def told_before(talk: Talk) -> dict[str, Answer]:
    """What a dialog before this one knew counts more than the sentence that led here."""
    return {name: value for name, value in talk.answers.items() if name in ("people", "site", "green") and value}

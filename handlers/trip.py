"""Will the document be ready in time? Asks which one, for when and where the household register is, as far as that
is not known yet. The plan stays open: another day named later is worked out with what is known.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Step, Switch, Talk, Unreadable, offer, read_offer
from bot.dialog.turn import Kind
from bot.domain.meaning import BEFORE_ANY, PLANNED_ALIKE, TRAVEL_SERVICES, Act, Attribute, Service
from bot.domain.reminders import Lead, earlier
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.domain.timeline import Verdict
from bot.errors import BotError
from bot.services.answers import full_date
from bot.services.reminders import DayIsPast
from bot.services.trip_words import Held, To
from bot.services.trips import Registered, Trip
from handlers.chooser_words import told as chosen_for
from handlers.start import TO_MENU
from handlers.trip_said import changes, is_of_the_hall, registered_in, said, said_anew, tells_only, wanted_instead
from handlers.trip_words import at_first, details, ready_from, told
from handlers.wish import are_stopped
from handlers.wish_change import after, to_change

dialog = Dialog("trip", acts=[Act.TRIP_PLAN], form=True)

DOCUMENTS = (Service.PASSPORT, Service.HKMO_PERMIT, Service.HKMO_ENDORSEMENT, Service.TW_PERMIT)
PLANNED = TRAVEL_SERVICES | PLANNED_ALIKE
# Words of these in a trip tell where somebody is from, not what is to be ready.
REGISTRATIONS = {Service.LODGING_REGISTRATION, Service.HUKOU_TRANSFER, Service.BIRTH_REGISTRATION, Service.NAME_CHANGE}
OFFERED_MOST = 5
IN_GOOD_TIME = "easy"  # a reminder was wished, and not told how long before
HOW = "how"


@dialog.step
async def begin(talk: Talk) -> Outcome:
    named, known = talk.reading.service, said(talk)
    if named in PLANNED_ALIKE and "need_by" in known:
        return Next(which_document, **known, item=str(named))
    if named and talk.reading.is_of_stay:
        tell_last_day(talk, str(named), known)
        return Switch("faq", service=str(named), attribute=str(Attribute.RENEWAL_WINDOW))
    if named and named not in TRAVEL_SERVICES | REGISTRATIONS:
        return Switch("faq", service=str(named), attribute=str(Attribute.PROCESSING_TIME))
    journey = talk.services.journey_words.read(talk.turn.text)
    if journey.changes_planes_there and Service.HKMO_PERMIT not in journey.named:  # the passport is enough there
        talk.tell(chosen_for(talk.services.answers, To.TRANSIT, None, Held.VALID))
        known["item"] = str(Service.PASSPORT)
    spoken_of = talk.answers.get("service") or talk.session.topic
    before = {"item": spoken_of} if spoken_of in TRAVEL_SERVICES else {}
    if named in BEFORE_ANY and not (before or journey.places or journey.named):  # nothing is to follow it
        return Switch("faq", service=str(named), attribute=str(Attribute.PROCESSING_TIME))
    return Next(which_document, **{**before, **known})


@dialog.step
async def which_document(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("item") in PLANNED:
            return Next(which_day)
        choices = tuple(Choice(one, Text(f"trip-document-{one}")) for one in DOCUMENTS)
        return Ask(Text("trip-choose-document"), choices)
    if besides := wanted_besides(talk, which_document):
        return besides
    known = said(talk)
    item = talk.chosen_or_none() or known.get("item")
    if item is None and known and tells_only(talk) and not talk.is_question:
        return Next(which_document, **known)
    if item is None or talk.is_question:
        raise Unreadable("trip-hint-document")
    return Next(which_day, **{**known, "item": item})


@dialog.step
async def which_day(talk: Talk) -> Outcome:
    if talk.arriving:
        if (known := talk.answers.get("need_by")) and can_be_planned(talk, str(known)):
            return Next(where_registered)
        if talk.answers.get("from_day") and (told_so_far := ready_by(talk, talk.answers)):
            talk.tell(told_so_far)
        key = "trip-choose-day" if talk.answer("item") in TRAVEL_SERVICES else "trip-choose-day-of-use"
        return Ask(Text(key, {"item": item_of(talk)}))
    if besides := wanted_besides(talk, which_day):
        return besides
    told_now = said(talk)
    if is_of_the_hall(talk) or (not (told_now and tells_only(talk)) and "need_by" not in told_now):
        raise Unreadable("trip-hint-day")
    return Next(which_day, **told_now)


@dialog.step
async def where_registered(talk: Talk) -> Outcome:
    if talk.arriving:
        if talk.answers.get("registered") or talk.answer("item") in PLANNED_ALIKE:
            return Switch("plan", **talk.answers)
        choices = tuple(Choice(one, Text(f"trip-registered-{one}")) for one in Registered)
        return Ask(Text("trip-choose-registered", {"both": at_first(plan_of(talk, talk.answers))}), choices)
    if besides := wanted_besides(talk, where_registered):
        return besides
    if is_of_the_hall(talk):
        raise Unreadable("trip-hint-registered")
    known = said_anew(talk)
    apart = registered_in(talk, known)
    registered = apart if apart == Registered.UNSURE else talk.chosen_or_none() or apart
    if registered is None and known and tells_only(talk):
        return Next(which_day, **known)
    if registered is None:
        raise Unreadable("trip-hint-registered")
    return Next(where_registered, **{**known, "registered": registered})


def wanted_besides(talk: Talk, step: Step) -> Outcome | None:
    """A reminder so long before is kept in mind until it is known before which day."""
    lead = talk.services.reminders.words.lead_wished(talk.turn.text, talk.services.hall.now.date())
    bare = talk.reading.act is Act.SET_REMINDER and talk.reading.confidence >= SURE and talk.reading.date is None
    if talk.turn.kind is not Kind.TEXT or not (lead or bare):
        return wanted_instead(talk)
    talk.tell(Text("trip-remind-noted"))
    return Next(step, remind=lead.written if lead else IN_GOOD_TIME)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of a booking: the verdict for what is being booked."""
    known = said(talk)
    item = known.get("item") or talk.answers.get("item")
    if item not in PLANNED or "need_by" not in known or talk.reading.service in REGISTRATIONS:
        return None
    return at_first(plan_of(talk, {**known, "item": item}))


plan = Dialog("plan")


@plan.step
async def tell(talk: Talk) -> Outcome:
    if "item" not in talk.answers:  # begun anew
        return Switch("trip")
    if talk.arriving:
        trip, wanted = plan_of(talk, talk.answers), told_too(talk)
        if lead := talk.answers.get("remind"):
            is_set = await remind_before(talk, trip, str(lead))
            return Next(tell, remind=None, reminded=talk.message_id if is_set else None)
        tell_others(talk)
        text = told(trip, talk.services.answers.hotlines, **wanted)
        return Ask(text, what_next(talk, trip, urgent=wanted["urgent"]))
    return go_on(talk)


@plan.step
async def how(talk: Talk) -> Outcome:
    """How it was counted, and where the rule stands."""
    if talk.arriving:
        trip = plan_of(talk, talk.answers)
        sources = talk.services.answers.source_of(talk.services.trips.rules_of(trip))
        offers = (choice for choice in what_next(talk, trip, urgent=told_too(talk)["urgent"]) if choice.value != HOW)
        return Ask(details(trip, sources), tuple(offers))
    return go_on(talk)


def go_on(talk: Talk) -> Outcome:
    if is_of_their_visa(talk):
        return beside_the_plan(talk, Text("trip-visa"))
    if is_of_its_endorsement(talk):
        return beside_the_plan(talk, Text("trip-tw-endorsement", dict(talk.services.answers.hotlines)))
    if changed := changes(talk):
        talk.services.trips.check_day(date.fromisoformat(str(changed.get("need_by") or talk.answer("need_by"))))
        return Next(tell, **changed)
    match talk.chosen_or_none():
        case None:
            return of_the_same(talk)
        case str(chosen) if chosen == HOW:
            return Next(how)
        case chosen:
            return read_offer(chosen)


def beside_the_plan(talk: Talk, answer: Text) -> Ask:
    return Ask(answer, what_next(talk, plan_of(talk, talk.answers), urgent=told_too(talk)["urgent"]))


def is_of_its_endorsement(talk: Talk) -> bool:
    """ "And the endorsement?" of who goes to Taiwan is not one for Hong Kong."""
    named = (
        talk.reading.service is Service.HKMO_ENDORSEMENT and not talk.services.journey_words.read(talk.turn.text).places
    )
    return named and talk.answer("item") == Service.TW_PERMIT and talk.turn.kind is Kind.TEXT


def is_of_their_visa(talk: Talk) -> bool:
    """ "And the visa?" of who travels abroad is the other country's, not a foreigner's here."""
    abroad = talk.answer("item") == Service.PASSPORT
    return abroad and talk.reading.act is Act.AMBIGUOUS and talk.reading.service is Service.VISA_EXTENSION


def of_the_same(talk: Talk) -> Outcome:
    """What is asked for next without naming a document is about this one."""
    if talk.reading.service is None:
        match talk.reading.act:
            case Act.FAQ if talk.reading.attribute:
                return Switch("faq", service=talk.answer("item"), attribute=str(talk.reading.attribute))
            case Act.BOOK:
                return Switch("booking", item=talk.answer("item"))
            case Act.SET_REMINDER if not talk.answers.get("reminded"):
                return to_be_reminded(talk)
    raise Unreadable()


def to_be_reminded(talk: Talk) -> Switch:
    """On the day that is offered, unless they name another or tell how long before the last one to apply."""
    item, trip = talk.answer("item"), plan_of(talk, talk.answers)
    lead = talk.services.reminders.words.lead(talk.turn.text) if talk.turn.kind is Kind.TEXT else None
    if lead and trip.last_day and talk.reading.date is None:
        return Switch(reminder.name, **to_apply(trip, earlier(trip.last_day, lead)))
    day = trip.remind_on(talk.services.hall.now.date())
    if day is None or talk.reading.date is not None:
        return Switch("wish", item=item)
    return Switch(reminder.name, **to_apply(trip, day))


def to_apply(trip: Trip, day: date) -> dict[str, str]:
    """What the reminder is to know; `of` is the day that one counts back from."""
    return {"item": trip.item, "day": str(day), "need_by": str(trip.need_by), "of": str(trip.last_day or day)}


async def remind_before(talk: Talk, trip: Trip, wished: str) -> bool:
    """As it was wished while the plan was made; so long before counts from the last day to apply. Tells why not."""
    day = trip.remind_on(talk.services.hall.now.date())
    if wished != IN_GOOD_TIME and trip.last_day:
        day = earlier(trip.last_day, Lead.read(wished))
    if day is None:
        talk.tell(Text("trip-remind-late"))
        return False
    try:
        talk.tell(await reminded(talk, to_apply(trip, day)))
    except DayIsPast as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return False
    return True


async def reminded(talk: Talk, known: Mapping[str, Answer]) -> Text:
    """Raises DayIsPast."""
    item, day, need_by = str(known["item"]), *(date.fromisoformat(str(known[name])) for name in ("day", "need_by"))
    due = await talk.services.reminders.apply_by(talk.contact, item, day, need_by, talk.message_id)
    if await are_stopped(talk):
        talk.tell(Text("wish-stopped"))
    return Text("wish-kept-item", {"due": talk.services.reminders.moment(due), "item": Text(f"item-{item}")})


reminder = Dialog("trip_reminder")


@reminder.step
async def remind_to_apply(talk: Talk) -> Outcome:
    if "need_by" not in talk.answers:  # begun anew
        return Switch("wish")
    try:
        kept = await reminded(talk, talk.answers)
    except DayIsPast as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Switch("wish", item=talk.answer("item"))
    return End(kept, (*after(talk, date.fromisoformat(str(talk.answers.get("of") or talk.answer("day")))), TO_MENU))


def tell_others(talk: Talk) -> None:
    """The further documents of the journey; the turn that names them tells them by itself."""
    if any(one.act is Act.TRIP_PLAN for one in talk.reading.also):
        return
    for item in filter(None, str(talk.answers.get("others") or "").split(",")):
        if item != talk.answer("item"):
            talk.tell(at_first(plan_of(talk, {**talk.answers, "item": item})))


def tell_last_day(talk: Talk, item: str, known: Mapping[str, Answer]) -> None:
    """The day by which a longer stay has to be asked for, before the rule itself."""
    if "need_by" not in known:
        return
    ends = date.fromisoformat(str(known["need_by"]))
    try:
        last = talk.services.trips.apply_by(item, ends)
    except BotError:
        return
    if last:
        key = "trip-stay-late" if last < talk.services.hall.now.date() else "trip-stay-last"
        talk.tell(Text(key, {"item": Text(f"item-{item}"), "ends": ends, "last": last}))
        if last > (until := talk.services.trips.known_until):
            talk.tell(Text("trip-provisional", {"until": full_date(until)}))


def can_be_planned(talk: Talk, need_by: str) -> bool:
    """Tells why not."""
    try:
        talk.services.trips.check_day(date.fromisoformat(need_by))
    except BotError as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return False
    return True


def ready_by(talk: Talk, known: Mapping[str, Answer]) -> Text | None:
    """For who names the day to apply and none of need; None where no figure is known for it, or it is too far off."""
    registered = Registered(str(known.get("registered") or Registered.UNSURE))
    day = date.fromisoformat(str(known["from_day"]))
    try:
        return ready_from(talk.services.trips.ready(str(known["item"]), day, registered))
    except BotError:
        return None


def plan_of(talk: Talk, known: Mapping[str, Answer]) -> Trip:
    return talk.services.trips.plan(
        str(known["item"]),
        date.fromisoformat(str(known["need_by"])),
        Registered(str(known.get("registered") or Registered.UNSURE)),
        date.fromisoformat(str(known["from_day"])) if known.get("from_day") else None,
        handed_in=bool(known.get("handed_in")),
        first=str(known.get("first") or ""),
    )


def what_next(talk: Talk, trip: Trip, *, urgent: bool) -> tuple[Choice, ...]:
    if trip.handed_in:
        return (
            offer("status", Text("start-offer-status")),
            Choice(HOW, Text("trip-offer-how")),
            offer("person", Text("faq-offer-person")),
        )
    easy = trip.verdicts == {Verdict.IN_TIME}
    offers = [] if easy and not urgent else [*in_haste(trip)]
    if trip.offered:
        offers.insert(len(offers) if Verdict.TOO_LATE in trip.verdicts else 0, booking_of(trip))
    if made := talk.answers.get("reminded"):
        offers.append(to_change(str(made), trip.last_day or trip.need_by))
    elif day := trip.remind_on(talk.services.hall.now.date()):
        offers.append(offer("trip_reminder", Text("trip-offer-remind", {"day": day}), **to_apply(trip, day)))
    if easy:
        materials = str(Attribute.MATERIALS)
        offers.append(offer("faq", Text("booking-offer-materials"), service=trip.item, attribute=materials))
    offers.append(Choice(HOW, Text("trip-offer-how")))
    return (*offers[: OFFERED_MOST - 1], offer("person", Text("faq-offer-person")))


def in_haste(trip: Trip) -> Iterator[Choice]:
    """Who waits for an ID card can have a temporary one meanwhile; a travel document may be made faster."""
    if trip.item == Service.ID_CARD:
        time = str(Attribute.PROCESSING_TIME)
        yield offer("faq", Text(f"item-{Service.TEMP_ID}"), service=str(Service.TEMP_ID), attribute=time)
    elif trip.item in TRAVEL_SERVICES:
        yield offer("faq", Text("trip-offer-urgent"), service=trip.item, attribute=str(Attribute.URGENT))


def booking_of(trip: Trip) -> Choice:
    """On the day the person wants to apply, where one was named."""
    if trip.starts == trip.asked and trip.later:
        return offer("booking", Text("faq-offer-book"), item=trip.item, wanted_day=trip.starts.isoformat())
    return offer("booking", Text("faq-offer-book"), item=trip.item)


def told_too(talk: Talk) -> dict[str, bool]:
    return {name: bool(talk.answers.get(name)) for name in ("urgent", "minor", "mail")}


def item_of(talk: Talk) -> Text:
    return Text(f"item-{talk.answer('item')}")

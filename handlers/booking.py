"""Booking a time slot at the counter: what, where, which day, what time, for whom. Ends with a short number."""

from datetime import date, datetime, time

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.domain.appointments import AlreadyBooked, Appointment, TooMany, read_name, read_phone
from bot.domain.meaning import Act, DayPart
from bot.domain.reply import Choice, Code, Event
from bot.domain.text import Names, Text
from bot.domain.timeslots import TimeSlotClosed, TimeSlotTaken
from bot.services.booking import FreeTime
from bot.services.hall import names

dialog = Dialog("booking", command="book", acts=[Act.BOOK], form=True)

ITEMS_SHOWN = 5
DAYS_SHOWN = 6
TIMES_SHOWN = 8
ANOTHER_TIME: dict[str, Answer] = dict.fromkeys(("day", "wanted_day", "wanted_time", "part"))
PARTS = {"morning": (time(0), time(12)), "noon": (time(12), time(14)), "afternoon": (time(14), time.max)}


@dialog.step
async def choose_item(talk: Talk) -> Outcome:
    offered = talk.services.hall.items
    if talk.arriving:
        known = talk.answers.get("item") or talk.reading.service
        if known in offered:
            return Next(choose_site, item=str(known), **wishes(talk))
        shown = offered if talk.answers.get("all_items") else offered[:ITEMS_SHOWN]
        choices = [Choice(item, Text(f"item-{item}")) for item in shown]
        if len(shown) < len(offered):
            choices.append(Choice("more", Text("booking-more-items")))
        return Ask(Text("booking-choose-item"), tuple(choices))
    item = talk.chosen_or_none() or talk.reading.service
    if item == "more":
        return Next(choose_item, all_items=True)
    if item not in offered:
        raise Unreadable("booking-hint-item")
    return Next(choose_site, item=str(item), **wishes(talk))


@dialog.step
async def choose_site(talk: Talk) -> Outcome:
    if talk.arriving:
        sites = talk.services.hall.sites(talk.answer("item"))
        known = {site.id for site in sites} & {str(talk.answers.get("site"))}
        if known or len(sites) == 1:
            return Next(choose_day, site=known.pop() if known else sites[0].id)
        choices = tuple(Choice(site.id, Text("booking-site-label", {"site": names(site.name)})) for site in sites)
        return Ask(Text("booking-choose-site", {"item": item_of(talk)}), choices)
    return Next(choose_day, site=talk.chosen())


@dialog.step
async def choose_day(talk: Talk) -> Outcome:
    if talk.arriving:
        return await ask_day(talk)
    chosen = talk.chosen_or_none()
    if chosen:
        return Next(choose_part, day=chosen)
    if talk.reading.date is None:
        raise Unreadable("booking-hint-day")
    return Next(choose_day, **wishes(talk))


async def ask_day(talk: Talk) -> Outcome:
    free = await talk.services.booking.free_days(talk.answer("item"), talk.answer("site"))
    if not free:
        talk.tell(Text("booking-nothing-free", {"item": item_of(talk), "site": site_of(talk)}))
        return Switch("sites", item=talk.answer("item"))
    if wanted := talk.answers.get("wanted_day") or talk.answers.get("day"):
        day = date.fromisoformat(str(wanted))
        if day in free:
            return Next(choose_part, day=str(wanted))
        talk.tell(Text("booking-error-day", {"day": day}))
    choices = tuple(
        Choice(day.isoformat(), Text("booking-day-label", {"day": day, "left": left}))
        for day, left in list(free.items())[:DAYS_SHOWN]
    )
    return Ask(Text("booking-choose-day", {"item": item_of(talk), "site": site_of(talk)}), choices)


@dialog.step
async def choose_part(talk: Talk) -> Outcome:
    if talk.arriving:
        times = await free_that_day(talk)
        parts = [part for part in PARTS if any(in_part(talk, one, part) for one in times)]
        if len(times) <= TIMES_SHOWN or len(parts) < 2 or "wanted_time" in talk.answers:
            return Next(choose_time, part=None)
        if talk.answers.get("part") in parts:
            return Next(choose_time)
        return Ask(
            Text("booking-choose-part", {"day": day_of(talk)}),
            tuple(Choice(part, Text(f"booking-part-{part}")) for part in parts),
        )
    if names_another_day(talk):
        return another_day(talk)
    chosen = talk.chosen_or_none()
    if chosen is None and not wishes(talk):
        raise Unreadable("booking-hint-time")
    return Next(choose_time, part=chosen) if chosen else Next(choose_part, **wishes(talk))


@dialog.step
async def choose_time(talk: Talk) -> Outcome:
    times = await free_that_day(talk)
    if talk.arriving:
        if not times:
            talk.tell(Text("booking-error-day", {"day": day_of(talk)}))
            return Next(choose_day, **ANOTHER_TIME)
        if exact := at_wanted_time(talk, times):
            return Next(ask_whom, starts=exact, wanted_time=None)
        part = str(talk.answers.get("part") or "")
        shown = [one for one in times if not part or in_part(talk, one, part)] or times
        return Ask(
            Text("booking-choose-time", {"day": day_of(talk), "site": site_of(talk)}),
            tuple(time_choice(talk, one) for one in shown),
        )
    if names_another_day(talk):
        return another_day(talk)
    chosen = talk.chosen_or_none() or at_wanted_time(talk, times)
    if chosen is None:
        if talk.reading.part is not None:
            return Next(choose_time, **wishes(talk))
        raise Unreadable("booking-hint-time")
    return Next(ask_whom, starts=chosen)


@dialog.step
async def ask_whom(talk: Talk) -> Outcome:
    name, phone = talk.contact.name, talk.contact.phone
    if talk.arriving:
        if not name or not phone or talk.answers.get("name"):
            return Next(confirm if talk.answers.get("name") else ask_name)
        known = Text("booking-whom-known", {"name": name, "phone": phone[-4:]})
        return Ask(Text("booking-whom"), (Choice("known", known), Choice("other", Text("booking-whom-other"))))
    if talk.chosen() == "known":
        return Next(confirm, name=name, phone=phone)
    return Next(ask_name)


@dialog.step
async def ask_name(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("booking-ask-name"))
    return Next(ask_phone, name=talk.typed(read_name, "booking-hint-name"))


@dialog.step
async def ask_phone(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("booking-ask-phone"))
    return Next(confirm, phone=talk.typed(read_phone, "booking-hint-phone"))


@dialog.step
async def confirm(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(
            Text("booking-confirm", summary(talk)),
            (
                Choice("yes", Text("booking-confirm-yes")),
                Choice("time", Text("booking-confirm-time")),
                Choice("no", Text("booking-confirm-no")),
            ),
        )
    if phone := read_phone(talk.turn.text):
        return Next(confirm, phone=phone)
    if names_another_day(talk):
        return another_day(talk)
    match talk.chosen():
        case "yes":
            return await book(talk)
        case "time":
            return Next(choose_day, **ANOTHER_TIME)
        case _:
            talk.tell(Text("say-cancelled"))
            return Switch("start", again=True)


def names_another_day(talk: Talk) -> bool:
    """Said in the middle, "no, Friday" changes the day, whatever was asked."""
    return talk.chosen_or_none() is None and talk.reading.date is not None


def another_day(talk: Talk) -> Next:
    return Next(choose_day, **{**ANOTHER_TIME, **wishes(talk)})


async def book(talk: Talk) -> Outcome:
    try:
        appointment = await talk.services.booking.book(
            talk.contact,
            talk.answer("item"),
            talk.answer("site"),
            starts_of(talk),
            talk.answer("name"),
            talk.answer("phone"),
        )
    except (TimeSlotTaken, TimeSlotClosed) as refusal:
        talk.tell(Text(refusal.key, {"starts": starts_of(talk)}))
        return Next(choose_nearest)
    except (AlreadyBooked, TooMany) as refusal:
        talk.tell(Text(refusal.key, refusal.values))
        return Switch("appointments")
    return confirmed(talk, appointment)


@dialog.step
async def choose_nearest(talk: Talk) -> Outcome:
    """The three free times nearest to the one that was lost."""
    if talk.arriving:
        times = await talk.services.booking.nearest(talk.answer("item"), talk.answer("site"), starts_of(talk))
        if not times:
            return Next(choose_day, **ANOTHER_TIME)
        choices = tuple(
            Choice(one.starts.isoformat(), Text("booking-nearest-label", {"starts": one.starts})) for one in times
        )
        return Ask(Text("booking-choose-nearest"), (*choices, Choice("day", Text("booking-another-day"))))
    chosen = talk.chosen()
    return Next(choose_day, **ANOTHER_TIME) if chosen == "day" else Next(confirm, starts=chosen)


def confirmed(talk: Talk, appointment: Appointment) -> End:
    site = talk.services.hall.site(appointment.site)
    assert site is not None, "booked at a site of this hall"
    window = next(window for window in site.windows if window.id == appointment.window)
    title = Text("booking-event", {"item": item_of(talk), "code": appointment.code})
    event = Event(
        f"{appointment.code}@chuangkou",
        0,
        talk.services.hall.now,
        appointment.starts,
        appointment.minutes,
        title,
        Text("booking-event-place", {"site": names(site.name), "address": names(site.address)}),
    )
    text = Text(
        "booking-confirmed",
        {
            **summary(talk),
            "code": appointment.code,
            "address": names(site.address),
            "window": names(window.name),
            "floor": window.floor,
        },
    )
    offers = (
        offer("faq", Text("booking-offer-materials"), service=appointment.item, attribute="materials"),
        offer("appointments", Text("booking-offer-mine")),
    )
    return End(text, offers, (Code(appointment.code), event))


def wishes(talk: Talk) -> dict[str, Answer]:
    """Day, part of day and time, as far as the sentence names them."""
    said = talk.reading
    wanted: dict[str, Answer] = {}
    if said.date is not None:
        wanted["wanted_day"] = said.date.start.isoformat()
    if said.part is not None:
        wanted["part"] = "afternoon" if said.part is DayPart.EVENING else said.part.value
    if said.time is not None:
        wanted["wanted_time"] = said.time.isoformat("minutes")
    return wanted


async def free_that_day(talk: Talk) -> list[FreeTime]:
    day = day_of(talk)
    return await talk.services.booking.free_times(talk.answer("item"), talk.answer("site"), day, day)


def at_wanted_time(talk: Talk, times: list[FreeTime]) -> str | None:
    """The free start at the time the person named, now or in the sentence before."""
    said = talk.reading.time
    named = said.isoformat("minutes") if said else talk.answers.get("wanted_time")
    found = (one for one in times if f"{local(talk, one):%H:%M}" == named)
    return next((one.starts.isoformat() for one in found), None)


def in_part(talk: Talk, one: FreeTime, part: str) -> bool:
    first, last = PARTS[part]
    return first <= local(talk, one).time() < last


def local(talk: Talk, one: FreeTime) -> datetime:
    return one.starts.astimezone(talk.services.booking.zone)


def time_choice(talk: Talk, one: FreeTime) -> Choice:
    return Choice(
        one.starts.isoformat(),
        Text("booking-time-label", {"time": local(talk, one).time(), "left": one.left}),
    )


def summary(talk: Talk) -> dict[str, Text | Names | datetime | str]:
    return {
        "item": item_of(talk),
        "site": site_of(talk),
        "starts": starts_of(talk),
        "name": talk.answer("name"),
        "phone": talk.answer("phone"),
    }


def item_of(talk: Talk) -> Text:
    return Text(f"item-{talk.answer('item')}")


def site_of(talk: Talk) -> Names:
    site = talk.services.hall.site(talk.answer("site"))
    return names(site.name) if site else Names({})


def day_of(talk: Talk) -> date:
    return date.fromisoformat(talk.answer("day"))


def starts_of(talk: Talk) -> datetime:
    return datetime.fromisoformat(talk.answer("starts"))

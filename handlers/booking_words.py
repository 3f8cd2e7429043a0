"""How a visit and its times are named: the values that the texts of booking, moving and waiting share."""

from datetime import date, datetime

from bot.dialog.session import Answer
from bot.dialog.talk import End, Talk, offer
from bot.domain.appointments import Appointment
from bot.domain.meaning import TRAVEL_SERVICES, Condition, Service
from bot.domain.party import Party
from bot.domain.reply import Choice, Code, Event
from bot.domain.text import Figure, Lines, Names, Text, Value
from bot.frozen import replace
from bot.services.hall import names
from bot.services.schedule import FreeTime


def party_of(talk: Talk) -> Party:
    answers = talk.answers
    return Party.of(talk.answer("item"), answers.get("also"), answers.get("people"), answers.get("green"))


def what(party: Party) -> Text:
    """The documents, and how many people where it is not one."""
    items: tuple[Value, ...] = tuple(Text(f"item-{item}") for item in party.items)
    key = ("booking-what" if party.people == 1 else "booking-what-for") + ("-green" if party.green else "")
    return Text(key, {"items": items, "people": Figure(party.people, "person")})


def item_of(talk: Talk) -> Text:
    return what(party_of(talk))


def site_of(talk: Talk) -> Names:
    return site_named(talk, talk.answer("site"))


def site_named(talk: Talk, id: str) -> Names:
    site = talk.services.hall.site(id)
    return names(site.name) if site else Names({"zh-Hans": id})


def day_of(talk: Talk) -> date:
    return date.fromisoformat(talk.answer("day"))


def starts_of(talk: Talk) -> datetime:
    return datetime.fromisoformat(talk.answer("starts"))


def time_choice(talk: Talk, one: FreeTime) -> Choice:
    starts = one.starts.isoformat()
    return Choice(
        starts, Text("booking-time-label", {"time": talk.services.booking.local(starts).time(), "left": one.left})
    )


def near_choice(talk: Talk, one: FreeTime) -> Choice:
    """Another site is named; the one that was wanted goes without saying."""
    here = one.site == talk.answers.get("site")
    label = (
        Text("booking-nearest-label", {"starts": one.starts})
        if here
        else Text("booking-nearest-elsewhere", {"starts": one.starts, "site": site_named(talk, one.site)})
    )
    return Choice(f"{one.site}|{one.starts.isoformat()}", label)


def is_near(chosen: str) -> bool:
    """Made by `near_choice`, and no site or word by itself."""
    return "|" in chosen


def read_near(talk: Talk, chosen: str) -> dict[str, Answer]:
    """Site, day and time of a choice made by `near_choice`."""
    site, _, starts = chosen.partition("|")
    day = talk.services.booking.local(starts).date().isoformat()
    return {"site": site, "starts": starts, "day": day}


def visit(talk: Talk, appointment: Appointment) -> dict[str, Value]:
    """The stored row, in the words of a text."""
    site = talk.services.hall.site(appointment.site)
    window = next((one for one in site.windows if one.id == appointment.window), None) if site else None
    return {
        "item": what(appointment.party),
        "starts": appointment.starts,
        "site": names(site.name) if site else appointment.site,
        "address": names(site.address) if site else "",
        "window": names(window.name) if window else "",
        "floor": window.floor if window else "",
        "code": appointment.code,
        "name": appointment.name,
        "phone": appointment.phone,
        "change": change(talk, appointment.starts, appointment.party, appointment.site, "later"),
    }


def change(talk: Talk, starts: datetime, party: Party, site: str, when: str) -> Text:
    """Until when it can be changed here; for a time so near that it cannot at all, where else one tells it."""
    until = talk.services.booking.changeable_until(starts, party)
    if until > talk.services.hall.now:
        return Text(f"booking-change-{when}", {"until": until})
    return Text("booking-change-over", {"phone": talk.services.booking.phone_of(site)})


def files(talk: Talk, appointment: Appointment) -> tuple[Code | Event, ...]:
    """What to show at the counter, and what goes into one's own calendar: the same event however often it moves."""
    return (Code(appointment.code), event(talk, appointment))


def off(talk: Talk, appointment: Appointment) -> tuple[Event]:
    """Takes it out of their calendar again."""
    return (replace(event(talk, appointment), sequence=appointment.sequence + 1, cancelled=True),)


def event(talk: Talk, appointment: Appointment) -> Event:
    values = visit(talk, appointment)
    return Event(
        f"{appointment.code}@chuangkou",
        appointment.sequence,
        talk.services.hall.now,
        appointment.starts,
        appointment.minutes,
        Text("booking-event", {"item": values["item"], "code": appointment.code}),
        Text("booking-event-place", {"site": values["site"], "address": values["address"]}),
    )


def confirmed(talk: Talk, appointment: Appointment) -> End:
    """Quotes the stored row, and says what to bring."""
    talk.tell(Text("booking-confirmed", visit(talk, appointment)))
    return End(
        Text("booking-bring", {"bring": to_bring(talk, appointment.party)}),
        (
            offer("faq", Text("booking-offer-materials"), service=appointment.item, attribute="materials"),
            offer("reschedule", Text("booking-offer-move")),
            offer("appointments", Text("booking-offer-mine")),
        ),
        files(talk, appointment),
    )


def to_bring(talk: Talk, party: Party) -> Lines:
    """What to bring for exactly this case, as far as the rules are known."""
    told = str(talk.answers.get("conditions") or "")
    conditions = frozenset(Condition(one) for one in told.split(",") if one in set(Condition))
    cases = [conditions]
    if party.people > 1 and Condition.MINOR in conditions:  # the papers of a child are not all that a family brings
        cases.append(conditions - {Condition.MINOR})
    found = [talk.services.answers.answer(item, "materials", case) for item in party.items for case in cases]
    lines: list[Value] = [answer.text for answer in found if answer.known]
    if not lines:
        lines.append(Text("booking-bring-unknown", dict(talk.services.answers.hotlines)))
    if len(party.items) > 1 and set(party.items) <= TRAVEL_SERVICES:
        lines.append(Text("booking-one-photo"))
    if party.people > 1 and Service.ID_CARD in party.items:
        lines.append(Text("booking-one-parcel"))
    return Lines(tuple(lines))


def summary(talk: Talk) -> dict[str, Value]:
    rules = talk.services.booking.rules(party_of(talk))
    return {
        "item": item_of(talk),
        "site": site_of(talk),
        "starts": starts_of(talk),
        "name": talk.answer("name"),
        "phone": talk.answer("phone"),
        "change": change(talk, starts_of(talk), party_of(talk), talk.answer("site"), "before"),
        "misses": Text("booking-misses" if rules.no_shows_before_limit else "booking-come", misses(talk)),
    }


def misses(talk: Talk) -> dict[str, Value]:
    rules = talk.services.booking.rules(party_of(talk))
    return {"most": rules.no_shows_before_limit, "days": rules.no_show_days}

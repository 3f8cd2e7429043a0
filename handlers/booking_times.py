"""Choosing a day, a part of it and a time, and holding the place: the same steps wherever a time is chosen.

A dialog adds them with `times(dialog, after)`; `after` is the step that follows once a place is held. They want the
answers item, also, people and site, and take day, part and time from what was said so far.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, Next, Outcome, Step, Switch, Talk, Unreadable
from bot.domain.reply import Choice
from bot.domain.text import Figure, Text
from bot.domain.timeslots import PARTS, TimeSlotClosed, TimeSlotTaken, in_part
from bot.services.answers import full_date
from bot.services.schedule import FreeTime
from handlers.booking_said import ANOTHER_TIME, changed, green_noted, is_question, party_of, told_of_visit
from handlers.booking_words import day_of, item_of, near_choice, site_of, starts_of, time_choice

DAYS_SHOWN = 6
TIMES_SHOWN = 8
SITUATIONS = ("elderly", "pregnant", "disabled", "baby", "urgent")


@dataclass(frozen=True, slots=True)
class Times:
    choose_day: Step
    choose_time: Step
    choose_nearest: Step
    keep: Step


def times(dialog: Dialog, after: Callable[[], Step], *, may_wait: bool) -> Times:
    """`may_wait`: when it is full, waiting for a place is offered."""

    @dialog.step
    async def choose_day(talk: Talk) -> Outcome:
        if talk.arriving:
            return await ask_day(talk)
        chosen = talk.chosen_or_none()
        if chosen:
            return Next(choose_part, day=chosen)
        if new := changed(talk):
            return Next(choose_day, **new)
        if not is_question(talk) and (told := told_of_visit(talk)):
            return Next(choose_day, **told)
        raise Unreadable("booking-hint-day")

    async def ask_day(talk: Talk) -> Outcome:
        schedule = talk.services.booking.schedule
        free = await schedule.free_days(party_of(talk), talk.answer("site"), talk.contact.id, talk.contact.channel)
        if not free:
            talk.tell(Text("booking-nothing-free", {"item": item_of(talk), "site": site_of(talk)}))
            day = date.fromisoformat(named) if (named := named_day(talk)) else schedule.today()
            return Next(choose_nearest, wanted_at=wanted_at(talk, day).isoformat())
        shown = list(free.items())[:DAYS_SHOWN]
        if talk.answers.get("past"):
            talk.tell(Text("booking-day-over"))
        elif talk.answers.get("earliest") and not named_day(talk):
            return Next(choose_part, day=shown[0][0].isoformat())
        if wanted := talk.answers.get("wanted_day") or talk.answers.get("day"):
            first = date.fromisoformat(str(wanted))
            last = date.fromisoformat(str(talk.answers.get("wanted_until") or wanted))
            within = [(day, left) for day, left in free.items() if first <= day <= last]
            if len(within) == 1 or (within and talk.answers.get("earliest")):
                return Next(choose_part, day=within[0][0].isoformat())
            if not within:
                last_day = schedule.last_day(party_of(talk))
                if schedule.today() <= first <= last_day:
                    open_then = any(schedule.offered(party_of(talk), talk.answer("site"), first, last))
                    key = "booking-full-day" if open_then else "booking-closed-day"
                    talk.tell(Text(key, {"day": first, "site": site_of(talk)}))
                    return Next(choose_nearest, wanted_at=wanted_at(talk, first).isoformat())
                talk.tell(out_of_reach(first, schedule.today(), last_day))
            shown = within[:DAYS_SHOWN] or shown
        choices = tuple(
            Choice(day.isoformat(), Text("booking-day-label", {"day": day, "left": left})) for day, left in shown
        )
        return Ask(Text("booking-choose-day", {"item": item_of(talk), "site": site_of(talk)}), choices)

    def out_of_reach(day: date, today: date, last: date) -> Text:
        if day < today:
            return Text("booking-day-over")
        return Text("booking-error-day", {"day": day if day.year == today.year else full_date(day), "last": last})

    @dialog.step
    async def choose_part(talk: Talk) -> Outcome:
        if talk.arriving:
            free = await free_that_day(talk)
            parts = [part for part in PARTS if within(talk, free, part)]
            if len(free) <= TIMES_SHOWN or len(parts) < 2 or talk.answers.get("wanted_time"):
                return Next(choose_time)
            if talk.answers.get("part") in parts or talk.answers.get("earliest"):
                return Next(choose_time)
            labels = tuple(Choice(part, Text(f"booking-part-{part}")) for part in parts)
            return Ask(Text("booking-choose-part", {"day": day_of(talk)}), labels)
        if new := changed(talk):
            return Next(choose_day, **new)
        chosen = talk.chosen_or_none()
        told = told_of_visit(talk)
        if chosen is None and (is_question(talk) or not told):
            raise Unreadable("booking-hint-time")
        if chosen:  # "in the afternoon at three" names both
            return Next(choose_time, **{**told, "part": chosen})
        return Next(choose_part, **told)

    @dialog.step
    async def choose_time(talk: Talk) -> Outcome:
        free = await free_that_day(talk)
        if talk.arriving:
            return ask_time(talk, free)
        if new := changed(talk):
            return Next(choose_day, **new)
        chosen = talk.chosen_or_none()
        if chosen is None:
            told = told_of_visit(talk)
            if is_question(talk) or not told:
                raise Unreadable("booking-hint-time")
            return Next(choose_time, **told)
        return Next(keep, starts=chosen)

    def ask_time(talk: Talk, free: Sequence[FreeTime]) -> Outcome:
        if not free:
            talk.tell(Text("booking-full-day", {"day": day_of(talk), "site": site_of(talk)}))
            return Next(choose_nearest, wanted_at=wanted_at(talk, day_of(talk)).isoformat())
        if wanted := talk.answers.get("wanted_time"):
            at = wanted_at(talk, day_of(talk))
            if any(one.starts == at for one in free):
                return Next(keep, starts=at.isoformat(), wanted_time=None)
            if talk.services.booking.schedule.candidates(party_of(talk), talk.answer("site"), at):
                talk.tell(Text("booking-full-time", {"starts": at}))
                return Next(choose_nearest, wanted_at=at.isoformat(), wanted_time=None, exact=str(wanted))
            talk.tell(no_such_time(talk, at))
        part = str(talk.answers.get("part") or "")
        if part and not within(talk, free, part):
            talk.tell(Text("booking-full-part", {"day": day_of(talk), "part": Text(f"booking-part-{part}")}))
            if may_wait:
                return Next(choose_nearest, wanted_at=wanted_at(talk, day_of(talk)).isoformat())
        shown = within(talk, free, part) or free
        if talk.answers.get("earliest"):
            talk.tell(Text("booking-earliest", {"starts": shown[0].starts, "site": site_of(talk)}))
            return Next(keep, starts=shown[0].starts.isoformat(), earliest=None)
        return Ask(
            Text("booking-choose-time", {"day": day_of(talk), "site": site_of(talk)}),
            tuple(time_choice(talk, one) for one in shown),
        )

    @dialog.step
    async def keep(talk: Talk) -> Outcome:
        """Holds the place while the rest is asked."""
        starts = starts_of(talk)
        try:
            held = await talk.services.holding.hold(talk.contact, party_of(talk), talk.answer("site"), starts)
        except (TimeSlotTaken, TimeSlotClosed) as refusal:
            talk.tell(Text(refusal.key, {"starts": starts}))
            return Next(choose_nearest, wanted_at=starts.isoformat())
        talk.tell(Text("booking-held", {"until": talk.services.booking.local(held.expires.isoformat()).time()}))
        return Next(after(), wanted_day=None, wanted_until=None, wanted_time=None)

    @dialog.step
    async def choose_nearest(talk: Talk) -> Outcome:
        """The nearest free times, here and at other sites."""
        if talk.arriving:
            return await ask_nearest(talk)
        if new := changed(talk):
            return Next(choose_day, **new)
        chosen = talk.chosen_or_none()
        match chosen:
            case None if may_wait and talk.services.booking_words.wants_to_wait(talk.turn.text):
                return waiting(talk)
            case None:
                raise Unreadable("booking-hint-nearest")
            case "day":
                return Next(choose_day, **ANOTHER_TIME)
            case "wait":
                return waiting(talk)
            case "green":
                return Next(ask_green)
        site, _, starts = chosen.partition("|")
        day = talk.services.booking.local(starts).date().isoformat()
        return Next(keep, site=site, starts=starts, day=day)

    async def ask_nearest(talk: Talk) -> Outcome:
        wanted = datetime.fromisoformat(talk.answer("wanted_at"))
        schedule = talk.services.booking.schedule
        found = await schedule.nearest(
            party_of(talk), talk.answer("site"), wanted, talk.contact.id, channel=talk.contact.channel
        )
        choices = [near_choice(talk, one) for one in found]
        if await may_be_green(talk, wanted):
            choices.append(Choice("green", Text("booking-green-offer")))
        if may_wait:
            choices.append(Choice("wait", Text("waitlist-offer-wait")))
        choices.append(Choice("day", Text("booking-another-day")))
        return Ask(Text("booking-choose-nearest" if found else "booking-nowhere"), tuple(choices))

    @dialog.step
    async def ask_green(talk: Talk) -> Outcome:
        """Whether somebody comes for whom places are kept. No proof is asked for here."""
        if talk.arriving:
            return Ask(Text("booking-ask-green"), (*situations(), Choice("none", Text("booking-green-none"))))
        if talk.chosen_or_none() == "none":
            return Next(choose_nearest, green_asked=True)
        if new := changed(talk):
            return Next(choose_day, **new)
        urgent = talk.chosen() == "urgent"
        return Next(choose_day, **same_wish(talk), **green_noted(talk, urgent=urgent))

    def waiting(talk: Talk) -> Outcome:
        answers = {name: talk.answers.get(name) for name in ("item", "also", "people", "site", "green")}
        answers["part"] = talk.answers.get("exact") or talk.answers.get("part")
        day = talk.services.booking.local(talk.answer("wanted_at")).date().isoformat() if named_day(talk) else ""
        return Switch("waitlist", **answers, day=day, name=talk.answers.get("name"), phone=talk.answers.get("phone"))

    return Times(choose_day, choose_time, choose_nearest, keep)


def situations() -> tuple[Choice, ...]:
    return tuple(Choice(one, Text(f"booking-green-{one}")) for one in SITUATIONS)


async def may_be_green(talk: Talk, wanted: datetime) -> bool:
    """Whether there is more on the day that was wanted for who should not have to wait, and nobody said so yet."""
    schedule, party, day = talk.services.booking.schedule, party_of(talk), wanted.astimezone(talk.services.booking.zone)
    if not schedule.keeps_green or party.green or talk.answers.get("green_asked"):
        return False
    whole, site, me = replace(party, green=True), talk.answer("site"), (talk.contact.id, talk.contact.channel)
    kept = await schedule.free_times(whole, site, day.date(), day.date(), *me)
    free = await schedule.free_times(party, site, day.date(), day.date(), *me)
    return len(kept) > len(free)


def same_wish(talk: Talk) -> dict[str, Answer]:
    """The day that was wanted, and the time if one was named, to be looked for anew."""
    day = talk.services.booking.local(talk.answer("wanted_at")).date().isoformat()
    exact = talk.answers.get("exact")
    return {**ANOTHER_TIME, "part": talk.answers.get("part"), "wanted_day": day, "wanted_time": exact}


async def free_that_day(talk: Talk) -> list[FreeTime]:
    day = day_of(talk)
    schedule = talk.services.booking.schedule
    return await schedule.free_times(
        party_of(talk), talk.answer("site"), day, day, talk.contact.id, talk.contact.channel
    )


def within(talk: Talk, free: Sequence[FreeTime], part: str) -> list[FreeTime]:
    """Those in that part of the day; all of them where none is named."""
    zone = talk.services.booking.zone
    return [one for one in free if not part or in_part(one.starts.astimezone(zone).time(), part)]


def no_such_time(talk: Talk, at: datetime) -> Text:
    """Nothing starts then, or it is too near."""
    rules, now = talk.services.booking.rules(party_of(talk)), talk.services.hall.now
    wall = talk.services.booking.local(at.isoformat()).time()
    if at >= now + timedelta(minutes=rules.lead_minutes):
        return Text("booking-no-such-time", {"time": wall})
    key = "booking-too-soon" if at > now else "booking-time-over"
    return Text(key, {"time": wall, "lead": Figure(rules.lead_minutes, "minute")})


def named_day(talk: Talk) -> str:
    """Empty where any day will do."""
    return str(talk.answers.get("wanted_day") or talk.answers.get("day") or "")


def wanted_at(talk: Talk, day: date) -> datetime:
    """The moment that was wanted, as far as it was told: the middle of a part of the day, or of the day."""
    named = talk.answers.get("wanted_time")
    if named:
        return talk.services.booking.at(day, time.fromisoformat(str(named)))
    begin, end = PARTS.get(str(talk.answers.get("part") or ""), (time(9), time(17)))
    first, last = max(begin, time(9)), min(end, time(17))
    middle = timedelta(hours=(first.hour + last.hour) / 2)
    return talk.services.booking.at(day, time(0)) + middle

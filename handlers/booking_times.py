"""Choosing a day, a part of it and a time, and holding the place: the same steps wherever a time is chosen.

A dialog adds them with `Times(dialog, after)`; `after` is the step that follows once a place is held. They want the
answers item, also, people and site, and take day, part and time from what was said so far.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice

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


class Times:
    """Adds the steps to a dialog. `may_wait`: when it is full, waiting for a place is offered."""

    def __init__(self, dialog: Dialog, after: Callable[[], Step], *, may_wait: bool) -> None:
        self._after = after
        self._may_wait = may_wait
        asked = (self.choose_day, self.choose_part, self.choose_time, self.keep, self.choose_nearest, self.ask_green)
        for step in asked:
            dialog.step(step)

    async def choose_day(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return await self._ask_day(talk)
        chosen = talk.chosen_or_none()
        if chosen:
            return Next(self.choose_part, day=chosen)
        if new := changed(talk):
            return Next(self.choose_day, **new)
        if not is_question(talk) and (told := told_of_visit(talk)):
            return Next(self.choose_day, **told)
        raise Unreadable("booking-hint-day")

    async def _ask_day(self, talk: Talk) -> Outcome:
        schedule = talk.services.booking.schedule
        free = await schedule.free_days(party_of(talk), talk.answer("site"), talk.contact.id, talk.contact.channel)
        named = named_day(talk)
        if not free:
            talk.tell(Text("booking-nothing-free", {"item": item_of(talk), "site": site_of(talk)}))
            return self._near(talk, date.fromisoformat(named) if named else schedule.today())
        if talk.answers.get("past"):
            talk.tell(Text("booking-day-over"))
        elif talk.answers.get("earliest") and not named:
            return Next(self.choose_part, day=next(iter(free)).isoformat())
        return self._on_day(talk, date.fromisoformat(named), free) if named else day_choices(talk, free)

    def _on_day(self, talk: Talk, first: date, free: Mapping[date, int]) -> Outcome:
        """Goes on where the day that was named is free; of a span its free days are offered."""
        last = date.fromisoformat(str(talk.answers.get("wanted_until") or first))
        fitting = {day: left for day, left in free.items() if first <= day <= last}
        if len(fitting) == 1 or (fitting and talk.answers.get("earliest")):
            return Next(self.choose_part, day=next(iter(fitting)).isoformat())
        if fitting:
            return day_choices(talk, fitting)
        schedule = talk.services.booking.schedule
        today, last_day = schedule.today(), schedule.last_day(party_of(talk))
        if not today <= first <= last_day:
            talk.tell(out_of_reach(first, today, last_day))
            return day_choices(talk, free)
        open_then = any(schedule.offered(party_of(talk), talk.answer("site"), first, last))
        key = "booking-full-day" if open_then else "booking-closed-day"
        talk.tell(Text(key, {"day": first, "site": site_of(talk)}))
        return self._near(talk, first)

    def _near(self, talk: Talk, day: date) -> Next:
        return Next(self.choose_nearest, wanted_at=wanted_at(talk, day).isoformat())

    async def choose_part(self, talk: Talk) -> Outcome:
        if talk.arriving:
            free = await free_that_day(talk)
            parts = [part for part in PARTS if within(talk, free, part)]
            if len(free) <= TIMES_SHOWN or len(parts) < 2 or talk.answers.get("wanted_time"):
                return Next(self.choose_time)
            if talk.answers.get("part") in parts or talk.answers.get("earliest"):
                return Next(self.choose_time)
            labels = tuple(Choice(part, Text(f"booking-part-{part}")) for part in parts)
            return Ask(Text("booking-choose-part", {"day": day_of(talk)}), labels)
        if new := changed(talk):
            return Next(self.choose_day, **new)
        chosen = talk.chosen_or_none()
        told = told_of_visit(talk)
        if chosen is None and (is_question(talk) or not told):
            raise Unreadable("booking-hint-time")
        if chosen:  # "in the afternoon at three" names both
            return Next(self.choose_time, **{**told, "part": chosen})
        return Next(self.choose_part, **told)

    async def choose_time(self, talk: Talk) -> Outcome:
        free = await free_that_day(talk)
        if talk.arriving:
            return self._ask_time(talk, free)
        if new := changed(talk):
            return Next(self.choose_day, **new)
        chosen = talk.chosen_or_none()
        if chosen is None:
            told = told_of_visit(talk)
            if is_question(talk) or not told:
                raise Unreadable("booking-hint-time")
            return Next(self.choose_time, **told)
        return Next(self.keep, starts=chosen)

    def _ask_time(self, talk: Talk, free: Sequence[FreeTime]) -> Outcome:
        day = day_of(talk)
        if not free:
            talk.tell(Text("booking-full-day", {"day": day, "site": site_of(talk)}))
            return self._near(talk, day)
        if talk.answers.get("wanted_time") and (settled := self._at_wanted_time(talk, free)):
            return settled
        part = str(talk.answers.get("part") or "")
        if part and not within(talk, free, part):
            talk.tell(Text("booking-full-part", {"day": day, "part": Text(f"booking-part-{part}")}))
            if self._may_wait:
                return self._near(talk, day)
        shown = within(talk, free, part) or free
        if talk.answers.get("earliest"):
            talk.tell(Text("booking-earliest", {"starts": shown[0].starts, "site": site_of(talk)}))
            return Next(self.keep, starts=shown[0].starts.isoformat(), earliest=None)
        return Ask(
            Text("booking-choose-time", {"day": day, "site": site_of(talk)}),
            tuple(time_choice(talk, one) for one in shown),
        )

    def _at_wanted_time(self, talk: Talk, free: Sequence[FreeTime]) -> Next | None:
        """None where nothing can begin then: they are told so, and choose."""
        at = wanted_at(talk, day_of(talk))
        if any(one.starts == at for one in free):
            return Next(self.keep, starts=at.isoformat(), wanted_time=None)
        if talk.services.booking.schedule.candidates(party_of(talk), talk.answer("site"), at):
            talk.tell(Text("booking-full-time", {"starts": at}))
            exact = str(talk.answers["wanted_time"])
            return Next(self.choose_nearest, wanted_at=at.isoformat(), wanted_time=None, exact=exact)
        talk.tell(no_such_time(talk, at))
        return None

    async def keep(self, talk: Talk) -> Outcome:
        """Holds the place while the rest is asked."""
        starts = starts_of(talk)
        try:
            held = await talk.services.holding.hold(talk.contact, party_of(talk), talk.answer("site"), starts)
        except (TimeSlotTaken, TimeSlotClosed) as refusal:
            talk.tell(Text(refusal.key, {"starts": starts}))
            return Next(self.choose_nearest, wanted_at=starts.isoformat())
        talk.tell(Text("booking-held", {"until": talk.services.booking.local(held.expires.isoformat()).time()}))
        return Next(self._after(), wanted_day=None, wanted_until=None, wanted_time=None)

    async def choose_nearest(self, talk: Talk) -> Outcome:
        """The nearest free times, here and at other sites."""
        if talk.arriving:
            return await self._ask_nearest(talk)
        if new := changed(talk):
            return Next(self.choose_day, **new)
        chosen = talk.chosen_or_none()
        match chosen:
            case None if self._may_wait and talk.services.booking_words.wants_to_wait(talk.turn.text):
                return waiting(talk)
            case None:
                raise Unreadable("booking-hint-nearest")
            case "day":
                return Next(self.choose_day, **ANOTHER_TIME)
            case "wait":
                return waiting(talk)
            case "green":
                return Next(self.ask_green)
        site, _, starts = chosen.partition("|")
        day = talk.services.booking.local(starts).date().isoformat()
        return Next(self.keep, site=site, starts=starts, day=day)

    async def _ask_nearest(self, talk: Talk) -> Outcome:
        wanted = datetime.fromisoformat(talk.answer("wanted_at"))
        schedule = talk.services.booking.schedule
        found = await schedule.nearest(
            party_of(talk), talk.answer("site"), wanted, talk.contact.id, channel=talk.contact.channel
        )
        choices = [near_choice(talk, one) for one in found]
        if await may_be_green(talk, wanted):
            choices.append(Choice("green", Text("booking-green-offer")))
        if self._may_wait and can_be_waited_for(talk):
            choices.append(Choice("wait", Text("waitlist-offer-wait")))
        choices.append(Choice("day", Text("booking-another-day")))
        return Ask(Text("booking-choose-nearest" if found else "booking-nowhere"), tuple(choices))

    async def ask_green(self, talk: Talk) -> Outcome:
        """Whether somebody comes for whom places are kept. No proof is asked for here."""
        if talk.arriving:
            return Ask(Text("booking-ask-green"), (*situations(), Choice("none", Text("booking-green-none"))))
        if talk.chosen_or_none() == "none":
            return Next(self.choose_nearest, green_asked=True)
        if new := changed(talk):
            return Next(self.choose_day, **new)
        urgent = talk.chosen() == "urgent"
        return Next(self.choose_day, **same_wish(talk), **green_noted(talk, urgent=urgent))


def waiting(talk: Talk) -> Outcome:
    answers = {name: talk.answers.get(name) for name in ("item", "also", "people", "site", "green")}
    answers["part"] = talk.answers.get("exact") or talk.answers.get("part")
    answers |= {"name": talk.answers.get("name"), "phone": talk.answers.get("phone")}
    day = talk.services.booking.local(talk.answer("wanted_at")).date().isoformat() if named_day(talk) else ""
    if not can_be_waited_for(talk):
        return Switch("waitlist", **answers, anew=True, wanted_day=day)
    return Switch("waitlist", **answers, day=day)


def day_choices(talk: Talk, free: Mapping[date, int]) -> Ask:
    shown = islice(free.items(), DAYS_SHOWN)
    choices = (Choice(day.isoformat(), Text("booking-day-label", {"day": day, "left": left})) for day, left in shown)
    return Ask(Text("booking-choose-day", {"item": item_of(talk), "site": site_of(talk)}), tuple(choices))


def out_of_reach(day: date, today: date, last: date) -> Text:
    if day < today:
        return Text("booking-day-over")
    return Text("booking-error-day", {"day": day if day.year == today.year else full_date(day), "last": last})


def can_be_waited_for(talk: Talk) -> bool:
    """Nobody gives back a place on a day on which the site is shut."""
    if not named_day(talk):
        return True
    day = talk.services.booking.local(talk.answer("wanted_at")).date()
    return any(talk.services.booking.schedule.offered(party_of(talk), talk.answer("site"), day, day))


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

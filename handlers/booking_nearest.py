"""Nothing is free at the time that was wanted: the nearest times here and elsewhere, a place in the line of those who
wait, or one of the places that are kept for people who should not have to.
"""

from datetime import datetime

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, Next, Outcome, Step, Switch, Talk, Unreadable
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.frozen import replace
from handlers.booking_changed import ANOTHER_TIME, changed
from handlers.booking_company import green_noted, told_of_visit
from handlers.booking_questions import is_question
from handlers.booking_wanted import day_wanted, named_day, same_wish
from handlers.booking_words import is_near, near_choice, party_of, read_near

SITUATIONS = ("elderly", "pregnant", "disabled", "baby", "urgent")


class Nearest:
    """Adds the steps to a dialog: one of the times leads on to `keep`, another day to `choose_day`."""

    def __init__(self, dialog: Dialog, choose_day: Step, keep: Step, *, may_wait: bool) -> None:
        self._choose_day = choose_day
        self._keep = keep
        self._may_wait = may_wait
        for step in (self.choose_nearest, self.ask_green):
            dialog.step(step)

    async def choose_nearest(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return await self._ask_nearest(talk)
        if new := changed(talk):
            return Next(self._choose_day, **new)
        chosen = talk.chosen_or_none()
        match chosen:
            case None if self._may_wait and talk.services.booking_words.wants_to_wait(talk.turn.text):
                return waiting(talk)
            case None:
                return self._told_instead(talk)
            case "day":
                return Next(self._choose_day, **ANOTHER_TIME)
            case "wait":
                return waiting(talk)
            case "green":
                return Next(self.ask_green)
        return Next(self._keep, **read_near(talk, chosen))

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

    def _told_instead(self, talk: Talk) -> Next:
        """One of the times in their own words, or another time of that day, or who comes."""
        told = {} if is_question(talk) else told_of_visit(talk)
        if at_that_time := [one for one in times_shown(talk) if told.get("wanted_time") == clock_of(talk, one)]:
            return Next(self._keep, **read_near(talk, at_that_time[0]))
        if told.get("wanted_time") or told.get("part"):
            return Next(self._choose_day, **{**same_wish(talk), **told})
        if told:
            return Next(self.choose_nearest, **told)
        raise Unreadable("booking-hint-nearest")

    async def ask_green(self, talk: Talk) -> Outcome:
        """Whether somebody comes for whom places are kept. No proof is asked for here."""
        if talk.arriving:
            return Ask(Text("booking-ask-green"), (*situations(), Choice("none", Text("booking-green-none"))))
        if talk.chosen_or_none() == "none":
            return Next(self.choose_nearest, green_asked=True)
        if new := changed(talk):
            return Next(self._choose_day, **new)
        urgent = talk.chosen() == "urgent"
        return Next(self._choose_day, **same_wish(talk), **green_noted(talk, urgent=urgent))


def times_shown(talk: Talk) -> list[str]:
    """Those at the site that was wanted come first."""
    shown = [value for value, _ in talk.session.shown if is_near(value)]
    return sorted(shown, key=lambda value: read_near(talk, value)["site"] != talk.answers.get("site"))


def clock_of(talk: Talk, value: str) -> str:
    return talk.services.booking.local(str(read_near(talk, value)["starts"])).time().isoformat("minutes")


def waiting(talk: Talk) -> Outcome:
    answers = {name: talk.answers.get(name) for name in ("item", "also", "people", "site", "green")}
    answers["part"] = talk.answers.get("exact") or talk.answers.get("part")
    answers |= {"name": talk.answers.get("name"), "phone": talk.answers.get("phone")}
    day = day_wanted(talk).isoformat() if named_day(talk) else ""
    if not can_be_waited_for(talk):
        return Switch("waitlist", **answers, anew=True, wanted_day=day)
    return Switch("waitlist", **answers, day=day)


def can_be_waited_for(talk: Talk) -> bool:
    """Nobody gives back a place on a day on which the site is shut, nor more places than there are."""
    schedule, party, site = talk.services.booking.schedule, party_of(talk), talk.answer("site")
    if schedule.most_people(party, site, talk.contact.channel) < party.people:
        return False
    if not named_day(talk):
        return True
    day = day_wanted(talk)
    return any(schedule.offered(party, site, day, day))


async def may_be_green(talk: Talk, wanted: datetime) -> bool:
    """Whether there is more on the day that was wanted for who should not have to wait, and nobody said so yet."""
    schedule, party, day = talk.services.booking.schedule, party_of(talk), wanted.astimezone(talk.services.booking.zone)
    if not schedule.keeps_green or party.green or talk.answers.get("green_asked"):
        return False
    whole, site, me = replace(party, green=True), talk.answer("site"), (talk.contact.id, talk.contact.channel)
    kept = await schedule.free_times(whole, site, day.date(), day.date(), *me)
    free = await schedule.free_times(party, site, day.date(), day.date(), *me)
    return len(kept) > len(free)


def situations() -> tuple[Choice, ...]:
    return tuple(Choice(one, Text(f"booking-green-{one}")) for one in SITUATIONS)

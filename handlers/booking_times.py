"""Choosing a day, a part of it and a time, and holding the place: the same steps wherever a time is chosen.

A dialog adds them with `Times(dialog, after)`; `after` is the step that follows once a place is held. They want the
answers item, also, people and site, and take day, part and time from what was said so far. What is offered instead of
a time that is gone stands in `booking_nearest.py`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, Next, Outcome, Step, Talk, Unreadable
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.domain.timeslots import PARTS, TimeSlotClosed, TimeSlotTaken
from bot.services.schedule import FreeTime
from handlers.booking_changed import changed
from handlers.booking_company import only_tells_who, told_of_visit
from handlers.booking_free import day_choices, free_that_day, is_in_reach, not_free, tell_of_others, within
from handlers.booking_nearest import Nearest
from handlers.booking_party import does_not_fit, sites_for
from handlers.booking_questions import is_question
from handlers.booking_said import DAYS_WANTED, chosen_of_any
from handlers.booking_wanted import among_wanted, days_one_by_one, named_day, no_such_time, wanted_at
from handlers.booking_words import day_of, item_of, party_of, site_of, starts_of, time_choice

TIMES_SHOWN = 8


class Times:
    """Adds the steps to a dialog. `may_wait`: when it is full, waiting for a place is offered."""

    def __init__(self, dialog: Dialog, after: Callable[[], Step], *, may_wait: bool) -> None:
        self._after = after
        self._may_wait = may_wait
        for step in (self.choose_day, self.choose_part, self.choose_time, self.keep):
            dialog.step(step)
        self.choose_nearest = Nearest(dialog, self.choose_day, self.keep, may_wait=may_wait).choose_nearest

    async def choose_day(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return await self._ask_day(talk)
        chosen = chosen_of_any(talk)
        if chosen:
            return Next(self.choose_part, day=chosen)
        if new := changed(talk):
            known = {name: talk.answers.get(name) for name in ("part", "wanted_time")}  # of the day that is asked for
            return Next(self.choose_day, **{**new, **{name: new.get(name) or value for name, value in known.items()}})
        if not is_question(talk) and (told := told_of_visit(talk)):
            if not only_tells_who(talk):
                talk.tell(Text("booking-noted"))
            return Next(self.choose_day, **told)
        raise Unreadable("booking-hint-day")

    async def _ask_day(self, talk: Talk) -> Outcome:
        schedule = talk.services.booking.schedule
        free = await schedule.free_days(party_of(talk), talk.answer("site"), talk.contact.id, talk.contact.channel)
        named = named_day(talk)
        if not free:
            fits = talk.answer("site") in {site.id for site in sites_for(talk)}
            none = Text("booking-nothing-free", {"item": item_of(talk), "site": site_of(talk)})
            talk.tell(none if fits else does_not_fit(talk, talk.answer("site")))
            return self._near(talk, date.fromisoformat(named) if named else schedule.today())
        if talk.answers.get("past"):
            talk.tell(Text("booking-day-over"))
        if named:
            return self._on_day(talk, date.fromisoformat(named), free)
        fitting = {day: free[day] for day in among_wanted(talk, free)} or free
        if talk.answers.get("earliest") and not talk.answers.get("past"):
            return Next(self.choose_part, day=next(iter(fitting)).isoformat())
        return day_choices(talk, fitting)

    def _on_day(self, talk: Talk, first: date, free: Mapping[date, int]) -> Outcome:
        """Goes on where the day that was named is free; of several its free ones are offered."""
        fitting = {day: free[day] for day in among_wanted(talk, free)}
        tell_of_others(talk, fitting)
        if len(fitting) == 1 or (fitting and talk.answers.get("earliest")):
            return Next(self.choose_part, day=next(iter(fitting)).isoformat())
        if fitting:
            return day_choices(talk, fitting)
        if not days_one_by_one(talk):
            talk.tell(not_free(talk, first, date.fromisoformat(str(talk.answers.get("wanted_until") or first))))
        if not is_in_reach(talk, first):
            return day_choices(talk, free)
        return self._near(talk, first)

    def _near(self, talk: Talk, day: date) -> Next:
        return Next(self.choose_nearest, wanted_at=wanted_at(talk, day).isoformat())

    async def choose_part(self, talk: Talk) -> Outcome:
        if talk.arriving:
            return await self._ask_part(talk)
        if new := changed(talk):
            return Next(self.choose_day, **new)
        chosen = chosen_of_any(talk)
        told = told_of_visit(talk)
        if chosen is None and (is_question(talk) or not told):
            raise Unreadable("booking-hint-time")
        if chosen:  # "in the afternoon at three" names both
            return Next(self.choose_time, **{**told, "part": chosen})
        return Next(self.choose_part, **told)

    async def _ask_part(self, talk: Talk) -> Outcome:
        """Only where there is much to choose from, and nothing narrower is known."""
        free = await free_that_day(talk)
        parts = [part for part in PARTS if within(talk, free, part)]
        if len(free) <= TIMES_SHOWN or len(parts) < 2 or talk.answers.get("wanted_time"):
            return Next(self.choose_time)
        if talk.answers.get("part") in parts or talk.answers.get("earliest"):
            return Next(self.choose_time)
        labels = tuple(Choice(part, Text(f"booking-part-{part}")) for part in parts)
        return Ask(Text("booking-choose-part", {"day": day_of(talk)}), labels)

    async def choose_time(self, talk: Talk) -> Outcome:
        free = await free_that_day(talk)
        if talk.arriving:
            return self._ask_time(talk, free)
        if new := changed(talk):
            return Next(self.choose_day, **new)
        chosen = chosen_of_any(talk)
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
        if talk.answers.get("wanted_time"):
            return self._at_wanted_time(talk, free)
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

    def _at_wanted_time(self, talk: Talk, free: Sequence[FreeTime]) -> Next:
        """Where nothing can begin then they are told so, once, and choose."""
        at = wanted_at(talk, day_of(talk))
        if any(one.starts == at for one in free):
            return Next(self.keep, starts=at.isoformat(), wanted_time=None)
        if talk.services.booking.schedule.candidates(party_of(talk), talk.answer("site"), at):
            talk.tell(Text("booking-full-time", {"starts": at}))
            exact = str(talk.answers["wanted_time"])
            return Next(self.choose_nearest, wanted_at=at.isoformat(), wanted_time=None, exact=exact)
        talk.tell(no_such_time(talk, at))
        return Next(self.choose_time, wanted_time=None)

    async def keep(self, talk: Talk) -> Outcome:
        """Holds the place while the rest is asked."""
        starts = starts_of(talk)
        try:
            held = await talk.services.holding.hold(talk.contact, party_of(talk), talk.answer("site"), starts)
        except (TimeSlotTaken, TimeSlotClosed) as refusal:
            talk.tell(Text(refusal.key, {"starts": starts}))
            return Next(self.choose_nearest, wanted_at=starts.isoformat())
        talk.tell(Text("booking-held", {"until": talk.services.booking.local(held.expires.isoformat()).time()}))
        return Next(self._after(), **dict.fromkeys(DAYS_WANTED), wanted_time=None)

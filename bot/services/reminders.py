"""Reminders a person wished for: of anything on a day, of a document before it runs out; and what of all that is told
unasked they still want.
"""

from datetime import date, datetime, time
from decimal import Decimal
from typing import ClassVar, Final

from bot.domain.meaning import Attribute, DayPart
from bot.domain.notices import WISH, Notice, is_between, outside_quiet_hours
from bot.domain.people import Contact
from bot.domain.reminders import Lead, When, earlier
from bot.domain.reply import Reply
from bot.domain.text import Text, Value
from bot.errors import BotError
from bot.nlu.reminders import ReminderWords
from bot.policy import Confidence
from bot.services.answers import full_date
from bot.services.kit import Kit
from bot.store.tx import Tx

WISH_HOUR: Final = time(9, 0)
PART_HOURS: Final = {DayPart.MORNING: WISH_HOUR, DayPart.AFTERNOON: time(14, 0), DayPart.EVENING: time(19, 0)}
LAST_MINUTE: Final = time(23, 59)
EXPIRY: Final = "expiry"  # the kind of a wish whose words are the day on which a document runs out
APPLY_BY: Final = "apply-by"  # and of one whose words are the day for which it is needed
OF_A_DAY: Final = frozenset({EXPIRY, APPLY_BY})
FARTHEST_YEARS: Final = 20
LISTED: Final = 20
LEADS: Final = ("renewal_within", "renewal_before", "renew_before", "apply_before")  # names of records
UNITS: Final = {"calendar_day": "day", "week": "week", "month": "month", "year": "year"}


class DayIsPast(BotError):
    """A reminder was wished for a moment that is over. Values: `day`."""

    key: ClassVar[str] = "wish-error-past"


class DayIsFar(BotError):
    """Values: `most`, in years."""

    key: ClassVar[str] = "wish-error-far"


class Reminders:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    @property
    def words(self) -> ReminderWords:
        return self._kit.rooms.reminder_words

    async def wish(
        self,
        who: Contact,
        when: When,
        subject: str,
        message_id: int,
        *,
        words: str = "",
        kind: str = WISH,
    ) -> datetime:
        """Keeps "remind me of `subject` (or `words`) then"; returns when it will come. Raises DayIsPast, DayIsFar."""
        day, zone, now = when.day, self._kit.config.hall.zone, self._kit.now()
        if day.year > self._kit.today().year + FARTHEST_YEARS:
            raise DayIsFar(most=FARTHEST_YEARS)
        end_of_day, own = datetime.combine(day, LAST_MINUTE, zone), await self.quiet(who)
        for hour in [when.at] if when.at else self._hours(day, when.part):
            wanted = datetime.combine(day, hour, zone)
            last = max(end_of_day, wanted)
            due = outside_quiet_hours(wanted, self._kit.config.reminders, zone, not_before=now, not_after=last, own=own)
            if due is not None:
                await self._tx.notices.add(who.id, kind, WISH, message_id, due, subject, words)
                return due
        raise DayIsPast(day=day)

    def _hours(self, day: date, part: DayPart | None) -> list[time]:
        if part is not None:
            return [PART_HOURS[part]]
        return list(PART_HOURS.values()) if day == self._kit.today() else [WISH_HOUR]

    def lead(self, item: str) -> Lead | None:
        """How long before a document runs out one may or should renew it, where a record tells."""
        for record in self._kit.rooms.policy.records(item, Attribute.RENEWAL_WINDOW):
            firm = record.confidence is not Confidence.LOW and not record.withdrawn
            if record.name in LEADS and firm and isinstance(record.value, int | Decimal) and record.unit in UNITS:
                return Lead(int(record.value), UNITS[record.unit])
        return None

    async def before_expiry(self, who: Contact, item: str, day: date, lead: Lead, message_id: int) -> datetime:
        """Reminds so long before the document runs out. Raises DayIsPast (by the day of reminding) and DayIsFar."""
        on = earlier(day, lead)
        return await self.wish(who, When(on), item, message_id, words=day.isoformat(), kind=EXPIRY)

    async def apply_by(self, who: Contact, item: str, day: date, need_by: date, message_id: int) -> datetime:
        """Reminds on `day` to apply for what is needed later. Raises DayIsPast and DayIsFar."""
        return await self.wish(who, When(day), item, message_id, words=need_by.isoformat(), kind=APPLY_BY)

    async def mine(self, who: Contact) -> list[Notice]:
        """Wishes still ahead, the soonest first."""
        return await self._tx.notices.ahead(who.id, WISH, LISTED)

    async def set_by(self, who: Contact, message_id: int) -> Notice | None:
        """The one that this message of theirs set, as long as it is ahead."""
        return next((one for one in await self.mine(who) if one.about_id == message_id), None)

    async def change(self, who: Contact, notice: Notice, when: When, message_id: int) -> datetime:
        """The same at another time; it stays as it is where that cannot be. Raises DayIsPast and DayIsFar."""
        due = await self.wish(who, when, notice.subject, message_id, words=notice.words, kind=notice.kind)
        await self.take_back(who, notice.id)
        return due

    async def take_back(self, who: Contact, id: int) -> bool:
        """False when it is no wish of theirs, or over."""
        return await self._tx.notices.take_back(id, who.id)

    async def stop(self, who: Contact, about: str) -> None:
        await self._tx.notices.stop(who.id, about)

    async def resume(self, who: Contact) -> None:
        await self._tx.notices.resume(who.id)

    async def stopped(self, who: Contact) -> frozenset[str]:
        return await self._tx.notices.stopped(who.id)

    async def quiet(self, who: Contact) -> tuple[time, time] | None:
        return await self._tx.notices.quiet(who.id)

    async def quiet_at(self, who: Contact, moment: time) -> tuple[time, time]:
        """Their own quiet hours where `moment` lies in them, else the hall's."""
        own = await self.quiet(who)
        return own if own and is_between(moment, *own) else (self.night, self.morning)

    async def keep_quiet(self, who: Contact, first: time, last: time) -> None:
        await self._tx.notices.keep_quiet(who.id, first, last)

    async def no_quiet(self, who: Contact) -> None:
        await self._tx.notices.no_quiet(who.id)

    def moment(self, due: datetime) -> Value:
        """As it is said: with its year where that is not this one."""
        local = due.astimezone(self._kit.config.hall.zone)
        if local.year == self._kit.today().year:
            return due
        return Text("wish-moment", {"day": full_date(local.date()), "time": local.time()})

    def subject(self, notice: Notice) -> Value:
        return subject_of(notice)

    @property
    def morning(self) -> time:
        """When the hall's own quiet hours end."""
        return self._kit.config.reminders.quiet_until

    @property
    def night(self) -> time:
        """When they begin."""
        return self._kit.config.reminders.quiet_from


def subject_of(notice: Notice) -> Value:
    if notice.kind in OF_A_DAY:
        day = full_date(date.fromisoformat(notice.words))
        return Text(f"wish-{notice.kind}", {"item": Text(f"item-{notice.subject}"), "day": day})
    if notice.words:
        return Text("wish-words", {"words": notice.words})
    return Text(f"item-{notice.subject}") if notice.subject else Text("wish-plain")


async def wish_due(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """One that could not be told on its day is told all the same, and that it is late."""
    if notice.kind in OF_A_DAY:
        return Reply(Text(f"wish-due-{notice.kind}", {"subject": subject_of(notice)}))
    late = notice.due.astimezone(kit.config.hall.zone).date() < kit.today()
    lead = (Text("wish-late", {"due": Reminders(tx, kit).moment(notice.due)}),) if late else ()
    key = "wish-due" if notice.subject and not notice.words else "wish-due-words"
    return Reply(Text(key, {"subject": subject_of(notice)}), lead=lead)

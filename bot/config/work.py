"""How the hall works: the rules of booking, reminders, documents, home visits and cases."""

from datetime import time
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, model_validator

from bot.config.base import LocalName, Settings
from bot.config.sites import Span, read_span


class Hall(Settings):
    name: LocalName
    zone: ZoneInfo
    language: Literal["zh-Hans", "zh-Hant", "en"] = "zh-Hans"


class ItemRules(Settings):
    """What is different for one service item; the rest is as for all."""

    horizon_days: int | None = Field(default=None, ge=1, le=90)
    lead_minutes: int | None = Field(default=None, ge=0)
    cancel_notice_minutes: int | None = Field(default=None, ge=0)


class Shares(Settings):
    """Percent of the places of each time slot: the most that one channel may take, and what walk-ins keep."""

    web: int = Field(default=100, ge=1, le=100)
    telegram: int = Field(default=100, ge=1, le=100)
    wechat: int = Field(default=100, ge=1, le=100)
    walk_in: int = Field(default=0, ge=0, le=90)


class Booking(Settings):
    slot_minutes: int = Field(default=30, ge=5, le=240)
    horizon_days: int = Field(default=14, ge=1, le=90)
    lead_minutes: int = Field(default=60, ge=0)
    cancel_notice_minutes: int = Field(default=120, ge=0)
    open_per_person: int = Field(default=3, ge=1)
    open_per_contact: int = Field(default=6, ge=1)
    documents_per_place: int = Field(default=2, ge=1)
    hold_minutes: int = Field(default=10, ge=1, le=120)
    claim_minutes: int = Field(default=30, ge=1, le=1440)
    release_minutes: tuple[int, int] = (5, 30)
    check_in_minutes: int = Field(default=60, ge=0)
    late_minutes: int = Field(default=15, ge=0)
    no_shows_before_limit: int = Field(default=3, ge=0)
    no_show_days: int = Field(default=90, ge=1)
    excuses: int = Field(default=2, ge=0)
    green_places: int = Field(default=0, ge=0, le=200)
    green_until_hours: int = Field(default=24, ge=0)
    shares: Shares = Shares()
    items: dict[str, ItemRules] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _release_is_a_range(self) -> Self:
        if not 0 <= self.release_minutes[0] <= self.release_minutes[1]:
            raise ValueError("release_minutes is the shortest and the longest wait, like [5, 30]")
        return self

    def of(self, item: str) -> Self:
        """The rules for one service item: what is set for it alone comes first."""
        own = self.items.get(item)
        return self.model_copy(update=own.model_dump(exclude_none=True)) if own else self


class Reminders(Settings):
    hours_before: tuple[Annotated[int, Field(ge=1)], ...] = (24, 2)
    quiet_from: time = time(21, 0)
    quiet_until: time = time(8, 0)
    most_per_day: int = Field(default=4, ge=1, le=50)


class Digest(Settings):
    """What those who lead are told on a working morning, from `at` until before `until`. Without `at` nothing is sent;
    then it can still be asked for.
    """

    at: time | None = None
    until: time = time(12, 0)

    @model_validator(mode="after")
    def _has_time_to_be_sent(self) -> Self:
        if self.at is not None and self.at >= self.until:
            raise ValueError("at is not before until")
        return self


class Documents(Settings):
    """Days after which a document that lies ready is told of again, and within which a family's go in one parcel."""

    remind_after_days: tuple[Annotated[int, Field(ge=1, le=365)], ...] = (7, 30)
    one_parcel_within_days: int = Field(default=3, ge=0, le=30)


class Crew(Settings):
    """Officers who go out together. `districts`: those they drive to, by their zh-Hans names; none means all."""

    id: str = Field(pattern=r"^[a-z0-9_]{1,24}$")
    name: LocalName
    members: int = Field(default=2, ge=2, le=6)
    districts: tuple[str, ...] = ()


class HomeVisits(Settings):
    """Officers at home. `base` is the site they leave from and whose hours they keep, the first one by default.

    A visit takes `minutes_set_up`, and `minutes_at_door` for each item of each person. `minutes_between` names each
    pair of districts once, by their zh-Hans names.
    """

    items: tuple[str, ...] = ()
    crews: tuple[Crew, ...] = ()
    kits: int = Field(default=0, ge=0, le=50)
    base: str = ""
    pause: Annotated[Span | None, BeforeValidator(read_span)] = None
    lead_days: int = Field(default=1, ge=0, le=30)
    horizon_days: int = Field(default=14, ge=1, le=60)
    open_per_person: int = Field(default=2, ge=1)
    plan_at: time = time(16, 0)
    tell_at: time = time(17, 0)
    minutes_set_up: int = Field(default=10, ge=0, le=120)
    minutes_at_door: dict[str, Annotated[int, Field(ge=1, le=240)]] = Field(default_factory=dict)
    minutes_own_district: int = Field(default=10, ge=1, le=240)
    minutes_other_district: int = Field(default=30, ge=1, le=240)
    minutes_between: dict[str, dict[str, Annotated[int, Field(ge=1, le=240)]]] = Field(default_factory=dict)

    def minutes_from(self, here: str, there: str) -> int:
        """On the road, the same both ways."""
        if here == there:
            return self.minutes_own_district
        pairs = self.minutes_between
        return pairs.get(here, {}).get(there) or pairs.get(there, {}).get(here) or self.minutes_other_district


class Cases(Settings):
    """Deadlines in working days, waits in working hours; `begins` to `ends` are the staff's hours on working days."""

    begins: time = time(9, 0)
    ends: time = time(17, 0)
    same_day_until: time = time(15, 0)
    explain_days: int = Field(default=2, ge=1, le=60)
    owed_days: int = Field(default=3, ge=1, le=60)
    complex_days: int = Field(default=5, ge=1, le=60)
    very_complex_days: int = Field(default=15, ge=1, le=60)
    claim_hours: float = Field(default=4, gt=0)
    warn_hours: float = Field(default=4, gt=0)
    escalate_hours: float = Field(default=8, gt=0)
    again_days: int = Field(default=3, ge=1, le=60)
    rate_after_minutes: int = Field(default=30, ge=0)
    open_per_person: int = Field(default=10, ge=1)
    invite_hours: int = Field(default=48, ge=1)

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if not self.begins <= self.same_day_until <= self.ends or self.begins == self.ends:
            raise ValueError("begins, same_day_until and ends do not follow one another")
        return self


class Handover(Settings):
    """A person of the hall goes on with the conversation. In minutes."""

    wait_minutes: int = Field(default=10, ge=1, le=240)
    idle_minutes: int = Field(default=30, ge=1, le=1440)


class Attachments(Settings):
    """Photos and voice notes that go with a report. Millions of pixels, millions of bytes, seconds."""

    per_case: int = Field(default=12, ge=1, le=100)
    per_day: int = Field(default=40, ge=1, le=1000)
    megabytes: int = Field(default=12, ge=1, le=20)
    megapixels: int = Field(default=50, ge=2, le=200)
    voice_seconds: int = Field(default=180, ge=5, le=3600)
    to_group: bool = True

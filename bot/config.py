"""Which hall is this, and where does it run: `bot.toml`, overridden by `BOT_…` environment variables.

Read once at start into frozen models. Every fault is reported together, each with its key and a cure. What the values
mean in a day's work (time slots, opening hours) is told by `bot/domain`.
"""

import os
import tomllib
from collections.abc import Mapping
from datetime import date, time
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_args
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from bot.config_faults import faults_of
from bot.errors import Fault, OperatorError

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Settings):
    """Opening time from `start` until `end`, wall clock of the hall's zone."""

    start: time
    end: time

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"{self.start:%H:%M}-{self.end:%H:%M} ends before it starts")
        return self


def _read_span(value: object) -> object:
    if not isinstance(value, str) or value.count("-") != 1:
        raise ValueError('write opening time as "09:00-17:00"')
    start, end = value.split("-")
    return {"start": start.strip(), "end": end.strip()}


Opening = tuple[Annotated[Span, BeforeValidator(_read_span)], ...]


def _read_hours(value: object) -> object:
    """Turns `mon-fri = [...]` into one entry a weekday."""
    if not isinstance(value, Mapping):
        return value
    hours: dict[str, object] = {}
    for days, spans in value.items():
        first, _, last = str(days).partition("-")
        if not {first, last or first} <= set(WEEKDAYS):
            raise ValueError(f'"{days}" is no weekday: write mon, tue, … or mon-fri')
        begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        if end < begin:
            raise ValueError(f'"{days}" runs backwards: write the days from mon to sun')
        hours |= dict.fromkeys(WEEKDAYS[begin : end + 1], spans)
    return hours


class LocalName(Settings):
    zh_hans: str = Field(alias="zh-Hans", min_length=1)
    en: str = Field(min_length=1)

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.zh_hans, self.en)


class Closure(Settings):
    """Days on which a site is shut although its hours say otherwise; both ends included."""

    first: date
    last: date
    reason: LocalName

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.last < self.first:
            raise ValueError(f"{self.first} to {self.last} ends before it begins")
        return self


class Window(Settings):
    id: str = Field(pattern=r"^[a-z0-9_]{1,24}$")
    name: LocalName
    floor: int
    items: tuple[str, ...] = Field(min_length=1)
    places: int = Field(ge=1, le=200)


class Site(Settings):
    """`districts` are the parts of town it is the near one for, `landmarks` what stands beside it, as people say."""

    id: str = Field(pattern=r"^[a-z0-9_]{1,24}$")
    name: LocalName
    address: LocalName
    phone: str
    directions: LocalName | None = None
    parking: LocalName | None = None
    districts: tuple[LocalName, ...] = ()
    landmarks: tuple[LocalName, ...] = ()
    hours: Annotated[dict[Weekday, Opening], BeforeValidator(_read_hours)] = Field(min_length=1)
    windows: tuple[Window, ...] = Field(min_length=1)
    closures: tuple[Closure, ...] = ()

    def windows_for(self, item: str) -> tuple[Window, ...]:
        return tuple(window for window in self.windows if item in window.items)


class Hall(Settings):
    name: LocalName
    zone: ZoneInfo
    language: Literal["zh-Hans", "zh-Hant", "en"] = "zh-Hans"


class ItemRules(Settings):
    """What is different for one service item; the rest is as for all."""

    horizon_days: int | None = Field(default=None, ge=1, le=90)
    lead_minutes: int | None = Field(default=None, ge=0)
    cancel_notice_minutes: int | None = Field(default=None, ge=0)


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
    items: dict[str, ItemRules] = {}

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
    pause: Annotated[Span | None, BeforeValidator(_read_span)] = None
    lead_days: int = Field(default=1, ge=0, le=30)
    horizon_days: int = Field(default=14, ge=1, le=60)
    open_per_person: int = Field(default=2, ge=1)
    plan_at: time = time(16, 0)
    tell_at: time = time(17, 0)
    minutes_set_up: int = Field(default=10, ge=0, le=120)
    minutes_at_door: dict[str, Annotated[int, Field(ge=1, le=240)]] = {}
    minutes_own_district: int = Field(default=10, ge=1, le=240)
    minutes_other_district: int = Field(default=30, ge=1, le=240)
    minutes_between: dict[str, dict[str, Annotated[int, Field(ge=1, le=240)]]] = {}

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


class Web(Settings):
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8080, ge=0, le=65535)
    messages_per_minute: int = Field(default=120, ge=1)
    visitors_per_minute: int = Field(default=600, ge=1)


class Telegram(Settings):
    token: str = ""
    base_url: str = "https://api.telegram.org/bot"
    base_file_url: str = "https://api.telegram.org/file/bot"
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str = ""
    messages_per_second: float = Field(default=30, ge=0)
    messages_per_chat_second: float = Field(default=1, ge=0)
    messages_per_group_minute: float = Field(default=20, ge=0)
    staff_chat: Annotated[str, BeforeValidator(str)] = Field(default="", pattern=r"^(-\d{1,16})?$")

    @model_validator(mode="after")
    def _webhook_has_an_address(self) -> Self:
        if self.mode == "webhook" and not self.webhook_url:
            raise ValueError("mode is webhook, but webhook_url is empty")
        return self


class Database(Settings):
    url: str = ""


class Log(Settings):
    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class Privacy(Settings):
    keep_messages_days: int = Field(default=180, ge=1)


class Config(Settings):
    hall: Hall
    sites: tuple[Site, ...] = Field(min_length=1)
    booking: Booking = Booking()
    reminders: Reminders = Reminders()
    documents: Documents = Documents()
    cases: Cases = Cases()
    handover: Handover = Handover()
    home_visits: HomeVisits = HomeVisits()
    web: Web = Web()
    telegram: Telegram = Telegram()
    database: Database = Database()
    privacy: Privacy = Privacy()
    log: Log = Log()
    data_dir: Path = Path("data")
    secret_key: str = ""

    @model_validator(mode="after")
    def _names_are_used_once(self) -> Self:
        for kind, ids in (
            ("site", [site.id for site in self.sites]),
            *((f"window of {site.id}", [w.id for w in site.windows]) for site in self.sites),
        ):
            twice = {id for id in ids if ids.count(id) > 1}
            if twice:
                raise ValueError(f"{kind} named twice: {', '.join(sorted(twice))}")
        return self

    @model_validator(mode="after")
    def _home_visits_know_the_town(self) -> Self:
        visits, districts = self.home_visits, {name.zh_hans for name in self.districts}
        pairs = [(here, there) for here, others in visits.minutes_between.items() for there in others]
        named = {*chain.from_iterable(pairs), *chain.from_iterable(crew.districts for crew in visits.crews)}
        if unknown := sorted(named - districts):
            raise ValueError(f"home_visits names {unknown[0]}, which is no district of a site")
        if twice := [pair for pair in pairs if pair[0] == pair[1] or pair[::-1] in pairs]:
            raise ValueError(f"home_visits.minutes_between names {' and '.join(twice[0])} twice")
        if visits.base and visits.base not in {site.id for site in self.sites}:
            raise ValueError(f"home_visits.base names {visits.base}, which is no site")
        if visits.items and not (visits.crews and visits.kits):
            raise ValueError("home_visits offers items, but has no crew or no kit")
        return self

    @property
    def districts(self) -> tuple[LocalName, ...]:
        """Of the whole town; each is known by its zh-Hans name."""
        return tuple({name.zh_hans: name for site in self.sites for name in site.districts}.values())

    @property
    def database_url(self) -> str:
        return self.database.url or f"sqlite:///{self.data_dir / 'bot.db'}"


def config_path(environ: Mapping[str, str] = os.environ) -> Path:
    return Path(environ.get("BOT_CONFIG", "bot.toml"))


def load_config(environ: Mapping[str, str] = os.environ) -> Config:
    """Reads the file named by `BOT_CONFIG` (default `bot.toml`). Raises OperatorError with every fault found."""
    path = config_path(environ)
    raw = _read_toml(path)
    if not raw:
        raise OperatorError(
            [Fault(str(path), "the file is empty", "Begin with [hall] and one [[sites]]; see README.md")]
        )
    faults = _apply_environment(raw, environ)
    try:
        config = Config.model_validate(raw)
    except ValidationError as error:
        faults += faults_of(error, path, raw, environ)
        raise OperatorError(faults) from None
    if faults:
        raise OperatorError(faults)
    return config


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise OperatorError(
            [Fault(str(path), "there is no such file", "Set BOT_CONFIG, or start where bot.toml is")]
        ) from None
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
        raise OperatorError([Fault(str(path), what, "Set BOT_CONFIG to a file that can be read")]) from None
    except UnicodeDecodeError:
        raise OperatorError([Fault(str(path), "it is not written in UTF-8", "Save it as UTF-8")]) from None
    except tomllib.TOMLDecodeError as error:
        raise OperatorError([Fault(str(path), f"not valid TOML: {error}", "Mend that line")]) from None


def _apply_environment(raw: dict[str, Any], environ: Mapping[str, str]) -> list[Fault]:
    """`BOT_WEB__PORT` overrides `[web] port`; `BOT_DATA_DIR` the key `data_dir`. Sections we do not know are left."""
    faults = []
    for name, value in environ.items():
        section, _, key = name.removeprefix("BOT_").lower().partition("__")
        if not name.startswith("BOT_") or section not in Config.model_fields:
            continue
        if not key:
            raw[section] = value
        elif key in getattr(Config.model_fields[section].annotation, "model_fields", {}):
            table = raw.setdefault(section, {})
            if isinstance(table, dict):  # else the file has a fault there, which is told
                table[key] = value.lower() if section == "log" else value
        else:
            faults.append(Fault(name, "there is no such setting", f"See [{section}] in bot.toml"))
    return faults

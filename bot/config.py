"""Which hall is this, and where does it run: `bot.toml`, overridden by `BOT_…` environment variables.

Read once at start into frozen models. Every fault is reported together, each with its key and a cure. What the values
mean in a day's work (time slots, opening hours) is told by `bot/domain`.
"""

import os
import tomllib
from collections.abc import Mapping
from datetime import date, time
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


class Booking(Settings):
    slot_minutes: int = Field(default=30, ge=5, le=240)
    horizon_days: int = Field(default=14, ge=1, le=90)
    lead_minutes: int = Field(default=60, ge=0)
    cancel_notice_minutes: int = Field(default=120, ge=0)
    open_per_person: int = Field(default=3, ge=1)


class Reminders(Settings):
    hours_before: tuple[Annotated[int, Field(ge=1)], ...] = (24, 2)
    quiet_from: time = time(21, 0)
    quiet_until: time = time(8, 0)


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

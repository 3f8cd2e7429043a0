"""Which hall is this, and where does it run: `bot.toml`, overridden by `BOT_…` environment variables.

Read once at start into frozen models. Every fault is reported together, each with its key and a cure. What the values
mean in a day's work (time slots, opening hours) is told by `bot/domain`.
"""

import os
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Self

import tomli
from pydantic import Field, ValidationError, model_validator

from bot.config.base import LocalName, Settings
from bot.config.faults import faults_of
from bot.config.running import Database, Log, Privacy, Telegram, Web
from bot.config.sites import WEEKDAYS, Closure, Facility, Opening, Site, Span, Weekday, Window
from bot.config.work import (
    Attachments,
    Booking,
    Cases,
    Crew,
    Digest,
    Documents,
    Hall,
    Handover,
    HomeVisits,
    ItemRules,
    Reminders,
    Shares,
)
from bot.errors import Fault, OperatorError

__all__ = [
    "WEEKDAYS",
    "Attachments",
    "Booking",
    "Cases",
    "Closure",
    "Config",
    "Crew",
    "Database",
    "Digest",
    "Documents",
    "Facility",
    "Hall",
    "Handover",
    "HomeVisits",
    "ItemRules",
    "LocalName",
    "Log",
    "Opening",
    "Privacy",
    "Reminders",
    "Settings",
    "Shares",
    "Site",
    "Span",
    "Telegram",
    "Web",
    "Weekday",
    "Window",
    "config_path",
    "load_config",
]


class Config(Settings):
    hall: Hall
    sites: tuple[Site, ...] = Field(min_length=1)
    booking: Booking = Booking()
    reminders: Reminders = Reminders()
    documents: Documents = Documents()
    digest: Digest = Digest()
    cases: Cases = Cases()
    handover: Handover = Handover()
    attachments: Attachments = Attachments()
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

    def site(self, id: str) -> Site | None:
        return next((site for site in self.sites if site.id == id), None)

    @property
    def districts(self) -> tuple[LocalName, ...]:
        """Of the whole town; each is known by its zh-Hans name."""
        return tuple({name.zh_hans: name for site in self.sites for name in site.districts}.values())

    @property
    def database_url(self) -> str:
        return self.database.url or f"sqlite:///{self.data_dir / 'bot.db'}"

    @property
    def database_shown(self) -> str:
        """Without a password."""
        return self.database_url if self.database_url.startswith("sqlite") else "database.url"


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
        return tomli.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise OperatorError(
            [Fault(str(path), "there is no such file", "Set BOT_CONFIG, or start where bot.toml is")]
        ) from None
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
        raise OperatorError([Fault(str(path), what, "Set BOT_CONFIG to a file that can be read")]) from None
    except UnicodeDecodeError:
        raise OperatorError([Fault(str(path), "it is not written in UTF-8", "Save it as UTF-8")]) from None
    except tomli.TOMLDecodeError as error:
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

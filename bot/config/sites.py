"""Where the hall is: its sites, their opening hours, windows and closures."""

from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Literal, Self, get_args

from pydantic import BeforeValidator, Field, model_validator

from bot.config.base import LocalName, Settings

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)


class Span(Settings):
    """Opening time from `start` until `end`, wall clock of the hall's zone."""

    start: time
    end: time

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"{self.start:%H:%M}-{self.end:%H:%M} ends before it starts")
        return self


def read_span(value: object) -> object:
    if not isinstance(value, str) or value.count("-") != 1:
        raise ValueError('write opening time as "09:00-17:00"')
    start, end = value.split("-")
    return {"start": start.strip(), "end": end.strip()}


Opening = tuple[Annotated[Span, BeforeValidator(read_span)], ...]


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
    """`green_places`: where it keeps others than the hall's windows do."""

    id: str = Field(pattern=r"^[a-z0-9_]{1,24}$")
    name: LocalName
    floor: int
    items: tuple[str, ...] = Field(min_length=1)
    places: int = Field(ge=1, le=200)
    green_places: int | None = Field(default=None, ge=0, le=200)


class Facility(StrEnum):
    """What people look for in a hall besides the windows."""

    TOILET = "toilet"
    NURSING_ROOM = "nursing_room"
    WATER = "water"
    CHARGING = "charging"
    WIFI = "wifi"
    COPYING = "copying"
    WHEELCHAIR = "wheelchair"
    LIFT = "lift"
    PRAYER_ROOM = "prayer_room"
    LOCKERS = "lockers"
    SMOKING = "smoking"
    FIRST_AID = "first_aid"


class Site(Settings):
    """`facilities`: each with where it is or how it is used. `districts` are the parts of town it is the near one for,
    `landmarks` what stands beside it, as people say.
    """

    id: str = Field(pattern=r"^[a-z0-9_]{1,24}$")
    name: LocalName
    address: LocalName
    phone: str
    directions: LocalName | None = None
    parking: LocalName | None = None
    facilities: dict[Facility, LocalName] = Field(default_factory=dict)
    districts: tuple[LocalName, ...] = ()
    landmarks: tuple[LocalName, ...] = ()
    hours: Annotated[dict[Weekday, Opening], BeforeValidator(_read_hours)] = Field(min_length=1)
    windows: tuple[Window, ...] = Field(min_length=1)
    closures: tuple[Closure, ...] = ()

    def offers(self, item: str) -> bool:
        return any(item in window.items for window in self.windows)

    def windows_for(self, item: str) -> tuple[Window, ...]:
        return tuple(window for window in self.windows if item in window.items)

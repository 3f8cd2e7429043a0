"""What templates are told about a case: who did what in its ledger, whether that was for the citizen or stays inside,
and the clock in words.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.domain.attachments import Attachment
from bot.domain.cases import What
from bot.domain.desk import Left, Pressure
from bot.domain.text import Figure, Text, Value
from bot.frozen import Frozen
from bot.services.desk_cases import CaseView
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.cases import Event


class Side(StrEnum):
    CITIZEN = "citizen"  # their own words
    REPLY = "reply"  # what they were told
    INSIDE = "inside"  # words for colleagues only
    LOG = "log"  # what happened, without words


INSIDE: Final = frozenset(
    {What.NOTED, What.RELEASED, What.TRANSFERRED, What.WAITING_INSIDE, What.REOPENED, What.ASSIGNED}
)
TICKS: Final = frozenset({"queued", "sending", "sent", "failed", "unreachable", "unknown", "dropped"})
PROMISE: Final = "promise "


class Entry(Frozen):
    """`tick` tells what became of the message to the citizen; empty where none was sent."""

    id: int
    side: Side
    title: Text
    words: str
    at: datetime
    tick: str
    files: tuple[Attachment, ...]


def entries(view: CaseView, kit: Kit) -> list[Entry]:
    return [_entry(event, view, kit) for event in view.page.events]


def clock_text(left: Left) -> Text:
    """The time that is left, or by how much it is late."""
    if left.pressure in (Pressure.NONE, Pressure.PAUSED):
        return Text(f"desk-clock-{left.pressure}")
    key = "desk-clock-late" if left.pressure is Pressure.LATE else "desk-clock-left"
    if not (left.days or left.hours or left.minutes):
        return Text(f"{key}-now")
    if left.days:
        return Text(key, {"span": Figure(left.days, "working_day")})
    if left.hours and left.minutes:
        values: dict[str, Value] = {"hours": left.hours, "minutes": left.minutes}
        return Text(key, {"span": Text("desk-clock-span", values)})
    return Text(key, {"span": Figure(left.hours, "hour") if left.hours else Figure(left.minutes, "minute")})


def own_day_text(days: int) -> Text:
    """How far off the citizen's own day is."""
    if days < 0:
        return Text("desk-own-past")
    if days > 1:
        return Text("desk-own-left", {"days": days})
    return Text("desk-own-tomorrow" if days else "desk-own-today")


def _entry(event: Event, view: CaseView, kit: Kit) -> Entry:
    tick = event.delivery or "unknown" if event.message_id else ""
    return Entry(
        event.id,
        _side(event),
        _title(event, view, kit),
        event.words or "",
        event.at,
        tick if tick in TICKS else "unknown" if tick else "",
        view.files.get(event.id, ()),
    )


def _side(event: Event) -> Side:
    if event.by_citizen:
        return Side.CITIZEN if event.words else Side.LOG
    if event.what in INSIDE and event.words:
        return Side.INSIDE
    return Side.REPLY if event.words or (event.what is What.CLOSED and event.message_id) else Side.LOG


def _title(event: Event, view: CaseView, kit: Kit) -> Text:
    values: dict[str, Value] = {"who": _who(event, view)}
    suffix = ""
    match event.what:
        case What.ASSIGNED:
            values["to"] = _name(event.detail, view)
        case What.TRANSFERRED:
            values["to"] = _place(event.detail, view, kit)
        case What.CLOSED:
            values["ending"] = Text(f"desk-ending-{_key(event.detail)}")
        case What.PROLONGED:
            values["weight"] = Text(f"desk-weight-{_key(event.detail)}")
        case What.ALARMED:
            values["alarm"] = _alarm(event.detail)
        case What.RATED:
            values["stars"] = int(event.detail or 0)
        case What.PROMISED:
            values["day"] = date.fromisoformat(event.detail)
        case What.SHOWN:
            suffix = "" if event.detail == "1" else "-not"
        case What.UNNAMED:
            suffix = f"-{event.detail}"
        case What.REOPENED:
            suffix = "-by-citizen" if event.by_citizen else ""
    return Text(f"desk-event-{_key(event.what)}{suffix}", values)


def _alarm(detail: str) -> Text:
    return Text("desk-alarm-promise") if detail.startswith(PROMISE) else Text(f"desk-alarm-{_key(detail)}")


def _who(event: Event, view: CaseView) -> Value:
    if event.by_citizen:
        return Text("desk-citizen")
    if event.staff_id is None:
        return Text("desk-system")
    return _name(str(event.staff_id), view)


def _name(id: str, view: CaseView) -> Value:
    name = view.names.get(int(id)) if id.isdigit() else None
    return name or Text("desk-somebody")


def _place(detail: str, view: CaseView, kit: Kit) -> Value:
    """A person, or a site and a part of the hall."""
    if detail.startswith("person "):
        return _name(detail.removeprefix("person "), view)
    first, _, rest = detail.partition(" ")
    site = kit.site(first)
    if site is None:
        return detail or names(kit.config.hall.name)
    return (names(site.name), rest) if rest else names(site.name)


def _key(name: str) -> str:
    return name.replace("_", "-")

"""When a visit comes, as a text: as exactly as it is known."""

from datetime import date

from bot.domain.home_visits import Part, State, Visit
from bot.domain.text import Text
from bot.services.kit import Kit


def when(kit: Kit, visit: Visit) -> Text:
    """As exactly as it is known: the window of time, else day and part, else that any day suits."""
    zone = kit.config.hall.zone
    if visit.window and visit.state in (State.PLANNED, State.UNDER_WAY):
        begins, ends = (moment.astimezone(zone) for moment in visit.window)
        return Text("visits-when-window", {"day": begins.date(), "from": begins.time(), "until": ends.time()})
    return wished(visit.day, visit.part)


def wished(day: date | None, part: Part) -> Text:
    return Text(f"visits-when-{part.value}", {"day": day}) if day else Text("visits-when-open")

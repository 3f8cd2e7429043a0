"""One appointment as an iCalendar file, for the person's own calendar."""

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.reply import Event

if TYPE_CHECKING:
    from icalendar import Alarm

REMIND_BEFORE = timedelta(hours=2)


def ics(event: Event, *, title: str, place: str) -> str:
    from icalendar import Calendar  # costs 50 ms to import, and most starts never need it
    from icalendar import Event as Entry

    calendar = Calendar()
    calendar.add("prodid", "-//chuangkou//appointments//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if event.cancelled else "PUBLISH")
    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", event.made)
    entry.add("dtstart", event.starts)
    entry.add("dtend", event.starts + timedelta(minutes=event.minutes))
    entry.add("summary", title)
    entry.add("location", place)
    if event.cancelled:
        entry.add("status", "CANCELLED")
    else:
        entry.add_component(reminder(title))
    calendar.add_component(entry)
    text: str = calendar.to_ical().decode("utf-8")
    return text


def reminder(title: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -REMIND_BEFORE)
    return alarm

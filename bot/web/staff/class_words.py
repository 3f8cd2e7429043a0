"""What templates are told about the ledger of a class: who did what, in words."""

from datetime import date, datetime

from bot.domain.classes import Did
from bot.domain.text import Text, Value
from bot.frozen import Frozen
from bot.services.class_lists import ClassPage
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.classes import ClassEvent


class Entry(Frozen):
    title: Text
    words: str
    at: datetime


def entries(page: ClassPage, kit: Kit) -> list[Entry]:
    """The newest first."""
    return [Entry(_title(event, page, kit), event.words, event.at) for event in page.events]


def _title(event: ClassEvent, page: ClassPage, kit: Kit) -> Text:
    values: dict[str, Value] = {"who": page.names.get(event.staff_id) or Text("desk-somebody")}
    suffix = ""
    if event.case_id is not None:
        values["code"] = page.codes.get(event.case_id, "")
    match event.what:
        case Did.OWNER:
            values["to"] = page.names.get(int(event.detail)) or Text("desk-somebody")
        case Did.TOLD:
            values["count"] = int(event.detail)
        case Did.PLANNED if event.detail:
            values["day"], suffix = date.fromisoformat(event.detail), "-day"
        case Did.RULE if not event.detail:
            suffix = "-none"
        case Did.RULE:
            item, site, first, last = event.detail.split()
            found = kit.site(site)
            values |= {
                "item": Text(f"item-{item}"),
                "site": names(found.name) if found else site,
                "first": date.fromisoformat(first),
                "last": date.fromisoformat(last),
            }
    return Text(f"classes-event-{event.what}{suffix}", values)

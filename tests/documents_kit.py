"""What the tests of documents share: a document put in, moved on, asked for, and what its followers hear."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.documents import (
    Document,
    State,
)
from bot.domain.papers import MissingPaper
from bot.domain.people import Contact
from bot.services import Services
from bot.services.kit import Kit
from tests.hall import Hall, Person

RECEIPT, PHONE = "YX2026110023", "13900005678"
SHANGHAI = ZoneInfo("Asia/Shanghai")


def kit_of(hall: Hall) -> Kit:
    return Kit(hall.core.config, hall.clock, hall.core.in_force.rooms)


async def using(hall: Hall, work: Any) -> Any:
    """Runs `work(services)` in one transaction."""
    return await hall.core.store.run(lambda tx: work(Services(tx, kit_of(hall))))


async def put(hall: Hall, receipt: str = RECEIPT, state: State = State.ACCEPTED, **more: Any) -> int:
    """A document that the hall knows."""
    known = {
        "item": "passport", "since": hall.clock.now(), "site": "main", "accepted_on": date(2026, 11, 23),
        "name": "张小云", "phone": PHONE,
    }  # fmt: skip
    new = Document(0, receipt, receipt, state=state, **(known | more))
    id = await hall.core.store.run(lambda tx: tx.documents.add(new))
    assert id is not None
    return id


async def move(hall: Hall, state: State, receipt: str = RECEIPT, **more: Any) -> None:
    await using(hall, lambda services: services.documents.move(receipt, state, who="0731", **more))


async def hears(hall: Hall, person: Person) -> str:
    await hall.core.tick()
    return await person.listens()


async def contact_of(hall: Hall, person: Person) -> Contact:
    found = await hall.core.store.run(lambda tx: tx.contacts.open(person.profile.name, person.address))
    assert found is not None
    return found[0]


async def follower(hall: Hall, address: str = "7", language: str = "zh-Hans") -> Person:
    """Somebody who looked the document up."""
    person = hall.person(address=address, language=language)
    asks = "is my passport ready, receipt " if language == "en" else "护照办好了吗，回执号"
    await person.says(f"{asks}{RECEIPT}", "5678")
    return person


def missing(document: int | None, contact: int | None = None) -> MissingPaper:
    return MissingPaper(
        0, "passport", "main", "户口本首页复印件", date(2026, 12, 2), "张小云", PHONE, document, contact
    )

"""What the tests of cases and of the hall's people share: staff who joined, and reports that came in."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from bot.clock import RealClock
from bot.domain.case_states import Ending
from bot.domain.cases import Case, Kind, ToCitizen
from bot.domain.people import Contact
from bot.domain.staff import Invite, Role, Staff
from bot.services import Services
from bot.services.filing import Report
from bot.services.staff import new_invite
from tests.hall import PAGE, Hall, Person

T = TypeVar("T")
STORY = "3号窗口排队两个小时没人理，工作人员一直在聊天"
COMPLAINT = "我要投诉，柳林服务点3号窗口今天排队两个小时没人理"


async def use(hall: Hall, work: Callable[[Services], Awaitable[T]]) -> T:
    """Runs a use case in a transaction of its own, as a page or a group of the staff does."""

    async def run(tx):  # type: ignore[no-untyped-def]
        return await work(Services(tx, hall.core.kit()))

    return await hall.core.store.run(run)


async def contact(hall: Hall, address: str, channel: str = "page") -> Contact:
    async def run(tx):  # type: ignore[no-untyped-def]
        return await tx.contacts.add(channel, address, "zh-Hans", hall.clock.now())

    return await hall.core.store.run(run)


async def invite(
    hall: Hall,
    role: str = "clerk",
    name: str = "李明",
    badge: str = "",
    site: str = "",
    *,
    now: datetime | None = None,
) -> str:
    offered = Invite(Role(role), name, badge, site)
    return await hall.core.store.run(lambda tx: new_invite(tx, offered, 48, now or RealClock().now()))


async def staff(
    hall: Hall, role: str = "clerk", name: str = "李明", badge: str = "", site: str = "", channel: str = "page"
) -> Staff:
    """Somebody who joined on a channel of their own."""
    code = await invite(hall, role, name, badge, site)
    who = await contact(hall, address_of(name), channel)
    return await use(hall, lambda services: services.staff.join(who, code))


async def reported(hall: Hall, who: Contact, kind: Kind = Kind.COMPLAINT, text: str = STORY, **more: object) -> Case:
    return await use(hall, lambda services: services.reports.file(who, Report(kind, text, **more)))  # type: ignore[arg-type]


def listener(hall: Hall, name: str) -> Person:
    """To hear what somebody of the staff is told."""
    return hall.person(PAGE, address_of(name))


async def case(hall: Hall, id: int) -> Case:
    found = await hall.core.store.run(lambda tx: tx.cases.get(id))
    assert found is not None
    return found


def address_of(name: str) -> str:
    """Of the channel on which somebody of the staff writes."""
    return f"staff {name.encode().hex()}"


async def contact_of(hall: Hall, person: Person) -> Contact:
    found = await hall.core.store.run(lambda tx: tx.contacts.open(person.profile.name, person.address))
    assert found is not None
    return found[0]


async def mine(hall: Hall, person: Person) -> list[Case]:
    """What somebody reported, newest first."""
    who = await contact_of(hall, person)
    return await use(hall, lambda services: services.reports.mine(who))


async def complained(hall: Hall, person: Person) -> Case:
    """The only report of somebody, sent by one message and one tap."""
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    return one


async def close(hall: Hall, id: int) -> None:
    me = await staff(hall, "clerk", "李明")
    await use(hall, lambda services: services.cases.claim(me, id))
    await use(hall, lambda services: services.cases.close(me, id, Ending.EXPLAINED, ToCitizen("查过了。")))


async def tick(hall: Hall) -> None:
    """What the clock of cases finds in one tick is told by the next."""
    await hall.core.tick()
    await hall.core.tick()

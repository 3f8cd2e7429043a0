"""One transaction as use cases see it: repositories of plain data over named statements.

Each repository stands in a module of its own with its SQL of the same name in `sql/`; everything here is the same on
both engines.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cached_property
from typing import TypeVar

from bot.store.attachments import Attachments
from bot.store.bookers import Bookers
from bot.store.booking import Appointments, TimeSlots
from bot.store.cases import Cases
from bot.store.classes import Classes
from bot.store.contacts import Contacts
from bot.store.desk import Desk
from bot.store.digests import Digests
from bot.store.documents import Documents
from bot.store.fetches import Fetches
from bot.store.figures import FigureRows
from bot.store.handover import Handovers
from bot.store.holds import Holds
from bot.store.likes import Likes
from bot.store.messages import Messages, Outbox
from bot.store.notices import Notices
from bot.store.papers import MissingPapers
from bot.store.people import People
from bot.store.questions import Questions
from bot.store.rooms import Rooms
from bot.store.seal import Seal
from bot.store.sheets import Sheets
from bot.store.staff import StaffPeople
from bot.store.statements import Statements
from bot.store.visits import VisitDays, Visits
from bot.store.waitlist import Waitlist
from bot.store.walks import Walks

T = TypeVar("T")


def _repository(make: Callable[[Statements, Seal], T]) -> cached_property[T]:
    """Made when a work first asks for it: most use three or four of them."""
    return cached_property(lambda tx: make(tx._statements, tx._seal))


class Tx:
    contacts = _repository(Contacts)
    messages = _repository(Messages)
    outbox = _repository(Outbox)
    time_slots = _repository(lambda statements, _: TimeSlots(statements))
    appointments = _repository(Appointments)
    bookers = _repository(Bookers)
    holds = _repository(lambda statements, _: Holds(statements))
    waitlist = _repository(Waitlist)
    visits = _repository(Visits)
    visit_days = _repository(lambda statements, _: VisitDays(statements))
    notices = _repository(Notices)
    questions = _repository(lambda statements, _: Questions(statements))
    people = _repository(People)
    staff = _repository(StaffPeople)
    rooms = _repository(Rooms)
    handovers = _repository(Handovers)
    cases = _repository(Cases)
    attachments = _repository(Attachments)
    fetches = _repository(Fetches)
    classes = _repository(Classes)
    likes = _repository(lambda statements, _: Likes(statements))
    desk = _repository(Desk)
    documents = _repository(Documents)
    papers = _repository(MissingPapers)
    sheets = _repository(Sheets)
    figures = _repository(lambda statements, _: FigureRows(statements))
    digests = _repository(lambda statements, _: Digests(statements))
    walks = _repository(Walks)

    def __init__(self, statements: Statements, seal: Seal) -> None:
        self._statements = statements
        self._seal = seal

    @property
    def seal(self) -> Seal:
        return self._seal

    async def in_order_with(self, key: str) -> None:
        """What follows waits for the other works of this key, and they for it: for writing to somebody else's log."""
        await self._statements.lock(key)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """A refusal inside leaves no trace in the rest of the transaction."""
        await self._statements.control("SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            await self._statements.control("ROLLBACK TO SAVEPOINT attempt")
            await self._statements.control("RELEASE SAVEPOINT attempt")
            raise
        await self._statements.control("RELEASE SAVEPOINT attempt")

"""One transaction as use cases see it: repositories of plain data over named statements.

Each repository stands in a module of its own with its SQL of the same name in `sql/`; everything here is the same on
both engines.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.store.bookers import Bookers
from bot.store.booking import Appointments, TimeSlots
from bot.store.cases import Cases
from bot.store.classes import Classes
from bot.store.contacts import Contacts
from bot.store.desk import Desk
from bot.store.documents import Documents
from bot.store.figures import FigureRows
from bot.store.handover import Handovers
from bot.store.holds import Holds
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


class Tx:
    def __init__(self, statements: Statements, seal: Seal) -> None:
        self._statements = statements
        self.contacts = Contacts(statements, seal)
        self.messages = Messages(statements, seal)
        self.outbox = Outbox(statements, seal)
        self.time_slots = TimeSlots(statements)
        self.appointments = Appointments(statements, seal)
        self.bookers = Bookers(statements, seal)
        self.holds = Holds(statements)
        self.waitlist = Waitlist(statements, seal)
        self.visits = Visits(statements, seal)
        self.visit_days = VisitDays(statements)
        self.notices = Notices(statements, seal)
        self.questions = Questions(statements)
        self.people = People(statements, seal)
        self.staff = StaffPeople(statements, seal)
        self.rooms = Rooms(statements, seal)
        self.handovers = Handovers(statements, seal)
        self.cases = Cases(statements, seal)
        self.classes = Classes(statements, seal)
        self.desk = Desk(statements, seal)
        self.documents = Documents(statements, seal)
        self.papers = MissingPapers(statements, seal)
        self.sheets = Sheets(statements, seal)
        self.figures = FigureRows(statements)

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

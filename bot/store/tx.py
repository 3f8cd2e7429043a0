"""One transaction as use cases see it: repositories of plain data over named statements.

Each repository stands in a module of its own with its SQL of the same name in `sql/`; everything here is the same on
both engines.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.store.booking import Appointments, TimeSlots
from bot.store.contacts import Contacts
from bot.store.messages import Messages, Outbox
from bot.store.notices import Notices
from bot.store.questions import Questions
from bot.store.seal import Seal
from bot.store.statements import Statements


class Tx:
    def __init__(self, statements: Statements, seal: Seal) -> None:
        self._statements = statements
        self.contacts = Contacts(statements, seal)
        self.messages = Messages(statements, seal)
        self.outbox = Outbox(statements, seal)
        self.time_slots = TimeSlots(statements)
        self.appointments = Appointments(statements, seal)
        self.notices = Notices(statements)
        self.questions = Questions(statements)

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

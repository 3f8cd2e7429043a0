"""What a restored database must not do again: the one it is a copy of may have lived on after the backup."""

from datetime import datetime

from bot.frozen import Frozen
from bot.store.statements import Statements, to_ms


class Restored(Frozen):
    statements: Statements

    async def doubt(self, *, waiting: bool) -> int:
        """Messages that were on their way, and those that were `waiting` too: whether they arrived is unknown."""
        return len(await self.statements.all("restored_messages", waiting=int(waiting)))

    async def pass_over(self, now: datetime) -> int:
        """Notices that fell due by `now` may have been told."""
        return len(await self.statements.all("restored_notices", now=to_ms(now)))

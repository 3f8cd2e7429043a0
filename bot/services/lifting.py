"""Opening booking again to somebody who missed too many appointments: the staff were told why, and none of them counts
any more.
"""

import structlog

from bot.domain.appointments import read_code, read_phone
from bot.domain.checkin import NobodyNamed
from bot.domain.staff import Deed, Staff, check
from bot.services.booking import Booking
from bot.services.checkin import CheckIn
from bot.services.kit import Kit
from bot.store.tx import Tx

log = structlog.get_logger()


class Lifting:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def lift(self, me: Staff, typed: str) -> int:
        """For a phone number, or that of an appointment. How many do not count from now on. Raises NobodyNamed."""
        check(me, Deed.SEE)
        phone = await self._phone(typed)
        config, clock, calendar = self._kit.config, self._kit.clock, self._kit.rooms.calendar
        checkin = CheckIn(self._tx, config, clock, Booking(self._tx, config, clock, calendar))
        missed = (await checkin.misses(phone)).counted
        await checkin.forgive(phone)
        log.info("booking was opened again to somebody", staff=me.id, missed=missed)
        return missed

    async def _phone(self, typed: str) -> str:
        code = read_code(typed)
        booked = await self._tx.appointments.by_code(code) if code else None
        if booked:
            return booked.phone
        if phone := read_phone(typed):
            return phone
        raise NobodyNamed()

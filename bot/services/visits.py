"""Visits at home as the person sees them: asking for one, following it, changing it, calling it off.

What the staff does with it stands in `visit_desk.py`, the crews' rounds in `rounds.py`, the words in `visit_words.py`.
"""

from datetime import date
from typing import Any

from bot.config import LocalName
from bot.domain.appointments import new_code, read_phone
from bot.domain.home_visits import (
    TO_DECIDE,
    By,
    DayFull,
    Did,
    NoAddress,
    NoSuchVisit,
    NotNow,
    NotOffered,
    Part,
    State,
    Tasks,
    TooManyOpen,
    Visit,
    Wanted,
    after,
    read_address,
)
from bot.domain.meaning import Reading
from bot.domain.people import Contact
from bot.domain.text import Text
from bot.frozen import replace
from bot.services.kit import Kit
from bot.services.visit_capacity import Capacity
from bot.services.visit_moments import when
from bot.services.visit_reading import Heard, Want
from bot.services.visit_steps import OFF_THE_ROUND, PERSON, found, leave_the_round, state_name, step
from bot.store.tx import Tx

CODE_ATTEMPTS = 5


class Visits:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._rules = kit.config.home_visits
        self.capacity = Capacity(tx, kit)

    @property
    def items(self) -> tuple[str, ...]:
        """What the hall does at home; none where it does not go."""
        return self._rules.items

    @property
    def districts(self) -> tuple[LocalName, ...]:
        return self._kit.config.districts

    def district(self, id: str) -> LocalName | None:
        return next((name for name in self.districts if name.zh_hans == id), None)

    def hear(self, text: str, reading: Reading, *, whole: bool = False) -> Heard:
        """What a sentence tells of a visit; `reading` is its reading. `whole`: all of it is an address."""
        return self._kit.rooms.visit_words.read(text, self._kit.config, reading, whole=whole)

    def of_crew(self, text: str) -> Want | None:
        return self._kit.rooms.visit_words.of_crew(text)

    def withholds_address(self, text: str) -> bool:
        return self._kit.rooms.visit_words.withholds_address(text)

    async def free(self, district: str, tasks: Tasks) -> dict[date, tuple[Part, ...]]:
        """The days on which a crew has time for it, and which parts of them."""
        return await self.capacity.free(district, tasks)

    async def request(self, who: Contact | None, by: By, wanted: Wanted, asker: str = PERSON) -> Visit:
        """`asker` is the member of staff where `by` is STAFF; without `who` nobody can be written to.

        Raises NoAddress, NotOffered, TooManyOpen or DayFull; then nothing is changed.
        """
        self._check(wanted)
        async with self._tx.savepoint():
            held = await self._hold(wanted.day, wanted.part, wanted)
            visit = await self._add(who, by, wanted, held)
            if who and len(await self._tx.visits.open_of(who.id)) > self._rules.open_per_person:
                raise TooManyOpen(most=self._rules.open_per_person)
            event = await self._tx.visits.happened(visit.id, asker, Did.REQUESTED, "", self._kit.now())
            visit = replace(visit, event=event)
            await self._tx.visits.save(visit, 0)
        if who and by is not By.STAFF:
            await self._tx.contacts.know(who.id, wanted.home.name, wanted.home.phone)
        return visit

    async def mine(self, who: Contact) -> list[Visit]:
        """The open ones, oldest first."""
        return await self._tx.visits.open_of(who.id)

    async def limit_reached(self, who: Contact) -> int:
        """How many a person may have open, where they have so many; else 0."""
        most = self._rules.open_per_person
        return most if len(await self.mine(who)) >= most else 0

    async def get(self, who: Contact, id: int) -> Visit:
        """Raises NoSuchVisit, also when it is somebody else's."""
        visit = await found(self._tx, id)
        if visit.contact_id != who.id:
            raise NoSuchVisit()
        return visit

    def when(self, visit: Visit) -> Text:
        """As exactly as it is known by now."""
        return when(self._kit, visit)

    async def question(self, who: Contact, id: int) -> str:
        """What the staff asked last; empty where nothing is asked."""
        visit = await self.get(who, id)
        asked = [event.note for event in await self._tx.visits.events(visit.id) if event.did is Did.ASKED]
        return asked[-1] if visit.state is State.ASKED and asked else ""

    async def answer(self, who: Contact, id: int, words: str) -> Visit:
        """The staff's question is answered: the words stand in the ledger. Raises NoSuchVisit, NotNow."""
        visit = await self.get(who, id)
        return await step(self._tx, self._kit, visit, Did.ANSWERED, PERSON, note=words, tell=False)

    async def add(self, who: Contact, id: int, words: str) -> None:
        """Something the officers should know. Raises NoSuchVisit, NotNow."""
        visit = await self.get(who, id)
        after(visit, Did.ADDED)
        home = await self._tx.visits.home(visit.id)
        await self._tx.visits.reseal(visit.id, replace(home, added=(*home.added, words)), visit.district)
        await self._tx.visits.happened(visit.id, PERSON, Did.ADDED, words, self._kit.now())

    async def add_once(self, who: Contact, id: int, words: str) -> None:
        """The same, unless they said so before. Raises NoSuchVisit, NotNow."""
        visit = await self.get(who, id)
        if words not in (await self._tx.visits.home(visit.id)).added:
            await self.add(who, id, words)

    async def free_for(self, visit: Visit) -> dict[date, tuple[Part, ...]]:
        """Other days for a visit that is there already."""
        return await self.capacity.free(visit.district, visit.tasks)

    async def move(self, who: Contact, id: int, day: date | None, part: Part) -> Visit:
        """To another day; one that was agreed on stays agreed on. Raises NoSuchVisit, DayFull or NotNow, also once the
        crew has set out: from there on the crew moves it.
        """
        visit = await self.get(who, id)
        if visit.state is State.UNDER_WAY:
            raise NotNow(state=state_name(visit))
        if day and day < self.capacity.horizon[0]:
            raise DayFull(day=day)
        return await moved(self._tx, self._kit, visit, PERSON, day, part, tell=False)

    async def cancel(self, who: Contact, id: int) -> Visit:
        """Raises NoSuchVisit, NotNow."""
        visit = await self.get(who, id)
        cancelled = await step(
            self._tx, self._kit, visit, Did.CANCELLED, PERSON, tell=False, held=None, **OFF_THE_ROUND
        )
        await leave_the_round(self._tx, visit)
        return cancelled

    def _check(self, wanted: Wanted) -> None:
        if not read_address(wanted.home.address) or not self.district(wanted.district):
            raise NoAddress()
        if not wanted.home.name.strip() or read_phone(wanted.home.phone) is None:
            raise NoAddress()
        for task in wanted.tasks:
            if task.item not in self.items:
                raise NotOffered(item=task.item)
        if not wanted.tasks:
            raise NotOffered(item="")

    async def _hold(self, day: date | None, part: Part, wanted: Wanted) -> Part | None:
        if day is None:
            return None
        first, _ = self.capacity.horizon
        held = await self.capacity.take(day, part, wanted.district, wanted.tasks) if day >= first else None
        if held is None:
            raise DayFull(day=day)
        return held

    async def _add(self, who: Contact | None, by: By, wanted: Wanted, held: Part | None) -> Visit:
        minutes = self.capacity.minutes(wanted.district, wanted.tasks)
        for _ in range(CODE_ATTEMPTS):
            code = new_code()
            contact = who.id if who else None
            id = await self._tx.visits.add(code, contact, by, wanted, minutes, held, self._kit.now())
            if id is not None:
                return await found(self._tx, id)
        raise RuntimeError("no free code was found")


async def forget(tx: Tx, kit: Kit, who: Contact) -> None:
    """Open visits are called off: without an address nobody can come."""
    visits = Visits(tx, kit)
    for visit in await visits.mine(who):
        await visits.cancel(who, visit.id)
    await tx.visits.forget(who.id)


async def moved(
    tx: Tx, kit: Kit, visit: Visit, who: str, day: date | None, part: Part, *, tell: bool, note: str = ""
) -> Visit:
    """The old time is given back only when the new one is taken. Raises NotNow or DayFull."""
    did = _moving(visit, day)
    after(visit, did)
    held = None
    async with tx.savepoint():
        await leave_the_round(tx, visit)
        if day:
            held = await Capacity(tx, kit).take(day, part, visit.district, visit.tasks)
            if held is None:
                raise DayFull(day=day)
        changes: dict[str, Any] = {"day": day, "part": part, "held": held, **OFF_THE_ROUND}
        new = await step(tx, kit, visit, did, who, note=note, tell=tell, **changes)
        if day and new.state is State.MOVED:
            await tx.visit_days.replan(day)
    return new


def _moving(visit: Visit, day: date | None) -> Did:
    """One that is not agreed on yet only has other wishes; a promised one is asked for."""
    if visit.state in TO_DECIDE:
        return Did.CHANGED
    if visit.state is State.PROMISED:
        return Did.REQUESTED
    if day is None:
        raise NotNow(state=state_name(visit))
    return Did.MOVED

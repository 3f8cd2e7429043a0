"""A database for the bench of reminders: people, their appointments, what is due in one hour, and a past to sift.

All of it is written straight through the store, thousands of rows a transaction; nothing is said while it is written.
"""

from datetime import datetime, timedelta
from functools import partial

from bot.domain.appointments import CODE_LENGTH, CODE_LETTERS
from bot.domain.notices import APPOINTMENT
from bot.domain.timeslots import TimeSlot
from bot.frozen import Frozen
from bot.store import Store
from bot.store.statements import to_ms
from bot.store.tx import Tx

CHANNEL, SITE, WINDOW, ITEM, KIND = "telegram", "main", "exit_entry", "passport", "reminder-24h"
BEFORE = timedelta(hours=24)
PEOPLE_AT_ONCE, ROWS_AT_ONCE = 1_000, 50_000
LANGUAGES = ("zh-Hans", "zh-Hans", "zh-Hans", "en")

_DAY = "CAST(86400000 AS BIGINT)"  # in ms: a year of them is too much for the integers of PostgreSQL

# Nine in ten are decided, a day to a year ago; the rest is due in a day to a year.
_PAST = """
INSERT INTO notices (contact_id, kind, about, about_id, subject, due_at, state, decided_at)
WITH RECURSIVE row (n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM row WHERE n + 1 < {last})
SELECT 1 + n % {people}, '{kind}', '{about}', 100000000 + n, '',
       CASE WHEN n % 10 = 0 THEN {now} + {day} * (1 + n % 365) ELSE {now} - {day} * (1 + n % 365) END,
       CASE WHEN n % 10 = 0 THEN 'pending' WHEN n % 7 = 0 THEN 'dropped' ELSE 'queued' END,
       CASE WHEN n % 10 = 0 THEN NULL ELSE {now} - {day} * (1 + n % 365) END
  FROM row
"""


class Event(Frozen):
    """An appointment that one person is to be reminded of, at `due`."""

    contact_id: int
    appointment_id: int
    address: str
    due: datetime


async def add_people(store: Store, count: int, now: datetime, prefix: str = "p") -> list[int]:
    async def work(first: int, last: int, tx: Tx) -> list[int]:
        return [
            (await tx.contacts.add(CHANNEL, f"{prefix}{n}", LANGUAGES[n % len(LANGUAGES)], now)).id
            for n in range(first, last)
        ]

    ids: list[int] = []
    for first in range(0, count, PEOPLE_AT_ONCE):
        ids += await store.run(partial(work, first, min(count, first + PEOPLE_AT_ONCE)))
    return ids


async def add_past(store: Store, rows: int, people: int, now: datetime) -> None:
    """`people`: ids from 1 on that notices can belong to."""
    for first in range(0, rows, ROWS_AT_ONCE):
        last = min(rows, first + ROWS_AT_ONCE)
        sql = _PAST.format(
            first=first, last=last, people=people, kind=KIND, about=APPOINTMENT, now=to_ms(now), day=_DAY
        )
        await store.run(lambda tx, sql=sql: tx.notices.statements.control(sql))  # type: ignore[misc]


async def add_due(store: Store, people: list[int], dues: list[datetime], booked: datetime, prefix: str) -> list[Event]:
    """One appointment and its reminder a person."""

    async def work(first: int, last: int, tx: Tx) -> list[Event]:
        return [await _event(tx, n, people[n], dues[n], booked, prefix) for n in range(first, last)]

    events: list[Event] = []
    for first in range(0, len(dues), PEOPLE_AT_ONCE):
        events += await store.run(partial(work, first, min(len(dues), first + PEOPLE_AT_ONCE)))
    return events


async def _event(tx: Tx, n: int, contact_id: int, due: datetime, booked: datetime, prefix: str) -> Event:
    slot = TimeSlot(SITE, WINDOW, due + BEFORE, 30, 1)
    phone = f"139{contact_id:08d}"
    id = await tx.appointments.add(_code(contact_id), contact_id, slot, ITEM, "欧阳建国", phone, booked)
    assert id is not None
    await tx.notices.add(contact_id, KIND, APPOINTMENT, id, due)
    return Event(contact_id, id, f"{prefix}{n}", due)


def _code(number: int) -> str:
    letters = []
    for _ in range(CODE_LENGTH):
        number, rest = divmod(number, len(CODE_LETTERS))
        letters.append(CODE_LETTERS[rest])
    return "".join(letters)

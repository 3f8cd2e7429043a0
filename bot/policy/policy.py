"""The policy records in memory, found by service and attribute. Says nothing:
`bot/services/answers.py` does.
"""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from bot.domain.meaning import TRAVEL_SERVICES
from bot.errors import Fault, OperatorError
from bot.policy.files import entry_faults, known_sources, read_entries
from bot.policy.record import EXIT_ENTRY, Record, from_table


class Policy:
    def __init__(self, records: Iterable[Record]) -> None:
        self._by_id = {record.id: record for record in records}
        self._by_question: dict[tuple[str, str], list[Record]] = {}
        for record in self._by_id.values():
            for attribute in record.attributes:
                self._by_question.setdefault((record.service, attribute), []).append(record)

    @classmethod
    def load(cls, root: Path) -> Self:
        """Raises OperatorError with every malformed record; an overdue review only warns."""
        faults: list[Fault] = []
        entries = read_entries(root, faults)
        sources = known_sources(root)
        for entry in entries:
            faults += entry_faults(entry, sources)
        if faults:
            raise OperatorError(faults)
        return cls(from_table(entry.table) for entry in entries)

    def records(self, service: str, attribute: str) -> tuple[Record, ...]:
        """Own records first, then those all travel documents share."""
        own = self._by_question.get((service, attribute), [])
        shared = self._by_question.get((EXIT_ENTRY, attribute), []) if service in TRAVEL_SERVICES else []
        return (*own, *shared)

    def questions(self) -> frozenset[tuple[str, str]]:
        """Every (service, attribute) a record stands for, as filed."""
        return frozenset(self._by_question)

    def get(self, record_id: str) -> Record:
        """Raises KeyError."""
        return self._by_id[record_id]

    def overdue(self, today: dt.date) -> tuple[Record, ...]:
        return tuple(record for record in self._by_id.values() if record.overdue(today))

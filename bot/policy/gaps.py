"""What the records leave open on purpose: questions without a checked national rule, why, and whom to ask.

A question in neither place is a hole; `bot/services/answers_check.py` finds those.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from bot.domain.meaning import Attribute, Service
from bot.errors import Fault
from bot.frozen import Frozen
from bot.policy.faults import one_of
from bot.policy.files import Entry


class Why(StrEnum):
    NO_NATIONAL_FIGURE = "no_national_figure"  # looked for, and none found that could be checked
    LOCAL = "local"  # each place has its own practice
    NOT_APPLICABLE = "not_applicable"  # the question does not arise: a change of name has no period of validity
    ASK_WINDOW = "ask_window"  # it hangs on the person's case, or the guides disagree
    OWN_EMBASSY = "own_embassy"  # a foreign passport is another state's, with the visa or permit that is in it


class Gap(Frozen):
    """`whom` are names of hotline records; empty: the usual one of the service."""

    service: str
    attributes: tuple[str, ...]
    why: Why
    whom: tuple[str, ...]
    place: str


REQUIRED: Final[Mapping[str, type]] = {"service": str, "attributes": list, "why": str}
OPTIONAL: Final = frozenset({"whom"})


def gap_faults(entry: Entry, hotlines: frozenset[str]) -> list[Fault]:
    """`hotlines`: the names of those that have a record."""
    faults = list(_shape(entry))
    return faults or list(_words(entry, hotlines))


def _shape(entry: Entry) -> Iterator[Fault]:
    for key, kind in REQUIRED.items():
        if key not in entry.table:
            yield Fault(entry.place, f"{key} is missing", "Add it")
        elif type(entry.table[key]) is not kind:
            cure = 'Write a list, like ["mail"]' if kind is list else "Write text in quotes"
            yield Fault(entry.at(key), f"{key} has the wrong type", cure)
    for key in sorted(entry.table.keys() - REQUIRED.keys() - OPTIONAL):
        yield Fault(entry.at(key), f"unknown key {key}", "Remove it or correct its spelling")
    if not isinstance(entry.table.get("whom", []), list):
        yield Fault(entry.at("whom"), "whom has the wrong type", 'Write a list, like ["hotline"]')


def _words(entry: Entry, hotlines: frozenset[str]) -> Iterator[Fault]:
    table = entry.table
    for key, names, allowed in (
        ("service", [table["service"]], frozenset(Service)),
        ("attributes", table["attributes"], frozenset(Attribute)),
        ("why", [table["why"]], frozenset(Why)),
        ("whom", table.get("whom", ()), hotlines),
    ):
        for name in names:
            if name not in allowed:
                yield Fault(entry.at(key), f"unknown {key.removesuffix('s')} {name}", one_of(allowed))


def gap_from_table(entry: Entry) -> Gap:
    """The table must have passed `gap_faults`."""
    table: Mapping[str, Any] = entry.table
    return Gap(
        service=table["service"],
        attributes=tuple(table["attributes"]),
        why=Why(table["why"]),
        whom=tuple(table.get("whom", ())),
        place=entry.place,
    )

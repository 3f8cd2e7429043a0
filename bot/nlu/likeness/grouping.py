"""How alike two reports are, and which belong together.

Groups grow by the mean likeness between their members. Two lone reports need more of it than a report that comes to a
group: where several people told of a problem, another telling is likely; where nobody did, two are more likely chance.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from bot.nlu.likeness.traits import Traits

PAIR: Final = 0.41  # likeness from which two reports are a group
GROUP: Final = 0.235  # from which a report comes to a group, or two groups are one
GROWN: Final = 3  # reports that make a group one in the full sense
WORDS_SHARE: Final = 0.6
OTHER_THING, OTHER_TROUBLE, OTHER_DOCUMENT = 0.4, 0.75, 0.65
SILENT: Final = 0.85  # one tells what went wrong and the other does not
SINGLE: Final = 0.72  # no more than one concept in common
FAINT: Final = 0.08  # likeness of concepts below which the words beside them are not compared: that costs the most
LEAST: Final = 0.06  # less is none
RARE_WORD, MOST_RARE = 0.12, 3  # what each shared word adds that hardly anybody wrote before, and how many of them
_Row = dict[int, float]


def likeness(one: Traits, other: Traits, product: float | None = None) -> float:
    """0 for nothing in common; about 1 for the same said in other words. `product`: of their concepts, if known."""
    if one.text == other.text:
        return 1.0
    product = _product(one.concepts, other.concepts) if product is None else product
    found = product / (one.length * other.length) * _agreement(one, other)
    if found >= FAINT:
        found += WORDS_SHARE * _product(one.words, other.words) / (one.words_length * other.words_length)
    return found + RARE_WORD * min(len(one.rare & other.rare), MOST_RARE)


def _agreement(one: Traits, other: Traits) -> float:
    """1 where nothing speaks against it: other things, other troubles, hardly anything in common."""
    share = 1.0
    for less, mine, others in (
        (OTHER_THING, one.things, other.things),
        (OTHER_TROUBLE, one.troubles, other.troubles),
        (OTHER_DOCUMENT, one.documents, other.documents),
    ):
        if mine and others and mine.isdisjoint(others):
            share *= less
    if bool(one.troubles) != bool(other.troubles):
        share *= SILENT
    if sum(name[0] != "~" for name in one.concepts.keys() & other.concepts.keys()) < 2:
        share *= SINGLE
    return share


def grouped(reports: Sequence[Traits]) -> list[int]:
    """The group of each report, numbered from 1 in the order in which they first appear."""
    return _numbered(_merged(_rows(reports)), len(reports))


def _product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[name] for name, weight in one.items() if name in other)


def _rows(reports: Sequence[Traits]) -> list[_Row]:
    """Each report's likeness to the others, as far as there is any."""
    rows: list[_Row] = [{} for _ in reports]
    named, worded, said = (defaultdict[str, list[int]](list) for _ in range(3))
    for at, report in enumerate(reports):
        for before, product in _met(report, reports, named, worded).items():
            found = likeness(report, reports[before], product)
            if found >= LEAST:
                rows[at][before] = rows[before][at] = found
        for before in said[report.text]:
            rows[at][before] = rows[before][at] = 1.0
        said[report.text].append(at)
        for name in report.concepts:
            named[name].append(at)
        for word in report.rare:
            worded[word].append(at)
    return rows


def _met(
    report: Traits, reports: Sequence[Traits], named: Mapping[str, list[int]], worded: Mapping[str, list[int]]
) -> dict[int, float]:
    """Earlier reports that share a concept, with the product of their concepts."""
    found = defaultdict[int, float](float)
    for name, weight in report.concepts.items():
        for before in named.get(name, ()):
            found[before] += weight * reports[before].concepts[name]
    for word in report.rare:
        for before in worded.get(word, ()):
            found[before] += 0.0
    return found


def _merged(rows: list[_Row]) -> dict[int, list[int]]:
    members = {at: [at] for at in range(len(rows))}
    sums = dict(enumerate(map(dict, rows)))
    heap = [(-found / PAIR, at, other) for at, row in sums.items() for other, found in row.items() if other < at]
    heap = [entry for entry in heap if entry[0] <= -1]
    heapq.heapify(heap)
    fresh = len(rows)
    while heap:
        _, one, other = heapq.heappop(heap)
        if one not in members or other not in members:
            continue
        members[fresh] = members.pop(one) + members.pop(other)
        sums[fresh] = _joined(sums, one, other)
        for near, total in sums[fresh].items():
            sums[near][fresh] = total
            strength = _strength(total, len(members[fresh]), len(members[near]))
            if strength >= 1:
                heapq.heappush(heap, (-strength, fresh, near))
        fresh += 1
    return members


def _joined(sums: dict[int, _Row], one: int, other: int) -> _Row:
    """The sums of likeness of two groups that become one; they are taken out of their neighbours'."""
    joined = defaultdict[int, float](float)
    for group in (one, other):
        for near, total in sums.pop(group).items():
            if near not in (one, other):
                joined[near] += total
                sums[near].pop(group)
    return dict(joined)


def _strength(total: float, one: int, other: int) -> float:
    """The mean likeness as a share of what groups of these sizes need."""
    grown = min(1.0, (max(one, other) - 1) / (GROWN - 1))
    return total / (one * other) / (PAIR + (GROUP - PAIR) * grown)


def _numbered(members: Mapping[int, list[int]], count: int) -> list[int]:
    of = [0] * count
    for number, group in enumerate(sorted(members.values(), key=min), 1):
        for at in group:
            of[at] = number
    return of

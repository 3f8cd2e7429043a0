"""What a trip plan is about: which documents, and by which day.

A journey names more than it asks for: the register, the visa it starts from, the day one applies.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.domain.meaning import (
    BEFORE_ANY,
    Act,
    Attribute,
    DateReading,
    Reading,
    Request,
    Service,
)
from bot.frozen import replace
from bot.nlu.dates import Named
from bot.nlu.entities.from_dates import end_of_stay, split_days
from bot.nlu.lexicon import Hit
from bot.nlu.message import Message

TOLD_OF_ONESELF: Final = frozenset({Service.HUKOU_TRANSFER, Service.LODGING_REGISTRATION})
NO_DOCUMENT: Final = TOLD_OF_ONESELF | {None}
BESIDES: Final = {Service.HKMO_PERMIT: Service.HKMO_ENDORSEMENT}  # needed with one that is held
BOOKS: Final = frozenset({Service.PASSPORT, Service.HKMO_PERMIT, Service.TW_PERMIT})
LONGEST_JOINT, LONGEST_JOINT_ENGLISH = 1, 5  # characters between two of a list: a mark, or "and"


def of_a_journey(
    reading: Reading,
    message: Message,
    days: Sequence[Named],
    held: Container[Service],
    asked_of: frozenset[Service],
) -> Reading:
    """The register is told there, not asked about; who names no document means the one that the journey needs, and so
    does who has the one named. `days` are those ahead, `asked_of` the documents of the clause that asks.
    """
    text, hits, goal = message.dated, message.hits, message.goal
    also = [request for request in reading.also if request.service not in TOLD_OF_ONESELF]
    service = had = _asked_for(reading.service, asked_of)
    if service and service in held:
        service = _besides(service, hits, goal, held)
    if service in NO_DOCUMENT:
        asked = next((request.service for request in also if request.service), None)
        service = asked or goal or service
    service = _named_instead(service, also, hits, goal) or service
    named = [Service(hit.name) for hit in hits if hit.kind == "service"]
    if service in BEFORE_ANY:  # "after my name change a passport": the passport is what is planned
        service = next((one for one in named if one in BOOKS), service)
    if service in BOOKS:
        also += (Request(Act.TRIP_PLAN, one) for one in named if one in BEFORE_ANY)
    also += (Request(Act.TRIP_PLAN, one) for one in _listed(text, hits))
    if service is Service.PASSPORT and goal in BOOKS and goal not in named:
        also.append(Request(Act.TRIP_PLAN, goal))  # "a passport for Hong Kong": what is needed there is planned too
    plan = replace(reading, service=service)
    told = {Request(Act.TRIP_PLAN, service), Request(Act.FAQ, service, Attribute.PROCESSING_TIME)}  # the day tells both
    if had != reading.service:
        told.add(Request(Act.TRIP_PLAN, reading.service))  # another's, only told
    if plan.is_of_stay:
        told.add(Request(Act.FAQ, service, Attribute.RENEWAL_WINDOW))
    # "will the permit be ready" sounds by itself like a document nobody spoke of
    spoken_of = {None, *named, service, reading.service, goal}
    others = tuple(one for one in dict.fromkeys(also) if one not in told and one.service in spoken_of)
    day = _day_of_need(text, days, plan) if reading.date else None
    return replace(plan, also=others, date=day)


def _asked_for(service: Service | None, asked_of: frozenset[Service]) -> Service | None:
    """ "My wife got her permit last week; will my passport be in time" is about the one book that is asked for."""
    books = asked_of & BOOKS
    return next(iter(books)) if len(books) == 1 and service in BOOKS - asked_of else service


def _besides(had: Service, hits: Iterable[Hit], goal: Service | None, held: Container[Service]) -> Service:
    """What is needed where that one is had: another that is named, else what the journey needs."""
    named = (Service(hit.name) for hit in hits if hit.kind == "service")
    wanted = (one for one in (*named, goal, BESIDES.get(goal or had)) if one and one not in held)
    return next(wanted, had)


def _named_instead(
    service: Service | None, also: Iterable[Request], hits: Iterable[Hit], goal: Service | None
) -> Service | None:
    """ "An endorsement, I go to Hong Kong": the journey alone would need the permit, which is not spoken of. "I fly to
    Bangkok, is there time for a passport" is about no residence permit; "my residence permit, in time for an extension"
    is about that permit.
    """
    named = [Service(hit.name) for hit in hits if hit.kind == "service"]
    if service in named:
        return None
    if service is Service.VISA_EXTENSION and Service.RESIDENCE_PERMIT_FOREIGNER in named:
        return Service.RESIDENCE_PERMIT_FOREIGNER
    planned = [one.service for one in also if one.act is Act.TRIP_PLAN]
    if service is Service.RESIDENCE_PERMIT_FOREIGNER:
        planned.append(goal)
    return next((one for one in planned if one in named), None)


def _listed(text: str, hits: Iterable[Hit]) -> Iterator[Service]:
    """Documents named in one breath: "a passport and a Hong Kong permit"."""
    named = [hit for hit in hits if hit.kind == "service" and hit.name in BOOKS]
    longest = LONGEST_JOINT_ENGLISH if text.isascii() else LONGEST_JOINT
    for one, other in pairwise(named):
        if 0 < other.at - one.at - len(one.word) <= longest:
            yield from (Service(one.name), Service(other.name))


def _day_of_need(text: str, days: Sequence[Named], plan: Reading) -> DateReading | None:
    """Of two days the one the journey begins on: 下周一去办，18号走. A stay is needed longer from where it ends."""
    _, need = split_days(text, days)
    if plan.is_of_stay:
        need = end_of_stay(text, days)
    return DateReading(need.start, need.end) if need and len(days) > 1 else plan.date

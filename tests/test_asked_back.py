"""Where a sentence can be meant in two ways, a figure for the wrong one could cost a flight."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

import pytest

from bot.domain.meaning import Act, Attribute, Condition, DateReading, Reading, Request, Service
from bot.frozen import replace
from bot.nlu.lexicon import Hit
from bot.nlu.part import Part
from bot.store import Store
from tests.hall import open_hall


class InDoubt:
    """Reads every sentence as a question that can be meant in two ways."""

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        ways = tuple(Request(Act.FAQ, Service.PASSPORT, one) for one in (Attribute.FEE, Attribute.URGENT))
        return Reading(Act.FAQ, Service.PASSPORT, Attribute.FEE, confidence=0.9, doubts=ways)


async def test_what_can_be_meant_in_two_ways_is_asked_back_before_a_figure_is_told(store: Store) -> None:
    hall = open_hall(store)
    citizen = hall.person()
    hall.core.in_force.rooms = replace(hall.core.in_force.rooms, understanding=InDoubt())
    assert "120元" not in await citizen.says("护照加急多少钱啊急")
    assert citizen.labels == ["普通护照：费用", "普通护照：加急", "都不是"]
    assert "120元" in await citizen.says("费用")
    await citizen.says("护照加急多少钱啊急")
    assert "加急" in (await citizen.says("2")).splitlines()[0]


class OfWhich:
    """Reads every sentence as one question, of a passport or of a document that is not named."""

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        if text.isdigit():
            return Reading(Act.AMBIGUOUS)
        ways = tuple(Request(Act.FAQ, one, Attribute.PHOTO) for one in (Service.PASSPORT, None))
        return Reading(Act.FAQ, Service.PASSPORT, Attribute.PHOTO, confidence=0.9, doubts=ways)


async def test_where_only_the_document_is_in_doubt_the_choices_tell_them_apart(store: Store) -> None:
    hall = open_hall(store)
    citizen = hall.person()
    hall.core.in_force.rooms = replace(hall.core.in_force.rooms, understanding=OfWhich())
    await citizen.says("照片可以自己带吗")
    assert citizen.labels == ["普通护照：照片", "别的证件：照片", "都不是"]
    assert "哪一种证件" in await citizen.says("2")


class HalfHeard:
    """Reads the first sentence as one weak question, and what follows as it is."""

    def __init__(self, real: object) -> None:
        self._real = real

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        if text not in ("护照啥啥", "passport whatsit"):
            return self._real.understand(text, now, language)  # type: ignore[attr-defined, no-any-return]
        only = Request(Act.FAQ, Service.PASSPORT, Attribute.PHOTO)
        language = "en" if text.isascii() else "zh-Hans"
        return Reading(Act.FAQ, Service.PASSPORT, Attribute.PHOTO, confidence=0.5, doubts=(only,), language=language)


@pytest.mark.parametrize(
    ("language", "said", "first", "then"),
    [("zh-Hans", "护照啥啥", "照片", "工作日"), ("en", "passport whatsit", "Photo", "working days")],
)
async def test_of_a_single_weak_reading_it_is_asked_what_they_wish_to_know(
    store: Store, language: str, said: str, first: str, then: str
) -> None:
    hall = open_hall(store)
    citizen = hall.person(language=language)
    rooms = hall.core.in_force.rooms
    hall.core.in_force.rooms = replace(rooms, understanding=HalfHeard(rooms.understanding))
    await citizen.says(said)
    assert len(citizen.labels) == 5
    assert citizen.labels[0].startswith(first)
    await citizen.says("谢谢" if language == "zh-Hans" else "thank you")  # something else, and the document stays
    assert then in await citizen.says("要几天" if language == "zh-Hans" else "how long does it take")


class Vague:
    """Reads everything as one of two questions, of which one is about nothing that can be named."""

    def __init__(self, service: Service | None) -> None:
        self._service = service

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        doubts = tuple(Request(Act.FAQ, self._service, one) for one in (Attribute.OTHER, Attribute.ONLINE))
        return Reading(Act.FAQ, self._service, Attribute.OTHER, confidence=0.5, doubts=doubts)


class Dated:
    """Reads a day in every sentence, and a question that can be meant in two ways."""

    def __init__(self, hits: Callable[[str], Sequence[Hit]], told: Condition) -> None:
        self.hits = hits
        self._told = frozenset({told})

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        ways = (Attribute.VALIDITY, Attribute.PROCESSING_TIME)
        return Reading(
            Act.FAQ,
            Service.PASSPORT,
            ways[0],
            date=DateReading(date(2026, 12, 9), date(2026, 12, 9)),
            conditions=self._told,
            doubts=tuple(Request(Act.FAQ, Service.PASSPORT, way) for way in ways),
        )


@pytest.mark.parametrize("told", [Condition.OF_AGE, Condition.RENEWAL])
async def test_no_journey_is_planned_for_a_birthday_or_the_day_of_an_end(store: Store, told: Condition) -> None:
    hall = open_hall(store)
    rooms = hall.core.in_force.rooms
    hall.core.in_force.rooms = replace(rooms, understanding=Dated(rooms.understanding.hits, told))
    citizen = hall.person()
    await citizen.says("女儿12月9号满十六，护照到时候算几年")
    assert citizen.labels == ["普通护照：有效期", "普通护照：多久办好", "都不是"]


async def test_something_else_is_never_offered_by_that_name(store: Store) -> None:
    hall = open_hall(store)
    hall.core.in_force.rooms = replace(hall.core.in_force.rooms, understanding=Vague(Service.PASSPORT))
    citizen = hall.person()
    await citizen.says("护照啥情况")
    assert citizen.labels == ["普通护照：总的说明", "普通护照：网上办", "都不是"]
    hall.core.in_force.rooms = replace(hall.core.in_force.rooms, understanding=Vague(None))
    stranger = hall.person(address="9")
    assert "哪一种证件" in await stranger.says("啥情况")


@pytest.mark.parametrize(
    ("likely", "sure", "figured", "asked_back"),
    [
        (0.65, 0.9, True, True),
        (0.75, 0.9, True, False),
        (0.55, 0.9, False, False),
        (0.45, 0.9, False, True),
        (0.75, 0.55, True, False),  # whether it is a question at all, the choices would not tell
        (0.75, 0.4, False, True),
    ],
)
def test_what_is_answered_with_a_figure_is_asked_back_sooner(
    likely: float, sure: float, figured: bool, asked_back: bool
) -> None:
    part = shared(
        {Attribute.FEE: likely, Attribute.URGENT: 0.6 * (1 - likely), Attribute.MAIL: 0.4 * (1 - likely)}, sure
    )
    assert bool(part.doubts({("passport", "fee")} if figured else ())) is asked_back


def test_where_it_is_not_known_which_answers_hold_figures_all_are_taken_to() -> None:
    part = shared({Attribute.FEE: 0.65, Attribute.MAIL: 0.35}, 1.0)
    assert part.doubts(None)
    assert not part.doubts(())


def shared(attributes: dict[str, float], sure: float) -> Part:
    """A question about passports, of which no more is known than how likely each attribute is."""
    acts: dict[str, float] = {Act.FAQ: sure, Act.BOOK: 1 - sure}
    services: dict[str, float] = {Service.PASSPORT: 1.0}
    return Part(Act.FAQ, Service.PASSPORT, Attribute.FEE, sure, True, False, acts, services, attributes)

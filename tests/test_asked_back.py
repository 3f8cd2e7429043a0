"""Where a sentence can be meant in two ways, a figure for the wrong one could cost a flight: of one document both are
told, of two it is asked back.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.domain.meaning import Act, Attribute, Condition, DateReading, Reading, Request, Service
from bot.frozen import replace
from bot.nlu.lexicon import Hit
from bot.nlu.part import Part
from bot.store import Store
from bot.texts.source import read_messages
from tests.hall import Hall, open_hall

ROOT = Path(__file__).parents[1]


class InDoubt:
    """Reads every sentence as a question that can be meant in several ways."""

    def __init__(self, *ways: tuple[Service | None, Attribute]) -> None:
        self._ways = tuple(Request(Act.FAQ, *way) for way in ways)

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        if text.isdigit():
            return Reading(Act.AMBIGUOUS)
        first, spoken = self._ways[0], language or "zh-Hans"
        return Reading(first.act, first.service, first.attribute, doubts=self._ways, language=spoken)


def doubting(store: Store, *ways: tuple[Service | None, Attribute]) -> Hall:
    hall = open_hall(store)
    hall.core.in_force.rooms = replace(hall.core.in_force.rooms, understanding=InDoubt(*ways))
    return hall


TWO_OF_A_PASSPORT = (Service.PASSPORT, Attribute.FEE), (Service.PASSPORT, Attribute.URGENT)


@pytest.mark.parametrize(
    ("language", "fee", "urgent"),
    [
        ("zh-Hans", "护照：每本120元", "如果问的是“加急”：护照加急获批后：5个工作日"),
        ("en", "Passport: 120 yuan", "If you mean “Urgent processing”: Urgent passport, once approved: 5 working days"),
    ],
)
async def test_what_can_be_asked_of_one_document_in_two_ways_is_answered_both_ways(
    store: Store, language: str, fee: str, urgent: str
) -> None:
    citizen = doubting(store, *TWO_OF_A_PASSPORT).person(language=language)
    first, *_, last = (await citizen.says("护照加急多少钱啊急")).splitlines()
    assert first.startswith(fee)
    assert last.startswith(urgent)


async def test_the_other_reading_is_told_whole_at_a_tap(store: Store) -> None:
    citizen = doubting(store, *TWO_OF_A_PASSPORT).person()
    await citizen.says("护照加急多少钱啊急")
    assert citizen.labels[:2] == ["加急", "预约办理"]
    whole = await citizen.says("1")
    assert whole.startswith("护照加急获批后：5个工作日")
    assert "如果问的是" not in whole


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_no_two_answers_of_a_document_begin_alike(language: str) -> None:
    """Told one under the other, the second would tell nothing."""
    answers = read_messages(ROOT / "locales" / language / "answers")
    for service in Service:
        general = [answers.get(f"answer-{service}-{one}", "").partition("=")[2].strip() for one in Attribute]
        leads = [whole.splitlines()[0] for whole in general if whole]
        assert len(set(leads)) == len(leads) > 0


async def test_what_can_be_asked_of_two_documents_is_asked_back_before_a_figure_is_told(store: Store) -> None:
    ways = [(one, Attribute.FEE) for one in (Service.PASSPORT, Service.HKMO_PERMIT)]
    citizen = doubting(store, *ways).person()
    assert "120元" not in await citizen.says("证多少钱")
    assert citizen.labels == ["普通护照：费用", "往来港澳通行证：费用", "都不是"]
    assert "120元" in await citizen.says("1")


async def test_where_only_the_document_is_in_doubt_the_choices_tell_them_apart(store: Store) -> None:
    citizen = doubting(store, *((one, Attribute.PHOTO) for one in (Service.PASSPORT, None))).person()
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
    assert (await citizen.says("女儿12月9号满十六，护照到时候算几年")).startswith("护照有效期")
    assert citizen.labels[0] == "多久办好"


async def test_something_else_is_never_offered_by_that_name(store: Store) -> None:
    general = (Attribute.OTHER, Attribute.ONLINE)
    citizen = doubting(store, *((one, Attribute.OTHER) for one in (Service.PASSPORT, Service.ID_CARD))).person()
    await citizen.says("证啥情况")
    assert citizen.labels == ["普通护照：总的说明", "居民身份证：总的说明", "都不是"]
    second = doubting(store, *((Service.PASSPORT, one) for one in reversed(general))).person(address="8")
    assert "如果问的是“总的说明”" in await second.says("护照啥情况")
    stranger = doubting(store, *((None, one) for one in general)).person(address="9")
    assert "哪一种证件" in await stranger.says("啥情况")


@pytest.mark.parametrize(
    ("likely", "sure", "figured", "doubted"),
    [
        (0.85, 0.9, True, True),
        (0.92, 0.9, True, False),
        (0.55, 0.9, False, False),
        (0.45, 0.9, False, True),
        (0.92, 0.55, True, False),  # whether it is a question at all, the choices would not tell
        (0.75, 0.4, False, True),
    ],
)
def test_what_is_answered_with_a_figure_is_doubted_sooner(
    likely: float, sure: float, figured: bool, doubted: bool
) -> None:
    part = shared(
        {Attribute.FEE: likely, Attribute.URGENT: 0.6 * (1 - likely), Attribute.MAIL: 0.4 * (1 - likely)}, sure
    )
    assert bool(part.doubts({("passport", "fee")} if figured else ())) is doubted


def test_where_it_is_not_known_which_answers_hold_figures_all_are_taken_to() -> None:
    part = shared({Attribute.FEE: 0.65, Attribute.MAIL: 0.35}, 1.0)
    assert part.doubts(None)
    assert not part.doubts(())


def test_which_document_is_asked_back_later_than_what_else_of_it_is_told() -> None:
    certain = shared({Attribute.FEE: 1.0}, 1.0)
    of_two = replace(certain, services={Service.PASSPORT: 0.8, Service.ID_CARD: 0.2})
    assert not of_two.doubts(None)
    assert replace(of_two, services={Service.PASSPORT: 0.7, Service.ID_CARD: 0.3}).doubts(None)
    assert shared({Attribute.FEE: 0.8, Attribute.URGENT: 0.2}, 1.0).doubts(None)


def shared(attributes: dict[str, float], sure: float) -> Part:
    """A question about passports, of which no more is known than how likely each attribute is."""
    acts: dict[str, float] = {Act.FAQ: sure, Act.BOOK: 1 - sure}
    services: dict[str, float] = {Service.PASSPORT: 1.0}
    return Part(Act.FAQ, Service.PASSPORT, Attribute.FEE, sure, True, False, acts, services, attributes)

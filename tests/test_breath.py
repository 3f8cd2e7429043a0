"""Two questions in one breath, without a comma between: how long and how much, a passport and an ID card."""

import pytest

from bot.domain.meaning import Act, Attribute, Service
from bot.nlu import Understanding
from tests.hall import WEDNESDAY_TEN as NOW

TIME, FEE, MATERIALS, VALIDITY = Attribute.PROCESSING_TIME, Attribute.FEE, Attribute.MATERIALS, Attribute.VALIDITY


def asked(nlu: Understanding, text: str) -> list[tuple[Service | None, Attribute | None]]:
    reading = nlu.understand(text, NOW)
    assert reading.act is Act.FAQ and all(one.act is Act.FAQ for one in reading.also)
    return [(reading.service, reading.attribute), *((one.service, one.attribute) for one in reading.also)]


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("办护照要几耐同几多钱", [TIME, FEE]),
        ("护照几钱同埋要几耐", [FEE, TIME]),
        ("护照多久多少钱", [TIME, FEE]),
        ("护照多少钱几天拿", [FEE, TIME]),
        ("护照多少钱又要等几天", [FEE, TIME]),
        ("整护照要带咩同埋几钱", [MATERIALS, FEE]),
        ("办护照要带什么多少钱要几天", [MATERIALS, FEE, TIME]),
        ("how long and how much for a passport", [TIME, FEE]),
    ],
)
def test_each_question_of_a_breath_is_asked_in_its_order(nlu, text, attributes):
    assert asked(nlu, text) == [(Service.PASSPORT, one) for one in attributes]


@pytest.mark.parametrize(
    ("text", "services", "attribute"),
    [
        ("护照和港澳通行证分别多少钱", [Service.PASSPORT, Service.HKMO_PERMIT], FEE),
        ("护照同身份证几钱", [Service.PASSPORT, Service.ID_CARD], FEE),
        ("签注跟通行证要几天", [Service.HKMO_ENDORSEMENT, Service.HKMO_PERMIT], TIME),
        ("what's the fee for a passport and an ID card?", [Service.PASSPORT, Service.ID_CARD], FEE),
        ("身份证和护照有效期几年", [Service.ID_CARD, Service.PASSPORT], VALIDITY),
    ],
)
def test_documents_named_in_one_breath_are_each_answered(nlu, text, services, attribute):
    assert asked(nlu, text) == [(one, attribute) for one in services]


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("护照有效期多久", (Service.PASSPORT, VALIDITY)),
        ("护照提前多久换", (Service.PASSPORT, Attribute.RENEWAL_WINDOW)),
        ("带身份证和护照办居住证要几天", (Service.RESIDENCE_PERMIT_DOMESTIC, TIME)),
        ("护照工本费多少钱", (Service.PASSPORT, FEE)),
    ],
)
def test_one_question_stays_one(nlu, text, only):
    assert asked(nlu, text) == [only]


async def test_a_question_of_two_things_without_a_document_is_asked_for_the_document_once(hall):
    person = hall.person()
    await person.says("几耐同几多钱")
    told = await person.presses("普通护照")
    assert "7个工作日" in told and "120元" in told


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("护照费用、时间、材料", [FEE, TIME, MATERIALS]),
        ("护照办理时间和工本费", [TIME, FEE]),
        ("护照 费用 时间 材料", [FEE, TIME, MATERIALS]),
        ("passport fee and time", [FEE, TIME]),
        ("fee, time and documents for a passport", [FEE, TIME, MATERIALS]),
        ("passport: cost/documents", [FEE, MATERIALS]),
    ],
)
def test_what_is_only_listed_is_asked_one_by_one(nlu, text, attributes):
    assert asked(nlu, text) == [(Service.PASSPORT, one) for one in attributes]


def test_two_clauses_are_no_list(nlu):
    assert len(asked(nlu, "我没时间,材料不够怎么办护照")) == 1

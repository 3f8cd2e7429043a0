"""Answers carry the figure first, rest on records, and say so where nothing is known."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import FrozenClock
from bot.domain.meaning import TRAVEL_SERVICES, Attribute, Service
from bot.policy import Confidence, Policy
from bot.services.answers import Answers, check_answers
from bot.texts import LANGUAGES, Texts
from bot.texts.check import placeholders

ROOT = Path(__file__).parents[1]
CORE = ["processing_time", "urgent", "fee", "materials", "validity", "cross_province", "renewal_window"]


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Policy.load(ROOT)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(ROOT, ZoneInfo("Asia/Shanghai"))


def answers(policy: Policy, day: str = "2026-11-22") -> Answers:
    return Answers(
        policy, FrozenClock(datetime.fromisoformat(day).replace(hour=4, tzinfo=UTC)), ZoneInfo("Asia/Shanghai")
    )


def test_texts_and_records_fit_each_other(policy):
    assert check_answers(policy, placeholders(ROOT)) == []
    assert check_answers(policy, placeholders(ROOT, "en")) == []


def test_a_text_that_is_missing_or_asks_for_an_unknown_figure_is_a_fault(policy):
    known = placeholders(ROOT)
    without = {key: names for key, names in known.items() if key != "answer-passport-fee"}
    assert [fault.place.split(": ")[1] for fault in check_answers(policy, without)] == ["answer-passport-fee"]
    [fault] = check_answers(policy, known | {"answer-passport-fee": frozenset({"price"})})
    assert fault.what == "no record gives $price"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("attribute", list(Attribute))
@pytest.mark.parametrize("service", list(Service))
def test_every_question_can_be_answered_in_every_language(policy, texts, service, attribute, language):
    said = texts.say(answers(policy).answer(service, attribute).text, language)
    assert said
    assert len(said.splitlines()) <= 9
    assert not re.search(r"[{}$]", said)


@pytest.mark.parametrize("attribute", CORE)
@pytest.mark.parametrize("service", sorted(TRAVEL_SERVICES))
def test_the_core_questions_about_travel_documents_are_known(policy, service, attribute):
    found = answers(policy).answer(service, attribute)
    assert found.known
    assert found.records


@pytest.mark.parametrize(
    ("service", "attribute", "first_line"),
    [
        ("passport", "processing_time", "护照：在户籍地办，7个工作日。"),
        ("passport", "fee", "护照：每本120元，首次、换发、补发都一样。"),
        ("hkmo_permit", "fee", "港澳通行证：每张60元。"),
        ("hkmo_endorsement", "fee", "港澳签注：一次有效15元，两次有效30元。"),
        ("tw_permit", "validity", "往来台湾通行证有效期：10年。"),
    ],
)
def test_the_figure_stands_in_the_first_line(policy, texts, service, attribute, first_line):
    said = texts.say(answers(policy).answer(service, attribute).text, "zh-Hans")
    assert said.splitlines()[0] == first_line


def test_the_time_for_another_province_is_in_calendar_days(policy, texts):
    found = answers(policy).answer("passport", "processing_time")
    assert "Registered in another province: 20 calendar days." in texts.say(found.text, "en")
    assert {"P-01", "P-02", "P-06"} <= {record.id for record in found.records}


def test_an_urgent_permit_gets_no_number_of_days(policy, texts):
    said = texts.say(answers(policy).answer("hkmo_permit", "urgent").text, "en")
    assert "no fixed national number of days" in said
    assert not re.search(r"\d+ (working|calendar) day", said)


def test_what_is_not_known_is_said_and_somebody_to_ask_is_named(policy, texts):
    travel = answers(policy).answer("passport", "agent_pickup")
    household = answers(policy).answer("id_card", "fee")
    assert not travel.known
    assert not household.known
    assert "12367" in texts.say(travel.text, "zh-Hans")
    assert "12345" in texts.say(household.text, "zh-Hans")


def test_a_low_confidence_record_never_reaches_a_citizen(policy):
    doubtful = [replace(record, confidence=Confidence.LOW) for record in policy.records("passport", "fee")]
    found = answers(Policy(doubtful + list(policy.records("hotline", "phone")))).answer("passport", "fee")
    assert not found.known
    assert found.records == ()
    assert found.text.key == "answer-unknown"


def test_half_a_question_is_asked_back(policy):
    assert answers(policy).answer(None, "fee").text.key == "answer-which-service"
    assert answers(policy).answer("passport", None).text.key == "answer-which-attribute"


def test_an_answer_past_its_review_carries_a_warning(policy, texts):
    assert answers(policy).answer("passport", "fee").warnings == ()
    [warning] = answers(policy, "2027-05-23").answer("passport", "fee").warnings
    assert "22 May 2027" in texts.say(warning, "en")


def test_the_source_shows_title_day_and_confidence_once_a_source(policy, texts):
    use = answers(policy)
    [medium, *_] = list(use.source_of(use.answer("passport", "renewal_window").records))
    assert "Confidence: medium" in texts.say(medium, "en")
    shown = use.source_of(use.answer("hkmo_endorsement", "fee").records)
    assert [texts.say(text, "en") for text in shown] == [
        "Source: Official fee schedule for exit-entry documents\nChecked on: 22 Nov 2026\n"
        "Confidence: high (law or official publication)"
    ]

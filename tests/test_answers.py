"""Answers carry the figure first, rest on records, and say so where nothing is known."""

import re
from datetime import UTC, datetime, time
from textwrap import wrap
from zoneinfo import ZoneInfo

import pytest

from bot.clock import FrozenClock
from bot.domain.meaning import TRAVEL_SERVICES, Attribute, Condition, Service
from bot.domain.other_papers import OtherPaper
from bot.domain.text import Figure
from bot.policy import Confidence
from bot.policy.record import SHARED
from bot.services.answer_texts import read_written
from bot.services.answers import Answers
from bot.texts import LANGUAGES
from tests.answers_kit import SPOKEN_TO, WRITTEN, answers, told

CORE = ["processing_time", "urgent", "fee", "materials", "validity", "cross_province", "renewal_window"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("attribute", list(Attribute))
@pytest.mark.parametrize("service", list(Service))
def test_every_question_can_be_answered_in_every_language(policy, texts, service, attribute, language):
    said = texts.say(answers(policy).answer(service, attribute).text, language)
    assert said
    assert len(said.splitlines()) <= 7
    assert not re.search(r"[{}$]", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_fits_one_screen_of_a_phone(policy, texts, language):
    use = answers(policy)
    asked = {(service, attribute, condition) for service, attribute, condition in SPOKEN_TO}
    asked |= {(service, attribute, "") for service in use.subjects for attribute in Attribute}
    for service, attribute, condition in asked:
        own = next(iter(SHARED.get(service, {service})))
        said = texts.say(use.answer(own, attribute, told(condition) if condition else told()).text, language)
        assert lines_on_a_phone(said) <= 14, said


def lines_on_a_phone(said: str) -> int:
    """Twenty Chinese characters or forty Latin ones a line."""
    return sum(
        len(wrap("".join("□ " if char > "⺀" else char for char in line), 42) or [""]) for line in said.split("\n")
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("service", list(OtherPaper))
def test_every_question_about_another_paper_can_be_answered_in_every_language(policy, texts, service, language):
    asked = [attribute for subject, attribute in policy.questions() if subject == service]
    for attribute in asked:
        for conditions in (told(), told("lost"), told("minor", "lost")):
            assert texts.say(answers(policy).answer(service, attribute, conditions).text, language)


def test_a_hotline_that_only_a_text_within_the_text_names_is_given(policy, tmp_path):
    folder = tmp_path / "locales" / "zh-Hans"
    (folder / "answers").mkdir(parents=True)
    (folder / "answers" / "passport.ftl").write_text("answer-passport-fee = { $fee }，{ -ask }\n", "utf-8")
    (folder / "say.ftl").write_text("-ask = 请问{ say-phone }\nsay-phone = { $hotline }\n", "utf-8")
    written = read_written(tmp_path)
    assert written == {"answer-passport-fee": frozenset({"fee", "hotline"})}
    use = Answers(policy, FrozenClock(datetime(2026, 11, 22, 4, tzinfo=UTC)), ZoneInfo("Asia/Shanghai"), written)
    assert "hotline" in use.answer("passport", "fee").text.values


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
        ("hkmo_endorsement", "processing_time", "港澳签注：自助机审核通过，当场可取；人工窗口7个工作日。"),
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
    travel = answers(policy).answer("passport", "pickup_deadline")
    household = answers(policy).answer("id_card", "pickup_deadline")
    assert not travel.known
    assert not household.known
    assert "12367" in texts.say(travel.text, "zh-Hans")
    assert "12345" in texts.say(household.text, "zh-Hans")


def test_half_a_question_is_asked_back(policy):
    assert answers(policy).answer(None, "fee").text.key == "answer-which-service"
    assert answers(policy).answer("passport", None).text.key == "answer-which-attribute"


def test_an_answer_past_its_review_carries_a_warning(policy, texts):
    assert answers(policy).answer("passport", "fee").warnings == ()
    [warning] = answers(policy, "2027-05-23").answer("passport", "fee").warnings
    assert "22 May 2027" in texts.say(warning, "en")


def test_the_warning_begins_at_midnight_where_the_hall_is(policy):
    clock = FrozenClock(datetime.fromisoformat("2026-11-22T04:00:00+00:00"))
    use = Answers(policy, clock, ZoneInfo("Asia/Shanghai"), WRITTEN)
    fact = use.answer("passport", "fee").records[0]
    last = datetime.combine(fact.review_by, time.max, ZoneInfo("Asia/Shanghai"))
    clock.forward(seconds=int((last - clock.now()).total_seconds()))
    assert not use.answer("passport", "fee").warnings
    clock.forward(seconds=2)
    assert use.answer("passport", "fee").warnings


def test_the_source_shows_title_day_and_confidence_once_a_source(policy, texts):
    use = answers(policy)
    [medium, *_] = list(use.source_of(use.answer("passport", "renewal_window").records))
    assert "Confidence: medium" in texts.say(medium, "en")
    shown = use.source_of(use.answer("hkmo_endorsement", "fee").records)
    assert [texts.say(text, "en") for text in shown] == [
        "Source: Official fee schedule for exit-entry documents\nChecked on: 22 Nov 2026\n"
        "Confidence: high (law or official publication)"
    ]


def test_a_gap_names_its_reason_and_whom_to_ask(policy, texts):
    use = answers(policy)
    assert use.answer("tw_permit", "agent_pickup").text.key == "answer-gap-local"
    lodging = texts.say(use.answer("lodging_registration", "materials").text, "en")
    assert "12367" in lodging
    assert "12345" in lodging


ELSEWHERE = {"materials", "in_person", "minor", "self_service", "difference", "other"}
"""There the figure is a side matter: an age, how long a refused machine's case takes, how long a refusal holds."""


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("attribute", [one for one in Attribute if one not in ELSEWHERE])
@pytest.mark.parametrize("service", sorted(TRAVEL_SERVICES))
def test_a_figure_that_was_asked_for_stands_in_the_first_line(policy, texts, service, attribute, language):
    for condition in (None, *Condition):
        found = answers(policy).answer(service, attribute, told(condition) if condition else frozenset())
        undecided = service != "passport" and "urgent" in found.text.key  # a permit's urgent cases have no fixed days
        if not undecided and any(isinstance(record.value, int) for record in found.records):
            assert re.search(r"\d", texts.say(found.text, language).splitlines()[0]), found.text.key


@pytest.mark.parametrize("key", sorted(key for key in WRITTEN if key.split("-")[1] in {*TRAVEL_SERVICES, *SHARED}))
def test_what_is_not_quite_certain_is_said_with_a_word_to_confirm_it(policy, texts, key):
    _, service, attribute, *condition = key.split("-")
    found = answers(policy).answer("passport" if service in SHARED else service, attribute, told(*condition))
    if any(record.confidence is Confidence.MEDIUM for record in found.records):
        assert re.search("确认|请问|请先问", texts.say(found.text, "zh-Hans"))
        assert re.search("confirm|[Aa]sk the window|ask your", texts.say(found.text, "en"))


def test_without_the_texts_the_general_answer_rests_on_all_its_records(policy):
    bare = Answers(policy, FrozenClock(datetime(2026, 11, 22, 4, tzinfo=UTC)), ZoneInfo("Asia/Shanghai"))
    found = bare.answer("passport", "fee", told("urgent"))
    assert found.text.key == "answer-passport-fee"
    assert isinstance(found.text.values["fee"], Figure)
    assert len(found.records) == 3

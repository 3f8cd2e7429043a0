"""The texts of answers fit the records and the gaps they rest on, and what is withdrawn is said no more."""

import re

import pytest

from bot.domain.meaning import Attribute, Service
from bot.policy import Confidence, Gap, Policy, Why
from bot.services.answers import check_answers
from bot.texts.check import placeholders
from tests.answers_kit import ROOT, WRITTEN, answers, changed, every_record, told


def test_texts_and_records_fit_each_other(policy):
    assert check_answers(policy, placeholders(ROOT)) == []
    assert check_answers(policy, placeholders(ROOT, "en")) == []


def test_a_text_that_is_missing_or_asks_for_an_unknown_figure_is_a_fault(policy):
    known = placeholders(ROOT)
    without = {key: names for key, names in known.items() if key != "answer-passport-fee"}
    assert [fault.place.split(": ")[1] for fault in check_answers(policy, without)] == ["answer-passport-fee"]
    [fault] = check_answers(policy, known | {"answer-passport-fee": frozenset({"price"})})
    assert fault.what == "no record gives $price"


def test_a_low_confidence_record_never_reaches_a_citizen(policy, texts):
    found = answers(changed(policy, "P-12", confidence=Confidence.LOW)).answer("passport", "fee")
    assert not found.known
    assert found.records == ()
    said = texts.say(found.text, "zh-Hans")
    assert "12367" in said
    assert "120" not in said


def test_what_was_said_once_is_not_said_again_once_it_is_withdrawn(policy):
    use = answers(policy)
    fact = use.answer("passport", "fee").records[0]
    assert not use.over(policy.without(frozenset({fact.id}))).answer("passport", "fee").known
    assert use.answer("passport", "fee").known


def test_no_question_is_left_without_records_or_a_gap(policy):
    for service in Service:
        for attribute in Attribute:
            records, gap = policy.records(service, attribute), policy.gap(service, attribute)
            assert bool(records) != bool(gap), (service, attribute)


def test_a_hole_is_told_with_file_and_cure(policy):
    holed = Policy(every_record(policy), [gap for gap in policy.gaps if gap.service != "passport"])
    [hole, *_] = check_answers(holed, placeholders(ROOT))
    assert hole.place == "policy/gaps.toml: passport, free_case"
    assert "policy/passport.toml" in hole.cure


def test_a_gap_that_has_records_is_a_fault(policy):
    gap = Gap("passport", ("fee",), Why.LOCAL, (), "policy/gaps.toml:1: gap 1")
    [found] = check_answers(Policy(every_record(policy), [*policy.gaps, gap]), placeholders(ROOT))
    assert found.place == gap.place
    assert found.what == "passport, fee has records as well: P-11, P-12, P-13"


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("answer-passport-free_case", "it is never said: no record stands for passport, free_case"),
        ("answer-passport-photo", "it is never said: no record stands for passport, photo"),
        ("answer-passport-fee-tomorrow", "it answers no question"),
        ("answer-passport-price", "it answers no question"),
        ("answer-passport-fee-urgent-lost", "it answers no question"),
    ],
)
def test_a_text_that_can_never_be_said_is_a_fault(policy, key, told):
    [found] = check_answers(policy, placeholders(ROOT) | {key: frozenset()})
    assert found.what == told
    assert found.place == f"locales/zh-Hans/answers/passport.ftl: {key}"


def test_a_text_for_a_circumstance_gets_only_figures_that_stand(policy):
    known = placeholders(ROOT)
    [found] = check_answers(policy, known | {"answer-passport-fee-minor": frozenset({"price"})})
    assert found.what == "no record gives $price"


def test_a_text_that_rests_on_a_low_record_is_a_fault(policy):
    found = check_answers(changed(policy, "P-13", confidence=Confidence.LOW), placeholders(ROOT))
    assert {fault.what.split(",")[0] for fault in found} == {"it rests on P-13"}


def test_a_withdrawn_rule_silences_its_answers_and_no_others(policy, texts):
    use = answers(changed(policy, "P-02", withdrawn=True))
    for conditions in (told(), told("cross_province")):
        found = use.answer("passport", "processing_time", conditions)
        said = texts.say(found.text, "zh-Hans")
        assert found.text.key == "answer-checking"
        assert (found.known, found.records) == (False, ())
        assert "12367" in said
        assert not re.search(r"\d+(个工作日|天)", said)
    assert use.answer("passport", "processing_time", told("at_home")).known
    assert use.answer("passport", "fee").known


def test_a_withdrawn_rule_without_a_figure_silences_too(policy):
    use = answers(changed(policy, "P-17", withdrawn=True))
    assert use.answer("passport", "minor").text.key == "answer-checking"
    assert use.answer("passport", "materials", told("renewal")).known


def test_both_languages_show_the_same_figures():
    english = placeholders(ROOT, "en")
    for key, names in placeholders(ROOT).items():
        if key in WRITTEN:
            assert english[key] == names, key

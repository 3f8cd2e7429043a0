"""Answers carry the figure first, rest on records, and say so where nothing is known."""

import re
from datetime import UTC, datetime, time
from pathlib import Path
from textwrap import wrap
from zoneinfo import ZoneInfo

import pytest

from bot.clock import FrozenClock
from bot.domain.meaning import TRAVEL_SERVICES, Attribute, Condition, Service
from bot.domain.other_papers import OtherPaper
from bot.domain.text import Figure
from bot.frozen import replace
from bot.policy import Confidence, Gap, Policy, Record, Why
from bot.policy.record import SHARED
from bot.services.answer_texts import ORDER, read_written
from bot.services.answers import Answers, check_answers
from bot.texts import LANGUAGES, Texts
from bot.texts.check import placeholders

ROOT = Path(__file__).parents[1]
WRITTEN = read_written(ROOT)
SPOKEN_TO = [key.split("-")[1:] for key in WRITTEN if key.count("-") == 3]
CORE = ["processing_time", "urgent", "fee", "materials", "validity", "cross_province", "renewal_window"]


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Policy.load(ROOT)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(ROOT, ZoneInfo("Asia/Shanghai"))


def answers(policy: Policy, day: str = "2026-11-22") -> Answers:
    clock = FrozenClock(datetime.fromisoformat(day).replace(hour=4, tzinfo=UTC))
    return Answers(policy, clock, ZoneInfo("Asia/Shanghai"), WRITTEN)


def every_record(policy: Policy) -> list[Record]:
    return sorted({one for asked in policy.questions() for one in policy.records(*asked)}, key=lambda one: one.id)


def changed(policy: Policy, record_id: str, **change: object) -> Policy:
    """The policy with one record changed; gaps as they are."""
    records = [replace(one, **change) if one.id == record_id else one for one in every_record(policy)]
    return Policy(records, policy.gaps)


def told(*conditions: str) -> frozenset[Condition]:
    return frozenset(map(Condition, conditions))


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


def test_a_low_confidence_record_never_reaches_a_citizen(policy, texts):
    found = answers(changed(policy, "P-12", confidence=Confidence.LOW)).answer("passport", "fee")
    assert not found.known
    assert found.records == ()
    said = texts.say(found.text, "zh-Hans")
    assert "12367" in said
    assert "120" not in said


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


def test_what_was_said_once_is_not_said_again_once_it_is_withdrawn(policy):
    use = answers(policy)
    fact = use.answer("passport", "fee").records[0]
    assert not use.over(policy.without(frozenset({fact.id}))).answer("passport", "fee").known
    assert use.answer("passport", "fee").known


def test_the_source_shows_title_day_and_confidence_once_a_source(policy, texts):
    use = answers(policy)
    [medium, *_] = list(use.source_of(use.answer("passport", "renewal_window").records))
    assert "Confidence: medium" in texts.say(medium, "en")
    shown = use.source_of(use.answer("hkmo_endorsement", "fee").records)
    assert [texts.say(text, "en") for text in shown] == [
        "Source: Official fee schedule for exit-entry documents\nChecked on: 22 Nov 2026\n"
        "Confidence: high (law or official publication)"
    ]


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
    assert [fault.what.split(",")[0] for fault in found] == ["it rests on P-13"]


def test_a_gap_names_its_reason_and_whom_to_ask(policy, texts):
    use = answers(policy)
    assert use.answer("tw_permit", "agent_pickup").text.key == "answer-gap-local"
    lodging = texts.say(use.answer("lodging_registration", "materials").text, "en")
    assert "12367" in lodging
    assert "12345" in lodging


@pytest.mark.parametrize(
    ("service", "attribute", "conditions", "first_line"),
    [
        ("passport", "processing_time", ["cross_province"], "外省户口异地办护照：20天（自然日）。"),
        ("passport", "processing_time", ["at_home"], "在户籍地办护照：7个工作日。"),
        ("passport", "processing_time", ["urgent"], "护照加急获批后：5个工作日；不加急，在户籍地办是7个工作日。"),
        (
            "passport",
            "processing_time",
            ["online", "lost"],
            "网上换发、补发护照：7个工作日内审批，缴费后3个工作日内制证寄出。",
        ),
        (
            "passport",
            "lost",
            ["cross_province", "minor"],
            "护照丢了、坏了，外省户口异地补发：20天（自然日），每本120元。",
        ),
        ("passport", "validity", ["minor"], "孩子的护照：有效期5年（申请时未满16周岁）。"),
        ("hkmo_permit", "processing_time", ["cross_province", "renewal"], "外省户口异地办港澳通行证：20天（自然日）。"),
        ("hkmo_permit", "lost", ["at_home"], "港澳通行证丢了、坏了，在户籍地补：7个工作日，每张60元。"),
        ("residence_permit_foreigner", "renewal_window", ["changed"], "居留证件上的信息变了：10天（自然日）内报告。"),
        (
            "tw_permit",
            "lost",
            ["cross_province"],
            "往来台湾通行证丢了、坏了，外省户口异地补：20天（自然日），每张卡60元。",
        ),
        ("passport", "fee", ["lost", "minor"], "护照：每本120元，首次、换发、补发都一样。"),
    ],
)
def test_a_told_circumstance_brings_its_figure_into_the_first_line(
    policy, texts, service, attribute, conditions, first_line
):
    said = texts.say(answers(policy).answer(service, attribute, told(*conditions)).text, "zh-Hans")
    assert said.splitlines()[0] == first_line


def test_every_circumstance_has_its_place_in_the_order():
    assert sorted(ORDER) == sorted(Condition)


@pytest.mark.parametrize(("service", "attribute", "condition"), SPOKEN_TO)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_for_a_circumstance_can_be_said_and_is_short(policy, texts, language, service, attribute, condition):
    asked = "passport" if service in SHARED else service
    found = answers(policy).answer(asked, attribute, told(condition))
    assert found.text.key == f"answer-{service}-{attribute}-{condition}"
    assert len(texts.say(found.text, language).splitlines()) <= 7


def test_the_facts_of_a_circumstance_are_those_its_text_speaks_of(policy):
    use = answers(policy)

    def ids(*question):
        return {record.id for record in use.answer(*question).records}

    assert ids("passport", "processing_time", told("cross_province")) == {"P-01", "P-02", "C-02", "C-06", "C-08"}
    assert ids("passport", "materials", told("renewal")) == {"P-16", "P-22"}
    assert ids("passport", "materials", told("lost")) == {"P-16", "P-23"}
    assert ids("passport", "validity", told("minor")) == {"P-14a", "P-14b", "P-14c"}
    assert ids("passport", "fee") == {"P-11", "P-12", "P-13"}


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


def test_without_the_texts_the_general_answer_rests_on_all_its_records(policy):
    bare = Answers(policy, FrozenClock(datetime(2026, 11, 22, 4, tzinfo=UTC)), ZoneInfo("Asia/Shanghai"))
    found = bare.answer("passport", "fee", told("urgent"))
    assert found.text.key == "answer-passport-fee"
    assert isinstance(found.text.values["fee"], Figure)
    assert len(found.records) == 3


def test_who_asks_for_two_fees_in_one_is_told_both(policy, texts):
    both = answers(policy).answer("id_card", "fee", told("lost", "renewal"))
    lost = answers(policy).answer("id_card", "fee", told("lost"))
    assert "20元" in texts.say(both.text, "zh-Hans") and "40元" in texts.say(both.text, "zh-Hans")
    assert "20元" not in texts.say(lost.text, "zh-Hans")


@pytest.mark.parametrize(
    ("service", "attribute", "condition", "holds"),
    [
        ("passport", "minor", "of_age", "不用监护人陪同"),
        ("passport", "processing_time", "same_province", "没有单独的天数"),
        ("passport", "lost", "abroad", "旅行证"),
        ("passport", "online", "pilot_city", "您说的城市在试点里"),
        ("tw_permit", "online", "abroad", "人在国外办不了"),
        ("hukou_transfer", "processing_time", "general", "3天"),
        ("passport", "agent_pickup", "general", "别人代办不了"),
    ],
)
def test_what_somebody_tells_of_themselves_changes_the_answer(policy, texts, service, attribute, condition, holds):
    conditions = frozenset() if condition == "general" else told(condition)
    assert holds in texts.say(answers(policy).answer(service, attribute, conditions).text, "zh-Hans")

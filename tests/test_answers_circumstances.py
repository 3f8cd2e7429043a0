"""What somebody tells of themselves chooses the figure that their answer begins with."""

import pytest

from bot.domain.meaning import Condition
from bot.policy.record import SHARED
from bot.services.answer_texts import ORDER
from bot.texts import LANGUAGES
from tests.answers_kit import SPOKEN_TO, answers, told


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


def test_who_asks_for_two_fees_in_one_is_told_both(policy, texts):
    both = answers(policy).answer("id_card", "fee", told("lost", "renewal"))
    lost = answers(policy).answer("id_card", "fee", told("lost"))
    assert "20元" in texts.say(both.text, "zh-Hans") and "40元" in texts.say(both.text, "zh-Hans")
    assert "20元" not in texts.say(lost.text, "zh-Hans")
    first = answers(policy).answer("id_card", "fee", told("first", "lost"))
    assert "首次免费" in texts.say(first.text, "zh-Hans") and "40元" in texts.say(first.text, "zh-Hans")


def test_the_fee_of_a_first_residence_permit_names_the_yearly_endorsement(policy, texts):
    assert "每年签注也免费" in texts.say(
        answers(policy).answer("residence_permit_domestic", "fee", told("first")).text, "zh-Hans"
    )


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

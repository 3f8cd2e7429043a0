"""The questions that measure whether the right figure is told are sound, and an answer is judged by what it tells."""

import re

import pytest

from bot.app import ROOT
from bot.policy.check import read_policy
from bot.policy.files import RECORD
from tests.eval import facts
from tests.eval.facts import NO_RECORD, Case, judged


@pytest.fixture(scope="module")
def known() -> set[str]:
    """Every id, and the row of which it is a part: P-14 of P-14a."""
    entries, _ = read_policy(ROOT)
    ids = {entry.table["id"] for entry in entries if entry.kind == RECORD}
    return ids | {one.rstrip("abcdefgh") for one in ids} | {NO_RECORD}


@pytest.mark.parametrize("name", facts.SETS)
def test_each_question_names_records_that_exist_and_its_patterns_compile(known, name):
    for case in facts.cases(name):
        assert set(case.ids) <= known, case.text
        assert case.group and case.text == case.text.strip()
        re.compile(case.right)
        re.compile(case.wrong)


def test_the_sets_share_no_question():
    sets = [{case.text for case in facts.cases(name)} for name in facts.SETS]
    assert [len(one) for one in sets] == [200, 140, 100]
    assert len(set().union(*sets)) == 440


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("本地7个工作日，跨省20天。", {"anywhere", "first"}),
        ("跨省20天，本地7个工作日。", {"anywhere"}),
        ("先看户口在哪里。\n本地7个工作日。", {"anywhere"}),
        ("跨省20天。", {"wrong_figure"}),
        ("一共17个工作日。", {"wrong_figure"}),
        ("您想办哪一种？", {"asked_back"}),
        ("请问窗口。", set()),
    ],
)
def test_an_answer_is_judged_by_the_figure_it_tells(answer, told):
    verdict = judged(Case("", ("P-01",), r"7\s*个工作日", r"20\s*[天日]", "护照几天"), answer)
    assert {name for name in ("first", "anywhere", "asked_back", "wrong_figure") if getattr(verdict, name)} == told


def test_the_day_of_a_date_is_no_figure():
    case = Case("", ("O-07",), r"7\s*[天日]", "", "几天内付款")
    assert not judged(case, "请在12月7日前付款。").anywhere

"""Like problems are found: reports of the same problem come together, look-alikes and lone ones stay apart."""

import json
import time

import pytest

from bot.app import ROOT
from bot.nlu.examples import read_examples
from bot.nlu.likeness import Likeness
from bot.nlu.likeness.check import check_likeness
from bot.nlu.likeness.english import Mender, stem, stems
from tests.eval import likeness as measured
from tests.eval.__main__ import ALONE_BAR, LIKENESS_BAR
from tests.process_kit import run_bot

LOCALES = ROOT / "locales"


@pytest.fixture(scope="module")
def finder() -> Likeness:
    return Likeness.load(LOCALES)


@pytest.mark.parametrize(
    "reports",
    [
        ("打电话一直占线没人接", "The hotline never picks up", "電話打不通"),
        ("取号机坏了取不了号", "取號機故障", "ticket machine is broken"),
        ("厕所太脏了", "洗手间脏得下不去脚", "the toilets are filthy"),
        ("中午窗口没人上班", "午休的时候留个窗口吧", "please keep one counter open during lunch"),
        ("指纹怎么按都识别不了", "指文按不上", "my fingerprint cannot be read"),
        ("我的户照寄丢了", "护照邮寄丢件"),
        ("dianhua da butong", "电话打不通"),
    ],
)
def test_one_problem_in_other_words_scripts_and_spellings_is_one_group(finder, reports):
    assert finder.groups(reports) == [1] * len(reports)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("居住证办理系统报错", "居住证窗口排队太久"),
        ("停车费太贵了", "没地方停车"),
        ("护照照片审核不通过", "护照名字印错了"),
        ("取号机坏了", "叫号声音太小"),
        ("电话打不通", "接电话的人态度差"),
        ("No parking space", "No chairs in the waiting area"),
        ("我要投诉", "我要投诉厕所太脏"),
    ],
)
def test_the_same_words_about_another_problem_stay_apart(finder, one, other):
    assert finder.groups([one, other]) == [1, 2]


def test_the_site_or_the_machine_makes_no_other_problem(finder):
    assert finder.groups(["城东大厅的签注机吞卡了", "2号签注机把我的卡吞了不退"]) == [1, 1]


def test_groups_are_numbered_in_the_order_they_first_appear_and_words_alone_count(finder):
    assert finder.groups(["", "厕所太脏", " ", "电话打不通", "卫生间很脏", "", "???"]) == [1, 2, 3, 4, 2, 5, 6]
    assert finder.groups([]) == []


def test_the_same_report_twice_is_one_problem_even_if_it_says_little(finder):
    assert finder.groups(["太差劲", "厕所太脏", "太差劲"]) == [1, 2, 1]


def test_the_order_of_the_lines_changes_no_group(finder):
    reports = [report for _, report in measured.reports("tune")][:120]
    forward = finder.groups(reports)
    backward = finder.groups(reports[::-1])[::-1]
    assert len({*zip(forward, backward, strict=True)}) == len(set(forward)) == len(set(backward))


def test_suggestions_are_ranked_and_leave_out_what_is_not_like(finder):
    candidates = ["厕所太脏", "热线没人接", "停车难", "打电话一直占线", "电话里态度差"]
    found = finder.like("你们的电话根本打不通，没人接", candidates)
    assert {one.at for one in found[:2]} == {1, 3}
    assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)
    assert finder.like("", candidates) == [] and finder.like("窗户上有只鸟", candidates) == []
    assert len(finder.like("电话打不通", ["电话打不通"] * 9, most=3)) == 3


def test_candidates_can_be_retrieved_by_terms_that_two_languages_share(finder):
    assert finder.terms("热线没人接") == finder.terms("the hotline is not answered") == {"phone_line", "unanswered"}


@pytest.mark.parametrize("name", measured.SETS)
def test_the_labelled_reports_reach_the_bars(finder, name):
    found = measured.evaluate(finder, name)
    assert found.f1 >= LIKENESS_BAR and found.alone >= ALONE_BAR, found


def test_two_thousand_lines_take_seconds(finder):
    reports = [example.text for example in read_examples(LOCALES) if example.acts[0] != "faq"][:2000]
    began = time.process_time()
    assert len(finder.groups(reports)) == 2000
    assert time.process_time() - began < 20


def test_odd_lines_do_no_harm(finder):
    odd = ["电话打不通" * 5000, "\x00\ud7ff😀", "a" * 9000, "…", "(((", "nǐ hǎo", "１２３"]
    assert len(finder.groups(odd)) == len(odd)


def test_the_command_reads_lines_and_prints_one_array(tmp_path):
    lines = "取号机坏了\n\n厕所太脏\r\nThe ticket machine is out of order\n".encode()
    ended = run_bot("cluster", "-", folder=tmp_path / "data", stdin=lines + b"\xff\xfe\n")
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out) == [1, 2, 3, 1, 4]
    assert run_bot("cluster", folder=tmp_path / "data", stdin=b"").out == "[]\n"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_a_file_as_other_programs_write_it_is_read(tmp_path, encoding):
    reports = "取号机坏了\r\n厕所太脏\r\n取号机故障\r\n".encode(encoding)
    assert json.loads(run_bot("cluster", folder=tmp_path / "data", stdin=reports).out) == [1, 2, 1]


@pytest.mark.parametrize(("lines", "groups"), [(b"\n", [1]), (b"\n\n", [1, 2]), ("厕所太脏".encode(), [1])])
def test_each_line_has_its_number_the_last_one_without_an_end_too(tmp_path, lines, groups):
    assert json.loads(run_bot("cluster", folder=tmp_path / "data", stdin=lines).out) == groups


def test_a_file_as_argument_is_wrong_usage(tmp_path):
    ended = run_bot("cluster", "reports.txt", folder=tmp_path / "data")
    assert ended.code == 2 and "standard input" in ended.err


def test_endings_articles_and_denials_make_no_difference():
    assert stems("they didn't accept my cards") == stems("they do not accept the card")
    assert [stem(word) for word in ("stopped", "stopping", "moves", "moved", "stories", "bus")] == [
        "stop", "stop", "mov", "mov", "story", "bus"]  # fmt: skip


def test_an_english_slip_is_mended_and_a_known_word_is_left():
    mender = Mender(["toilet", "parking", "passport"])
    assert [mender.mend(word) for word in ("tolet", "toliet", "pasport", "toilet", "market")] == [
        "toilet", "toilet", "passport", "toilet", "market"]  # fmt: skip


def test_the_files_of_words_are_in_order():
    assert check_likeness(LOCALES) == []


def test_what_is_wrong_in_the_words_is_told(tmp_path):
    write = {
        "en": '[thing]\nqueue = ["queue", "queue", "the line"]\n[mood]\nx = ["y"]\n',
        "zh-Hans": '[thing]\nqueue = ["排队"]\nlift = ["电梯"]\n',
    }
    for language, content in write.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "likeness.toml").write_text(content, "utf-8")
    assert [fault.what for fault in check_likeness(tmp_path)] == ["there is no such table"]
    (tmp_path / "en" / "likeness.toml").write_text(write["en"].split("[mood]")[0], "utf-8")
    told = {fault.what for fault in check_likeness(tmp_path)}
    assert told == {
        "lift has no words in this language",
        '"queue" stands twice',
        'of "the line" only "lin" counts',
    }
    (tmp_path / "en" / "likeness.toml").write_text('[thing]\nqueue = ["was not"]\n', "utf-8")
    assert [fault.what for fault in check_likeness(tmp_path)] == ['"was not" says too little']

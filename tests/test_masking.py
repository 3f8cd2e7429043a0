"""Nobody can be known from what is kept of a question, and the question can still be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import OperatorError
from bot.nlu.masking import GONE, LONGEST, Masker
from tests.process_kit import ROOT

MASKER = Masker.load(ROOT / "locales")
mask, wording_of = MASKER.mask, MASKER.wording

PERSONAL = [
    ("我叫王小明，护照丢了怎么办", "王小明", "护照丢了怎么办"),
    ("我叫欧阳建国想办护照", "欧阳建国", "想办护照"),
    ("我叫阿不都·热合曼，想问护照", "热合曼", "想问护照"),
    ("姓名：张伟 护照多少钱", "张伟", "护照多少钱"),
    ("我是李小梅，护照能寄吗", "李小梅", "护照能寄吗"),
    ("我姓王，能加急吗", "姓王", "能加急吗"),
    ("找过刘警官，他说可以", "刘警官", "他说可以"),
    ("my name is john smith and i want a passport", "john smith", "i want a passport"),
    ("I'm John Smith, is mail possible", "John Smith", "is mail possible"),
    ("电话13900005678能改吗", "5678", "能改吗"),
    ("电话 139-0000-5678 能改吗", "5678", "能改吗"),
    ("电话１３９００００５６７８能改吗", "5678", "能改吗"),
    ("一三九零零零零五六七八能改吗", "五六七八", "能改吗"),
    ("身份证11010119900307861X能用吗", "861X", "能用吗"),
    ("护照E12345678到期了", "345678", "到期了"),
    ("回执AB12CD34能查吗", "AB12CD34", "能查吗"),
    ("写信到 wen@hall.example 行吗", "wen@", "行吗"),
    ("我住在云溪区云溪大道88号3栋502室，能上门吗", "88号", "能上门吗"),
    ("柳林街十二号三单元能登记吗", "十二号", "能登记吗"),
    ("I live at 12 Willow Street, can you come", "12 Willow", "can you come"),
]


@pytest.mark.parametrize(("text", "gone", "kept"), PERSONAL)
def test_what_tells_who_asked_is_cut_out_and_the_rest_stays(text, gone, kept):
    masked = mask(text)
    assert gone not in masked and GONE in masked and kept in masked


HARMLESS = [
    "护照7个工作日能好吗？",
    "2026年11月25日去香港来得及吗",
    "户口在湖南，人在上海能办吗",
    "费用120元吗",
    "这位先生能代办吗",
    "我叫号没听见",
    "我是外地户口，能办吗",
    "passport photo 48mm x 33mm?",
    "is it 20 days for somebody from another province",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_tells_nothing_of_a_person_is_left_alone(text):
    assert mask(text) == text


@given(st.text(max_size=400))
def test_no_long_number_is_left_whatever_is_written(text):
    masked = mask(text)
    digits = "".join(char if char.isascii() and char.isdigit() else " " for char in masked)
    assert all(len(run) <= 4 for run in digits.split())
    assert len(masked) <= LONGEST and "\n" not in masked


@given(st.text(max_size=60))
def test_masking_what_is_masked_changes_no_wording(text):
    assert wording_of(mask(mask(text))) == wording_of(mask(text))


def test_the_same_question_in_other_clothes_has_the_same_wording():
    for same in ("请问护照能寄吗？", "护照能寄吗", "护照能寄", "  护照 能寄 吗!!"):
        assert wording_of(mask(same)) == "护照能寄"
    assert wording_of("？") == "" and wording_of("吗") == "吗"


def test_without_surnames_the_hall_is_told_and_does_not_start(tmp_path):
    (tmp_path / "zh-Hans").mkdir()
    (tmp_path / "zh-Hans" / "names.toml").write_text("[surname]\nwords = []\n", "utf-8")
    with pytest.raises(OperatorError, match=r"locales/zh-Hans/names\.toml: there are no surnames"):
        Masker.load(tmp_path)

"""Where one message asks for several things: it is cut there, and each part is known by its form."""

from pathlib import Path
from typing import Any

import pytest

from bot.errors import OperatorError
from bot.nlu.parts import Parts

LOCALES = Path(__file__).parents[1] / "locales"


@pytest.fixture(scope="module")
def parts() -> Parts:
    return Parts.load(LOCALES)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("护照多少钱。几天能好", ["护照多少钱", "几天能好"]),
        ("护照多少钱还有签证怎么办", ["护照多少钱", "还有签证怎么办"]),
        ("护照还有几天到期", ["护照还有几天到期"]),
        ("护照多少钱帮我约周六", ["护照多少钱", "帮我约周六"]),
        ("我约周六", ["我约周六"]),
        ("办护照在哪里", ["办护照在哪里"]),
        ("我想办护照在哪里", ["我想办护照", "在哪里"]),
        ("how much is it and where do i go", ["how much is it", "and where do i go"]),
        ("passport fee and opening hours", ["passport fee", "and opening hours"]),
        ("which papers please give me friday", ["which papers", "please give me friday"]),
        ("请问能办吗身份证要多少钱", ["请问能办吗", "身份证要多少钱"]),
        ("要什么材料", ["要什么材料"]),
        ("护照好没我想改天去", ["护照好没", "我想改天去"]),
        ("我的护照好没有", ["我的护照好没有"]),
        ("how much is a passport, also book me in", ["how much is a passport", "also book me in"]),
        ("帮我预约下周二换护照", ["帮我预约下周二换护照"]),
        ("好", []),
    ],
)
def test_a_message_is_cut_where_something_else_begins(parts: Parts, text: str, pieces: list[str]) -> None:
    found = parts.of(text)
    assert [piece.text for piece in found] == pieces
    assert all(text[piece.at :].startswith(piece.text) for piece in found)


@pytest.mark.parametrize(
    "part", ["可以代办吗", "要几天", "补身份证要几钱", "去不去", "到了没啊", "能代办", "where is it", "fee?"]
)
def test_a_question_is_known_by_its_form(parts: Parts, part: str) -> None:
    assert parts.asks(part)


@pytest.mark.parametrize("part", ["我办护照", "等了好几天", "i waited somewhere"])
def test_what_is_only_told_is_no_question(parts: Parts, part: str) -> None:
    assert not parts.asks(part)


def test_what_both_know_sounds_like_a_question_and_is_none(parts: Parts) -> None:
    assert not parts.asks_by_itself("那个身份证不是要换吗")
    assert parts.asks_by_itself("身份证是不是要换吗") and parts.asks_by_itself("户口不是本地的能办护照吗")


def test_a_wish_has_the_form_of_a_question_and_asks_nothing_by_itself(parts: Parts) -> None:
    assert parts.asks("护照和港澳通行证都要办") and not parts.asks_by_itself("护照和港澳通行证都要办")
    assert parts.asks_by_itself("都要办什么")


@pytest.mark.parametrize("part", ["我不要", "不是护照", "not the passport", "i'm not sure", "don't bother"])
def test_a_no_is_known_at_its_beginning(parts: Parts, part: str) -> None:
    assert parts.denies(part)
    assert not parts.denies(f"啊{part}") and not parts.denies("nothing else")


def test_words_of_any_length_can_stand_before_what_does_not_count() -> None:
    contents: dict[str, Any] = {"number": {"words": ["几"], "of": ["天"], "not-after": ["好", "已经"]}}
    number = Parts([contents])
    assert number.asks("几天") and not number.asks("好几天") and not number.asks("已经几天")


def test_without_words_only_marks_cut() -> None:
    bare = Parts([])
    assert [piece.text for piece in bare.of("护照多少钱,还有签证")] == ["护照多少钱", "还有签证"]
    assert bare.asks("护照?") and not bare.asks("多少钱") and not bare.denies("不要")


def test_a_list_that_is_not_known_is_told(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "parts.toml").write_text('[ask]\nphrases = ["how"]\n[asks]\nwords = ["how"]\n', "utf-8")
    with pytest.raises(OperatorError) as error:
        Parts.load(tmp_path)
    assert "phrases is not known" in str(error.value) and "no such table" in str(error.value)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("护照要几天，发错了，身份证要几天", "了，身份证要几天"),
        ("几天都行，只问要多少钱", "要多少钱"),
        ("how long, no wait, how much is it", ", how much is it"),
        ("the fee i know, my question is how long it takes", " how long it takes"),
        ("只问要多少钱", "要多少钱"),
        ("我的名字打错了怎么改", None),
        ("护照几天，说错，", None),
    ],
)
def test_what_is_said_after_a_slip_is_what_counts(parts: Parts, text: str, right: str | None) -> None:
    piece = parts.corrected(text)
    assert (piece and piece.text) == right
    assert piece is None or text[piece.at :] == piece.text

"""What is written down for the model of single rules is checked line by line."""

from pathlib import Path

import pytest

from bot.nlu.topic_examples import check_topic_examples, read_topic_examples, topic_digest

LOCALES = Path(__file__).parents[1] / "locales"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("旧护照还给我吗", "this is no example"),
        ("old_document |", "this is no example"),
        ("old_pasport | 旧护照还给我吗", "unknown topic old_pasport"),
        ("- | 护照多少钱\n- | 护照多少钱", "the same words stand twice"),
    ],
)
def test_a_bad_example_is_told_with_its_line(tmp_path: Path, line: str, what: str) -> None:
    folder = tmp_path / "locales" / "zh-Hans" / "examples" / "topics"
    folder.mkdir(parents=True)
    (folder / "said.txt").write_text(f"# heading\n{line}\n", "utf-8")
    (fault,) = check_topic_examples(tmp_path / "locales")
    place = f"locales/zh-Hans/examples/topics/said.txt:{2 + line.count(chr(10))}"
    assert fault.place == place and what in str(fault)


def test_a_changed_example_is_told_by_the_digest(tmp_path: Path) -> None:
    folder = tmp_path / "en" / "examples" / "topics"
    folder.mkdir(parents=True)
    file = folder / "said.txt"
    file.write_text("old_document | is my old passport cut", "utf-8")
    before = topic_digest(tmp_path)
    assert topic_digest(tmp_path) == before
    file.write_text("old_document | is my old passport clipped", "utf-8")
    assert topic_digest(tmp_path) != before


def test_every_example_is_in_order() -> None:
    assert not check_topic_examples(LOCALES)
    assert {example.topic for example in read_topic_examples(LOCALES)} > {"-", "old_document"}

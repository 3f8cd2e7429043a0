"""The commands as a person types them: what they print, where, and how they end."""

import json
import subprocess
import sys

import pytest

from tests.process_kit import ROOT, environment, run_bot

WRONG_USAGE = [
    (["run", "--clock", "nonsense"], '"nonsense" is no instant; write it like 2026-11-25T10:00:00+08:00'),
    (["run", "--clock", "2026-11-25T10:00:00"], "lacks its zone"),
    (["run", "--clock", "0001-01-01T00:00:00+08:00"], "not in the years"),
    (["run", "--speed", "0"], "--speed"),
    (["run", "--speed", "-3"], "--speed"),
    (["run", "--speed", "inf"], "--speed"),
    (["run", "--speed", "fast"], "--speed"),
    (["run", "--bogus"], "No such option: --bogus"),
    (["run", "now"], "unexpected extra argument"),
    (["dance"], "No such command 'dance'"),
    (["ask"], "say something"),
    (["ask", "--lang", "fr", "bonjour"], "fr is not spoken here"),
    (["ask", "--now", "tomorrow", "hello"], '"tomorrow" is no instant'),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG_USAGE)
def test_wrong_usage_is_one_clear_sentence_and_ends_with_2(tmp_path, arguments, told):
    ended = run_bot(*arguments, folder=tmp_path / "data")
    assert (ended.code, ended.out) == (2, "")
    sentences = [line for line in ended.told if line.startswith("Error: ")]
    assert len(sentences) == 1 and told in sentences[0]
    assert "Traceback" not in ended.err and "│" not in ended.err
    assert not (tmp_path / "data").exists()


def test_without_a_command_the_commands_are_listed(tmp_path):
    ended = run_bot(folder=tmp_path)
    assert ended.code == 2
    assert all(name in ended.out + ended.err for name in ("run", "ask", "doctor", "migrate"))


def test_migrate_says_what_it_did_and_then_that_nothing_is_left(tmp_path):
    first, second = (run_bot("migrate", folder=tmp_path) for _ in range(2))
    assert first.code == second.code == 0
    assert first.out.startswith("0001_") and second.out == "The schema is current.\n"


def asked(*arguments: str | bytes, tmp_path, stdin: bytes | None = None) -> list[dict]:
    ended = run_bot("ask", "--json", *arguments, folder=tmp_path / "data", stdin=stdin)
    assert (ended.code, ended.err) == (0, "")
    assert not (tmp_path / "data").exists(), "nothing is kept"
    return [json.loads(line) for line in ended.out.splitlines()]


def test_ask_answers_the_words_of_the_command_line(tmp_path):
    (told,) = asked("how", "long", "does", "a", "passport", "take", tmp_path=tmp_path)
    assert (told["text"], told["lang"]) == ("how long does a passport take", "en")
    assert (told["act"], told["service"], told["attribute"]) == ("faq", "passport", "processing_time")
    assert told["answer"] and told["choices"] and told["facts"]
    assert list(told) == [
        "text", "lang", "act", "service", "attribute", "also_acts", "date", "entities", "answer", "choices", "facts",
        "confidence",
    ]  # fmt: skip


def test_ask_for_reading_prints_the_answer_and_its_numbered_choices(tmp_path):
    ended = run_bot("ask", "护照多少钱", folder=tmp_path)
    assert ended.code == 0 and "元" in ended.out.splitlines()[0] and "  1. " in ended.out


def test_ask_gives_one_object_a_line_in_order_whatever_the_line_holds(tmp_path):
    lines = [
        b"\xe4\xbd\xa0\xe5\xa5\xbd",
        b"",
        b"   ",
        b"\xff\xfe broken",
        b"-",
        b"--json",
        b"\x00",
        b"\xed\xa0\x80",
        b"hi",
    ]
    told = asked("-", tmp_path=tmp_path, stdin=b"\n".join(lines))
    assert len(told) == len(lines)
    assert [one["text"] for one in told] == [line.decode("utf-8", "replace") for line in lines]
    assert [told[0]["act"], told[-1]["act"]] == ["greeting", "greeting"]
    assert all(one["answer"] for one in told)


def test_ask_takes_line_ends_of_every_kind(tmp_path):
    told = asked("-", tmp_path=tmp_path, stdin=b"hi\r\nhello\n")
    assert [one["text"] for one in told] == ["hi", "hello"]


def test_ask_survives_broken_bytes_and_nothing_on_the_command_line(tmp_path):
    assert asked(b"\xff\xfe", tmp_path=tmp_path)[0]["text"] == "��"
    assert asked("", tmp_path=tmp_path)[0]["act"] == "ambiguous"
    assert asked("-", tmp_path=tmp_path, stdin=b"") == []


def test_ask_says_when_a_megabyte_is_too_long_without_brooding_over_it(tmp_path):
    (told,) = asked("-", tmp_path=tmp_path, stdin="护照多少钱".encode() * 70_000)
    assert "2000" in told["answer"]


def test_ask_answers_each_line_before_the_next_is_typed(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--json", "-"],
        cwd=ROOT,
        env=environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin and process.stdout
    for text in ("你好", "护照多少钱"):
        process.stdin.write(f"{text}\n".encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["text"] == text
    process.stdin.close()
    assert process.wait(10) == 0
    process.stdout.close()


def test_output_that_nobody_reads_any_more_is_no_crash(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--json", "-"],
        cwd=ROOT,
        env=environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.close()
    _, told = process.communicate("你好\n".encode() * 50, timeout=20)
    assert b"Traceback" not in told


def test_a_terminal_that_knows_no_chinese_gets_an_answer_too(tmp_path):
    poor = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ended = run_bot("ask", "护照多少钱", folder=tmp_path, **poor)
    assert (ended.code, ended.err) == (0, "")
    ended = run_bot("ask", "--json", "护照多少钱", folder=tmp_path, **poor)
    assert "元" in json.loads(ended.out)["answer"], "JSON is UTF-8 whatever the terminal"


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_ask_speaks_the_language_it_is_told(tmp_path, language):
    (told,) = asked("--lang", language, "护照多少钱", tmp_path=tmp_path)
    assert told["lang"] == language


def test_ask_reads_dates_from_the_instant_it_is_given(tmp_path):
    (told,) = asked("--now", "2026-11-22T10:00:00+08:00", "下周三办护照", tmp_path=tmp_path)
    assert told["date"]["start"] == "2026-11-25"

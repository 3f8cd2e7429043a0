"""Texts are said in three languages, figures keep their unit, and every fault of a locale is named."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.text import Figure, Text
from bot.services.room_words import BY_PHONE
from bot.texts import LANGUAGES, Texts
from bot.texts.check import check_locales, placeholders

ROOT = Path(__file__).parents[1]
ZONE = ZoneInfo("Asia/Shanghai")
UNITS = """unit-day-pattern = E d MMM
unit-day-and-time-pattern = { "{day}, {time}" }
unit-list-separator = { ", " }
"""


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(ROOT, ZONE)


def write(root: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = root / "locales" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


def both(root: Path, file: str, simplified: str, english: str) -> Path:
    return write(root, {f"zh-Hans/{file}": simplified, f"en/{file}": english})


def line(root: Path, values: str, **given: object) -> Texts:
    message = f"talk-line = {values}\n"
    write(
        root,
        {
            "zh-Hans/talk.ftl": message,
            "en/talk.ftl": message,
            "en/units.ftl": UNITS,
            "zh-Hans/units.ftl": UNITS,
        },
    )
    return Texts.load(root, ZONE)


def told(root: Path) -> list[str]:
    return [f"{fault.place}: {fault.what}" for fault in check_locales(root)]


@pytest.mark.parametrize(
    ("amount", "unit", "language", "said"),
    [
        (7, "working_day", "zh-Hans", "7个工作日"),
        (7, "working_day", "zh-Hant", "7個工作日"),
        (7, "working_day", "en", "7 working days"),
        (1, "working_day", "en", "1 working day"),
        (20, "calendar_day", "zh-Hans", "20天（自然日）"),
        (20, "calendar_day", "en", "20 calendar days"),
        (12000, "yuan", "en", "12000 yuan"),
        (Decimal("20.50"), "yuan", "zh-Hans", "20.50元"),
    ],
)
def test_a_figure_is_said_with_its_unit(texts, amount, unit, language, said):
    assert texts.say(Text(f"unit-{unit}", {"n": amount}), language) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(2026, 11, 25), "Wed 25 Nov"),
        (time(9), "09:00"),
        (datetime(2026, 11, 25, 1, tzinfo=UTC), "Wed 25 Nov, 09:00"),
        (("a", date(2026, 11, 25), 3), "a, Wed 25 Nov, 3"),
        (Text("talk-line", {"x": "inner"}), "<inner>"),
        (12367, "12367"),
        ("签" * 3000, "签" * 3000),
    ],
    ids=["date", "time", "instant", "list", "nested", "number", "long"],
)
def test_a_value_of_each_kind_is_written(tmp_path, value, said):
    texts = line(tmp_path, "<{ $x }>")
    assert texts.say(Text("talk-line", {"x": value}), "en") == f"<{said}>"


def test_chinese_days_have_month_day_and_weekday(texts):
    texts_day = Text("unit-yuan", {"n": date(2026, 11, 25)})
    assert texts.say(texts_day, "zh-Hans") == "11月25日 周三元"
    assert texts.say(texts_day, "zh-Hant") == "11月25日 週三元"


def test_a_figure_inside_a_text_is_said_by_its_unit(tmp_path):
    texts = line(tmp_path, "<{ $x }>")
    write(tmp_path, {"en/unit.ftl": "unit-yuan = { $n } yuan\n", "zh-Hans/unit.ftl": "unit-yuan = { $n }元\n"})
    texts = Texts.load(tmp_path, ZONE)
    assert texts.say(Text("talk-line", {"x": Figure(120, "yuan")}), "en") == "<120 yuan>"


def test_an_instant_without_zone_is_refused(tmp_path):
    texts = line(tmp_path, "{ $x }")
    with pytest.raises(ValueError, match="zone"):
        texts.say(Text("talk-line", {"x": datetime(2026, 11, 25)}), "en")  # noqa: DTZ001


def test_traditional_keeps_the_field_word_and_takes_overrides(tmp_path):
    write(
        tmp_path,
        {
            "zh-Hans/talk.ftl": "talk-a = 窗口办签注，{ talk-b }\ntalk-b = 后天\ntalk-c = 后天\n",
            "en/talk.ftl": "talk-a = x\n",
            "zh-Hant/overrides.ftl": "talk-c = 後日\n",
            "zh-Hant/words.toml": '[words]\n"簽註" = "簽注"\n',
        },
    )
    texts = Texts.load(tmp_path, ZONE)
    assert texts.say(Text("talk-a"), "zh-Hant") == "窗口辦簽注，後天"
    assert texts.say(Text("talk-c"), "zh-Hant") == "後日"


def test_a_key_missing_in_one_language_is_said_in_simplified_chinese(tmp_path):
    texts = Texts.load(both(tmp_path, "talk.ftl", "talk-a = 你好\n", "talk-b = x\n"), ZONE)
    assert texts.say(Text("talk-a"), "en") == "你好"
    with pytest.raises(KeyError, match="talk-none"):
        texts.say(Text("talk-none"), "en")


def test_a_placeholder_without_value_is_an_error_not_a_gap(tmp_path):
    texts = line(tmp_path, "{ $x }")
    with pytest.raises(KeyError, match="talk-line"):
        texts.say(Text("talk-line", {"y": 1}), "en")


def test_every_message_of_the_repository_can_be_compiled(texts):
    for language in LANGUAGES:
        for key in texts.keys(language):
            try:
                texts.say(Text(key), language)
            except KeyError as error:
                assert "Unknown external" in str(error), key  # noqa: PT017


def test_a_text_of_one_line_is_said_without_parsing_as_it_would_be_with_it(texts):
    said = 0
    for language, voice in texts._voices.items():
        for key in voice.keys:
            if line := voice._one_line(key):
                assert line == voice.resolve(key, {}), (language, key)
                said += 1
    assert said > 1000


def test_the_knowledge_files_have_no_fault():
    own = ("units", "sources", "items", "attributes", "answers", "overrides")
    assert [place for place in told(ROOT) if place.split("/")[2].split(".")[0] in own] == []


@pytest.mark.parametrize(
    ("file", "simplified", "english", "fault"),
    [
        ("talk.ftl", "talk-a = 甲\n", "", "locales/en/talk.ftl: talk-a: the key is missing"),
        ("talk.ftl", "", "talk-a = x\n", "locales/en/talk.ftl: talk-a: the key is not in zh-Hans"),
        (
            "talk.ftl",
            "talk-a = { $x }\n",
            "talk-a = { $y }\n",
            "locales/en/talk.ftl: talk-a: placeholders differ",
        ),
        ("talk.ftl", "talk-a = 甲\n", "talk-a =\n", "locales/en/talk.ftl: talk-a: the text is empty"),
        ("talk.ftl", "talk-a = 甲\n", 'talk-a = { "" }\n', "locales/en/talk.ftl: talk-a: the text is empty"),
        (
            "talk.ftl",
            "talk-a = 甲\n",
            "talk-a = { $x\n",
            "locales/en/talk.ftl: talk-a: not readable as Fluent",
        ),
        (
            "talk.ftl",
            "talk-a = 甲\n",
            "talk-a = x\ntalk-a = y\n",
            "locales/en/talk.ftl: talk-a: the key stands twice",
        ),
        (
            "talk.ftl",
            "other-a = 甲\n",
            "other-a = x\n",
            "locales/en/talk.ftl: other-a: the key does not begin",
        ),
        (
            "talk.ftl",
            "talk-a = 甲\n",
            "talk-a = { talk-z }\n",
            "locales/en/talk.ftl: talk-a: it refers to talk-z",
        ),
        ("talk.ftl", "talk-a = 甲\n", "talk-a = { -z }\n", "locales/en/talk.ftl: talk-a: it refers to -z"),
        (
            "talk.ftl",
            "talk-a = { talk-b }\ntalk-b = { $x }\n",
            "talk-a = { $y }\ntalk-b = { $x }\n",
            "locales/en/talk.ftl: talk-a: placeholders differ: $y here, $x in zh-Hans",
        ),
        (
            "talk.ftl",
            "talk-a = { $n ->\n   *[other] { $n ->\n       *[other] { $x }\n    }\n}\n",
            "talk-a = { $n }\n",
            "locales/en/talk.ftl: talk-a: placeholders differ: $n here, $n, $x in zh-Hans",
        ),
    ],
)
def test_a_fault_is_named_with_its_file_and_key(tmp_path, file, simplified, english, fault):
    assert any(found.startswith(fault) for found in told(both(tmp_path, file, simplified, english)))


def test_the_same_placeholder_may_come_straight_or_by_another_text(tmp_path):
    simplified = "talk-a = { talk-b }{ -t }\ntalk-b = { $x }\n-t = 甲{ $y }\n"
    assert told(both(tmp_path, "talk.ftl", simplified, "talk-a = { $x }\ntalk-b = { $x }\n")) == []
    assert placeholders(tmp_path)["talk-a"] == {"x"}


@pytest.mark.parametrize("typed", ["7 个工作日", "７天", "七个工作日", "半年内", "二十日", "120元"])
def test_a_figure_typed_into_a_chinese_answer_is_a_fault(tmp_path, typed):
    root = both(tmp_path, "answers.ftl", f"answer-a = 要{typed}\n", "answer-a = x\n")
    assert any("a figure is typed in" in found for found in told(root))


@pytest.mark.parametrize("typed", ["7 days", "seven working days", "ten-year", "half a year", "twenty yuan"])
def test_a_figure_typed_into_an_english_answer_is_a_fault(tmp_path, typed):
    root = both(tmp_path, "answers.ftl", "answer-a = 甲\n", f"answer-a = takes {typed}\n")
    assert any("a figure is typed in" in found for found in told(root))


def test_words_that_only_look_like_figures_and_other_files_are_left_alone(tmp_path):
    both(tmp_path, "answers.ftl", "answer-a = 统一办理，一次有效，{ $n }\n", "answer-a = one of them, { $n }\n")
    both(tmp_path, "talk.ftl", "talk-a = 回复1\n", "talk-a = reply 1\n")
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    "key", [*(f"room-fate-{{}}{end}" for end in sorted(BY_PHONE)), "desk-tick-{}failed", "desk-tick-{}unreachable"]
)
@pytest.mark.parametrize(
    ("language", "unnamed", "ring"), [("zh-Hans", "匿名", "打电话"), ("en", "anonymous", "please")]
)
def test_staff_are_not_told_to_ring_who_stays_anonymous(texts, key, language, unnamed, ring):
    told = texts.say(Text(key.format("anonymous-")), language)
    assert unnamed in told and ring not in told
    assert ring in texts.say(Text(key.format("")), language)

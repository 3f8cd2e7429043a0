"""A fault in a file that is edited by hand names the file, the line and the cure."""

import shutil
from pathlib import Path

import pytest

from bot.errors import OperatorError
from bot.nlu.lexicon import Lexicon
from bot.policy.calendar import load_calendar
from bot.rooms import lines_of, pinning

ROOT = Path(__file__).parents[1]
CALENDAR, LEXICON = "policy/calendar.toml", "locales/zh-Hans/lexicon.toml"
LOADS = {CALENDAR: load_calendar, LEXICON: lambda root: Lexicon.load(root / "locales")}


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (LEXICON, "\nmail = [", '\nmail = ["EMS", ', 'attribute.mail: "EMS" has a capital letter'),
        (LEXICON, "\nmail = [", "\nposting = [", "attribute.posting: posting is not known"),
        (LEXICON, "\n[attribute]", "\n[attributes]", "attributes: there is no such table"),
        (CALENDAR, "\nlast = 2026-01-03", "\nlast = 2025-12-30", "off: 2026-01-01 to 2025-12-30 ends before it begins"),
        (CALENDAR, "\nlast = 2026-10-07", "\nlast = 2027-10-07", "off: 2026-10-01 to 2027-10-07 is too long for one"),
        (CALENDAR, "\nlast = 2026-10-07", '\nlast = "7 October"', "off: '7 October' is no day"),
        (CALENDAR, "[2026-01-04,", "[2026-01-03,", "make_up.workdays: 2026-01-03 is a day off as well"),
        (CALENDAR, "[2026-01-04,", "[2026-01-05,", "make_up.workdays: 2026-01-05 is no Saturday or Sunday"),
        (CALENDAR, "\nknown_until = 2026-12-31", "\nknown_until = 2026", "known_until: 2026 is no day"),
        (
            CALENDAR,
            "\nknown_until = 2026-12-31",
            "\nknown_until = 2028-12-31",
            "known_until: no day off of 2028 stands",
        ),
        (
            CALENDAR,
            "\nfirst = 2026-10-01",
            "\nfirst = 2026-09-27",
            "off: 2026-09-27 belongs to another holiday as well",
        ),
    ],
)
def test_a_bad_line_is_told_with_its_number(tmp_path, file, old, new, told):
    text = (ROOT / file).read_text("utf-8")
    assert old in text
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(OperatorError) as caught, pinning(tmp_path):
        LOADS[file](tmp_path)
    (fault,) = map(str, caught.value.faults)
    number = text[: text.index(old)].count("\n") + 1 + old.startswith("\n")
    if ": off: " in fault:  # the head of the holiday it is about
        number = text[: text.rindex("[[off]]", 0, text.index(old))].count("\n") + 1
    assert fault.startswith(f"{file}:{number}: {told}"), fault


def test_a_calendar_that_is_not_made_of_tables_is_told(tmp_path):
    (tmp_path / "policy").mkdir()
    (tmp_path / CALENDAR).write_text('known_until = 2026-12-31\noff = ["May"]\nmake_up = { workdays = [] }\n', "utf-8")
    with pytest.raises(OperatorError, match="cannot be read"):
        load_calendar(tmp_path)


def test_the_plan_of_this_hall_is_in_order(tmp_path):
    (tmp_path / "policy").mkdir()
    shutil.copy(ROOT / CALENDAR, tmp_path / CALENDAR)
    assert len(load_calendar(tmp_path).workdays) == 6


def test_lines_are_counted_of_keys_in_tables_before_them_and_of_texts():
    lines = lines_of("# words\ntop = 1\n[act.strong] # why\nbook = []\n[[off]]\nfirst = 1\n[[off]]\nfirst = 2\n")
    assert lines == {
        "": [{"top": 2}],
        "act.strong": [{"": 3, "book": 4}],
        "off": [{"": 5, "first": 6}, {"": 7, "first": 8}],
    }
    assert lines_of("trip-last = Last\n    second line\n") == {"": [{"trip-last": 1}]}

"""Policy records are read whole, and whatever is wrong in them is told at once with file, line, id and cure."""

import datetime as dt
from pathlib import Path

import pytest

from bot.errors import OperatorError
from bot.policy import Confidence, Policy, Why, check_policy

ROOT = Path(__file__).parents[1]
TODAY = dt.date(2026, 11, 22)
GOOD = {
    "id": '"P-01"',
    "service": '"passport"',
    "attribute": '"fee"',
    "name": '"fee"',
    "value": "120",
    "unit": '"yuan"',
    "condition": '"each_book"',
    "source": '"F1"',
    "since": "2019-07-01",
    "checked_on": "2026-11-22",
    "confidence": '"high"',
    "review_by": "2027-05-22",
}


def folder(root: Path, *records: dict[str, str]) -> Path:
    (root / "policy").mkdir()
    (root / "locales" / "zh-Hans").mkdir(parents=True)
    (root / "locales" / "zh-Hans" / "sources.ftl").write_text("source-F1 = 目录\n", encoding="utf-8")
    tables = ("[[record]]\n" + "".join(f"{key} = {value}\n" for key, value in record.items()) for record in records)
    (root / "policy" / "passport.toml").write_text("\n".join(tables), encoding="utf-8")
    return root


def faults(root: Path, today: dt.date = TODAY) -> list[str]:
    return [str(fault) for fault in check_policy(root, today)]


def test_the_records_of_the_repository_have_no_fault():
    assert faults(ROOT) == []


def test_what_is_answered_with_a_figure_is_known_shared_records_included():
    figured = Policy.load(ROOT).figured()
    assert {("passport", "fee"), ("passport", "photo"), ("tw_permit", "photo")} <= figured
    assert not figured & {("passport", "pickup_deadline"), ("id_card", "mail"), ("exit_entry", "photo")}


def test_no_low_record_is_kept_and_the_core_figures_stand():
    policy = Policy.load(ROOT)
    core = {
        "P-01": (7, "working_day"),
        "P-02": (20, "calendar_day"),
        "P-06": (5, "working_day"),
        "P-12": (120, "yuan"),
        "H-06": (60, "yuan"),
        "H-01": (7, "working_day"),
        "T-01": (7, "working_day"),
        "T-03a": (60, "yuan"),
        "H-08d": (240, "yuan"),
        "P-14b": (10, "year"),
        "P-21": (6, "month"),
        "H-14d": (59, "city"),
    }
    assert {key: (policy.get(key).value, policy.get(key).unit) for key in core} == core
    assert all(r.confidence is not Confidence.LOW for q in policy.questions() for r in policy.records(*q))


def test_a_good_record_is_read_with_its_types(tmp_path):
    record = Policy.load(folder(tmp_path, GOOD)).get("P-01")
    assert (record.value, record.since, record.confidence) == (120, dt.date(2019, 7, 1), Confidence.HIGH)


def test_travel_documents_share_records_and_others_do_not(tmp_path):
    policy = Policy.load(folder(tmp_path, GOOD | {"service": '"exit_entry"'}))
    assert [r.id for r in policy.records("tw_permit", "fee")] == ["P-01"]
    assert policy.records("id_card", "fee") == ()


def test_a_record_can_be_withdrawn_and_name_its_circumstances(tmp_path):
    record = Policy.load(folder(tmp_path, GOOD | {"withdrawn": "true", "circumstances": '["general", "minor"]'})).get(
        "P-01"
    )
    assert record.withdrawn
    assert record.circumstances == ("general", "minor")


def test_a_record_answers_also_the_attributes_it_names(tmp_path):
    policy = Policy.load(folder(tmp_path, GOOD | {"also": '["lost"]'}))
    assert [r.id for r in policy.records("passport", "lost")] == ["P-01"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"value": '"120"'}, "value has the wrong type"),
        ({"value": "-1"}, "value is negative: -1"),
        ({"value": "7.5", "unit": '"working_day"'}, "value 7.5 is no whole number of working_day"),
        ({"value": "inf"}, "value Infinity is no figure"),
        ({"value": "nan"}, "value NaN is no figure"),
        ({"value": "7000000", "unit": '"working_day"'}, "value 7000000 of working_day is too long to be true"),
        ({"since": "2027-01-01"}, "it holds only since 2027-01-01"),
        ({"review_by": "2027-05-22T08:00:00"}, "review_by has the wrong type"),
        ({"value": "true"}, "value has the wrong type"),
        ({"unit": '"rule"'}, "a rule has no value"),
        ({"unit": '"phone"'}, "value has the wrong type"),
        ({"checked_on": '"2026-11-22"'}, "checked_on has the wrong type"),
        ({"since": '"2019"'}, "since has the wrong type"),
        ({"also": '"lost"'}, "also has the wrong type"),
        ({"also": '["losst"]'}, "unknown attribute losst"),
        ({"circumstances": '"minor"'}, "circumstances has the wrong type"),
        ({"circumstances": '["at_sea"]'}, "unknown circumstance at_sea"),
        ({"withdrawn": '"yes"'}, "withdrawn has the wrong type"),
        ({"unit": '"days"'}, "unknown unit days"),
        ({"confidence": '"sure"'}, "unknown confidence sure"),
        ({"source": '"Z9"'}, "unknown source Z9"),
        ({"service": '"pasport"'}, "unknown service pasport"),
        ({"attribute": '"price"'}, "unknown attribute price"),
        ({"condition": '"Each book"'}, "is not a snake_case word"),
        ({"colour": '"red"'}, "unknown key colour"),
    ],
)
def test_a_faulty_record_is_told_with_file_line_id_and_cure(tmp_path, change, told):
    record = GOOD | change
    root = folder(tmp_path, GOOD | {"id": '"P-00"', "name": '"other"'}, record)
    [found] = check_policy(root, TODAY)
    key = "value" if told.startswith(("value", "a rule")) else next(iter(change))
    line = 1 + len(GOOD) + 1 + 1 + list(record).index(key) + 1
    assert found.place == f"policy/passport.toml:{line}: P-01"
    assert told in found.what
    assert found.cure
    with pytest.raises(OperatorError):
        Policy.load(root)


@pytest.mark.parametrize("key", sorted(GOOD.keys() - {"value", "since", "id"}))
def test_a_missing_key_is_told_at_the_head_of_its_record(tmp_path, key):
    record = {name: value for name, value in GOOD.items() if name != key}
    assert f"policy/passport.toml:1: P-01: {key} is missing. Add it" in faults(folder(tmp_path, record))


def test_a_record_without_a_name_to_call_it_by_is_told(tmp_path):
    [found] = faults(folder(tmp_path, GOOD | {"id": '" "'}))
    assert found.startswith("policy/passport.toml:2:  : id is empty. Write a short name")


def test_a_figure_without_a_value_is_told(tmp_path):
    [found] = faults(folder(tmp_path, {key: value for key, value in GOOD.items() if key != "value"}))
    assert found.startswith("policy/passport.toml:1: P-01: value is missing. Add the number of yuan")


def test_duplicates_are_told_with_both_lines_and_stop_the_start(tmp_path):
    root = folder(tmp_path, GOOD, GOOD)
    found = faults(root)
    first = "It stands at policy/passport.toml:2: P-01 too; change one"
    assert f"policy/passport.toml:16: P-01: duplicate id P-01. {first}" in found
    assert any("duplicate name fee in passport, fee" in fault for fault in found)
    with pytest.raises(OperatorError):
        Policy.load(root)


def test_a_shared_name_may_not_hide_behind_one_of_a_service(tmp_path):
    shared = GOOD | {"id": '"P-02"', "service": '"exit_entry"'}
    assert any("duplicate name fee" in fault for fault in faults(folder(tmp_path, GOOD, shared)))


def test_a_review_before_the_check_is_told(tmp_path):
    [found] = faults(folder(tmp_path, GOOD | {"checked_on": "2027-06-01"}))
    assert found.startswith("policy/passport.toml:13: P-01: its review 2027-05-22 lies before")


def test_a_day_that_is_none_is_told_with_its_line(tmp_path):
    [found] = faults(folder(tmp_path, GOOD | {"checked_on": "2026-13-40"}))
    assert found.startswith("policy/passport.toml:11: not readable")
    assert "a day is written without quotes" in found


def test_a_table_by_another_name_is_told(tmp_path):
    root = folder(tmp_path, GOOD)
    path = root / "policy" / "passport.toml"
    path.write_text(path.read_text("utf-8") + "\n[[recrod]]\nid = 1\n", encoding="utf-8")
    assert faults(root) == [
        "policy/passport.toml:15: unknown table or key recrod. Write [[record]] or [[gap]] before each table"
    ]


def gaps(root: Path, text: str) -> list[str]:
    (folder(root, GOOD) / "policy" / "gaps.toml").write_text(text, encoding="utf-8")
    return faults(root)


GAP = '[[gap]]\nservice = "temp_id"\nattributes = ["mail", "photo"]\nwhy = "local"\n'


def test_a_gap_is_found_by_each_of_its_questions(tmp_path):
    assert gaps(tmp_path, GAP) == []
    policy = Policy.load(tmp_path)
    gap = policy.gap("temp_id", "photo")
    assert gap is not None
    assert (gap.why, gap.whom) == (Why.LOCAL, ())
    assert policy.gap("temp_id", "fee") is None


@pytest.mark.parametrize(
    ("typed", "wanted", "told"),
    [
        ('"temp_id"', '"tempid"', "policy/gaps.toml:2: gap 1: unknown service tempid"),
        ('"photo"', '"foto"', "policy/gaps.toml:3: gap 1: unknown attribute foto"),
        ('"local"', '"dunno"', "policy/gaps.toml:4: gap 1: unknown why dunno"),
        ('["mail", "photo"]', '"mail"', "policy/gaps.toml:3: gap 1: attributes has the wrong type"),
        ('why = "local"', "", "policy/gaps.toml:1: gap 1: why is missing"),
        ('why = "local"', 'why = "local"\nwhom = ["nobody"]', "policy/gaps.toml:5: gap 1: unknown whom nobody"),
        ('why = "local"', 'why = "local"\nwho = "x"', "policy/gaps.toml:5: gap 1: unknown key who"),
    ],
)
def test_a_faulty_gap_is_told_with_its_line(tmp_path, typed, wanted, told):
    [found] = gaps(tmp_path, GAP.replace(typed, wanted))
    assert found.startswith(told)
    with pytest.raises(OperatorError):
        Policy.load(tmp_path)


def test_a_question_in_two_gaps_is_told(tmp_path):
    found = gaps(tmp_path, GAP + GAP.replace('"mail", ', ""))
    assert [fault.split(". ")[0] for fault in found] == ["policy/gaps.toml:7: gap 2: duplicate gap temp_id, photo"]


def test_all_faults_are_told_at_once(tmp_path):
    root = folder(tmp_path, GOOD | {"unit": '"days"'}, GOOD | {"id": '"P-02"', "name": '"x"', "source": '"Z9"'})
    assert len(faults(root)) == 2


def test_unreadable_toml_is_a_fault_not_a_traceback(tmp_path):
    root = folder(tmp_path, GOOD)
    (root / "policy" / "broken.toml").write_text("[[record]\n", encoding="utf-8")
    assert faults(root)[0].startswith("policy/broken.toml:1: not readable")


def test_a_review_is_overdue_the_day_after_it_was_due(tmp_path):
    root = folder(tmp_path, GOOD)
    assert faults(root, dt.date(2027, 5, 22)) == []
    assert "its review was due by 2027-05-22" in faults(root, dt.date(2027, 5, 23))[0]
    policy = Policy.load(root)
    assert policy.overdue(dt.date(2027, 5, 22)) == ()
    assert [r.id for r in policy.overdue(dt.date(2027, 5, 23))] == ["P-01"]

"""What the doctor finds, and that it touches nothing."""

import asyncio
import fcntl
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import bot.doctor
from bot.app import open_hall
from bot.config import load_config
from bot.dialog.turn import Kind, Turn
from bot.doctor import examine
from bot.doctor.rooms import unfit, with_what_is_due
from tests.botapi import BotApi
from tests.conftest import new_postgres_database
from tests.process_kit import ROOT, run_bot

TOKEN = "110201543:TEST-token-for-docs-only_abcdefghijk"
TODAY = date(2026, 11, 22)
LINE = re.compile(r"(?:(?<=toml)|(?<=ftl)):(\d+)(?=: )")


class Patient:
    """A hall of its own, to be made ill."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.data = root / "data"
        self.notes: list[str] = []
        self._monkeypatch = monkeypatch
        for room in ("locales", "policy"):
            shutil.copytree(ROOT / room, root / room)
        shutil.copy(ROOT / "bot.toml", root)
        for name in [name for name in os.environ if name.startswith("BOT_")]:
            monkeypatch.delenv(name)
        monkeypatch.setattr(bot.doctor, "ROOT", root)
        self.set("BOT_CONFIG", str(root / "bot.toml"))
        self.set("BOT_DATA_DIR", str(self.data))

    def set(self, name: str, value: str) -> None:
        self._monkeypatch.setenv(name, value)

    def change(self, file: str, old: str, new: str) -> None:
        text = (self.root / file).read_text("utf-8")
        assert old in text, f"{file} holds no {old}"
        (self.root / file).write_text(text.replace(old, new, 1), "utf-8")

    def add(self, file: str, text: str) -> None:
        with (self.root / file).open("a", encoding="utf-8") as opened:
            opened.write(f"\n{text}\n")

    async def faults(self) -> list[str]:
        return [str(fault).replace(f"{self.root}/", "") for fault in await examine(_morning(), self.notes.append)]


def _morning() -> datetime:
    return datetime(2026, 11, 22, 2, tzinfo=UTC)


@pytest.fixture
def patient(tmp_path, monkeypatch) -> Patient:
    return Patient(tmp_path, monkeypatch)


async def test_a_healthy_hall_has_no_fault_and_nothing_is_made(patient):
    before = sorted(patient.root.rglob("*"))
    assert await patient.faults() == []
    assert sorted(patient.root.rglob("*")) == before
    assert any("made at the first start" in note for note in patient.notes)
    assert any("Telegram is off" in note for note in patient.notes)


def test_the_command_says_so_and_ends_with_0_or_1(tmp_path):
    ended = run_bot("doctor", "--now", _morning().isoformat(), folder=tmp_path / "data")
    assert (ended.code, ended.out.splitlines()[-1], ended.err) == (0, "All is well.", "")
    ill = run_bot("doctor", "--now", _morning().isoformat(), folder=tmp_path / "data", BOT_WEB__PORT="many")
    assert ill.code == 1 and "All is well" not in ill.out
    assert ill.told == ["BOT_WEB__PORT: it is no whole number. Write digits only"]


# --- bot.toml


async def test_a_broken_configuration_does_not_hide_the_faults_of_the_other_rooms(patient):
    patient.change("bot.toml", "slot_minutes = 30", 'slot_minutes = "half an hour"')
    patient.change("policy/passport.toml", 'unit = "', 'unit = "light')
    patient.change("locales/en/booking.ftl", "booking-ask-name", "booking-asks-name")
    faults = await patient.faults()
    for start in ("bot.toml: booking.slot_minutes", "policy/passport.toml", "locales/en/booking.ftl"):
        assert any(fault.startswith(start) for fault in faults), start


HALL_FAULTS = [
    ('items = ["security_guard_cert"]', 'items = ["driving_licence"]', "sites.main.windows.guard.items", "no service"),
    ('items = ["security_guard_cert"]', "items = []", "sites.main.windows.guard.items", "it is empty"),
    ('["security_guard_cert"]', '["temp_id", "temp_id"]', "sites.main.windows.guard.items", "stands twice"),
    ('hours = { tue-fri = ["09:30-12:00", "13:30-16:30"] }', "hours = {}", "sites.dongqiao.hours", "it is empty"),
    ('tue-fri = ["09:30-12:00", "13:30-16:30"]', "tue-fri = []", "sites.dongqiao.hours", "opens on no day"),
    ('tue-fri = ["09:30-12:00", "13:30-16:30"]', 'tue = ["09:30-09:50"]', "sites.dongqiao.hours", "nobody can book"),
    ('["09:30-12:00", "13:30-16:30"]', '["09:30-12:00", "11:30-16:30"]', "sites.dongqiao.hours.tue", "overlap"),
    ("lead_minutes = 60", "lead_minutes = 99999", "booking.lead_minutes", "nobody can book"),
    ('quiet_until = "08:00"', 'quiet_until = "21:00"', "reminders.quiet_from", "quiet"),
    ("places = 6", "places = 0", "sites.main.windows.exit_entry.places", "greater than or equal to 1"),
    ('hours = { tue-fri', 'opening = { tue-fri', "sites.dongqiao.hours", "it is missing"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "key", "what"), HALL_FAULTS)
async def test_a_hall_where_something_cannot_be_booked_or_named_is_told(patient, old, new, key, what):
    patient.change("bot.toml", old, new)
    faults = await patient.faults()
    found = [fault for fault in faults if fault.startswith(f"bot.toml: {key}: ")]
    assert found and what in found[0], faults
    assert found[0].endswith(tuple("abcdefghijklmnopqrstuvwxyz])}0123456789")), "it ends with a cure"


async def test_an_item_without_a_name_is_told_with_the_file_to_write_it_in(patient):
    for language in ("en", "zh-Hans"):
        patient.change(f"locales/{language}/items.ftl", "item-temp_id", "item-other_id")
    faults = await patient.faults()
    place = "bot.toml: sites.hospital.windows.post.items"
    assert f"{place}: temp_id has no name in en. Add item-temp_id to locales/en/items.ftl" in faults


# --- policy and locales


ROOM_FAULTS = [
    ("policy/passport.toml", "record = 3", "policy/passport.toml"),
    ("policy/calendar.toml", "[[off]]\nfirst = 2027-12-03\nlast = 2027-12-01", "policy/calendar.toml"),
    ("policy/calendar.toml", '[[off]]\nfirst = "May"\nlast = 2027-12-01', "policy/calendar.toml"),
    ("locales/en/commands.toml", 'jump = ["jump"]', "locales/en/commands.toml: jump"),
    ("locales/en/lexicon.toml", "[flavour]\nsweet = [\"sugar\"]", "locales/en/lexicon.toml: flavour"),
    ("locales/en/lexicon.toml", "[act.strong]", "locales/en/lexicon.toml"),
    ("locales/en/cases.toml", '[flavour]\nsweet = ["sugar"]', "locales/en/cases.toml: flavour"),
    ("locales/en/introductions.toml", '[flavour]\nsweet = ["sugar"]', "locales/en/introductions.toml: flavour"),
    ("locales/zh-Hans/receipts.toml", "check.last = 4", "locales/zh-Hans/receipts.toml"),
    ("locales/en/ages.toml", '[flavour]\nsweet = ["sugar"]', "locales/en/ages.toml: flavour"),
    ("locales/en/addresses.toml", '[flavour]\nsweet = ["sugar"]', "locales/en/addresses.toml: flavour"),
    ("locales/en/choices.toml", '[flavour]\nsweet = ["sugar"]', "locales/en/choices.toml: flavour"),
    ("locales/en/numbers.toml", '[flavour]\nsweet = ["sugar"]', "locales/en/numbers.toml: flavour"),
    ("locales/zh-Hans/handed_in.toml", '[given]\nwords = ["交了"]', "locales/zh-Hans/handed_in.toml: given"),
    ("locales/en/romanised.toml", '[flavour]\nsweet = ["sugar"]', "locales/en/romanised.toml: flavour"),
    ("locales/zh-Hans/people.toml", "[flavour]\nsweet = 4", "locales/zh-Hans/people.toml: flavour"),
    ("locales/zh-Hans/parts.toml", '[joint.more]\nwords = ["另有"]', "locales/zh-Hans/parts.toml: joint"),
    ("locales/zh-Hans/names.toml", 'nicknames = ["小王"]', "locales/zh-Hans/names.toml: surname.nicknames"),
    ("locales/en/masking.toml", '[flavour]\nsweet = ["sugar"]', "locales/en/masking.toml: flavour"),
    ("locales/zh-Hans/pinyin.txt", "hu户", "locales/zh-Hans/pinyin.txt:403: 'hu户'"),
    ("locales/en/booking.ftl", "booking-new = New", "locales/en/booking.ftl: booking-new"),
    ("locales/zh-Hant/words.toml", "[words]", "locales/zh-Hant/words.toml"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "text", "place"), ROOM_FAULTS)
async def test_what_is_wrong_in_a_room_is_told_with_its_place(patient, file, text, place):
    patient.add(file, text)
    faults = await patient.faults()
    assert any(LINE.sub("", fault, 1).startswith(place) for fault in faults), faults


def test_what_is_wrong_in_a_line_is_told_with_that_line(patient):
    patient.change("locales/en/lexicon.toml", "\nmail = [", '\nmail = ["Parcel", ')
    patient.change("locales/en/trip.ftl", "\ntrip-last = ", "\ntrip-last = { $day } ")
    told = [str(fault) for fault in unfit(patient.root)]
    for file, line, name in (("lexicon.toml", "mail = [", "attribute.mail"), ("trip.ftl", "trip-last = ", "trip-last")):
        lines = (patient.root / "locales" / "en" / file).read_text("utf-8").splitlines()
        number = next(number for number, text in enumerate(lines, 1) if text.startswith(line))
        assert any(fault.startswith(f"locales/en/{file}:{number}: {name}: ") for fault in told), told


WORD_FAULTS = [
    ("cancel = [", 'cancel = ["menu", ', "also means"),
    ("cancel = [", 'cancel = [" !? ", ', "is empty"),
    ("cancel = [", "cancel = []\nother = [", "no spelling"),
    ("cancel = [", "cancel = 3\nother = [", "no spellings"),
    ("cancel = [", "stop_it = [", "the word is missing"),
]


@pytest.mark.parametrize(("old", "new", "what"), WORD_FAULTS)
async def test_a_word_nobody_could_say_or_that_means_two_things_is_told(patient, old, new, what):
    patient.change("locales/en/commands.toml", old, new)
    assert any(what in fault for fault in await patient.faults())


LEXICON_FAULTS = [
    ('passport = ["', 'passports = ["', "passports is not known"),
    ('passport = ["', 'passport = ["endorsement", "', '"endorsement" stands at'),
    ('passport = ["', 'passport = ["", "', "no words"),
    ("[attribute]", "[attributes]", "no such table"),
]


@pytest.mark.parametrize(("old", "new", "what"), LEXICON_FAULTS)
async def test_a_lexicon_that_names_unknown_things_or_says_one_twice_is_told(patient, old, new, what):
    patient.change("locales/en/lexicon.toml", old, new)
    assert any(what in fault for fault in await patient.faults())


def test_reviews_and_the_holiday_plan_run_out(patient):
    late = [str(fault) for fault in with_what_is_due(patient.root, date(2027, 12, 1), [])]
    assert any("its review was due" in fault for fault in late)
    assert any(LINE.sub("", fault).startswith("policy/calendar.toml: review_by") for fault in late)
    assert any(LINE.sub("", fault).startswith("policy/calendar.toml: known_until") for fault in late)


@pytest.mark.parametrize(
    "file",
    ["policy", "locales/en", "locales/zh-Hans/lexicon.toml", "locales/en/commands.toml", "locales/en/parts.toml"],
)
async def test_what_is_not_there_at_all_is_told(patient, file):
    path = patient.root / file
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert any(fault.startswith(file) for fault in await patient.faults())


# --- data


async def _filled(patient: Patient) -> None:
    """A database with something sealed in it."""
    store, _, _ = await open_hall(load_config())
    turn = Turn("web", "v" * 22, "1", Kind.TEXT, "你好")
    now = _morning()

    async def work(tx) -> None:
        contact = await tx.contacts.add(turn.channel, turn.address, "zh-Hans", now)
        await tx.messages.take_in(contact.id, turn.message_id, {"kind": "text", "text": turn.text}, now)

    await store.run(work)
    await store.close()


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


async def test_a_database_in_order_is_looked_at_and_left_alone(patient):
    await _filled(patient)
    before = _contents(patient.data)
    assert await patient.faults() == []
    assert _contents(patient.data) == before


async def test_a_running_service_is_worth_a_note_and_no_fault(patient):
    store, _, _ = await open_hall(load_config())
    try:
        assert await patient.faults() == []
        assert any("in use by a running service" in note for note in patient.notes)
    finally:
        await store.close()


async def test_looking_keeps_no_service_from_starting(patient):
    await _filled(patient)
    await patient.faults()
    with (patient.data / "bot.db.lock").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


async def test_a_schema_that_is_not_current_is_told_with_the_command_that_helps(patient):
    patient.data.mkdir()
    sqlite3.connect(patient.data / "bot.db").execute("CREATE TABLE migrations (name TEXT)").connection.close()
    faults = await patient.faults()
    assert len(faults) == 1 and "not current" in faults[0] and "bot migrate" in faults[0]


async def test_a_database_of_a_newer_version_is_told(patient):
    await _filled(patient)
    with sqlite3.connect(patient.data / "bot.db") as database:
        database.execute("INSERT INTO migrations VALUES ('9999_tomorrow')")
    database.close()
    assert any("newer version" in fault for fault in await patient.faults())


KEY_FAULTS: list[tuple[Callable[[Path], object], str]] = [
    (lambda key: key.chmod(0o640), "others can read the key: its mode is 0640"),
    (lambda key: key.unlink(), "the key is gone"),
    (lambda key: key.write_text("another key of enough characters"), "does not open"),
    (lambda key: key.write_text("short"), "16 characters or more"),
]


@pytest.mark.parametrize(("harm", "what"), KEY_FAULTS)
async def test_what_is_wrong_with_the_key_is_told(patient, harm, what):
    await _filled(patient)
    harm(patient.data / "secret.key")
    faults = await patient.faults()
    assert len(faults) == 1 and what in faults[0]


async def test_a_postgresql_that_does_not_answer_is_told_without_its_password(patient):
    patient.set("BOT_DATABASE__URL", "postgresql://hall:hush-hush@127.0.0.1:18199/hall")
    faults = await patient.faults()
    assert len(faults) == 1 and "does not answer" in faults[0] and "hush-hush" not in faults[0]


async def test_a_postgresql_is_examined_like_a_file(patient, postgres_server):
    patient.set("BOT_DATABASE__URL", await new_postgres_database(postgres_server))
    assert ["not current" in fault for fault in await patient.faults()] == [True]
    await _filled(patient)
    assert await patient.faults() == []
    (patient.data / "secret.key").write_text("another key of enough characters")
    assert ["does not open" in fault for fault in await patient.faults()] == [True]


@pytest.mark.parametrize("url", ["mysql://here", "sqlite:///", "bot.db"])
async def test_an_address_of_no_database_is_told(patient, url):
    patient.set("BOT_DATABASE__URL", url)
    assert any("is no address of a database" in fault for fault in await patient.faults())


@pytest.mark.parametrize("folder", [False, True])
async def test_a_database_or_a_data_folder_that_cannot_be_is_told(patient, folder):
    if folder:
        patient.set("BOT_DATABASE__URL", f"sqlite:///{patient.root}")
    else:
        patient.set("BOT_DATA_DIR", str(patient.root / "bot.toml" / "data"))
    assert len(await patient.faults()) == 1


# --- channels


async def test_an_address_that_this_machine_has_not_is_told(patient):
    patient.set("BOT_WEB__HOST", "192.0.2.1")
    faults = await patient.faults()
    assert len(faults) == 1 and faults[0].startswith("bot.toml: web.host: 192.0.2.1 cannot be served here")


async def test_a_token_is_shown_to_telegram(patient):
    async with BotApi() as api:
        patient.set("BOT_TELEGRAM__BASE_URL", api.base_url)
        patient.set("BOT_TELEGRAM__TOKEN", TOKEN)
        assert await patient.faults() == []
        assert api.calls == {"getMe": 1}, "nothing but a look"
        api.token = "1:another"
        assert ["refuses this token" in fault for fault in await patient.faults()] == [True]


async def test_what_is_no_token_is_told_without_showing_it_to_anybody(patient):
    patient.set("BOT_TELEGRAM__TOKEN", "my-secret-thing")
    faults = await patient.faults()
    assert len(faults) == 1 and faults[0].startswith("BOT_TELEGRAM__TOKEN: ") and "my-secret" not in faults[0]


async def test_a_telegram_that_cannot_be_reached_is_a_fault_with_a_cure(patient):
    patient.set("BOT_TELEGRAM__TOKEN", TOKEN)
    patient.set("BOT_TELEGRAM__BASE_URL", "http://127.0.0.1:18198/bot")
    async with asyncio.timeout(60):
        faults = await patient.faults()
    assert len(faults) == 1 and "cannot be reached" in faults[0] and "Check the network" in faults[0]
    assert TOKEN not in faults[0]


async def test_a_webhook_needs_https(patient):
    patient.set("BOT_TELEGRAM__TOKEN", "no token, so that nobody is asked")
    patient.set("BOT_TELEGRAM__MODE", "webhook")
    patient.set("BOT_TELEGRAM__WEBHOOK_URL", "http://hall.example/telegram")
    assert any("https" in fault for fault in await patient.faults())

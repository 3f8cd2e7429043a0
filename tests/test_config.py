"""How `bot.toml` and the environment are read, and how what is wrong in them is told."""

from pathlib import Path

import pytest

from bot.config import Config, load_config
from bot.errors import OperatorError
from tests.process_kit import ROOT

SITE = """
[[sites]]
id = "main"
name = { zh-Hans = "云溪大厅", en = "Yunxi" }
address = { zh-Hans = "云溪大道", en = "Yunxi Avenue" }
phone = "0000-5550100"
hours = { mon-fri = ["09:00-17:00"] }
windows = [{ id = "w", name = { zh-Hans = "一", en = "One" }, floor = 1, items = ["passport"], places = 1 }]
"""
HALL = '[hall]\nname = { zh-Hans = "云溪", en = "Yunxi" }\nzone = "Asia/Shanghai"\n'


def read(tmp_path: Path, text: str = HALL + SITE, **environ: str) -> Config:
    file = tmp_path / "bot.toml"
    file.write_text(text, "utf-8")
    return load_config({"BOT_CONFIG": str(file)} | environ)


def refused(tmp_path: Path, text: str = HALL + SITE, **environ: str) -> list[str]:
    with pytest.raises(OperatorError) as caught:
        read(tmp_path, text, **environ)
    return [str(fault).replace(f"{tmp_path}/", "") for fault in caught.value.faults]


def test_the_file_that_comes_with_the_project_is_a_hall():
    config = load_config({"BOT_CONFIG": str(ROOT / "bot.toml")})
    assert config.sites and config.database_url == "sqlite:///data/bot.db"


def test_the_smallest_hall_needs_no_setting_more(tmp_path):
    config = read(tmp_path)
    assert (config.web.port, config.telegram.token, config.booking.slot_minutes) == (8080, "", 30)


def test_the_environment_comes_first(tmp_path):
    text = f"{HALL}{SITE}\n[web]\nport = 1\n"
    config = read(tmp_path, text, BOT_WEB__PORT="18150", BOT_DATA_DIR="/srv/hall", BOT_LOG__LEVEL="WARNING")
    assert (config.web.port, config.data_dir, config.log.level) == (18150, Path("/srv/hall"), "warning")
    assert config.database_url == "sqlite:////srv/hall/bot.db"


def test_variables_of_other_programs_are_left_alone(tmp_path):
    assert read(tmp_path, BOT_OTHER__THING="1", BOTTLE_WEB__PORT="2").web.port == 8080


def test_a_run_of_weekdays_is_each_of_them(tmp_path):
    hours = read(tmp_path, HALL + SITE.replace("mon-fri", "tue-thu")).sites[0].hours
    assert sorted(hours) == ["thu", "tue", "wed"]


def test_what_a_hall_does_not_tell_of_a_site_is_left_open(tmp_path):
    site = read(tmp_path).sites[0]
    assert (site.directions, site.parking, site.districts, site.landmarks) == (None, None, (), ())


def test_the_way_and_the_places_beside_a_site_are_named_in_both_languages(tmp_path):
    told = 'directions = { zh-Hans = "公交7路", en = "bus 7" }\nlandmarks = [{ zh-Hans = "公园", en = "Park" }]\nhours'
    site = read(tmp_path, HALL + SITE.replace("hours", told, 1)).sites[0]
    assert site.directions and site.directions.en == "bus 7" and site.landmarks[0].zh_hans == "公园"


FAULTS = [
    (("mon-fri", "monday"), 'sites.main.hours: "monday" is no weekday'),
    (("mon-fri", "fri-mon"), 'sites.main.hours: "fri-mon" runs backwards'),
    (("09:00-17:00", "17:00-09:00"), "sites.main.hours.mon.0: 17:00-09:00 ends before it starts"),
    (("09:00-17:00", "9 to 5"), 'sites.main.hours.mon.0: write opening time as "09:00-17:00"'),
    (("Asia/Shanghai", "Asia/Atlantis"), "hall.zone: invalid timezone"),
    (('id = "main"', 'id = "Main Hall"'), "sites.Main Hall.id: it is no name for the computer"),
    (("floor = 1", 'floor = "one"'), "sites.main.windows.w.floor: it is no whole number"),
    (("zone =", "zones ="), "hall.zone: it is missing"),
    (("zone =", "zones ="), "hall.zones: there is no such setting"),
    (("[hall]", "[hall]\nlanguage = 'fr'"), "hall.language: it should be 'zh-Hans', 'zh-Hant' or 'en'"),
    (("[hall]", "hall = ["), "not valid TOML"),
    (("[[sites]]", "[sites]"), "sites: it must be a list"),
    ((SITE, ""), "sites: it is missing"),
    ((SITE, SITE + SITE), "the whole file: site named twice: main"),
]


@pytest.mark.parametrize(("change", "told"), FAULTS)
def test_a_fault_names_file_key_and_cure(tmp_path, change, told):
    faults = refused(tmp_path, (HALL + SITE).replace(*change))
    assert any(fault.startswith(f"bot.toml: {told}") for fault in faults), faults
    assert all(fault.rpartition(". ")[2] for fault in faults)


def test_all_faults_come_at_once_and_none_that_only_follows_from_another(tmp_path):
    text = (HALL + SITE).replace("Asia/Shanghai", "Nowhere").replace("places = 1", "places = 0")
    faults = refused(tmp_path, text + '[booking]\nslot_minutes = "x"\n')
    places = [fault.split(": ")[1] for fault in faults]
    assert sorted(places) == ["booking.slot_minutes", "hall.zone", "sites.main.windows.w.places"]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("BOT_WEB__PORT", "x", "BOT_WEB__PORT: it is no whole number"),
        ("BOT_WEB__PORT", "70000", "BOT_WEB__PORT: it should be less than or equal to 65535"),
        ("BOT_WEB__PROT", "80", "BOT_WEB__PROT: there is no such setting"),
        ("BOT_WEB", "80", "BOT_WEB: it must be a table"),
        ("BOT_REMINDERS__HOURS_BEFORE", "24", "BOT_REMINDERS__HOURS_BEFORE: it must be a list"),
        ("BOT_BOOKING__SHARES__WEB", "50", "BOT_BOOKING__SHARES__WEB: there is no such setting"),
        ("BOT_TELEGRAM__MODE", "pigeon", "BOT_TELEGRAM__MODE: it should be 'polling' or 'webhook'"),
        ("BOT_TELEGRAM__MODE", "webhook", "bot.toml: telegram: mode is webhook, but webhook_url is empty"),
    ],
)
def test_a_fault_of_the_environment_names_the_variable(tmp_path, name, value, told):
    assert refused(tmp_path, **{name: value})[0].startswith(told)


def test_a_variable_for_a_table_that_is_none_is_no_crash(tmp_path):
    faults = refused(tmp_path, f"web = 3\n{HALL}{SITE}", BOT_WEB__PORT="80")
    assert faults == ["bot.toml: web: it must be a table. Write its keys below its name in brackets, or inside { }"]


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "the file is empty"), (b"# only words\n", "the file is empty"), (b"\xff\xfe", "not written in UTF-8")],
)
def test_a_file_without_settings_is_told(tmp_path, content, told):
    file = tmp_path / "bot.toml"
    file.write_bytes(content)
    with pytest.raises(OperatorError, match=told):
        load_config({"BOT_CONFIG": str(file), "BOT_WEB__PORT": "80"})


@pytest.mark.parametrize(("name", "told"), [("none.toml", "there is no such file"), (".", "it cannot be read")])
def test_a_file_that_cannot_be_read_is_told(tmp_path, name, told):
    with pytest.raises(OperatorError, match=told):
        load_config({"BOT_CONFIG": str(tmp_path / name)})


def test_a_secret_is_never_repeated_in_a_fault(tmp_path):
    faults = refused(tmp_path, f"{HALL}{SITE}\n[telegram]\ntoken = ['1:hush']\nsecret = 'hush'\n")
    assert not [fault for fault in faults if "hush" in fault]

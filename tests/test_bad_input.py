"""What the world does to a hall: broken files, full disks, busy ports, hostile messages. Over the real processes."""

import asyncio
import resource
import socket
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import pytest

from tests.botapi import BotApi
from tests.process_kit import Running, copy_of_the_project, run_bot, service

TOKEN = "110201543:TEST-token-for-docs-only_abcdefghijk"
ANSWER = "工作日"
JSON = {"Accept": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
WRONG_TYPES = """
web = 3
[hall]
name = "no table"
zone = "Mars/Phobos"
[booking]
slot_minutes = "many"
[[sites]]
id = "main"
name = { zh-Hans = "云溪大厅", en = "Yunxi" }
address = { zh-Hans = "云溪大道", en = "Yunxi Avenue" }
phone = "0000-5550100"
hours = { mon-fri = "always" }
windows = [{ id = "w", name = { zh-Hans = "一", en = "One" }, floor = 1, items = [], places = 1 }]
"""


def no_traceback(told: str) -> bool:
    return "Traceback" not in told and 'File "' not in told


# --- configuration


@pytest.mark.parametrize("command", [["run"], ["ask", "你好"], ["migrate"], ["doctor"]])
def test_an_empty_configuration_is_told_by_every_command(tmp_path, command):
    empty = tmp_path / "bot.toml"
    empty.touch()
    ended = run_bot(*command, folder=tmp_path / "data", BOT_CONFIG=str(empty))
    assert ended.code == 1
    assert ended.told == [f"{empty}: the file is empty. Begin with [hall] and one [[sites]]; see README.md"]
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("command", ["run", "doctor"])
def test_every_wrong_type_is_told_at_once_with_its_key(tmp_path, command):
    file = tmp_path / "bot.toml"
    file.write_text(WRONG_TYPES, "utf-8")
    ended = run_bot(command, folder=tmp_path / "data", BOT_CONFIG=str(file))
    assert ended.code == 1
    keys = [line.removeprefix(f"{file}: ").split(":")[0] for line in ended.told]
    places = ["hall.name", "hall.zone", "sites.main.hours.mon", "sites.main.windows.w.items", "booking.slot_minutes"]
    assert set(keys) >= {*places, "web"}
    assert no_traceback(ended.err)


def test_a_missing_key_of_a_locale_is_named_with_its_file(tmp_path):
    root = copy_of_the_project(tmp_path / "copy")
    file = root / "locales" / "en" / "booking.ftl"
    kept = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("booking-ask-name ")]
    file.write_text("\n".join(kept) + "\n", "utf-8")
    ended = run_bot("doctor", root=root, folder=tmp_path / "data")
    assert ended.code == 1
    cure = "Add it: it stands in locales/zh-Hans/booking.ftl"
    assert ended.told == [f"locales/en/booking.ftl: booking-ask-name: the key is missing. {cure}"]


@pytest.mark.parametrize("command", [["run"], ["ask", "hi"], ["doctor"]])
@pytest.mark.parametrize(
    ("file", "damage"),
    [
        ("locales/en/lexicon.toml", b"x = [\n"),
        ("locales/en/commands.toml", b'jump = ["jump"]\n'),
        ("locales/en/web.ftl", b"web-\xff\xfe = x\n"),
        ("policy/passport.toml", b"[[record]\n"),
        ("policy/calendar.toml", b"\xff\xfe"),
    ],
)
def test_a_damaged_room_is_told_in_one_line_and_the_command_ends(tmp_path, file, damage, command):
    root = copy_of_the_project(tmp_path / "copy")
    with (root / file).open("ab") as opened:
        opened.write(b"\n" + damage)
    ended = run_bot(*command, root=root, folder=tmp_path / "data")
    assert ended.code == 1
    assert ended.told and all(line.startswith(file) for line in ended.told)


# --- data


@pytest.mark.parametrize("command", ["run", "migrate", "doctor"])
def test_a_corrupt_database_is_told_and_left_as_it_is(tmp_path, command):
    database = tmp_path / "bot.db"
    database.write_bytes(b"this is a shopping list" * 400)
    ended = run_bot(command, folder=tmp_path)
    assert ended.code == 1
    cure = "Restore a backup, or move the file away"
    assert ended.told == [f"{_shown(tmp_path)}: this file is not a database, or it is damaged. {cure}"]
    assert database.read_bytes() == b"this is a shopping list" * 400


def test_pages_damaged_in_the_middle_are_found_by_the_doctor(tmp_path):
    assert run_bot("migrate", folder=tmp_path).code == 0
    database = tmp_path / "bot.db"
    content = bytearray(database.read_bytes())
    content[4096 : len(content) - 4096] = b"\xa5" * (len(content) - 8192)
    database.write_bytes(content)
    ended = run_bot("doctor", folder=tmp_path)
    assert ended.code == 1 and "damaged" in ended.err and no_traceback(ended.err)


async def test_a_second_process_on_the_same_data_is_told_so_and_the_first_goes_on(tmp_path):
    async with service(tmp_path) as running:
        for command in ("run", "migrate"):
            ended = await asyncio.to_thread(run_bot, command, folder=tmp_path)
            assert ended.code == 1
            cure = "Stop it first, or give this one its own BOT_DATA_DIR"
            assert ended.told == [f"{_shown(tmp_path)}: another process is using this database. {cure}"]
        async with httpx.AsyncClient(base_url=running.address) as browser:
            assert (await browser.get("/readyz")).status_code == 200


def test_a_port_in_use_is_told_with_its_number(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = run_bot("run", folder=tmp_path / "data", BOT_WEB__PORT=str(port))
    assert ended.code == 1
    assert ended.told == [
        f"web.host and web.port 127.0.0.1:{port}: cannot be served: Address already in use. "
        "Stop what uses it, or set BOT_WEB__PORT to another one"
    ]
    assert not (tmp_path / "data").exists()


def test_an_address_that_is_not_ours_is_told(tmp_path):
    ended = run_bot("run", folder=tmp_path, BOT_WEB__HOST="no.such.host.invalid")
    assert ended.code == 1 and "web.host" in ended.err and no_traceback(ended.err)


@pytest.mark.parametrize("command", ["run", "migrate", "doctor"])
def test_a_data_folder_that_cannot_be_written_is_told(tmp_path, command):
    file = tmp_path / "data"  # root may write anywhere, so a file stands where the folder should be
    file.touch()
    ended = run_bot(command, folder=file)
    assert ended.code == 1
    assert len(ended.told) == 1 and str(file) in ended.err and "BOT_DATA_DIR" in ended.err


# --- no space left


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "hall", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(folder: Path) -> Path:
    """Until not one byte more can be written."""
    ballast = folder / "ballast"
    with ballast.open("ab", buffering=0) as file, suppress(OSError):
        for size in (4096, 1):
            with suppress(OSError):
                while True:
                    file.write(b"\0" * size)
    return ballast


class Citizen:
    """Somebody on the web page, with a cookie."""

    def __init__(self, browser: httpx.AsyncClient) -> None:
        self._browser = browser
        self._count = 0

    async def says(self, text: str, id: str = "") -> httpx.Response:
        self._count += 1
        form = {"text": text, "id": id or f"said-{self._count:08d}"}
        return await self._browser.post("/chat/messages", data=form, headers=JSON)

    async def says_until_refused(self, most: int = 8) -> tuple[list[str], httpx.Response]:
        """What was confirmed before the first refusal, and the refusal."""
        confirmed = []
        for number in range(most):
            answer = await self.says(f"第{number}句")
            if answer.status_code != 200:
                return confirmed, answer
            confirmed.append(f"第{number}句")
        raise AssertionError("nothing was refused")

    async def page(self) -> str:
        return (await self._browser.get("/")).text


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


def telegram(api: BotApi) -> dict[str, str]:
    return {"BOT_TELEGRAM__TOKEN": TOKEN, "BOT_TELEGRAM__BASE_URL": api.base_url}


async def survives_a_shortage(running: Running, api: BotApi, shortage, relief) -> None:
    async with httpx.AsyncClient(base_url=running.address, timeout=20) as browser:
        citizen = Citizen(browser)
        await browser.get("/")
        assert (await citizen.says("护照多久能办好")).status_code == 200
        api.says(7, "护照多久能办好")
        assert ANSWER in (await api.replies_to(7))[0].text

        shortage()
        confirmed, refusal = await citizen.says_until_refused()
        assert refusal.status_code == 503
        assert refusal.json()["error"] == "web-problem-not-sent"
        assert "没有" in refusal.json()["message"] or "请" in refusal.json()["message"]
        update = api.says(8, "港澳通行证多久能办好")
        with pytest.raises(AssertionError):
            await api.replies_to(8, timeout=2.0)
        assert update in [raw["update_id"] for raw in api.queue.pending], "not confirmed: it comes again"
        assert (await browser.get("/healthz")).status_code == 200

        relief()
        assert ANSWER in (await api.replies_to(8, timeout=15.0))[0].text
        assert (await citizen.says("护照多少钱")).status_code == 200
        page = await citizen.page()
        assert all(f">{text}<" in page or text in page for text in [*confirmed, "护照多久能办好", "护照多少钱"])
    await asyncio.sleep(0.3)
    assert len([one for one in api.sent if one.chat_id == 8 and ANSWER in one.text]) == 1


async def test_a_full_disk_is_told_by_the_doctor_and_where_the_service_is_watched(tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        async with service(disk / "data") as running, httpx.AsyncClient(base_url=running.address) as watcher:
            assert (await watcher.get("/readyz")).status_code == 200
            ballast = fill(disk)
            told = await watcher.get("/readyz")
            assert told.status_code == 503 and "its disk is full. Free some space" in told.json()["reasons"][0]
            ended = run_bot("doctor", "--now", "2026-11-25T10:00:00+08:00", folder=disk / "data")
            assert ended.code == 1 and "its disk is full" in ended.err
            ballast.unlink()
            told = await watcher.get("/readyz")
            assert told.status_code == 200 and "are left on its disk" in told.json()["warnings"][0]


async def test_on_a_full_disk_nothing_is_confirmed_and_nothing_confirmed_is_lost(tmp_path, api):
    with small_disk(tmp_path / "disk") as disk:
        async with service(disk / "data", **telegram(api)) as running:
            await survives_a_shortage(running, api, lambda: fill(disk), lambda: (disk / "ballast").unlink())
        assert "no space left" in "\n".join(running.log)
        assert not [line for line in running.log if "Traceback" in line]
        assert run_bot("doctor", "--now", "2026-11-25T10:00:00+08:00", folder=disk / "data").code == 0


async def test_files_that_may_not_grow_are_survived_in_the_same_way(tmp_path, api):
    def limit(process: int, size: int) -> None:
        hard = resource.prlimit(process, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(process, resource.RLIMIT_FSIZE, (size, hard))

    async with service(tmp_path, **telegram(api)) as running:
        process = running.process.pid
        await survives_a_shortage(
            running, api, lambda: limit(process, 4096), lambda: limit(process, resource.RLIM_INFINITY)
        )
    assert not [line for line in running.log if "Traceback" in line]


def test_a_start_on_a_full_disk_is_told(tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        fill(disk)
        ended = run_bot("run", folder=disk / "data")
        assert ended.code == 1 and len(ended.told) == 1 and "space" in ended.err.lower()
        (disk / "ballast").unlink()
        assert run_bot("migrate", folder=disk / "data").code == 0


# --- messages


@pytest.fixture
async def hall(tmp_path, api) -> AsyncIterator[Running]:
    async with service(tmp_path, **telegram(api)) as running:
        yield running
    assert not [line for line in running.log if "a step failed" in line]


async def test_hostile_messages_on_the_web_get_a_sentence_and_leave_no_trace(hall):
    async with httpx.AsyncClient(base_url=hall.address, timeout=20) as browser:
        citizen = Citizen(browser)
        await browser.get("/")
        megabyte = await citizen.says("护" * 350_000)
        assert (megabyte.status_code, megabyte.json()["error"]) == (413, "web-problem-too-long")
        for body in (b"text=%ff%fe", b"text=\xff\xfe", b"text=%ED%A0%80", b"\xff" * 300, b"text=a&" * 50):
            answer = await browser.post("/chat/messages", content=body, headers=FORM | JSON)
            assert (answer.status_code, answer.json()["error"]) == (400, "web-problem-broken")
        empty = await citizen.says(" \n ")
        assert (empty.status_code, empty.json()["error"]) == (400, "web-problem-empty")
        nul = await citizen.says("\0\x01")
        assert nul.status_code == 400
        page = await citizen.page()
        assert "护护护" not in page and "�" not in page


@pytest.mark.parametrize(
    "said", ["🙂🙂🙂", "👨‍👩‍👧‍👦", "/nonsense", "/", "/book@another_bot", "？？？", "<script>alert(1)</script>"]
)
async def test_what_means_nothing_gets_an_answer_with_a_way_on(hall, said):
    async with httpx.AsyncClient(base_url=hall.address) as browser:
        citizen = Citizen(browser)
        await browser.get("/")
        answer = await citizen.says(said)
        assert answer.status_code == 200
        assert 'name="press"' in answer.text.replace("\\", "")
        assert "<script>alert" not in answer.text


async def test_a_forged_press_on_the_web_is_answered_as_an_old_button(hall):
    async with httpx.AsyncClient(base_url=hall.address) as browser:
        await browser.get("/")
        for token in ("9999.0", "1.-1", "1.99999999999999999999", "x" * 300, "1.²", "../etc/passwd"):
            answer = await browser.post("/chat/messages", data={"press": token}, headers=JSON)
            assert answer.status_code == 200, token


async def test_hostile_updates_on_telegram_are_answered_and_confirmed(hall, api):
    api.says(9, "/start")
    message = (await api.replies_to(9))[0]
    for data in ("booking?item=passport", "9999.0", "🙂" * 30, ""):
        api.presses(9, message.message_id, data)
        assert await api.replies_to(9)
    for text in ("🙂", "/nonsense", "护" * 4096, "\ud800 lone"[1:]):
        api.says(9, text)
        assert await api.replies_to(9)
    for update in ({"message": {"message_id": 1}}, {"message": 5}, {"callback_query": {"id": []}}, {"unheard_of": {}}):
        api.raw(update)
    api.says(9, "护照多久能办好")
    assert ANSWER in (await api.replies_to(9))[0].text
    async with asyncio.timeout(5):
        while api.queue.pending:
            await asyncio.sleep(0.02)


def _shown(folder: Path) -> str:
    return str(folder / "bot.db")

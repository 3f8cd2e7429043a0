"""Files that change while the hall is open: what is in order is said from the next turn on, what is not is told."""

import asyncio
import os
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from structlog.testing import capture_logs

from bot.app import ROOT, build_core, load_rooms
from bot.clock import FrozenClock
from bot.dialog.turn import Kind, Turn
from bot.doctor.rooms import unfit
from bot.frozen import replace
from bot.reload import Reload, stamp
from bot.store import Store
from tests.hall import BUTTONS, PROFILES, WEDNESDAY_TEN, Hall, Person, config
from tests.process_kit import copy_of_the_project, run_bot, service

FEE = "护照多少钱"
PASSPORT = "policy/passport.toml"


@dataclass
class Room:
    """A running hall over files of its own."""

    root: Path
    hall: Hall
    reload: Reload
    citizen: Person

    def change(self, file: str, edit: Callable[[str], str]) -> None:
        path = self.root / file
        text = path.read_text("utf-8")
        assert edit(text) != text, f"{file} stays as it is"
        path.write_text(edit(text), "utf-8")

    async def looks(self) -> bool:
        """Twice: the first look sees that something changed, the second that it is still."""
        return any([await self.reload.look(), await self.reload.look()])

    @property
    def told(self) -> list[str]:
        return [str(fault) for fault in self.reload.faults]

    async def answers(self, text: str) -> str:
        return await self.citizen.says(text)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
def room(store: Store, tmp_path: Path) -> Room:
    root = tmp_path / "hall"
    for name in ("policy", "locales"):
        shutil.copytree(ROOT / name, root / name)
    settings, clock, began = config(), FrozenClock(WEDNESDAY_TEN), stamp(root)
    core = build_core(settings, store, clock, PROFILES, root)
    reload = Reload(root, began, core.in_force, lambda: unfit(root), lambda: load_rooms(root, settings, clock))
    hall = Hall(core, clock)
    return Room(root, hall, reload, hall.person(BUTTONS))


def record(text: str, name: str) -> tuple[int, int]:
    """Where the record that gives a name stands."""
    at = text.index(f'name = "{name}"')
    start = text.rindex("[[record]]", 0, at)
    end = text.find("[[", at)
    return start, len(text) if end < 0 else end


def in_record(name: str, old: str, new: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        start, end = record(text, name)
        return text[:start] + text[start:end].replace(old, new, 1) + text[end:]

    return edit


DEARER = in_record("fee", "value = 120", "value = 131")
CHEAPER = in_record("fee", "value = 131", "value = 120")
WITHDRAW = in_record("fee", "unit =", "withdrawn = true\nunit =")


async def test_a_figure_that_changes_is_said_from_the_next_turn_on(room):
    assert "120元" in await room.answers(FEE)
    room.change(PASSPORT, DEARER)
    assert "120元" in await room.answers(FEE)
    with capture_logs() as logs:
        assert await room.looks()
    assert [line["log_level"] for line in logs] == ["info"]
    answer = await room.answers(FEE)
    assert "131元" in answer and "120元" not in answer and not room.told


async def test_nothing_is_read_while_it_is_being_written(room):
    room.change(PASSPORT, DEARER)
    assert not await room.reload.look()
    room.change(PASSPORT, lambda text: text + "\n# still writing")
    assert not await room.reload.look()
    assert await room.reload.look()


async def test_what_did_not_change_is_not_read_again(room, monkeypatch):
    monkeypatch.setattr(room.reload, "_read", None)
    (room.root / "policy" / "passport.toml~").write_text("of an editor")
    assert not await room.looks()


async def test_an_answer_can_be_switched_off_and_on_again(room):
    room.change(PASSPORT, WITHDRAW)
    assert await room.looks()
    answer = await room.answers(FEE)
    assert "正在核对" in answer and "120元" not in answer
    room.change(PASSPORT, in_record("fee", "withdrawn = true\n", ""))
    assert await room.looks()
    assert "120元" in await room.answers(FEE)


async def test_words_texts_and_the_calendar_are_taken_up_too(room):
    room.change("locales/zh-Hans/start.ftl", lambda text: text.replace("start-menu = ", "start-menu = 新的菜单："))
    room.change("locales/zh-Hans/commands.toml", lambda text: text.replace("menu = [", 'menu = ["主页主页", ', 1))
    room.change("policy/calendar.toml", lambda text: text + "\n[[off]]\nfirst = 2026-11-25\nlast = 2026-11-25\n")
    before = room.hall.core.in_force.rooms
    assert await room.looks()
    assert "新的菜单" in await room.answers("主页主页")
    assert before.calendar != room.hall.core.in_force.rooms.calendar


def add(text: str) -> Callable[[str], str]:
    return lambda before: f"{before}\n{text}\n"


FAULTS = [
    (PASSPORT, add("[[record]\n"), "policy/passport.toml:"),
    (PASSPORT, in_record("fee", 'service = "passport"', 'service = "pasport"'), "unknown service pasport"),
    (PASSPORT, in_record("fee", "value = 120", 'value = "many"'), "value has the wrong type"),
    ("policy/calendar.toml", add("[[off]]\nfirst = 2027-12-03\nlast = 2027-12-01"), "policy/calendar.toml"),
    ("locales/en/lexicon.toml", lambda t: t.replace("[attribute]", "[attributes]"), "there is no such table"),
    ("locales/en/lexicon.toml", add("passport = [broken"), "locales/en/lexicon.toml"),
    ("locales/zh-Hans/commands.toml", add("jump = 3"), "locales/zh-Hans/commands.toml"),
    ("locales/zh-Hans/lost.ftl", add("lost-new = { $a"), "locales/zh-Hans/lost.ftl"),
    ("locales/zh-Hans/answers/passport.ftl", add("answer-passport-fee-at_home = 99元"), "99"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "harm", "told"), FAULTS)
async def test_with_a_fault_the_last_good_answers_go_on_and_the_mended_file_is_taken_up(room, file, harm, told):
    good = (room.root / file).read_text("utf-8")
    room.change(file, harm)
    if file != PASSPORT:
        room.change(PASSPORT, DEARER)
    with capture_logs() as logs:
        assert not await room.looks()
        assert not await room.looks()
    assert any(told in fault for fault in room.told), room.told
    assert [line["fault"] for line in logs] == room.told, "each is told once"
    assert all("\n" not in fault and fault.startswith(("policy/", "locales/")) for fault in room.told)
    assert "120元" in await room.answers(FEE)
    (room.root / file).write_text(DEARER(good) if file == PASSPORT else good, "utf-8")
    assert await room.looks() and not room.told
    assert "131元" in await room.answers(FEE)


async def test_only_new_faults_are_told_while_others_last(room):
    room.change(PASSPORT, add("[[record]\n"))
    await room.looks()
    room.change("policy/calendar.toml", add("[[off]\n"))
    with capture_logs() as logs:
        await room.looks()
    assert len(room.told) > len(logs) == 1 and "calendar.toml" in logs[0]["fault"]


BOTH = ("locales/zh-Hans/start.ftl", "locales/en/start.ftl")
UNSAYABLE = [
    (lambda text: text.replace("start-menu =", "start-menus ="), "start-menu: the key is gone"),
    (lambda text: text.replace("start-menu =", "start-menu = { $nobody }"), "asks for $nobody"),
]


@pytest.mark.parametrize(("edit", "told"), UNSAYABLE)
async def test_a_text_that_the_running_service_could_not_say_is_not_taken_up(room, edit, told):
    for file in BOTH:
        room.change(file, edit)
    assert not await room.looks()
    assert any(told in fault for fault in room.told), room.told


async def test_a_room_that_cannot_be_read_at_all_harms_nothing(room, monkeypatch):
    shutil.rmtree(room.root / "policy")
    assert not await room.looks() and room.told
    monkeypatch.setattr(room.reload, "_check", lambda: 1 / 0)
    room.change(BOTH[0], add("# x"))
    with capture_logs():
        assert not await room.looks()
    assert room.told == ["policy/, locales/: they cannot be read, the log says why. Undo the last change"]
    assert "120元" in await room.answers(FEE)


async def test_what_is_saved_while_it_is_read_is_read_again(room):
    room.change(PASSPORT, DEARER)
    load = room.reload._load

    def slow():
        room.change(PASSPORT, lambda text: text.replace("131", "142"))
        room.reload._load = load
        return load()

    room.reload._load = slow
    assert not await room.looks()
    assert await room.looks()
    assert "142元" in await room.answers(FEE)


async def test_a_turn_keeps_to_the_rooms_it_began_with(room):
    """The change comes while the turn is under way; only the next one knows of it."""
    in_force, old = room.hall.core.in_force, room.hall.core.in_force.rooms
    room.change(PASSPORT, DEARER)
    new = await asyncio.to_thread(load_rooms, room.root, room.hall.core.config, room.hall.clock)

    class Slow:
        def understand(self, *given):
            in_force.rooms = new
            return old.understanding.understand(*given)

    in_force.rooms = replace(old, understanding=Slow())
    assert "120元" in await room.answers(FEE)
    assert "131元" in await room.answers(FEE)


async def test_the_conversations_go_on_while_the_files_are_read(room):
    """Whatever a look finds, no turn waits for it to end."""
    room.change(PASSPORT, DEARER)
    looking, answered = asyncio.create_task(room.looks()), 0
    while not looking.done():
        turn = Turn("page", "8", f"t{answered}", Kind.TEXT, FEE)
        await room.hall.core.engine.take(turn)
        answered += not looking.done()
    assert await looking
    assert answered > 3


def test_a_stamp_sees_every_kind_of_change(tmp_path):
    file = tmp_path / "policy" / "a.toml"
    file.parent.mkdir()
    seen = [stamp(tmp_path)]
    for _ in range(3):
        other = tmp_path / "draft"
        other.write_text("same length")
        os.replace(other, file)
        seen.append(stamp(tmp_path))
    os.utime(file, ns=(1, 1))
    seen.append(stamp(tmp_path))
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "b.ftl").write_text("")
    seen.append(stamp(tmp_path))
    assert len(set(seen)) == len(seen)


# The service itself


async def test_the_running_service_takes_up_changes_by_itself_and_tells_of_faults(tmp_path):
    root = copy_of_the_project(tmp_path / "hall")
    path = root / PASSPORT
    good = path.read_text("utf-8")

    def write(text: str) -> None:
        path.write_text(text, "utf-8")

    async with service(tmp_path / "data", root=root) as running, httpx.AsyncClient(base_url=running.address) as citizen:
        assert "120元" in await ask(citizen)
        write(WITHDRAW(good))
        await until(lambda: answers(citizen, "正在核对"))
        write(good + "[[record]\n")
        await until(lambda: warned(citizen, "policy/passport.toml:"))
        ready = await citizen.get("/readyz")
        assert ready.status_code == 200 and ready.json()["ready"], "a warning, no reason to be taken out of service"
        gauge = next(line for line in (await citizen.get("/metrics")).text.splitlines() if line.startswith("bot_rooms"))
        assert gauge == "bot_rooms_faults 1.0"
        assert "policy/passport.toml:" in (await citizen.get("/staff")).text
        ended = await asyncio.to_thread(run_bot, "doctor", folder=tmp_path / "data", root=root)
        assert ended.code == 1 and "last good answers" in ended.out and "policy/passport.toml:" in ended.err
        assert "正在核对" in await ask(citizen)
        write(DEARER(good))
        await until(lambda: answers(citizen, "131元"))
        assert (await citizen.get("/readyz")).json() == {"ready": True, "reasons": []}
        assert sum("policy/passport.toml:" in line for line in running.log) == 1, running.log


async def ask(citizen: httpx.AsyncClient) -> str:
    said = await citizen.post("/chat/messages", data={"text": FEE}, headers={"accept": "application/json"})
    return "".join(message["html"] for message in said.json()["messages"])


async def answers(citizen: httpx.AsyncClient, wanted: str) -> bool:
    return wanted in await ask(citizen)


async def warned(citizen: httpx.AsyncClient, wanted: str) -> bool:
    return any(wanted in line for line in (await citizen.get("/readyz")).json().get("warnings", ()))


async def until(happened: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(20):
        while not await happened():
            await asyncio.sleep(0.5)

"""What a start loads: nothing that only some halls or some requests need. Each was measured before it was put off."""

import asyncio
import gc
import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot import cli
from bot.store import named
from bot.web.staff_door import StaffDoor
from tests.process_kit import LIMIT_SECONDS, ROOT, environment, service

FOR_TELEGRAM = ("telegram", "httpx", "aiohttp", "bot.channels")
FOR_SOME = (
    "argon2",
    "asyncpg",
    "icalendar",
    "numpy",
    "PIL",
    "jinja2",
    "prometheus_client",
    "pygments",
    "pyvrp",
    "rich",
    "segno",
    "bot.doctor",
    "bot.store.postgres",
    "bot.web.staff",
)
IMPORTED = "import json, sys, bot.app, bot.service; print(json.dumps(sorted(sys.modules)))"
ASKED = """
import json, sys
from bot.cli import main

sys.argv = ["bot", "ask", "hi"]
try:
    main()
finally:
    print(json.dumps(sorted(sys.modules)))
"""
STARTED = """
import asyncio, json, sys
from bot.clock import RealClock
from bot.config import load_config
from bot.service import Service

async def main():
    service = Service(load_config(), RealClock())
    await service.start()
    print(json.dumps(sorted(sys.modules)))
    await service.stop()

asyncio.run(main())
"""


def loaded(script: str, folder: Path, **extra: str) -> list[str]:
    """The modules in memory after the script, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment(folder, **extra),
        capture_output=True,
        timeout=LIMIT_SECONDS,
        check=True,
    )
    modules: list[str] = json.loads(done.stdout.splitlines()[-1])  # what stands before it is the log's
    return modules


def of(dear: tuple[str, ...], modules: list[str]) -> list[str]:
    return [one for one in dear if any(name == one or name.startswith(f"{one}.") for name in modules)]


def test_importing_the_service_loads_nothing_that_only_some_halls_need(tmp_path):
    assert of((*FOR_TELEGRAM, *FOR_SOME, "jieba"), loaded(IMPORTED, tmp_path)) == []


def test_a_question_on_the_command_line_loads_no_service(tmp_path):
    modules = loaded(ASKED, tmp_path)
    assert "bot.nlu.model" in modules
    assert of((*FOR_TELEGRAM, *FOR_SOME, "apscheduler", "starlette", "uvicorn"), modules) == []


def test_a_hall_on_sqlite_without_telegram_opens_without_what_it_does_not_use(tmp_path):
    modules = loaded(STARTED, tmp_path)
    assert "bot.store.sqlite" in modules and "bot.nlu.model" in modules
    assert of((*FOR_TELEGRAM, *FOR_SOME), modules) == []


def test_a_hall_with_telegram_loads_its_library_and_nothing_more(tmp_path):
    telegram = {"BOT_TELEGRAM__TOKEN": "1:a", "BOT_TELEGRAM__BASE_URL": "http://127.0.0.1:9/bot"}
    modules = loaded(STARTED, tmp_path, **telegram)
    assert set(of(FOR_TELEGRAM, modules)) == set(FOR_TELEGRAM)
    assert of(FOR_SOME, modules) == []


async def test_a_service_that_is_ready_serves_the_console_when_it_is_asked_for(tmp_path):
    async with service(tmp_path) as running, httpx.AsyncClient(base_url=running.address) as browser:
        assert (await browser.get("/readyz")).status_code == 200
        assert (await browser.get("/staff", follow_redirects=True)).status_code == 200
        assert (await browser.get("/staff/nothing")).status_code == 404
        assert (await browser.get("/staffroom")).status_code == 404


async def nothing(request: Request) -> PlainTextResponse:
    return PlainTextResponse("a page of the staff's")


async def test_the_console_is_loaded_once_however_many_ask_at_once_and_by_nobody_else():
    asked = []

    def load() -> list[Route]:
        asked.append(1)
        return [Route("/staff", nothing), Route("/staff/me", nothing)]

    transport = httpx.ASGITransport(Starlette(routes=[Route("/", nothing), StaffDoor(load)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://hall.test") as browser:
        assert [(await browser.get(path)).status_code for path in ("/", "/staffing", "/favicon.ico")] == [200, 404, 404]
        assert asked == []
        answers = await asyncio.gather(*(browser.get(path) for path in ("/staff", "/staff/me", "/staff/none")))
        assert [answer.status_code for answer in answers] == [200, 200, 404] and asked == [1]


async def test_a_console_that_could_not_be_loaded_is_tried_again():
    tries = []

    def load() -> list[Route]:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("too many open files")
        return [Route("/staff", nothing)]

    transport = httpx.ASGITransport(Starlette(routes=[StaffDoor(load)]), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://hall.test") as browser:
        assert [(await browser.get("/staff")).status_code for _ in "12"] == [500, 200]


def test_garbage_is_looked_for_again_once_the_hall_is_open(capsys):
    gc.disable()
    try:
        cli._open("127.0.0.1", 8080)
        assert gc.isenabled() and gc.get_freeze_count()
        assert "http://127.0.0.1:8080/" in capsys.readouterr().out
    finally:
        gc.unfreeze()
        gc.enable()


def test_a_statement_has_its_name_its_whole_text_and_no_comment(tmp_path, monkeypatch):
    monkeypatch.setattr(named, "SQL", tmp_path)
    (tmp_path / "a.sql").write_text(
        "-- name: one_get^\n-- why\nSELECT a\n  -- and why\n FROM b;\n\n-- name: two\nSELECT 2;\n"
    )
    assert named.named_statements() == {"one_get": "SELECT a\n FROM b;", "two": "SELECT 2;"}
    (tmp_path / "b.sql").write_text("-- name: two!\nDELETE FROM b;\n")
    with pytest.raises(ValueError, match=r"b\.sql: two is there twice"):
        named.named_statements()


def test_values_are_numbered_in_their_order_and_neither_casts_nor_quotes_are_values():
    statement = "SELECT ':no', \":no\", a::text FROM b WHERE c = :one AND d IN (:two, :one) AND e = 'it''s :no'"
    numbered, names = named.numbered(statement)
    assert names == ["one", "two"]
    assert numbered.endswith("c = $1 AND d IN ($2, $1) AND e = 'it''s :no'") and numbered.startswith(
        "SELECT ':no', \":no\", a::text"
    )


def test_every_statement_of_the_project_is_read():
    heads = sum(path.read_text("utf-8").count("-- name:") for path in named.SQL.glob("*.sql"))
    assert len(named.named_statements()) == heads

"""Tests that read the project itself: what one file promises about another."""

import ast
import importlib
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
import typer
from jinja2 import Environment, nodes
from pydantic import BaseModel

import bot
import handlers
from bot.app import WEB, build_core
from bot.cli import app
from bot.clock import FrozenClock
from bot.config import Config, load_config
from bot.dialog.session import Session
from bot.dialog.turn import Kind, Turn
from bot.dialog.words import Word
from bot.domain.meaning import Attribute, Service
from bot.domain.text import Text
from bot.errors import BotError
from bot.store import open_store
from bot.store.seal import Seal
from bot.texts import Texts
from tests.process_kit import ROOT
from tests.web_kit import NOON

CODE = sorted([*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")])
HANDLERS = sorted((ROOT / "handlers").glob("*.py"))
PAGES = ROOT / "bot" / "web" / "templates"
TEMPLATES = sorted(PAGES.rglob("*.html"))
NO_PART = {"__pycache__", "data", "node_modules"}
NO_WORDS = {"model.json"}  # its numbers are written in letters, which spell anything
CONFIG = load_config({"BOT_CONFIG": str(ROOT / "bot.toml")})


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(ROOT, CONFIG.hall.zone)


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


# --- texts


TAKES_A_KEY = {"Text": 0, "Problem": 1, "Unreadable": 0, "typed": 1}  # what is called, and which argument is the key


def keys_in(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Line, key, and whether it is whole; of an f-string only its beginning is known."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        place = TAKES_A_KEY.get(name, len(node.args))
        if place >= len(node.args):
            continue
        for given in ast.walk(node.args[place]) if isinstance(node.args[place], ast.IfExp) else [node.args[place]]:
            if isinstance(given, ast.Constant) and isinstance(given.value, str):
                yield node.lineno, given.value, True
            elif isinstance(given, ast.JoinedStr) and isinstance(given.values[0], ast.Constant):
                yield node.lineno, str(given.values[0].value), False


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_that_code_names_is_there(path, texts):
    known = texts.keys("zh-Hans")
    for line, key, whole in keys_in(path):
        found = key in known if whole else any(one.startswith(key) for one in known)
        assert found or not key, f"{path}:{line}: no text {key}"


def keys_on(page: Path) -> Iterator[tuple[str, bool]]:
    """Key, and whether it is whole, of what a page says; one that is handed to it as a value is not known here."""
    for call in Environment(autoescape=True).parse(page.read_text("utf-8")).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "say":
            said = call.args[0]
            for one in [said.expr1, said.expr2] if isinstance(said, nodes.CondExpr) else [said]:
                first = one.nodes[0] if isinstance(one, nodes.Concat) else one
                if isinstance(first, nodes.Const):
                    yield first.value, first is one


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(PAGES)))
def test_every_text_that_a_page_names_is_there(path, texts):
    known = texts.keys("zh-Hans")
    for key, whole in keys_on(path):
        assert key in known if whole else any(one.startswith(key) for one in known), f"{path}: no text {key}"


def every_error() -> set[type[BotError]]:
    for package in (bot, handlers):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    found, look = set(), [BotError]
    while look:
        error = look.pop()
        found.add(error)
        look += error.__subclasses__()
    return {error for error in found if error.__module__.startswith(("bot.", "handlers"))}


def test_every_error_has_a_sentence(texts):
    errors = every_error()
    assert len(errors) > 3
    for language in ("zh-Hans", "zh-Hant", "en"):
        assert {error.key for error in errors} <= texts.keys(language)


def test_every_service_and_attribute_has_a_name(texts):
    names = {f"item-{service}" for service in Service} | {f"attribute-{attribute}" for attribute in Attribute}
    assert names <= texts.keys("zh-Hans") and names <= texts.keys("en")


# --- conversations


STEPS = [(dialog.name, step) for dialog in handlers.DIALOGS.by_name.values() for step in dialog.steps]
WAYS_OUT = ("/cancel", "取消", "算了", "cancel", "退出")


@pytest.mark.parametrize(("dialog", "step"), STEPS)
@pytest.mark.parametrize("way", WAYS_OUT)
async def test_every_step_of_every_dialog_can_be_left(dialog, step, way, texts):
    store = await open_store("sqlite:///:memory:", Seal(bytes(32)))
    try:
        await store.migrate()
        core = build_core(CONFIG, store, FrozenClock(NOON), {WEB.name: WEB})
        session = Session(dialog, step, {"item": "passport", "site": "main"}, serial=3)

        async def arrive(tx) -> None:
            contact = await tx.contacts.add("web", "v" * 22, "zh-Hans", NOON)
            await tx.contacts.save_session(contact.id, session.dump(), NOON)

        await store.run(arrive)
        taken = await core.engine.take(Turn("web", "v" * 22, "1", Kind.TEXT, way))
        said = await store.run(lambda tx: tx.messages.after(taken.contact_id, taken.message_id))
        _, state = await store.run(lambda tx: tx.contacts.open("web", "v" * 22))
    finally:
        await store.close()
    left = Session.load(state)
    assert left.dialog == "", f"{way} leads from {dialog}.{step} to {left.dialog}.{left.step}"
    told = said[0].body["text"].startswith(texts.say(Text("say-cancelled"), "zh-Hans"))
    assert told == handlers.DIALOGS.by_name[dialog].form and said[-1].body["choices"]


def test_every_word_that_works_everywhere_is_also_a_command_that_nothing_else_claims():
    assert not {word.value for word in Word} & handlers.DIALOGS.by_command.keys()


def strings_of(tree: ast.AST) -> Iterator[str]:
    """Literals, without docstrings and what an assertion says to developers."""
    silent = set[ast.AST]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            silent |= {node.body[0].value} if node.body and isinstance(node.body[0], ast.Expr) else set()
        if isinstance(node, ast.Assert) and node.msg:
            silent.add(node.msg)
    hidden = set(chain.from_iterable(ast.walk(node) for node in silent))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in hidden:
            yield node.value


@pytest.mark.parametrize("path", HANDLERS, ids=lambda path: path.name)
def test_a_conversation_holds_no_sentence_and_no_sql(path):
    for text in strings_of(ast.parse(path.read_text("utf-8"))):
        assert not re.search(r"[\u3400-\u9fff\uf900-\ufaff]", text), f"Chinese: {text}"
        assert len(text.split()) < 3, f"a sentence: {text}"
        assert not re.search(r"\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE)\b", text), f"SQL: {text}"


# --- settings and documentation


def settings(model: type[BaseModel] = Config, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every key that can stand in bot.toml, as its path."""
    for name, field in model.model_fields.items():
        inner = [part for part in _types(field.annotation) if issubclass(part, BaseModel)]
        here = (*path, field.alias or name)
        if not inner or inner[0].__name__ in ("LocalName", "Span"):
            yield here
        else:
            yield from settings(inner[0], here)


def _types(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type) and not getattr(annotation, "__args__", ()):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _types(part)


def stands_in(raw: object, path: tuple[str, ...]) -> bool:
    if not path:
        return True
    if isinstance(raw, list):
        return any(stands_in(one, path) for one in raw)
    return isinstance(raw, dict) and path[0] in raw and stands_in(raw[path[0]], path[1:])


@pytest.mark.parametrize("path", list(settings()), ids=".".join)
def test_every_setting_stands_in_the_hall_of_the_project_or_in_the_readme(path, readme):
    text = (ROOT / "bot.toml").read_text("utf-8")
    told_there = stands_in(tomllib.loads(text), path) or re.search(rf"(?m)^# {path[-1]} = ", text)
    variable = "BOT_" + "__".join(path).upper()
    told = told_there or re.search(rf"\b{variable}\b|`{re.escape('.'.join(path))}`", readme)
    assert told, f"{'.'.join(path)} is documented neither in bot.toml nor as {variable} in README.md"


def targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def commands() -> dict[str, set[str]]:
    """Every command with its options; of a group, the commands in it."""
    root = typer.main.get_command(app)
    return {name: {option for part in command.params for option in part.opts} | set(getattr(command, "commands", ()))
            for name, command in root.commands.items()}  # fmt: skip


def code_of(text: str) -> str:
    """What stands in code blocks and between backticks."""
    blocks = re.findall(r"^```.*?\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    rest = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", rest)])


def test_every_make_target_in_the_readme_exists_and_none_is_left_out(readme):
    named = set(re.findall(r"(?m)^\s*(?:\$ )?make ([a-z]+)|&& make ([a-z]+)", code_of(readme)))
    named = {name for pair in named for name in pair if name}
    assert named <= targets(), f"no such target: {named - targets()}"
    assert {"run", "test", "check", "bench"} <= named


def test_every_command_in_the_readme_exists_and_none_is_left_out(readme):
    code = code_of(readme)
    known = commands()
    named = set(re.findall(r"(?m)(?:^|[\s/])bot ([a-z][a-z-]+)", code))
    assert named <= known.keys(), f"no such command: {named - known.keys()}"
    assert known.keys() <= named, f"not in README.md: {known.keys() - named}"
    for command, rest in re.findall(r"(?m)(?:^|[\s/])bot ([a-z][a-z-]+)([^\n#|]*)", code):
        unknown = set(re.findall(r"--[a-z]+", rest)) - known[command]
        assert not unknown or any(not part.startswith("-") for part in known[command]), f"bot {command}: {unknown}"


# --- the tree


def tree() -> Iterator[Path]:
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        hidden = any(part.startswith(".") and part != ".ci" for part in parts[:-1]) or parts[-1].startswith(".venv")
        if path.is_file() and not hidden and not (NO_PART | NO_WORDS) & set(parts) and ".egg-info" not in str(path):
            yield path


OF_NO_CONCERN = [  # written in halves, so that this file is clean too
    "cla" + "ude", "anth" + "ropic", "open" + "ai", "chat" + "gpt", "co" + "pilot", "language " + "model",
    "/wo" + "rk/", "ai " + "agent", "sub" + "agent", "house" + ".md", "py" + "pi.org", "pythonhos" + "ted",
    "TO" + "DO", "FIX" + "ME",
]  # fmt: skip


def test_the_tree_speaks_of_the_hall_and_of_nothing_else():
    pattern = re.compile("|".join(rf"(?<![A-Za-z]){re.escape(word)}" for word in OF_NO_CONCERN), re.IGNORECASE)
    found = []
    for path in tree():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in pattern.finditer(text)]
    assert not found


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").iterdir()), ids=lambda path: path.name)
def test_the_locks_hold_digests_and_no_address(path):
    text = path.read_text("utf-8")
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|--trusted-host", text)
    if path.suffix == ".lock":
        pinned = re.findall(r"^[A-Za-z0-9][\w.\[\],-]*==[^\s;\\]+", text, re.MULTILINE)
        assert pinned and text.count("--hash=sha256:") >= len(pinned)


def test_no_file_of_the_program_grows_past_four_hundred_lines():
    long = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in CODE}
    assert not {path: lines for path, lines in long.items() if lines > 400}


def test_every_module_says_why_it_is_there():
    sources = {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in CODE}
    assert not [name for name, text in sources.items() if text.strip() and not ast.get_docstring(ast.parse(text))]

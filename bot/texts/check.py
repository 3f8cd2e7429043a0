"""Reads the locales the way a careful translator would and names every fault: what `bot doctor` and
the tests ask.

A figure typed into an answer would go stale unseen when policy changes, so digits, and numerals
before a unit, are faults there.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.errors import Fault, OperatorError
from bot.frozen import Frozen, replace
from bot.rooms import read_text

WRITTEN = ("zh-Hans", "en")
FIGURE_FREE = "answer-"
_FIGURE = re.compile(
    r"\d+"
    r"|[零〇一二两三四五六七八九十百千万半]+\s*(?:工作日|自然日|周岁|小时|分钟|[天日个年月岁元周])"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|half)\b[\s-]+(?:an?[\s-]+)?"
    r"(?:(?:working|calendar|business)[\s-]+)?(?:day|week|month|year|hour|minute|yuan)",
    re.IGNORECASE,
)
_JUNK_KEY = re.compile(r"\s*(-?[a-zA-Z][\w-]*)")
_EMPTY = re.compile(r"\s*-?[a-zA-Z][\w-]*\s*=\s*$")
TERM: Final = "-"  # begins the name of one


class _Message(Frozen):
    """Or a term, whose key begins with TERM. `placeholders` are also those of what it is built from, see `_whole`."""

    file: str
    text: str
    placeholders: frozenset[str]
    references: frozenset[str]


def check_locales(root: Path) -> list[Fault]:
    """`root` holds `locales/`. All faults at once, ordered by place."""
    faults: list[Fault] = []
    languages = {language: _read(root / "locales" / language, language, faults) for language in (*WRITTEN, "zh-Hant")}
    first = languages["zh-Hans"]
    known = {"zh-Hans": first, "en": languages["en"], "zh-Hant": {**first, **languages["zh-Hant"]}}
    whole = {language: _whole(messages, known[language]) for language, messages in languages.items()}
    faults += _compare(whole["zh-Hans"], whole["en"], "en", complete=True)
    faults += _compare(whole["zh-Hans"], whole["zh-Hant"], "zh-Hant", complete=False)
    for language, messages in languages.items():
        for key, message in messages.items():
            faults += _check_message(language, key, message, known[language])
    return sorted(faults, key=lambda fault: fault.place)


def _place(language: str, file: str, key: str) -> str:
    return f"locales/{language}/{file}: {key}"


def _read(folder: Path, language: str, faults: list[Fault]) -> dict[str, _Message]:
    messages: dict[str, _Message] = {}
    for path in sorted(folder.rglob("*.ftl")):
        file = path.relative_to(folder).as_posix()
        try:
            source = read_text(path)
        except OperatorError as error:
            faults += error.faults
            source = path.read_bytes().decode("utf-8", "replace")  # or each of its keys would be missing as well
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Junk):
                faults.append(_junk(language, file, entry.content or ""))
            elif isinstance(entry, ast.Message | ast.Term):
                key = TERM + entry.id.name if isinstance(entry, ast.Term) else entry.id.name
                if key in messages:
                    place = _place(language, file, key)
                    faults.append(Fault(place, "the key stands twice", f"See {messages[key].file}; keep one"))
                messages[key] = _describe(file, entry)
    return messages


def _junk(language: str, file: str, content: str) -> Fault:
    found = _JUNK_KEY.match(content)
    place = _place(language, file, found[1] if found else content.strip()[:30])
    if _EMPTY.match(content):
        return Fault(place, "the text is empty", "Write the sentence or remove the key")
    return Fault(place, "not readable as Fluent", "Check braces, indents of further lines and the = sign")


class _Parts(Visitor):
    def __init__(self) -> None:
        self.text: list[str] = []
        self.placeholders: set[str] = set()
        self.references: set[str] = set()

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.text.append(node.value)

    def visit_StringLiteral(self, node: ast.StringLiteral) -> None:
        self.text.append(node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.placeholders.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.references.add(TERM + node.id.name)


def _describe(file: str, entry: ast.Message | ast.Term) -> _Message:
    parts = _Parts()
    parts.visit(entry)
    return _Message(file, "".join(parts.text), frozenset(parts.placeholders), frozenset(parts.references))


def _whole(messages: Mapping[str, _Message], known: Mapping[str, _Message]) -> dict[str, _Message]:
    """The messages without the terms, each with all placeholders that it comes to need; `known`: what it may be built
    from. No placeholder reaches into a term.
    """
    return {
        key: replace(message, placeholders=_reached(key, known))
        for key, message in messages.items()
        if not key.startswith(TERM)
    }


def _reached(key: str, known: Mapping[str, _Message]) -> frozenset[str]:
    names, seen, ahead = set[str](), set[str](), [key]
    while ahead:
        if (one := ahead.pop()) in known and one not in seen and not one.startswith(TERM):
            seen.add(one)
            names |= known[one].placeholders
            ahead += known[one].references
    return frozenset(names)


def _compare(
    first: dict[str, _Message], other: dict[str, _Message], language: str, *, complete: bool
) -> Iterator[Fault]:
    if complete:
        for key in first.keys() - other.keys():
            place = _place(language, first[key].file, key)
            yield Fault(place, "the key is missing", f"Add it: it stands in locales/zh-Hans/{first[key].file}")
    for key, message in other.items():
        place = _place(language, message.file, key)
        if key not in first:
            yield Fault(place, "the key is not in zh-Hans", "Add it there or remove it here")
        elif message.placeholders != first[key].placeholders:
            here, there = _names(message.placeholders), _names(first[key].placeholders)
            yield Fault(place, f"placeholders differ: {here} here, {there} in zh-Hans", "Use the same ones")


def _names(placeholders: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(placeholders)) or "none"


def _check_message(language: str, key: str, message: _Message, known: Mapping[str, _Message]) -> Iterator[Fault]:
    place = _place(language, message.file, key)
    if not message.text and not message.placeholders and not message.references:
        yield Fault(place, "the text is empty", "Write the sentence or remove the key")
    if key.startswith(FIGURE_FREE) and (figure := _FIGURE.search(message.text)):
        cure = "Put it into a record of policy/ and write its placeholder"
        yield Fault(place, f"a figure is typed in: {figure[0]}", cure)
    if message.file != "overrides.ftl" and not key.startswith(TERM) and not key.startswith(_prefixes(message.file)):
        cure = f"Start it with {_prefixes(message.file)[-1]} or move it to its file"
        yield Fault(place, "the key does not begin with the name of its file", cure)
    for name in sorted(message.references - known.keys()):
        yield Fault(place, f"it refers to {name}, which does not exist", "Correct the name")


def _prefixes(file: str) -> tuple[str, ...]:
    """Of `answers/passport.ftl`: answer-passport-; of `say.ftl`: say-."""
    folder, _, name = file.removesuffix(".ftl").rpartition("/")
    if folder:
        return (f"{folder.removesuffix('s')}-{name}-",)
    stem = name.replace("_", "-")
    return (f"{stem}-", f"{stem.removesuffix('s')}-")


def placeholders(root: Path, language: str = "zh-Hans") -> dict[str, frozenset[str]]:
    """Of every message of a language, with those of what it is built from: for checks that know what values a text will
    be given.
    """
    messages = _read(root / "locales" / language, language, [])
    return {key: message.placeholders for key, message in _whole(messages, messages).items()}

"""One language's messages, parsed as they are needed. Resolves plain values only; see
`bot/texts/texts.py`.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cached_property

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, Pattern, ResolverEnvironment
from fluent.runtime.types import FluentDecimal, FluentInt, FluentType

from bot.texts.source import placeholders_of, references

PLACEABLE_LIMIT = 2000  # the library refuses longer strings as a guard against hostile texts; ours are trusted


class PlainInt(FluentInt):
    """Chooses plural forms like a number and is written as it is: 12367, never 12,367."""

    def format(self, locale: Locale) -> str:
        return str(int(self))


class PlainDecimal(FluentDecimal):
    def format(self, locale: Locale) -> str:
        return f"{Decimal(self):f}"


class LongString(str, FluentType):
    def format(self, locale: Locale) -> str:  # type: ignore[override]  # str.format is not wanted here
        return self  # still of this class: the library measures once more on the way out


class Voice:
    """`prepare` has the last word on a message's source: zh-Hant is made there."""

    def __init__(self, language: str, sources: Mapping[str, str], prepare: Callable[[str, str], str]) -> None:
        self.language = language
        self._sources = sources
        self._prepare = prepare
        self._added: set[str] = set()
        self._patterns: dict[str, Pattern] = {}
        self._plain: dict[str, str] = {}

    @cached_property  # 5 ms a language, and a hall may never speak all three
    def locale(self) -> Locale:
        return Locale.parse(self.language.replace("-", "_"))

    @cached_property
    def _bundle(self) -> FluentBundle:
        return FluentBundle([self.language], use_isolating=False)

    def __contains__(self, key: str) -> bool:
        return key in self._sources

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key for key in self._sources if not key.startswith("-"))

    @property
    def placeholders(self) -> dict[str, frozenset[str]]:
        """Of each text, without parsing it."""
        return {key: placeholders_of(self._sources[key]) for key in self.keys}

    def plain(self, key: str) -> str:
        """The text of a message without values, kept once it was said."""
        text = self._plain.get(key)
        if text is None:
            text = self._plain[key] = self._one_line(key) or self.resolve(key, {})
        return text

    def _one_line(self, key: str) -> str:
        """Most texts are a line without a placeholder and need no parsing; empty for the others."""
        source = self._sources.get(key, "").rstrip()
        if "{" in source or "\n" in source:
            return ""
        return self._prepare(key, source).partition("=")[2].strip()

    def resolve(self, key: str, values: Mapping[str, object]) -> str:
        """Raises KeyError when the message is missing or asks for a value it was not given."""
        pattern = self._patterns.get(key)
        if pattern is None:
            pattern = self._patterns[key] = self._compile(key)
        # not bundle.format_pattern: that wraps numbers anew, and 12367 would come out as 12,367
        current = CurrentEnvironment(args={name: _native(value) for name, value in values.items()})
        environment = ResolverEnvironment(context=self._bundle, errors=[], current=current)
        text = str(pattern(environment))
        if environment.errors:
            reasons = "; ".join(str(error) for error in environment.errors)
            raise KeyError(f"{key} ({self.language}): {reasons}")
        return text

    def _compile(self, key: str) -> Pattern:
        self._add(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(f"{key} ({self.language}) has no text")
        return pattern

    def _add(self, key: str) -> None:
        if key in self._added or key not in self._sources:
            return
        self._added.add(key)
        source = self._prepare(key, self._sources[key])
        for other in references(source):
            self._add(other)
        self._bundle.add_resource(FluentResource(source))


def _native(value: object) -> object:
    if isinstance(value, str):
        return LongString(value) if len(value) > PLACEABLE_LIMIT else value
    if isinstance(value, int):
        return PlainInt(value)
    return PlainDecimal(value) if isinstance(value, Decimal) else value

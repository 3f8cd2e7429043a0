"""Turns a Text into a sentence in one language: the only place where language enters.

Values are resolved from the inside out: nested texts, figures with their unit, dates, times, lists.
Dates, times and figures are few and repeat, so they are cached. Never raises for a language that
lacks a key (zh-Hans speaks then).
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

from babel.dates import parse_pattern

from bot.domain.meaning import LANGUAGES
from bot.domain.text import Figure, Lead, Lines, Names, Text, Value
from bot.texts.source import read_messages
from bot.texts.traditional import Traditional
from bot.texts.voice import Voice

FIRST = "zh-Hans"
CACHED_DAYS, CACHED_FIGURES, CACHED_LABELS = 512, 256, 1024
WRITTEN_BY_HAND = (FIRST, "en")


class Texts:
    def __init__(self, voices: Mapping[str, Voice], traditional: Traditional, zone: ZoneInfo) -> None:
        self._voices = voices
        self._traditional = traditional
        self._zone = zone
        self._day = lru_cache(CACHED_DAYS)(self._say_day)
        self._figure = lru_cache(CACHED_FIGURES)(self._say_figure)
        self._spelling = lru_cache(CACHED_LABELS)(self._spell_plain)

    @classmethod
    def load(cls, root: Path, zone: ZoneInfo) -> Self:
        """`root` holds `locales/`. `zone` is the hall's: aware datetimes are shown in it."""
        locales = root / "locales"
        simplified = read_messages(locales / FIRST)
        overrides = read_messages(locales / "zh-Hant")
        traditional = Traditional(locales / "zh-Hant")
        voices = {
            FIRST: Voice(FIRST, simplified, _as_it_is),
            "zh-Hant": _traditional_voice(traditional, simplified, overrides),
            "en": Voice("en", read_messages(locales / "en"), _as_it_is),
        }
        return cls({language: voices[language] for language in LANGUAGES}, traditional, zone)

    def has(self, key: str) -> bool:
        return key in self._voices[FIRST]

    def keys(self, language: str) -> frozenset[str]:
        return self._voices[language].keys

    def placeholders(self, language: str) -> dict[str, frozenset[str]]:
        """Of each key, the names of the values it asks for."""
        return self._voices[language].placeholders

    def say(self, text: Text, language: str) -> str:
        """Raises KeyError when no language has the key, or a placeholder was given no value."""
        voice = self._voices[language]
        if text.key not in voice:
            voice = self._voices[FIRST]
        if not text.values:
            return voice.plain(text.key)
        return voice.resolve(text.key, {name: self._value(v, language) for name, v in text.values.items()})

    def spellings(self, text: Text, language: str) -> tuple[str, ...]:
        """In the language spoken, and in the others that are written by hand: who reads may know both."""
        return self._spell(text, language) if text.values else self._spelling(text.key, language)

    def _spell_plain(self, key: str, language: str) -> tuple[str, ...]:
        return self._spell(Text(key), language)

    def _spell(self, text: Text, language: str) -> tuple[str, ...]:
        others = (self.say(text, other) for other in WRITTEN_BY_HAND if other != language)
        return (self.say(text, language), *others)

    def _value(self, value: Value, language: str) -> str | int | Decimal:
        if isinstance(value, str | int | Decimal):
            return value
        if isinstance(value, Text):
            return self.say(value, language)
        if isinstance(value, Figure):
            return self._figure(value.amount, value.unit, language)
        if isinstance(value, Names):
            return self._name(value, language)
        if isinstance(value, Lines):
            return "\n".join(str(self._value(line, language)) for line in value.lines)
        if isinstance(value, Lead):
            return self.say(value.text, language).partition("\n")[0]
        if isinstance(value, tuple):
            separator = self._plain("unit-list-separator", language)
            return separator.join(str(self._value(item, language)) for item in value)
        return self._moment(value, language)

    def _name(self, names: Names, language: str) -> str:
        given = names.by_language.get(language)
        if given is not None:
            return given
        name = names.by_language[FIRST]
        return self._traditional.convert(name) if language == "zh-Hant" else name

    def _moment(self, value: date | time | datetime, language: str) -> str:
        if isinstance(value, time):
            return f"{value:%H:%M}"
        if not isinstance(value, datetime):
            return self._day(value, language)
        if value.tzinfo is None:
            raise ValueError("a datetime in a text needs a zone")
        local = value.astimezone(self._zone)
        day = self._day(local.date(), language)
        return self._plain("unit-day-and-time-pattern", language).format(day=day, time=f"{local:%H:%M}")

    def _say_day(self, day: date, language: str) -> str:
        pattern = parse_pattern(self._plain("unit-day-pattern", language))
        return pattern.apply(day, self._voices[language].locale)

    def _say_figure(self, amount: int | Decimal, unit: str, language: str) -> str:
        return self.say(Text(f"unit-{unit}", {"n": amount}), language)

    def _plain(self, key: str, language: str) -> str:
        return self.say(Text(key), language)


def _traditional_voice(traditional: Traditional, simplified: Mapping[str, str], overrides: Mapping[str, str]) -> Voice:
    def prepare(key: str, source: str) -> str:
        return source if key in overrides else traditional.convert(source)

    return Voice("zh-Hant", {**simplified, **overrides}, prepare)


def _as_it_is(_key: str, source: str) -> str:
    return source

"""Regular expressions that are compiled when they are first tried.

The readers have more than a hundred, and compiling them all would take a fifth of a second of every start, most of
them for words that nobody says in the first minute.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """Used like what `re.compile` returns; after the first use it costs the same."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        return self._compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        return self._compiled.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self._compiled.sub

"""Where the household register is and where the person lives, told from the places a sentence names.

The cues (户口在…, …户口, 人在…, hukou is in …, live in …) are data, the table `hukou` of `conditions.toml`. Two
provinces make it another province's; two cities of one province do not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Self

from bot.domain.meaning import Condition
from bot.domain.patterns import Pattern
from bot.frozen import Frozen
from bot.nlu.circumstances.places import Places, Spot
from bot.nlu.words import any_of, whole

CUES: Final = ("says", "after", "weak_before", "weak_after", "lives", "at", "lives_after", "here", "others")
MOVED: Final = ("moved", "since", "unmoved")
_HAN_GAP, _LATIN_GAP = "[^,。;!?]{0,6}", r"[^,.;!?]{0,36}"
_FILLER = "(?:的|那边|这边|农村|本地|老家)?"


class Cues(Frozen):
    """What stands before a place (searched up to its start) and after it (matched from its end)."""

    says: Pattern
    after: Pattern
    weak_before: Pattern
    weak_after: Pattern
    lives: Pattern
    at: Pattern
    lives_after: Pattern

    @classmethod
    def han(cls, words: Mapping[str, list[str]]) -> Self:
        one = {cue: any_of(words.get(cue, ())) for cue in CUES}
        return cls(
            says=Pattern(one["says"] + _HAN_GAP + "$"),
            after=Pattern(_FILLER + one["after"]),
            weak_before=Pattern(one["weak_before"] + "$"),
            weak_after=Pattern(one["weak_after"]),
            lives=Pattern(one["lives"] + "[^,。;!?]{0,2}$"),
            at=Pattern(one["at"] + "了?$"),
            lives_after=Pattern(one["lives_after"]),
        )

    @classmethod
    def latin(cls, words: Mapping[str, list[str]]) -> Self:
        one = {cue: whole(any_of(words.get(cue, ()))) for cue in CUES}
        return cls(
            says=Pattern(f"{one['says']}{_LATIN_GAP}$"),
            after=Pattern(f"(?:'s)? {one['after']}"),
            weak_before=Pattern(f"{one['weak_before']} $"),
            weak_after=Pattern(""),
            lives=Pattern(rf"{one['lives']}(?: here| now| over| currently)?(?: in| at)?(?: the)? $"),
            at=Pattern(f"{one['at']} $"),
            lives_after=Pattern(one["lives_after"]),
        )


@dataclass(slots=True)
class _Told:
    registered: list[frozenset[str]] = field(default_factory=list)
    hometown: list[frozenset[str]] = field(default_factory=list)
    living: list[frozenset[str]] = field(default_factory=list)


class Registration:
    def __init__(self, tables: list[Mapping[str, list[str]]], places: Places, home: str | None = None) -> None:
        """`tables`: the table `hukou` of each language; `home`: the hall's own province, where it is known."""
        words = {cue: [word for table in tables for word in table.get(cue, ())] for cue in (*CUES, *MOVED)}
        han = {cue: [word for word in listed if not word.isascii()] for cue, listed in words.items()}
        latin = {cue: [word for word in listed if word.isascii()] for cue, listed in words.items()}
        self._places = places
        self._home = frozenset({home}) if home else None
        self._han, self._latin = Cues.han(han), Cues.latin(latin)
        self._here = Pattern(f"{any_of(han['here'])}|{whole(any_of(latin['here']))}")
        self._others = Pattern(f"{any_of(han['others'])}|{whole(any_of(latin['others']))}")
        asks = ("says", "after", "weak_before")
        self._asks = Pattern(
            "|".join(any_of(han[cue]) for cue in asks) + "|" + whole(any_of(w for cue in asks for w in latin[cue]))
        )
        self._short = Pattern(f"({any_of(places.short_names)})(?:省)?(?:籍|户口|户籍)")
        since = f"[^,。;!?]{{0,4}}{any_of(han['since'])}"
        self._moved = Pattern(f"{any_of(han['moved'])}{since}|{whole(any_of(latin['moved']))}")
        self._unmoved = Pattern(f"{any_of(han['unmoved'])}[^,。;!?]{{0,6}}$|{whole(any_of(latin['unmoved']))} ?$")

    def read(self, text: str) -> Condition | None:
        if not self._asks.search(text):
            return None
        told = self._told(text)
        living = told.living or ([self._home] if self._home else [])
        origins = told.registered or told.hometown
        if not origins:
            return None
        if any(origin.isdisjoint(place) for origin in origins for place in living):
            return Condition.CROSS_PROVINCE
        if living:
            return None if told.living or not told.registered else Condition.AT_HOME
        return Condition.CROSS_PROVINCE if told.registered or self._here.search(text) else None

    def is_moved_here(self, text: str) -> bool:
        """The register was somewhere else and is here by now; who wishes it were is not there yet."""
        return any(not self._unmoved.search(text[: moved.start()]) for moved in self._moved.finditer(text))

    def names_others(self, text: str) -> bool:
        """Whether somebody is spoken of besides the speaker."""
        return self._others.search(text) is not None

    def _told(self, text: str) -> _Told:
        told = _Told([self._places.short_names[match[1]] for match in self._short.finditer(text)])
        last = 0
        for spot in sorted(self._places.find(text), key=lambda spot: spot.at):
            cues = self._latin if text[spot.at].isascii() else self._han
            _place(told, cues, text[max(last, spot.at - 40) : spot.at], text[spot.to : spot.to + 12], spot)
            last = spot.to
        return told


def _place(told: _Told, cues: Cues, before: str, after: str, spot: Spot) -> None:
    if before.endswith(("不在", "不是", "not in ", "not from ")) or after.startswith(("本地", "当地")):
        return  # 户口在湖北本地 is no other province
    if cues.lives.search(before) and not after.startswith("人"):
        told.living.append(spot.provinces)
    elif (cues.says.search(before) and "老家" not in before) or (
        cues.after.match(after) and not after.startswith("人")
    ):
        told.registered.append(spot.provinces)
    elif cues.says.search(before) or cues.after.match(after) or _is_hometown(cues, before, after):
        told.hometown.append(spot.provinces)
    elif cues.at.search(before) or cues.lives_after.match(after):
        told.living.append(spot.provinces)


def _is_hometown(cues: Cues, before: str, after: str) -> bool:
    return bool(cues.weak_before.search(before) and cues.weak_after.match(after))


def cues_of(contents: list[Mapping[str, Any]]) -> list[Mapping[str, list[str]]]:
    return [content.get("hukou", {}) for content in contents]

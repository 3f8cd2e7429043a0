"""Where a conversation stands: dialog, step, answers, and the choices that were shown.

Stored as JSON with names of steps in it, so renaming a step is a migration.
"""

from collections.abc import Mapping
from typing import Any, Self

from bot.frozen import Frozen, replace

Answer = str | int | bool | None
Asked = tuple[str, tuple[str, ...], Mapping[str, Answer]]


class Session(Frozen):
    """`shown` pairs the value of each choice of the question asked last with its spellings, the first as it was
    shown; `serial` numbers that question. `path` holds the steps that asked before this one, each with the names of
    the answers it gave (`dialog.step` where it was another dialog) and those of them that stood before; `misses`
    counts answers not understood. `draft` keeps answers for a dialog, by its name, until it begins. `topic` is the
    service that was spoken of last, `asked` what was asked of it. `kept` is where a form stood that this dialog
    interrupted: it goes on from there. `album` is the one that was answered last. `walk` is the walk-through that
    is under way (`id`), and what it needs between two turns: see rehearsal.py.
    """

    dialog: str = ""
    step: str = ""
    answers: Mapping[str, Answer] = {}
    path: tuple[Asked, ...] = ()
    shown: tuple[tuple[str, tuple[str, ...]], ...] = ()
    serial: int = 0
    misses: int = 0
    draft: Mapping[str, Mapping[str, Answer]] = {}
    topic: str = ""
    asked: Mapping[str, Answer] = {}
    kept: Mapping[str, Any] = {}
    album: str = ""
    walk: Mapping[str, Any] = {}

    @classmethod
    def load(cls, state: Any) -> Self:
        """Keys of another version are left out."""
        if not isinstance(state, dict):
            return cls()
        known = {name: state[name] for name in cls.__struct_fields__ if name in state}
        known["path"] = _path(known.get("path", ()))
        known["shown"] = tuple((value, tuple(spellings)) for value, spellings in known.get("shown", ()))
        return cls(**known)

    def opened(
        self,
        dialog: str,
        step: str,
        answers: Mapping[str, Answer],
        draft: Mapping[str, Mapping[str, Answer]],
        misses: int,
        kept: Mapping[str, Any],
        topic: str,
    ) -> Self:
        """At the first step of a dialog; what outlives a dialog stays."""
        return type(self)(
            dialog=dialog,
            step=step,
            answers=answers,
            serial=self.serial,
            misses=misses,
            draft=draft,
            topic=topic,
            asked=self.asked,
            kept=dict(kept),
        )

    def keep(self) -> dict[str, Any]:
        """What is needed to come back to this very question."""
        return {"dialog": self.dialog, "step": self.step, "answers": dict(self.answers), "path": self.path}

    def resumed(self) -> Self:
        """At the question that was kept."""
        kept = self.kept
        return replace(
            self, dialog=kept["dialog"], step=kept["step"], answers=kept["answers"], path=_path(kept["path"]), kept={}
        )

    def closed(self, topic: str, asked: Mapping[str, Answer], misses: int) -> Self:
        """Without a dialog; `topic` and `asked` are what was spoken of."""
        return type(self)(serial=self.serial, draft=self.draft, topic=topic, asked=asked, misses=misses, walk=self.walk)

    def dump(self) -> dict[str, Any]:
        """What is empty is left out: so it is when it is loaded."""
        return {name: value for name in self.__struct_fields__ if (value := getattr(self, name))}

    def pressed(self, token: str) -> int | None:
        """The index of the choice whose button carries `token`; None for an older question or a forged token."""
        serial, _, index = token.partition(".")
        if serial != str(self.serial) or not (index.isascii() and index.isdigit()):
            return None
        return int(index) if int(index) < len(self.shown) else None


def _path(stored: Any) -> tuple[Asked, ...]:
    """One of an earlier version tells only the names."""
    return tuple((step, tuple(names), dict(*before)) for step, names, *before in stored)

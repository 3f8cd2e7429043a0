"""What is said of a report once it is sent, and is no story: that it is not put right after all, that the name is to
come off it, how long it takes until somebody answers.

These are short: in a long message the same words are a part of what happened.
"""

from typing import Final

from bot.domain.cases import Kind, Level
from bot.nlu.normal import plain
from bot.nlu.words import Contents, Words, listed

RULES: Final = {
    "still-wrong": frozenset({"words", "unless"}),
    "unnames": frozenset({"words", "hides", "unless"}),
    "known": frozenset({"asks", "unless"}),
    "waits": frozenset({"how-long", "until", "unless", "any", *(kind.value.replace("_", "-") for kind in Kind)}),
}
_LONGEST, _LONGEST_ENGLISH = 24, 90  # characters; what is longer tells a story


class Afterwards:
    """`said`: one parsed `cases.toml` a language."""

    def __init__(self, said: Contents) -> None:
        self._still, self._not_still = (Words(listed(said, "still-wrong", name)) for name in ("words", "unless"))
        self._unnames = Words(listed(said, "unnames", "words"))
        self._hides = Words(listed(said, "unnames", "hides"))
        self._keeps_name = Words(listed(said, "unnames", "unless"))
        self._asks_known, self._no_matter = (Words(listed(said, "known", name)) for name in ("asks", "unless"))
        self._how_long, self._until, self._no_wait = (
            Words(listed(said, "waits", name)) for name in ("how-long", "until", "unless")
        )
        self._any = Words(listed(said, "waits", "any"))
        self._kinds = {kind: Words(listed(said, "waits", kind.value.replace("_", "-"))) for kind in Kind}

    def still_wrong(self, text: str) -> bool:
        """Whether it says that what was told to be settled is not."""
        said = plain(text)
        return any(self._still.find(said)) and not any(self._not_still.find(said))

    def unnames(self, text: str) -> Level | None:
        """Who is to know no longer who told it."""
        said = plain(text)
        if not is_short(said) or any(self._keeps_name.find(said)):
            return None
        if any(self._hides.find(said)):
            return Level.HIDDEN
        return Level.ANONYMOUS if any(self._unnames.find(said)) else None

    def asks_known(self, text: str) -> bool:
        """Whether it asks who learns that they told it, or whether they may stay unknown."""
        said = plain(text)
        return is_short(said) and any(self._asks_known.find(said)) and not any(self._no_matter.find(said))

    def asks_wait(self, text: str, of: Kind | None = None) -> tuple[Kind, ...]:
        """Of which kinds of reports it asks how long they take to be answered; empty where it does not ask that. `of`:
        what is spoken of, where the words name none.
        """
        said = plain(text)
        if not is_short(said) or any(self._no_wait.find(said)):
            return ()
        if not (any(self._how_long.find(said)) and any(self._until.find(said))):
            return ()
        named = tuple(kind for kind, words in self._kinds.items() if any(words.find(said)))
        if named or of is None:
            return named or (tuple(Kind) if any(self._any.find(said)) else ())
        return (of,)


def is_short(said: str) -> bool:
    return len(said) <= (_LONGEST_ENGLISH if said.isascii() else _LONGEST)

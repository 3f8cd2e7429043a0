"""Which documents somebody says they have: 港澳通行证有,签注过期, "I have a permit but no endorsement".

Nobody plans for these.
The words are data, the table `held` of `conditions.toml`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from bot.domain.meaning import Service
from bot.domain.patterns import Pattern
from bot.nlu.lexicon import Hit
from bot.nlu.words import any_of, by_script, listed

CUES: Final = frozenset({"before", "after", "not"})
_COUNTED: Final = "(?:[一两]?[本张个])?"
_REACH: Final = 24  # characters before a document's name


class Held:
    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        """`contents`: one parsed `conditions.toml` a language."""
        tables = list(contents)
        cues = {cue: by_script(listed(tables, "held", cue)) for cue in CUES}
        (han, latin), (after, after_latin), (no, not_) = (cues[cue] for cue in ("before", "after", "not"))
        denied = "".join(f"(?<!{word})" for word in no) + "".join(rf"(?<!\b{word} )" for word in not_)
        self._before = Pattern(f"(?:{denied}{any_of(han)}了?{_COUNTED}|{denied}{any_of(latin)} (?:[a-z]+ )?)$")
        self._after = Pattern(
            f"[我也都]{{0,2}}{any_of(after)}了?(?=$|[,.;!?]|但|可是|不过|只|就|而)| {any_of(after_latin)}"
        )

    def read(self, text: str, hits: Sequence[Hit], is_gone: Callable[[str], bool]) -> frozenset[Service]:
        """`is_gone` tells of what is said about a document, up to the next, whether it has expired or is lost."""
        named = [hit for hit in hits if hit.kind == "service"]
        ends = [*(hit.at for hit in named[1:]), len(text)]
        about = ((hit, text[hit.at + len(hit.word) : end]) for hit, end in zip(named, ends, strict=False))
        return frozenset(
            Service(hit.name)
            for hit, said in about
            if (self._after.match(said) or self._before.search(text[max(0, hit.at - _REACH) : hit.at]))
            and not is_gone(said)
        )

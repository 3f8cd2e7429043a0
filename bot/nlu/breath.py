"""What is asked in one breath, with no mark between: "how long and how much", "a passport and an ID card".

The model reads one question from a clause; the others are found by the words themselves, which are data in
`locales/<lang>/parts.toml`.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.domain.meaning import Act, Attribute, Request, Service
from bot.domain.patterns import Pattern
from bot.nlu.lexicon import Hit
from bot.nlu.words import any_said, bare

NONE: Final = "none"  # holds such a word, and asks something else
ASKED: Final = (Attribute.PROCESSING_TIME, Attribute.FEE, Attribute.MATERIALS)
OF_EACH: Final = frozenset({Attribute.PROCESSING_TIME, Attribute.FEE, Attribute.VALIDITY})
LONGEST_REST, LONGEST_REST_ENGLISH = 3, 12  # characters beside the questions where no document is named


class Breath:
    """`asked`: the words of each question; `joints`: what stands between two documents."""

    def __init__(self, asked: Mapping[str, list[str]], joints: list[str]) -> None:
        self._asked = Pattern("|".join(f"(?P<{name}>{any_said(words)})" for name, words in asked.items()))
        self._joint = Pattern(f" ?(?:{any_said(joints)}) ?(?:an? |the )?")

    def requests(self, request: Request, text: str, hits: Sequence[Hit]) -> list[Request]:
        """The one that was read, and those beside it; in their order."""
        if request.act is Act.AMBIGUOUS and request.service is None:
            asked = self._attributes(text) if self._asks_only(text) else []
            return [Request(Act.FAQ, None, one) for one in asked] if len(asked) > 1 else [request]
        if request.act is not Act.FAQ or request.attribute is None:
            return [request]
        if request.service and request.attribute in OF_EACH:
            named = self._named_with(request.service, text, hits)
            if len(named) > 1:
                return [Request(Act.FAQ, one, request.attribute) for one in named]
        asked = self._attributes(text)
        if request.attribute not in asked:
            return [request]
        return [Request(Act.FAQ, request.service, one) for one in asked]

    def _attributes(self, text: str) -> list[Attribute]:
        found = (match.lastgroup for match in self._asked.finditer(text))
        return [Attribute(name) for name in dict.fromkeys(found) if name and name != NONE]

    def _asks_only(self, text: str) -> bool:
        rest = text
        for match in reversed(list(self._asked.finditer(text))):
            rest = rest[: match.start()] + rest[match.end() :]
        return len(bare(rest)) <= (LONGEST_REST_ENGLISH if text.isascii() else LONGEST_REST)

    def _named_with(self, service: Service, text: str, hits: Sequence[Hit]) -> list[Service]:
        """The documents named in one list with it; none where others stand apart from the list."""
        named = [hit for hit in hits if hit.kind == "service"]
        joined = all(self._joint.fullmatch(text[a.at + len(a.word) : b.at]) for a, b in pairwise(named))
        services = list(dict.fromkeys(Service(hit.name) for hit in named))
        return services if joined and service in services else []

"""What is asked in one breath, with no mark between: "how long and how much", "a passport and an ID card", and what is
only listed: "passport: fee, time and documents".

The model reads one question from a clause; the others are found by the words themselves, which are data in
`locales/<lang>/parts.toml`.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.domain.meaning import Act, Attribute, Request, Service
from bot.domain.patterns import Pattern
from bot.nlu.lexicon import Hit
from bot.nlu.words import any_said, bare

NONE: Final = "none"  # holds such a word, and asks something else
ASKED: Final = (Attribute.PROCESSING_TIME, Attribute.FEE, Attribute.MATERIALS)
LISTED: Final = (*ASKED, Attribute.VALIDITY, Attribute.PHOTO)
OF_EACH: Final = frozenset({Attribute.PROCESSING_TIME, Attribute.FEE, Attribute.VALIDITY})
LONGEST_REST, LONGEST_REST_ENGLISH = 3, 12  # characters beside the questions where no document is named

Words = Mapping[str, list[str]]
_Found = tuple[int, int, str]


class Breath:
    """`asked`: the words of each question; `topics`: those that ask only in a list of them; `joints`: what stands
    between two of a list.
    """

    def __init__(self, asked: Words, topics: Words, joints: list[str]) -> None:
        joint = f" ?(?:{any_said(joints)}|[/+&、]) ?(?:an? |the )?"
        topic = f"(?:{any_said(word for words in topics.values() for word in words)})"
        self._joint = Pattern(joint)
        self._asked, self._topic = Pattern(_named(asked)), Pattern(_named(topics))
        of_three = f"{topic}(?:(?:{joint}| ?[,;] ?| ){topic}){{2,}}"  # two with a comma between may be two clauses
        self._list = Pattern(f"{of_three}|{topic}{joint}{topic}")

    def requests(self, request: Request, text: str, hits: Sequence[Hit]) -> list[Request]:
        """The one that was read, and those beside it; in their order."""
        if request.act is Act.AMBIGUOUS and request.service is None:
            asked = self._attributes(text) if self._asks_only(text) else []
            return [Request(Act.FAQ, None, one) for one in asked] if len(asked) > 1 else [request]
        if request.act is not Act.FAQ or request.attribute is None:
            return [request]
        asked = self._attributes(text)
        if request.service and request.attribute in {*OF_EACH, *asked}:
            named = self._named_with(request.service, text, hits)
            if len(named) > 1:
                return [Request(Act.FAQ, one, request.attribute) for one in named]
        if request.attribute not in asked:
            return [request]
        return [Request(Act.FAQ, request.service, one) for one in asked]

    def _attributes(self, text: str) -> list[Attribute]:
        found = (name for _, _, name in self._found(text))
        return [Attribute(name) for name in dict.fromkeys(found) if name != NONE]

    def _asks_only(self, text: str) -> bool:
        rest = text
        for at, to, _ in reversed(self._found(text)):
            rest = rest[:at] + rest[to:]
        return len(bare(rest)) <= (LONGEST_REST_ENGLISH if text.isascii() else LONGEST_REST)

    def _found(self, text: str) -> list[_Found]:
        """Where each question stands, and its name."""
        lists = (one.span() for one in self._list.finditer(text))
        return sorted({*_each(self._asked, text), *(one for span in lists for one in _each(self._topic, text, *span))})

    def _named_with(self, service: Service, text: str, hits: Sequence[Hit]) -> list[Service]:
        """The documents named in one list with it; none where others stand apart from the list."""
        named = [hit for hit in hits if hit.kind == "service"]
        joined = all(self._joint.fullmatch(text[a.at + len(a.word) : b.at]) for a, b in pairwise(named))
        services = list(dict.fromkeys(Service(hit.name) for hit in named))
        return services if joined and service in services else []


def _named(words: Words) -> str:
    return "|".join(f"(?P<{name}>{any_said(said)})" for name, said in words.items())


def _each(pattern: Pattern, text: str, at: int = 0, to: int | None = None) -> Iterator[_Found]:
    for match in pattern.finditer(text[:to], at):
        if match.lastgroup:
            yield match.start(), match.end(), match.lastgroup

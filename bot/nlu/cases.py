"""What can be seen in a report's words without understanding them: whether there is a story in it, which day it tells
of, whether the person has a day of their own, how it was rated, whether somebody asks how theirs stands.

Words are those of `locales/<lang>/cases.toml`, in the normalised sentence. They would rather see too little than put
words into somebody's mouth.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.appointments import CODE_LETTERS
from bot.domain.cases import Kind, Level
from bot.domain.meaning import DateReading
from bot.domain.patterns import Pattern
from bot.domain.staff import INVITE_LENGTH, plain_code
from bot.nlu import afterwards
from bot.nlu.happened import NAMED, WEEKDAYS, Happened
from bot.nlu.normal import plain
from bot.nlu.numbers import number
from bot.nlu.promises import UNITS, Promises
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, Words, any_of, bare, listed

SHORTEST_STORY: Final = 4  # letters beyond the words that only say what it is
SHORTEST_QUESTION: Final = 8  # letters beside those that only ask for a person
GRADES: Final = {"very-bad": 1, "bad": 2, "fair": 3, "good": 4, "very-good": 5}
CHOSEN: Final = (Kind.COMPLAINT, Kind.SUGGESTION, Kind.CANNOT_GET_DONE, Kind.THANKS, Kind.QUESTION)
RULES: Final = {
    "story": frozenset({"empty"}),
    "person": frozenset({"empty"}),
    "happened": frozenset(NAMED),
    "weekday": frozenset({"last", "this", *WEEKDAYS}),
    "need": frozenset({"words", "unless"}),
    "misconduct": frozenset({"words", "begins", "who"}),
    "mistreats": frozenset({"words"}),
    "complains": frozenset({"begins", "unless"}),
    "level": frozenset(level.value for level in Level),
    "praise": frozenset({"who", "wants"}),
    "mock": frozenset({"suffered", "unless"}),
    "send": frozenset({"bare", "around"}),
    "grade": frozenset({*GRADES, "around"}),
    "stars": frozenset({"before", "unit", "after"}),
    "mine": frozenset({"begin", "look", "my", "thing", "state", "how"}),
    "progress": frozenset({"bare"}),
    "promise": frozenset({"who", "will", "words", "does", "asks", "within", "week", "days", *UNITS}),
    "join": frozenset({"words"}),
    "adds": frozenset({"begins", "unless"}),
    "follows": frozenset({"asks", "withdraws", "bare", "keeps", "of-a-visit"}),
    "kind": frozenset({*(kind.replace("_", "-") for kind in CHOSEN), "not", "around"}),
    "again": frozenset({"bare"}),
    "heard": frozenset({"waits", "around"}),
    "takes": frozenset({"asks"}),
    **afterwards.RULES,
}
_PAUSES: Final = re.compile(r"[\s,，.。!！?？~～、]+")
_CLAUSE: Final = re.compile(r"[,，.。;；:：!！?？~～…\n]+|(?<=[\u3400-\u9fff])\s+")
_LONGEST_GRADE, _LONGEST_GRADE_ENGLISH = 12, 30  # characters; what is longer is no mark but a report
_CODE: Final = r"[A-Za-z0-9][A-Za-z0-9 \-－]{6,20}"


class CaseWords:
    """`contents`: one parsed `cases.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        said = list(contents)
        self._empty = frozenset(map(bare, listed(said, "story", "empty")))
        self._person = Words(listed(said, "person", "empty"))
        self._happened = Happened(said)
        self._need, self._no_need = Words(listed(said, "need", "words")), Words(listed(said, "need", "unless"))
        self._misconduct = Words(listed(said, "misconduct", "words"))
        self._misconduct_begins = Pattern(f"(?<![a-z]){any_of(listed(said, 'misconduct', 'begins'))}")
        self._staff = Words(listed(said, "misconduct", "who"))
        self._mistreats = Words(listed(said, "mistreats", "words"))
        self._complains = Pattern(any_of(listed(said, "complains", "begins")))
        self._no_complaint = Pattern(any_of(listed(said, "complains", "unless")))
        self._levels = {word: level for level in Level for word in listed(said, "level", level.value)}
        self._level = Words(self._levels)
        self._sends = frozenset(map(bare, listed(said, "send", "bare")))
        self._around_send = frozenset(map(bare, [*listed(said, "send", "around"), *self._levels]))
        self._praised, self._to_praise = (Words(listed(said, "praise", name)) for name in ("who", "wants"))
        self._suffered, self._meant = (Words(listed(said, "mock", name)) for name in ("suffered", "unless"))
        self._grades = {word: grade for name, grade in GRADES.items() for word in listed(said, "grade", name)}
        self._graded, self._around = Words(self._grades), Words(listed(said, "grade", "around"))
        before, unit, after = (any_of(map(_tight, listed(said, "stars", name))) for name in ("before", "unit", "after"))
        self._stars = Pattern(f"{before}?[:：]?([1-5一二两三四五]){unit}{after}?")
        self._figure = Pattern(f"{before}?[:：]?([1-5])")
        self._mine = Pattern("|".join(_mine([one]) for one in said))
        self._progress = frozenset(map(bare, listed(said, "progress", "bare")))
        self._promises = Promises(said)
        self.afterwards = afterwards.Afterwards(said)
        self._join = Pattern(rf"(?i)\s*{any_of(listed(said, 'join', 'words'))}\s*[:：]?\s*({_CODE})\s*")

        self._asked_after = Words(listed(said, "follows", "asks"))
        self._withdraws = Words(listed(said, "follows", "withdraws"))
        self._only_withdraws = frozenset(map(bare, listed(said, "follows", "bare")))
        self._keeps = tuple(listed(said, "follows", "keeps"))
        self._of_a_visit = Words(listed(said, "follows", "of-a-visit"))
        self._kinds = {word: kind for kind in CHOSEN for word in listed(said, "kind", kind.replace("_", "-"))}
        self._kind, self._no_kind = Words(self._kinds), Words(listed(said, "kind", "not"))
        around_kind = (*self._kinds, *listed(said, "kind", "not"), *listed(said, "kind", "around"))
        self._around_kind = frozenset(map(bare, around_kind))
        self._takes_up = frozenset(map(bare, listed(said, "again", "bare")))
        self._waiting = frozenset(map(bare, listed(said, "heard", "waits")))
        self._around_waiting = frozenset(map(bare, listed(said, "heard", "around")))
        self._who_takes = Words(listed(said, "takes", "asks"))
        adds = (any_of(listed(said, "adds", name)) for name in ("begins", "unless"))
        self._adds = Pattern(r"(?is)\s*{}(?!{})[\s,，.。:：、!！]*(.*)".format(*adds))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "cases.toml", RULES))

    def has_story(self, text: str) -> bool:
        """Whether it tells something, and does not only say that it will."""
        story = bare(plain(text))
        return len(story) >= SHORTEST_STORY and not made_of(self._empty, story)

    def tells_more(self, text: str) -> bool:
        """Whether a sentence that asks for a person also says what about."""
        rest = _without(self._person, plain(text))
        return not text.startswith("/") and sum(map(str.isalpha, rest)) >= SHORTEST_QUESTION and self.has_story(rest)

    def happened_on(self, text: str, day: DateReading | None, today: date) -> date | None:
        """The day it tells of; `day` is what was read in the sentence."""
        return self._happened.on(plain(text), day, today)

    def needs_a_day(self, kind: Kind, text: str) -> bool:
        """Whether the person has a day of their own by which it must be settled: a flight, school, surgery."""
        if kind not in (Kind.COMPLAINT, Kind.CANNOT_GET_DONE, Kind.QUESTION):
            return False
        return any(self._need.find(_without(self._no_need, plain(text))))

    def own_day(self, kind: Kind, text: str, day: DateReading | None, today: date) -> date | None:
        """The day by which the person needs it, where the sentence names one; `day` is what was read in it."""
        if day is None or day.end <= today or not self.needs_a_day(kind, text):
            return None
        return day.due(today)

    def tells_misconduct(self, text: str) -> bool:
        """Breaches of law or discipline: those have an office of their own besides."""
        normal = plain(text)
        return any(self._misconduct.find(normal)) or self._misconduct_begins.search(normal) is not None

    def level_in(self, text: str) -> Level | None:
        """Who may know who tells it, where the words say so; the last of them counts."""
        found = [self._levels[match[0]] for match in self._level.find(plain(text))]
        return found[-1] if found else None

    def sends(self, text: str) -> bool:
        """Whether it says that a report is to be sent, perhaps as whose, and nothing else."""
        said = bare(plain(text))
        return any(word in said for word in self._sends) and made_of(self._sends | self._around_send, said)

    def praises(self, text: str) -> bool:
        """Whether thanks speak of somebody, and are no courtesy to who is spoken with."""
        return any(self._praised.find(plain(text)))

    def wants_to_praise(self, text: str) -> bool:
        """Whether it says that somebody is to be thanked, whoever it is."""
        return any(self._to_praise.find(plain(text)))

    def mocks(self, text: str) -> bool:
        """Whether thanks tell of nothing but what somebody had to put up with."""
        normal = plain(text)
        return any(self._suffered.find(normal)) and not any(self._meant.find(normal))

    def complains(self, text: str) -> bool:
        """Whether it opens by saying that it is a complaint."""
        normal = plain(text)
        return self._complains.match(normal) is not None and self._no_complaint.search(normal) is None

    def names_staff(self, text: str) -> bool:
        return any(self._staff.find(plain(text)))

    def mistreats(self, text: str) -> bool:
        """Whether it tells how somebody was treated, whatever else they came for."""
        normal = plain(text)
        return any(self._mistreats.find(normal)) and self._no_complaint.search(normal) is None

    def accuses(self, text: str) -> bool:
        """Such a breach, by somebody of the staff."""
        return self.tells_misconduct(text) and self.names_staff(text)

    def promised_day(self, text: str, day: DateReading | None, today: date) -> date | None:
        """The day by which staff say they will do something; `day` is what was read in the sentence."""
        if day is None or day.end < today or not self._promises.made(plain(text)):
            return None
        return max(day.due(today), today)

    def promised_days(self, text: str) -> int | None:
        """Working days from today within which staff say they will do something."""
        return self._promises.working_days(plain(text))

    def promised_within(self, text: str) -> int | None:
        """Days from today, whatever days they are."""
        return self._promises.days(plain(text))

    def promised_this_week(self, text: str) -> bool:
        return self._promises.by_end_of_week(plain(text))

    def read_grade(self, text: str) -> int | None:
        """Five down to one, where the message says no more than how it was: "满意", "五星", "4 stars"."""
        normal = plain(text)
        tight = _tight(normal)
        if stars := self._stars.fullmatch(tight):
            return number(stars[1])
        if len(tight) > (_LONGEST_GRADE_ENGLISH if tight.isascii() else _LONGEST_GRADE):
            return None
        even = " ".join(_PAUSES.sub(" ", normal).split())
        found = next(self._graded.find(even), None)
        if found is None or _without(self._around, even.replace(found[0], " ", 1)).strip(" '"):
            return None
        return self._grades[found[0]]

    def read_grade_first(self, text: str) -> tuple[int, str] | None:
        """A grade and what is said behind it: "很不满意，根本没解决", "not satisfied, nothing was solved"."""
        first, _, words = _CLAUSE.sub("\0", text.strip(), count=1).partition("\0")
        grade = self.read_grade(first) if words.strip() else None
        return None if grade is None else (grade, words.strip())

    def read_bare_grade(self, text: str) -> int | None:
        """A figure by itself: it is a grade only right after one was asked for."""
        match = self._figure.fullmatch(_tight(plain(text)))
        return int(match[1]) if match else None

    def adds_to_mine(self, text: str) -> str | None:
        """What somebody wants to add to what they reported, empty where they only say so: 补充一下，还有一位孕妇."""
        match = self._adds.fullmatch(text)
        return match[1].strip() if match else None

    def follows_up(self, text: str) -> bool:
        """Whether it asks what came of a report made before."""
        return any(self._asked_after.find(plain(text)))

    def withdraws(self, text: str) -> bool:
        """Whether it takes back a report made before."""
        normal = plain(text)
        return bare(normal) in self._only_withdraws or not all(self._denied(normal))

    def keeps(self, text: str) -> bool:
        """Whether it says that a report is not to be taken back."""
        return any(self._denied(plain(text)))

    def _denied(self, normal: str) -> Iterator[bool]:
        """Of each withdrawal that is named, whether the words right before deny it."""
        for found in self._withdraws.find(normal):
            yield normal[: found.start()].rstrip().endswith(self._keeps)

    def names_a_visit(self, text: str) -> bool:
        """Whether what is to be called off is an appointment by its own words, and no report."""
        return any(self._of_a_visit.find(plain(text)))

    def kinds_said(self, text: str) -> tuple[frozenset[Kind], frozenset[Kind]]:
        """The kinds of report it is said to be, and not to be, where nothing else is said: "it's a suggestion, not a
        complaint", 改成建议.
        """
        normal = plain(text)
        meant, denied, end = set[Kind](), set[Kind](), 0
        if made_of(self._around_kind, bare(normal)):
            for found in sorted(self._kind.find(normal), key=lambda found: found.start()):
                is_denied = any(self._no_kind.find(_CLAUSE.split(normal[end : found.start()])[-1]))
                (denied if is_denied else meant).add(self._kinds[found[0]])
                end = found.end()
        return frozenset(meant), frozenset(denied)

    def takes_up(self, text: str) -> bool:
        """Whether it says that what was withdrawn is to go on after all."""
        return bare(plain(text)) in self._takes_up

    def only_waits(self, text: str) -> bool:
        """Whether it says that an answer was heard and more is waited for, and nothing else."""
        said = bare(plain(text))
        return any(word in said for word in self._waiting) and made_of(self._waiting | self._around_waiting, said)

    def asks_who_takes(self, text: str) -> bool:
        """Whether it asks whom to complain to."""
        normal = plain(text)
        return afterwards.is_short(normal) and any(self._who_takes.find(normal))

    def asks_progress(self, text: str) -> bool:
        """Whether it asks how it goes, and not what."""
        return bare(plain(text)) in self._progress

    def asks_for_mine(self, text: str) -> bool:
        """How what one reported stands."""
        return bool(self._mine.fullmatch(bare(plain(text))))

    def is_of_another(self, text: str) -> bool:
        """Whether it is said of a report made before, and is no part of one that is being written."""
        return self.asks_for_mine(text) or self.asks_progress(text) or self.follows_up(text) or self.withdraws(text)

    def read_join(self, text: str) -> str | None:
        """The code of an invitation, as it was typed behind the word for joining."""
        match = self._join.fullmatch(unicodedata.normalize("NFKC", text))
        if match is None:
            return None
        code = plain_code(match[1])
        is_whole = len(code) == INVITE_LENGTH and set(code) <= set(CODE_LETTERS)
        return match[1] if is_whole or any(char.isdigit() or char.isupper() for char in match[1]) else None


def made_of(words: frozenset[str], said: str) -> bool:
    """Whether it is nothing but such words, put together in any way."""
    longest = max(map(len, words), default=0)
    ends = {0}
    for at in range(len(said)):
        if at in ends:
            reach = range(at + 1, min(at + longest, len(said)) + 1)
            ends |= {to for to in reach if said[at:to] in words}
        if max(ends) <= at:
            return False
    return True


def _mine(said: Contents) -> str:
    part = {name: any_of(map(bare, listed(said, "mine", name))) for name in RULES["mine"]}
    return f"{part['begin']}?{part['look']}?{part['my']}{part['thing']}{part['state']}?{part['how']}?"


def _without(words: Words, text: str) -> str:
    for match in sorted(words.find(text), key=lambda match: -match.start()):
        text = text[: match.start()] + text[match.end() :]
    return text


def _tight(text: str) -> str:
    return _PAUSES.sub("", text)

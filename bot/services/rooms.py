"""What `policy/` and `locales/` hold at one moment, ready for use, and which of it is in force.

Files change while the service runs. Whoever handles one thing (a turn, a notice, a page) takes `InForce.rooms` once
and keeps to it, so that nothing is answered half from the old files and half from the new ones.
"""

from collections.abc import Mapping

from bot.domain.commands import Word
from bot.domain.exceptions import Exceptions
from bot.domain.text import Text
from bot.domain.timeslots import Calendar
from bot.errors import Fault
from bot.frozen import replace
from bot.nlu import Understanding
from bot.policy import Policy
from bot.policy.record import SERVICES
from bot.services.answers import Answers
from bot.services.hall_places import HallPlaces
from bot.services.word_readers import WordReaders
from bot.texts import Texts
from bot.texts.texts import FIRST


class Rooms(WordReaders):
    """`words` are the spellings of the words that work everywhere."""

    texts: Texts
    understanding: Understanding
    words: Mapping[str, Word]
    policy: Policy
    calendar: Calendar
    answers: Answers
    hall_places: HallPlaces


class InForce:
    """`off` are the policy records that staff took out of the answers: they stay out when files are read anew, and
    so do `exceptions` of the calendar.
    """

    def __init__(self, rooms: Rooms) -> None:
        self.off: frozenset[str] = frozenset()
        self.exceptions = Exceptions()
        self._read = self._rooms = rooms

    @property
    def rooms(self) -> Rooms:
        return self._rooms

    @rooms.setter
    def rooms(self, read: Rooms) -> None:
        self._read = read
        rooms = _without(read, self.off) if self.off else read
        calendar = replace(rooms.calendar, exceptions=self.exceptions)
        self._rooms = replace(rooms, calendar=calendar) if self.exceptions.live else rooms

    @property
    def read(self) -> Rooms:
        """As the files have it: with what staff took out."""
        return self._read

    def switch_off(self, records: frozenset[str]) -> None:
        """These and no others, from now on."""
        if records != self.off:
            self.off = records
            self.rooms = self._read

    def except_days(self, exceptions: Exceptions) -> None:
        """These and no others, from now on."""
        if exceptions != self.exceptions:
            self.exceptions = exceptions
            self.rooms = self._read

    def say(self, text: Text, language: str) -> str:
        """For who says one thing at a time."""
        return self.rooms.texts.say(text, language)


def _without(rooms: Rooms, records: frozenset[str]) -> Rooms:
    policy = rooms.policy.without(records)
    return replace(rooms, policy=policy, answers=rooms.answers.over(policy))


def unsayable(before: Texts, after: Texts) -> list[Fault]:
    """Texts that the running service says, and that are gone or ask for what it does not give. Those about policy
    records, `answer-<service>-…`, come and go with them: `answers_check.py` sees to these.
    """
    faults = []
    given, asked = before.placeholders(FIRST), after.placeholders(FIRST)
    for key in sorted(given.keys()):
        place = f"locales/{FIRST}: {key}"
        if _follows_policy(key):
            continue
        if key not in asked:
            cure = "Put it back; what is not needed any more goes when the service is stopped"
            faults.append(Fault(place, "the key is gone, but the running service says it", cure))
        elif more := sorted(asked[key] - given[key]):
            what = f"it asks for ${more[0]}, which the running service does not give"
            faults.append(Fault(place, what, "Use the placeholders that it had before"))
    return faults


def _follows_policy(key: str) -> bool:
    kind, _, rest = key.partition("-")
    return kind == "source" or (kind == "answer" and rest.partition("-")[0] in SERVICES)

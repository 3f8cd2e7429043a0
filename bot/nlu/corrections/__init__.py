"""What a message means where the model, taught with whole sentences about documents, hears something near by.

Each file knows one such thing; `Corrections` asks them in turn.
"""

from collections.abc import Callable
from pathlib import Path

from bot.domain.meaning import Reading
from bot.domain.topics import Topics
from bot.nlu.circumstances import Conditions
from bot.nlu.corrections.few_words import FewWords
from bot.nlu.corrections.foreigners import Foreigners
from bot.nlu.corrections.house import HouseWords
from bot.nlu.corrections.own_case import OwnCase
from bot.nlu.corrections.plans import Plans
from bot.nlu.corrections.ready import ReadyWords
from bot.nlu.corrections.topics import TopicWords
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.message import Message
from bot.nlu.requests import RequestReader

Correction = Callable[[Reading, Message], Reading]
"""The reading so far to the same, or to what is meant."""


class Corrections:
    def __init__(
        self,
        locales: Path,
        requests: RequestReader,
        elsewhere: ElsewhereWords,
        conditions: Conditions,
        topics: Topics,
    ) -> None:
        """Raises OperatorError with every fault."""
        self._in_turn: tuple[Correction, ...] = (
            Foreigners.load(locales).heard,  # first: what is no document of ours needs nothing else
            HouseWords.load(locales, elsewhere).heard,
            OwnCase(requests).heard,
            TopicWords.load(locales, topics, requests.asking).heard,  # after what may give the question another service
            ReadyWords.load(locales).heard,  # before the plans: it takes a day that they would count to
            Plans.load(locales, requests, conditions).heard,
            FewWords(elsewhere).heard,  # last: what is still unclear is decided by its few words
        )

    def heard(self, reading: Reading, message: Message) -> Reading:
        for correction in self._in_turn:
            reading = correction(reading, message)
        return reading

"""The use cases, bound to one transaction: what a step of a conversation can ask for."""

from functools import cached_property

from bot.services.answers import Answers
from bot.services.booking import Booking
from bot.services.hall import HallFacts
from bot.services.kit import Kit
from bot.services.questions import Questions
from bot.services.reminders import Reminders
from bot.services.trip_words import JourneyWords
from bot.services.trips import Trips
from bot.store.tx import Tx


class Services:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    @property
    def answers(self) -> Answers:
        return self._kit.rooms.answers

    @cached_property
    def booking(self) -> Booking:
        return Booking(self._tx, self._kit.config, self._kit.clock, self._kit.rooms.calendar)

    @cached_property
    def hall(self) -> HallFacts:
        return HallFacts(self._kit.config, self._kit.clock, self._kit.rooms.calendar, self._kit.rooms.hall_words)

    @property
    def journey_words(self) -> JourneyWords:
        return self._kit.rooms.journey_words

    @cached_property
    def questions(self) -> Questions:
        return Questions(self._tx, self._kit.clock)

    @cached_property
    def reminders(self) -> Reminders:
        return Reminders(self._tx, self._kit.config, self._kit.clock)

    @cached_property
    def trips(self) -> Trips:
        return Trips(self._kit.config, self._kit.clock, self._kit.rooms.calendar, self._kit.rooms.policy)

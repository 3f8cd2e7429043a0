"""What the bot makes of one message, without state: the real conversation, on an empty database that is thrown away."""

from dataclasses import replace as for_one
from datetime import datetime
from typing import Any

from bot.app import build_core
from bot.clock import FrozenClock
from bot.config import Config
from bot.delivery.profile import Profile
from bot.dialog.conversation import LONGEST
from bot.dialog.turn import Kind, Turn
from bot.domain.meaning import ALARMS, Act, Attribute, Condition, DateReading, Reading, Request, of_one_document
from bot.domain.other_papers import OtherPaper, is_meant, question_of
from bot.errors import BotError
from bot.frozen import replace
from bot.services.trips import Registered, Trips
from bot.store import Store, open_store
from bot.store.seal import Seal

PROFILE = Profile("ask", buttons=True, fetched=True)


class Asker:
    """`language` is the one to answer in; without it the message's own."""

    def __init__(self, store: Store, config: Config, now: datetime, language: str) -> None:
        clock = FrozenClock(now)
        self._store = store
        self._language = language
        self._now = now.astimezone(config.hall.zone)
        core = build_core(config, store, clock, {PROFILE.name: PROFILE})
        rooms = core.in_force.rooms
        rooms = core.in_force.rooms = replace(rooms, understanding=for_one(rooms.understanding, keeps_own=True))
        self._engine, self._understanding, self._answers = core.engine, rooms.understanding, rooms.answers
        self._papers = rooms.other_paper_words
        self._trips = Trips(config, clock, rooms.calendar, rooms.policy)
        self._count = 0

    @classmethod
    async def open(cls, config: Config, now: datetime, language: str) -> "Asker":
        store = await open_store("sqlite:///:memory:", Seal(bytes(32)))
        try:
            await store.migrate()
            return cls(store, config, now, language)
        except BaseException:
            await store.close()
            raise

    async def ask(self, text: str) -> dict[str, Any]:
        """One line of `bot ask --json`."""
        language = self._language or self._understanding.language_of(text[:LONGEST])
        reading = self._understanding.alone(text[:LONGEST], self._now, language)  # the turn finds it remembered
        self._count += 1
        turn = Turn(PROFILE.name, str(self._count), "1", Kind.TEXT, text, language)
        taken = await self._engine.take(turn)
        said = await self._store.run(lambda tx: tx.messages.after(taken.contact_id, taken.message_id))
        bodies = [message.body for message in said if message.way == "out"]
        return {
            "text": text,
            "lang": language,
            "act": reading.act.value,
            "service": reading.service,
            "attribute": reading.attribute,
            "also_acts": list(reading.also_acts),
            "date": _date(reading.date),
            "entities": dict(reading.entities),
            "answer": bodies[0]["text"] if bodies else "",
            "choices": [label for body in bodies for _, label in body.get("choices", ())],
            "facts": self._facts(text, reading),
            "confidence": round(reading.confidence, 3),
        }

    def _facts(self, text: str, reading: Reading) -> list[str]:
        """What the answers to the questions in the message rest on."""
        paper = self._paper(text, reading)
        if reading.doubts and not (paper or of_one_document(reading.doubts)):
            return []
        if reading.asked and not paper:
            return [
                one.id
                for one in self._answers.answer(reading.asked.service, reading.asked.topic, reading.conditions).records
            ]
        asked = [*(reading.doubts or [Request(reading.act, reading.service, reading.attribute)]), *reading.also]
        answers = [
            self._answers.answer(one.service, one.attribute, reading.conditions) for one in asked if one.attribute
        ]
        if paper:
            answers[:1] = [self._answers.answer(*question_of(paper))]
        return list(dict.fromkeys([*self._of_trip(reading), *(one.id for answer in answers for one in answer.records)]))

    def _paper(self, text: str, reading: Reading) -> OtherPaper | None:
        """What is none of the items is answered where a question, an address or nothing of ours is read."""
        if reading.act not in (Act.FAQ, Act.WHICH_WINDOW, Act.OUT_OF_SCOPE, Act.AMBIGUOUS):
            return None
        paper = None if reading.elsewhere in ALARMS else self._papers.named(text)
        return paper if paper and is_meant(paper, reading.service) else None

    def _of_trip(self, reading: Reading) -> list[str]:
        if reading.act is not Act.TRIP_PLAN or reading.service is None or reading.date is None:
            return []
        if reading.is_of_stay:
            return self._known(reading, Attribute.RENEWAL_WINDOW)
        try:
            trip = self._trips.plan(reading.service, reading.date.start, _registered(reading.conditions))
        except BotError:
            return self._known(reading, Attribute.PROCESSING_TIME)
        return [way.record for way in trip.ways.values()]

    def _known(self, reading: Reading, attribute: Attribute) -> list[str]:
        return [one.id for one in self._answers.answer(reading.service, attribute, reading.conditions).records]

    async def close(self) -> None:
        await self._store.close()


def _registered(told: frozenset[Condition]) -> Registered:
    if Condition.CROSS_PROVINCE in told:
        return Registered.AWAY
    return Registered.HOME if Condition.AT_HOME in told else Registered.UNSURE


def _date(said: DateReading | None) -> dict[str, str | None] | None:
    if said is None:
        return None
    return {
        "start": said.start.isoformat(),
        "end": said.end.isoformat(),
        "part": said.part,
        "time": said.time.isoformat("minutes") if said.time else None,
    }

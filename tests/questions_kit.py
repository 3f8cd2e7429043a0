"""What the tests of questions without an answer share: a clerk who writes the answer about a passport's fee."""

from bot.app import ROOT
from bot.domain.questions import Asked
from bot.frozen import replace
from bot.policy import Policy, Record
from bot.services.answer_texts import read_written
from bot.services.answers import Answers
from tests.hall import Hall

FEE = "护照多少钱"


class Clerk:
    """Writes the answer about a passport's fee and takes it back, as a change of the files would."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self._policy = Policy.load(ROOT)
        self._fee = self._policy.records("passport", "fee")

    def knows(self, **changes: object) -> None:
        self._in_force([replace(record, **changes) for record in self._fee])

    def knows_nothing(self) -> None:
        self._in_force([])

    def _in_force(self, records: list[Record]) -> None:
        core = self.hall.core
        every = [record for question in sorted(self._policy.questions()) for record in self._policy.records(*question)]
        policy = Policy([*(one for one in every if one not in self._fee), *records], self._policy.gaps)
        answers = Answers(policy, core.clock, core.config.hall.zone, read_written(ROOT))
        core.in_force.rooms = replace(core.in_force.rooms, policy=policy, answers=answers)


def clerk_without_answer(hall: Hall) -> Clerk:
    """A hall that knows no fee of a passport yet."""
    clerk = Clerk(hall)
    clerk.knows_nothing()
    return clerk


async def ranked(hall: Hall, most: int = 20, several: int = 1) -> list[Asked]:
    return await hall.core.store.run(lambda tx: tx.questions.ranked(most, several))

"""What the tests of answers share: the answers of a day, and a policy with one record changed."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import FrozenClock
from bot.domain.meaning import Condition
from bot.frozen import replace
from bot.policy import Policy, Record
from bot.services.answer_texts import read_written
from bot.services.answers import Answers

ROOT = Path(__file__).parents[1]
WRITTEN = read_written(ROOT)
SPOKEN_TO = [key.split("-")[1:] for key in WRITTEN if key.count("-") == 3]


def answers(policy: Policy, day: str = "2026-11-22") -> Answers:
    clock = FrozenClock(datetime.fromisoformat(day).replace(hour=4, tzinfo=UTC))
    return Answers(policy, clock, ZoneInfo("Asia/Shanghai"), WRITTEN)


def every_record(policy: Policy) -> list[Record]:
    return sorted({one for asked in policy.questions() for one in policy.records(*asked)}, key=lambda one: one.id)


def changed(policy: Policy, record_id: str, **change: object) -> Policy:
    """The policy with one record changed; gaps as they are."""
    records = [replace(one, **change) if one.id == record_id else one for one in every_record(policy)]
    return Policy(records, policy.gaps)


def told(*conditions: str) -> frozenset[Condition]:
    return frozenset(map(Condition, conditions))

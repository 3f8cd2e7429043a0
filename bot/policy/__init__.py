"""What is true: the records of `policy/`, each with unit, condition, source and the day it was checked."""

from bot.policy.check import check_policy
from bot.policy.gaps import Gap, Why
from bot.policy.policy import Policy
from bot.policy.record import Confidence, Record

__all__ = ["Confidence", "Gap", "Policy", "Record", "Why", "check_policy"]

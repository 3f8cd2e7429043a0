"""The circumstances of a question: where registered, how old, lost or due, and where the journey goes."""

from bot.nlu.circumstances.conditions import Conditions
from bot.nlu.circumstances.places import Places

__all__ = ["Conditions", "Places"]

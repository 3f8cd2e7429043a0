"""How much of a message says something else than a day: "Friday then" is a day, "is Friday soon enough" is not."""

import unicodedata
from datetime import date

from bot.nlu.dates import named_days

LATIN_LETTERS = 3  # about as many as a Chinese character says


def said_beside(text: str, today: date) -> float:
    """What stands beside the days it names, in Chinese characters or what equals them."""
    rest = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    for named in reversed(named_days(rest, today)):
        rest = rest[: named.at] + rest[named.to :]
    return sum(char.isalnum() for char in rest) / (LATIN_LETTERS if rest.isascii() else 1)

"""What can go wrong with a request, told to the person in one calm sentence: as JSON to the script, else as a page."""

from collections.abc import Mapping

from bot.domain.text import Text, Value
from bot.frozen import Frozen


class Draft(Frozen):
    """What the person had written, given back to be sent again: with the same `id`, so that it counts once."""

    text: str
    id: str


class Problem(Exception):
    """`retry_after` in seconds."""

    def __init__(
        self,
        status: int,
        key: str,
        values: Mapping[str, Value] | None = None,
        *,
        retry_after: int | None = None,
    ) -> None:
        super().__init__(key)
        self.status = status
        self.text = Text(key, values or {})
        self.retry_after = retry_after


def not_sent() -> Problem:
    """Nothing was kept: the same message, sent again with the same id, has its effect once."""
    return Problem(503, "web-problem-not-sent", retry_after=5)

"""Every error this project raises on purpose.

    BotError            a person may be told: carries the key of a text and its values
    OperatorError       an operator is told, one line a fault, and the command ends with 1

The subclasses of BotError stand beside the rules that raise them; each names its text.
"""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar


class BotError(Exception):
    """`key` is a text of `locales/`; keyword arguments are the values of its placeholders."""

    key: ClassVar[str] = "error-general"

    def __init__(self, **values: Any) -> None:
        super().__init__(self.key)
        self.values: Mapping[str, Any] = values


class Fault:
    """One thing an operator has to mend: where it is, what is wrong, how to cure it."""

    __slots__ = ("cure", "place", "what")

    def __init__(self, place: str, what: str, cure: str) -> None:
        self.place, self.what, self.cure = place, what, cure

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.cure}"


class OperatorError(Exception):
    """Carries every fault found, not just the first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)

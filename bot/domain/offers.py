"""What a choice carries when it begins a dialog, and what the button under a notice carries.

A button of a conversation is good for the question that was asked last. One of a notice is good for as long as what it
tells of is true, so it names the notice and the choice, by the key of its label; what it leads to is found in the
notice as it reads by then.
"""

from collections.abc import Mapping
from typing import Final

from bot.domain.reply import Choice
from bot.domain.text import Text

LONGEST_TOKEN_BYTES: Final = 64
OF_A_NOTICE: Final = "n"
DIGITS: Final = 18  # of a notice's id, at most

LABELS: Final = frozenset(
    {
        "appointments-notice-come",
        "appointments-notice-move",
        "appointments-notice-cancel",
        "appointments-notice-here",
        "checkin-notice-why",
        "classes-notice-not-yet",
        "documents-notice-open",
        "documents-notice-unfollow",
        "papers-notice-open",
        "papers-notice-way",
        "papers-notice-person",
        "sheets-notice-move",
        "sheets-notice-cancel",
        "visits-notice-ok",
        "visits-notice-change",
        "visits-notice-choose",
        "visits-notice-call",
        "visits-notice-answer",
        "waitlist-notice-take",
        "waitlist-notice-pass",
        "waitlist-notice-other",
        "waitlist-notice-leave",
    }
)
"""Everything that a notice can let a person do; each is a text without values, for it may be typed too."""


def offered(dialog: str, **answers: str) -> str:
    """The value of a choice that begins a dialog, with answers already known."""
    return f"{dialog}?" + "&".join(f"{name}={value}" for name, value in answers.items())


def read_offered(value: str) -> tuple[str, Mapping[str, str]]:
    dialog, _, known = value.partition("?")
    return dialog, dict(pair.split("=", 1) for pair in known.split("&") if pair)


def doing(key: str, dialog: str, **answers: str) -> Choice:
    """A choice of a notice; `key` is one of LABELS."""
    assert key in LABELS, f"{key} can be typed only when it is listed"
    return Choice(offered(dialog, **answers), Text(key))


def notice_token(notice_id: int, choice: Choice) -> str:
    return f"{OF_A_NOTICE}{notice_id}.{choice.label.key}"


def read_notice_token(token: str) -> tuple[int, str] | None:
    """The notice and the key of the choice's label; None for any other button."""
    id, _, key = token.removeprefix(OF_A_NOTICE).partition(".")
    if not token.startswith(OF_A_NOTICE) or not (id.isascii() and id.isdecimal() and len(id) <= DIGITS):
        return None
    return (int(id), key) if key in LABELS else None

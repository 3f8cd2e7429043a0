"""The words that work at every step of every conversation. How people spell them is data:
`locales/<lang>/commands.toml`.
"""

from enum import StrEnum


class Word(StrEnum):
    CANCEL = "cancel"
    RESTART = "restart"
    BACK = "back"
    MENU = "menu"
    HUMAN = "human"
    END = "end"  # of a conversation with a person
    YES = "yes"
    NO = "no"

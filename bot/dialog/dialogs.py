"""All conversations, and how one is found: by its name, a command, or what a sentence means."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from bot.dialog.talk import Step, Talk
from bot.domain.meaning import Act
from bot.domain.text import Text

Aside = Callable[[Talk], Awaitable[Text | None]]


class Dialog:
    """Steps in the order a person meets them; the first one registered begins.

    `acts` are the meanings that begin it, `command` the slash command. `form`: it collects answers, so questions in
    the middle are answered aside and the form goes on.
    """

    def __init__(self, name: str, *, command: str = "", acts: Iterable[Act] = (), form: bool = False) -> None:
        self.name = name
        self.command = command
        self.acts = tuple(acts)
        self.form = form
        self.steps: dict[str, Step] = {}
        self.aside: Aside | None = None

    def step(self, function: Step) -> Step:
        self.steps[function.__name__] = function
        return function

    def says_aside(self, function: Aside) -> Aside:
        """Marks what is said when this comes up in the middle of a form."""
        self.aside = function
        return function

    @property
    def first(self) -> str:
        return next(iter(self.steps))


class Dialogs:
    """Raises ValueError where two dialogs claim the same name, command or meaning."""

    def __init__(self, dialogs: Iterable[Dialog], *, menu: str, lost: str) -> None:
        self.by_name: dict[str, Dialog] = {}
        self.by_command: dict[str, Dialog] = {}
        self.by_act: dict[Act, Dialog] = {}
        for dialog in dialogs:
            _claim(self.by_name, dialog.name, dialog)
            if dialog.command:
                _claim(self.by_command, dialog.command, dialog)
            for act in dialog.acts:
                _claim(self.by_act, act, dialog)
        self.menu = menu
        self.lost = lost

    def has(self, dialog: str, step: str) -> bool:
        return dialog in self.by_name and step in self.by_name[dialog].steps

    def aside_for(self, act: Act) -> Aside | None:
        dialog = self.by_act.get(act)
        return dialog.aside if dialog else None


def _claim(table: dict[Any, Dialog], key: object, dialog: Dialog) -> None:
    if key in table:
        raise ValueError(f"{table[key].name} and {dialog.name} both answer to {key}")
    table[key] = dialog

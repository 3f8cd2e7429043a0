"""All conversations, and how one is found: by its name, a command, or what a sentence means."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from bot.dialog.session import Answer
from bot.dialog.talk import Step, Switch, Talk
from bot.domain.meaning import Act
from bot.domain.text import Text

Aside = Callable[[Talk], Awaitable[Text | None]]
Ear = Callable[[Talk], bool]
Parting = Callable[[Talk], Awaitable[None]]
Hear = Callable[[Talk], Awaitable[Mapping[str, Answer] | None]]


class Dialog:
    """Steps in the order a person meets them; the first one registered begins.

    `acts` are the meanings that begin it, `command` the slash command, `staff`: one that citizens do not know. `form`:
    it collects answers, so questions in the middle are answered aside and the form goes on. `interrupts`: a form in
    whose middle it begins is kept as it stands, and gone on with when it ends. `files`: photos and voice notes that
    are sent meanwhile go with it.
    """

    def __init__(
        self,
        name: str,
        *,
        command: str = "",
        staff: bool = False,
        acts: Iterable[Act] = (),
        form: bool = False,
        interrupts: bool = False,
        files: bool = False,
    ) -> None:
        self.name = name
        self.command = command
        self.staff = staff
        self.acts = tuple(acts)
        self.form = form
        self.interrupts = interrupts
        self.files = files
        self.looks: set[str] = set()
        self.places: set[str] = set()
        self.steps: dict[str, Step] = {}
        self.relays: set[str] = set()
        self.aside: Aside | None = None
        self.hear: Hear | None = None
        self.ear: Ear | None = None
        self.answer: Hear | None = None
        self.parting: Parting | None = None

    def step(self, function: Step) -> Step:
        self.steps[function.__name__] = function
        return function

    def relay(self, function: Step) -> Step:
        """A step in which somebody else answers: it is given everything that is said, and only danger is warned of."""
        self.relays.add(function.__name__)
        return self.step(function)

    def looking(self, function: Step) -> Step:
        """A step that reads a photo or a voice note itself; the others ask again, and what was sent is held."""
        self.looks.add(function.__name__)
        return self.step(function)

    def placing(self, function: Step) -> Step:
        """A step that takes a place somebody points out on a map; the others tell that they cannot."""
        self.places.add(function.__name__)
        return function

    def says_aside(self, function: Aside) -> Aside:
        """Marks what is said when this comes up in the middle of a form."""
        self.aside = function
        return function

    def hears(self, function: Hear) -> Hear:
        """Marks what recognises a message by its form (a number, a code) before its meaning is asked for. It gives the
        answers that begin the dialog, or None; it is asked of every message outside a form, so it must be quick.
        """
        self.hear = function
        return function

    def called_by(self, function: Ear) -> Ear:
        """Marks what begins this dialog at once, in the middle of a form too: short words that mean nothing else."""
        self.ear = function
        return function

    def answers_notice(self, function: Hear) -> Hear:
        """Marks what recognises the answer to a question that came last and unasked, whatever is open besides: a
        figure is a grade then, and no choice of the form.
        """
        self.answer = function
        return function

    def when_left(self, function: Parting) -> Parting:
        """Marks what is put right when it is left before its end: cancelled, begun anew, or for another dialog."""
        self.parting = function
        return function

    @property
    def first(self) -> str:
        return next(iter(self.steps))


class Dialogs:
    """Raises ValueError where two dialogs claim the same name, command or meaning. `sent` asks what a photo or a voice
    note is for that came by itself.
    """

    def __init__(self, dialogs: Iterable[Dialog], *, menu: str, lost: str, sent: str = "") -> None:
        self.by_name: dict[str, Dialog] = {}
        self.by_command: dict[str, Dialog] = {}
        self.by_act: dict[Act, Dialog] = {}
        for dialog in dialogs:
            _claim(self.by_name, dialog.name, dialog)
            if dialog.command:
                _claim(self.by_command, dialog.command, dialog)
            for act in dialog.acts:
                _claim(self.by_act, act, dialog)
        self.hearing = tuple(dialog for dialog in self.by_name.values() if dialog.hear)
        self.calling = tuple((dialog, dialog.ear) for dialog in self.by_name.values() if dialog.ear)
        self.answering = tuple((dialog, dialog.answer) for dialog in self.by_name.values() if dialog.answer)
        self.menu = menu
        self.lost = lost
        self.sent = sent

    def called(self, talk: Talk) -> Dialog | None:
        """The dialog that words of its own call, whatever was asked."""
        return next((dialog for dialog, ear in self.calling if ear(talk)), None)

    async def answered(self, talk: Talk) -> Switch | None:
        """The dialog that asked last, by a notice, with what was answered."""
        for dialog, answer in self.answering:
            if (known := await answer(talk)) is not None:
                return Switch(dialog.name, **known)
        return None

    def is_relaying(self, dialog: str, step: str) -> bool:
        """Whether somebody else answers at this step."""
        return dialog in self.by_name and step in self.by_name[dialog].relays

    def takes_place(self, dialog: str, step: str) -> bool:
        return dialog in self.by_name and step in self.by_name[dialog].places

    def has(self, dialog: str, step: str) -> bool:
        return dialog in self.by_name and step in self.by_name[dialog].steps

    def aside_for(self, act: Act) -> Aside | None:
        dialog = self.by_act.get(act)
        return dialog.aside if dialog else None


def _claim(table: dict[Any, Dialog], key: object, dialog: Dialog) -> None:
    if key in table:
        raise ValueError(f"{table[key].name} and {dialog.name} both answer to {key}")
    table[key] = dialog

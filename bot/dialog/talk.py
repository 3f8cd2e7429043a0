"""What a step sees of a turn, and what it can answer with."""

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from typing import ClassVar, TypeVar

from bot.dialog.reading import read_choice
from bot.dialog.session import Answer, Session
from bot.dialog.turn import Kind, Turn
from bot.domain.meaning import Act, Reading, Request
from bot.domain.offers import offered, read_offered
from bot.domain.people import Contact
from bot.domain.reply import Choice, File
from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import Frozen, replace
from bot.services import Services

T = TypeVar("T")

NO_REQUESTS = {Act.GREETING, Act.THANKS, Act.OUT_OF_SCOPE, Act.AMBIGUOUS}
SURE = 0.6  # from here a sentence counts as a question of its own, not as the answer to what was asked


class Unreadable(BotError):
    """What was said is no answer to what was asked. A step may name a text with a better hint."""

    key: ClassVar[str] = "say-not-understood"

    def __init__(self, hint: str | Text = "", *, meant: bool = False) -> None:
        """`meant`: it was meant as an answer, so it is not looked for anything else."""
        super().__init__()
        self.hint = hint if isinstance(hint, Text) else Text(hint or self.key)
        self.meant = meant


class Ask(Frozen):
    """Stay on this step and wait for an answer."""

    text: Text
    choices: tuple[Choice, ...] = ()


class Next:
    """Go on to another step of the same dialog, with more answers."""

    def __init__(self, step: "Step", **answers: Answer) -> None:
        self.step = step.__name__
        self.answers = answers


class Switch:
    """Begin another dialog, with answers already known."""

    def __init__(self, dialog: str, **answers: Answer) -> None:
        self.dialog = dialog
        self.answers = answers


class Recast(Switch):
    """What was told belongs to another dialog, which takes it over; one can come back to this step."""


class End(Frozen):
    """The dialog is over. `offers` are what one can do next: see `offer`."""

    text: Text
    offers: tuple[Choice, ...] = ()
    files: tuple[File, ...] = ()


class Silent(Frozen):
    """Stay on this step and say nothing beside what was told on the way: somebody else answers."""

    choices: tuple[Choice, ...] = ()


class Back(Frozen):
    """The dialog is over; the form that it interrupted goes on, else the menu follows."""

    text: Text


Outcome = Ask | Next | Switch | End | Silent | Back
Step = Callable[["Talk"], Awaitable[Outcome]]


def offer(dialog: str, label: Text, **answers: str) -> Choice:
    """A choice that begins a dialog, with answers already known: names and ids, never what a person typed."""
    return Choice(offered(dialog, **answers), label)


def read_offer(value: str) -> Switch:
    dialog, answers = read_offered(value)
    return Switch(dialog, **answers)


class Missing(LookupError):
    """A step was begun anew, or come back to, without an answer that it builds on."""


class Talk:
    """One step of one turn. `arriving`: the step is entered and asks; else it reads what was said."""

    def __init__(
        self,
        turn: Turn,
        contact: Contact,
        session: Session,
        services: Services,
        understand: Callable[[str], Reading],
        *,
        message_id: int,
        arriving: bool,
    ) -> None:
        self.turn = turn
        self.contact = contact
        self.session = session
        self.services = services
        self.message_id = message_id
        self.arriving = arriving
        self.word = ""  # the word that works everywhere, where that is all that was said
        self.hops = 0
        self.told: list[Text] = []
        self.answered = 0  # of the further requests of the sentence
        self.due: Request | None = None  # the further request whose turn it is
        self._understand = understand

    @property
    def answers(self) -> Mapping[str, Answer]:
        return self.session.answers

    def answer(self, name: str) -> str:
        """An answer that must be there by now. Raises Missing."""
        if name not in self.session.answers:
            raise Missing(self.session.dialog, self.session.step, name)
        return str(self.session.answers[name])

    @cached_property
    def reading(self) -> Reading:
        """What the sentence means, taken by itself."""
        return self._understand(self.turn.text if self.turn.kind is Kind.TEXT else "")

    def read(self, text: str) -> Reading:
        """What a part of it means, taken by itself."""
        return self._understand(text)

    @property
    def is_question(self) -> bool:
        """It asks about a document by name, so it is no answer to what was asked."""
        return self.reading.act is Act.FAQ and self.reading.confidence >= SURE and self.reading.service is not None

    @property
    def is_request(self) -> bool:
        """It wants something of its own, so it is no name and no number."""
        return self.reading.confidence >= SURE and self.reading.act not in NO_REQUESTS

    def chosen(self) -> str:
        """The value of the choice pressed, or typed as its number or in words. Raises Unreadable."""
        value = self.chosen_or_none()
        if value is None:
            raise Unreadable()
        return value

    def chosen_or_none(self, *, loosely: bool = True) -> str | None:
        """`loosely`: also where a longer sentence holds the words of one choice."""
        values = [value for value, _ in self.session.shown]
        if self.turn.kind is Kind.PRESS:
            index = self.session.pressed(self.turn.text)
        elif self.word in values:
            index = values.index(self.word)
        else:
            labels = [spellings for _, spellings in self.session.shown]
            words = self.services.choice_words
            index = read_choice(self.turn.text, labels, words, loosely=False)
            if index is None and loosely and self.session.dialog and not self.is_question and self.reading.date is None:
                index = read_choice(self.turn.text, labels, words, loosely=True)
        return None if index is None else self.session.shown[index][0]

    def has_chosen(self) -> None:
        """The words were those of a choice, as good as a press on it: they tell nothing besides."""
        self.turn = replace(self.turn, kind=Kind.PRESS)
        self.__dict__.pop("reading", None)

    def typed(self, reader: Callable[[str], T | None], hint: str) -> T:
        """Free text through `reader`, unless it is a request of its own. Raises Unreadable with `hint`."""
        value = None if self.is_request else reader(self.turn.text)
        if value is None:
            raise Unreadable(hint)
        return value

    def at(self, session: Session) -> "Talk":
        """The same turn at another step, about to ask."""
        talk = Talk(
            self.turn,
            self.contact,
            session,
            self.services,
            self._understand,
            message_id=self.message_id,
            arriving=True,
        )
        talk.hops, talk.told, talk.answered, talk.due = self.hops, self.told, self.answered, self.due
        if "reading" in self.__dict__:
            talk.__dict__["reading"] = self.reading
        return talk

    def about(self, request: Request) -> "Talk":
        """The same turn, as if this had been asked first."""
        talk, read = self.at(self.session), self.reading
        others = tuple(one for one in (Request(read.act, read.service, read.attribute), *read.also) if one != request)
        asked = replace(read, act=request.act, service=request.service, attribute=request.attribute, also=others)
        talk.__dict__["reading"] = asked
        return talk

    def next_request(self) -> Request | None:
        """What the sentence asks besides, one after the other, where it was read at all."""
        if "reading" not in self.__dict__ or self.answered >= len(self.reading.also):
            return None
        self.due = self.reading.also[self.answered]
        self.answered += 1
        return self.due

    def means(self, act: Act) -> None:
        """What was heard by its form is this request, which the sentence does not ask a second time."""
        further = tuple(request for request in self.reading.also if request.act is not act)
        self.__dict__["reading"] = replace(self.reading, also=further)

    def keep_for(self, dialog: str, **answers: Answer) -> None:
        """Answers for another dialog, kept until it begins: what was said in the middle of this one is not lost."""
        draft = {**self.session.draft, dialog: {**self.session.draft.get(dialog, {}), **answers}}
        self.session = replace(self.session, draft=draft)

    def speak_of(self, service: str) -> None:
        """What is asked next without naming a document is about this one; an empty one changes nothing."""
        self.session = replace(self.session, topic=service or self.session.topic)

    def walk(self, id: int) -> None:
        """From the next turn on, what is said here is a citizen's in a sandbox."""
        self.session = replace(self.session, walk={"id": id})

    def tell(self, text: Text) -> None:
        """Says something on the way, before what the turn ends with."""
        self.told.append(text)

    def speak(self, language: str) -> None:
        """From here on the person is spoken to in another language."""
        self.contact = replace(self.contact, language=language)

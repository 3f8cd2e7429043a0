"""A turn of somebody who walks through the service as a citizen: the same conversation, in a sandbox.

Sandbox, contact and session are its own; of the real session only what was shown last and its number follow, for a
button is pressed there. Notes and the end are heeded before the citizen's words are read. What comes back is an answer
of the rehearsal, or the turn that goes on for real.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import structlog

from bot.clock import Clock
from bot.dialog.conversation import Conversation
from bot.dialog.dialogs import Dialogs
from bot.dialog.rehearsal_words import COMMAND, END, LEAVE, NOTE, begins, read_asked, words_of_note
from bot.dialog.session import Session
from bot.dialog.steps import Said
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind, Turn
from bot.dialog.words import Word, read_word
from bot.domain.offers import read_notice_token
from bot.domain.people import Contact
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import replace
from bot.services import Services
from bot.services.rooms import Rooms
from bot.store.tx import Tx

LINE: Final = Text("walk-line")
LONGEST_KEPT: Final = 600  # characters of what was told last
NO_NOTE: Final = (Word.CANCEL, Word.NO, Word.BACK)

Open = Callable[..., tuple[Conversation, Talk]]


class Rehearsal:
    """`talk` makes the conversation of a turn, for a transaction of the sandbox or a real one."""

    def __init__(self, talk: Open, dialogs: Dialogs, clock: Clock) -> None:
        self._talk = talk
        self._dialogs = dialogs
        self._clock = clock

    async def begin(self, tx: Tx, rooms: Rooms, turn: Turn, said: Said) -> Said:
        """What was told of the walk, and below it a citizen's first screen."""
        if said.session.walk.get("at"):
            return said  # told again while it is under way
        began = (*said.reply.lead, said.reply.text) if said.reply else ()
        first = replace(turn, kind=Kind.FOLLOW, text="")
        return await self._turn(tx, rooms, first, said.contact, said.session).walk(began, counted=False)

    async def take(
        self, tx: Tx, rooms: Rooms, turn: Turn, contact: Contact, session: Session
    ) -> Said | tuple[Turn, Session]:
        return await self._turn(tx, rooms, turn, contact, session).take()

    def _turn(self, tx: Tx, rooms: Rooms, turn: Turn, contact: Contact, session: Session) -> "RehearsedTurn":
        return RehearsedTurn(self._talk, self._dialogs, self._clock, tx, rooms, turn, contact, session)


@dataclass
class RehearsedTurn:
    """One turn of the walk. Transaction, contact and session are the real ones."""

    open: Open
    dialogs: Dialogs
    clock: Clock
    tx: Tx
    rooms: Rooms
    turn: Turn
    contact: Contact
    session: Session

    @property
    def walk_id(self) -> int:
        return int(self.session.walk["id"])

    @property
    def at(self) -> tuple[str, str]:
        """The dialog and the step where the citizen stands."""
        dialog, step = self.session.walk.get("at", ("", ""))
        return dialog, step

    @cached_property
    def services(self) -> Services:
        return self.open(self.tx, self.rooms, self.turn, self.contact, self.session, 0)[1].services

    async def take(self) -> Said | tuple[Turn, Session]:
        if await self.services.walks.going_on(self.contact, self.walk_id) is None:
            return self._over("over")
        alone = not self.dialogs.is_relaying(*self.at)
        asked = read_asked(self.turn, self.session, self.rooms, alone=alone)
        noting = bool(self.session.walk.get("noting"))
        self._keep(noting=False)
        if asked == END.value:
            await self.services.walks.end(self.walk_id)
            return self._over("end")
        if asked == NOTE.value:
            return self._ask_for_note()
        if asked == LEAVE.value or (noting and read_word(self.turn.text, self.rooms.words) in NO_NOTE):
            return await self._between(Text("walk-note-left"))
        if words := words_of_note(self.turn, self.services.phrases, noting=noting):
            return await self._between(await self._note(words))
        if self.turn.kind is Kind.PRESS and read_notice_token(self.turn.text):
            return await self._between(Text("walk-not-now"))
        if begins(self.turn, self.services.phrases):
            return await self._between(Text("walk-already"))
        return await self.walk()

    async def walk(self, began: tuple[Text, ...] = (), *, counted: bool = True) -> Said:
        """Takes it in the sandbox. Raises what a step raises: then nothing of it is kept."""
        from bot.store.sandbox import Sandbox  # a driver that a hall on the other engine needs for nothing else

        kept = await self.tx.walks.sandbox(self.walk_id)
        with structlog.contextvars.bound_contextvars(rehearsal=self.walk_id), Sandbox(self.tx.seal, kept) as sandbox:
            said = await self._said_by_citizen(sandbox.tx)
            await self.services.walks.go_on(self.walk_id, sandbox.close(), counted=counted)
        return self._dressed(said, began)

    async def _said_by_citizen(self, tx: Tx) -> Said:
        """`tx` is the sandbox's."""
        citizen, own = await self._citizen(tx)
        own = replace(own, serial=max(own.serial, self.session.serial))
        body = {"kind": self.turn.kind.value, "text": self.turn.text}
        message = await tx.messages.take_in(citizen.id, self.turn.message_id, body, self.clock.now())
        conversation, talk = self.open(tx, self.rooms, self.turn, citizen, own, message or 0, silent=True)
        said = await conversation.answer(talk)
        await tx.contacts.save_session(citizen.id, said.session.dump(), self.clock.now())
        if said.contact.language != citizen.language:
            await tx.contacts.speak(citizen.id, said.contact.language)
        return said

    async def _citizen(self, tx: Tx) -> tuple[Contact, Session]:
        """Somebody who has never been here, on the same channel."""
        channel, address = self.turn.channel, self.turn.address
        found = await tx.contacts.open(channel, address)
        if found is None:
            return await tx.contacts.add(channel, address, self.contact.language, self.clock.now()), Session()
        return found[0], Session.load(found[1])

    def _dressed(self, said: Said, began: tuple[Text, ...]) -> Said:
        """The citizen's answer, with what a rehearsal adds to it."""
        reply = said.reply or Reply(Text("walk-nobody-reads"))
        files = (Text("walk-files"),) if reply.files else ()
        reply = replace(reply, choices=(*reply.choices, NOTE, END), files=(), lead=(*began, *reply.lead, *files))
        language = said.contact.language
        told = "\n".join(self.rooms.texts.say(part, language) for part in (*reply.lead, reply.text))[:LONGEST_KEPT]
        self._keep(at=said.at if any(said.at) else self.at, told=told)
        self.session = replace(self.session, serial=said.session.serial)
        return self._shown(replace(self.contact, language=language), reply)

    def _ask_for_note(self) -> Said:
        self._keep(noting=True)
        self.session = replace(self.session, serial=self.session.serial + 1)
        return self._shown(self.contact, Reply(Text("walk-note-ask"), (LEAVE,)))

    async def _note(self, words: str) -> Text:
        """What is told of it."""
        try:
            await self.services.walks.note(self.walk_id, *self.at, words, self.session.walk.get("told", ""))
        except BotError as error:
            return Text(error.key, error.values)
        return Text("walk-noted")

    async def _between(self, told: Text) -> Said:
        """Something is told, and the citizen is asked again what they were asked before."""
        self.turn = replace(self.turn, kind=Kind.TEXT, text="", refused=(told,))
        return await self.walk(counted=False)

    def _over(self, how: str) -> tuple[Turn, Session]:
        """It is said for real that it is over."""
        ended = replace(self.turn, kind=Kind.TEXT, text=f"{COMMAND} {how}")
        return ended, replace(self.session, walk={}, shown=())

    def _keep(self, **walk: object) -> None:
        """For the next turn."""
        self.session = replace(self.session, walk={**self.session.walk, **walk})

    def _shown(self, contact: Contact, reply: Reply) -> Said:
        """The real session knows what was shown, for that is what is pressed."""
        shown = tuple((one.value, self.rooms.texts.spellings(one.label, contact.language)) for one in reply.choices)
        return Said(contact, replace(self.session, shown=shown), reply)


def rehearsed(reply: Reply) -> Reply:
    """Every answer says that it is one of a rehearsal."""
    return replace(reply, lead=(LINE, *reply.lead))


def without_files(turn: Turn) -> Turn:
    """In a rehearsal photos and voice notes are not kept: what would be left of them is real."""
    if not (turn.files or turn.refused or turn.attachments):
        return turn
    return replace(turn, files=(), attachments=(), album="", refused=(Text("walk-no-files"),))

"""A turn of somebody who walks through the service as a citizen: the same conversation, in a sandbox.

Sandbox, contact and session are its own; of the real session only what was shown last and its number follow, for a
button is pressed there. Notes and the end are read here before the citizen's words are. What comes back is an answer
of the rehearsal, or the turn that goes on for real.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import structlog

from bot.clock import Clock
from bot.dialog.conversation import Conversation, Said
from bot.dialog.dialogs import Dialogs
from bot.dialog.reading import plain, read_number
from bot.dialog.session import Session
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind, Turn
from bot.dialog.words import Word, read_word
from bot.domain.offers import read_notice_token
from bot.domain.people import Contact
from bot.domain.reply import Choice, Reply
from bot.domain.text import Text
from bot.errors import BotError
from bot.services import Services
from bot.services.rooms import Rooms
from bot.store.tx import Tx

NOTE: Final = Choice("walk-note", Text("walk-note-label"))
END: Final = Choice("walk-end", Text("walk-end-label"))
LEAVE: Final = Choice("walk-leave", Text("walk-leave-label"))
COMMAND: Final = "/walk"
LINE: Final = Text("walk-line")
LONGEST_KEPT: Final = 600  # characters of what was told last

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
        services = self._services(tx, rooms, turn, said.contact, said.session)
        return await self._walk(tx, rooms, first, said.contact, said.session, services, began, counted=False)

    async def take(
        self, tx: Tx, rooms: Rooms, turn: Turn, contact: Contact, session: Session
    ) -> Said | tuple[Turn, Session]:
        services = self._services(tx, rooms, turn, contact, session)
        if await services.walks.going_on(contact, session.walk["id"]) is None:
            return replace(turn, kind=Kind.TEXT, text=f"{COMMAND} over"), replace(session, walk={}, shown=())
        asked = self._asked(turn, session, services)
        noting = session.walk.get("noting")
        session = replace(session, walk={**session.walk, "noting": False})
        if asked == END.value:
            await services.walks.end(session.walk["id"])
            return replace(turn, kind=Kind.TEXT, text=f"{COMMAND} end"), replace(session, walk={}, shown=())
        if asked == NOTE.value:
            return self._ask_for_note(rooms, contact, session)
        if asked == LEAVE.value or (noting and read_word(turn.text, rooms.words) in (Word.CANCEL, Word.NO, Word.BACK)):
            return await self._between(tx, rooms, turn, contact, session, services, Text("walk-note-left"))
        words = services.phrases.read_note(turn.text) if turn.kind is Kind.TEXT else None
        if words or (noting and turn.kind is Kind.TEXT and turn.text.strip()):
            return await self._note(tx, rooms, turn, contact, session, services, words or turn.text)
        if turn.kind is Kind.PRESS and read_notice_token(turn.text):
            return await self._between(tx, rooms, turn, contact, session, services, Text("walk-not-now"))
        if turn.kind is Kind.TEXT and (turn.text.startswith(COMMAND) or services.phrases.begins_walk(turn.text)):
            return await self._between(tx, rooms, turn, contact, session, services, Text("walk-already"))
        return await self._walk(tx, rooms, turn, contact, session, services)

    def _asked(self, turn: Turn, session: Session, services: Services) -> str:
        """The value of one of our own choices that was pressed or typed, or said in words; else empty."""
        values = [value for value, _ in session.shown]
        if turn.kind is Kind.PRESS:
            index = session.pressed(turn.text)
            return values[index] if index is not None else ""
        if turn.kind is not Kind.TEXT:
            return ""
        alone = not self._dialogs.is_relaying(*session.walk.get("at", ("", "")))
        if services.phrases.ends_walk(turn.text, alone=alone) or turn.text.strip().lower() == f"{COMMAND} end":
            return END.value
        if services.phrases.read_note(turn.text) == "":
            return NOTE.value
        said, number = plain(turn.text), read_number(turn.text)
        if number is not None and values[:1] not in ([], [NOTE.value]) and 1 <= number <= len(values):
            return values[number - 1]  # where nothing but ours can be chosen, a number is what was asked for
        return next((value for value, labels in session.shown if said in map(plain, labels)), "")

    def _ask_for_note(self, rooms: Rooms, contact: Contact, session: Session) -> Said:
        session = replace(session, walk={**session.walk, "noting": True}, serial=session.serial + 1)
        return self._shown(rooms, contact, session, Reply(Text("walk-note-ask"), (LEAVE,)))

    async def _note(
        self,
        tx: Tx,
        rooms: Rooms,
        turn: Turn,
        contact: Contact,
        session: Session,
        services: Services,
        words: str,
    ) -> Said:
        dialog, step = session.walk.get("at", ("", ""))
        told = Text("walk-noted")
        try:
            await services.walks.note(session.walk["id"], dialog, step, words, session.walk.get("told", ""))
        except BotError as error:
            told = Text(error.key, error.values)
        return await self._between(tx, rooms, turn, contact, session, services, told)

    async def _between(
        self,
        tx: Tx,
        rooms: Rooms,
        turn: Turn,
        contact: Contact,
        session: Session,
        services: Services,
        told: Text,
    ) -> Said:
        """Something is told, and the citizen is asked again what they were asked before."""
        turn = replace(turn, kind=Kind.TEXT, text="", refused=(told,))
        return await self._walk(tx, rooms, turn, contact, session, services, counted=False)

    async def _walk(
        self,
        tx: Tx,
        rooms: Rooms,
        turn: Turn,
        contact: Contact,
        session: Session,
        services: Services,
        began: tuple[Text, ...] = (),
        *,
        counted: bool = True,
    ) -> Said:
        """One turn in the sandbox. Raises what a step raises: then nothing of it is kept."""
        from bot.store.sandbox import Sandbox  # a driver that a hall on the other engine needs for nothing else

        walk = session.walk["id"]
        kept = await tx.walks.sandbox(walk)
        with structlog.contextvars.bound_contextvars(rehearsal=walk), Sandbox(tx.seal, kept) as sandbox:
            citizen, own = await self._citizen(sandbox.tx, turn, contact)
            own = replace(own, serial=max(own.serial, session.serial))
            body = {"kind": turn.kind.value, "text": turn.text}
            message = await sandbox.tx.messages.take_in(citizen.id, turn.message_id, body, self._clock.now())
            conversation, talk = self._talk(sandbox.tx, rooms, turn, citizen, own, message or 0, silent=True)
            said = await conversation.answer(talk)
            await sandbox.tx.contacts.save_session(citizen.id, said.session.dump(), self._clock.now())
            if said.contact.language != citizen.language:
                await sandbox.tx.contacts.speak(citizen.id, said.contact.language)
            await services.walks.go_on(walk, sandbox.close(), counted=counted)
        return self._answer(rooms, contact, session, said, began)

    def _answer(self, rooms: Rooms, contact: Contact, session: Session, said: Said, began: tuple[Text, ...]) -> Said:
        """The citizen's answer, with what a rehearsal adds to it."""
        reply = said.reply or Reply(Text("walk-nobody-reads"))
        files = (Text("walk-files"),) if reply.files else ()
        reply = replace(reply, choices=(*reply.choices, NOTE, END), files=(), lead=(*began, *reply.lead, *files))
        at = said.at if any(said.at) else tuple(session.walk.get("at", ("", "")))
        language = said.contact.language
        told = "\n".join(rooms.texts.say(part, language) for part in (*reply.lead, reply.text))[:LONGEST_KEPT]
        session = replace(session, serial=said.session.serial, walk={**session.walk, "at": at, "told": told})
        return self._shown(rooms, replace(contact, language=language), session, reply)

    def _shown(self, rooms: Rooms, contact: Contact, session: Session, reply: Reply) -> Said:
        """The real session knows what was shown, for that is what is pressed."""
        shown = tuple((one.value, rooms.texts.spellings(one.label, contact.language)) for one in reply.choices)
        return Said(contact, replace(session, shown=shown), reply)

    async def _citizen(self, tx: Tx, turn: Turn, contact: Contact) -> tuple[Contact, Session]:
        """Somebody who has never been here, on the same channel."""
        found = await tx.contacts.open(turn.channel, turn.address)
        if found is None:
            return await tx.contacts.add(turn.channel, turn.address, contact.language, self._clock.now()), Session()
        return found[0], Session.load(found[1])

    def _services(self, tx: Tx, rooms: Rooms, turn: Turn, contact: Contact, session: Session) -> Services:
        return self._talk(tx, rooms, turn, contact, session, 0)[1].services


def rehearsed(reply: Reply) -> Reply:
    """Every answer says that it is one of a rehearsal."""
    return replace(reply, lead=(LINE, *reply.lead))


def without_files(turn: Turn) -> Turn:
    """In a rehearsal photos and voice notes are not kept: what would be left of them is real."""
    if not (turn.files or turn.refused or turn.attachments):
        return turn
    return replace(turn, files=(), attachments=(), album="", refused=(Text("walk-no-files"),))

"""Takes one turn in: one transaction from "was it handled before" to "here are the replies".

What was said is read in this order: a word that works everywhere, the answer to the question asked, a question in the
middle of a form, what the sentence means by itself. A step that fails is a bug: its transaction leaves no trace, the
person is told a fault number that is also in the log, and the session stays as it was.
"""

import secrets
from collections.abc import Sequence
from functools import partial
from typing import Any

import structlog

from bot.clock import Clock
from bot.config import Config
from bot.delivery.courier import LEASE
from bot.delivery.doorbell import Doorbell
from bot.delivery.profile import Profile
from bot.delivery.render import named, render
from bot.dialog.conversation import Conversation
from bot.dialog.dialogs import Dialogs
from bot.dialog.rehearsal import Rehearsal, rehearsed, without_files
from bot.dialog.session import Session
from bot.dialog.steps import Said
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind, Turn
from bot.domain.meaning import Reading
from bot.domain.offers import read_notice_token
from bot.domain.people import Contact, Reach
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.errors import OperatorError
from bot.frozen import Frozen, replace
from bot.services import Services
from bot.services.attachments import Attachments, media_of
from bot.services.kit import Kit
from bot.services.post import Post
from bot.services.rooms import InForce, Rooms
from bot.store import Store
from bot.store.messages import Due
from bot.store.tx import Tx

log = structlog.get_logger()


class Taken(Frozen):
    """`fresh` is False for a turn that was handled before; `message_id` is the log's id of what was said."""

    contact_id: int
    message_id: int
    fresh: bool


class Sent(Frozen):
    """What was put into the outbox: the message claimed for the courier of this process, and whether others wait."""

    claimed: Due | None = None
    queued: bool = False


class Done(Frozen):
    taken: Taken
    sent: Sent = Sent()


class Engine:
    def __init__(
        self,
        store: Store,
        dialogs: Dialogs,
        in_force: InForce,
        config: Config,
        clock: Clock,
        profiles: Sequence[Profile],
        real_clock: Clock,
        doorbell: Doorbell,
    ) -> None:
        self._store = store
        self._dialogs = dialogs
        self._in_force = in_force
        self._config = config
        self._clock = clock
        self._profiles = {profile.name: profile for profile in profiles}
        self._real_clock = real_clock
        self._doorbell = doorbell
        self._post = Post(self._profiles, real_clock, doorbell)
        self._rehearsal = Rehearsal(self._talk, dialogs, clock)

    async def take(self, turn: Turn) -> Taken:
        """Handles one turn; when this returns, it is durable and the replies are on their way.

        Raises OperatorError when the store cannot keep it: then nothing happened, and the turn must come again.
        """
        try:
            done = await self._store.run(partial(self._handle, turn), key=turn.key)
        except OperatorError:
            raise
        except Exception:
            number = secrets.token_hex(3)
            log.exception("a step failed", fault=number, channel=turn.channel, turn=turn.message_id)
            done = await self._store.run(partial(self._excuse, turn, number), key=turn.key)
        if done.taken.fresh:
            profile = self._profiles[turn.channel]
            self._doorbell.ring(done.taken.contact_id, profile, done.sent.claimed, queued=done.sent.queued)
        return done.taken

    async def _handle(self, turn: Turn, tx: Tx) -> Done:
        rooms = self._in_force.rooms
        contact, session, message_id, fresh = await self._take_in(tx, turn)
        if not fresh:
            return Done(Taken(contact.id, message_id, fresh=False))
        turn = await self._describe(tx, contact, session, turn, message_id)
        if turn.kind is Kind.UNFOLLOW:
            await self._part(tx, contact)
            return Done(Taken(contact.id, message_id, fresh=True))
        if contact.reach is not Reach.REACHABLE:
            await tx.contacts.reach(contact.id, Reach.REACHABLE)
            if turn.kind is Kind.FOLLOW:  # who comes back is not spoken to until they speak
                return Done(Taken(contact.id, message_id, fresh=True))
        said = await self._converse(tx, rooms, turn, contact, session, message_id)
        if said.contact.language != contact.language and not said.session.walk:  # a citizen's in a rehearsal
            await tx.contacts.speak(contact.id, said.contact.language)
        if said.reply is None:
            await tx.contacts.save_session(contact.id, said.session.dump(), self._clock.now())
            return Done(Taken(contact.id, message_id, fresh=True))
        sent = await self._send(tx, rooms, said.contact, said.session, said.reply, message_id)
        return Done(Taken(contact.id, message_id, fresh=True), sent)

    async def take_back(self, tx: Tx, contact: Contact, told: Text) -> None:
        """A person who answered in the bot's place has gone: it is told, and what was asked before is asked again.

        Nothing happens where the conversation has moved on already.
        """
        found = await tx.contacts.open(contact.channel, contact.address)
        session = Session.load(found[1] if found else None)
        if not self._dialogs.is_relaying(session.dialog, session.step):
            return
        turn = Turn(contact.channel, contact.address, "", Kind.OTHER)
        conversation, talk = self._talk(tx, self._in_force.rooms, turn, contact, session, 0)
        said = await conversation.take_back(talk, told)
        if said.reply is None:
            await tx.contacts.save_session(contact.id, said.session.dump(), self._clock.now())
        else:
            await self._send(tx, self._in_force.rooms, contact, said.session, said.reply, None)
        self._post.ring(contact.id, self._post.profile(contact.channel))

    async def _converse(
        self, tx: Tx, rooms: Rooms, turn: Turn, contact: Contact, session: Session, message_id: int
    ) -> Said:
        if session.walk:
            taken = await self._rehearsal.take(tx, rooms, turn, contact, session)
            if isinstance(taken, Said):
                return taken
            turn, session = taken  # the walk is over, and this is said for real
        conversation, talk = self._talk(tx, rooms, turn, contact, session, message_id)
        said = await conversation.answer(talk)
        return await self._rehearsal.begin(tx, rooms, turn, said) if said.session.walk else said

    def _talk(
        self,
        tx: Tx,
        rooms: Rooms,
        turn: Turn,
        contact: Contact,
        session: Session,
        message_id: int,
        *,
        silent: bool = False,
    ) -> tuple[Conversation, Talk]:
        """`silent`: nobody is rung at."""
        post = replace(self._post, doorbell=None) if silent else self._post
        kit = Kit(self._config, self._clock, rooms, post)

        def understand(text: str) -> Reading:
            return rooms.understanding.understand(text, kit.local_now(), contact.language)

        talk = Talk(turn, contact, session, Services(tx, kit), understand, message_id=message_id, arriving=False)
        return Conversation(self._dialogs, rooms.words, rooms.texts), talk

    async def _take_in(self, tx: Tx, turn: Turn) -> tuple[Contact, Session, int, bool]:
        """Who said it, where the conversation stands, the log's id of it, and whether it is new."""
        body, now = _body(turn), self._clock.now()
        if found := await tx.contacts.take_in(turn.channel, turn.address, turn.message_id, body, now):
            message_id, contact, state = found
            return contact, Session.load(state), message_id, True
        contact, session = await self._open(tx, turn)
        new = await tx.messages.take_in(contact.id, turn.message_id, body, now)
        if new is not None:
            return contact, session, new, True
        earlier = await tx.messages.taken_in(contact.id, turn.message_id)
        assert earlier is not None, "a refused message is there already"
        return contact, session, earlier, False

    async def _open(self, tx: Tx, turn: Turn) -> tuple[Contact, Session]:
        found = await tx.contacts.open(turn.channel, turn.address)
        if found is None:
            language = turn.language or self._config.hall.language
            return await tx.contacts.add(turn.channel, turn.address, language, self._clock.now()), Session()
        contact, state = found
        return contact, Session.load(state)

    async def _describe(self, tx: Tx, contact: Contact, session: Session, turn: Turn, message_id: int) -> Turn:
        """Logs what was pressed and what came with it, and keeps the latter: the turn as it goes on."""
        turn = await self._keep(tx, contact, without_files(turn) if session.walk else turn)
        more: dict[str, Any] = {}
        if turn.kind is Kind.PRESS and (index := session.pressed(turn.text)) is not None:
            more["label"] = session.shown[index][1][0]
        elif turn.kind is Kind.PRESS and (named_notice := read_notice_token(turn.text)):
            more["label"] = self._in_force.say(Text(named_notice[1]), contact.language)
        if turn.attachments:
            more["attachments"] = [named(media_of(one)) for one in turn.attachments]
        if more:
            await tx.messages.describe(message_id, _body(turn) | more)
        return turn

    async def _keep(self, tx: Tx, contact: Contact, turn: Turn) -> Turn:
        if not turn.files:
            return turn
        kit = Kit(self._config, self._clock, self._in_force.rooms, self._post)
        kept = await Attachments(tx, kit).keep(contact.id, turn.files)
        refused = (*turn.refused, *([Text(kept.refused.key, kept.refused.values)] if kept.refused else []))
        return replace(turn, files=(), attachments=kept.attachments, refused=refused)

    async def _part(self, tx: Tx, contact: Contact) -> None:
        await tx.contacts.reach(contact.id, Reach.BLOCKED)
        await tx.outbox.abandon(contact.id, "blocked by the person")

    async def _excuse(self, turn: Turn, number: str, tx: Tx) -> Done:
        contact, session, message_id, fresh = await self._take_in(tx, turn)
        if not fresh:
            return Done(Taken(contact.id, message_id, fresh))
        await self._describe(tx, contact, session, turn, message_id)
        excuse = Reply(Text("error-fault", {"number": number}))
        sent = await self._send(tx, self._in_force.rooms, contact, session, excuse, message_id)
        return Done(Taken(contact.id, message_id, fresh), sent)

    async def _send(
        self,
        tx: Tx,
        rooms: Rooms,
        contact: Contact,
        session: Session,
        reply: Reply,
        answers: int | None,
    ) -> Sent:
        """Saves the session and puts the reply into the outbox; the first message of an answer, where nothing waits
        before it, goes straight to the courier of this process.
        """
        profile = self._post.profile(contact.channel)
        said, due = self._clock.now(), self._real_clock.now()
        reply = rehearsed(reply) if session.walk else reply
        first, *rest = render(reply, rooms.texts, contact.language, profile, session.serial)
        claimed = None
        state = session.dump()
        if profile.fetched or answers is None:
            await tx.contacts.save_session(contact.id, state, said)
            rest.insert(0, first)
        else:
            claimed = await tx.outbox.add_claimed(
                contact, first, session=state, said=said, due=due, lease_until=due + LEASE, answers=answers
            )
        for body in rest:
            await tx.outbox.add(contact.id, body, said=said, due=due, answers=answers, delivered=profile.fetched)
        return Sent(claimed, queued=bool(rest) or claimed is None)


def _body(turn: Turn) -> dict[str, Any]:
    return {"kind": turn.kind.value, "text": turn.text}

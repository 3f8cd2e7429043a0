"""Takes in what is done in the staff's group: once for each update, durable before it is confirmed, like every turn.

It has no session and no dialog: a button tells what it does, and an answer belongs to the message it answers. Who is
not of the staff is told so, once, and nothing else happens. What colleagues say to each other is not kept.
"""

import secrets
from contextlib import suppress
from functools import partial
from typing import Final

import structlog

from bot.clock import Clock
from bot.config import Config
from bot.delivery import group as bodies
from bot.dialog.engine import Engine, Taken
from bot.dialog.turn import Kind, Turn
from bot.domain.case_reading import read_case_code
from bot.domain.cases import Case, NoCase
from bot.domain.people import Reach
from bot.domain.staff import Staff
from bot.domain.text import Text
from bot.errors import BotError, OperatorError
from bot.frozen import Frozen
from bot.services.answer_switch import AnswerSwitch
from bot.services.chat_sheet import ChatSheet
from bot.services.kit import Kit
from bot.services.post import Post
from bot.services.room_post import RoomPost
from bot.services.rooms import InForce
from bot.services.staff_lookup import StaffLookup
from bot.services.staff_room import Actor, StaffRoom
from bot.store import Store
from bot.store.rooms import Deed, Group
from bot.store.tx import Tx

log = structlog.get_logger()

COMMANDS: Final = {"today", "day", "find", "case", "off", "reply", "note", "help"}
MOST_WAITING: Final = 6  # messages to the group: a stranger's noise must not add to more


class TakenInGroup(Frozen):
    """`toast`: what is told to who pressed a button, and to nobody else; `alert`: they have to see it."""

    fresh: bool
    toast: str = ""
    alert: bool = False


class GroupTaker:
    """What a channel with a staff's group hands its turns to: those of the group stay here, all others go on."""

    def __init__(
        self, engine: Engine, store: Store, in_force: InForce, config: Config, clock: Clock, post: Post
    ) -> None:
        self._engine = engine
        self._store = store
        self._in_force = in_force
        self._config = config
        self._clock = clock
        self._post = post

    async def take(self, turn: Turn) -> Taken | TakenInGroup:
        """Raises OperatorError when the store cannot keep it: then nothing happened, and the turn must come again."""
        if not turn.by:
            return await self._engine.take(turn)
        try:
            return await self._store.run(partial(self._handle, turn), key=turn.key)
        except OperatorError:
            raise
        except Exception:
            number = secrets.token_hex(3)
            log.exception("a deed in the staff's group failed", fault=number, turn=turn.message_id)
            return await self._store.run(partial(self._excuse, turn, number), key=turn.key)

    async def _handle(self, turn: Turn, tx: Tx) -> TakenInGroup:
        group = await tx.rooms.group_at(turn.channel, turn.address)
        if group is None:
            return TakenInGroup(fresh=False)
        if not await self._take_in(tx, group, turn):
            return TakenInGroup(fresh=False)
        match turn.kind:
            case Kind.MOVED:
                await tx.contacts.move(group.contact_id, turn.text)
                await tx.contacts.reach(group.contact_id, Reach.REACHABLE)
            case Kind.UNFOLLOW:
                log.error("the staff's group has put the bot out")
                await tx.contacts.reach(group.contact_id, Reach.BLOCKED)
                await tx.outbox.abandon(group.contact_id, "put out of the group")
            case Kind.FOLLOW:  # perhaps with other rights than before
                await tx.contacts.reach(group.contact_id, Reach.REACHABLE)
                await tx.rooms.topics(group.chat, True, self._clock.now())
            case _:
                if not group.reachable:
                    await tx.contacts.reach(group.contact_id, Reach.REACHABLE)
                return await _Deed(tx, self._kit(), group, turn).do()
        return TakenInGroup(fresh=True)

    async def _take_in(self, tx: Tx, group: Group, turn: Turn) -> bool:
        """Only that it came: words that are for somebody go into the ledger, others are nobody's business."""
        body = {"kind": turn.kind.value, "by": turn.by}
        return await tx.messages.take_in(group.contact_id, turn.message_id, body, self._clock.now()) is not None

    async def _excuse(self, turn: Turn, number: str, tx: Tx) -> TakenInGroup:
        group = await tx.rooms.group_at(turn.channel, turn.address)
        if group is None or not await self._take_in(tx, group, turn):
            return TakenInGroup(fresh=False)
        words = self._say(Text("error-fault", {"number": number}))
        if turn.kind is not Kind.PRESS:  # nobody would see a toast
            await RoomPost(tx, self._kit(), group).send(bodies.posted(words, thread=turn.thread))
        return TakenInGroup(fresh=True, toast=words, alert=True)

    def _kit(self) -> Kit:
        return Kit(self._config, self._clock, self._in_force.rooms, self._post)

    def _say(self, text: Text) -> str:
        return self._in_force.rooms.texts.say(text, self._config.hall.language)


class _Deed:
    """One thing done in the group."""

    def __init__(self, tx: Tx, kit: Kit, group: Group, turn: Turn) -> None:
        self._tx = tx
        self._kit = kit
        self._turn = turn
        self._group = group
        self._post = RoomPost(tx, kit, group)
        self._room = StaffRoom(tx, kit, group)

    async def do(self) -> TakenInGroup:
        match self._turn.kind:
            case Kind.PRESS:
                told, refused = await self._press()
                return TakenInGroup(fresh=True, toast=self._post.words(told), alert=refused)
            case Kind.TEXT | Kind.PHOTO | Kind.VOICE | Kind.PLACE | Kind.PHONE | Kind.OTHER:
                try:
                    async with self._tx.savepoint():
                        await self._say()
                except BotError as error:
                    await self._tell(Text(error.key, error.values))
        return TakenInGroup(fresh=True)

    async def _press(self) -> tuple[Text, bool]:
        """What to tell who pressed, and whether it was refused."""
        me = await self._actor()
        if me is None:
            return Text("room-not-staff"), True
        try:
            async with self._tx.savepoint():
                return await self._room.press(me, self._turn.text, self._turn.answers), False
        except BotError as error:
            return Text(error.key, error.values), True

    async def _say(self) -> None:
        prompt = await self._room.asked(self._turn.answers)
        command, rest = (*self._turn.text.split(maxsplit=1), "", "")[:2]
        name = command[1:].lower() if command.startswith("/") else ""
        if prompt is None and (self._turn.kind is not Kind.TEXT or name not in COMMANDS):
            return
        me = await self._actor()
        if me is None:
            await self._tell(Text("room-not-staff"))
        elif name in COMMANDS:
            await self._command(me, name, rest.strip())
        elif prompt and self._turn.files and prompt.deed in (Deed.REPLY, Deed.RELAY):
            await self._room.answer(me, prompt, self._turn.text, self._turn.files)
        elif prompt and self._turn.kind is not Kind.TEXT:
            await self._tell(Text("room-text-only"))
        elif prompt:
            await self._room.answer(me, prompt, self._turn.text)

    async def _command(self, me: Actor, name: str, rest: str) -> None:
        lookup = StaffLookup(self._tx, self._kit)
        match name:
            case "today":
                await self._tell(await lookup.today(me.staff, shared=True))
            case "day":
                await self._tell(await ChatSheet(self._tx, self._kit).of(me.staff, rest, shared=True))
            case "find":
                await self._tell(await lookup.find(me.staff, rest, shared=True))
            case "off":
                listed, _ = await AnswerSwitch(self._tx, self._kit).listed(me.staff)
                await self._tell(Text("room-off", {"answers": listed}))
            case "help":
                await self._tell(Text("room-help"))
            case "case" if rest:
                await self._room.put_up(await lookup.case(me.staff, rest, shared=True))
            case _:
                case, rest = await self._named(me, rest)
                if case is None:
                    await self._tell(Text("room-which-case"))
                elif name == "case":
                    await self._room.put_up(case)
                elif name == "reply":
                    await self._room.reply(me, case, rest)
                else:
                    await self._room.note(me, case, rest)

    async def _named(self, me: Actor, rest: str) -> tuple[Case | None, str]:
        """The case whose number stands before the words, else the one whose topic this is, or whose card is answered;
        and the words. Raises Forbidden.
        """
        first, words = (*rest.split(maxsplit=1), "", "")[:2]
        if code := read_case_code(first):
            with suppress(NoCase):  # then it is a word like others
                return await StaffLookup(self._tx, self._kit).case(me.staff, code, shared=True), words
        return await self._room.here(self._turn.thread, self._turn.answers), rest

    async def _actor(self) -> Actor | None:
        """Who joined the staff in a conversation of their own; the group gives nobody a right."""
        found = await self._tx.contacts.open(self._turn.channel, self._turn.by)
        me: Staff | None = await self._tx.staff.of_contact(found[0].id) if found else None
        return Actor(me, self._turn.by) if me else None

    async def _tell(self, text: Text) -> None:
        if await self._tx.rooms.waiting(self._group.contact_id) < MOST_WAITING:
            await self._post.send(bodies.posted(self._post.words(text), thread=self._turn.thread))

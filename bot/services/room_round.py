"""Keeps the staff's group in step with the ledger of cases. It looks at each tick; what happened since is one message.

The ledger is the truth and the group shows it, so it matters nothing who did a thing, or where. A topic is asked for
together with the row that says so: after a kill it is neither forgotten nor made twice. When nobody knows whether it
was made, the case goes on outside of it. Little is ever waiting to be sent: while the platform's pace holds the group
up, more entries come together in the next message.
"""

from datetime import timedelta
from functools import partial
from typing import Final

import structlog

from bot.delivery import group as bodies
from bot.delivery.channel import TOPIC_GONE
from bot.domain.cases import Case, Kind
from bot.domain.text import Text
from bot.frozen import replace
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.room_alone import tell_alone
from bot.services.room_files import ORDER, RoomFiles
from bot.services.room_post import CHANNEL, RoomPost
from bot.services.room_words import fate_of, is_live, lines_of
from bot.services.staff import is_about_staff, names_of
from bot.store import Store
from bot.store.rooms import NOBODY_KNOWS, ONCE_MORE, Deed, Group, Prompt, Room, Settled, Stage
from bot.store.tx import Tx

log = structlog.get_logger()

MOST_WAITING: Final = 1  # message to the group on its way: whoever presses a button waits behind it
SETTLED_AT_ONCE: Final = 20
OPEN_AT_FIRST: Final = 50
ASK_FOR_TOPICS_AGAIN: Final = timedelta(hours=1)
MOST_ROUNDS: Final = 50
FATES: Final = {Deed.RELAY: "room-relayed", Deed.CLOSE: "room-done-close"}


async def keep_rooms(store: Store, kit: Kit) -> None:
    """Cheap when nothing happened."""
    chat = kit.config.telegram.staff_chat
    if not chat or not await store.run(partial(_is_reachable, kit, chat)):
        await store.run(partial(tell_alone, kit))
        return
    for _ in range(MOST_ROUNDS):
        if not await store.run(partial(_step, kit, chat)):
            return


async def group_of(tx: Tx, kit: Kit, chat: str) -> Group:
    """The group that bot.toml names, wherever the platform moved it since."""
    group = await tx.rooms.group(chat)
    if group is None:
        contact = await tx.contacts.add(CHANNEL, chat, kit.config.hall.language, kit.now())
        await tx.rooms.add_group(chat, contact.id, kit.now(), OPEN_AT_FIRST)
        group = await tx.rooms.group(chat)
    assert group is not None
    return group


async def _is_reachable(kit: Kit, chat: str, tx: Tx) -> bool:
    await tx.in_order_with(ORDER)
    return (await group_of(tx, kit, chat)).reachable


async def _step(kit: Kit, chat: str, tx: Tx) -> bool:
    """True when something was written and there may be more."""
    await tx.in_order_with(ORDER)
    group = await group_of(tx, kit, chat)
    if not group.reachable:
        return False
    await tx.rooms.learn(group, kit.now())
    keeper = _Keeper(tx, kit, group)
    for settled in await tx.rooms.settled(SETTLED_AT_ONCE):
        await keeper.settle(settled)
    for prompt in await tx.rooms.untold(group.contact_id, SETTLED_AT_ONCE):
        await keeper.tell_fate(prompt)
    if await tx.rooms.waiting(group.contact_id) >= MOST_WAITING:
        return False
    room = await tx.rooms.next()
    if room is None:
        return False
    await keeper.show(room)
    return True


class _Keeper:
    def __init__(self, tx: Tx, kit: Kit, group: Group) -> None:
        self._tx = tx
        self._kit = kit
        self._post = RoomPost(tx, kit, group)
        self._desk = CaseDesk(tx, kit)
        self._files = RoomFiles(tx, kit, self._post)

    async def show(self, room: Room) -> None:
        """What happened to a case since it was shown."""
        case = await self._desk.load(room.case_id)
        if await is_about_staff(self._tx, case):  # the leads are told by themselves, the group is not
            room = replace(room, stage=Stage.KEPT_OUT, shown=room.newest)
        elif room.stage in (Stage.NEW, Stage.KEPT_OUT):
            room = await self._begin(room, case)
        else:
            room = await self._go_on(room, case)
        await self._tx.rooms.save(room)

    async def settle(self, settled: Settled) -> None:
        """What a place waited for has come to an end."""
        room = replace(settled.room, waits_for=None)
        case = await self._desk.load(room.case_id)
        if room.stage is Stage.OPENING:
            room = await self._put_up(await self._place(room, settled), case)
        elif settled.error == TOPIC_GONE:
            log.warning("a topic of the staff's group is gone; its case goes on outside", case=case.code)
            room = await self._post.card(replace(room, stage=Stage.PLAIN, thread=""), case)
        elif room.card_under_way and settled.ended == "unknown" and room.card != ONCE_MORE:
            room = replace(await self._post.card(room, case), card=ONCE_MORE)  # rather twice than never
        elif room.card_under_way:
            room = await self._post.refresh(replace(room, card=settled.number or NOBODY_KNOWS), case)
        await self._tx.rooms.save(room)

    async def tell_fate(self, prompt: Prompt) -> None:
        """What became of the answer to a citizen is written where it was given."""
        case = await self._desk.load(prompt.case_id)
        await self._tx.rooms.told(prompt)
        if prompt.number:
            fate = fate_of(case, prompt.ended)
            key = FATES.get(prompt.deed, "room-sent")
            text = self._post.words(Text(key, {"code": case.code, "fate": fate, "words": await self._question(prompt)}))
            await self._post.send(bodies.changed(prompt.number, text))

    async def _question(self, prompt: Prompt) -> str:
        message = await self._tx.messages.get(self._post.group.contact_id, prompt.message_id)
        return str(message.body["text"]) if message else ""

    async def _begin(self, room: Room, case: Case) -> Room:
        """Thanks need no topic: there is nothing to be done."""
        group, now = self._post.group, self._kit.now()
        if case.kind is Kind.THANKS or not (group.topics or now - group.asked_at >= ASK_FOR_TOPICS_AGAIN):
            return await self._put_up(replace(room, stage=Stage.PLAIN), case)
        return replace(room, stage=Stage.OPENING, waits_for=await self._post.open_topic(case))

    async def _place(self, room: Room, settled: Settled) -> Room:
        """Where the case will stand, by what became of its topic."""
        group, now = self._post.group, self._kit.now()
        if settled.ended == "sent" and settled.number:
            if not group.topics:
                await self._tx.rooms.topics(group.chat, True, now)
            return replace(room, stage=Stage.TOPIC, thread=settled.number)
        if settled.ended == "failed":
            log.warning("the staff's group has no topics for us; cases follow one another", reason=settled.error)
            await self._tx.rooms.topics(group.chat, False, now)
        else:
            log.warning("nobody knows whether a topic was made; its case goes on outside", case=room.case_id)
        return replace(room, stage=Stage.PLAIN)

    async def _go_on(self, room: Room, case: Case) -> Room:
        events = await self._tx.cases.events(case.id, after=room.shown)
        room = replace(room, shown=max(room.newest, *(event.id for event in events)) if events else room.newest)
        if room.shut and case.is_open:
            room = await self._post.open_again(room)
        names = await names_of(self._tx, (event.staff_id for event in events))
        if lines := lines_of(events, names, self._kit.rooms.masker):
            live = is_live(events) and await self._tx.handovers.in_case(case.id) is not None
            lines += [Text("room-answer-reaches")] if live else []
            ids = await self._files.and_words(room, case, events, lines)
            room = replace(room, waits_for=ids[-1])
            if live:
                await self._files.may_be_answered(case, ids)
        room = await self._post.refresh(room, case)
        if not case.is_open:
            await self._tx.rooms.end_prompts(case.id)
        if room.stage is Stage.TOPIC and not case.is_open and not room.shut:
            room = await self._post.shut(room)
        return room

    async def _put_up(self, room: Room, case: Case) -> Room:
        """The card for the first time, and what was sent with the words on it."""
        known = [event for event in await self._tx.cases.events(case.id) if event.id <= room.newest]
        room = await self._post.card(room, case)
        await self._files.of(room, case, known)
        return room

"""What citizens sent, in the staff's group: shown beside the words it came with, or when it has come at last.

A place that has not shown those words yet needs nothing more: it looks at what is here when it does. Both sides are in
ORDER with each other, so a photo is neither forgotten nor shown twice.
"""

from collections.abc import Sequence
from typing import Final

from bot.domain.attachments import Arrival, Attachment
from bot.domain.cases import Case
from bot.domain.reply import Media
from bot.domain.text import Text
from bot.frozen import replace
from bot.services.attachments import Attachments, counted, media_of
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.room_post import RELAY_LASTS, RoomPost
from bot.store.cases import Event
from bot.store.rooms import Deed, Room, Stage
from bot.store.tx import Tx

ORDER: Final = "staff rooms"  # of several processes one keeps the group at a time


class RoomFiles:
    def __init__(self, tx: Tx, kit: Kit, post: RoomPost) -> None:
        self._tx = tx
        self._kit = kit
        self._post = post

    async def of(self, room: Room, case: Case, events: Sequence[Event]) -> None:
        """What the citizen sent with these, whose words stand there already."""
        here, besides = await self._with(case, events)
        for media in here:
            await self._post.show(room, case, media)
        for text in besides:
            await self._post.say(room, text)

    async def and_words(self, room: Room, case: Case, events: Sequence[Event], lines: Sequence[Text]) -> list[int]:
        """These lines and what the citizen sent with them, in as few messages as it takes; their ids."""
        here, besides = await self._with(case, events)
        ids = await self._post.tell(room, [*lines, *besides], *here[:1])
        return [*ids, *[await self._post.show(room, case, media) for media in here[1:]]]

    async def arrived(self, one: Attachment) -> None:
        """Shown where its words stand already, and to be answered like them."""
        if not self._kit.config.attachments.to_group or (found := await self._place(one)) is None:
            return
        room, case = found
        await self._sent(room, case, await self._post.show(room, case, media_of(one)))

    async def lost(self, those: Sequence[Attachment]) -> None:
        """All of one case. The citizen has been told."""
        if self._kit.config.attachments.to_group and (found := await self._place(those[0])):
            room, case = found
            text = Text("attachments-group-lost", {"files": counted(those)})
            await self._sent(room, case, await self._post.say(room, text))

    async def not_sent(self, those: Sequence[Attachment], why: Sequence[Text]) -> None:
        """All of one case: what staff sent to the citizen from here."""
        if found := await self._place(those[0]):
            room, _ = found
            await self._post.tell(room, [*why, Text("attachments-group-not-sent", {"files": counted(those)})])

    async def may_be_answered(self, case: Case, ids: Sequence[int]) -> None:
        """While the citizen talks with a person, an answer to their words is one to them: the message says so."""
        until = self._kit.now() + RELAY_LASTS
        for id in ids:
            await self._tx.rooms.ask(id, case.id, 0, Deed.RELAY, "", until)

    async def _with(self, case: Case, events: Sequence[Event]) -> tuple[list[Media], list[Text]]:
        """What can be shown of it, and what is told of the rest."""
        if not self._kit.config.attachments.to_group or not any(event.by_citizen for event in events):
            return [], []
        sent = await Attachments(self._tx, self._kit).by_event(case.id)
        files = [one for event in events for one in sent.get(event.id, ()) if not one.by_staff]
        told = ((Arrival.WANTED, "attachments-group-coming"), (Arrival.LOST, "attachments-group-lost"))
        found = ((key, [one for one in files if one.arrival is arrival]) for arrival, key in told)
        here = [media_of(one) for one in files if one.arrival is Arrival.HERE]
        return here, [Text(key, {"files": counted(those)}) for key, those in found if those]

    async def _sent(self, room: Room, case: Case, id: int) -> None:
        if room.waits_for is None:
            await self._tx.rooms.save(replace(room, waits_for=id))
        if await self._tx.handovers.in_case(case.id):
            await self.may_be_answered(case, [id])

    async def _place(self, one: Attachment) -> tuple[Room, Case] | None:
        """Where its words stand; None where they do not, or not yet."""
        room = await self._tx.rooms.get(one.case_id) if one.case_id else None
        if room is None or room.stage not in (Stage.TOPIC, Stage.PLAIN) or room.shown < (one.event_id or 0):
            return None
        return room, await CaseDesk(self._tx, self._kit).load(room.case_id)

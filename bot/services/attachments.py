"""Photos and voice notes on their way: kept when they come, held until the person reports something, given to that
case, shown to who may see it. What nobody wants is dropped. What is still at its platform goes the same way as what is
here: `fetching` brings it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

import structlog

from bot.domain.attachments import (
    HELD,
    Arrival,
    Attachment,
    File,
    Medium,
    Pointer,
    Refused,
    TooManySent,
    TooManyToday,
)
from bot.domain.cases import NoCase, concerns
from bot.domain.people import Contact
from bot.domain.reply import Media
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.domain.text import Figure, Text, Value
from bot.errors import BotError
from bot.frozen import Frozen
from bot.services.kit import Kit
from bot.services.uploads import check_told
from bot.store.tx import Tx

log = structlog.get_logger()

A_DAY: Final = timedelta(days=1)


class Kept(Frozen):
    """`refused`: why not all were kept."""

    attachments: tuple[Attachment, ...] = ()
    refused: BotError | None = None


class Shown(Frozen):
    content: bytes
    attachment: Attachment


class Attachments:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._rules = kit.config.attachments

    async def keep(self, contact_id: int, files: Sequence[File | Pointer], *, by_staff: bool = False) -> Kept:
        """As many as there is room for."""
        now = self._kit.now()
        today = 0 if by_staff else await self._tx.attachments.sent_since(contact_id, now - A_DAY)
        held = len(await self._tx.attachments.held(contact_id, now - HELD, by_staff=by_staff))
        refused: BotError | None = None
        kept: list[Attachment] = []
        for file in files:
            try:
                self._check_room(today + len(kept), held + len(kept))
                kept.append(await self._one(await self._add(contact_id, file, by_staff)))
            except Refused as error:
                log.warning("a file was refused unseen", reason=type(error).__name__)
                refused = error
        return Kept(tuple(kept), refused)

    def _check_room(self, today: int, held: int) -> None:
        """Raises TooManyToday or TooManySent."""
        if today >= self._rules.per_day:
            raise TooManyToday()
        if held >= self._rules.per_case:
            raise TooManySent(most=self._rules.per_case)

    async def _add(self, contact_id: int, file: File | Pointer, by_staff: bool) -> int:
        """The id. Raises TooHeavy or TooLongToHear where the platform tells of such a thing."""
        now = self._kit.now()
        if isinstance(file, File):
            return await self._tx.attachments.add(contact_id, file, now, by_staff=by_staff)
        check_told(self._rules, file.size, file.seconds)
        id = await self._tx.attachments.want(contact_id, file, now, by_staff=by_staff)
        await self._tx.fetches.add(id, file, self._kit.post.real_clock.now())
        self._kit.post.ring_for_files()
        return id

    async def held(self, who: Contact) -> tuple[Attachment, ...]:
        """What goes with the next thing that is reported, oldest first."""
        return tuple(await self._tx.attachments.held(who.id, self._kit.now() - HELD))

    async def speaks(self, who: Contact) -> bool:
        """Whether a voice note is among what is held: it counts as words."""
        return any(one.medium is Medium.VOICE for one in await self.held(who))

    async def give(self, who: Contact, case_id: int, event_id: int) -> tuple[Attachment, ...]:
        """All that is held goes to a case, as far as it has room; the rest is dropped and told of by nobody else."""
        counts = [one for one in await self.of_case(case_id) if not one.by_staff and one.arrival is not Arrival.LOST]
        room = self._rules.per_case - len(counts)
        held = await self.held(who)
        for one in held[: max(room, 0)]:
            await self._tx.attachments.give(one.id, case_id, event_id)
        for one in held[max(room, 0) :]:
            await self._tx.attachments.drop(one.id)
        return held[: max(room, 0)]

    async def send(self, to: int, files: Sequence[File | Pointer]) -> tuple[Media, ...]:
        """What staff send to a citizen, kept and not yet in a case: `settle` puts it there."""
        kept = await self.keep(to, files, by_staff=True)
        if kept.refused:
            raise kept.refused
        return tuple(media_of(one) for one in kept.attachments)

    async def counted_in(self, media: Sequence[Media], language: str) -> str:
        """What is said where nothing was written."""
        files = [await self._one(one.id) for one in media]
        return self._kit.rooms.texts.say(Text("attachments-instead", {"files": counted(files)}), language)

    async def settle(self, media: Sequence[Media], case_id: int, event_id: int) -> None:
        for one in media:
            await self._tx.attachments.give(one.id, case_id, event_id)

    async def drop(self, which: Sequence[Attachment]) -> None:
        for one in which:
            await self._tx.attachments.drop(one.id)

    async def of_case(self, case_id: int) -> list[Attachment]:
        return await self._tx.attachments.in_case(case_id)

    async def by_event(self, case_id: int) -> Mapping[int, tuple[Attachment, ...]]:
        found: defaultdict[int, tuple[Attachment, ...]] = defaultdict(tuple)
        for one in await self.of_case(case_id):
            found[one.event_id or 0] += (one,)
        return found

    async def words(self, who: Contact, text: str) -> str:
        """What the ledger says where nothing was written: how much of what came, in the hall's language."""
        held = () if text.strip() else await self.held(who)
        if not held:
            return text
        told = Text("attachments-instead", {"files": counted(held)})
        return self._kit.rooms.texts.say(told, self._kit.config.hall.language)

    async def look(self, me: Staff, id: int) -> Shown:
        """Whoever may see the case sees what belongs to it; who looked is logged. Raises NoCase, Forbidden."""
        check(me, Deed.SEE)
        one = await self._tx.attachments.get(id)
        case = await self._tx.cases.get(one.case_id) if one and one.case_id else None
        if one is None or case is None:
            raise NoCase()
        if concerns(case, me):
            raise Forbidden()
        content = await self._tx.attachments.content(id)
        if content is None:
            raise NoCase()
        log.info("an attachment was looked at", attachment=id, case=case.id, staff=me.id)
        return Shown(content, one)

    async def _one(self, id: int) -> Attachment:
        one = await self._tx.attachments.get(id)
        assert one is not None
        return one


def media_of(one: Attachment) -> Media:
    return Media(one.id, one.medium, one.mime, one.source, coming=one.arrival is Arrival.WANTED)


def counted(files: Sequence[Attachment]) -> tuple[Value, ...]:
    """How many photos, and how long each voice note is."""
    photos = sum(one.medium is Medium.PHOTO for one in files)
    notes = [one for one in files if one.medium is Medium.VOICE]
    told: list[Value] = [Text("attachments-photos", {"count": photos})] if photos else []
    return (*told, *(Text("attachments-voice", {"length": Figure(one.seconds, "second")}) for one in notes))

"""Writes into the staff's group: through the outbox like everything, in the hall's language."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.delivery import group as bodies
from bot.delivery.render import Body, named, split
from bot.domain.cases import Case
from bot.domain.reply import Media
from bot.domain.staff import Staff
from bot.domain.text import Lines, Text
from bot.frozen import replace
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.room_words import Face, face_of, print_of, topic_name
from bot.store.rooms import Deed, Group, Room, Stage
from bot.store.tx import Tx

CHANNEL: Final = "telegram"  # the one with groups
LONGEST_POST: Final = 3500
LONGEST_CAPTION: Final = 1000  # the platform's is 1024
PROMPT_LASTS: Final = timedelta(minutes=15)
RELAY_LASTS: Final = timedelta(days=1)


class RoomPost:
    def __init__(self, tx: Tx, kit: Kit, group: Group) -> None:
        self._tx = tx
        self._kit = kit
        self.group = group

    def words(self, text: Text) -> str:
        return self._kit.rooms.texts.say(text, self._kit.config.hall.language)

    async def send(self, body: Body) -> int:
        """The message's id in the outbox."""
        said, due = self._kit.now(), self._kit.post.real_clock.now()
        id = await self._tx.outbox.add(self.group.contact_id, body, said=said, due=due)
        self._kit.post.ring(self.group.contact_id, self._kit.post.profile(CHANNEL))
        return id

    async def face(self, case: Case) -> tuple[str, list[tuple[str, str]]]:
        """What the card of a case shows now, in words."""
        owner = await CaseDesk(self._tx, self._kit).owner(case)
        going = await self._tx.handovers.in_case(case.id)
        return self._worded(face_of(self._kit, case, owner, going))

    async def open_topic(self, case: Case) -> int:
        return await self.send(bodies.opened_topic(self.words(topic_name(case))))

    async def card(self, room: Room, case: Case) -> Room:
        """Put up anew; the place waits until it is known where it stands."""
        text, buttons = await self.face(case)
        id = await self.send(bodies.posted(text, buttons, thread=room.thread))
        labels = (label for _, label in buttons)
        return replace(room, card="", waits_for=id, face=print_of(text, labels), shown=room.newest)

    async def refresh(self, room: Room, case: Case) -> Room:
        """The card shows how things stand; nothing is sent where it does already."""
        if not room.number or room.stage not in (Stage.TOPIC, Stage.PLAIN):
            return room
        text, buttons = await self.face(case)
        face = print_of(text, (label for _, label in buttons))
        if face != room.face:
            await self.send(bodies.changed(room.number, text, buttons))
        return replace(room, face=face)

    async def menu(self, room: Room, case: Case, buttons: Sequence[tuple[str, Text]]) -> Room:
        """Other buttons under the card for the moment."""
        text, _ = await self.face(case)
        worded = [(token, self.words(label)) for token, label in buttons]
        await self.send(bodies.changed(room.number, text, worded))
        return replace(room, face="")

    async def tell(self, room: Room, lines: Sequence[Text], media: Media | None = None) -> list[int]:
        """Where the case is, under what the citizen sent with it if there is something; the ids of the messages."""
        text = self.words(Text("room-lines", {"lines": Lines(tuple(lines))}))
        answers = room.number if room.stage is Stage.PLAIN else ""
        head, *more = split(text, LONGEST_CAPTION if media else LONGEST_POST)
        shown = {"media": named(media)} if media else {}
        first = await self.send(bodies.posted(head, thread=room.thread, answers=answers) | shown)
        return [first, *[await self.send(bodies.posted(part, thread=room.thread, answers=answers)) for part in more]]

    async def show(self, room: Room, case: Case, media: Media) -> int:
        """A photo or a voice note of the citizen's."""
        answers = room.number if room.stage is Stage.PLAIN else ""
        words = self.words(Text("attachments-in-group", {"code": case.code}))
        return await self.send(bodies.posted(words, thread=room.thread, answers=answers) | {"media": named(media)})

    async def say(self, room: Room, text: Text) -> int:
        """One line where the case is."""
        answers = room.number if room.stage is Stage.PLAIN else ""
        return await self.send(bodies.posted(self.words(text), thread=room.thread, answers=answers))

    async def confirm(self, number: str, case: Case, deed: Deed) -> None:
        """The question says that it was answered."""
        fate = Text("room-fate-queued")
        text = Text("room-sent", {"code": case.code, "fate": fate})
        if deed is not Deed.REPLY:
            text = Text(f"room-done-{deed}", {"code": case.code, "fate": fate})
        await self.send(bodies.changed(number, self.words(text)))

    async def prompt(
        self, room: Room, case: Case, me: Staff, whom: str, deed: Deed, text: Text, detail: str = ""
    ) -> None:
        """Asks `me` for words; `whom` is their address. What they answer to this very message is taken for it."""
        answers = room.number if room.stage is Stage.PLAIN else ""
        id = await self.send(bodies.asked(self.words(text), whom, me.name, thread=room.thread, answers=answers))
        lasts = RELAY_LASTS if deed is Deed.RELAY else PROMPT_LASTS
        await self._tx.rooms.ask(id, case.id, me.id, deed, detail, self._kit.now() + lasts)

    async def shut(self, room: Room) -> Room:
        await self.send(bodies.shut_topic(room.thread))
        return replace(room, shut=True)

    async def open_again(self, room: Room) -> Room:
        await self.send(bodies.topic_open_again(room.thread))
        return replace(room, shut=False)

    def _worded(self, face: Face) -> tuple[str, list[tuple[str, str]]]:
        return self.words(face.text), [(token, self.words(label)) for token, label in face.buttons]

"""What the staff do in their group: buttons under a case, answers to what they were asked, commands.

Nothing reaches a citizen but an answer to the message that asks for it, or words after "/reply", and only from who has
the case: plain talk in the group is nobody's business here, and is not even kept. Every right is asked of the use case.
"""

from collections.abc import Sequence
from typing import ClassVar, Final

from bot.domain.attachments import File, Pointer
from bot.domain.case_states import Ending
from bot.domain.cases import Case, NoCase, Note, NotYours, ToCitizen, concerns
from bot.domain.staff import Deed as Right
from bot.domain.staff import Forbidden, Staff, check
from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import Frozen, replace
from bot.services.attachments import Attachments
from bot.services.case_desk import CaseDesk
from bot.services.case_hands import To
from bot.services.cases import Cases
from bot.services.handover import Handover
from bot.services.kit import Kit
from bot.services.room_post import RoomPost
from bot.services.room_words import PREFIX, places_to_go, ways_to_end
from bot.store.rooms import Deed, Group, Prompt, Room, Stage
from bot.store.tx import Tx

MOST_COLLEAGUES: Final = 20
LONGEST_ID: Final = 15  # digits
OWNERS_ONLY: Final = {Deed.REPLY, Deed.CLOSE, Deed.RELAY}


class NotAsked(BotError):
    """Somebody else was asked, or it was too long ago."""

    key: ClassVar[str] = "room-error-not-asked"


class Actor(Frozen):
    """Somebody of the staff in the group: who, at which address of the platform."""

    staff: Staff
    address: str


class StaffRoom:
    def __init__(self, tx: Tx, kit: Kit, group: Group) -> None:
        self._tx = tx
        self._kit = kit
        self._desk = CaseDesk(tx, kit)
        self._cases = Cases(tx, kit)
        self._post = RoomPost(tx, kit, group)

    async def press(self, me: Actor, token: str, number: str) -> Text:
        """`number` is of the message with the button. What to tell who pressed. Raises what the use cases raise."""
        prefix, code, deed, detail = (*token.split(":", 3), "", "", "")[:4]
        case = await self._tx.cases.with_code(code) if prefix == PREFIX else None
        room = await self._tx.rooms.get(case.id) if case else None
        if case is None or room is None or room.stage is Stage.KEPT_OUT:
            raise NoCase()
        check(me.staff, Right.SEE)
        if concerns(case, me.staff):
            raise Forbidden()
        return await self._do(me, replace(room, card=number), case, deed, detail)

    async def _do(self, me: Actor, room: Room, case: Case, deed: str, detail: str) -> Text:
        match deed:
            case "claim":
                return await self._claim(me, room, case)
            case "reply" | "note":
                return await self._ask(me, room, case, Deed(deed))
            case "transfer":
                check(me.staff, Right.TRANSFER)
                people = (await self._tx.staff.active())[:MOST_COLLEAGUES]
                open_to = [one for one in people if not concerns(case, one)]
                return await self._menu(room, case, places_to_go(self._kit, case, me.staff, open_to), "transfer")
            case "to" if self._is_a_place(detail):
                return await self._ask(me, room, case, Deed.TRANSFER, detail)
            case "close":
                await self._check_owner(me.staff, case)
                return await self._menu(room, case, ways_to_end(case), "close")
            case "end_as" if detail == Ending.SOLVED:
                return await self._close(me, room, case)
            case "end_as" if detail in set(Ending):
                return await self._ask(me, room, case, Deed.CLOSE, detail)
            case "end":
                await Handover(self._tx, self._kit).end(me.staff, case.id)
                return await self._shown(room, case, "ended")
            case "card":
                return await self._shown(replace(room, face=""), case, "back")
        raise NoCase()

    async def answer(self, me: Actor, prompt: Prompt, text: str, files: Sequence[File | Pointer] = ()) -> None:
        """`text` answers what was asked in the group; `files` only where it goes to the citizen. Raises what the use
        cases raise; then nothing has happened.
        """
        if prompt.staff_id not in (0, me.staff.id) or self._kit.now() >= prompt.until:
            raise NotAsked()
        if prompt.deed is not Deed.RELAY and not await self._tx.rooms.use(prompt.message_id):
            raise NotAsked()
        before = await self._mark(prompt.case_id)
        case = await self._answer(me.staff, prompt, await self._to_citizen(prompt, text, files))
        if prompt.deed in (Deed.REPLY, Deed.RELAY, Deed.CLOSE):
            await self._follow(prompt, case)
        elif prompt.number:
            await self._post.confirm(prompt.number, case, prompt.deed)
        await self._catch_up(case, before, quietly=prompt.deed in (Deed.REPLY, Deed.RELAY, Deed.NOTE))

    async def asked(self, number: str) -> Prompt | None:
        """What was asked by the message with this number."""
        return await self._tx.rooms.asked(self._post.group.contact_id, number) if number else None

    async def here(self, thread: str, number: str) -> Case | None:
        """The case whose topic this is, or whose card is answered."""
        room = await self._tx.rooms.of_thread(thread) if thread else None
        room = room or (await self._tx.rooms.of_card(number) if number else None)
        return await self._desk.load(room.case_id) if room else None

    async def reply(self, me: Actor, case: Case, text: str) -> None:
        """Words after a command go to the citizen as they are; without words they are asked for."""
        room = await self._room(case)
        if not text:
            await self._ask(me, room, case, Deed.REPLY)
            return
        before = await self._mark(case.id)
        case = await Handover(self._tx, self._kit).say(me.staff, case.id, ToCitizen(text))
        spoken = await self._tx.cases.last_words(case.id)
        id = await self._post.say(room, Text("room-sent", {"code": case.code, "fate": Text("room-fate-queued")}))
        if spoken and spoken.message_id:
            await self._tx.rooms.ask(id, case.id, me.staff.id, Deed.REPLY, "", self._kit.now())
            await self._tx.rooms.use(id)
            await self._tx.rooms.answered(id, spoken.message_id)
        await self._catch_up(case, before, quietly=True)

    async def note(self, me: Actor, case: Case, text: str) -> None:
        if not text:
            await self._ask(me, await self._room(case), case, Deed.NOTE)
            return
        before = await self._mark(case.id)
        case = await self._cases.note(me.staff, case.id, Note(text))
        await self._post.say(await self._room(case), Text("room-noted", {"code": case.code}))
        await self._catch_up(case, before, quietly=True)

    async def put_up(self, case: Case) -> None:
        """The card once more, at the end of what was said. A case that was never here is shown with the next tick."""
        await self._tx.rooms.begin(case.id)
        room = await self._room(case)
        if room.stage in (Stage.TOPIC, Stage.PLAIN) and room.waits_for is None:
            await self._tx.rooms.save(await self._post.card(room, case))

    async def _claim(self, me: Actor, room: Room, case: Case) -> Text:
        before = await self._mark(case.id)
        case = await self._cases.claim(me.staff, case.id)
        await self._tx.rooms.save(await self._post.refresh(room, case))
        await self._catch_up(case, before, quietly=True)
        if await self._tx.handovers.in_case(case.id):
            text = Text("room-ask-relay", {"code": case.code})
            await self._post.prompt(room, case, me.staff, me.address, Deed.RELAY, text)
        return Text("room-did-claim", {"code": case.code})

    async def _close(self, me: Actor, room: Room, case: Case) -> Text:
        case = await self._cases.close(me.staff, case.id, Ending.SOLVED)
        await self._tx.rooms.save(await self._post.refresh(replace(room, face=""), case))
        return Text("room-did-close", {"code": case.code})

    async def _ask(self, me: Actor, room: Room, case: Case, deed: Deed, detail: str = "") -> Text:
        if deed in OWNERS_ONLY:
            await self._check_owner(me.staff, case)
        else:
            check(me.staff, Right.TRANSFER if deed is Deed.TRANSFER else Right.NOTE)
        if deed is Deed.REPLY and await self._tx.handovers.in_case(case.id):
            deed = Deed.RELAY
        text = Text(f"room-ask-{deed}", {"code": case.code})
        await self._post.prompt(room, case, me.staff, me.address, deed, text, detail)
        if deed in (Deed.TRANSFER, Deed.CLOSE):
            room = await self._post.refresh(replace(room, face=""), case)
        await self._tx.rooms.save(room)
        return Text("room-did-ask")

    async def _menu(self, room: Room, case: Case, buttons: tuple[tuple[str, Text], ...], deed: str) -> Text:
        await self._tx.rooms.save(await self._post.menu(room, case, buttons))
        return Text(f"room-choose-{deed}")

    async def _shown(self, room: Room, case: Case, key: str) -> Text:
        await self._tx.rooms.save(await self._post.refresh(room, await self._desk.load(case.id)))
        return Text(f"room-did-{key}")

    async def _to_citizen(self, prompt: Prompt, text: str, files: Sequence[File | Pointer]) -> ToCitizen:
        case = await self._desk.load(prompt.case_id) if files else None
        if case is None or case.contact_id is None:
            return ToCitizen(text)
        sent = Attachments(self._tx, self._kit)
        media = await sent.send(case.contact_id, files)
        return ToCitizen(text or await sent.counted_in(media, case.language), media)

    async def _answer(self, me: Staff, prompt: Prompt, words: ToCitizen) -> Case:
        text = words.text
        match prompt.deed:
            case Deed.NOTE:
                return await self._cases.note(me, prompt.case_id, Note(text))
            case Deed.TRANSFER:
                return await self._cases.transfer(me, prompt.case_id, To.read(prompt.detail), Note(text))
            case Deed.CLOSE:
                return await self._cases.close(me, prompt.case_id, Ending(prompt.detail), words)
            case _:
                return await Handover(self._tx, self._kit).say(me, prompt.case_id, words)

    async def _follow(self, prompt: Prompt, case: Case) -> None:
        """The question tells from now on what became of the answer."""
        spoken = await self._tx.cases.last_words(case.id)
        if spoken and spoken.message_id:
            await self._tx.rooms.answered(prompt.message_id, spoken.message_id)
        if prompt.deed is not Deed.RELAY and prompt.number:
            await self._post.confirm(prompt.number, case, prompt.deed)

    async def _check_owner(self, me: Staff, case: Case) -> None:
        check(me, Right.REPLY)
        if case.owner_at(self._kit.now()) != me.id:
            raise NotYours(code=case.code)

    def _is_a_place(self, detail: str) -> bool:
        kind, _, id = detail.partition(" ")
        return (kind == "staff" and id.isascii() and id.isdecimal() and len(id) <= LONGEST_ID) or (
            kind == "site" and self._kit.site(id) is not None
        )

    async def _room(self, case: Case) -> Room:
        room = await self._tx.rooms.get(case.id)
        if room is None or room.stage is Stage.KEPT_OUT:
            raise NoCase()
        return room

    async def _mark(self, case_id: int) -> bool:
        """Whether the group shows all of a case's ledger up to now."""
        room = await self._tx.rooms.get(case_id)
        return room is not None and room.shown >= await self._tx.rooms.newest_of(case_id)

    async def _catch_up(self, case: Case, before: bool, *, quietly: bool) -> None:
        """What was just done here is on the card at once, and needs no line of its own where everybody saw it done."""
        room = await self._room(case)
        if before and quietly:
            newest = await self._tx.rooms.newest_of(case.id)
            room = replace(room, newest=newest, shown=newest)
        await self._tx.rooms.save(await self._post.refresh(room, case))

"""Walk-throughs: somebody who leads uses the service as a citizen would, writes down what was hard, and hands it in.

What they do happens in a sandbox, a database of its own: it begins as full as the hall is at that moment, without
anybody's name, and goes when the walk is over. Here are its beginning, its notes and its end; a turn in it is the
dialogs' business.
"""

from datetime import timedelta
from typing import Final

import structlog

from bot.domain.cases import WALK, Case, Kind
from bot.domain.people import Contact
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import Frozen, replace
from bot.services.filing import Report
from bot.services.kit import Kit
from bot.services.reports import Reports
from bot.services.wall import IN_THE_CHAT
from bot.store.tx import Tx
from bot.store.walks import MOST_NOTES, Note, Walk

log = structlog.get_logger()

IDLE: Final = timedelta(hours=2)  # after so long without a word a walk is over
AHEAD: Final = timedelta(days=90)  # of what is booked
LONGEST_NOTE: Final = 600  # characters
LONGEST_TOLD: Final = 240
NAMED: Final = frozenset(
    {
        "start", "faq", "trip", "booking", "appointments", "reschedule", "waitlist", "checkin", "home_visit", "visits",
        "sites", "chooser", "status", "reminders", "expiry", "person", "my_cases", "delete_my_data", "lost",
        "complaint", "suggestion", "thanks", "cannot_get_done", "question",
    }
)  # fmt: skip
"""Dialogs that have a name for people; the others are "elsewhere"."""


class TooManyNotes(BotError):
    """Values: `most` in one walk."""

    key = "walk-error-notes"


class Summary(Frozen):
    """A walk that is over. `minutes` from its first word to its last; `notes` wait to be handed in."""

    id: int
    turns: int
    minutes: int
    notes: tuple[Note, ...]


class Walks:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def may(self, who: Contact) -> bool:
        try:
            await self._leading(who)
        except Forbidden:
            return False
        return True

    async def begin(self, who: Contact) -> int:
        """Its id; where one is under way, that one goes on. Raises Forbidden."""
        from bot.store.sandbox import Sandbox  # a driver that a hall on the other engine needs for nothing else

        me, now = await self._leading(who), self._kit.now()
        if under_way := await self._tx.walks.under_way(who.id):
            return under_way.id
        with Sandbox(self._tx.seal) as sandbox:
            sandbox.fill(await self._tx.walks.crowd(now, now + AHEAD, self._kit.today()))
            for case in reversed(await self._tx.cases.shown_thanks(IN_THE_CHAT)):  # what everybody may read
                await sandbox.tx.cases.add(replace(case, contact_id=None, owner_id=None, follows=None), case.opened_at)
            kept = sandbox.close()
        id = await self._tx.walks.begin(who.id, me.id, kept, now)
        assert id is not None, "the turns of one conversation come one after another"
        log.info("a walk-through began", walk=id, staff=me.id)
        return id

    async def going_on(self, who: Contact, id: int) -> Walk | None:
        """None when it is over: ended, left alone for too long, or not theirs to do any more."""
        walk = await self._tx.walks.get(id)
        if walk is None or walk.contact_id != who.id or walk.ended:
            return None
        if self._kit.now() - walk.last > IDLE or not await self.may(who):
            await self.end(id)
            return None
        return walk

    async def go_on(self, id: int, sandbox: bytes, *, counted: bool) -> None:
        """With the sandbox as a turn left it. `counted`: it was a citizen's step."""
        await self._tx.walks.go_on(id, sandbox, self._kit.now(), counted=counted)

    async def note(self, id: int, dialog: str, step: str, words: str, told: str) -> None:
        """Raises TooManyNotes."""
        told = " ".join(told.split())[:LONGEST_TOLD]
        if not await self._tx.walks.note(id, dialog, step, words.strip()[:LONGEST_NOTE], told, self._kit.now()):
            raise TooManyNotes(most=MOST_NOTES)

    async def end(self, id: int) -> None:
        log.info("a walk-through is over", walk=id)
        await self._tx.walks.end(id, self._kit.now())

    async def summary(self, who: Contact) -> Summary | None:
        """Of the walk whose notes wait, else of the last one. Raises Forbidden."""
        await self._leading(who)
        walk = await self._tx.walks.last(who.id)
        if walk is None or walk.ended is None:
            return None
        minutes = max(1, round((walk.last - walk.began) / timedelta(minutes=1)))
        return Summary(walk.id, walk.turns, minutes, tuple(await self._tx.walks.notes(walk.id)))

    async def hand_in(self, who: Contact, id: int) -> list[Case]:
        """Each note becomes a suggestion, once. Raises Forbidden."""
        await self._leading(who)
        cases = []
        for note in await self._notes_of(who, id):
            if await self._tx.walks.hand_in(note.id, self._kit.now()):
                report = Report(Kind.SUGGESTION, self._words(note), source=WALK)
                cases.append(await Reports(self._tx, self._kit).file(who, report))
                await self._tx.walks.became(note.id, cases[-1].id)
        return cases

    async def drop(self, who: Contact, id: int) -> None:
        """Raises Forbidden."""
        await self._leading(who)
        if await self._notes_of(who, id):
            await self._tx.walks.drop_notes(id)

    async def _notes_of(self, who: Contact, id: int) -> list[Note]:
        walk = await self._tx.walks.get(id)
        return await self._tx.walks.notes(id) if walk and walk.contact_id == who.id else []

    async def _leading(self, who: Contact) -> Staff:
        return check(await self._tx.staff.of_contact(who.id), Deed.WALK)

    def _words(self, note: Note) -> str:
        """For colleagues, so in the hall's language."""
        text = Text("walk-case", {"words": note.words, "place": place(note.dialog), "told": note.told})
        return self._kit.rooms.texts.say(text, self._kit.config.hall.language)


def place(dialog: str) -> Text:
    """Where somebody stood, for people."""
    name = dialog if dialog in NAMED else "elsewhere"
    return Text(f"walk-at-{name.replace('_', '-')}")

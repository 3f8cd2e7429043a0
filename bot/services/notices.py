"""The round of notices: what is due is put into the outbox, and looked at again when it is sent."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import structlog

from bot.clock import Clock
from bot.config import Config
from bot.delivery.profile import Profile
from bot.delivery.render import Body, render
from bot.domain.notices import Notice, is_quiet
from bot.domain.people import Contact, Reach
from bot.services.kit import Kit
from bot.services.notice_words import write
from bot.services.rooms import InForce
from bot.store import Store
from bot.store.tx import Tx

log = structlog.get_logger()

MOST_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Queued:
    contact_id: int
    profile: Profile


class NoticeRound:
    def __init__(
        self,
        store: Store,
        in_force: InForce,
        profiles: Mapping[str, Profile],
        config: Config,
        clock: Clock,
        real_clock: Clock,
    ) -> None:
        self._store = store
        self._in_force = in_force
        self._profiles = profiles
        self._config = config
        self._clock = clock
        self._real_clock = real_clock

    async def queue_due(self) -> list[Queued]:
        """Decides every notice that is due by now, once; in quiet hours nothing is decided."""
        if self._is_quiet():
            return []
        queued: list[Queued] = []
        while True:
            due = await self._store.run(self._due)
            decisions = (self._store.run(partial(self._decide, notice), contact.key) for notice, contact in due)
            queued += [item for item in await asyncio.gather(*decisions) if item is not None]
            if len(due) < MOST_AT_ONCE:
                return queued

    async def _due(self, tx: Tx) -> list[tuple[Notice, Contact]]:
        due = await tx.notices.due(self._clock.now(), MOST_AT_ONCE)
        return [(notice, await tx.contacts.get(notice.contact_id)) for notice in due]

    async def _decide(self, notice: Notice, tx: Tx) -> Queued | None:
        """In one order with the contact's turns, so that an open page sees the ids of its messages only rise."""
        contact = await tx.contacts.get(notice.contact_id)
        body = await self._say_if_possible(tx, notice, contact)
        decided = await tx.notices.decide(notice.id, "queued" if body else "dropped")
        if body is None or not decided:
            return None
        profile = self._profile(contact)
        await tx.outbox.add(
            contact.id,
            body,
            said=self._clock.now(),
            due=self._real_clock.now(),
            notice=notice.id,
            delivered=profile.fetched,
        )
        return Queued(contact.id, profile)

    async def _say_if_possible(self, tx: Tx, notice: Notice, contact: Contact) -> Body | None:
        """One that cannot be said must not hold up the others, tick after tick."""
        try:
            return await self._say(tx, notice, contact)
        except KeyError:
            log.exception("a notice cannot be said", notice=notice.id, kind=notice.kind)
            return None

    async def recheck(self, tx: Tx, notice_id: int) -> Body | None:
        """What the notice says by now; None when it is no longer true, or has to wait until quiet hours end."""
        if self._is_quiet():
            await tx.notices.postpone(notice_id)
            return None
        notice = await tx.notices.get(notice_id)
        return await self._say(tx, notice, await tx.contacts.get(notice.contact_id)) if notice else None

    async def _say(self, tx: Tx, notice: Notice, contact: Contact) -> Body | None:
        if contact.reach is not Reach.REACHABLE:
            return None
        rooms = self._in_force.rooms
        reply = await write(tx, Kit(self._config, self._clock, rooms), notice)
        return render(reply, rooms.texts, contact.language, self._profile(contact))[0] if reply else None

    def _profile(self, contact: Contact) -> Profile:
        """A channel that is switched off keeps its notices: they wait in the outbox until it is back."""
        return self._profiles.get(contact.channel) or Profile(contact.channel, buttons=False, fetched=False)

    def _is_quiet(self) -> bool:
        now = self._clock.now().astimezone(self._config.hall.zone)
        return is_quiet(now.time(), self._config.reminders)

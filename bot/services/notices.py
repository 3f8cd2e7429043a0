"""The round of notices: what is due is put into the outbox, and looked at again when it is sent.

Many are decided in one transaction, and no more than a few dozen: on one processor a turn waits as long as that takes.
Where one of them fails, they are decided one by one, and the one at fault is put off.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

import structlog

from bot.clock import Clock
from bot.config import Config
from bot.delivery.profile import Profile
from bot.delivery.render import Body, in_one, render
from bot.domain.notices import UNREACHABLE, UNTRUE, UNWANTED, Notice, is_quiet
from bot.domain.people import Contact, Reach
from bot.domain.reply import Reply
from bot.errors import OperatorError
from bot.frozen import Frozen
from bot.services.class_outcome import close_with_remedy
from bot.services.kit import Kit
from bot.services.notice_words import write
from bot.services.rooms import InForce
from bot.services.wishes import is_stopped, midnight, quiet_until, wait_until
from bot.store import Store
from bot.store.notices import Ripe
from bot.store.tx import Tx
from bot.texts import Texts

log = structlog.get_logger()

MOST_AT_ONCE = 24  # in one transaction
MOST_IN_A_ROUND = 2_000  # then the clock's other work has its turn; the rest is decided in the next round
AGAIN = timedelta(minutes=10)  # by the hall's clock: when one is tried again that could not be decided
MOST_SPOKEN = 2_000  # remembered from deciding to sending
ROUND = "the round of notices"


class Queued(Frozen):
    contact_id: int
    profile: Profile


class Spoken(Frozen):
    """What was said, and of what: of the same the same is said again."""

    said: tuple[Reply, Texts, str, Profile]
    body: Body


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
        self._spoken: dict[int, Spoken] = {}

    async def queue_due(self, ring: Callable[[int, Profile], None] | None = None) -> list[Queued]:
        """Decides what is due by now, the soonest first, each notice once; in quiet hours nothing is decided.

        `ring` is told of each as soon as it is durable.
        """
        queued: list[Queued] = []
        for _ in range(0, MOST_IN_A_ROUND, MOST_AT_ONCE):
            if self._is_quiet():
                break
            seen, new = await self._slice()
            queued += new
            if ring:
                for item in new:
                    ring(item.contact_id, item.profile)
            if seen < MOST_AT_ONCE:
                break
        return queued

    async def _slice(self) -> tuple[int, list[Queued]]:
        """How many were due, and what was queued of them."""
        try:
            return await self._store.run(self._decide_due)
        except OperatorError:
            raise
        except Exception:
            log.warning("notices are decided one by one", exc_info=True)
            return await self._one_by_one()

    async def _decide_due(self, tx: Tx) -> tuple[int, list[Queued]]:
        """In one order with the turns of the contacts, so that an open page sees the ids of its messages only rise;
        and with other processes, that would only decide the same.
        """
        kit, now = self._kit, self._clock.now()
        await tx.in_order_with(ROUND)
        keys = {key for _, key in await tx.notices.due_keys(now, MOST_AT_ONCE)}
        for key in sorted(keys):
            await tx.in_order_with(key)
        ripe = await tx.notices.ripe(now, MOST_AT_ONCE, midnight(kit)) if keys else []
        told: Counter[int] = Counter()
        queued = []
        for one in ripe:
            if one.contact.key not in keys:  # it came to be due a moment ago, and is decided in the next slice
                continue
            if item := await self._decide(tx, kit, one, one.told + told[one.contact.id]):
                told[one.contact.id] += 1
                queued.append(item)
        return len(ripe), queued

    async def _one_by_one(self) -> tuple[int, list[Queued]]:
        now = self._clock.now()
        due = await self._store.run(lambda tx: tx.notices.due_keys(now, MOST_AT_ONCE))
        queued = [await self._decide_alone(id, key) for id, key in due]
        return len(due), [item for item in queued if item is not None]

    async def _decide_alone(self, id: int, key: str) -> Queued | None:
        try:
            return await self._store.run(partial(self._decide_one, id), key)
        except OperatorError:
            raise
        except Exception:
            log.exception("a notice cannot be decided", notice=id)
            later = self._clock.now() + AGAIN
            await self._store.run(lambda tx: tx.notices.later(id, later))
            return None

    async def _decide_one(self, id: int, tx: Tx) -> Queued | None:
        one = await tx.notices.whole(id)
        if one is None:
            return None
        told = await tx.notices.told(one.contact.id, midnight(self._kit))
        return await self._decide(tx, self._kit, one, told)

    async def _decide(self, tx: Tx, kit: Kit, one: Ripe, told: int) -> Queued | None:
        body, why = await self._body_or_reason(tx, kit, one)
        if body and (later := await wait_until(tx, kit, one, told)):
            await tx.notices.later(one.notice.id, later)
            return None
        now = self._clock.now()
        decided = await tx.notices.decide(one.notice.id, "queued" if body else "dropped", now, why)
        if body is None or not decided:
            return None
        profile = self._profile(one.contact)
        message = await tx.outbox.add(
            one.contact.id,
            body,
            said=now,
            due=self._real_clock.now(),
            notice=one.notice.id,
            delivered=profile.fetched,
        )
        await close_with_remedy(tx, kit, one.notice, message)
        return Queued(one.contact.id, profile)

    async def _body_or_reason(self, tx: Tx, kit: Kit, one: Ripe) -> tuple[Body | None, str]:
        """One that cannot be said must not hold up the others, tick after tick."""
        try:
            body = await self._body(tx, kit, one.notice, one.contact)
        except KeyError:
            log.exception("a notice cannot be said", notice=one.notice.id, kind=one.notice.kind)
            return None, UNTRUE
        if body is None:
            return None, UNTRUE
        if one.contact.reach is not Reach.REACHABLE:
            return None, UNREACHABLE
        return (None, UNWANTED) if is_stopped(one.notice, one.stopped) else (body, "")

    async def recheck(self, tx: Tx, notice_id: int) -> Body | None:
        """What the notice says by now; None when it is no longer true or wanted, or has to wait until quiet hours
        end.
        """
        one = await tx.notices.whole(notice_id)
        if one is None or is_stopped(one.notice, one.stopped):
            return None
        if self._is_quiet() or quiet_until(self._kit, one.quiet):
            await tx.notices.postpone(notice_id)
            return None
        reachable = one.contact.reach is Reach.REACHABLE
        return await self._body(tx, self._kit, one.notice, one.contact) if reachable else None

    async def _body(self, tx: Tx, kit: Kit, notice: Notice, contact: Contact) -> Body | None:
        reply = await write(tx, kit, notice)
        return self._say(notice.id, reply, contact, kit.rooms.texts) if reply else None

    def _say(self, id: int, reply: Reply, contact: Contact, texts: Texts) -> Body:
        """Most say on their way what they said when they were decided: finding the words costs more than all else."""
        profile, before = self._profile(contact), self._spoken.pop(id, None)
        if before and before.said == (reply, texts, contact.language, profile):
            return before.body
        body = in_one(render(reply, texts, contact.language, profile, notice=id))
        self._spoken[id] = Spoken((reply, texts, contact.language, profile), body)
        if len(self._spoken) > MOST_SPOKEN:
            del self._spoken[next(iter(self._spoken))]
        return body

    @property
    def _kit(self) -> Kit:
        return Kit(self._config, self._clock, self._in_force.rooms)

    def _profile(self, contact: Contact) -> Profile:
        """A channel that is switched off keeps its notices: they wait in the outbox until it is back."""
        return self._profiles.get(contact.channel) or Profile(contact.channel, buttons=False, fetched=False)

    def _is_quiet(self) -> bool:
        now = self._clock.now().astimezone(self._config.hall.zone)
        return is_quiet(now.time(), self._config.reminders)

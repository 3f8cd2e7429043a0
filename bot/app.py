"""The one place that ties the rooms together: settings, policy, locales, handlers and store become one core.

Tests call the same functions with fakes at the borders; `bot/service.py` puts channels and a server around the core.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.clock import Clock, RealClock
from bot.config import Config
from bot.delivery.doorbell import Doorbell
from bot.delivery.profile import Profile
from bot.dialog.engine import Engine
from bot.dialog.words import load_words
from bot.errors import Fault, OperatorError
from bot.nlu import Understanding
from bot.policy import Policy
from bot.policy.calendar import load_calendar
from bot.services.answer_texts import read_written
from bot.services.answers import Answers
from bot.services.hall_questions import HallWords
from bot.services.notices import NoticeRound
from bot.services.questions import tell_answered
from bot.services.rooms import InForce, Rooms
from bot.services.trip_words import JourneyWords
from bot.store import Store, open_store
from bot.store.seal import Seal, load_key
from bot.texts import Texts

ROOT = Path(__file__).parent.parent
PURGED_AT_ONCE = 500
WEB = Profile("web", buttons=True, fetched=True)


@dataclass(frozen=True, slots=True)
class Core:
    """Everything between the channels and the database."""

    config: Config
    clock: Clock
    store: Store
    in_force: InForce
    engine: Engine
    doorbell: Doorbell
    notices: NoticeRound

    async def tick(self) -> None:
        """What the scheduler calls: everything that is due is in tables."""
        for queued in await self.notices.queue_due():
            self.doorbell.ring(queued.contact_id, queued.profile)

    async def purge(self) -> None:
        """Deletes what has been kept long enough, a little at a time."""
        before = self.clock.now() - timedelta(days=self.config.privacy.keep_messages_days)
        while await self.store.run(lambda tx: tx.messages.purge(before, PURGED_AT_ONCE)) == PURGED_AT_ONCE:
            pass
        while await self.store.run(lambda tx: tx.questions.purge(before, PURGED_AT_ONCE)) == PURGED_AT_ONCE:
            pass

    async def tell_answered(self) -> None:
        """Plans a notice for everybody whose question can be answered by now."""
        await tell_answered(self.store, self.in_force, self.clock)


def load_rooms(root: Path, config: Config, clock: Clock) -> Rooms:
    """`root` holds `policy/` and `locales/`. Raises OperatorError when one of them cannot be used."""
    policy, locales = Policy.load(root), root / "locales"
    return Rooms(
        texts=Texts.load(root, config.hall.zone),
        understanding=Understanding.load(locales, {site.id: site.name.spellings for site in config.sites}),
        words=load_words(locales),
        policy=policy,
        calendar=load_calendar(root),
        answers=Answers(policy, clock, config.hall.zone, read_written(root)),
        hall_words=HallWords.load(locales),
        journey_words=JourneyWords.load(locales),
    )


def build_core(config: Config, store: Store, clock: Clock, profiles: Mapping[str, Profile], root: Path = ROOT) -> Core:
    """Reads the rooms `policy/`, `locales/` and `handlers/`. Raises OperatorError when one of them cannot be used."""
    from handlers import DIALOGS

    real_clock, doorbell = RealClock(), Doorbell()
    in_force = InForce(load_rooms(root, config, clock))
    notices = NoticeRound(store, in_force, profiles, config, clock, real_clock)
    engine = Engine(store, DIALOGS, in_force, config, clock, tuple(profiles.values()), real_clock, doorbell)
    return Core(config, clock, store, in_force, engine, doorbell, notices)


async def open_hall(config: Config) -> tuple[Store, Seal, list[str]]:
    """The database, its key, and the names of the migrations just applied. Raises OperatorError."""
    try:
        config.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        seal = Seal(load_key(config.secret_key, config.data_dir))
    except OSError as error:
        raise OperatorError(
            [
                Fault(
                    f"data_dir {config.data_dir}",
                    f"cannot be used: {error.strerror}",
                    "Name a folder that can be written in BOT_DATA_DIR",
                )
            ]
        ) from None
    store = await open_store(config.database_url, seal)
    try:
        return store, seal, await store.migrate()
    except BaseException:
        await store.close()
        raise

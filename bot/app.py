"""The one place that ties the rooms together: settings, policy, locales, handlers and store become one core.

Tests call the same functions with fakes at the borders; `bot/service.py` puts channels and a server around the core.
"""

from collections.abc import Mapping
from pathlib import Path

from bot.clock import Clock, RealClock
from bot.config import Config
from bot.delivery.doorbell import Doorbell
from bot.delivery.profile import Profile
from bot.dialog.engine import Engine
from bot.dialog.handing_back import take_back
from bot.dialog.staff_room import GroupTaker
from bot.dialog.words import load_words
from bot.domain.desk import CHANNEL
from bot.errors import Fault, OperatorError
from bot.frozen import Frozen
from bot.nlu import Understanding
from bot.policy import Policy
from bot.policy.calendar import load_calendar
from bot.rooms import pinning
from bot.services.answer_texts import read_written
from bot.services.answers import Answers
from bot.services.case_clock import watch_cases
from bot.services.class_finder import LikeFinder
from bot.services.desk_answers import heed_switches
from bot.services.digest_plan import plan_digests
from bot.services.exceptions import heed_exceptions
from bot.services.green import open_green
from bot.services.hall_places import HallPlaces
from bot.services.kit import Kit
from bot.services.line import pass_on
from bot.services.notices import NoticeRound
from bot.services.post import Post
from bot.services.purge import purge
from bot.services.questions import tell_answered
from bot.services.room_round import keep_rooms
from bot.services.rooms import InForce, Rooms
from bot.services.rounds import RoundPlanner
from bot.services.word_readers import load_readers
from bot.store import Store, open_store
from bot.store.seal import Seal, load_key
from bot.texts import Texts

ROOT = Path(__file__).parent.parent
WEB = Profile("web", buttons=True, fetched=True)
DESK = Profile(CHANNEL, buttons=False, fetched=True)


class Core(Frozen):
    """Everything between the channels and the database."""

    config: Config
    clock: Clock
    store: Store
    in_force: InForce
    engine: Engine
    doorbell: Doorbell
    notices: NoticeRound
    post: Post
    finder: LikeFinder

    async def tick(self) -> None:
        """What the scheduler calls: everything that is due is in tables."""
        await pass_on(self.store, self.config, self.clock, self.in_force.rooms.calendar)
        await open_green(self.store, self.config, self.clock, self.in_force.rooms.calendar)
        self.doorbell.ring_again()
        await heed_switches(self.store, self.in_force)
        await heed_exceptions(self.store, self.in_force, self.kit().today())
        await plan_digests(self.store, self.kit())
        await self.notices.queue_due(self.doorbell.ring)
        await watch_cases(self.store, self.kit())
        await take_back(self.store, self.engine, self.kit())
        await keep_rooms(self.store, self.kit())

    def taker(self) -> GroupTaker:
        """For a channel that may have a group of the staff's."""
        return GroupTaker(self.engine, self.store, self.in_force, self.config, self.clock, self.post)

    async def shown(self, attachment: int) -> bytes | None:
        """What an attachment shows, for a channel that sends it; None when it is gone."""
        return await self.store.run(lambda tx: tx.attachments.content(attachment))

    def kit(self) -> Kit:
        """For who calls use cases without a turn: the staff console, the clock of cases."""
        return Kit(self.config, self.clock, self.in_force.rooms, self.post)

    async def purge(self) -> None:
        """Deletes what has been kept long enough, a little at a time."""
        await purge(self.store, self.config.privacy.keep_days, self.clock.now())

    async def tell_answered(self) -> None:
        """Plans a notice for everybody whose question can be answered by now."""
        await tell_answered(self.store, self.in_force, self.clock)

    async def find_like(self) -> None:
        """Looks which earlier cases are like the new ones."""
        await self.finder.look(self.store, self.kit())

    async def plan_rounds(self) -> None:
        """Plans the crews' rounds that are due."""
        await RoundPlanner(self.store, self.in_force, self.config, self.clock).plan_due()


def load_rooms(root: Path, config: Config, clock: Clock) -> Rooms:
    """`root` holds `policy/` and `locales/`. Raises OperatorError when one of them cannot be used."""
    sites, locales = {site.id: site.name.spellings for site in config.sites}, root / "locales"
    landmarks = [name for site in config.sites for spot in site.landmarks for name in spot.spellings]
    with pinning(root):
        policy, calendar = Policy.load(root), load_calendar(root)
        understanding = Understanding.load(locales, sites, calendar, landmarks, policy.figured(), policy.topics())
        return Rooms(
            texts=Texts.load(root, config.hall.zone),
            understanding=understanding,
            words=load_words(locales),
            policy=policy,
            calendar=calendar,
            answers=Answers(policy, clock, config.hall.zone, read_written(root)),
            hall_places=HallPlaces(config.sites, understanding.entities.sites),
            **load_readers(locales),
        )


def build_core(config: Config, store: Store, clock: Clock, profiles: Mapping[str, Profile], root: Path = ROOT) -> Core:
    """Reads the rooms `policy/`, `locales/` and `handlers/`. Raises OperatorError when one of them cannot be used."""
    from handlers import DIALOGS

    real_clock, doorbell = RealClock(), Doorbell()
    in_force = InForce(load_rooms(root, config, clock))
    notices = NoticeRound(store, in_force, profiles, config, clock, real_clock)
    engine = Engine(store, DIALOGS, in_force, config, clock, tuple(profiles.values()), real_clock, doorbell)
    post, finder = Post(profiles, real_clock, doorbell), LikeFinder(root / "locales")
    return Core(config, clock, store, in_force, engine, doorbell, notices, post, finder)


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

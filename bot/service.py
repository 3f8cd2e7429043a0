"""The running service: the core with its channels, its web server, its courier and a scheduler that ticks."""

import asyncio
import errno
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import structlog
import uvicorn
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from starlette.applications import Starlette

from bot.app import DESK, ROOT, WEB, Core, build_core, load_rooms, open_hall
from bot.clock import Clock, RealClock
from bot.config import Config
from bot.delivery.channel import Channel
from bot.delivery.courier import Courier
from bot.delivery.pacing import Pace, Pacer
from bot.disk import full_disks, little_room
from bot.errors import Fault, OperatorError
from bot.metrics import Metrics
from bot.reload import LOOK_SECONDS, Reload, stamp
from bot.services.desk_answers import heed_switches
from bot.services.document_sheet import SheetWords
from bot.services.exceptions import heed_exceptions
from bot.services.fetching import Fetching
from bot.services.import_box import IMPORTS, ImportBox, ImportDesk
from bot.services.uploads import Uploads
from bot.store.seal import Seal
from bot.web.app import build_web

if TYPE_CHECKING:
    from bot.channels.telegram import TelegramChannel

log = structlog.get_logger()

TICK_SECONDS = 1
SWEEP_SECONDS = 30
LIKE_SECONDS = 10
TELL_SECONDS = 60
PLAN_SECONDS = 5  # who calls off a visit moves others, who are told at once
PURGE_SECONDS = 3600
LISTEN_CURES = {
    errno.EADDRINUSE: "Stop what uses it, or set BOT_WEB__PORT to another one",
    errno.EACCES: "Set BOT_WEB__PORT to 1024 or more",
}


class Service:
    """The running service. `start` returns when it serves, `stop` when nothing is left half done."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self._config = config
        self._clock = clock
        self._stopping = asyncio.Event()
        self._telegram: list[TelegramChannel] = []
        self._fetching: list[Fetching] = []
        self._fetching_tasks: list[asyncio.Task[None]] = []
        self.port = 0

    async def run(self, opened: Callable[[int], None]) -> None:
        """Serves until asked to stop by a signal. `opened` is told the port. Raises OperatorError."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._stopping.set)
        await self.start()
        opened(self.port)
        await self._stopping.wait()
        await self.stop()

    async def start(self) -> None:
        listener = _listen(self._config)
        self.port = listener.getsockname()[1]
        try:
            self._store, seal, _ = await open_hall(self._config)
        except BaseException:
            listener.close()
            raise
        try:
            self._build(seal)
            await self._take_up()
        except BaseException:
            listener.close()
            await self._store.close()  # its thread would keep the process alive
            raise
        self._courier_task = asyncio.create_task(self._courier.run())
        for channel in self._telegram:
            await channel.start()
        self._fetching_tasks = [asyncio.create_task(fetching.run()) for fetching in self._fetching]
        self._scheduler = self._schedule()
        await self._serve(listener)

    async def _take_up(self) -> None:
        """What a stopped process left in hand, and what staff decided before."""
        alone = self._config.database_url.startswith("sqlite")
        await self._courier.sweep(abandoned=alone)
        for fetching in self._fetching if alone else ():
            await fetching.free()
        await heed_switches(self._store, self._core.in_force)
        await heed_exceptions(self._store, self._core.in_force, self._core.kit().today())
        await self._core.tell_answered()

    async def _serve(self, listener: socket.socket) -> None:
        self._server = _Server(
            uvicorn.Config(
                self._web,
                log_config=None,
                access_log=False,
                lifespan="off",
                timeout_graceful_shutdown=5,
                server_header=False,
            )
        )
        self._serving = asyncio.create_task(self._server.serve(sockets=[listener]))
        while not self._server.started and not self._serving.done():
            await asyncio.sleep(0.005)

    def _build(self, seal: Seal) -> None:
        settings = self._config.telegram
        profiles = {profile.name: profile for profile in (WEB, DESK)}
        if settings.token:
            from bot.channels.telegram import TelegramChannel  # half a second of imports that most halls never need

            profiles[TelegramChannel.profile.name] = TelegramChannel.profile
        began = stamp(ROOT)
        self._core = build_core(self._config, self._store, self._clock, profiles)
        self._reload = Reload(
            ROOT,
            began,
            self._core.in_force,
            check=_unfit,
            load=lambda: load_rooms(ROOT, self._config, self._clock),
        )
        if settings.token:
            secret = seal.fingerprint("telegram webhook")
            self._telegram.append(
                TelegramChannel(settings, self._core.taker(), self._core.in_force, secret, contents=self._core.shown)
            )
        uploads = Uploads(self._config.attachments)
        self._fetching = [
            Fetching(self._store, self._core.kit, uploads, channel.profile.name, channel.fetch)
            for channel in self._telegram
        ]
        self._courier = self._build_courier(self._core)
        self._web = self._build_web(self._core)
        box = ImportBox(self._config.data_dir / IMPORTS, seal)
        self._imports = ImportDesk(self._store, self._core.kit, SheetWords.load(ROOT / "locales"), box)

    def _build_courier(self, core: Core) -> Courier:
        settings = core.config.telegram
        channels: dict[str, Channel] = {channel.profile.name: channel for channel in self._telegram}
        pace = Pace(
            settings.messages_per_second,
            settings.messages_per_chat_second,
            settings.messages_per_group_minute,
        )
        pacers = {name: Pacer(pace) for name in channels}
        return Courier(core.store, channels, pacers, core.notices.recheck, core.doorbell, RealClock())

    def _build_web(self, core: Core) -> Starlette:
        metrics = Metrics(self._courier, self._fetching, self._reload)
        webhook = self._telegram[0].webhook if self._telegram else None
        return build_web(
            core.engine,
            core.store,
            core.in_force,
            core.doorbell,
            core.clock,
            core.config,
            self._troubles,
            metrics.page,
            self._warnings,
            telegram_webhook=webhook,
            kit=core.kit,
        )

    async def _troubles(self) -> list[str]:
        """Why the service is not ready, one reason a part; none when it is."""
        reasons = [reason for channel in self._telegram if (reason := await channel.ready())]
        try:
            await self._store.run(lambda tx: tx.outbox.next_due())
        except OperatorError as problem:
            reasons += [str(fault) for fault in problem.faults]
        return [*reasons, *map(str, full_disks(self._config))]

    def _warnings(self) -> list[str]:
        """What is wrong although the service is ready."""
        old = [f"the last good answers go on: {fault}" for fault in self._reload.faults]
        return [*old, *little_room(self._config)]

    async def _renew(self) -> None:
        if await self._reload.look():
            await self._core.tell_answered()

    def _schedule(self) -> AsyncIOScheduler:
        """It only ticks; a tick that fails or is missed costs lateness, never a message."""
        scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None})
        for work, seconds in (
            (self._core.tick, TICK_SECONDS),
            (self._courier.sweep, SWEEP_SECONDS),
            (self._core.purge, PURGE_SECONDS),
            (self._core.tell_answered, TELL_SECONDS),
            (self._core.plan_rounds, PLAN_SECONDS),
            (self._core.find_like, LIKE_SECONDS),
            (self._renew, LOOK_SECONDS),
            (self._imports.look, TICK_SECONDS),
        ):
            scheduler.add_job(_guarded(work), "interval", seconds=seconds, max_instances=1)
        scheduler.start()
        return scheduler

    async def stop(self) -> None:
        """First no more comes in, then what is in hand is finished."""
        for channel in self._telegram:
            await channel.stop_taking()
        self._scheduler.shutdown(wait=False)
        self._web.state.streams.close()
        self._server.should_exit = True
        await self._serving
        for task in self._fetching_tasks:
            task.cancel()
        await asyncio.gather(*self._fetching_tasks, return_exceptions=True)
        self._courier_task.cancel()
        with suppress(asyncio.CancelledError):
            await self._courier_task
        for channel in self._telegram:
            await channel.stop()
        await self._imports.close()
        await self._store.close()


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are ours: the courier and the store have to finish too."""
        yield


def _unfit() -> list[Fault]:
    from bot.doctor.rooms import unfit  # only a hall that changes its files while it is open needs the checks

    return unfit(ROOT)


def _listen(config: Config) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in config.web.host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((config.web.host, config.web.port))
        listener.listen(2048)
    except OSError as error:
        listener.close()
        place = f"web.host and web.port {config.web.host}:{config.web.port}"
        cure = LISTEN_CURES.get(error.errno or 0, "Set BOT_WEB__HOST to an address of this machine")
        raise OperatorError([Fault(place, f"cannot be served: {error.strerror}", cure)]) from None
    return listener


def _guarded(work: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
    async def tick() -> None:
        try:
            await work()
        except OperatorError as problem:
            log.error("a tick did not work", reason=str(problem))
        except asyncio.CancelledError:
            log.debug("a tick was cut short: the service stops")  # the scheduler would tell it as a fault

    return tick

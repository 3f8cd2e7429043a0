"""One measurement of one variant: start the bot, load it, note what the driver and the kernel saw."""

import subprocess
import time
from pathlib import Path
from typing import Any

from bench.driver import Driver
from bench.process import BotProcess, cpu_seconds, family_cpu_seconds
from bench.variants import Launch, Variant, launch
from bot.frozen import Frozen

USERS, MANY_USERS = 50, 200
API_LATENCY_SECONDS = 0.05
_ALONE_SECONDS = 0.7


class Sample(Frozen):
    """Times in ms but `ready`, in seconds; CPU in us a message, `database_us` that of PostgreSQL."""

    rate: float
    cpu_us: float
    database_us: float
    p50: float
    p99: float
    alone: float
    memory_mb: float
    ready: float
    lost: int
    doubled: int
    skipped: int
    driver_busy: float


class Bench:
    """`postgres_pid` is the server's, for its share of CPU; probed scripts are remembered over the rounds."""

    def __init__(self, bot: Path, folder: Path, seconds: float, postgres_pid: int | None) -> None:
        self._bot, self._folder, self._seconds, self._postgres_pid = bot, folder, seconds, postgres_pid
        self._replies: dict[str, list[int]] = {}

    def prepare(self, variant: Variant) -> None:
        """Migrates our databases beforehand: a start is measured as a restart."""
        steps = launch(variant, "http://127.0.0.1:9/bot", self._bot)
        if steps.prepare:
            done = subprocess.run(steps.prepare, env=steps.env, capture_output=True, text=True, check=False)
            if done.returncode:
                raise RuntimeError(done.stderr.strip()[-200:] or "bot migrate failed")

    def at_full_and_half_load(self, variant: Variant) -> Sample:
        with Driver() as driver, self._started(variant, driver) as bot:
            ready = self._await_ready(variant, driver, bot)
            driver.do("greet", users=MANY_USERS)
            script = self._script(variant, driver)
            alone = driver.do("closed", users=1, seconds=_ALONE_SECONDS, warm=0.1, **script)
            full = self._closed(variant, driver, bot, script, users=USERS, latency=0.0)
            memory_mb = bot.memory_mb()
            half = driver.do("open", rate=full["rate"] / 2, seconds=self._seconds, **script)
        sums = {key: alone[key] + full[key] + half[key] for key in ("lost", "doubled", "skipped")}
        return _sample(full, half, alone["p50"], memory_mb, ready, sums)

    def with_latency(self, variant: Variant) -> Sample:
        """Many people, and an API that takes its time to answer each send."""
        with Driver() as driver, self._started(variant, driver) as bot:
            ready = self._await_ready(variant, driver, bot)
            driver.do("greet", users=MANY_USERS)
            script = self._script(variant, driver)
            full = self._closed(variant, driver, bot, script, users=MANY_USERS, latency=API_LATENCY_SECONDS)
            return _sample(full, full, float("nan"), bot.memory_mb(), ready, full)

    def _started(self, variant: Variant, driver: Driver) -> BotProcess:
        self._steps: Launch = launch(variant, driver.base_url, self._bot)
        log = self._folder / f"{variant.name.replace(' ', '-')}.log"
        return BotProcess(self._steps.command, self._steps.env, log)

    def _await_ready(self, variant: Variant, driver: Driver, bot: BotProcess) -> float:
        if self._steps.ready_url:
            bot.wait_ready(self._steps.ready_url)
            ready = time.perf_counter() - bot.born
        try:
            driver.do("await_poll")
        except RuntimeError as error:
            raise RuntimeError(f"it never asked for updates: {bot.last_words()}") from error
        return ready if self._steps.ready_url else time.perf_counter() - bot.born

    def _script(self, variant: Variant, driver: Driver) -> dict[str, Any]:
        if variant.name not in self._replies:
            self._replies[variant.name] = driver.do("probe", texts=variant.texts)["replies"]
        replies = self._replies[variant.name]
        if not all(replies):
            raise RuntimeError(f"{variant.texts[replies.index(0)]} got no answer")
        return {"texts": variant.texts, "replies": replies}

    def _closed(
        self,
        variant: Variant,
        driver: Driver,
        bot: BotProcess,
        script: dict[str, Any],
        users: int,
        latency: float,
    ) -> dict[str, Any]:
        """The driver's result with `cpu_us`, `database_us` and `driver_busy` added."""
        server = self._postgres_pid if variant.on_postgres else None

        def spent() -> tuple[float, float, float, float]:
            database = family_cpu_seconds(server) if server else 0.0
            return bot.cpu_seconds(), database, cpu_seconds(driver.pid), time.perf_counter()

        before = spent()
        result = driver.do("closed", users=users, seconds=self._seconds, latency=latency, **script)
        own, database, load, took = (new - old for new, old in zip(spent(), before, strict=True))
        turns = max(1, result["turns"])
        costs = {
            "cpu_us": own / turns * 1e6,
            "database_us": database / turns * 1e6,
            "driver_busy": load / took,
        }
        return result | costs


def _sample(
    full: dict[str, Any],
    half: dict[str, Any],
    alone: float,
    memory_mb: float,
    ready: float,
    sums: dict[str, Any],
) -> Sample:
    return Sample(
        rate=full["rate"],
        cpu_us=full["cpu_us"],
        database_us=full["database_us"],
        p50=half["p50"],
        p99=half["p99"],
        alone=alone,
        memory_mb=memory_mb,
        ready=ready,
        lost=sums["lost"],
        doubled=sums["doubled"],
        skipped=sums["skipped"],
        driver_busy=full["driver_busy"],
    )

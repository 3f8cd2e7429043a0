"""The hall of the siege: three sites with few places, and a clock that all its processes share."""

import time as real
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot.config import Config, Span, load_config
from bot.frozen import Frozen

ROOT = Path(__file__).parents[2]
BEGINS = datetime.fromisoformat("2026-11-25T10:00:00+08:00")
FIRST_SLOT = datetime.fromisoformat("2026-11-26T09:00:00+08:00")
ITEMS = ("passport", "hkmo_permit", "id_card")
SPEED = 60  # a minute of the hall is a second: holds lapse and offers run out while it goes on


class Size(Frozen):
    """`slots` half hours at each of three sites; `windows` names how many places each window has; they are kept for
    `kept_minutes`. `restless` is how likely one who has an appointment changes it instead of going on."""

    slots: int
    windows: tuple[int, ...]
    kept_minutes: int
    restless: float = 0.15

    @property
    def places(self) -> int:
        return 3 * self.slots * sum(self.windows)

    @property
    def starts(self) -> list[datetime]:
        return [(FIRST_SLOT + timedelta(minutes=30 * number)).astimezone(UTC) for number in range(self.slots)]


FULL, SMALL, DENSE = Size(4, (3, 2), 10), Size(2, (1,), 3), Size(3, (2, 1), 3, 0.6)


class SharedClock(Frozen):
    """`began` by the machine's clock that only rises, which is the same in every process."""

    began: float

    def now(self) -> datetime:
        return self.at(real.monotonic())

    def at(self, moment: float) -> datetime:
        return BEGINS.astimezone(UTC) + timedelta(seconds=(moment - self.began) * SPEED)

    def when(self, moment: datetime) -> float:
        return self.began + (moment - BEGINS).total_seconds() / SPEED


def hall(size: Size, url: str, data: Path) -> Config:
    config = load_config({"BOT_CONFIG": str(ROOT / "bot.toml"), "BOT_DATA_DIR": str(data), "BOT_DATABASE__URL": url})
    minutes = FIRST_SLOT.hour * 60 + 30 * size.slots
    span = Span(start=FIRST_SLOT.time(), end=time(minutes // 60, minutes % 60))
    sites = []
    for site in config.sites[:3]:
        windows = tuple(
            site.windows[0].model_copy(update={"id": f"w{number}", "items": ITEMS, "places": places})
            for number, places in enumerate(size.windows)
        )
        sites.append(site.model_copy(update={"windows": windows, "hours": {"thu": (span,)}, "closures": ()}))
    rules = config.booking.model_copy(
        update={
            "horizon_days": 2,
            "hold_minutes": size.kept_minutes,
            "claim_minutes": size.kept_minutes,
            "release_minutes": (0, 2),
        }
    )
    visits = config.home_visits.model_copy(update={"items": (), "base": ""})
    return config.model_copy(update={"sites": tuple(sites), "booking": rules, "home_visits": visits})

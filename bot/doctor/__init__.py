"""Examines everything an operator can get wrong, and changes nothing: what `bot doctor` tells.

One room's faults never hide another's: with a broken `bot.toml` the policy and the locales are still read. What is
wrong in a room is found by that room's own check; here they are asked one after another.
"""

from collections.abc import Callable
from datetime import datetime

from bot.app import ROOT
from bot.config import Config, config_path, load_config
from bot.doctor.data import check_data
from bot.doctor.hall import check_hall, undrawn
from bot.doctor.rooms import unfit, with_what_is_due
from bot.doctor.web import check_web
from bot.errors import Fault, OperatorError

Note = Callable[[str], None]


async def examine(now: datetime, note: Note = lambda _: None) -> list[Fault]:
    """Every fault there is at that instant, or will be: reviews fall due. `note` is told what is no fault but good to
    know. Never raises for a fault of an operator.
    """
    config: Config | None = None
    faults: list[Fault] = []
    try:
        config = load_config()
    except OperatorError as error:
        faults += error.faults
    today = now.astimezone(config.hall.zone).date() if config else now.date()
    broken = unfit(ROOT)
    faults += with_what_is_due(ROOT, today, broken)
    if broken:
        note("A service that runs keeps to its last good answers until policy/ and locales/ are mended.")
    if config is None:
        note("Sites, database and channels were not looked at: they need a bot.toml without faults.")
        return faults
    if letters := undrawn(config):
        note(f"The monthly sheet draws 〓 for {letters}: run python -m training.sheet_font to add what names need.")
    file = str(config_path())
    faults += check_hall(config, file, ROOT) + check_web(config.web, file)
    return [*faults, *await check_data(config, note), *await _check_channels(config, note)]


async def _check_channels(config: Config, note: Note) -> list[Fault]:
    if not config.telegram.token:
        note("Telegram is off: no BOT_TELEGRAM__TOKEN is set.")
        return []
    from bot.channels.telegram_probe import probe  # half a second of imports that most halls never need

    return await probe(config.telegram, note)

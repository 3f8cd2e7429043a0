"""Is there room left where the data are kept? Told before the first message that cannot be kept any more.

A quota is not seen here; the store tells of it when it refuses.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from bot.config import Config
from bot.errors import Fault
from bot.store.address import file_of

NO_ROOM = 500_000  # bytes: below, a busy minute may not fit any more
LITTLE_ROOM = 200_000_000


def full_disks(config: Config) -> list[Fault]:
    cure = "Free some space; until then nothing new can be kept"
    return [Fault(str(folder), "its disk is full", cure) for folder, free in _room(config) if free < NO_ROOM]


def little_room(config: Config) -> list[str]:
    """What is not wrong yet, one line a folder."""
    return [
        f"{folder}: only {free // 1_000_000} MB are left on its disk."
        for folder, free in _room(config)
        if NO_ROOM <= free < LITTLE_ROOM
    ]


def _room(config: Config) -> Iterator[tuple[Path, int]]:
    """Of the folder of the data and that of the database, as far as they are here."""
    folders = [config.data_dir]
    if file := file_of(config.database_url):
        folders.append(Path(file).parent)
    for folder in dict.fromkeys(folder.absolute() for folder in folders):
        if folder.is_dir():
            yield folder, shutil.disk_usage(folder).free

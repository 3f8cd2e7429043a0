"""The data folder, the key and the database, looked at without touching them."""

import os
import stat
from collections.abc import Callable

from bot.config import Config
from bot.disk import full_disks, little_room
from bot.errors import Fault, OperatorError
from bot.store.inspect import Seen, inspect
from bot.store.seal import Seal, load_key

Note = Callable[[str], None]


async def check_data(config: Config, note: Note) -> list[Fault]:
    faults = _check_folder(config, note)
    if faults:
        return faults
    faults += full_disks(config)
    for line in little_room(config):
        note(line)
    try:
        seen = await inspect(config.database_url)
    except OperatorError as error:
        return [*faults, *_check_key_file(config), *error.faults]
    _tell(config, seen, note)
    if seen.missing and seen.exists:
        what = f"the schema is not current: {', '.join(seen.missing)} is missing"
        faults.append(Fault(config.database_shown, what, "Run bot migrate; bot run does it by itself"))
    return [*faults, *_check_key_file(config), *_check_key(config, seen)]


def _check_folder(config: Config, note: Note) -> list[Fault]:
    folder = config.data_dir
    there = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    if not there.is_dir() or not os.access(there, os.R_OK | os.W_OK | os.X_OK):
        what = f"{there} cannot be written" if there.is_dir() else f"{there} is no folder"
        return [Fault(f"data_dir {folder}", what, "Name a folder that can be written in BOT_DATA_DIR")]
    if there != folder:
        note(f"There is no {folder} yet: it is made at the first start.")
    return []


def _tell(config: Config, seen: Seen, note: Note) -> None:
    if not seen.exists:
        note(f"There is no database yet: {config.database_shown} is made at the first start.")
    if seen.in_use:
        note(f"The database is in use by a running service: {config.database_shown}")


def _check_key_file(config: Config) -> list[Fault]:
    file = config.data_dir / "secret.key"
    if config.secret_key or not file.exists():
        return []
    mode = stat.S_IMODE(file.stat().st_mode)
    if mode & ~0o600:
        return [Fault(str(file), f"others can read the key: its mode is {mode:04o}", f"Run chmod 600 {file}")]
    return []


def _check_key(config: Config, seen: Seen) -> list[Fault]:
    if not config.secret_key and not (config.data_dir / "secret.key").exists():
        if seen.sealed is None:
            return []
        what = "the key is gone, and the database cannot be read without it"
        cure = "Put back the secret.key or BOT_SECRET_KEY that this database began with"
        return [Fault(str(config.data_dir / "secret.key"), what, cure)]
    try:
        seal = Seal(load_key(config.secret_key, config.data_dir))
        if seen.sealed is not None:
            seal.open(seen.sealed)
    except OSError as error:
        cure = "Put the file back that this database began with"
        return [Fault(str(config.data_dir / "secret.key"), f"it cannot be read: {error.strerror}", cure)]
    except OperatorError as error:
        return list(error.faults)
    return []

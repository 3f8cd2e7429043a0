"""What `bot backup` and `bot restore` do: the whole database as one file, and back into an empty one of either engine.

Here are the operator's words and what is looked at beforehand; the copying is `bot/store/dump/`.
"""

import os
from collections.abc import Callable
from pathlib import Path

from bot.clock import Clock
from bot.config import Config
from bot.errors import Fault, OperatorError
from bot.store.dump import Archive, Manifest, Outcome, dump, newer, restore
from bot.store.inspect import inspect
from bot.store.seal import Seal, load_key

Say = Callable[[str], None]
POLITE = 10  # the service beside us goes first


async def backup(config: Config, path: Path, clock: Clock, say: Say) -> None:
    """Also while the service runs. Raises OperatorError."""
    seen = await inspect(config.database_url)
    if not seen.exists:
        what, cure = "there is no database yet", "Check BOT_DATABASE__URL and BOT_DATA_DIR"
        raise OperatorError([Fault(config.database_shown, what, cure)])
    seal = _seal(config)
    if seen.sealed is not None:
        seal.open(seen.sealed)  # a backup under another key could never be used
    os.nice(POLITE)
    manifest = await dump(config.database_url, path, seal, clock.now())
    say(f"{path}: {_size(manifest)}, {_megabytes(path)} MB, schema {manifest.schema[-1]}.")
    say(f"The key is NOT in it. Keep {_key_place(config)} in another place: without it the backup opens nothing.")


async def restore_file(config: Config, path: Path, clock: Clock, say: Say, *, send_waiting: bool) -> None:
    """All or nothing. Raises OperatorError."""
    archive = Archive(path)
    if unknown := newer(archive.manifest.schema):
        what = f"the backup is of a newer version: it has {', '.join(unknown)}"
        raise OperatorError([Fault(str(path), what, "Install that version; nothing was changed")])
    seal = _seal(config)
    archive.verify(seal)
    outcome = await restore(config.database_url, archive, seal, clock.now(), send_waiting=send_waiting)
    moment = archive.manifest.created_at.astimezone(config.hall.zone).isoformat(" ", "minutes")
    say(f"{_size(archive.manifest)}: all is back as it was at {moment}.")
    for line in _aftermath(outcome):
        say(line)


def _aftermath(outcome: Outcome) -> list[str]:
    lines = []
    if outcome.doubtful:
        lines.append(
            f"Messages that were waiting or on their way: {outcome.doubtful}. They may have arrived since, so they are "
            "not sent again; the console shows them as unknown."
        )
    if outcome.passed_over:
        lines.append(
            f"Reminders that have fallen due since: {outcome.passed_over}. They may have been told, and are left out."
        )
    if outcome.migrated:
        lines.append(f"Brought to the current schema: {', '.join(outcome.migrated)}.")
    return lines


def _seal(config: Config) -> Seal:
    """With the key that is there; a new one would be of no use to anybody."""
    file = config.data_dir / "secret.key"
    if not config.secret_key and not file.exists():
        cure = "Put the secret.key or BOT_SECRET_KEY in place that the hall had when the database began"
        raise OperatorError([Fault(str(file), "there is no key", cure)])
    try:
        return Seal(load_key(config.secret_key, config.data_dir))
    except OSError as error:
        what, cure = f"it cannot be read: {error.strerror}", "Run this as the user that runs the service"
        raise OperatorError([Fault(str(file), what, cure)]) from None


def _key_place(config: Config) -> str:
    return "BOT_SECRET_KEY" if config.secret_key else str(config.data_dir / "secret.key")


def _size(manifest: Manifest) -> str:
    return f"{manifest.rows} {'row' if manifest.rows == 1 else 'rows'} of {len(manifest.tables)} tables"


def _megabytes(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:.1f}"

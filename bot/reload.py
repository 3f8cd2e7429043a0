"""Takes up what changes in `policy/` and `locales/` while the service runs: all of it, and only when it is in order.

A look compares names, sizes and times of some hundred files. What has changed and is no longer being written is read
and checked anew beside the running conversations, then put in force at once. While anything is faulty the last good
state goes on, and the faults stand in `faults` until the files are mended; a mended file is taken up by itself.
"""

import asyncio
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import structlog

from bot.errors import Fault, OperatorError
from bot.rooms import ROOMS
from bot.services.rooms import InForce, Rooms, unsayable

log = structlog.get_logger()

LOOK_SECONDS = 2  # what two looks find the same is not being written any more
KINDS = (".toml", ".ftl", ".txt")

Stamp = frozenset[tuple[str, int, int, int]]
"""Name, size, time of change and number of every file."""


class Reload:
    """`began` is the stamp from before the rooms in force were read. `check` tells every fault of the files, `load`
    reads them, both in a thread.
    """

    def __init__(
        self,
        root: Path,
        began: Stamp,
        in_force: InForce,
        check: Callable[[], list[Fault]],
        load: Callable[[], Rooms],
    ) -> None:
        self.faults: tuple[Fault, ...] = ()
        self._root = root
        self._in_force = in_force
        self._check = check
        self._load = load
        self._done = self._seen = began

    async def look(self) -> bool:
        """True when new rooms are in force from now on."""
        found = await asyncio.to_thread(stamp, self._root)
        settled, self._seen = found == self._seen, found
        if found == self._done or not settled:
            return False
        faults, rooms = await asyncio.to_thread(self._read)
        if await asyncio.to_thread(stamp, self._root) != found:
            return False  # written to meanwhile: it is read again when it is still
        self._done = found
        self._tell(faults)
        if rooms is None:
            return False
        self._in_force.rooms = rooms
        log.info("policy/ and locales/ have changed: the new answers are in force")
        return True

    def _read(self) -> tuple[list[Fault], Rooms | None]:
        try:
            faults = self._check()
            if faults:
                return faults, None
            rooms = self._load()
            faults = unsayable(self._in_force.rooms.texts, rooms.texts)
            return faults, None if faults else rooms
        except OperatorError as error:
            return list(error.faults), None
        except Exception:
            log.exception("policy/ or locales/ could not be read")
            return [Fault("policy/, locales/", "they cannot be read, the log says why", "Undo the last change")], None

    def _tell(self, faults: list[Fault]) -> None:
        """Each once, for as long as it lasts."""
        known = set(map(str, self.faults))
        self.faults = tuple(faults)
        for fault in faults:
            if str(fault) not in known:
                log.error("a change is not taken up, the last good answers go on", fault=str(fault))


def stamp(root: Path) -> Stamp:
    return frozenset(found for room in ROOMS for found in _files(str(root / room)))


def _files(folder: str) -> Iterator[tuple[str, int, int, int]]:
    """A file that goes while we look is not there."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.endswith(KINDS):
            try:
                state = entry.stat()
            except OSError:
                continue
            yield entry.path, state.st_size, state.st_mtime_ns, state.st_ino
        elif entry.is_dir():
            yield from _files(entry.path)

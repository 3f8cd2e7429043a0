"""What has just left for a platform, written down at once: a process can be killed in the milliseconds of a commit.

A line costs microseconds and outlives the process, though not a power cut. The database learns the same a moment
later; only after a kill is the trail read.
"""

import os
from contextlib import suppress

MOST_LINES = 1000


class Trail:
    """Pairs of a message's id and the number of its attempt."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        self._lines = 0

    def add(self, id: int, attempt: int) -> None:
        """Never raises: on a full disk the milliseconds are unguarded."""
        with suppress(OSError):
            os.write(self._file, b"%d %d\n" % (id, attempt))
            self._lines += 1

    def read(self) -> list[tuple[int, int]]:
        lines = os.pread(self._file, os.fstat(self._file).st_size, 0).split(b"\n")
        pairs = [line.split() for line in lines]
        return [(int(pair[0]), int(pair[1])) for pair in pairs if len(pair) == 2 and all(map(bytes.isdigit, pair))]

    def forget(self, *, now: bool = False) -> None:
        """To be called when the database knows all of it; does something when there is much, or at once."""
        if now or self._lines > MOST_LINES:
            os.ftruncate(self._file, 0)
            self._lines = 0

    def close(self) -> None:
        os.close(self._file)

"""Passwords as they are kept: argon2, made in a thread and only two at a time, so that many tries at once neither fill
the memory nor hold up the service.
"""

import asyncio
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

AT_ONCE = 2


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # only who signs in needs it: not at every start

    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash("nobody has this one")


class Passwords:
    def __init__(self) -> None:
        self._room = asyncio.Semaphore(AT_ONCE)

    async def kept(self, password: str) -> str:
        """What to store of it."""
        async with self._room:
            return await asyncio.to_thread(lambda: _hasher().hash(password))

    async def fits(self, password: str, kept: str) -> bool:
        """Takes as long where nothing is kept, so that names cannot be guessed by the time it takes."""
        async with self._room:
            return await asyncio.to_thread(_fits, password, kept)


def _fits(password: str, kept: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(kept or _nobodys(), password) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False

"""Passwords as they are kept: a slow, salted hash (scrypt), made in a thread and only a few at a time, so that many
tries at once neither fill the memory nor hold up the service.
"""

import asyncio
import base64
import hashlib
import hmac
import os
from typing import Final

COST, BLOCK, LANES = 2**15, 8, 3  # 32 MiB and about a fifth of a second
MEMORY: Final = 64 * 1024 * 1024
SALT_BYTES: Final = 16
AT_ONCE: Final = 2
NOBODYS: Final = f"scrypt${COST}${BLOCK}${LANES}$AAAAAAAAAAAAAAAAAAAAAA==$AAAA"


class Passwords:
    def __init__(self) -> None:
        self._room = asyncio.Semaphore(AT_ONCE)

    async def kept(self, password: str) -> str:
        """What to store of it."""
        salt = os.urandom(SALT_BYTES)
        return "$".join(
            ("scrypt", str(COST), str(BLOCK), str(LANES), _text(salt), _text(await self._hash(password, salt)))
        )

    async def fits(self, password: str, kept: str) -> bool:
        """Takes as long where nothing is kept, so that names cannot be guessed by the time it takes."""
        _, cost, block, lanes, salt, wanted = (kept or NOBODYS).split("$")
        found = await self._hash(password, base64.b64decode(salt), int(cost), int(block), int(lanes))
        return hmac.compare_digest(found, base64.b64decode(wanted)) and bool(kept)

    async def _hash(
        self, password: str, salt: bytes, cost: int = COST, block: int = BLOCK, lanes: int = LANES
    ) -> bytes:
        async with self._room:
            return await asyncio.to_thread(
                hashlib.scrypt, password.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=MEMORY, dklen=32
            )


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()

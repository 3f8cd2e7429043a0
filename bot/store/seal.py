"""Secrets at rest: AES-GCM for what must be read again, a keyed hash for what must only be recognised.

The key comes from `BOT_SECRET_KEY` or from the key file beside the database; whoever loses it loses the sealed columns.
"""

import base64
import hashlib
import hmac
import os
from contextlib import suppress
from pathlib import Path

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import Fault, OperatorError

NONCE_BYTES = 12
SHORTEST_SECRET = 16


class Seal:
    def __init__(self, key: bytes) -> None:
        self._key = key
        self._cipher = AESGCM(key)

    def close(self, value: object) -> bytes:
        """Any JSON value, unreadable without the key."""
        return self.close_bytes(orjson.dumps(value))

    def close_bytes(self, plain: bytes) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, None)

    def open(self, sealed: bytes) -> object:
        """Raises OperatorError when the key is another one than it was sealed with."""
        return orjson.loads(self.open_bytes(sealed))

    def open_bytes(self, sealed: bytes) -> bytes:
        """Raises OperatorError like `open`."""
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], None)
        except InvalidTag:
            raise OperatorError(
                [
                    Fault(
                        "secret key",
                        "it does not open what the database holds",
                        "Put back the secret.key or BOT_SECRET_KEY that this database began with",
                    )
                ]
            ) from None

    def fingerprint(self, text: str) -> str:
        return hmac.new(self._key, text.encode(), "sha256").hexdigest()


def load_key(configured: str, data_dir: Path) -> bytes:
    """The configured secret, else the one in `secret.key`, made on first use and readable by its owner only."""
    file = data_dir / "secret.key"
    if configured:
        return _derive(configured, "BOT_SECRET_KEY")
    if not file.exists():
        _make_key(file)
    return _derive(file.read_text("utf-8", "replace"), str(file))


def _make_key(file: Path) -> None:
    """All of it or nothing, whatever happens meanwhile: half a key would lock the database for good."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(base64.b64encode(os.urandom(32)) + b"\n")
            out.flush()
            os.fsync(out.fileno())
        with suppress(FileExistsError):  # another process was faster: its key counts
            os.link(draft, file)
    finally:
        draft.unlink(missing_ok=True)


def _derive(secret: str, place: str) -> bytes:
    if len(secret.strip()) < SHORTEST_SECRET:
        raise OperatorError(
            [
                Fault(
                    place,
                    f"a secret of {SHORTEST_SECRET} characters or more is needed",
                    "Put back the one this database began with",
                )
            ]
        )
    return hashlib.sha256(secret.strip().encode()).digest()

"""Which bots are compared, how each is started, and what people say to it."""

import hashlib
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.frozen import Frozen

ROOT = Path(__file__).parents[1]
_PEERS_VENV = ROOT / ".venv-bench"
PEERS_PYTHON = _PEERS_VENV / "bin" / "python"

# The bot remembers how the short messages without a number of one's own were read: these are read anew each time.
FAQ = (
    "我是13800000000，外省户口在这边办护照得等多少天",
    "身份证丢了，13800000000，补一张要花多少钱",
    "how long is a passport valid for my son, 13800000000",
    "我的电话13800000000，港澳通行证快到期了，换发带什么材料",
    "电话是13800000000，护照能不能加急，需要啥证明",
)
FAQ_SAID_BEFORE = (
    "外省户口在这边办护照得等多少天",
    "身份证丢了补一张要花多少钱",
    "how long is a passport valid for my son",
    "港澳通行证快到期了，换发带什么材料",
    "护照能不能加急，需要啥证明",
)
# Steps of a booking that is left before its end: a finished one would use up the time slots within a second.
BOOKING = ("/book", "护照", "1", "/cancel")
OURS = {  # what a row is called, and what is said in it; each has a database of its own
    "faq": ("ours, FAQ", FAQ),
    "again": ("ours, FAQ said before", FAQ_SAID_BEFORE),
    "booking": ("ours, booking step", BOOKING),
}

STOCK = "stock PTB echo"
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"  # a warm start finds its modules compiled, whoever measures it


class Variant(Frozen):
    """`database` is the URL our bot gets; the peers have none."""

    name: str
    texts: tuple[str, ...]
    peer: str | None = None
    database: str | None = None
    data_dir: Path | None = None

    @property
    def on_postgres(self) -> bool:
        return bool(self.database and self.database.startswith("postgresql"))


@dataclass(slots=True)
class Launch:
    """How a variant is started: `ready_url` is None for the peers, which are ready at their first poll."""

    command: list[str]
    env: dict[str, str]
    ready_url: str | None = None
    prepare: list[str] = field(default_factory=list)


def peers() -> list[Variant]:
    return [Variant(STOCK, FAQ, peer="echo_ptb"), Variant("aiogram echo", FAQ, peer="echo_aiogram")]


def ours(folder: Path, postgres: Mapping[str, str]) -> list[Variant]:
    """Each script on two databases; `postgres` gives a script's database URL."""
    found = []
    for script, (label, texts) in OURS.items():
        for database, name in (("sqlite", "SQLite"), ("postgresql", "PostgreSQL")):
            data_dir = folder / f"{script}-{database}"
            url = f"sqlite:///{data_dir}/bot.sqlite3" if database == "sqlite" else postgres.get(script)
            if url:
                found.append(Variant(f"{label}, {name}", texts, database=url, data_dir=data_dir))
    return found


def launch(variant: Variant, base_url: str, bot: Path) -> Launch:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("BOT_") and key != NO_BYTECODE}
    if variant.peer:
        python, script = PEERS_PYTHON, ROOT / "bench" / "peers" / f"{variant.peer}.py"
        return Launch([str(python), str(script), base_url], clean)
    assert variant.data_dir and variant.database
    variant.data_dir.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    env = clean | {
        "BOT_CONFIG": str(ROOT / "bot.toml"),
        "BOT_DATA_DIR": str(variant.data_dir),
        "BOT_DATABASE__URL": variant.database,
        "BOT_TELEGRAM__TOKEN": "110201543:TEST",
        "BOT_TELEGRAM__BASE_URL": base_url,
        "BOT_TELEGRAM__MODE": "polling",
        "BOT_TELEGRAM__MESSAGES_PER_SECOND": "0",
        "BOT_TELEGRAM__MESSAGES_PER_CHAT_SECOND": "0",
        "BOT_WEB__PORT": str(port),
    }
    return Launch([str(bot), "run"], env, f"http://127.0.0.1:{port}/readyz", [str(bot), "migrate"])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ensure_peers() -> None:
    """Makes `.venv-bench` from its lock file when it is missing or older than the lock."""
    lock = ROOT / "requirements" / "bench.lock"
    mark, digest = _PEERS_VENV / "lock.sha256", hashlib.sha256(lock.read_bytes()).hexdigest()
    if mark.exists() and mark.read_text() == digest:
        return
    print("installing the peers into .venv-bench ...", file=sys.stderr, flush=True)
    subprocess.run([sys.executable, "-m", "venv", str(_PEERS_VENV)], check=True)
    pip = [str(_PEERS_VENV / "bin" / "pip"), "install", "--quiet", "--require-hashes"]
    subprocess.run([*pip, "-r", str(ROOT / "requirements" / "build.lock")], check=True)
    subprocess.run([*pip, "--no-build-isolation", "-r", str(lock)], check=True)
    mark.write_text(digest)

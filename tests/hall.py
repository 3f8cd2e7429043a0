"""A hall to talk to: the real core on a real database with a clock that stands still, and a person on one channel.

Conversations are written as sentences: `await hall.says("办护照要几天")`. Three ways a channel can look are tried: one
with buttons that sends, one whose page fetches, one with nothing but text.
"""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from bot.app import ROOT, Core, build_core
from bot.clock import FrozenClock
from bot.config import Config, Digest, load_config
from bot.delivery.profile import Profile
from bot.dialog.turn import Kind, Turn
from bot.domain.attachments import File, Pointer
from bot.store import Store

BUTTONS = Profile("buttons", buttons=True, fetched=False)
PAGE = Profile("page", buttons=True, fetched=True)
TEXT_ONLY = Profile("text", buttons=False, fetched=True, limit=600)
PROFILES = {profile.name: profile for profile in (BUTTONS, PAGE, TEXT_ONLY)}

WEDNESDAY_TEN = datetime.fromisoformat("2026-11-25T10:00:00+08:00")


def config() -> Config:
    """The hall of bot.toml, without the digest: those who are told of it say so."""
    return replace_model(load_config({"BOT_CONFIG": str(ROOT / "bot.toml")}), digest=Digest())


@dataclass
class Person:
    """Somebody on one channel, and what they were told."""

    core: Core
    profile: Profile
    address: str
    language: str = "zh-Hans"
    heard: list[dict[str, Any]] = field(default_factory=list)
    _cursor: int = 0
    _ids: Any = field(default_factory=count)

    async def says(self, *texts: str) -> str:
        """Types the texts one after another; returns all that was answered to the last one."""
        answer = ""
        for text in texts:
            answer = await self._take(Kind.TEXT, text)
        return answer

    async def presses(self, label: str) -> str:
        """Presses the button of the newest message that carries this label."""
        return await self._take(Kind.PRESS, self.token(label))

    async def follows(self) -> str:
        return await self._take(Kind.FOLLOW, "")

    async def shows(self, *files: File | Pointer, text: str = "", album: str = "", message_id: str = "") -> str:
        """Sends photos or a voice note, with words under them; a pointer is still to be fetched."""
        kind = Kind(files[0].medium.value)
        return await self._take(kind, text, message_id, files=files, album=album)

    async def sends(self, kind: Kind, text: str = "", message_id: str = "") -> str:
        return await self._take(kind, text, message_id)

    def token(self, label: str) -> str:
        return next(token for token, shown in self.choices if shown.startswith(label))

    @property
    def choices(self) -> list[list[str]]:
        return next((body["choices"] for body in reversed(self.heard) if body.get("choices")), [])

    @property
    def labels(self) -> list[str]:
        return [label for _, label in self.choices]

    async def _take(self, kind: Kind, text: str, message_id: str = "", **more: Any) -> str:
        message_id = message_id or f"m{next(self._ids)}"
        turn = Turn(self.profile.name, self.address, message_id, kind, text, self.language, **more)
        await self.core.engine.take(turn)
        return await self.listens()

    async def listens(self) -> str:
        """What is new in the log for this person."""
        found = await self.core.store.run(lambda tx: tx.contacts.open(self.profile.name, self.address))
        assert found is not None
        new = await self.core.store.run(lambda tx: tx.messages.after(found[0].id, self._cursor))
        self._cursor = max([self._cursor, *(message.id for message in new)])
        bodies = [message.body for message in new if message.way == "out"]
        self.heard += bodies
        return "\n".join(body["text"] for body in bodies if body["text"])


@dataclass
class Hall:
    core: Core
    clock: FrozenClock

    def person(self, profile: Profile = BUTTONS, address: str = "7", language: str = "zh-Hans") -> Person:
        return Person(self.core, profile, address, language)

    def writer_of(self, text: str) -> Person:
        """Somebody who speaks the language the text is written in."""
        return self.person(language="en" if text.isascii() else "zh-Hans")


def open_hall(store: Store, settings: Config | None = None, now: datetime = WEDNESDAY_TEN) -> Hall:
    clock = FrozenClock(now)
    return Hall(build_core(settings or config(), store, clock, PROFILES), clock)


def with_places(places: int) -> Config:
    """The hall with so many places in every time slot."""
    settings = config()
    sites = tuple(
        replace_model(site, windows=tuple(replace_model(window, places=places) for window in site.windows))
        for site in settings.sites
    )
    return replace_model(settings, sites=sites)


def replace_model(model: Any, **changes: Any) -> Any:
    return model.model_copy(update=changes)

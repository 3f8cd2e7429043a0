"""What it takes to write to a contact on any channel: how the channel looks, the real time, and the doorbell."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.clock import Clock, RealClock
from bot.delivery.doorbell import Doorbell
from bot.delivery.profile import Profile
from bot.frozen import Frozen

NO_PROFILES: Mapping[str, Profile] = MappingProxyType({})


class Post(Frozen):
    """A channel that is switched off keeps its messages: they wait in the outbox until it is back."""

    profiles: Mapping[str, Profile] = NO_PROFILES
    real_clock: Clock = RealClock()
    doorbell: Doorbell | None = None

    def profile(self, channel: str) -> Profile:
        return self.profiles.get(channel) or Profile(channel, buttons=False, fetched=False)

    def ring(self, contact_id: int, profile: Profile) -> None:
        """Now, and once more when what was written is surely there for others to see."""
        if self.doorbell is not None:
            self.doorbell.ring(contact_id, profile)
            self.doorbell.again.append((contact_id, profile))

    def ring_for_files(self) -> None:
        if self.doorbell is not None:
            self.doorbell.files.set()

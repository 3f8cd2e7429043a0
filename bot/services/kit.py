"""What every use case of one turn, notice or page is given, besides its transaction."""

from datetime import date, datetime

from bot.clock import Clock
from bot.config import Config, Site
from bot.frozen import Frozen
from bot.services.post import Post
from bot.services.rooms import Rooms


class Kit(Frozen):
    config: Config
    clock: Clock
    rooms: Rooms
    post: Post = Post()

    def now(self) -> datetime:
        """In UTC."""
        return self.clock.now()

    def local_now(self) -> datetime:
        """The hall's wall clock."""
        return self.clock.now().astimezone(self.config.hall.zone)

    def today(self) -> date:
        return self.local_now().date()

    def site(self, id: str) -> Site | None:
        return self.config.site(id)

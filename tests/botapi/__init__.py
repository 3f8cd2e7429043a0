"""A stand-in of the Telegram Bot API over real HTTP, so that tests use the bot's own client and polling.

In a test's process: `async with BotApi() as api`, then `api.says(7, "/start")`, `await api.replies_to(7)`.
As its own process, for bots that are killed and restarted: `python -m tests.botapi --port N`, driven over
/control. It knows what the real server refuses and in which words; what the bot means is left to the tests.
"""

from tests.botapi.model import Refusal, Sent
from tests.botapi.server import BotApi

__all__ = ["BotApi", "Refusal", "Sent"]

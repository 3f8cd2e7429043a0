"""One's own page: the name to sign in with, a password, the other places where one is signed in, and what one was told.

Somebody who has the console and no chat reads their notices here.
"""

from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import CHANNEL, SHORTEST_PASSWORD
from bot.errors import BotError
from bot.services.kit import Kit
from bot.store.messages import Message
from bot.store.tx import Tx
from bot.web.staff.console import Console, Visit, see, status_of

PATH: Final = "/staff/me"
DONE: Final = ("joined", "password", "elsewhere")
TOLD: Final = 30


def routes(console: Console) -> list[Route]:
    page = OwnPage(console)
    return [
        console.page(PATH, page.show),
        console.act(f"{PATH}/password", page.set_password),
        console.act(f"{PATH}/elsewhere", page.sign_out_elsewhere),
    ]


class OwnPage:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None) -> Response:
        account = await self._console.door.account(visit.sitting)
        channel, told = await self._console.run(lambda tx, kit: _told(tx, kit, visit.me.contact_id))
        done = visit.asked.get("done", "")
        return await self._console.fill(
            "me.html",
            visit,
            "me",
            status_of(error) if error else 200,
            account=account,
            login=visit.field("login") or (account.login if account else visit.me.badge.lower()),
            least=SHORTEST_PASSWORD,
            has_chat=channel != CHANNEL,
            told=told,
            done=f"desk-done-me-{done}" if done in DONE else None,
            error=self._console.say(error, visit) if error else None,
        )

    async def set_password(self, visit: Visit) -> Response:
        password, again = visit.form.get("password", ""), visit.form.get("again", "")
        try:
            await self._console.door.set_password(visit.sitting, visit.field("login"), password, again)
        except BotError as error:
            return await self.show(visit, error)
        return see(PATH, done="password")

    async def sign_out_elsewhere(self, visit: Visit) -> Response:
        await self._console.door.sign_out_elsewhere(visit.sitting)
        return see(PATH, done="elsewhere")


async def _told(tx: Tx, kit: Kit, contact_id: int) -> tuple[str, list[Message]]:
    """The channel, and what was told there, newest first, where there is no other place to read it."""
    channel = (await tx.contacts.get(contact_id)).channel
    messages = await tx.messages.last(contact_id, TOLD) if channel == CHANNEL else []
    return channel, [one for one in reversed(messages) if one.way == "out" and one.body.get("text")]

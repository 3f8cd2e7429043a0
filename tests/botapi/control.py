"""The person's side over HTTP, for tests that kill the bot's process and for drivers in another one."""

import asyncio
from base64 import b64decode
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from tests.botapi.server import BotApi


def control_routes(api: "BotApi") -> list[web.RouteDef]:
    """Bodies are JSON objects with the arguments of the method of the same name.

    POST /control/say, press, block, unblock, raw, fault, heal, latency, group, hang.
    POST /control/show takes the photo in base64; hang makes downloads hang, or with `now` false go on.
    GET /control/sent?after=N&wait=SECONDS gives what was sent from place N on, and waits for it.
    GET /control/waiting counts the updates the bot has not confirmed yet.
    """

    def act(do: str) -> web.RouteDef:
        async def handle(request: web.Request) -> web.Response:
            given = await request.json() if request.can_read_body else {}
            return web.json_response({"update_id": getattr(api, method)(**given)})

        method = {"say": "says", "press": "presses", "block": "blocks", "unblock": "unblocks"}.get(do, do)
        return web.post(f"/control/{do}", handle)

    async def fault(request: web.Request) -> web.Response:
        api.fail(**await request.json())
        return web.json_response({})

    async def heal(request: web.Request) -> web.Response:
        api.heal()
        return web.json_response({})

    async def latency(request: web.Request) -> web.Response:
        given = await request.json()
        api.latency, api.latency_all = given.get("sends", api.latency), given.get("all", api.latency_all)
        return web.json_response({})

    async def show(request: web.Request) -> web.Response:
        given = await request.json()
        photo = b64decode(given.pop("photo"))
        return web.json_response({"update_id": api.shows(given.pop("user_id"), photo, **given)})

    async def group(request: web.Request) -> web.Response:
        api.add_group(**await request.json())
        return web.json_response({})

    async def hang(request: web.Request) -> web.Response:
        api.files_hang = (await request.json())["now"]
        return web.json_response({"downloads": api.downloads})

    async def sent(request: web.Request) -> web.Response:
        after, wait = int(request.query.get("after", 0)), float(request.query.get("wait", 0))
        if wait:
            await asyncio.gather(api.wait_for(after + 1, wait), return_exceptions=True)
        return web.json_response([one.as_json() for one in api.sent[after:]])

    async def waiting(request: web.Request) -> web.Response:
        return web.json_response({"updates": len(api.queue.pending)})

    acts = [act(do) for do in ("say", "press", "block", "unblock", "raw")]
    rest = [web.post(f"/control/{f.__name__}", f) for f in (fault, heal, latency, show, group, hang)]
    return [*acts, *rest, web.get("/control/sent", sent), web.get("/control/waiting", waiting)]

"""Where the staff console begins: its forty modules are loaded when somebody first asks for one of its pages.

A hall opens without them, and citizens who write meanwhile are answered: loading goes on in a thread.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from starlette.routing import BaseRoute, Match, Route, Router
from starlette.types import Receive, Scope, Send

PATH: Final = "/staff"

Load = Callable[[], Sequence[Route]]
"""Imports the pages and makes their routes."""


class StaffDoor(BaseRoute):
    def __init__(self, load: Load) -> None:
        self._load = load
        self._loading = asyncio.Lock()
        self._router: Router | None = None

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        path = scope["path"] if scope["type"] == "http" else ""
        return (Match.FULL if path == PATH or path.startswith(f"{PATH}/") else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        await (await self.router())(scope, receive, send)

    async def router(self) -> Router:
        """With every page of the console."""
        async with self._loading:
            if self._router is None:
                self._router = Router(await asyncio.to_thread(self._load))
        return self._router

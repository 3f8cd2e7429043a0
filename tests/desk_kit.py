"""What the tests of the staff console share: browsers of the hall's people, and cases to look at."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

import httpx
from starlette.applications import Starlette
from starlette.routing import Route

from bot.app import DESK, WEB, build_core
from bot.clock import FrozenClock, RealClock
from bot.config import Config
from bot.domain.cases import Case, Kind, Level
from bot.domain.staff import Staff
from bot.frozen import replace
from bot.services.desk import DeskDoor
from bot.services.post import Post
from bot.store import Store
from bot.web.app import build_web
from bot.web.staff_door import StaffDoor
from tests.case_kit import contact, invite, reported, staff
from tests.hall import PROFILES, WEDNESDAY_TEN, Hall, config

ADDRESS = "192.0.2.9"
FORM = re.compile(r'name="form" value="([0-9a-f]{64})"')
VERSION = re.compile(r'name="version" value="(\d+)"')


@dataclass
class Browser:
    """Somebody before the console. `form` is what each form brings back; `page` the page seen last."""

    http: httpx.AsyncClient
    me: Staff | None = None
    page: str = ""
    answers: list[httpx.Response] = field(default_factory=list)

    async def opens(self, path: str, **asked: str) -> httpx.Response:
        answer = await self.http.get(path, params=asked or None, follow_redirects=True)
        self.page = answer.text
        return answer

    async def does(self, path: str, *, follow: bool = True, **form: str) -> httpx.Response:
        """Posts the form of the page it has open, with the token and the version that stand in it."""
        kept = {"form": self.token} if FORM.search(self.page) else {}
        if found := VERSION.search(self.page):
            kept["version"] = found[1]
        answer = await self.http.post(path, data={**kept, **form}, follow_redirects=follow)
        self.page = answer.text if follow else self.page
        return answer

    @property
    def token(self) -> str:
        found = FORM.search(self.page)
        assert found, self.page[:400]
        return found[1]


@dataclass
class Console:
    hall: Hall
    web: Starlette
    pages: Sequence[Route]
    real: FrozenClock
    door: DeskDoor

    def browser(self, address: str = ADDRESS, scheme: str = "http") -> Browser:
        transport = httpx.ASGITransport(self.web, client=(address, 40000), raise_app_exceptions=True)
        return Browser(httpx.AsyncClient(transport=transport, base_url=f"{scheme}://hall.test"))

    async def signed_in(self, role: str = "clerk", name: str = "李明", badge: str = "", site: str = "") -> Browser:
        """A new member of staff, come in with a code; no password is needed for what they do."""
        browser = self.browser()
        code = await invite(self.hall, role, name, badge, site)
        token, browser.me = await self.door.join(code, ADDRESS, "zh-Hans")
        browser.http.cookies.set("desk", token, domain="hall.test")
        await browser.opens("/staff/me")
        return browser

    async def case(self, text: str = "", kind: Kind = Kind.COMPLAINT, who: str = "7", **more: object) -> Case:
        more.setdefault("site", "main")
        citizen = await contact(self.hall, who)
        return await reported(self.hall, citizen, kind, text or "3号窗口排队两个小时没人理，工作人员一直在聊天", **more)

    async def chat_staff(self, role: str, name: str, badge: str, channel: str = "page") -> Staff:
        return await staff(self.hall, role, name, badge, channel=channel)


@asynccontextmanager
async def open_console(
    store: Store, now: datetime = WEDNESDAY_TEN, settings: Config | None = None
) -> AsyncIterator[Console]:
    clock, real = FrozenClock(now), FrozenClock(RealClock().now())
    profiles = {**PROFILES, DESK.name: DESK, WEB.name: WEB}
    core = build_core(settings or config(), store, clock, profiles)
    core = replace(core, post=Post(profiles, real, core.doorbell))

    async def ready() -> list[str]:
        return []

    web = build_web(
        core.engine, store, core.in_force, core.doorbell, clock, core.config, ready, lambda: b"", kit=core.kit
    )
    staff = next(one for one in web.routes if isinstance(one, StaffDoor))
    pages = [one for one in (await staff.router()).routes if isinstance(one, Route)]
    try:
        yield Console(Hall(core, clock), web, pages, real, DeskDoor(store, core.kit))
    finally:
        web.state.streams.close()


__all__ = ["ADDRESS", "Browser", "Console", "Kind", "Level", "open_console"]

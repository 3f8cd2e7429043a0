"""Killed with SIGKILL while it fetches a photo, the service brings it once: to its case, and to the staff's topic."""

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.domain.attachments import Arrival
from bot.store import open_store
from bot.store.seal import Seal, load_key
from tests.attachment_kit import picture
from tests.kill_kit import Bot, Json, StandIn, stand_in

GROUP, WEN, LI = -1001234567890, 7001, 7002
STORY = "昨天下午在3号窗口排队两个小时没人理，工作人员一直在聊天"
PHOTO = b64encode(picture()).decode()


@pytest.fixture
async def api() -> AsyncIterator[StandIn]:
    async with stand_in() as standing:
        await standing.does("group", chat_id=GROUP)
        yield standing


@pytest.fixture
async def service(api: StandIn, tmp_path: Path) -> AsyncIterator[Bot]:
    bot = Bot(tmp_path, api.base_url, staff_chat=str(GROUP))
    yield bot
    await bot.stop()


async def told(api: StandIn, user: int, part: str, method: str = "sendMessage", seconds: float = 40) -> list[Json]:
    async with asyncio.timeout(seconds):
        while not (found := [one for one in await api.sent() if fits(one, user, part, method)]):
            await asyncio.sleep(0.05)
    return found


def fits(one: Json, user: int, part: str, method: str) -> bool:
    return bool(one["chat_id"] == user and part in one["text"] and one["method"] == method)


async def reports(api: StandIn) -> None:
    """A complaint with a photo that does not come, filed and shown to the staff."""
    await api.does("hang", now=True)
    await api.does("show", user_id=WEN, photo=PHOTO, caption=STORY)
    await told(api, WEN, "照片1张")
    await api.does("say", user_id=LI, text="护照多少钱")  # somebody else is answered meanwhile
    await told(api, LI, "120")
    await api.says(WEN, "1")
    await told(api, WEN, "一起交了")
    await told(api, GROUP, "照片1张，正在传")


async def kept(data: Path) -> list[Any]:
    store: Any = await open_store(f"sqlite:///{data}/bot.db", Seal(load_key("", data)))

    async def read(tx: Any) -> list[Any]:
        found = [(await tx.attachments.get(id), await tx.attachments.content(id)) for id in (1, 2)]
        return [(one.arrival, content is not None) for one, content in found if one]

    try:
        return list(await store.run(read))
    finally:
        await store.close()


@pytest.mark.parametrize("point", ["", "file_fetched", "file_kept"])
async def test_a_photo_comes_once(api: StandIn, service: Bot, tmp_path: Path, point: str) -> None:
    await service.start(kill_at=point)
    await reports(api)
    if point:
        await api.does("hang", now=False)
        assert await service.dies(40) == -9
    else:  # in the middle of the download
        await service.kill()
        await api.does("hang", now=False)
    await service.start()
    await told(api, GROUP, "市民发来的", method="sendPhoto")
    await api.says(LI, "护照要几天")
    await asyncio.sleep(2.5)  # two looks of whatever looks by itself
    await service.stop()
    shown = [one for one in await api.sent() if one["chat_id"] == GROUP and one["method"] == "sendPhoto"]
    assert len(shown) == 1 and await kept(tmp_path) == [(Arrival.HERE, True)]
    assert not [one for one in await api.sent() if one["chat_id"] == WEN and "没有传到" in one["text"]]

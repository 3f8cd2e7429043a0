"""People who ask, book and cancel, each answering what he was last asked, however long the answer takes."""

import asyncio
import random
from collections import Counter

from tests.kill_kit import Json, StandIn, mark_of_sent

QUESTIONS = ("护照多久能办好", "身份证丢了怎么补", "港澳签注多少钱", "明天开门吗")
ITEMS = ("普通护照", "往来港澳通行证", "居民身份证")
ASKED_IN_WORDS = {"叫什么名字": "欧阳建国", "留一个电话号码": "13900005678"}
THINKING_SECONDS = 0.5


class Crowd:
    """`said` counts what each person said, `bookings` the appointments each was told of once or more."""

    def __init__(self, api: StandIn, people: int, seed: int) -> None:
        self.people = range(9001, 9001 + people)
        self.said: Counter[int] = Counter()
        self._api = api
        self._luck = random.Random(seed)
        self._inbox: dict[int, asyncio.Queue[Json]] = {person: asyncio.Queue() for person in self.people}
        self._codes: set[str] = set()
        self._closing = False

    @property
    def bookings(self) -> int:
        return len(self._codes)

    async def talk(self) -> None:
        """Until `finish`."""
        hand_out = asyncio.create_task(self._hand_out())
        await asyncio.gather(*(self._person(person) for person in self.people))
        await asyncio.sleep(0.5)
        hand_out.cancel()

    async def finish(self) -> None:
        """Nobody begins anything new; returns when everybody has got the answer he waits for."""
        self._closing = True

    async def _hand_out(self) -> None:
        place = 0
        while True:
            for sent in await self._api.sent(place, wait=1):
                place += 1
                if sent["chat_id"] in self._inbox:
                    self._inbox[sent["chat_id"]].put_nowait(sent)

    async def _person(self, person: int) -> None:
        seen: set[str] = set()
        await asyncio.sleep(self._luck.uniform(0, 1))
        text = self._luck.choice(QUESTIONS)
        while True:
            self.said[person] += 1
            await self._api.says(person, text)
            asked = await self._answer(person, seen)
            if self._closing:
                return
            await asyncio.sleep(self._luck.uniform(0, THINKING_SECONDS))
            text = self._reaction(asked)

    async def _answer(self, person: int, seen: set[str]) -> Json:
        """The next message that asks something, seen for the first time."""
        async with asyncio.timeout(30):
            while True:
                sent = await self._inbox[person].get()
                text, mark = sent["text"], mark_of_sent(sent)
                if text.startswith("预约好了"):
                    self._codes.add(text.split("预约号 ")[1][:6])
                words = next((words for words in ASKED_IN_WORDS if words in text), "")
                if words:
                    mark = f"{words} {self.said[person]}"
                if (sent["buttons"] or words) and mark not in seen:
                    seen.add(mark)
                    return sent

    def _reaction(self, asked: Json) -> str:
        text, labels = asked["text"], list(asked["buttons"])
        for words, answer in ASKED_IN_WORDS.items():
            if words in text:
                return answer
        if "您要办什么" in text:
            return self._luck.choice(ITEMS)
        if "请核对" in text:
            return "确认预约"
        if "确定取消" in labels:
            return "确定取消"
        if "为谁预约" in text:
            return "1"
        if any(label.startswith("取消 ") for label in labels):
            return "1"
        if any(words in text for words in ("哪一天", "什么时段", "几点来", "服务点方便", "最近的空位")):
            return str(self._luck.randint(1, len(labels)))
        return self._luck.choice((*QUESTIONS, "/book", "/book", "/book", "取消预约"))

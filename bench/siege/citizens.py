"""The citizens: each answers what was last asked, changes their mind, leaves things half done, and remembers what they
were told: which appointment is theirs since when, which place was kept for them until when.
"""

import asyncio
import random
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bench.siege.hall import BEGINS, ROOT, SharedClock, Size
from bench.siege.link import Gone, Json, Link
from bot.config import Config
from bot.domain.text import Text
from bot.frozen import Frozen
from bot.texts import Texts

ZONE = ZoneInfo("Asia/Shanghai")
CONFIRMED = re.compile(
    r"预约好了，预约号 (\w+)\n事项：(.*)\n时间：(.*)\n地点：(.*)，(.*)楼，(.*)\n地址：.*\n办理人：.*，(\d+)"
)
MOVED = re.compile(r"改好了，预约号不变：(\w+)\n原来：.*\n现在：(.*)，(.*)\n")
CANCELLED = re.compile(r"已取消(.*)的预约（(\w+)）")
HELD = re.compile(r"这个时间先为您保留到(.*)，请在这之前确认")
SUMMARY = re.compile(r"请核对：\n事项：.*\n时间：(.*)\n地点：(.*)\n|改到：(.*)，(.*)\n事项：")
OFFERED = re.compile(r"给您留了一个空位：\n.*\n(.*)，(.*)\n.*\n\n保留到(.*)。您要吗")
TOLD_OF_OFFER = re.compile(r"您等的空位有了：\n.*\n(.*)，(.*)\n\n为您保留到(.*)。要不要")
NEVER_MIND = ("您的预约本来就是", "您已经约过", "同一项业务只能留一个", "每人最多同时有", "这项业务您已经有一个预约")
REFUSED, LEFT, OVER = "让给下一位了", "不再排了", "现在没有为您保留的空位"
LOST = ("刚被约满。", "刚被别人约走了")
YES = ("确认预约", "确认改期", "确定取消", "排队等", "要")
LEAVES = "（走开）"
THINKING_SECONDS = 0.6
TURNS_TO_CHANGE = 5  # what was begun is not broken off at once


@dataclass(slots=True)
class Kept:
    """A place told to be kept: `until` by the hall's clock; `slot` once both site and start were told."""

    until: datetime
    slot: tuple[str, datetime] | None = None
    since: float = 0.0


class Stay(Frozen):
    """A place that was surely somebody's, between two moments of the machine's clock."""

    slot: tuple[str, datetime]
    begin: float
    end: float
    whose: tuple[str, str]  # phone and item; empty for a hold


@dataclass(slots=True)
class Mine:
    slot: tuple[str, datetime]
    since: float
    whose: tuple[str, str]


@dataclass(slots=True)
class Told:
    """What all citizens together were told, and what of it was broken."""

    counts: Counter[str] = field(default_factory=Counter)
    stays: list[Stay] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


class Reading:
    """Finds time slots and sites by how they are said."""

    def __init__(self, config: Config, size: Size) -> None:
        self.restless = size.restless
        texts = Texts.load(ROOT, ZONE)
        self.starts = {texts.say(Text("booking-nearest-label", {"starts": one}), "zh-Hans"): one for one in size.starts}
        self.sites = {site.name.zh_hans: site.id for site in config.sites}
        self.fault = texts.say(Text("error-fault", {"number": "§"}), "zh-Hans").split("§")[0]

    def slot(self, site: str, starts: str) -> tuple[str, datetime]:
        return self.sites[site], self.starts[starts]


class Citizen:
    def __init__(
        self, name: str, phone: str, link: Link, clock: SharedClock, reading: Reading, told: Told, luck: random.Random
    ) -> None:
        self.address, self.phone = name, phone
        self.contact = 0
        self.heard: dict[int, str] = {}
        self.mine: dict[str, Mine] = {}
        self.kept: Kept | None = None
        self.busy = 0
        self.left_in_flight = ""  # the message that was on the way when they left for good
        self.left_at = 0.0
        self._link, self._clock, self._reading, self._told = link, clock, reading, told
        self._luck = luck
        self._said = 0
        self._sent_at = 0.0
        self._asked: tuple[str, list[list[str]]] = ("", [])
        self._offers: dict[tuple[str, datetime], datetime] = {}  # told to be kept for them until then
        self._shown: tuple[str, datetime] | None = None  # the offer they are asked about
        self._called = self._back = False
        self._changing = 0

    async def live(self, over: asyncio.Event) -> None:
        await asyncio.sleep(self._luck.uniform(0, 1.5))
        while not over.is_set() and not self.left_in_flight:
            kind, text, keeps = self._reaction()
            if text == LEAVES:
                await self._leave()
                continue
            twice = self._luck.random() < 0.05
            await asyncio.gather(*(self._say(kind, text, keeps) for _ in range(1 + twice)))
            await asyncio.sleep(self._luck.uniform(0, THINKING_SECONDS))

    async def _leave(self) -> None:
        """For a while; who has a place kept may come back at the moment it lapses, and go on where they were."""
        if self.kept and self._luck.random() < 0.6:
            left = self._clock.when(self.kept.until) - time.monotonic()
            await asyncio.sleep(max(0.0, left) + self._luck.uniform(0, 1.3))
            self._back = True
        else:
            self._asked = ("", [])
            await asyncio.sleep(self._luck.uniform(0.5, 4))
        await self.listen()

    async def listen(self) -> None:
        """What came by itself: the page fetches it. Asked again when the service is killed meanwhile."""
        while self.contact:
            try:
                answer = await self._link.ask(id="", contact=self.contact, after=max(self.heard, default=0))
            except Gone:
                continue
            if "error" not in answer:
                self._hear(answer, "")
                return
            self._told.counts["refused by the store, asked again"] += 1
            await asyncio.sleep(0.1)

    def end(self, moment: float) -> None:
        for code in list(self.mine):
            self._close(code, moment)

    async def _say(self, kind: str, text: str, keeps: bool) -> None:
        self._said += 1
        id, sent = f"m{self._said}", time.monotonic()
        if not self.busy:
            self._sent_at = sent
        self.busy += 1
        if not keeps:
            self._let_go(sent)
        answer = await self._until_answered(id, kind, text)
        self.busy -= 1
        if answer is not None:
            self._hear(answer, text)

    async def _until_answered(self, id: str, kind: str, text: str) -> Json | None:
        """Says it again, under the same number, when the service was killed; a few have had enough then."""
        again = False
        while True:
            try:
                answer = await self._link.ask(
                    who=self.address, id=id, kind=kind, text=text, contact=0, after=max(self.heard, default=0)
                )
            except Gone:
                if self._luck.random() < 0.01:
                    self.left_in_flight, self.left_at = id, self._sent_at
                    return None
                again = True
                continue
            if "error" in answer:
                self._told.counts["refused by the store, asked again"] += 1
                await asyncio.sleep(0.1)
                continue
            self._told.counts["turns"] += 1
            if again:
                done = "had been kept" if not answer["fresh"] else "had left no trace"
                self._told.counts[f"in flight at a kill, said again: {done}"] += 1
            return answer

    def _hear(self, answer: Json, said: str) -> None:
        self.contact = answer["contact"]
        at = datetime.fromtimestamp(answer["at"], UTC)
        kept = self.kept
        for id, text, choices in answer["said"]:
            if id in self.heard:
                continue
            self.heard[id] = text
            self._read(text)
            self._promises(text, kept, at)
            if choices or "？" in text or "请" in text:
                self._asked = (text, choices)
        if said and kept is not None and self.kept is kept and kept.slot is None:
            kept.since = time.monotonic()

    def _read(self, text: str) -> None:
        if self._reading.fault and self._reading.fault in text:
            self._fault(f"was told of a fault: {text}")
        self._read_booking(text)
        self._read_hold(text)
        self._read_offer(text)

    def _read_booking(self, text: str) -> None:
        if found := CONFIRMED.search(text):
            code, item, starts, site, _, _, phone = found.groups()
            if self._told.codes.setdefault(code, self.address) != self.address:
                self._fault(f"{code} was told to {self._told.codes[code]} too")
            self._has(code, self._reading.slot(site, starts), (phone, item))
            self._told.counts["bookings told"] += 1
        elif found := MOVED.search(text):
            code, starts, site = found.groups()
            whose = self.mine[code].whose
            self._close(code, self._sent_at)
            self._has(code, self._reading.slot(site, starts), whose)
            self._told.counts["moves told"] += 1
        elif found := CANCELLED.search(text):
            self._close(found[2], self._sent_at)
            self._told.counts["cancellations told"] += 1
        elif any(words in text for words in NEVER_MIND):
            self._let_go(self._sent_at)

    def _read_hold(self, text: str) -> None:
        now = time.monotonic()
        if found := HELD.search(text):
            self._let_go(now)
            self.kept = Kept(self._moment(found[1]))
            self._told.counts["holds told"] += 1
        if self.kept and (found := SUMMARY.search(text)):
            self.kept.slot, self.kept.since = self._reading.slot(found[2] or found[4], found[1] or found[3]), now

    def _read_offer(self, text: str) -> None:
        if found := OFFERED.search(text) or TOLD_OF_OFFER.search(text):
            slot = self._reading.slot(found[2], found[1])
            self._offers[slot], self._shown = self._moment(found[3]), slot
            if found.re is OFFERED:
                self._told.counts["offers shown"] += 1
            else:
                self._called = True
                self._told.counts["offers told"] += 1
        if REFUSED in text and self._shown:
            self._offers.pop(self._shown, None)
        elif LEFT in text:
            self._offers.clear()

    def _promises(self, text: str, kept: Kept | None, at: datetime) -> None:
        """Refused although it was kept: `at` is the hall's time after the answer was made."""
        if any(word in text for word in LOST):
            if kept and kept.slot and at < kept.until and self._asked[0] and "请核对" in self._asked[0]:
                self._fault(f"the place kept until {kept.until:%H:%M} was gone at {at:%H:%M:%S}")
            self.kept = None
        if OVER in text:
            for until in self._offers.values():
                if at < until:
                    self._fault(f"the offer until {until:%H:%M} was gone at {at:%H:%M:%S}")
            self._offers.clear()
        if CONFIRMED.search(text) or MOVED.search(text):
            self.kept = None

    def _reaction(self) -> tuple[str, str, bool]:
        """Kind, text, and whether a place that is kept stays so."""
        text, choices = self._asked
        luck = 0.5 if self._back else self._luck.random()
        self._back = False
        if self._called and self._luck.random() < 0.8:
            self._called = False
            return "text", "/claim", False
        self._changing = max(0, self._changing - 1)
        if self.mine and not self.kept and not self._changing and self._luck.random() < self._reading.restless:
            self._changing = TURNS_TO_CHANGE
            return "text", self._luck.choice(("/my", "/move")), False
        if "叫什么名字" in text:
            return ("text", LEAVES, True) if luck < 0.1 else ("text", "欧阳建国", True)
        if "请留一个电话号码" in text:
            return "text", LEAVES if luck < 0.1 else self.phone, True
        if not choices or luck < 0.04:
            return self._begins()
        labels = {label: token for token, label in choices}
        for yes in YES:
            if yes in labels and luck < 0.75:
                return "press", labels[yes], yes in ("确认预约", "确认改期", "要")
        if luck < 0.85 and any(yes in labels for yes in YES):
            return "text", LEAVES, True
        if "给谁预约" in text:
            return "press", choices[0][0], True
        token = self._luck.choice(choices)[0]
        if "有空位叫我" in labels and luck < 0.6 + self._reading.restless / 3:
            token = labels["有空位叫我"]
        return "press", token, False

    def _begins(self) -> tuple[str, str, bool]:
        if self.mine and self._luck.random() < 0.7:
            return "text", self._luck.choice(("/my", "/move", "/my")), False
        return "text", self._luck.choice(("/book", "/book", "/book", "/book", "/book", "/book", "/wait", LEAVES)), False

    def _let_go(self, moment: float) -> None:
        kept, self.kept = self.kept, None
        if kept and kept.slot:
            end = min(moment, self._clock.when(kept.until))
            self._told.stays.append(Stay(kept.slot, kept.since, end, ("", "")))

    def _has(self, code: str, slot: tuple[str, datetime], whose: tuple[str, str]) -> None:
        self.mine[code] = Mine(slot, time.monotonic(), whose)
        self._offers.pop(slot, None)

    def _close(self, code: str, moment: float) -> None:
        mine = self.mine.pop(code)
        self._told.stays.append(Stay(mine.slot, mine.since, moment, mine.whose))

    def _moment(self, said: str) -> datetime:
        hour, minute = said.split(":")
        return BEGINS.replace(hour=int(hour), minute=int(minute)).astimezone(UTC)

    def _fault(self, what: str) -> None:
        self._told.faults.append(f"{self.address} {what}")


def crowd(
    count: int, config: Config, size: Size, link: Link, clock: SharedClock, told: Told, seed: int
) -> list[Citizen]:
    """Every tenth shares the phone of the one before: a family with two accounts."""
    reading = Reading(config, size)
    phones = [f"139{number - (number % 10 == 9):08d}" for number in range(count)]
    return [
        Citizen(f"citizen-{number}", phone, link, clock, reading, told, random.Random(f"{seed} {number}"))
        for number, phone in enumerate(phones)
    ]

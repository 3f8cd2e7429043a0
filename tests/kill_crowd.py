"""People who ask, book and cancel, each answering what he was last asked, however long the answer takes."""

import asyncio
import random
from collections import Counter
from zoneinfo import ZoneInfo

from bot.app import ROOT
from bot.domain.text import Text
from bot.texts import Texts
from tests.kill_kit import Json, StandIn, mark_of_sent

QUESTIONS = ("护照多久能办好", "身份证丢了怎么补", "港澳签注多少钱", "明天开门吗")
ITEMS = ("passport", "hkmo_permit", "id_card")
THINKING_SECONDS = 0.5
PATIENCE_SECONDS = 6
TEXTS = Texts.load(ROOT, ZoneInfo("Asia/Shanghai"))


def words(key: str, *values: str) -> str:
    """The longest piece of a text that stands in it whatever its values are."""
    text = TEXTS.say(Text(key, dict.fromkeys(values, "§")), "zh-Hans")
    return max(text.split("§"), key=len).strip()


SAID = ("item", "starts", "site", "name", "phone", "address", "window", "change")
CONFIRMED = TEXTS.say(Text("booking-confirmed", dict.fromkeys(SAID, "") | {"code": "§", "floor": 1}), "zh-Hans").split(
    "§"
)[0]
PHONE_ASKED = words("booking-ask-phone")
ASKED_IN_WORDS = {words("booking-ask-name"): "欧阳建国", PHONE_ASKED: "1390000{person}"}
TO_CHOOSE = (
    words("booking-choose-site", "item"),
    words("booking-choose-day", "item", "site"),
    words("booking-choose-part", "day"),
    words("booking-choose-time", "day", "site"),
    words("booking-choose-nearest"),
    words("booking-nowhere"),
    words("booking-keep-which", "starts", "site", "code", "new", "there"),
)


def code_in(text: str) -> str:
    """The number of the appointment that is confirmed in it, or nothing."""
    return text.removeprefix(CONFIRMED)[:6] if text.startswith(CONFIRMED) else ""


class Crowd:
    """`said` counts what each person said, `bookings` the appointments each was told of once or more, `in_vain` the
    answers that never came: like anybody, a person then says it again.
    """

    def __init__(self, api: StandIn, people: int, seed: int) -> None:
        self.people = range(9001, 9001 + people)
        self.said: Counter[int] = Counter()
        self.in_vain = 0
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

    def finish(self) -> None:
        """Nobody begins anything new; `talk` ends when everybody has got the answer he waits for."""
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
            if asked is None:
                self.in_vain += 1
                continue
            if self._closing:
                return
            await asyncio.sleep(self._luck.uniform(0, THINKING_SECONDS))
            text = self._reaction(asked, person)

    async def _answer(self, person: int, seen: set[str]) -> Json | None:
        """The next message that asks something, seen for the first time; None when patience ends before."""
        while True:
            try:
                sent = await asyncio.wait_for(self._inbox[person].get(), PATIENCE_SECONDS)
            except TimeoutError:
                return None
            text, mark = sent["text"], mark_of_sent(sent)
            if code := code_in(text):
                self._codes.add(code)
            asked = next((asked for asked in ASKED_IN_WORDS if asked in text), "")
            if asked:
                mark = f"{asked} {self.said[person]}"
            if (sent["buttons"] or asked) and mark not in seen:
                seen.add(mark)
                return sent

    def _reaction(self, asked: Json, person: int) -> str:
        text, labels = asked["text"], list(asked["buttons"])
        for words_asked, answer in ASKED_IN_WORDS.items():
            if words_asked in text:
                return answer.format(person=person)
        if words("booking-choose-item") in text:
            return words(f"item-{self._luck.choice(ITEMS)}")
        if words("booking-error-too-many", "most") in text:
            return words("booking-confirm-no")
        for yes in ("booking-confirm-yes", "appointments-cancel-yes", "reschedule-yes"):
            if words(yes) in labels:
                return words(yes)
        if words("booking-whom") in text or words("appointments-keep") in labels:
            return "1"
        if any(question in text for question in TO_CHOOSE):
            return str(self._luck.randint(1, len(labels)))
        return self._luck.choice((*QUESTIONS, "/book", "/book", "/book", "取消预约"))

"""What a platform has told of and not handed over yet: wanted, fetched, tried again, given up and told of."""

import asyncio
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.clock import FrozenClock, RealClock
from bot.config import Attachments
from bot.domain.attachments import Arrival, File, Medium, NoPicture, NotFetched, Pointer, Refused
from bot.frozen import replace
from bot.services.erasure import Erasure
from bot.services.fetched import arrive
from bot.services.fetching import MOST_TRIES, Fetching, NotNow
from bot.services.uploads import Uploads
from bot.store.fetches import Fetch
from tests.attachment_kit import held, in_case, photo, rows
from tests.case_kit import contact_of, listener, mine, staff
from tests.hall import Hall

STORY = "3号窗口排队两个小时没人理，工作人员一直在聊天"


async def claimed(hall: Hall) -> list[int]:
    """What can be fetched at this moment, by the attachment's id."""
    now = RealClock().now()
    found = await hall.core.store.run(lambda tx: tx.fetches.claim("buttons", now, now + timedelta(minutes=3), 99))
    return [one.attachment_id for one in found]


class Platform:
    """What fetching has to do with: what the platform hands over, and a clock an hour on: all can be tried again."""

    def __init__(self, hall: Hall, brings: File | Exception) -> None:
        self.clock = FrozenClock(RealClock().now() + timedelta(hours=1))
        self.asked: list[datetime] = []
        self.brings = brings
        kit = replace(hall.core.kit(), post=replace(hall.core.post, real_clock=self.clock))
        uploads = Uploads(Attachments())
        self.fetching = Fetching(hall.core.store, lambda: kit, uploads, "buttons", self._bring)

    async def _bring(self, _: str, __: int) -> bytes:
        self.asked.append(self.clock.now())
        if isinstance(self.brings, Exception):
            raise self.brings
        return self.brings.content

    async def tries(self) -> None:
        await self.fetching._round()
        await asyncio.gather(*self.fetching._under_way)


async def fetched(hall: Hall, brings: File | Exception) -> None:
    """All that can be fetched has come to the end of one try, and who has to be told is."""
    platform = Platform(hall, brings)
    await platform.tries()
    platform.clock.forward(minutes=1)
    await platform.tries()


POINTER = Pointer("buttons", "a file", Medium.PHOTO)
NOTE = Pointer("buttons", "a note", Medium.VOICE, seconds=9)


async def test_what_is_still_to_come_goes_the_way_of_what_is_here(hall: Hall) -> None:
    citizen = hall.person()
    assert "工作人员看得到" in await citizen.shows(POINTER)
    await citizen.says("1", STORY)
    assert "照片1张一起交了" in await citizen.says("1")
    [one] = await in_case(hall, citizen)
    assert one.arrival is Arrival.WANTED and await rows(hall) == 0
    await fetched(hall, photo())
    [one] = await in_case(hall, citizen)
    assert (one.arrival, one.mime, one.width) == (Arrival.HERE, "image/jpeg", 640) and await rows(hall) == 1
    assert await citizen.listens() == "" and not await claimed(hall)


async def test_the_same_update_twice_is_fetched_once(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER, message_id="same")
    assert await citizen.shows(POINTER, message_id="same") == ""
    assert await claimed(hall) == [1] and await claimed(hall) == []


async def test_what_comes_after_a_second_fetch_changes_nothing(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER)
    kit = hall.core.kit()
    assert await hall.core.store.run(lambda tx: arrive(kit, 1, photo(), tx))
    assert not await hall.core.store.run(lambda tx: arrive(kit, 1, photo("red"), tx))
    assert await hall.core.store.run(lambda tx: tx.attachments.content(1)) == photo().content


async def test_a_question_under_what_is_still_to_come_is_answered_at_once(hall: Hall) -> None:
    citizen = hall.person()
    answer = await citizen.shows(POINTER, text="护照多少钱")
    assert "120" in answer and "先留着" in answer and await held(hall, citizen) == 1


async def test_what_nobody_wants_is_not_fetched(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("预约办护照")
    assert "没有保存" in await citizen.shows(POINTER)
    assert await claimed(hall) == []


async def test_what_was_dropped_while_it_was_fetched_is_not_kept(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER)
    assert await claimed(hall) == [1]
    await citizen.says("不用了，删掉")
    kit = hall.core.kit()
    assert not await hall.core.store.run(lambda tx: arrive(kit, 1, photo(), tx)) and await rows(hall) == 0


async def test_nobody_fetches_for_a_walk_through(hall: Hall) -> None:
    await staff(hall, name="李明", role="lead")
    walker = listener(hall, "李明")
    await walker.says("/walk")
    assert "演练" in await walker.shows(POINTER)
    assert await claimed(hall) == []


@pytest.mark.parametrize(
    ("language", "why", "told"),
    [
        ("zh-Hans", NoPicture(), "打不开"),
        ("zh-Hans", NotFetched(), "照片2张没有传到"),
        ("en", NotFetched(), "2 photos"),
    ],
)
async def test_an_album_that_cannot_be_had_is_told_in_one_sentence(
    hall: Hall, language: str, why: Refused, told: str
) -> None:
    citizen = hall.person(language=language)
    await citizen.shows(POINTER, album="a")
    await citizen.shows(POINTER, album="a")
    await fetched(hall, why)
    answer = await citizen.listens()
    assert answer.count(told) == 1 and len(answer.splitlines()) == 1
    assert await held(hall, citizen) == 0 and await claimed(hall) == []
    await fetched(hall, why)
    assert await citizen.listens() == ""


async def test_what_ends_a_moment_later_is_told_with_the_first(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER, album="a")
    await citizen.shows(POINTER, album="a")
    platform = Platform(hall, NotNow("down"))
    for id in (1, 2):
        await platform.fetching._give_up(Fetch(id, "", MOST_TRIES), NotFetched())
        await platform.tries()
        assert await citizen.listens() == ""
        platform.clock.forward(seconds=1)
    platform.clock.forward(seconds=1)
    await platform.tries()
    assert "照片2张" in await citizen.listens()


async def test_what_went_with_a_report_and_cannot_be_had_is_told_with_how_to_add_it(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER, text=STORY)
    await citizen.says("1")
    await fetched(hall, NotFetched())
    [case] = await mine(hall, citizen)
    answer = await citizen.listens()
    assert "没有传到" in answer and case.code in answer
    [one] = await in_case(hall, citizen)
    assert one.arrival is Arrival.LOST
    await citizen.says("我的投诉", "补充")
    assert "收到了" in await citizen.shows(POINTER)
    await citizen.presses("就这些")
    await fetched(hall, photo())
    assert [one.arrival for one in await in_case(hall, citizen)] == [Arrival.LOST, Arrival.HERE]


async def test_a_voice_note_that_was_all_there_was_is_asked_for_again(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(NOTE)
    assert "语音9秒" in await citizen.says("1")
    await fetched(hall, NotFetched())
    assert "语音9秒没有传到" in await citizen.listens()
    assert "遇上什么事" in await citizen.says("1")
    assert await mine(hall, citizen) == []


async def test_what_fails_is_tried_again_and_later_each_time_until_it_ends(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER)
    down = Platform(hall, NotNow("down"))
    for _ in range(300):
        await down.tries()
        down.clock.forward(seconds=8)
    waits = [(later - earlier).total_seconds() for earlier, later in pairwise(down.asked)]
    assert len(waits) == MOST_TRIES - 1 and max(waits[:4]) < min(waits[-3:]) and max(waits) <= 340
    assert 15 * 60 < sum(waits) < 30 * 60
    assert "照片1张没有传到" in await citizen.listens()


async def test_what_failed_at_first_comes_later(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER)
    platform = Platform(hall, NotNow("down"))
    await platform.tries()
    assert await citizen.listens() == "" and await held(hall, citizen) == 1 and await rows(hall) == 0
    platform.brings = photo()
    platform.clock.forward(seconds=10)
    await platform.tries()
    assert await rows(hall) == 1


async def test_one_that_ends_the_process_each_time_is_given_up(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER)
    for _ in range(MOST_TRIES):
        assert await claimed(hall) == [1]
        await hall.core.store.run(lambda tx: tx.fetches.free("buttons", RealClock().now()))
    await fetched(hall, photo())
    assert "没有传到" in await citizen.listens() and await rows(hall) == 0


async def test_an_erased_persons_files_are_not_fetched_any_more(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.shows(POINTER)
    who = await contact_of(hall, citizen)
    await hall.core.store.run(lambda tx: Erasure(tx, hall.core.kit()).erase(who, keep_appointments=False))
    assert await claimed(hall) == []

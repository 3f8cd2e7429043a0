"""The hall's board: what it counts, what it never shows, and that it comes even when the database does not answer."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpx

from bot.errors import Fault, OperatorError
from bot.services.board import Board, DayLoad, board
from bot.store.messages import Delivery, Ending
from bot.web.app import build_web
from tests.hall import Hall, Person, open_hall, with_places

NAME, PHONE = "欧阳建国", "13900005678"
SUNDAY = datetime.fromisoformat("2026-11-29T10:00:00+08:00")


async def read(hall: Hall) -> Board:
    core = hall.core
    return await core.store.run(lambda tx: board(tx, core.config, core.clock, core.in_force.rooms))


@asynccontextmanager
async def visit(
    hall: Hall, reasons: list[str] | None = None, warnings: list[str] | None = None
) -> AsyncIterator[httpx.AsyncClient]:
    async def readiness() -> list[str]:
        return reasons or []

    core = hall.core
    web = build_web(
        core.engine,
        core.store,
        core.in_force,
        core.doorbell,
        core.clock,
        core.config,
        readiness,
        lambda: b"",
        lambda: warnings or [],
    )
    transport = httpx.ASGITransport(web, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://hall.test") as browser:
        yield browser
    web.state.streams.close()


async def book(citizen: Person, when: str, phone: str = PHONE) -> str:
    await citizen.says("预约护照", "云溪大厅", when, NAME, phone)
    return await citizen.presses("确认预约")


def loads(found: Board, site: int, window: int) -> tuple[DayLoad, DayLoad]:
    one = found.sites[site].windows[window]
    return one.today, one.tomorrow


# What it counts


async def test_appointments_are_counted_by_window_for_today_and_tomorrow(hall):
    for number, when in enumerate(("今天下午三点", "明天上午十点", "明天上午十点", "后天上午十点")):
        await book(hall.person(address=str(number)), when, f"1390000000{number}")
    found = await read(hall)
    assert loads(found, 0, 0) == (DayLoad(1, 108), DayLoad(2, 108))
    assert loads(found, 0, 1) == (DayLoad(0, 72), DayLoad(0, 72))
    assert (found.today, found.tomorrow) == (1, 2)


async def test_what_is_cancelled_is_not_counted(hall):
    citizen = hall.person()
    await book(citizen, "明天上午十点")
    await citizen.says("取消预约")
    await citizen.presses("取消 ")
    await citizen.presses("确定取消")
    assert (await read(hall)).tomorrow == 0


async def test_the_next_free_time_slot_is_neither_taken_nor_too_near(store):
    hall = open_hall(store, with_places(1))
    free = (await read(hall)).sites[0].windows[0].next_free
    assert free == datetime.fromisoformat("2026-11-25T11:00:00+08:00")
    await book(hall.person(), "今天上午十一点")
    assert (await read(hall)).sites[0].windows[0].next_free == free + timedelta(minutes=30)


async def test_a_day_off_has_no_places_and_the_next_free_time_slot_is_after_it(store):
    found = await read(open_hall(store, now=SUNDAY))
    main = found.sites[0]
    assert not main.today.open_now and str(main.today.next_day) == "2026-11-30"
    assert loads(found, 0, 0) == (DayLoad(0, 0), DayLoad(0, 108))
    assert main.windows[0].next_free == datetime.fromisoformat("2026-11-30T08:30:00+08:00")


async def test_messages_are_counted_by_how_their_sending_ended(hall):
    for end in (*Delivery, None):  # None is still waiting, so it comes last: a sender would take it
        for days, times in ((0, 1), (6, 2), (7, 4)):
            for _ in range(times):
                await said(hall, str(end), end, hall.clock.now() - timedelta(days=days))
    found = await read(hall)
    assert found.days == 7
    trouble = {state: Ending(1, 3) for state in ("failed", "unreachable", "unknown")}
    assert found.endings == {**trouble, "queued": Ending(1, 7)}


async def said(hall: Hall, address: str, end: Delivery | None, when: datetime) -> None:
    """One message to somebody on Telegram that ended so."""

    async def work(tx):
        contact = await tx.contacts.add("telegram", address, "zh-Hans", when)
        message = await tx.outbox.add(contact.id, {"text": NAME}, said=when, due=datetime(2026, 1, 1, tzinfo=UTC))
        if end is not None:
            await tx.outbox.claim(when, when, 100)
            await tx.outbox.finish(message, end, error="")

    await hall.core.store.run(work)


# What it shows


async def test_nobody_can_be_known_from_the_page(hall):
    citizen = hall.person()
    answer = await book(citizen, "明天上午十点")
    code = next(body["file"]["content"] for body in citizen.heard if (body.get("file") or {}).get("kind") == "qr")
    assert code in answer and NAME in answer and PHONE in answer
    async with visit(hall) as browser:
        for language in ("zh-Hans", "zh-Hant", "en"):
            page = (await browser.get("/staff", params={"lang": language})).text
            assert f'<html lang="{language}"' in page
            assert all(word not in page for word in (NAME, PHONE, PHONE[-4:], code))


async def test_opening_the_page_begins_no_conversation(hall):
    async with visit(hall) as browser:
        page = await browser.get("/staff")
        assert "visitor" not in browser.cookies and page.headers["cache-control"] == "no-store"
        await browser.post("/staff/settings", data={"language": "en"})
        await browser.post("/staff/settings", data={"size": "largest"})
        page = await browser.get("/staff")
    assert '<html lang="en" class="size-largest"' in page.text
    assert "<script" not in page.text and "http-equiv" not in page.text


async def test_the_page_says_where_it_is_open_and_when_it_was_made(hall):
    async with visit(hall) as browser:
        page = (await browser.get("/staff")).text
    assert "11月25日 周三 10:00（大厅当地时间）" in page
    assert "今天08:30–17:30" in page and "现在开门" in page and "数据库和各个渠道都正常" in page


async def test_a_closed_site_says_why_or_until_when(store):
    monday = datetime.fromisoformat("2026-12-07T10:00:00+08:00")
    async with visit(open_hall(store, now=monday)) as browser:
        page = (await browser.get("/staff", params={"lang": "en"})).text
    assert "Closed today: equipment maintenance" in page and "Opens next on Tue 8 Dec" in page


async def test_what_could_not_be_delivered_stands_out(hall):
    async with visit(hall) as browser:
        assert 'class="alarm"' not in (await browser.get("/staff")).text
        for end in (Delivery.FAILED, Delivery.UNREACHABLE, Delivery.UNKNOWN, Delivery.SENT):
            await said(hall, end.value, end, hall.clock.now())
        page = (await browser.get("/staff")).text
    assert "近7天有3条消息没能送到" in page


async def test_why_a_channel_does_not_work_is_told(hall):
    async with visit(hall, ["telegram: the token <b>is</b> refused"]) as browser:
        page = await browser.get("/staff")
    assert page.status_code == 200
    assert "telegram: the token &lt;b&gt;is&lt;/b&gt; refused" in page.text and "都正常" not in page.text


async def test_questions_without_an_answer_are_counted_and_one_persons_words_are_not_shown(hall):
    async with visit(hall) as browser:
        assert "最近没有答不上来的问题" in (await browser.get("/staff")).text
        for number, wording in enumerate(("那个本本咋弄",) * 3 + ("给王小明整一个",)):
            await ask_in_vain(hall, str(number), "", wording)
        await ask_in_vain(hall, "5", "passport", "")
        page = (await browser.get("/staff")).text
    assert "那个本本咋弄" in page and ">3</td>" in page and "没看懂" in page
    assert "普通护照 <span" in page and "王小明" not in page


async def ask_in_vain(hall: Hall, address: str, service: str, wording: str) -> None:
    async def work(tx):
        contact = await tx.contacts.add("web", address, "zh-Hans", hall.clock.now())
        attribute, told = "mail" if service else "", frozenset()
        await tx.questions.keep(
            contact.id, service, attribute, wording,
            conditions=told, text=wording or NAME, language="zh-Hans", now=hall.clock.now(),
        )  # fmt: skip

    await hall.core.store.run(work)


async def test_a_change_that_is_not_taken_up_is_told(hall):
    async with visit(hall, warnings=["policy/a.toml:3: no <i>value</i>. Add it"]) as browser:
        page = await browser.get("/staff")
        ready = await browser.get("/readyz")
    assert "policy/a.toml:3: no &lt;i&gt;value&lt;/i&gt;. Add it" in page.text and "没有生效" in page.text
    assert (ready.status_code, ready.json()["warnings"]) == (200, ["policy/a.toml:3: no <i>value</i>. Add it"])


async def test_when_the_database_does_not_answer_the_page_says_so(hall, monkeypatch):
    async def down(work, key=""):
        raise OperatorError([Fault("database.url", "it does not answer", "Start it")])

    async with visit(hall) as browser:
        monkeypatch.setattr(hall.core.store, "run", down)
        page = await browser.get("/staff")
    assert page.status_code == 503
    assert "it does not answer" in page.text and "现在读不到数字" in page.text


async def test_what_the_page_does_not_offer_is_refused(hall):
    async with visit(hall) as browser:
        assert (await browser.post("/staff", data={"a": "b"})).status_code == 405
        assert (await browser.post("/staff/settings", data={"language": "xx"})).status_code == 400
        foreign = await browser.post("/staff/settings", data={"size": "large"}, headers={"origin": "http://evil.test"})
    assert foreign.status_code == 403

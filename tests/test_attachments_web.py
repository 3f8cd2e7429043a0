"""Photos and voice notes on the web: posted in a form, shown in the visitor's own log, served to who may see them."""

import asyncio
import re
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from structlog.testing import capture_logs

from bot.domain.attachments import Medium, NotFetched, Pointer
from bot.services.fetched import arrive, tell_lost
from bot.services.uploads import Uploads
from bot.store import Store
from bot.web.media import AT_ONCE, Posts
from bot.web.problem import Problem
from tests.attachment_kit import bomb, photo, picture, voice_note, with_place
from tests.case_kit import mine
from tests.desk_kit import VERSION, Console, open_console

JSON = {"accept": "application/json"}
STORY = "3号窗口排队两个小时没人理，工作人员一直在聊天"
HTML = b"<!doctype html><script>alert(1)</script>"
MEDIA = re.compile(r'src="(/chat/media/\d+)"')


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


def visitor(console: Console, **headers: str) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(console.web, client=("192.0.2.7", 40000), raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://hall.test", headers=headers)


async def shows(person: httpx.AsyncClient, data: bytes, id: str = "", **fields: str) -> httpx.Response:
    files: Any = {"file": ("x.jpg", data, "image/jpeg")}
    return await person.post("/chat/messages", data={"id": id, **fields}, files=files, headers=JSON)


async def says(person: httpx.AsyncClient, text: str) -> httpx.Response:
    return await person.post("/chat/messages", data={"text": text}, headers=JSON)


async def reported(console: Console, person: httpx.AsyncClient, data: bytes, text: str = STORY) -> str:
    """Sends a photo with its story; the number of the case."""
    await person.get("/")
    await shows(person, data, text=text)
    await says(person, "1")
    [case] = await console.hall.core.store.run(lambda tx: tx.cases.of_contact(1, 1))
    return case.code


async def test_a_photo_stands_in_the_visitors_own_log_and_survives_a_reload(console: Console) -> None:
    async with visitor(console) as person:
        await person.get("/")
        answer = await shows(person, with_place(), id="12345678")
        html = "".join(message["html"] for message in answer.json()["messages"])
        [url] = MEDIA.findall(html)
        assert "您发的照片" in html and "用它做什么" in html
        page = await person.get("/")
        assert MEDIA.findall(page.text) == [url]
        image = await person.get(url)
    assert image.status_code == 200 and image.headers["content-type"] == "image/jpeg"
    assert image.headers["content-disposition"] == 'inline; filename="image-1.jpg"'
    assert image.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in image.headers["content-security-policy"]
    assert image.headers["cache-control"].startswith("private") and b"PhoneMaker" not in image.content


async def test_the_same_photo_posted_again_is_one(console: Console) -> None:
    async with visitor(console) as person:
        await person.get("/")
        for _ in range(2):
            assert (await shows(person, picture(), id="12345678")).status_code == 200
        assert len(MEDIA.findall((await person.get("/")).text)) == 1


async def test_several_at_once_are_answered_once(console: Console) -> None:
    async with visitor(console) as person:
        await person.get("/")
        for number in range(3):
            await shows(person, picture(), id=f"1234567{number}", album="together")
        page = (await person.get("/")).text
        assert len(MEDIA.findall(page)) == 3 and page.count("用它做什么") == 1


async def test_without_script_a_form_carries_it_too(console: Console) -> None:
    async with visitor(console) as person:
        page = (await person.get("/")).text
        assert 'enctype="multipart/form-data"' in page and 'accept="image/*,audio/*"' in page
        files: Any = {"file": ("x.jpg", picture(), "image/jpeg")}
        answer = await person.post("/chat/messages", data={"id": "12345678", "text": STORY}, files=files)
        assert answer.status_code == 303
        empty: Any = {"file": ("", b"", "application/octet-stream")}
        await person.post("/chat/messages", data={"id": "12345679", "text": "1"}, files=empty)
        assert "照片1张一起交了" in (await person.get("/")).text


async def test_nobody_else_sees_it(console: Console) -> None:
    async with visitor(console) as person, visitor(console) as other:
        await person.get("/")
        await other.get("/")
        [url] = MEDIA.findall("".join(one["html"] for one in (await shows(person, picture())).json()["messages"]))
        assert (await person.get(url)).status_code == 200
        assert (await other.get(url)).status_code == 404
        async with visitor(console) as stranger:
            assert (await stranger.get(url)).status_code == 404
            assert (await stranger.get("/chat/media/99999999999999999999")).status_code == 404


@pytest.mark.parametrize(
    ("data", "status", "why"),
    [
        (bytes(20_000_000), 413, "太大"),
        (bomb(), 422, "尺寸太大"),
        (HTML, 422, "打不开"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 422, "打不开"),
        (voice_note(3) + HTML, 422, "录音打不开"),
        (voice_note(500), 422, "太长"),
    ],
    ids=["20 MB", "bomb", "html", "svg", "polyglot", "long"],
)
async def test_what_cannot_be_taken_is_told_in_one_sentence_and_logged(
    console: Console, data: bytes, status: int, why: str
) -> None:
    async with visitor(console) as person:
        await person.get("/")
        with capture_logs() as logs:
            answer = await shows(person, data)
        assert answer.status_code == status and why in answer.json()["message"]
        assert status == 413 or any(entry["event"] == "a file was refused" for entry in logs)
        assert not MEDIA.findall((await person.get("/")).text)
        english = await person.post(
            "/chat/messages", files={"file": ("x", data)}, headers=JSON | {"cookie": "language=en"}
        )
        assert "not kept" in english.json()["message"]


async def test_what_was_typed_beside_a_refused_file_is_given_back(console: Console) -> None:
    async with visitor(console) as person:
        await person.get("/")
        page = await person.post("/chat/messages", data={"text": STORY}, files={"file": ("x.jpg", HTML)})
        assert page.status_code == 422 and STORY in page.text and "打不开" in page.text


async def test_a_form_of_another_site_is_refused(console: Console) -> None:
    async with visitor(console) as person:
        await person.get("/")
        answer = await person.post(
            "/chat/messages", files={"file": ("x.jpg", picture())}, headers=JSON | {"sec-fetch-site": "cross-site"}
        )
        assert answer.status_code == 403


@pytest.mark.parametrize("body", [b"", b"--x\r\nnonsense", b"--x--\r\n", b"--x\r\n" + b"a" * 100_000])
async def test_a_broken_form_is_told_calmly(console: Console, body: bytes) -> None:
    async with visitor(console) as person:
        await person.get("/")
        kind = {"content-type": "multipart/form-data; boundary=x"}
        assert (await person.post("/chat/messages", content=body, headers=JSON | kind)).status_code == 400


async def test_who_sends_photos_without_end_is_asked_to_wait(console: Console) -> None:
    async with visitor(console) as person:
        await person.get("/")
        answers = [await shows(person, HTML) for _ in range(21)]
        assert [one.status_code for one in answers[-2:]] == [422, 429] and answers[-1].headers["retry-after"]


async def test_no_more_forms_with_files_are_held_in_memory_at_once_than_fit(console: Console) -> None:
    posts, stalled = Posts(Uploads(console.hall.core.config.attachments)), asyncio.Event()

    async def receive() -> dict[str, object]:
        await stalled.wait()
        return {"type": "http.disconnect"}

    def read() -> asyncio.Task[object]:
        return asyncio.create_task(posts.read(Request({"type": "http", "method": "POST", "headers": []}, receive)))

    under_way = [read() for _ in range(AT_ONCE)]
    await asyncio.sleep(0)
    with pytest.raises(Problem) as refused:
        await read()
    assert refused.value.status == 503
    stalled.set()
    broken = await asyncio.gather(*under_way, return_exceptions=True)
    assert {one.status for one in broken if isinstance(one, Problem)} == {400}
    with pytest.raises(Problem) as free_again:
        await read()
    assert free_again.value.status == 400


async def test_a_part_of_a_voice_note_is_given_where_that_is_asked_for(console: Console) -> None:
    async with visitor(console) as person:
        await person.get("/")
        [url] = MEDIA.findall("".join(one["html"] for one in (await shows(person, voice_note(9))).json()["messages"]))
        whole = (await person.get(url)).content
        part = await person.get(url, headers={"range": "bytes=0-1"})
        assert (part.status_code, part.content) == (206, b"Og") and part.headers["content-type"] == "audio/ogg"
        assert part.headers["content-range"] == f"bytes 0-1/{len(whole)}"
        rest = await person.get(url, headers={"range": "bytes=100-"})
        assert rest.content == whole[100:]
        assert (await person.get(url, headers={"range": "bytes=9999999-"})).status_code == 416


async def test_staff_see_it_in_the_ledger_and_each_look_is_logged(console: Console) -> None:
    async with visitor(console) as person:
        code = await reported(console, person, picture())
    clerk = await console.signed_in("clerk", "李明")
    page = await clerk.opens(f"/staff/cases/{code}")
    [url] = re.findall(r'src="(/staff/media/\d+)"', page.text)
    with capture_logs() as logs:
        image = await clerk.http.get(url)
    assert image.status_code == 200 and image.headers["content-type"] == "image/jpeg"
    assert image.headers["cache-control"] == "no-store" and image.headers["x-content-type-options"] == "nosniff"
    assert clerk.me
    looked = [entry for entry in logs if entry["event"] == "an attachment was looked at"]
    assert [entry["staff"] for entry in looked] == [clerk.me.id]
    assert "照片1，点开看大图" in page.text


async def test_the_ledger_tells_what_is_still_to_come_and_what_was_lost(console: Console) -> None:
    citizen, clerk = console.hall.person(), await console.signed_in("clerk", "李明")
    for number, medium in enumerate((Medium.PHOTO, Medium.VOICE)):
        await citizen.shows(Pointer("buttons", str(number), medium), text=STORY if number == 0 else "")
    await citizen.says("1")
    store, kit = console.hall.core.store, console.hall.core.kit()
    [case] = await mine(console.hall, citizen)
    page = await clerk.opens(f"/staff/cases/{case.code}")
    assert "照片正在传来" in page.text and "语音正在传来" in page.text and "/staff/media/" not in page.text
    assert (await clerk.http.get("/staff/media/1")).status_code == 404
    await store.run(lambda tx: arrive(kit, 1, photo(), tx))
    await store.run(lambda tx: tx.fetches.give_up(2, NotFetched.key, console.real.now()))
    await store.run(partial(tell_lost, kit))
    page = await clerk.opens(f"/staff/cases/{case.code}")
    assert re.findall(r'src="(/staff/media/\d+)"', page.text) == ["/staff/media/1"]
    assert "语音没有传到" in page.text and "正在传来" not in page.text


async def test_staff_answer_with_a_photo_and_only_who_has_the_case(console: Console) -> None:
    async with visitor(console) as person:
        code = await reported(console, person, picture())
        clerk, other = await console.signed_in("clerk", "李明"), await console.signed_in("clerk", "周涛")
        await clerk.opens(f"/staff/cases/{code}")
        await clerk.does(f"/staff/cases/{code}/claim")
        form = {
            "form": clerk.token,
            "version": str(VERSION.findall(clerk.page)[0]),
            "manner": "reply",
            "words": "要这样的",
        }
        path, files = f"/staff/cases/{code}/reply", {"file": ("x.jpg", with_place())}
        refused = await clerk.http.post(path, data=form, files={"file": ("x.jpg", HTML)})
        assert "打不开" in refused.text and "要这样的" in refused.text
        assert (await clerk.http.post(path, data=form | {"form": "0" * 64}, files=files)).status_code == 403
        await other.opens(f"/staff/cases/{code}")
        await other.http.post(path, data=form | {"form": other.token}, files=files)
        page = (await person.get("/")).text
        assert len(MEDIA.findall(page)) == 1 and "要这样的" not in page
        assert (await clerk.http.post(path, data=form, files=files)).status_code == 303
        page = (await person.get("/")).text
        url = MEDIA.findall(page)[-1]
        assert "要这样的" in page and len(MEDIA.findall(page)) == 2
        assert b"PhoneMaker" not in (await person.get(url)).content
        seen = await clerk.opens(f"/staff/cases/{code}")
        assert len(re.findall(r'src="/staff/media/\d+"', seen.text)) == 2


async def test_who_may_not_see_the_case_sees_no_photo_of_it(console: Console) -> None:
    async with visitor(console) as person:
        code = await reported(console, person, picture(), "工号012345的民警态度恶劣，把我的材料扔了回来")
        accused = await console.signed_in("clerk", "王芳", badge="012345")
        for one in (accused, console.browser()):
            answer = await one.http.get("/staff/media/1")
            assert answer.status_code in (303, 403) and b"JFIF" not in answer.content
        assert (await accused.http.get("/staff/media/1")).status_code == 403
        lead = await console.signed_in("lead", "陈静")
        assert (await lead.http.get("/staff/media/1")).status_code == 200 and code
        assert (await lead.http.get("/staff/media/77")).status_code == 404
        assert (await person.get("/staff/media/1")).content != (await lead.http.get("/staff/media/1")).content

"""What the web chat refuses, how it tells, and what protects those who use it."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.web.limits import Limits, Window
from tests.web_kit import GENEROUS, JSON, House, html_of, open_house, says


@pytest.fixture
async def house(tmp_path) -> AsyncIterator[House]:
    async with open_house(tmp_path, GENEROUS) as house:
        yield house


# What is refused, and how it is told


async def test_a_message_of_a_megabyte_is_refused_in_one_sentence(house):
    async with house.visit(**{"accept-language": "en"}) as person:
        await person.get("/")
        answer = await says(person, "x" * 1_000_000)
        assert answer.status_code == 413
        assert answer.json() == {
            "error": "web-problem-too-long",
            "message": "This message is too long: 2000 characters at most. Please send it in several parts.",
        }
        assert (await says(person, "护" * 2001)).status_code == 413


async def test_so_many_characters_as_are_told_go_through_in_any_script(house):
    async with house.visit() as person:
        await person.get("/")
        assert (await says(person, "护" * 2000)).status_code == 200
        assert (await says(person, "👍" * 2000)).status_code == 200


async def test_without_script_a_text_that_is_too_long_is_given_back(house):
    async with house.visit() as person:
        await person.get("/")
        page = await person.post("/chat/messages", data={"id": "d" * 32, "text": "护" * 1000 + "x" * 1001})
    assert page.status_code == 413 and "护" * 1000 in page.text and "太长" in page.text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"text=%FF%FE", "application/x-www-form-urlencoded"),
        (b"text=\xff\xfe", "application/x-www-form-urlencoded"),
        (b"text=a&id=short", "application/x-www-form-urlencoded"),
        (b"text=a&after=-1", "application/x-www-form-urlencoded"),
        (b"nothing", "application/x-www-form-urlencoded"),
        (b"text=+%00+", "application/x-www-form-urlencoded"),
        (b'{"text": "a"}', "application/json"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
    ],
)
async def test_a_broken_form_is_refused_in_a_clear_sentence(house, body, kind):
    async with house.visit() as person:
        await person.get("/")
        answer = await person.post("/chat/messages", content=body, headers={"content-type": kind, **JSON})
    assert answer.status_code == 400 and answer.json()["message"].endswith("。")
    assert len(house.desk.turns) == 1


async def test_a_form_typed_by_hand_in_plain_utf_8_is_read(house):
    async with house.visit() as person:
        answer = await person.post(
            "/chat/messages",
            content="text=护照多久能办好".encode(),
            headers={"content-type": "application/x-www-form-urlencoded", **JSON},
        )
    assert "7个工作日" in html_of(answer)


async def test_when_nothing_can_be_kept_the_person_is_told_and_the_text_stays(house):
    async with house.visit() as person:
        await person.get("/")
        house.desk.down = True
        answer = await says(person, "护照多久能办好")
        page = await person.post("/chat/messages", data={"id": "e" * 32, "text": "护照多久能办好"})
    assert answer.status_code == 503 and "没有发出去" in answer.json()["message"]
    assert page.status_code == 503 and "护照多久能办好" in page.text and "e" * 32 in page.text


async def test_when_the_page_cannot_be_opened_a_sentence_says_so(house):
    house.desk.down = True
    async with house.visit() as person:
        page = await person.get("/")
    assert page.status_code == 503 and "暂时打不开" in page.text and page.headers["retry-after"]


async def test_a_bug_is_told_politely_and_with_all_headers(house, monkeypatch):
    async def broken(turn):
        raise RuntimeError("a bug")

    monkeypatch.setattr(house.desk, "take", broken)
    async with house.visit() as person:
        page = await person.get("/")
    assert page.status_code == 500 and "暂时打不开" in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]


async def test_an_unknown_page_is_told_in_words(house):
    async with house.visit() as person:
        page = await person.get("/staff/nowhere")
    assert page.status_code == 404 and "没有找到" in page.text


async def test_a_method_that_is_not_offered_is_refused(house):
    async with house.visit() as person:
        assert (await person.delete("/chat/messages")).status_code == 405


# How fast one may be


async def test_whoever_writes_too_fast_is_asked_to_wait(tmp_path):
    async with open_house(tmp_path, Limits(((10, 10),), ((1000, 60),))) as house, house.visit() as person:
        await person.get("/")
        answers = [await says(person, f"第{number}条") for number in range(12)]
    assert [answer.status_code for answer in answers] == [200] * 10 + [429] * 2
    assert "请等" in answers[-1].json()["message"] and 1 <= int(answers[-1].headers["retry-after"]) <= 10


async def test_one_address_cannot_begin_conversations_without_end(tmp_path):
    async with open_house(tmp_path, Limits(((1000, 10),), ((2, 60),))) as house:
        pages = []
        for _ in range(3):
            async with house.visit() as person:
                pages.append(await person.get("/"))
        async with house.visit() as forger:
            forger.cookies.set("visitor", "A" * 22)
            forged = await says(forger, "护照多久能办好")
        async with house.visit(address="192.0.2.8") as neighbour:
            other = await neighbour.get("/")
    assert [page.status_code for page in pages] == [200, 200, 429]
    assert forged.status_code == 429 and other.status_code == 200


async def test_a_cookie_that_somebody_made_up_is_replaced_by_a_random_one(house):
    for begin in ("/", "/chat/messages", "/chat/settings"):
        async with house.visit() as person:
            person.cookies.set("visitor", "A" * 22, domain="hall.test", path="/")
            if begin == "/":
                await person.get("/")
            else:
                await person.post(begin, data={"text": "护照多久能办好", "language": "en"})
            kept = person.cookies["visitor"]
            assert kept != "A" * 22
            await person.get("/")
            assert person.cookies["visitor"] == kept
    assert "A" * 22 not in {turn.address for turn in house.desk.turns}


def test_a_window_slides():
    now = [0.0]
    window = Window(((2, 10), (3, 100)), lambda: now[0])
    assert [window.wait("a"), window.wait("a"), window.wait("a")] == [0, 0, 10]
    assert window.wait("b") == 0
    now[0] = 10.5
    assert window.wait("a") == 0
    assert window.wait("a") == 90
    now[0] = 300
    assert window.wait("a") == 0


def test_a_window_forgets_who_came_no_more():
    now = [0.0]
    window = Window(((2, 10),), lambda: now[0])
    for visitor in range(50):
        window.wait(str(visitor))
    now[0] = 11
    window.wait("new")
    assert len(window._past) == 1


# Who may ask


async def test_another_site_cannot_speak_in_a_persons_name(house):
    async with house.visit() as person:
        await person.get("/")
        for headers in (
            {"sec-fetch-site": "cross-site"},
            {"sec-fetch-site": "same-site"},
            {"origin": "null"},
            {"origin": "http://evil.test"},
        ):
            for path in ("/chat/messages", "/chat/settings"):
                refused = await person.post(path, data={"text": "a", "language": "en"}, headers=headers)
                assert refused.status_code == 403 and "安全" in refused.text
        for headers in ({"sec-fetch-site": "same-origin"}, {"origin": "http://hall.test"}, {}):
            assert (await person.post("/chat/messages", data={"text": "a"}, headers=headers)).status_code == 303
    assert len(house.desk.turns) == 4


async def test_every_answer_carries_the_headers_that_protect(house):
    async with house.visit() as person:
        answers = [await person.get(path) for path in ("/", "/chat/messages", "/healthz", "/nowhere")]
        answers.append(await person.post("/chat/messages", headers={"origin": "http://evil.test"}))
    for answer in answers:
        assert answer.headers["content-security-policy"] == (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cache-control"] == "no-store"
        assert "camera=()" in answer.headers["permissions-policy"]
        assert "strict-transport-security" not in answer.headers


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(house):
    async with house.visit() as person:
        plain = (await person.get("/")).headers.get_list("set-cookie")[0]
    async with house.visit("https") as person:
        page = await person.get("/")
        secure = page.headers.get_list("set-cookie")[0]
    assert re.match(r"visitor=[\w-]{22}; HttpOnly; Max-Age=\d+; Path=/; SameSite=lax$", plain)
    assert re.match(r"__Host-visitor=[\w-]{22}; HttpOnly; Max-Age=\d+; Path=/; SameSite=lax; Secure$", secure)
    assert page.headers["strict-transport-security"]

"""The web chat without a browser: the page, what is said on it, and its files."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.dialog.turn import Kind
from tests.web_kit import GENEROUS, House, html_of, live_choices, open_house, presses, says


@pytest.fixture
async def house(tmp_path) -> AsyncIterator[House]:
    async with open_house(tmp_path, GENEROUS) as house:
        yield house


# The page


async def test_the_first_visit_is_greeted_unasked(house):
    async with house.visit() as person:
        page = await person.get("/")
    assert page.status_code == 200
    assert "云溪区公安政务服务大厅" in page.text and "您好" in page.text
    assert [turn.kind for turn in house.desk.turns] == [Kind.FOLLOW]


async def test_a_second_visit_shows_what_was_said_and_greets_nobody_again(house):
    async with house.visit() as person:
        await person.get("/")
        await says(person, "护照多久能办好")
        page = await person.get("/")
    assert "护照多久能办好" in page.text and "7个工作日" in page.text
    assert [turn.kind for turn in house.desk.turns] == [Kind.FOLLOW, Kind.TEXT]


async def test_looking_without_a_cookie_by_head_begins_nothing(house):
    async with house.visit() as person:
        assert (await person.head("/")).status_code == 200
    assert house.desk.turns == []


async def test_the_language_of_the_browser_is_the_first_guess(house):
    async with house.visit(**{"accept-language": "de-DE,en;q=0.8"}) as person:
        page = await person.get("/")
    assert '<html lang="en"' in page.text and "Hello" in page.text
    assert house.desk.turns[0].language == "en"


async def test_a_link_can_name_the_language(house):
    async with house.visit() as person:
        page = await person.get("/?lang=zh-Hant")
    assert '<html lang="zh-Hant"' in page.text and "電話" in page.text


async def test_a_link_can_begin_a_service_on_the_first_visit(house):
    async with house.visit() as person:
        page = await person.get("/?start=book_passport")
    assert [(turn.kind, turn.text) for turn in house.desk.turns] == [(Kind.TEXT, "/start book_passport")]
    assert "想哪一天来" in page.text and "/start" not in page.text.split('id="log"')[1].split("</section>")[0]


async def test_a_link_to_a_service_asks_first_when_there_is_a_conversation_already(house):
    async with house.visit() as person:
        await person.get("/")
        page = await person.get("/?start=book_passport")
        assert 'name="start" value="book_passport"' in page.text and len(house.desk.turns) == 1
        await person.post("/chat/messages", data={"id": "f" * 32, "start": "book_passport"})
        page = await person.get("/")
    assert house.desk.turns[-1].text == "/start book_passport"
    assert "想哪一天来" in page.text and "/start" not in page.text


async def test_a_link_cannot_smuggle_markup_into_the_page(house):
    async with house.visit() as person:
        page = await person.get('/?start="><script>alert(1)</script>&lang=<b>')
    assert "<script>alert" not in page.text
    assert house.desk.turns[0].kind is Kind.FOLLOW


async def test_what_a_person_types_is_shown_as_text_and_never_as_markup(house):
    async with house.visit() as person:
        await person.get("/")
        answer = html_of(await says(person, "<img src=x onerror=alert(1)>"))
    assert "<img" not in answer and answer.count("&lt;img src=x onerror=alert(1)&gt;") == 2


async def test_the_size_of_letters_is_kept(house):
    async with house.visit() as person:
        await person.get("/")
        moved = await person.post("/chat/settings", data={"size": "largest"})
        page = await person.get("/")
    assert moved.status_code == 303 and moved.headers["location"] == "/"
    assert 'class="size-largest"' in page.text


async def test_a_change_of_language_is_told_to_the_conversation_but_not_shown_as_said(house):
    async with house.visit() as person:
        await person.get("/")
        await person.post("/chat/settings", data={"language": "en"})
        page = await person.get("/")
    assert house.desk.turns[-1].text == "/language en"
    assert '<html lang="en"' in page.text and "From now on I will write in English." in page.text
    assert "/language en" not in page.text


async def test_an_old_conversation_opens_with_its_end_and_offers_the_rest(house):
    async with house.visit() as person:
        await person.get("/")
        for number in range(35):
            await says(person, f"问题{number}号")
        page, whole = await person.get("/"), await person.get("/?earlier=1")
    assert "问题34号" in page.text and "问题0号" not in page.text and "/?earlier=1" in page.text
    assert "问题0号" in whole.text and "/?earlier=1" not in whole.text


async def test_every_page_works_without_inline_script_or_style(house):
    async with house.visit() as person:
        pages = [await person.get("/"), await person.get("/nowhere"), await person.get("/?lang=en")]
    for page in pages:
        assert " style=" not in page.text and "<style" not in page.text and not re.search(r"\son\w+=", page.text)
        assert re.findall(r"<script(?![^>]* src=)[^>]*>", page.text) == []


# Saying something


async def test_a_message_is_answered_with_what_is_new_for_the_page(house):
    async with house.visit() as person:
        await person.get("/")
        answer = await says(person, "护照多久能办好", id="a" * 32)
    body = answer.json()
    assert [message["id"] for message in body["messages"]] == [3, 4] and body["cursor"] == 4
    assert 'id="m3"' in body["messages"][0]["html"] and f'data-key="{"a" * 32}"' in body["messages"][0]["html"]
    assert "7个工作日" in body["messages"][1]["html"]
    assert house.desk.turns[-1].message_id == "a" * 32


async def test_the_same_message_sent_twice_counts_once(house):
    async with house.visit() as person:
        await person.get("/")
        first = await says(person, "护照多久能办好", id="b" * 32)
        again = await says(person, "护照多久能办好", id="b" * 32)
    assert again.json() == {**first.json(), "messages": again.json()["messages"]}
    assert [m["id"] for m in again.json()["messages"]] == [m["id"] for m in first.json()["messages"]]


async def test_a_page_that_missed_something_gets_it_with_the_next_answer(house):
    async with house.visit() as person:
        await person.get("/")
        await house.desk.tell(person.cookies["visitor"], {"text": "提醒：明天有预约。"})
        answer = await says(person, "护照多久能办好", after="2")
    assert "提醒：明天有预约。" in html_of(answer)


async def test_without_script_a_message_leads_back_to_the_page(house):
    async with house.visit() as person:
        await person.get("/")
        answer = await person.post("/chat/messages", data={"id": "c" * 32, "text": "护照多久能办好"})
        assert answer.status_code == 303 and answer.headers["location"] == "/"
        assert "7个工作日" in (await person.get("/")).text


async def test_somebody_without_a_cookie_may_speak_at_once(house):
    async with house.visit() as person:
        answer = await says(person, "护照多久能办好")
        assert "7个工作日" in html_of(answer) and person.cookies["visitor"]


async def test_a_pressed_choice_is_shown_in_its_words(house):
    async with house.visit() as person:
        await person.get("/")
        answer = html_of(await presses(person, "1.1"))
    assert "办证要多久" in answer and ">1.1<" not in answer
    assert house.desk.turns[-1].kind is Kind.PRESS


async def test_only_the_choices_of_the_last_reply_can_be_pressed(house):
    async with house.visit() as person:
        assert live_choices((await person.get("/")).text) == ["1.0", "1.1", "1.2", "1.3"]
        await presses(person, "1.1")
        assert live_choices((await person.get("/")).text) == ["2.0", "2.1", "2.2"]
        await says(person, "别的问题")
        assert live_choices((await person.get("/")).text) == []


async def test_a_notice_does_not_take_the_choices_away(house):
    async with house.visit() as person:
        await person.get("/")
        await house.desk.tell(person.cookies["visitor"], {"text": "提醒：明天有预约。"})
        assert live_choices((await person.get("/")).text) == ["1.0", "1.1", "1.2", "1.3"]


async def test_choices_stand_under_the_files_of_their_reply(house):
    async with house.visit() as person:
        await person.get("/")
        messages = (await presses(person, "4.1")).json()["messages"]
    assert [live_choices(message["html"]) for message in messages] == [[], [], [], ["5.0", "5.1", "5.2"]]


async def test_news_after_a_cursor_are_given_once(house):
    async with house.visit() as person:
        await person.get("/")
        news = (await person.get("/chat/messages?after=0")).json()
        assert len(news["messages"]) == 1 and news["cursor"] == 2  # following is a turn, but nothing that was said
        assert (await person.get("/chat/messages?after=2")).json()["messages"] == []


async def test_a_stranger_has_no_news_and_no_stream(house):
    async with house.visit() as person:
        assert (await person.get("/chat/messages?after=0")).json()["messages"] == []
        assert (await person.get("/chat/stream")).status_code == 204
    assert house.desk.turns == []


# Files


async def test_the_code_of_an_appointment_is_a_picture_and_its_day_a_calendar_file(house):
    async with house.visit() as person:
        await person.get("/")
        page = html_of(await presses(person, "4.1"))
        urls = re.findall(r'(?:src|href)="(/chat/files/[^"]+)"', page)
        picture, calendar = [await person.get(url) for url in urls]
    assert picture.headers["content-type"] == "image/png" and picture.content.startswith(b"\x89PNG")
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert calendar.headers["content-disposition"].startswith("attachment")
    assert calendar.text.startswith("BEGIN:VCALENDAR")


async def test_the_files_of_others_do_not_exist(house):
    async with house.visit() as person, house.visit() as other:
        await person.get("/")
        await other.get("/")
        url = re.findall(r'src="(/chat/files/[^"]+)"', html_of(await presses(person, "4.1")))[0]
        assert (await person.get(url)).status_code == 200
        assert (await other.get(url)).status_code == 404
        assert (await person.get(url.replace(".png", ".svg"))).status_code == 404
        assert (await person.get("/chat/files/99999999999999999999/x.png")).status_code == 404
    async with house.visit() as nobody:
        assert (await nobody.get(url)).status_code == 404


# The house itself


async def test_health_readiness_and_metrics(house):
    async with house.visit() as probe:
        assert (await probe.get("/healthz")).status_code == 200
        assert (await probe.get("/readyz")).json() == {"ready": True, "reasons": []}
        house.reasons.append("telegram: no answer")
        unready = await probe.get("/readyz")
        assert unready.status_code == 503 and unready.json()["reasons"] == ["telegram: no answer"]
        assert (await probe.get("/metrics")).text == "# metrics\n"


async def test_static_files_may_be_kept_for_ever_under_their_hash_only(house):
    async with house.visit() as person:
        page = (await person.get("/")).text
        urls = set(re.findall(r'"(/static/[^"]+)"', page))
        assert {url.rpartition("/")[2] for url in urls} == {"chat.css", "chat.js", "seal.svg"}
        for url in urls:
            kept = await person.get(url)
            assert "immutable" in kept.headers["cache-control"]
            old = await person.get(re.sub(r"/static/\w+/", "/static/0/", url))
            assert old.content == kept.content and old.headers["cache-control"] == "no-cache"
        assert (await person.get("/static/0/../app.py")).status_code == 404


async def test_nothing_on_the_page_comes_from_elsewhere(house):
    async with house.visit() as person:
        page = (await person.get("/")).text
        assets = [(await person.get(url)).text for url in re.findall(r'"(/static/[^"]+)"', page)]
    for text in (page, *assets):
        foreign = set(re.findall(r"https?://[\w.]+", text)) - {"http://www.w3.org"}
        assert foreign == set()

"""The wall of thanks: shown is what its writer agreed to and a lead let up, masked, and for as long as both stand."""

import re
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.domain.cases import Case, Kind
from bot.domain.signature import signature
from bot.nlu.masking import Masker
from bot.store import Store
from tests.case_kit import contact, listener, mine, staff, use
from tests.desk_kit import Browser, Console, open_console
from tests.hall import config, open_hall, replace_model
from tests.process_kit import ROOT

KIND_WORDS = "谢谢3号窗口的民警，特别耐心，帮我妈妈把材料一样一样理清楚"
PRIVATE = "我叫王小明，电话13900001234，谢谢3号窗口的民警帮了我大忙"
EVIL = "谢谢<script>alert(1)</script>“><img src=x onerror=alert(2)>特别耐心的民警 {{ 7*7 }}"
TITLES = Masker.load(ROOT / "locales").titles


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


async def page(browser: Browser, **headers: str) -> httpx.Response:
    return await browser.http.get("/thanks", headers=headers)


async def thanks(console: Console, text: str = KIND_WORDS, who: str = "7", **more: object) -> Case:
    return await console.case(text, Kind.THANKS, who, **{"shown": True, "window": "3", "badge": "050321", **more})


async def put_up(console: Console, case: Case) -> Browser:
    lead = await console.signed_in("lead", f"张伟{case.id}")
    await lead.opens("/staff/thanks")
    found = re.search(rf'/staff/thanks/{case.code}/show".*?name="version" value="(\d+)"', lead.page, re.DOTALL)
    assert found, lead.page
    await lead.does(f"/staff/thanks/{case.code}/show", version=found[1])
    return lead


# What is shown


async def test_the_page_shows_words_officer_window_and_day_once_a_lead_has_let_them_up(console: Console) -> None:
    case = await thanks(console, signed="王**")
    visitor = console.browser()
    assert "特别耐心" not in (await page(visitor)).text
    lead = await put_up(console, case)
    assert "已放上感谢墙" in lead.page
    shown = (await page(visitor)).text
    for words in ("特别耐心", "王**", "工号050321", "3号窗口", "云溪大厅", "11月25日"):
        assert words in shown, words
    assert case.code not in shown


async def test_who_signed_with_no_name_is_a_citizen_and_every_language_has_its_page(console: Console) -> None:
    await put_up(console, await thanks(console))
    visitor = console.browser()
    assert "一位市民" in (await page(visitor)).text
    english = await visitor.http.get("/thanks?lang=en")
    assert "A citizen" in english.text and "window 3" in english.text and 'lang="en"' in english.text
    assert "一位市民" in (await visitor.http.get("/thanks?lang=zh-Hant")).text


async def test_what_tells_who_wrote_it_is_not_shown(console: Console) -> None:
    await put_up(console, await thanks(console, PRIVATE, badge="110101199003071234", window="13900001234"))
    shown = (await page(console.browser())).text
    assert "帮了我大忙" in shown
    for secret in ("王小明", "13900001234", "110101199003071234"):
        assert secret not in shown


async def test_nothing_that_nobody_let_up_is_ever_shown(console: Console) -> None:
    """Not before, not without consent, not what was added afterwards, and nothing of another kind."""
    agreed, private = await thanks(console, who="1"), await thanks(console, "我不想公开的感谢话", who="2", shown=False)
    complaint = await console.case("3号窗口排队两个小时", Kind.COMPLAINT, "3", shown=True)
    lead, visitor = await put_up(console, agreed), console.browser()
    for case in (private, complaint):
        await lead.opens("/staff/thanks")
        await lead.does(f"/staff/thanks/{case.code}/show", version=str(case.version))
    shown = (await page(visitor)).text
    assert "特别耐心" in shown and "不想公开" not in shown and "两个小时" not in shown
    writer = await contact(console.hall, "1")
    await use(console.hall, lambda services: services.reports.add(writer, agreed.code, "补一句没人看过的话"))
    shown = (await page(visitor)).text
    assert "没人看过" not in shown and "特别耐心" not in shown


async def test_a_clerk_puts_nothing_up(console: Console) -> None:
    case, clerk = await thanks(console), await console.signed_in()
    assert (await clerk.opens("/staff/thanks")).status_code == 403
    await clerk.opens("/staff/me")
    assert (await clerk.does(f"/staff/thanks/{case.code}/show", version=str(case.version))).status_code == 403
    assert "特别耐心" not in (await page(clerk)).text


async def test_a_lead_decides_over_the_words_that_were_read(console: Console) -> None:
    case, lead = await thanks(console), await console.signed_in("lead")
    await lead.opens("/staff/thanks")
    writer = await contact(console.hall, "7")
    await use(console.hall, lambda services: services.reports.add(writer, case.code, "还有一句"))
    assert (await lead.does(f"/staff/thanks/{case.code}/show", version="0")).status_code == 409
    assert "特别耐心" not in (await page(lead)).text


# Gone at once


async def test_consent_taken_back_in_the_chat_takes_it_down_at_once_and_for_good(store: Store) -> None:
    async with open_console(store) as console:
        citizen = console.hall.person(address="9")
        await citizen.says(KIND_WORDS)
        await citizen.presses("送到，展示时署")
        assert "“李**”" in await citizen.says("李雷")
        case = (await mine(console.hall, citizen))[0]
        lead, visitor = await put_up(console, case), console.browser()
        tag = (await page(visitor)).headers["etag"]
        assert "李**" in (await page(visitor)).text
        await citizen.says("我的表扬")
        assert "不在感谢墙上展示了" in await citizen.presses("不要再展示")
        after = await page(visitor, **{"if-none-match": tag})
        assert after.status_code == 200 and "李**" not in after.text and "特别耐心" not in after.text
        assert case.code not in (await lead.opens("/staff/thanks")).text
        await citizen.says("我的表扬")
        assert "不要再展示" not in citizen.labels


@pytest.mark.parametrize("way", ["erased", "hidden by a lead", "withdrawn"])
async def test_it_is_gone_at_once_when_it_may_not_be_shown_any_more(console: Console, way: str) -> None:
    case = await thanks(console, signed="王**")
    lead, visitor = await put_up(console, case), console.browser()
    assert "特别耐心" in (await page(visitor)).text
    writer = await contact(console.hall, "7")
    if way == "erased":
        await use(console.hall, lambda services: services.erasure.erase(writer, keep_appointments=False))
    elif way == "withdrawn":
        await use(console.hall, lambda services: services.reports.withdraw(writer, case.code))
    else:
        await lead.does(f"/staff/thanks/{case.code}/hide")
    shown = (await page(visitor)).text
    assert "特别耐心" not in shown and "王**" not in shown
    if way == "erased":
        left = await console.hall.core.store.run(lambda tx: tx.cases.get(case.id))
        assert left and (left.shown, left.signed) == (0, "")


# The page itself


async def test_words_are_never_markup(console: Console) -> None:
    await put_up(console, await thanks(console, EVIL, signed="<b>王</b>", window="<i>", badge='"><s>'))
    for path in ("/thanks", "/thanks?lang=en", "/thanks?lang=%3Cscript%3E"):
        shown = (await console.browser().http.get(path)).text
        assert (
            "<script>alert" not in shown and "<img src=x" not in shown and "<b>王" not in shown and "<i>" not in shown
        )
        assert "{{ 7*7 }}" in shown or "49" not in shown
    lead = await console.signed_in("lead", "李明")
    assert "<script>alert" not in (await lead.opens("/staff/thanks")).text


async def test_the_page_is_strict_knows_nobody_and_is_sent_only_when_it_changed(console: Console) -> None:
    await put_up(console, await thanks(console))
    visitor = console.browser()
    answer = await page(visitor)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert "<style" not in answer.text and "style=" not in answer.text and "<script" not in answer.text
    assert answer.headers["cache-control"] == "no-cache" and "set-cookie" not in answer.headers
    assert "cookie" in answer.headers["vary"].lower()
    again = await page(visitor, **{"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = await visitor.http.head("/thanks")
    assert head.status_code == 200 and not head.content


async def test_language_and_size_of_letters_are_chosen_on_the_page_and_nothing_else(console: Console) -> None:
    visitor = console.browser()
    answer = await visitor.http.post("/thanks", data={"language": "en"}, follow_redirects=True)
    assert "Wall of thanks" in answer.text and answer.url.path == "/thanks"
    answer = await visitor.http.post("/thanks", data={"size": "largest"}, follow_redirects=True)
    assert 'class="size-largest"' in answer.text
    assert set(visitor.http.cookies) == {"language", "size"}
    assert (await visitor.http.post("/thanks", data={"language": "<x>"})).status_code == 400
    foreign = await visitor.http.post("/thanks", data={"size": "large"}, headers={"sec-fetch-site": "cross-site"})
    assert foreign.status_code == 403


async def test_an_empty_wall_says_so(console: Console) -> None:
    visitor = console.browser()
    assert "感谢墙上还没有内容" in (await page(visitor)).text
    assert "想谢谁" in (await visitor.http.get("/?start=thanks")).text  # where the page leads to


# In the chat


@pytest.mark.parametrize("asked", ["感谢墙", "谢谢墙", "感謝牆", "/wall", "看看感谢墙"])
async def test_the_chat_tells_the_newest_three(console: Console, asked: str) -> None:
    citizen = console.hall.person(address="12")
    assert "还没有内容" in await citizen.says(asked)
    for number in range(4):
        await put_up(console, await thanks(console, f"谢谢第{number}位特别耐心的民警", str(number)))
    told = await citizen.says(asked)
    assert "第0位" not in told and all(f"第{number}位" in told for number in (1, 2, 3))
    assert told.index("第3位") < told.index("第1位") and "（一位市民，11月25日 周三，谢" in told
    assert "/thanks" not in told  # nobody said where the hall is reached


async def test_in_english_and_with_an_address_it_links_to_the_page(store: Store) -> None:
    settings = config()
    web = replace_model(settings.web, public_url="https://hall.example")
    hall = open_hall(store, replace_model(settings, web=web))
    lead = await staff(hall, "lead", "张伟")
    citizen = hall.person(address="1", language="en")
    await citizen.says("thank you to window 3, the officer was very patient with my mother")
    await citizen.presses("Show it, signed")
    await citizen.says("Maria Schmidt")
    case = (await mine(hall, citizen))[0]
    await use(hall, lambda services: services.cases.show_thanks(lead, case.id))
    told = await citizen.says("wall of thanks")
    assert "(M. S., Wed 25 Nov, to window 3)" in told and "https://hall.example/thanks" in told


async def test_officer_and_lead_are_told_of_thanks(store: Store) -> None:
    hall = open_hall(store)
    await staff(hall, "clerk", "李明", "050321")
    await staff(hall, "lead", "张伟")
    await hall.person(address="1").says("谢谢工号050321的民警，特别耐心，帮了我大忙", "1")
    await hall.core.tick()
    await hall.core.tick()
    for name in ("李明", "张伟"):
        assert "特别耐心" in await listener(hall, name).listens()


@pytest.mark.parametrize(
    ("name", "signed"),
    [
        ("王小明", "王**"),
        ("王女士", "王女士"),
        ("欧阳建国", "欧**"),
        ("买买提·艾力", "买**"),
        ("Maria Schmidt", "M. S."),
        ("anna maria von der heide", "A. M. V."),
        ("<script>", None),
        ("13900001234", None),
        ("", None),
    ],
)
def test_a_signature_is_known_to_who_wrote_it_and_to_nobody_else(name: str, signed: str | None) -> None:
    assert signature(name, TITLES) == signed

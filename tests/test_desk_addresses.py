"""Every address of the staff console, tried by everybody: who sees what, who may do what, and no form but ours."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.domain.case_states import State
from bot.domain.cases import Kind
from bot.domain.desk import IDLE
from bot.domain.staff import RANK, Role
from bot.store import Store
from bot.web.staff.navigation import PAGES
from tests.case_kit import case as case_now
from tests.case_kit import contact
from tests.desk_kit import Browser, Console, open_console


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


# Every address, tried by everybody

NOBODY, CITIZEN, CLERK, LEAD, ADMIN = "nobody", "citizen", "clerk", "lead", "admin"
EVERYBODY = (NOBODY, CITIZEN, CLERK, LEAD, ADMIN)
STAFF, LEADS, ADMINS = {CLERK, LEAD, ADMIN}, {LEAD, ADMIN}, {ADMIN}
SEEN = {
    "/staff/cases": STAFF,
    "/staff/cases/rows": STAFF,
    "/staff/cases/{code}": STAFF,
    "/staff/cases/{code}/ledger": STAFF,
    "/staff/find": STAFF,
    "/staff/board": STAFF,
    "/staff/questions": STAFF,
    "/staff/me": STAFF,
    "/staff/answers": LEADS,
    "/staff/thanks": LEADS,
    "/staff/people": ADMINS,
}
DONE = {
    "/staff/sign-out": STAFF,
    "/staff/me/password": STAFF,
    "/staff/me/elsewhere": STAFF,
    "/staff/cases/{code}/claim": STAFF,
    "/staff/cases/{code}/note": STAFF,
    "/staff/cases/{code}/release": STAFF,
    "/staff/cases/{code}/reply": STAFF,
    "/staff/cases/{code}/wait": STAFF,
    "/staff/cases/{code}/transfer": STAFF,
    "/staff/cases/{code}/close": STAFF,
    "/staff/cases/{code}/keep": STAFF,
    "/staff/cases/{code}/assign": LEADS,
    "/staff/cases/{code}/prolong": LEADS,
    "/staff/cases/{code}/reopen": LEADS,
    "/staff/cases/{code}/show": LEADS,
    "/staff/cases/{code}/hide": LEADS,
    "/staff/thanks/{code}/show": LEADS,
    "/staff/thanks/{code}/hide": LEADS,
    "/staff/answers/off": LEADS,
    "/staff/answers/on": LEADS,
    "/staff/people/invite": ADMINS,
    "/staff/people/{id:int}/role": ADMINS,
    "/staff/people/{id:int}/dismiss": ADMINS,
}
TAKES_FILES = {"/staff/documents/import"}  # what is no file is refused before it is looked at
OPEN_TO_ALL = {"/staff", "/staff/settings", "/staff/sign-in", "/staff/join", "/staff/code", "/staff/code/enter"}
FILLED = {
    "words": "好的", "manner": "reply", "ending": "solved", "weight": "complex", "site": "liulin", "person": "1",
    "records": "passport.fee", "reason": "x", "name": "x", "role": "clerk", "version": "0",
}  # fmt: skip


async def somebody(console: Console, who: str) -> Browser:
    if who in STAFF:
        return await console.signed_in(who, who)
    browser = console.browser()
    if who == CITIZEN:
        await contact(console.hall, "c1", "web")
        browser.http.cookies.set("visitor", "A" * 22, domain="hall.test")
    return browser


def addresses(console: Console, method: str) -> list[str]:
    """Of everything the console serves behind its door, whoever wrote it."""
    found = [
        re.sub(r"\{[^}]*\}", "1", route.path)
        for route in console.pages
        if route.path not in OPEN_TO_ALL and method in route.methods
    ]
    assert len(found) >= (len(SEEN) if method == "GET" else len(DONE))
    return found


def test_the_table_knows_no_address_that_is_not_there_and_every_page_of_the_navigation_is(console):
    routes = {route.path for route in console.pages}
    assert {*SEEN, *DONE, *OPEN_TO_ALL} <= routes and {page.path for page in PAGES} <= routes


@pytest.mark.parametrize("who", [NOBODY, CITIZEN])
async def test_behind_the_door_there_is_nothing_for_who_is_not_signed_in(console, who):
    browser = await somebody(console, who)
    for path in addresses(console, "GET"):
        assert (await browser.http.get(path)).status_code == 303, path
    for path in addresses(console, "POST"):
        assert (await browser.http.post(path, data=FILLED)).status_code == 401, path


async def test_no_address_takes_a_form_that_is_not_ours(console):
    admin = await console.signed_in("admin", "王建华")
    for path in addresses(console, "POST"):
        refused = await admin.http.post(path, data=FILLED)
        assert refused.status_code == 403 or (refused.status_code == 400 and path in TAKES_FILES), path
        foreign = await admin.http.post(path, data={"form": admin.token}, headers={"sec-fetch-site": "cross-site"})
        assert foreign.status_code == 403, path


@pytest.mark.parametrize("who", [CLERK, LEAD, ADMIN])
async def test_the_navigation_shows_what_is_open_and_the_rest_is_refused(console, who):
    browser = await console.signed_in(who, who)
    for page in PAGES:
        allowed = RANK[Role(who)] >= RANK[page.least]
        assert (await browser.http.get(page.path)).status_code == (200 if allowed else 403), page.path
        assert (f'href="{page.path}"' in browser.page) == allowed


@pytest.mark.parametrize("who", EVERYBODY)
async def test_each_page_is_shown_to_whom_it_is_for_and_nobody_else(console, who):
    case = await console.case()
    browser = await somebody(console, who)
    for path, allowed in SEEN.items():
        answer = await browser.http.get(path.format(code=case.code))
        wanted = 200 if who in allowed else 403 if who in STAFF else 303
        assert answer.status_code == wanted, (path, who)
        assert wanted == 200 or case.masked not in answer.text


@pytest.mark.parametrize("who", EVERYBODY)
async def test_each_deed_is_done_for_whom_it_is_allowed_and_nobody_else(console, who):
    for path, allowed in DONE.items():
        case = await console.case(who=path)
        browser = await somebody(console, who)
        url = path.replace("{id:int}", "1").format(code=case.code)
        form = FILLED | ({"form": browser.token} if who in STAFF else {})
        answer = await browser.http.post(url, data=form)
        if who not in STAFF:
            assert answer.status_code == 401, (path, who)
        elif who not in allowed:
            assert answer.status_code == 403, (path, who)
        else:
            assert answer.status_code != 403, (path, who)
        if who not in allowed:
            assert (await case_now(console.hall, case.id)).version == case.version


@pytest.mark.parametrize("path", sorted(DONE))
async def test_without_our_form_nothing_is_done(console, path):
    case = await console.case()
    admin = await console.signed_in("admin", "王建华")
    other = await console.signed_in("admin", "孙丽")
    url = path.replace("{id:int}", "1").format(code=case.code)
    for form in ("", "0" * 64, other.token):
        answer = await admin.http.post(url, data=FILLED | {"form": form})
        assert answer.status_code == 403 and "没有执行" in answer.text
    foreign = await admin.http.post(url, data={"form": admin.token}, headers={"origin": "http://evil.test"})
    assert foreign.status_code == 403
    assert (await case_now(console.hall, case.id)).version == case.version
    assert (await admin.http.get(url)).status_code == 405


async def test_a_number_too_large_for_any_database_is_nothing(console):
    admin, number = await console.signed_in("admin", "王建华"), "9" * 30
    asked = [(route.path, method) for route in console.pages if ":int}" in route.path for method in route.methods]
    assert {method for _, method in asked} >= {"GET", "POST"}
    for path, method in asked:
        url = re.sub(r"\{[^}]*\}", number, path)
        answer = await admin.http.request(method, url, data={"form": admin.token} if method == "POST" else None)
        assert answer.status_code == 404, (method, path)


async def test_what_is_much_too_large_is_refused(console):
    browser, body = await console.signed_in(), "words=" + "x" * 10_000_000
    for sender in (browser, console.browser()):
        answer = await sender.http.post(
            "/staff/cases/ABC/note", content=body, headers={"content-type": "application/x-www-form-urlencoded"}
        )
        assert answer.status_code == 413


async def test_what_was_written_is_given_back_to_who_was_signed_out_meanwhile(console):
    case = await console.case()
    browser = await console.signed_in()
    await browser.opens(f"/staff/cases/{case.code}")
    console.real.forward(seconds=IDLE.total_seconds() + 1)
    lost = await browser.does(f"/staff/cases/{case.code}/note", words="写了很久的<b>备注</b>")
    assert lost.status_code == 401 and "写了很久的&lt;b&gt;备注" in lost.text


async def test_language_and_letters_change_and_the_page_stays(console):
    browser = await console.signed_in()
    await browser.opens("/staff/cases", kind="complaint")
    page = await browser.does("/staff/settings", language="en", back="/staff/cases?kind=complaint")
    assert str(page.url).endswith("/staff/cases?kind=complaint") and "Inbox" in page.text
    page = await browser.does("/staff/settings", size="largest", back="//evil.test")
    assert page.url.host == "hall.test" and 'class="size-largest"' in page.text


async def test_words_of_a_citizen_never_become_part_of_the_page(console):
    evil = '<script>alert(1)</script><img src=x onerror=alert(2)> " onmouseover="alert(3) {{ 7*7 }}'
    case = await console.case(evil, Kind.COMPLAINT, window="<i>3</i>")
    lead = await console.signed_in("lead", "<u>周敏</u>")
    await lead.opens(f"/staff/cases/{case.code}")
    await lead.does(f"/staff/cases/{case.code}/claim")
    await lead.does(f"/staff/cases/{case.code}/note", words=evil)
    await lead.does(f"/staff/cases/{case.code}/reply", words=evil, manner="reply")
    for path in (f"/staff/cases/{case.code}", f"/staff/cases/{case.code}/ledger", "/staff/cases", "/staff/find"):
        page = await lead.opens(path, q="alert")
        assert page.status_code == 200
        for tag in ("<script>alert", "<img src=x", 'onmouseover="alert', "<u>", "<i>", " 49 "):
            assert tag not in page.text, (path, tag)
        assert "default-src 'none'" in page.headers["content-security-policy"]
    assert (await case_now(console.hall, case.id)).state is State.CLAIMED

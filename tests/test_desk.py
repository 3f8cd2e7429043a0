"""The door of the staff console: who comes in and how, who stays out, and that no form but ours changes anything."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.domain.cases import Kind, State
from bot.domain.desk import CODE_LASTS, IDLE, LONGEST, SEEN_EVERY, TRIES_OF_NAME, TRIES_PER
from bot.domain.staff import RANK, Role
from bot.services.passwords import Passwords
from bot.store import Store
from bot.web.staff.navigation import PAGES
from tests.case_kit import case as case_now
from tests.case_kit import contact, invite
from tests.desk_kit import Browser, Console, open_console

PASSWORD = "four calm words here"


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


@pytest.fixture
def quick(monkeypatch) -> None:
    """A hash that takes no time: how slow it is concerns no rule here."""

    async def kept(self, password):
        return f"kept {password}"

    async def fits(self, password, kept):
        return kept == f"kept {password}"

    monkeypatch.setattr(Passwords, "kept", kept)
    monkeypatch.setattr(Passwords, "fits", fits)


async def code_in_chat(console: Console, contact_id: int) -> str:
    last = await console.hall.core.store.run(lambda tx: tx.messages.last(contact_id, 1))
    found = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}", last[0].body["text"])
    assert found
    return found[0]


# Coming in


@pytest.mark.usefixtures("quick")
async def test_an_invitation_opens_the_console_once_and_a_password_from_then_on(console):
    code = await invite(console.hall, "clerk", "李明", "C11")
    browser = console.browser()
    await browser.opens("/staff")
    joined = await browser.does("/staff/join", code=code.lower().replace("-", " "))
    assert joined.status_code == 200 and "欢迎加入" in joined.text and "李明" in joined.text
    saved = await browser.does("/staff/me/password", login="li.ming", password=PASSWORD, again=PASSWORD)
    assert "已保存" in saved.text
    other = console.browser()
    await other.opens("/staff")
    assert (await other.does("/staff/join", code=code)).status_code == 401
    for name in ("li.ming", "LI.MING", "c-11"):
        entered = await console.browser().does("/staff/sign-in", login=name, password=PASSWORD)
        assert entered.status_code == 200 and entered.url.path == "/staff/cases"


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("login", "password", "again", "why"),
    [
        ("li.ming", "short", "short", "密码太简单"),
        ("li.ming", "aaaaaaaaaaaa", "aaaaaaaaaaaa", "密码太简单"),
        ("li.ming.li", "li.ming.li1", "li.ming.li1", "密码太简单"),
        ("li.ming", PASSWORD, PASSWORD + "x", "两次输入的密码不一样"),
        ("a b<c", PASSWORD, PASSWORD, "这个登录名不能用"),
        ("C12", PASSWORD, PASSWORD, "这个登录名不能用"),
    ],
)
async def test_a_password_that_will_not_do_is_refused_with_the_reason(console, login, password, again, why):
    await console.chat_staff("clerk", "陈静", "C12")
    browser = await console.signed_in("clerk", "李明", "C11")
    refused = await browser.does("/staff/me/password", login=login, password=password, again=again)
    assert refused.status_code == 409 and why in refused.text and password not in refused.text


async def test_a_code_comes_to_the_chat_of_who_is_called_so_and_works_once(console):
    staff = await console.chat_staff("lead", "周敏", "L01")
    browser = console.browser()
    sent = await browser.does("/staff/code", login="L01")
    unknown = await console.browser().does("/staff/code", login="nobody")
    assert "验证码已经发到" in sent.text and "验证码已经发到" in unknown.text
    code = await code_in_chat(console, staff.contact_id)
    assert (await browser.does("/staff/code/enter", login="L01", code="AAAA-AAAA")).status_code == 401
    entered = await browser.does("/staff/code/enter", login="L01", code=code.lower())
    assert entered.url.path == "/staff/cases" and "周敏" in entered.text
    assert (await console.browser().does("/staff/code/enter", login="L01", code=code)).status_code == 401


async def test_a_code_is_no_use_to_a_colleague_nor_after_its_time(console):
    staff = await console.chat_staff("lead", "周敏", "L01")
    await console.chat_staff("clerk", "陈静", "C12")
    await console.browser().does("/staff/code", login="L01")
    code = await code_in_chat(console, staff.contact_id)
    assert (await console.browser().does("/staff/code/enter", login="C12", code=code)).status_code == 401
    console.real.forward(seconds=CODE_LASTS.total_seconds() + 1)
    assert (await console.browser().does("/staff/code/enter", login="L01", code=code)).status_code == 401


@pytest.mark.usefixtures("quick")
async def test_after_too_many_tries_even_the_right_password_waits(console):
    browser = await console.signed_in("clerk", "李明", "C11")
    await browser.does("/staff/me/password", login="li.ming", password=PASSWORD, again=PASSWORD)
    for number in range(TRIES_OF_NAME):
        wrong = await console.browser(f"192.0.2.{number + 20}").does("/staff/sign-in", login="li.ming", password="no")
        assert wrong.status_code == 401
    late = await console.browser("192.0.2.99").does("/staff/sign-in", login="li.ming", password=PASSWORD)
    assert late.status_code == 429 and "试的次数太多了" in late.text
    console.real.forward(seconds=TRIES_PER.total_seconds())
    assert (await console.browser().does("/staff/sign-in", login="li.ming", password=PASSWORD)).status_code == 200


async def test_codes_of_invitations_cannot_be_tried_out_from_one_address(console):
    stranger = console.browser("198.51.100.5")
    statuses = {(await stranger.does("/staff/join", code=f"ABCDE-{number:05}")).status_code for number in range(25)}
    assert statuses == {401, 429}


async def test_a_console_does_not_take_over_where_somebody_is_told_things(console):
    before = await console.chat_staff("clerk", "李明", "C11")
    browser = await console.signed_in("clerk", "李明", "C11")
    after = await console.hall.core.store.run(lambda tx: tx.staff.get(browser.me.id))
    assert after.id == before.id and after.contact_id == before.contact_id


# Staying in, going out


async def test_a_session_ends_when_nobody_is_there(console):
    browser = await console.signed_in()
    console.real.forward(seconds=IDLE.total_seconds() - 60)
    assert (await browser.opens("/staff/cases")).url.path == "/staff/cases"
    console.real.forward(seconds=IDLE.total_seconds() - 60)
    assert (await browser.opens("/staff/cases")).url.path == "/staff/cases"
    console.real.forward(seconds=IDLE.total_seconds() + 60)
    gone = await browser.opens("/staff/cases")
    assert gone.url.path == "/staff" and "自动退出" in gone.text


async def test_a_page_that_asks_by_itself_keeps_nobody_signed_in(console):
    browser = await console.signed_in()
    for _ in range(4):
        console.real.forward(seconds=IDLE.total_seconds() / 4 + SEEN_EVERY.total_seconds())
        answer = await browser.http.get("/staff/cases/rows", headers={"hx-request": "true"})
    assert answer.status_code == 401 and "请登录" in answer.text


async def test_a_session_ends_after_its_longest_time_however_busy(console):
    browser = await console.signed_in()
    for _ in range(int(LONGEST / IDLE) + 2):
        console.real.forward(seconds=IDLE.total_seconds() - 60)
        answer = await browser.opens("/staff/cases")
    assert answer.url.path == "/staff"


async def test_who_signs_out_is_out_and_the_way_back_leads_nowhere_else(console):
    browser = await console.signed_in()
    await browser.opens("/staff/cases", owner="me")
    await browser.does("/staff/sign-out")
    gone = await browser.http.get("/staff/cases?owner=me")
    assert gone.headers["location"] == "/staff?next=%2Fstaff%2Fcases%3Fowner%3Dme"
    for target in ("//evil.test/staff/cases", "https://evil.test", "/staff/../x", "/staff/cases\r\nx: y", "/"):
        page = await browser.opens("/staff", next=target)
        assert 'name="next" value=""' in page.text


async def test_only_hashes_are_kept_and_the_cookie_is_for_the_server_alone(console):
    browser = console.browser(scheme="https")
    code = await invite(console.hall)
    answer = await browser.does("/staff/join", follow=False, code=code)
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-desk=") and all(
        part in cookie for part in ("HttpOnly", "SameSite=lax", "Secure", "Path=/")
    )
    token = cookie.partition("=")[2].partition(";")[0]
    session = await console.hall.core.store.run(lambda tx: tx.desk.session(token, console.real.now()))
    assert session and session.form != token


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "' OR 1=1 --", "A" * 5000])
async def test_a_forged_cookie_is_nobody(console, token):
    browser = console.browser()
    browser.http.cookies.set("desk", token, domain="hall.test")
    assert (await browser.opens("/staff/cases")).url.path == "/staff"


async def test_who_is_dismissed_is_out_at_once_everywhere(console):
    admin = await console.signed_in("admin", "王建华", "A01")
    clerk = await console.signed_in("clerk", "李明", "C11")
    assert (await clerk.opens("/staff/cases")).url.path == "/staff/cases"
    await admin.opens("/staff/people")
    unsure = await admin.does(f"/staff/people/{clerk.me.id}/dismiss")
    assert unsure.status_code == 409
    await admin.does(f"/staff/people/{clerk.me.id}/dismiss", sure="yes")
    assert (await clerk.opens("/staff/cases")).url.path == "/staff"


async def test_an_admin_invites_changes_roles_and_stays_an_admin(console):
    admin = await console.signed_in("admin", "王建华", "A01")
    clerk = await console.signed_in("clerk", "李明", "C11")
    await admin.opens("/staff/people")
    shown = await admin.does("/staff/people/invite", name="<b>陈静</b>", role="lead", badge="C12", site="main")
    code = re.search(r"<code>([A-Z0-9]{5}-[A-Z0-9]{5})</code>", shown.text)
    assert code and "&lt;b&gt;陈静" in shown.text and code[1] not in (await admin.opens("/staff/people")).text
    assert (await console.browser().does("/staff/join", code=code[1])).status_code == 200
    await admin.does(f"/staff/people/{clerk.me.id}/role", role="lead")
    assert (await clerk.opens("/staff/answers")).status_code == 200
    await admin.opens("/staff/people")
    own = await admin.does(f"/staff/people/{admin.me.id}/role", role="clerk")
    assert own.status_code == 409 and "不能改自己的角色" in own.text


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
        for route in console.web.routes
        if route.path.startswith("/staff") and route.path not in OPEN_TO_ALL and method in route.methods
    ]
    assert len(found) >= (len(SEEN) if method == "GET" else len(DONE))
    return found


def test_the_table_knows_no_address_that_is_not_there_and_every_page_of_the_navigation_is(console):
    routes = {route.path for route in console.web.routes if route.path.startswith("/staff")}
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

"""The door of the staff console: who comes in and how, who stays out, and that no form but ours changes anything."""

import asyncio
import re
from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs

from bot.domain.desk import (
    CODE_LASTS,
    CODES_AT_ONCE,
    IDLE,
    LONGEST,
    LONGEST_PAUSE,
    SEEN_EVERY,
    TRIES_OF_ADDRESS,
    TRIES_OF_NAME,
    TRIES_PER,
    NotKnown,
)
from bot.domain.staff import WrongCode
from bot.frozen import replace
from bot.services.desk import DeskDoor
from bot.services.passwords import Passwords
from bot.store import Store
from tests.case_kit import invite
from tests.desk_kit import ADDRESS, Browser, Console, open_console
from tests.telegram_kit import eventually

PASSWORD = "four calm words here"
CODE = re.compile(r"[A-Z0-9]{5}-[A-Z0-9]{5}")


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
    found = CODE.search(last[0].body["text"])
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
    assert (await browser.does("/staff/code/enter", login="L01", code="AAAAA-AAAAA")).status_code == 401
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
async def test_after_too_many_tries_from_one_address_even_the_right_password_waits_there(console):
    browser = await console.signed_in("clerk", "李明", "C11")
    await browser.does("/staff/me/password", login="li.ming", password=PASSWORD, again=PASSWORD)
    stranger = console.browser("192.0.2.20")
    for _ in range(TRIES_OF_NAME):
        assert (await stranger.does("/staff/sign-in", login="li.ming", password="no")).status_code == 401
    late = await stranger.does("/staff/sign-in", login="li.ming", password=PASSWORD)
    assert late.status_code == 429 and "试的次数太多了" in late.text
    console.real.forward(seconds=TRIES_PER.total_seconds())
    assert (await stranger.does("/staff/sign-in", login="li.ming", password=PASSWORD)).status_code == 200


@pytest.mark.usefixtures("quick")
async def test_nobody_is_locked_out_by_whoever_tries_their_name_elsewhere(console):
    browser = await console.signed_in("clerk", "李明", "C11")
    await browser.does("/staff/me/password", login="li.ming", password=PASSWORD, again=PASSWORD)
    stranger = console.browser("192.0.2.20")
    tried = [await stranger.does("/staff/sign-in", login="li.ming", password="no") for _ in range(TRIES_OF_NAME + 1)]
    assert tried[-1].status_code == 429
    entered = await console.browser("192.0.2.99").does("/staff/sign-in", login="li.ming", password=PASSWORD)
    assert entered.status_code == 200 and entered.url.path == "/staff/cases"


async def signed_in_before(console: Console) -> Browser:
    """With a password, and signed out again."""
    browser = await console.signed_in("clerk", "李明", "C11")
    await browser.does("/staff/me/password", login="li.ming", password=PASSWORD, again=PASSWORD)
    await browser.does("/staff/sign-out")
    assert (await browser.does("/staff/sign-in", login="li.ming", password=PASSWORD)).status_code == 200
    await browser.opens("/staff/me")
    await browser.does("/staff/sign-out")
    return browser


@pytest.mark.usefixtures("quick")
async def test_a_neighbour_on_the_same_address_locks_nobody_out_where_they_signed_in_before(console):
    browser = await signed_in_before(console)
    neighbour = console.browser(ADDRESS)
    for _ in range(TRIES_OF_ADDRESS + 1):
        await neighbour.does("/staff/sign-in", login="li.ming", password="no")
    stranger = await console.browser(ADDRESS).does("/staff/sign-in", login="li.ming", password=PASSWORD)
    assert stranger.status_code == 429
    assert (await browser.does("/staff/sign-in", login="li.ming", password=PASSWORD)).status_code == 200


@pytest.mark.usefixtures("quick")
async def test_a_browser_that_is_known_may_not_try_for_ever_nor_for_somebody_else(console):
    browser = await signed_in_before(console)
    tried = [await browser.does("/staff/sign-in", login="li.ming", password="no") for _ in range(TRIES_OF_NAME + 1)]
    assert tried[-1].status_code == 429
    await console.chat_staff("lead", "周敏", "L01")
    others = [await browser.does("/staff/sign-in", login="L01", password="no") for _ in range(TRIES_OF_NAME + 1)]
    assert others[-1].status_code == 429
    other = await console.browser(ADDRESS).does("/staff/sign-in", login="L01", password="no")
    assert other.status_code == 429  # what the known browser of somebody else tried counted like a stranger's


def slow_door(console: Console, **settings: object) -> tuple[DeskDoor, list[float]]:
    """A door whose pauses are noted and take no time."""
    paused: list[float] = []

    async def pause(seconds: float) -> None:
        paused.append(seconds)

    kit = console.hall.core.kit()
    web = kit.config.web.model_copy(update=settings)
    kit = replace(kit, config=kit.config.model_copy(update={"web": web}))
    return DeskDoor(console.hall.core.store, lambda: kit, pause), paused


@pytest.mark.parametrize("way", ["password", "code"])
async def test_a_name_that_is_tried_from_many_addresses_gets_slower_for_all_of_them(console, way):
    door, paused = slow_door(console)
    for number in range(TRIES_OF_NAME + 12):
        address = f"192.0.2.{number}"
        with pytest.raises(NotKnown):
            await (door.sign_in if way == "password" else door.enter_code)("li.ming", "AAAAA-AAAAA", address)
    assert paused[0] < 1 and paused == sorted(paused) and paused[-1] == LONGEST_PAUSE.total_seconds()


async def test_who_guesses_codes_gets_slower_and_locks_nobody_out_on_the_same_address(console):
    code = await invite(console.hall, "clerk", "李明", "C11")
    staff = await console.chat_staff("lead", "周敏", "L01")
    door, paused = slow_door(console)
    for number in range(TRIES_OF_ADDRESS + 12):
        with pytest.raises(WrongCode):
            await door.join(f"ABCDE-{number:05}", ADDRESS, "zh-Hans")
        with pytest.raises(NotKnown):
            await door.enter_code("L01", f"ABCDE-{number:05}", ADDRESS)
    assert paused and max(paused) == LONGEST_PAUSE.total_seconds()
    stopped = len(paused)
    assert (await door.join(code, ADDRESS, "zh-Hans"))[1].name == "李明"
    await door.send_code("L01")
    assert (await door.enter_code("L01", await code_in_chat(console, staff.contact_id), ADDRESS))[1].id == staff.id
    assert len(paused) == stopped  # who has the code does not wait


async def test_a_flood_of_wrong_codes_does_not_pile_up_waiting(console, monkeypatch):
    monkeypatch.setattr("bot.services.desk_tries.MOST_SLOWED", 5)
    waiting, go = [], asyncio.Event()

    async def pause(seconds: float) -> None:
        waiting.append(seconds)
        await go.wait()

    door = DeskDoor(console.hall.core.store, console.hall.core.kit, pause)

    async def tries(number: int) -> None:
        with pytest.raises(NotKnown):
            await door.enter_code(f"nobody{number}", "ABCDE-ABCDE", ADDRESS)

    tried = [asyncio.create_task(tries(number)) for number in range(60)]
    await eventually(lambda: sum(one.done() for one in tried) == 55)
    assert len(waiting) == 5
    go.set()
    await asyncio.gather(*tried)


async def test_nobodys_chat_is_filled_with_codes_and_those_that_came_still_open(console):
    staff = await console.chat_staff("lead", "周敏", "L01")
    door, _ = slow_door(console)
    for _ in range(CODES_AT_ONCE + 5):
        await door.send_code("L01")
    told = await console.hall.core.store.run(lambda tx: tx.messages.last(staff.contact_id, 50))
    codes = [found[0] for one in told if (found := CODE.search(one.body.get("text", "")))]
    assert len(codes) == CODES_AT_ONCE
    assert (await door.enter_code("L01", codes[1], ADDRESS))[1].id == staff.id
    for other in codes:
        with pytest.raises(NotKnown):  # with the one that was used the others are over
            await door.enter_code("L01", other, ADDRESS)
    await door.send_code("L01")
    assert await code_in_chat(console, staff.contact_id) not in codes


async def test_the_link_that_comes_with_a_code_signs_in_with_one_press_and_not_by_being_looked_at(console):
    staff = await console.chat_staff("lead", "周敏", "L01")
    door, _ = slow_door(console, public_url="https://hall.test")
    await door.send_code("L01")
    told = await console.hall.core.store.run(lambda tx: tx.messages.last(staff.contact_id, 1))
    link = re.search(r"https://hall\.test(/staff\?\S+)", told[0].body["text"])
    assert link
    browser = console.browser()
    for _ in range(3):
        page = (await browser.opens(link[1])).text
    typed = re.search(r'name="code" value="([^"]+)"', page)
    assert "点“登录”就行" in page and typed and 'name="login" value="l01"' in page
    assert page.count("<form") - page.count('action="/staff/settings"') == 1, "nothing else can be pressed by mistake"
    entered = await browser.does("/staff/code/enter", login="l01", code=typed[1])
    assert entered.url.path == "/staff/cases" and "周敏" in entered.text
    forged = (await console.browser().opens('/staff?login=<b>&code="><script>alert(1)</script>')).text
    assert "<script>alert" not in forged and "<b>" not in forged


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


async def test_what_is_refused_is_found_in_the_log(console):
    clerk = await console.signed_in("clerk", "李明", "C11")
    case = await console.case()
    with capture_logs() as logs:
        assert (await clerk.opens("/staff/people")).status_code == 403
        assert (await clerk.http.post(f"/staff/cases/{case.code}/claim", data={"form": "0" * 64})).status_code == 403
        foreign = {"origin": "https://elsewhere.example", "sec-fetch-site": "cross-site"}
        assert (await clerk.http.post(f"/staff/cases/{case.code}/claim", headers=foreign)).status_code == 403
        assert (await clerk.http.post("/staff/sign-in", data={"login": "a" * 10_000_000})).status_code == 413
    refused = [(entry["event"], entry["path"]) for entry in logs if entry["log_level"] == "warning"]
    claim = ("a request was refused", f"/staff/cases/{case.code}/claim")
    assert refused == [
        ("a page was refused to somebody of the staff", "/staff/people"),
        claim,
        claim,
        ("a request was refused", "/staff/sign-in"),
    ]

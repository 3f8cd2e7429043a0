"""Documents in the console: found, moved, put right; tables handed in; calls, missing papers and parcels."""

import re
from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest

from bot.domain.documents import State
from bot.domain.people import Reach
from bot.services.desk_imports import LARGEST, DeskImports
from bot.store import Store
from tests.desk_kit import Browser, Console, open_console
from tests.desk_work_kit import DONE, SEEN, STAFF
from tests.hall import Hall
from tests.test_documents import PHONE, RECEIPT, contact_of, follower, hears, move, put

HEADING = "回执号,业务,状态,姓名,电话,网点\n"
LINE = "YX2026110088,护照,制证中,王小川,13900004321,云溪大厅\n"
BAD = "YX2026110089,护照,飞走了,王小川,13900004321,云溪大厅\n"


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


async def state_of(hall: Hall, id: int) -> State:
    document = await hall.core.store.run(lambda tx: tx.documents.get(id))
    assert document is not None
    return document.state


async def test_a_document_is_found_however_its_receipt_is_typed_and_the_receipt_stays_out_of_the_address(console):
    id = await put(console.hall)
    clerk = await console.signed_in()
    await clerk.opens("/staff/documents")
    found = await clerk.does("/staff/documents/find", receipt=" yx2026-1100 23 ")
    assert found.url.path == f"/staff/documents/{id}" and RECEIPT not in str(found.url)
    assert "张小云" in found.text and PHONE in found.text
    for wrong in ("YX2026110099", "x", "' OR 1=1"):
        none = await clerk.does("/staff/documents/find", receipt=wrong)
        assert none.status_code == 404 and "没有找到这个回执号" in none.text
    assert (await clerk.opens("/staff/documents/999")).status_code == 404


async def test_a_document_goes_forward_and_who_follows_it_is_told(console):
    id = await put(console.hall)
    person = await follower(console.hall)
    clerk = await console.signed_in("clerk", "李明")
    await clerk.opens(f"/staff/documents/{id}")
    moved = await clerk.does(f"/staff/documents/{id}/move", state="ready", was="accepted")
    assert "状态已更新" in moved.text and "李明：已受理 → " in moved.text
    assert await state_of(console.hall, id) is State.READY
    assert "领" in await hears(console.hall, person)
    back = await clerk.does(f"/staff/documents/{id}/move", state="accepted", was="ready")
    assert back.status_code == 409 and "状态已经是“已办好”，不能改成“已受理”" in back.text
    stale = await clerk.does(f"/staff/documents/{id}/move", state="collected", was="accepted")
    assert stale.status_code == 409 and "状态已经变了" in stale.text
    odd = await clerk.does(f"/staff/documents/{id}/move", state="mailed", was="ready", parcel="<b>1</b>")
    assert odd.status_code == 409 and "快递单号只能有" in odd.text and "&lt;b&gt;1" in odd.text
    await clerk.does(f"/staff/documents/{id}/move", state="mailed", was="ready", parcel="ems 123 456-7")
    assert "EMS123456-7" in (await clerk.opens(f"/staff/documents/{id}")).text


async def test_a_mistake_is_put_right_by_a_lead_with_the_reason(console):
    id = await put(console.hall, state=State.READY)
    lead = await console.signed_in("lead", "周敏")
    await lead.opens(f"/staff/documents/{id}")
    silent = await lead.does(f"/staff/documents/{id}/correct", state="in_production", was="ready")
    assert silent.status_code == 409
    done = await lead.does(f"/staff/documents/{id}/correct", state="in_production", was="ready", words="扫错了码")
    assert "已更正" in done.text and "扫错了码" in done.text
    assert await state_of(console.hall, id) is State.IN_PRODUCTION


# Missing papers


async def test_a_paper_is_noted_received_or_overdue(console):
    id = await put(console.hall)
    clerk = await console.signed_in()
    await clerk.opens(f"/staff/documents/{id}")
    photo, signature = {"what-photo": "1"}, {"what-signature": "1"}
    for form in ({}, {**photo, "until": "2026-11-24"}, {**photo, "until": "?"}, {"until": "2026-12-01"}):
        assert (await clerk.does(f"/staff/documents/{id}/papers", **form)).status_code == 409
    assert "没有还没补交的材料" in (await clerk.opens("/staff/documents/papers")).text
    noted = await clerk.does(f"/staff/documents/{id}/papers", until="2026-11-27", **photo)
    assert "没有人关注这份证件" in noted.text and "证件照片" in noted.text, (
        "nobody is told by the bot, so the clerk has to"
    )
    again = await clerk.does(f"/staff/documents/{id}/papers", until="2026-11-28", **signature, **photo)
    assert again.status_code == 409 and "已经登记过" in again.text, "nobody is reminded twice of one paper"
    assert len(await console.hall.core.store.run(lambda tx: tx.papers.of_document(id))) == 1, "nothing half-done"
    far = await clerk.does(f"/staff/documents/{id}/papers", until="2036-11-28", **signature)
    assert far.status_code == 409 and "日子太远" in far.text
    await clerk.does(f"/staff/documents/{id}/papers", until="2026-11-26", words="<b>租房合同</b>")
    assert "&lt;b&gt;租房合同" in clerk.page
    console.hall.clock.forward(days=3)
    late = await clerk.opens("/staff/documents/papers")
    assert late.text.index("租房合同") < late.text.index("证件照片") and "逾期2天" in late.text and PHONE in late.text
    papers = await console.hall.core.store.run(lambda tx: tx.papers.of_document(id))
    for paper in papers:
        got = await clerk.does("/staff/documents/papers/received", id=str(paper.id))
        assert "已登记收到" in got.text
    for step in ("received", "waive", "move"):
        again = await clerk.does(f"/staff/documents/papers/{step}", id=str(papers[0].id), day="2026-12-20")
        assert again.status_code == 409 and "没有找到这份材料" in again.text


async def test_several_papers_are_noted_together_and_the_citizen_hears_of_each_step(console):
    id = await put(console.hall)
    person = await follower(console.hall)
    clerk = await console.signed_in()
    await clerk.opens(f"/staff/documents/{id}")
    form = {"what-photo": "1", "what-signature": "1", "until": "2026-11-27"}
    assert "马上会收到通知" in (await clerk.does(f"/staff/documents/{id}/papers", **form)).text
    told = await hears(console.hall, person)
    assert told.count("先受理了") == 1 and "证件照片" in told and "本人签字" in told and "11月27日" in told
    one, other = await console.hall.core.store.run(lambda tx: tx.papers.of_document(id))
    past = await clerk.does("/staff/documents/papers/move", id=str(one.id), day="2026-11-20", document=str(id))
    assert past.status_code == 409 and "已经过去了" in past.text
    moved = await clerk.does("/staff/documents/papers/move", id=str(one.id), day="2026-12-04", document=str(id))
    assert moved.url.path == f"/staff/documents/{id}" and "最后一天已改" in moved.text and "12月4日" in moved.text
    assert "最后一天改了" in await hears(console.hall, person)
    await clerk.does("/staff/documents/papers/waive", id=str(other.id), document=str(id))
    assert "已登记不用补了" in clerk.page
    assert "不用补了" in await hears(console.hall, person)
    await clerk.does("/staff/documents/papers/received", id=str(one.id), document=str(id))
    assert "没有别的材料要补了" in await hears(console.hall, person)


# Calls


async def test_who_leaves_a_document_lying_is_on_the_list_until_somebody_rang(console):
    id = await put(console.hall, state=State.READY, since=console.hall.clock.now() - timedelta(days=31))
    clerk = await console.signed_in("clerk", "李明")
    assert "已经放了31天" in (await clerk.opens("/staff/documents/calls")).text and PHONE in clerk.page
    rung = await clerk.does("/staff/documents/calls/document", id=str(id))
    assert "已登记打过电话" in rung.text and PHONE not in rung.text
    again = await clerk.does("/staff/documents/calls/document", id=str(id))
    assert "同事刚刚打过了" in again.text
    assert "李明打过电话" in (await clerk.opens(f"/staff/documents/{id}")).text


async def test_who_could_not_be_told_is_on_the_list_until_somebody_rang(console):
    hall, id = console.hall, await put(console.hall)
    who = await contact_of(hall, await follower(hall))
    await hall.core.store.run(lambda tx: tx.contacts.reach(who.id, Reach.BLOCKED))
    await move(hall, State.IN_PRODUCTION)
    await hall.core.tick()
    clerk = await console.signed_in()
    page = await clerk.opens("/staff/documents/calls")
    assert PHONE in page.text and RECEIPT in page.text
    found = re.search(r'calls/notice">.*?name="id" value="(\d+)"', page.text)
    assert found
    rung = await clerk.does("/staff/documents/calls/notice", id=found[1])
    assert "已登记打过电话" in rung.text and PHONE not in rung.text
    assert "同事刚刚打过了" in (await clerk.does("/staff/documents/calls/notice", id=found[1])).text
    assert (await clerk.does("/staff/documents/calls/notice", id="x")).status_code == 409
    assert await state_of(hall, id) is State.IN_PRODUCTION


# Parcels


async def test_what_can_travel_together_is_confirmed_with_one_number(console):
    home = {"address": "柳林街道幸福小区3号楼", "state": State.READY}
    ids = [await put(console.hall, f"YX202611003{n}", **home) for n in range(2)]
    clerk = await console.signed_in()
    assert "2份证件" in (await clerk.opens("/staff/documents/parcels")).text
    both = " ".join(map(str, ids))
    for form in ({"ids": both}, {"ids": both, "parcel": "！"}, {"ids": "1", "parcel": "EMS1"}):
        assert (await clerk.does("/staff/documents/parcels/confirm", **form)).status_code == 409
    done = await clerk.does("/staff/documents/parcels/confirm", ids=both, parcel="ems 1234")
    assert "已登记一起寄出" in done.text and "没有可以合寄的证件" in done.text
    assert {await state_of(console.hall, id) for id in ids} == {State.MAILED}


# Tables


def imports_of(console: Console) -> DeskImports:
    routes = [one for one in console.pages if one.path == "/staff/documents/import"]
    page = next(one for one in routes if one.methods == {"POST"}).endpoint.__self__
    assert isinstance(page.imports, DeskImports)
    return page.imports


async def hands_in(browser: Browser, data: bytes, name: str = "进度.csv"):  # type: ignore[no-untyped-def]
    await browser.opens("/staff/documents/import")
    return await browser.http.post(
        "/staff/documents/import", data={"form": browser.token}, files={"file": (name, data, "text/csv")}
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
async def test_a_table_is_taken_in_and_what_is_refused_is_told_line_by_line(console, encoding):
    lead = await console.signed_in("lead", "周敏")
    begun = await hands_in(lead, (HEADING + LINE + BAD).encode(encoding))
    assert begun.status_code == 303
    assert "进度.csv" in (await lead.opens(begun.headers["location"])).text
    await imports_of(console).wait()
    told = await lead.opens(begun.headers["location"])
    assert "新登记1份" in told.text and "没有收1行" in told.text
    assert "第3行" in told.text and "飞走了" in told.text and "hx-trigger" not in told.text
    again = await hands_in(lead, (HEADING + LINE).encode(encoding))
    await imports_of(console).wait()
    assert "没有变化1份" in (await lead.opens(again.headers["location"])).text
    await lead.opens("/staff/documents")
    assert "周敏登记" in (await lead.does("/staff/documents/find", receipt="YX2026110088")).text
    other = await console.signed_in("lead", "孙丽")
    elsewhere = await other.opens(begun.headers["location"])
    assert elsewhere.status_code == 404 and "飞走了" not in elsewhere.text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "这不是一张办证进度表"),
        ("回执号,业务\nYX2026110088,护照\n".encode(), "缺少“状态”这一栏"),
        ("回执号,状态,幸运数字\n".encode(), "不认识表头"),
    ],
)
async def test_what_is_no_table_is_refused_as_a_whole(console, data, why):
    lead = await console.signed_in("lead")
    begun = await hands_in(lead, data)
    await imports_of(console).wait()
    assert why in (await lead.opens(begun.headers["location"])).text


async def test_a_table_too_large_or_none_at_all_is_refused_at_once(console):
    lead = await console.signed_in("lead")
    for size in (LARGEST + 1, 2 * LARGEST):
        large = await hands_in(lead, b"x" * size)
        assert large.status_code == 409 and "超过5兆字节" in large.text
    assert (await hands_in(lead, b"", "")).status_code in (400, 409)
    odd = await lead.http.post("/staff/documents/import", content=b"x", headers={"content-type": "multipart/form-data"})
    assert odd.status_code == 400
    assert (await lead.http.post("/staff/documents/import", data={"form": lead.token})).status_code == 403


async def test_a_table_needs_our_form_and_somebody_signed_in(console):
    lead = await console.signed_in("lead")
    for form in ("", "0" * 64):
        answer = await lead.http.post("/staff/documents/import", data={"form": form}, files={"file": ("a", b"x")})
        assert answer.status_code == 403 and "没有执行" in answer.text
    stranger = await console.browser().http.post("/staff/documents/import", files={"file": ("a.csv", b"x")})
    assert stranger.status_code == 401
    clerk = await console.signed_in("clerk", "李明")
    form = {"form": clerk.token}
    assert (await clerk.http.post("/staff/documents/import", data=form, files={"file": ("a", b"x")})).status_code == 403


# Rights


async def test_the_pages_speak_english_too(console):
    id = await put(console.hall, state=State.READY, since=console.hall.clock.now() - timedelta(days=31))
    lead = await console.signed_in("lead")
    paths = ["", f"/{id}", "/calls", "/papers", "/parcels", "/import"]
    for path in paths:
        page = await lead.opens(f"/staff/documents{path}", lang="en")
        assert '<html lang="en"' in page.text and "deskdocuments-" not in page.text


@pytest.mark.parametrize("who", ["nobody", "clerk", "lead", "admin"])
async def test_each_page_and_deed_is_for_whom_it_is_and_nobody_else(console, who):
    id = await put(console.hall)
    filled = {"state": "in_production", "words": "x", "what": "photo", "until": str(date(2026, 12, 1)), "id": "1"}
    browser = await console.signed_in(who, who) if who in STAFF else console.browser()

    def url(path: str) -> str:
        return path.replace("{id:int}", str(id)).format(number="x")

    for path, allowed in SEEN.items():
        if path.startswith("/staff/documents"):
            wanted = (404 if "{number}" in path else 200) if who in allowed else 403 if who in STAFF else 303
            assert (await browser.http.get(url(path))).status_code == wanted, path
    for path, allowed in DONE.items():
        if not path.startswith("/staff/documents") or path == "/staff/documents/import":
            continue
        for form in ({}, {"form": "0" * 64}):
            refused = await browser.http.post(url(path), data=filled | form)
            assert refused.status_code == (403 if who in STAFF else 401), path
        assert path.endswith("/papers") or await state_of(console.hall, id) in (State.ACCEPTED, State.IN_PRODUCTION)
        if who in STAFF:
            answer = await browser.http.post(url(path), data=filled | {"form": browser.token})
            assert (answer.status_code == 403) == (who not in allowed), path


async def test_who_has_only_the_console_sees_beside_documents_that_papers_are_due(console):
    id = await put(console.hall)
    clerk = await console.signed_in()
    await clerk.opens(f"/staff/documents/{id}")
    await clerk.does(f"/staff/documents/{id}/papers", **{"what-photo": "1", "until": "2026-11-26"})
    shown = "到期的材料和要打的上门电话：</span>1<"
    assert shown not in (await clerk.opens("/staff/cases")).text
    console.hall.clock.forward(days=1)
    assert shown in (await clerk.opens("/staff/cases")).text

"""Classes in the console: suggestions on a case, the page of a class, and telling everybody with their number."""

from bot.domain.cases import Kind
from bot.store import Store
from tests.desk_kit import Browser, Console, open_console
from tests.test_classes import OTHER, PHOTOS, WISH, person


async def cases_of(console: Console):
    found = [await console.case(text, who=who) for who, _, text in PHOTOS]
    found += [await console.case(WISH, Kind.SUGGESTION, "5"), await console.case(OTHER, who="6")]
    await console.hall.core.find_like()
    return found


async def together(console: Console, browser: Browser, cases) -> str:
    """The address of the new class."""
    first, *others = cases
    await browser.opens(f"/staff/cases/{first.code}")
    ticked = {f"with-{one.code}": "yes" for one in others}
    answer = await browser.does(f"/staff/cases/{first.code}/class", title="自助拍照机", **ticked)
    return answer.url.path


async def test_from_a_case_to_a_class_to_everybody_told(store: Store):
    async with open_console(store) as console:
        lead = await console.signed_in("lead", "王芳")
        cases = await cases_of(console)
        await lead.opens(f"/staff/cases/{cases[0].code}")
        assert all(f'name="with-{one.code}"' in lead.page for one in cases[1:5])
        assert cases[5].code not in lead.page
        path = await together(console, lead, cases[:5])
        assert "已经归成一类" in lead.page and "共5件，5人反映" in lead.page
        assert "自助拍照机" in (await lead.opens("/staff/classes")).text
        await lead.opens(path)
        assert "先写原因" in (await lead.does(f"{path}/plan", words="换新机")).text
        await lead.opens(path)
        await lead.does(f"{path}/cause", words="软件太旧")
        await lead.does(f"{path}/plan", words="换新机", day="2026-12-01")
        console.hall.clock.forward(minutes=5)
        await lead.does(f"{path}/remedy", words="拍照机换成了新的。", english="")
        assert "还没有通知任何人" in lead.page and "确定通知这5人（其中1人提过建议" in lead.page
        assert (await lead.does(f"{path}/tell", count="5")).status_code == 409
        refused = await lead.does(f"{path}/tell", count="4", sure="yes")
        assert refused.status_code == 409 and "现在要通知的是5人" in refused.text
        await console.hall.core.tick()
        assert "拍照机换成了" not in await person(console.hall, "2").listens()
        await lead.does(f"{path}/tell", count="5", sure="yes")
        assert "正在通知" in lead.page and "确定通知" not in lead.page
        await console.hall.core.tick()
        assert "拍照机换成了新的" in await person(console.hall, "2").listens()
        assert "请您有空来试一试" in await person(console.hall, "5").listens()
        await lead.opens(f"/staff/cases/{cases[0].code}")
        assert f'href="{path}"' in lead.page


async def test_a_clerk_confirms_suggestions_and_decides_nothing_else(store: Store):
    async with open_console(store) as console:
        clerk = await console.signed_in()
        cases = await cases_of(console)
        path = await together(console, clerk, cases[:3])
        assert (
            f'action="{path}/cause"' not in clerk.page and cases[3].code in clerk.page and cases[4].code in clerk.page
        )
        await clerk.does(f"{path}/join", case=cases[3].code.lower())
        await clerk.does(f"{path}/refuse", case=cases[4].code)
        assert "可能也是这一类" not in clerk.page
        await clerk.does(f"{path}/leave", case=cases[3].code)
        assert "共3件" in clerk.page and "可能也是这一类" not in clerk.page
        for step in ("cause", "plan", "remedy", "reopen", "owner", "title", "rule"):
            assert (await clerk.does(f"{path}/{step}", words="x", title="x")).status_code == 403
            await clerk.opens(path)
        assert (await clerk.does(f"{path}/tell", count="3", sure="yes")).status_code == 403


async def test_what_does_not_fit_is_refused_with_what_was_written(store: Store):
    async with open_console(store) as console:
        lead = await console.signed_in("lead")
        path = await together(console, lead, (await cases_of(console))[:2])
        await lead.does(f"{path}/rule", item="passport", site="main", first="2026-11-09", last="2026-11-01")
        assert "日期不对" in lead.page and "2026-11-09" in lead.page
        await lead.does(f"{path}/rule", item="passport", site="main", first="2026-11-01", last="2026-11-09")
        assert "没有找到别的人" in lead.page
        await lead.does(f"{path}/owner", person=str(lead.me.id if lead.me else 0))
        assert "定李明为负责人" in lead.page
        await lead.does(f"{path}/title", title="自助拍照机的照片")
        assert "<h1>自助拍照机的照片</h1>" in lead.page
        old = lead.page
        await lead.does(f"{path}/cause", words="一")
        lead.page = old
        stale = await lead.does(f"{path}/cause", words="二")
        assert stale.status_code == 409 and "刚才有人改过" in stale.text and "二" in stale.text
        assert (await lead.opens("/staff/classes/99")).status_code == 404
        assert (await lead.opens("/staff/classes", state="nonsense")).status_code == 200


async def test_the_two_that_are_not_alike_and_a_class_it_is_not_of(store: Store):
    async with open_console(store) as console:
        clerk = await console.signed_in()
        cases = await cases_of(console)
        await clerk.opens(f"/staff/cases/{cases[0].code}")
        await clerk.does(f"/staff/cases/{cases[0].code}/unlike", other=cases[1].code)
        assert f"with-{cases[1].code}" not in clerk.page
        path = await together(console, clerk, cases[1:4])
        await clerk.opens(f"/staff/cases/{cases[4].code}")
        assert "归入这一类" in clerk.page
        await clerk.does(f"/staff/cases/{cases[4].code}/not-class", **{"class": path.rpartition("/")[2]})
        assert "归入这一类" not in clerk.page


async def test_what_may_be_a_class_is_listed_until_it_is_one(store: Store):
    async with open_console(store) as console:
        clerk = await console.signed_in("clerk", "李明", "C11")
        cases = await cases_of(console)
        page = (await clerk.opens("/staff/classes")).text
        listed = [one.code for one in cases if f"/staff/cases/{one.code}#class" in page]
        assert len(listed) == 1 and "另有4件相似" in page
        assert cases[5].code not in page
        assert "可能是同一类" not in (await clerk.opens("/staff/classes", state="open")).text
        await together(console, clerk, cases[:5])
        assert "可能是同一类" not in (await clerk.opens("/staff/classes")).text


async def test_a_complaint_about_oneself_begins_no_heap(store: Store):
    async with open_console(store) as console:
        accused, other = await console.signed_in("clerk", "李明", "C11"), await console.signed_in("clerk", "王芳")
        for who, _, text in PHOTOS:
            await console.case(text, who=who, badge="C11")
        await console.hall.core.find_like()
        assert "相似" in (await other.opens("/staff/classes")).text
        assert "可能是同一类" not in (await accused.opens("/staff/classes")).text

"""The inbox page by page, the search in masked words, and a case with all that happened in it."""

from datetime import date

import pytest

from bot.domain.case_states import State
from bot.domain.cases import Kind, Level, Note, ToCitizen
from bot.services.case_lists import Filter
from tests.case_kit import contact, reported, staff, use
from tests.hall import Hall


@pytest.fixture
async def clerk(hall):
    return await staff(hall, "clerk", "李明")


async def inbox(hall: Hall, me, of: Filter | None = None, most: int = 30) -> list[list[int]]:
    """Every page, as the ids on it."""
    pages, mark = [], ""
    while True:
        page = await use(hall, lambda services, mark=mark: services.case_lists.inbox(me, of, mark, most))
        pages.append([case.id for case in page.cases])
        if not page.next:
            return pages
        mark = page.next


async def test_the_most_pressing_case_comes_first(hall, clerk):
    who = await contact(hall, "c")
    suggestion = await reported(hall, who, Kind.SUGGESTION, "多放几把椅子")
    complaint = await reported(hall, who)
    cannot = await reported(hall, who, Kind.CANNOT_GET_DONE, "身份证不给办")
    flight = await reported(hall, who, Kind.SUGGESTION, "多开一个窗口", need_by=date(2026, 11, 26))
    assert await inbox(hall, clerk) == [[flight.id, cannot.id, complaint.id, suggestion.id]]


async def test_what_waits_for_the_citizen_stands_behind_all_that_the_hall_owes(hall, clerk):
    who = await contact(hall, "c")
    first = await reported(hall, who, text="叫号机坏了", need_by=date(2026, 11, 26))
    hall.clock.forward(hours=24)
    owed = await reported(hall, who, Kind.SUGGESTION, "多放几把椅子")
    thanks = await reported(hall, who, Kind.THANKS, "谢谢3号窗口")
    assert await inbox(hall, clerk) == [[first.id, owed.id, thanks.id]]
    await use(hall, lambda services: services.cases.claim(clerk, first.id))
    await use(hall, lambda services: services.cases.ask(clerk, first.id, ToCitizen("哪一天的事？")))
    assert await inbox(hall, clerk, most=1) == [[owed.id], [first.id], [thanks.id]]
    hall.clock.forward(days=30)
    now = hall.clock.now()
    assert (await hall.core.store.run(lambda tx: tx.desk.counts(clerk.id, "", now, now.date(), 100))).late == 1
    await use(hall, lambda services: services.reports.add(who, first.code, "上周三"))
    assert await inbox(hall, clerk) == [[first.id, owed.id, thanks.id]]


async def test_pages_follow_one_another_without_a_gap_or_a_repeat(hall, clerk):
    people = [await contact(hall, f"c{number}") for number in range(3)]
    ids = [(await reported(hall, people[number % 3], text=f"第{number}件事")).id for number in range(23)]
    pages = await inbox(hall, clerk, most=5)
    assert [len(page) for page in pages] == [5, 5, 5, 5, 3] and sorted(id for page in pages for id in page) == ids


async def test_a_mark_that_was_tampered_with_begins_at_the_beginning(hall, clerk):
    one = await reported(hall, await contact(hall, "c"))
    for mark in ("x", "!!!", "MTIz", "-1.-1"):
        page = await use(hall, lambda services, mark=mark: services.case_lists.inbox(clerk, None, mark))
        assert [case.id for case in page.cases] == [one.id]


async def test_the_inbox_is_narrowed(hall, clerk):
    who = await contact(hall, "c")
    here = await reported(hall, who, site="main")
    there = await reported(hall, who, Kind.SUGGESTION, "多放几把椅子", site="dongqiao")
    mine = await reported(hall, who, site="dongqiao")
    await use(hall, lambda services: services.cases.claim(clerk, mine.id))
    for of, ids in (
        (Filter(site="main"), [here.id]),
        (Filter(site="dongqiao"), [mine.id, there.id]),
        (Filter(kind=Kind.SUGGESTION), [there.id]),
        (Filter(owner_id=clerk.id), [mine.id]),
        (Filter(state=State.NEW), [here.id, there.id]),
        (Filter(state=State.NEW, site="dongqiao", kind=Kind.COMPLAINT), []),
    ):
        assert await inbox(hall, clerk, of) == [ids], of


async def test_what_is_found_holds_all_the_words(hall, clerk):
    who = await contact(hall, "c")
    first = await reported(hall, who, text="叫号机坏了，没有人修，等了一个小时")
    second = await reported(hall, who, text="叫号的声音太小，老人听不见")
    await reported(hall, who, text="停车场太小了")

    async def find(words: str) -> list[int]:
        return [case.id for case in await use(hall, lambda services: services.case_lists.find(clerk, words))]

    assert await find("叫号") == [second.id, first.id]
    assert await find("叫号机 没有人修") == [first.id]
    assert await find("叫号机停车") == [] and await find("") == [] and await find("飞碟") == []
    assert await find(f" {second.code.lower()} ") == [second.id]


async def test_names_and_numbers_cannot_be_searched_for(hall, clerk):
    await reported(hall, await contact(hall, "c"), text="我叫张小云，电话13800001111，3号窗口没人")
    for words in ("张小云", "13800001111", "8000"):
        assert await use(hall, lambda services, words=words: services.case_lists.find(clerk, words)) == []


@pytest.mark.parametrize(("level", "seen"), [(Level.NAMED, True), (Level.ANONYMOUS, False)])
async def test_who_may_not_know_the_person_reads_masked_words(hall, clerk, level, seen):
    text = "3号窗口没人理，我叫张小云，电话13800001111"
    one = await reported(hall, await contact(hall, "c"), text=text, level=level)
    page = await use(hall, lambda services: services.case_lists.page(clerk, one.id))
    assert ("张小云" in page.events[0].words) is seen and "3号窗口没人理" in page.events[0].words


async def test_what_is_added_can_be_found(hall, clerk):
    who = await contact(hall, "c")
    one = await reported(hall, who, text="窗口没有人")
    await use(hall, lambda services: services.reports.add(who, one.code, "复印机也坏了"))
    (found,) = await use(hall, lambda services: services.case_lists.find(clerk, "复印机"))
    assert found.id == one.id


async def test_the_page_of_a_case_holds_its_whole_ledger(hall, clerk):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.note(clerk, one.id, Note("问过3号窗口")))
    page = await use(hall, lambda services: services.case_lists.page(clerk, one.id))
    assert [event.what for event in page.events] == ["opened", "claimed", "noted"]
    assert page.events[2].words == "问过3号窗口" and page.names == {clerk.id: "李明"} and page.owner == clerk
    assert await use(hall, lambda services: services.case_lists.page(clerk, 99)) is None

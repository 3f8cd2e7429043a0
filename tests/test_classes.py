"""From one case to one class: like cases are suggested, people decide, and all who reported it are told once."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest

from bot.domain.cases import Case, Kind, NoCase
from bot.domain.classes import (
    CaseClass,
    ClassChanged,
    ClassNotNow,
    ClassState,
    Counts,
    Did,
    InClassAlready,
    NoClass,
    OtherNumber,
    Rule,
    WrongSpan,
    check_rule,
    repeat_rate,
)
from bot.domain.desk import NothingWritten
from bot.domain.staff import Deed, Forbidden, Role, Staff, may
from bot.services.class_lists import ClassLists, ClassPage
from bot.services.classes import Classes, tell_everybody
from tests.case_kit import case as fresh
from tests.case_kit import contact, reported, staff, use
from tests.hall import PAGE, WEDNESDAY_TEN, Hall, Person
from tests.store_kit import NAME, PHONE

PHOTOS = (
    ("1", "zh-Hans", "自助拍照机拍的照片老是不合格，退了三次"),
    ("2", "zh-Hans", "拍照机拍出来的相片说不符合要求，让我重拍"),
    ("3", "en", "The photo machine in the hall keeps rejecting my picture"),
    ("4", "zh-Hans", "用大厅的自助照相机拍照，上传以后又说照片不合格"),
)
WISH = "建议在自助拍照机旁边贴个说明，照片老不合格"
OTHER = "停车场太难停了，转了半小时没有车位"


def person(hall: Hall, address: str, language: str = "zh-Hans") -> Person:
    return hall.person(PAGE, address, language)


async def report(hall: Hall, address: str, text: str, kind: Kind = Kind.COMPLAINT, language: str = "zh-Hans") -> Case:
    async def meet(tx):
        return await tx.contacts.add("page", address, language, hall.clock.now())

    who = await hall.core.store.run(meet)
    return await reported(hall, who, kind, text, site="main")


async def five(hall: Hall) -> list[Case]:
    """Five people of whom one suggests something, and one who tells of another problem."""
    cases = [await report(hall, who, text, Kind.COMPLAINT, language) for who, language, text in PHOTOS]
    cases.append(await report(hall, "5", WISH, Kind.SUGGESTION))
    await report(hall, "6", OTHER)
    await hall.core.find_like()
    return cases


async def does(hall: Hall, work) -> CaseClass:
    return await use_classes(hall, lambda tx, kit: work(Classes(tx, kit)))


async def use_classes(hall: Hall, work):
    async def run(tx):
        return await work(tx, hall.core.kit())

    return await hall.core.store.run(run)


async def beside(hall: Hall, me: Staff, case: Case):
    return await use_classes(hall, lambda tx, kit: ClassLists(tx, kit).beside(me, case))


async def page(hall: Hall, me: Staff, id: int) -> ClassPage:
    return await use_classes(hall, lambda tx, kit: ClassLists(tx, kit).page(me, id))


async def together(hall: Hall, me: Staff, cases: Sequence[Case]) -> CaseClass:
    return await does(hall, lambda classes: classes.start(me, "自助拍照机照片不合格", [one.code for one in cases]))


async def remedied(hall: Hall, me: Staff, one: CaseClass, english: str = "The machine was replaced.") -> CaseClass:
    hall.clock.forward(minutes=1)
    told = {"zh-Hans": "拍照机换成了新的。", "en": english}
    one = await does(hall, lambda classes: classes.write_cause(me, one.id, one.version, "软件版本太旧"))
    known = one
    one = await does(hall, lambda classes: classes.plan(me, known.id, known.version, "换新机", date(2026, 12, 1)))
    planned = one
    return await does(hall, lambda classes: classes.remedy(me, planned.id, planned.version, told))


async def tell(hall: Hall, me: Staff, id: int, count: int) -> None:
    await tell_everybody(hall.core.store, hall.core.kit(), me, id, count)


async def test_like_cases_are_suggested_whatever_the_language(hall):
    me, cases = await staff(hall), await five(hall)
    found = await beside(hall, me, cases[0])
    assert found.mine is None and found.classes == ()
    assert {one.code for one in found.likes} == {one.code for one in cases[1:]}


async def test_another_tick_changes_nothing(hall):
    me, cases = await staff(hall), await five(hall)
    before = await beside(hall, me, cases[0])
    assert await hall.core.finder.look(hall.core.store, hall.core.kit()) == 0
    assert await beside(hall, me, cases[0]) == before


async def test_thanks_and_what_was_withdrawn_are_not_suggested(hall):
    me = await staff(hall)
    first, second = await report(hall, "1", PHOTOS[0][2]), await report(hall, "2", PHOTOS[1][2])
    await report(hall, "3", PHOTOS[3][2], Kind.THANKS)
    who = await contact(hall, "2")
    await use(hall, lambda services: services.reports.withdraw(who, second.code))
    await hall.core.find_like()
    assert (await beside(hall, me, first)).likes == ()


async def test_not_alike_is_remembered(hall):
    me, cases = await staff(hall), await five(hall)
    await does(hall, lambda classes: classes.unlike(me, cases[0].code, cases[2].code))
    assert cases[2].code not in {one.code for one in (await beside(hall, me, cases[0])).likes}
    assert cases[0].code not in {one.code for one in (await beside(hall, me, cases[2])).likes}
    who = await contact(hall, "1")
    await use(hall, lambda services: services.reports.add(who, cases[0].code, "拍照机今天又退了"))
    await hall.core.find_like()
    assert cases[2].code not in {one.code for one in (await beside(hall, me, cases[0])).likes}


async def test_a_new_like_case_is_suggested_for_the_class_and_refused_for_good(hall):
    me, cases = await staff(hall), await five(hall)
    one = await together(hall, me, cases[:4])
    assert [case.code for case in (await page(hall, me, one.id)).suggestions] == [cases[4].code]
    (near,) = (await beside(hall, me, cases[4])).classes
    assert near.one.id == one.id and near.alike >= 3
    await does(hall, lambda classes: classes.refuse(me, one.id, cases[4].code))
    assert (await page(hall, me, one.id)).suggestions == ()
    assert (await beside(hall, me, cases[4])).classes == ()


async def test_a_case_is_in_one_class(hall):
    me, cases = await staff(hall), await five(hall)
    await together(hall, me, cases[:2])
    with pytest.raises(InClassAlready):
        await together(hall, me, cases[1:3])
    second = await together(hall, me, cases[2:3])
    with pytest.raises(InClassAlready):
        await does(hall, lambda classes: classes.join(me, second.id, cases[0].code))
    assert (await page(hall, me, second.id)).counts.members == 1


async def test_five_people_are_told_once_each_in_their_language_and_the_suggester_is_invited(hall):
    lead, cases = await staff(hall, "lead", "王芳"), await five(hall)
    one = await together(hall, lead, cases)
    hall.clock.forward(days=200)
    await remedied(hall, lead, one)
    found = (await page(hall, lead, one.id)).to_tell
    assert (found.people, found.invited, found.english, found.told) == (5, 1, 1, 0)
    await tell(hall, lead, one.id, 5)
    with pytest.raises(OtherNumber):
        await tell(hall, lead, one.id, 5)
    await hall.core.tick()
    await hall.core.tick()
    heard = {who: await person(hall, who, language).listens() for who, language, _ in (*PHOTOS, ("5", "zh-Hans", ""))}
    assert all(text.count(case.code) >= 1 for text, case in zip(heard.values(), cases, strict=True))
    assert "2026年11月25日反映过的问题" in heard["1"].replace(" ", "") and "拍照机换成了新的" in heard["1"]
    assert "has been put right" in heard["3"] and "The machine was replaced." in heard["3"]
    assert "请您有空来试一试" in heard["5"] and "试一试" not in heard["4"]
    assert all(text.count("拍照机换成了新的") + text.count("was replaced") == 1 for text in heard.values())
    assert await person(hall, "6").listens() == ""
    assert (await page(hall, lead, one.id)).to_tell.told == 5


async def test_a_button_pressed_twice_tells_once_and_is_noted_once(hall):
    lead = await staff(hall, "lead", "王芳")
    one = await together(hall, lead, await five(hall))
    await remedied(hall, lead, one)
    pressed = await asyncio.gather(*(tell(hall, lead, one.id, 5) for _ in range(3)), return_exceptions=True)
    assert sorted(map(type, pressed), key=str) == [type(None), OtherNumber, OtherNumber]
    assert [event.what for event in (await page(hall, lead, one.id)).events].count(Did.TOLD) == 1


async def test_a_person_with_two_cases_is_told_once(hall):
    lead, cases = await staff(hall, "lead"), await five(hall)
    again = await report(hall, "1", "拍照机的照片还是不合格")
    one = await together(hall, lead, [cases[0], again])
    await remedied(hall, lead, one)
    await tell(hall, lead, one.id, 1)
    await hall.core.tick()
    assert (await person(hall, "1").listens()).count("拍照机换成了新的") == 1


async def test_withdrawn_and_erased_ones_are_not_told(hall):
    lead, cases = await staff(hall, "lead"), await five(hall)
    one = await together(hall, lead, cases)
    first, second, third = [await contact(hall, who) for who in ("1", "2", "4")]
    await use(hall, lambda services: services.reports.withdraw(first, cases[0].code))
    await use(hall, lambda services: services.erasure.erase(second, keep_appointments=False))
    await remedied(hall, lead, one)
    found = (await page(hall, lead, one.id)).to_tell
    assert (found.people, found.not_told) == (3, 2)
    await tell(hall, lead, one.id, 3)
    await use(hall, lambda services: services.reports.withdraw(third, cases[3].code))
    await hall.core.tick()
    assert "换成了新的" not in await person(hall, "1").listens()
    assert "换成了新的" not in await person(hall, "2").listens()
    assert "换成了新的" not in await person(hall, "4").listens()
    assert "换成了新的" in await person(hall, "5").listens()


async def test_who_could_not_be_told_before_it_was_opened_again_is_told_later(hall):
    lead, cases = await staff(hall, "lead"), await five(hall)
    done = await remedied(hall, lead, await together(hall, lead, cases[:1]))
    await tell(hall, lead, done.id, 1)
    await does(hall, lambda classes: classes.reopen(lead, done.id, done.version, "换了还是不行"))
    await hall.core.tick()
    assert "换成了新的" not in await person(hall, "1").listens()
    assert (await page(hall, lead, done.id)).to_tell.people == 1


async def test_english_readers_get_the_chinese_where_no_english_was_written(hall):
    lead, cases = await staff(hall, "lead"), await five(hall)
    done = await remedied(hall, lead, await together(hall, lead, cases[2:3]), english=" ")
    await tell(hall, lead, done.id, 1)
    await hall.core.tick()
    heard = await person(hall, "3", "en").listens()
    assert "has been put right" in heard and "拍照机换成了新的" in heard


async def test_steps_come_in_their_order_and_over_the_newest_state(hall):
    lead, cases = await staff(hall, "lead"), await five(hall)
    one = await together(hall, lead, cases[:1])
    with pytest.raises(ClassNotNow):
        await does(hall, lambda classes: classes.plan(lead, one.id, one.version, "换新机", None))
    with pytest.raises(NothingWritten):
        await does(hall, lambda classes: classes.write_cause(lead, one.id, one.version, "  "))
    with pytest.raises(ClassNotNow):
        await tell(hall, lead, one.id, 1)
    done = await remedied(hall, lead, one)
    assert done.state is ClassState.REMEDIED and done.planned_day == date(2026, 12, 1)
    with pytest.raises(ClassChanged):
        await does(hall, lambda classes: classes.rename(lead, one.id, one.version, "照片"))


@pytest.mark.parametrize(("role", "classifies", "remedies"), [("clerk", True, False), ("lead", True, True)])
def test_the_rights(role, classifies, remedies):
    assert may(Role(role), Deed.CLASSIFY) is classifies
    assert may(Role(role), Deed.REMEDY) is remedies


async def test_a_clerk_puts_together_and_does_not_decide(hall):
    clerk, cases = await staff(hall), await five(hall)
    one = await together(hall, clerk, cases[:2])
    for work in (
        lambda classes: classes.write_cause(clerk, one.id, one.version, "原因"),
        lambda classes: classes.give(clerk, one.id, one.version, clerk.id),
        lambda classes: classes.set_rule(clerk, one.id, one.version, None),
        lambda classes: classes.rename(clerk, one.id, one.version, "照片"),
    ):
        with pytest.raises(Forbidden):
            await does(hall, work)
    with pytest.raises(Forbidden):
        await tell(hall, clerk, one.id, 2)


async def test_whom_a_complaint_is_about_neither_sees_nor_touches_the_class(hall):
    lead, other = await staff(hall, "lead", "甲", "A017"), await staff(hall, "lead", "乙", "B1")
    who = await contact(hall, "9")
    about = await reported(hall, who, Kind.COMPLAINT, "拍照机边上的人态度不好", badge="a-017", site="main")
    one = await together(hall, other, [about])
    assert [row.one.id for row in await use_classes(hall, lambda tx, kit: ClassLists(tx, kit).list(other))] == [one.id]
    assert await use_classes(hall, lambda tx, kit: ClassLists(tx, kit).list(lead)) == []
    with pytest.raises(NoClass):
        await page(hall, lead, one.id)
    with pytest.raises(NoClass):
        await does(hall, lambda classes: classes.write_cause(lead, one.id, one.version, "没有的事"))


async def test_what_is_not_there_is_refused(hall):
    lead = await staff(hall, "lead")
    with pytest.raises(NoClass):
        await page(hall, lead, 77)
    with pytest.raises(NoCase):
        await does(hall, lambda classes: classes.start(lead, "照片", ["ZZZZZZZ"]))


async def test_those_hit_who_said_nothing_are_counted_by_their_appointments(hall):
    lead, cases = await staff(hall, "lead"), await five(hall)
    one = await together(hall, lead, cases[:1])
    day = WEDNESDAY_TEN.date() - timedelta(days=2)

    async def book(tx, who: str, item: str, days: int) -> None:
        from bot.domain.timeslots import TimeSlot

        found = await tx.contacts.add("page", who, "zh-Hans", hall.clock.now())
        slot = TimeSlot("main", "exit_entry", hall.clock.now() - timedelta(days=days), 30, 9)
        await tx.appointments.add(f"C{who}{days}{item[:1]}", found.id, slot, item, NAME, PHONE, hall.clock.now())

    booked = (("1", "passport", 2), ("20", "passport", 2), ("20", "passport", 1), ("21", "passport", 9))
    for who, item, days in (*booked, ("22", "hkmo_permit", 2)):
        await hall.core.store.run(
            partial(lambda tx, who, item, days: book(tx, who, item, days), who=who, item=item, days=days)
        )
    assert (await page(hall, lead, one.id)).silent is None
    rule = Rule("passport", "main", day, WEDNESDAY_TEN.date())
    one = await does(hall, lambda classes: classes.set_rule(lead, one.id, one.version, rule))
    assert one.rule == rule and (await page(hall, lead, one.id)).silent == 1


@pytest.mark.parametrize("last", [date(2026, 1, 1), date(2028, 1, 1)])
def test_a_rule_needs_days_that_make_sense(last):
    with pytest.raises(WrongSpan):
        check_rule(Rule("passport", "main", date(2026, 2, 1), last))


def test_the_repeat_rate_is_cases_a_month_before_and_after():
    first, now = WEDNESDAY_TEN - timedelta(days=60), WEDNESDAY_TEN + timedelta(days=90)
    rate = repeat_rate(Counts(13, 13, first, 3), WEDNESDAY_TEN, now)
    assert rate and (rate.before, rate.after, rate.days_after) == (Decimal("5.0"), Decimal("1.0"), 90)
    early = repeat_rate(Counts(2, 2, first, 1), WEDNESDAY_TEN, WEDNESDAY_TEN + timedelta(days=1))
    assert early and early.after == Decimal("1.0")
    assert repeat_rate(Counts(2, 2, first, 1), None, now) is None


async def test_a_case_of_after_the_remedy_counts_as_a_repeat_and_is_not_told(hall):
    lead, cases = await staff(hall, "lead"), await five(hall)
    done = await remedied(hall, lead, await together(hall, lead, cases[:2]))
    hall.clock.forward(days=1)
    late = await report(hall, "8", "拍照机拍的照片又不合格")
    await does(hall, lambda classes: classes.join(lead, done.id, late.code))
    found = await page(hall, lead, done.id)
    assert found.rate and found.rate.count_after == 1 and found.to_tell.people == 2
    assert (await fresh(hall, late.id)).is_open

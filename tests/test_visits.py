"""Asking for officers at home, as people say it, on both databases and on three kinds of channel."""

import pytest

from bot.domain.home_visits import By, NoAddress, Part, Reason
from tests.hall import PAGE
from tests.visits_kit import ADDRESS, CONTACT, FIRST, NEXT_WEDNESDAY, REQUEST, Desk, home, wanted


@pytest.fixture
async def desk(hall) -> Desk:
    return Desk(hall)


# From the request to the last word


async def test_from_the_request_to_done_in_chinese(citizen, desk):
    asked = await citizen.says("我妈瘫在床上起不来，身份证过期了，能不能来家里办？")
    assert "上门办居民身份证" in asked and "住址" in asked and "不能" not in asked
    assert "哪天方便" in await citizen.says(f"{ADDRESS}，没电梯")
    assert "打给谁" in await citizen.says("下周三上午")
    check = await citizen.says(CONTACT)
    assert f"城西，{ADDRESS}（5楼，没有电梯）" in check and "12月2日 周三 上午" in check and "不用发照片" in check
    received = await citizen.says("可以")
    visit = await desk.visit()
    assert visit.code in received and "工作人员看过就在这里答复您" in received

    await desk.run(lambda d: d.approve(visit.id))
    assert "可以上门了" in await desk.tells(citizen)
    desk.at("2026-12-01T16:30")
    await desk.plan_due()
    desk.at("2026-12-01T17:00")
    told = await desk.tells(citizen)
    assert "民警12月2日 周三 " in told and "警官证" in told and "–" in told
    desk.at("2026-12-02T08:30")
    await desk.set_out((await desk.get(visit.id)).crew, NEXT_WEDNESDAY)
    assert "出发了" in await desk.tells(citizen)
    await desk.run(lambda d: d.done(visit.id))
    assert "办好了" in await desk.tells(citizen)
    assert "没有上门申请" in await citizen.says("我的上门")


async def test_from_the_request_to_done_in_english(hall, desk):
    reader = hall.person(PAGE, language="en")
    asked = await reader.says("My mother is bedridden, can an officer come to our home for her ID card?")
    assert "a visit at home" in asked and "What is the address?" in asked
    assert "When would suit you?" in await reader.says("Flat 502, building 3, Happiness Estate, West side, no lift")
    assert "Whom shall we call" in await reader.says("next Wednesday morning")
    check = await reader.says("Anna Bell 13900005678")
    assert "West side, Flat 502, building 3, Happiness Estate (floor 5, no lift)" in check
    assert "Wed 2 Dec, morning" in check and "no photos" in check
    assert "Its number is" in await reader.says("yes")
    visit = await desk.visit()
    await desk.run(lambda d: d.approve(visit.id))
    assert "Yes, we will come" in await desk.tells(reader)
    desk.at("2026-12-01T17:00")
    await desk.plan_due()
    assert "The officers come on Wed 2 Dec" in await desk.tells(reader)
    desk.at("2026-12-02T08:30")
    await desk.set_out((await desk.get(visit.id)).crew, NEXT_WEDNESDAY)
    assert "have set out" in await desk.tells(reader)
    await desk.run(lambda d: d.done(visit.id))
    assert "Today's visit is done" in await desk.tells(reader)


async def test_it_goes_the_same_way_on_every_channel(person, desk):
    assert "申请收到了" in await person.says(*REQUEST)
    visit = await desk.visit()
    assert (visit.by, visit.district, visit.day, visit.part) == (By.FAMILY, "城西", NEXT_WEDNESDAY, Part.MORNING)


# Asking little


@pytest.mark.parametrize(
    "said",
    [
        f"我妈卧床，身份证明年到期，住{ADDRESS}，没电梯，能来家里办吗",
        f"我妈卧床，身份证2月10日到期，住{ADDRESS}，没电梯，能来家里办吗",
        "I'm bedridden, my ID card runs out next year, can an officer come to my home?",
        "I'm bedridden, my ID card expires on 3 March, can an officer come to my home?",
    ],
)
async def test_the_day_on_which_a_document_runs_out_is_none_to_come_on(hall, said):
    person = hall.writer_of(said)
    asked = await person.says(said)
    if said.isascii():
        asked = await person.says("5 Park Road, flat 202, West side, no lift")
    assert "哪天方便" in asked or "When would suit you?" in asked
    assert "排不上" not in asked and "cannot come" not in asked


@pytest.mark.parametrize(("said", "half"), [("下周哪天上午都行", "上午"), ("Any morning next week", "morning")])
async def test_any_day_of_a_week_is_asked_among_the_days_of_that_week(hall, said, half):
    person = hall.writer_of(said)
    await person.says(FIRST if half == "上午" else "Can an officer come for my bedridden mother's ID card?")
    if half == "morning":
        await person.says("5 Park Road, flat 202, West side, no lift")
    await person.says(said)
    days = ["11月30日", "12月1日", "12月2日"] if half == "上午" else ["30 Nov", "1 Dec", "2 Dec"]
    assert all(any(day in label and half in label for label in person.labels) for day in days)
    assert not any("11月27日" in label or "27 Nov" in label for label in person.labels)


@pytest.mark.parametrize("said", ["十二月中旬", "mid-December"])
async def test_days_that_are_too_far_off_are_told_as_such(hall, said):
    person = hall.writer_of(said)
    await person.says(FIRST if not said.isascii() else "Can an officer come for my bedridden mother's ID card?")
    if said.isascii():
        await person.says("5 Park Road, flat 202, West side, no lift")
    told = await person.says(said)
    assert "都排不上" in told or "cannot come between" in told
    assert len(person.labels) > 2


async def test_one_sentence_leaves_only_the_day_and_the_contact_to_ask(citizen):
    assert "哪天方便" in await citizen.says(FIRST)
    assert "打给谁" in await citizen.says("下周三上午")


@pytest.mark.parametrize(
    ("language", "said", "item", "last", "address"),
    [
        (
            "en",
            "can you come to 5 Liulin Road, my mother can't walk",
            "ID card",
            "Wang Wu 13900001234",
            "5 Liulin Road",
        ),
        ("zh-Hans", "能到柳林路5号来吗，我妈走不动了", "身份证", "王五 13900001234", "柳林路5号"),
    ],
)
async def test_an_address_in_the_first_sentence_is_not_asked_for_again(hall, language, said, item, last, address):
    citizen = hall.person(language=language)
    told = await citizen.says(said, item)
    assert "lift" in told or "电梯" in told, "the floor is asked, not the address"
    assert address in await citizen.says("1", "1", last)


async def test_whoever_says_only_visit_is_led_through(citizen):
    assert "要办哪一样" in await citizen.says("上门")
    assert "来不了大厅，是因为什么" in await citizen.says("身份证")
    assert "住址" in await citizen.says("行动不便")
    assert "在哪一片" in await citizen.says("幸福小区3号楼")
    assert "有没有电梯" in await citizen.says("城西")
    assert "在几楼" in await citizen.says("没有电梯")
    assert "哪天方便" in await citizen.says("五楼")
    assert "打给谁" in await citizen.says("哪天都行")
    assert "5楼，没有电梯" in await citizen.says(CONTACT)


async def test_a_reason_can_be_told_in_ones_own_words(citizen, desk):
    await citizen.says("上门", "身份证", "她刚做完手术", f"{ADDRESS}，有电梯", "哪天都行")
    assert "原因：她刚做完手术" in await citizen.says(CONTACT)
    await citizen.says("可以")
    brief = await desk.run(lambda d: d.brief(1))
    assert (brief.reason, brief.words) == (Reason.OTHER, "她刚做完手术")


async def test_a_ward_is_asked_for_in_a_hospital_and_no_lift(citizen):
    assert "病房" in await citizen.says("我爸在云溪医院住院，能来给他办临时身份证吗")
    assert "哪天方便" in await citizen.says("云溪医院住院部3号楼6楼12床")
    assert "城南，云溪医院住院部3号楼6楼12床" in await citizen.says("下周四上午", CONTACT)


async def test_several_of_a_household_are_one_visit(citizen, desk):
    await citizen.says("我家两个老人都要办身份证，走不动，能一起上门吗", f"{ADDRESS}，有电梯", "下周三上午")
    assert "居民身份证（2人）" in await citizen.says(CONTACT)
    assert "居民身份证（2人）、临时居民身份证" in await citizen.says("家里还有人要办", "临时身份证")
    await citizen.says("可以")
    visit = await desk.visit()
    assert [(task.item, task.people) for task in visit.tasks] == [("id_card", 2), ("temp_id", 1)]


async def test_the_known_contact_is_offered(citizen):
    await citizen.says(*REQUEST)
    await citizen.says("再申请一次上门", "身份证", "行动不便", "城东东桥路9号平房", "哪天都行")
    assert "尾号5678" in "".join(citizen.labels)
    assert "张小云，13900005678" in await citizen.says("1")


async def test_one_thing_can_be_changed_before_it_is_sent(citizen):
    await citizen.says(*REQUEST[:3])
    assert "12月4日 周五 下午" in await citizen.says("改成下周五下午吧")
    assert "13800000000" in await citizen.says("13800000000")
    assert "城东，东桥路9号平房（1楼）" in await citizen.says("改一处", "住址", "城东东桥路9号平房")


async def test_a_question_in_the_middle_is_answered_aside(citizen):
    answer = await citizen.says(FIRST, "护照多少钱")
    assert "120元" in answer and "哪天方便" in answer


async def test_in_the_middle_of_another_form_a_visit_is_put_off(citizen):
    answer = await citizen.says("/book", "能上门吗")
    assert "上门办证可以" in answer and "要办什么" in answer


async def test_what_is_not_done_at_home_is_told_with_what_is(citizen):
    answer = await citizen.says("上门办护照")
    assert "普通护照现在还不能上门办" in answer and citizen.labels == ["居民身份证", "临时居民身份证", "居住证"]


# Never without an address


@pytest.mark.parametrize("said", ["家里", "就在我家", "城西", "幸福小区", "你们知道的", "2"])
async def test_no_request_goes_on_without_an_address(citizen, said):
    await citizen.says("上门", "身份证", "卧床，起不来")
    answer = await citizen.says(said)
    assert ("找不到门" in answer or "请写住址" in answer) and "申请收到" not in answer


@pytest.mark.parametrize("address", ["", " ", "家里", "城西幸福小区"])
async def test_no_request_is_taken_without_an_address(citizen, desk, address):
    await citizen.says("你好")
    with pytest.raises(NoAddress):
        await desk.asks_for(citizen, wanted(home=home(address)))
    with pytest.raises(NoAddress):
        await desk.asks_for(citizen, wanted(district="火星"))
    with pytest.raises(NoAddress):
        await desk.asks_for(citizen, wanted(home=home(phone="")))
    assert await desk.run(lambda d: d.waiting()) == []
    assert not await desk.tx(lambda tx: tx.visit_days.taken(NEXT_WEDNESDAY, NEXT_WEDNESDAY))


async def test_the_staff_can_ask_for_somebody_who_called(desk):
    visit = await desk.run(lambda d: d.request(None, wanted()))
    (event,) = await desk.run(lambda d: d.history(visit.id))
    assert (visit.by, visit.contact_id, event.who) == (By.STAFF, None, "钱科长")
    await desk.run(lambda d: d.approve(visit.id))
    await desk.core.notices.queue_due()


# Told while something else is asked


async def test_day_and_contact_told_while_the_floor_is_asked_are_kept(hall, desk):
    person = hall.person(language="en")
    first = "my father is bed-bound, he needs an ID card at home, 5 Willow Lane, Liulin, no lift"
    assert "Which floor" in await person.says(first)
    assert "Noted" in await person.says("next Wednesday morning")
    told = await person.says("Ann Lee 13900005679")
    assert "Noted" in told and "document" not in told
    summary = await person.says("3")
    assert "Wed 2 Dec" in summary and "Ann Lee, 13900005679" in summary


async def test_an_english_address_keeps_the_flat_behind_the_part_of_town(hall):
    person = hall.person(language="en")
    await person.says("my father is bed-bound, he needs an ID card at home, 5 Willow Lane, Liulin, flat 302, no lift")
    summary = await person.says("next Wednesday morning", "Ann Lee 13900005679")
    assert "5 Willow Lane, Liulin, flat 302" in summary


async def test_name_and_phone_told_while_the_day_is_asked_are_kept(citizen, desk):
    await citizen.says("我爷爷瘫痪在床，想请你们上门给他换身份证", "东桥路77号院5栋1204，有电梯")
    assert "记下了" in await citizen.says("纪晓燕 15000010002")
    assert "纪晓燕，15000010002" in await citizen.says("下周三上午")


async def test_yes_is_nobodys_name(hall, desk):
    reader = hall.person(language="en")
    await reader.says("my grandmother is 88, please send someone to renew her ID card")
    await reader.says("Flat 9B, Tower 3, 40 Dongqiao Road, no lift, 2nd floor", "next Tuesday afternoon")
    assert "does not look like a name" in await reader.says("yes")


async def test_what_is_not_done_at_home_is_told_with_a_phone_and_what_is(hall):
    told = await hall.person(language="en").says("I broke my leg, can an officer come for my residence permit?")
    assert "cannot be done at home yet: Residence permit for foreigners" in told and "0000-5550100" in told
    assert told.endswith("At home we can do these. Is it one of them?")


async def test_a_house_in_a_street_named_like_a_site_is_an_address_and_no_question(citizen, desk):
    await citizen.says("我爸八十六了腿脚不好，能上门办身份证吗")
    asked = await citizen.says("柳林街道槐花里6号楼3单元602，没有电梯")
    assert "请写住址" not in asked and ("几楼" in asked or "哪天方便" in asked)


# All in one message


@pytest.mark.parametrize(
    ("language", "first", "day", "where", "contact"),
    [
        (
            "zh-Hans",
            ["我行动不便，想请民警上门换身份证，地址城西柳林路18号院2栋301室有电梯，我叫王大山，电话13900001111"],
            "下周三上午",
            "城西，柳林路18号院2栋301室",
            "联系人：王大山，13900001111",
        ),
        (
            "zh-Hans",
            ["我妈卧床，上门办身份证", "城东梧桐路3号2单元501，没电梯，我叫张小云，电话13900005678"],
            "下周三上午",
            "住址：城东，梧桐路3号2单元501（5楼，没有电梯）",
            "联系人：张小云，13900005678",
        ),
        (
            "zh-Hans",
            ["我妈卧床，上门办身份证", "城东梧桐路3号2单元501，没电梯，联系人张小云13900005678"],
            "下周三上午",
            "住址：城东，梧桐路3号2单元501（5楼，没有电梯）",
            "联系人：张小云，13900005678",
        ),
        (
            "en",
            [
                "My mother is bedridden and needs an ID card at home",
                "7 Lake Road, room 302, west side, no lift, call Ann Lee 13900004444",
            ],
            "next Wednesday morning",
            "Address: West side, 7 Lake Road, room 302 (floor 3, no lift)",
            "Contact: Ann Lee, 13900004444",
        ),
    ],
)  # fmt: skip
async def test_whom_to_call_may_be_told_with_the_address_and_is_no_part_of_it(
    hall, language, first, day, where, contact
):
    person = hall.person(PAGE, language=language)
    for words in first:
        said = await person.says(words)
        assert "便民服务中心" not in said, "an address is no question about the site whose name it holds"
    check = await person.says(day)
    assert where in check and contact in check


async def test_a_number_told_without_a_name_is_kept_and_the_name_asked_for(citizen, desk):
    await citizen.says("我妈卧床，上门办身份证", "城东梧桐路3号2单元501，没电梯，打13900005678")
    assert "姓名" in await citizen.says("下周三上午")
    assert "联系人：张小云，13900005678" in await citizen.says("张小云")


async def test_a_phone_told_before_is_not_asked_for_with_the_name(citizen):
    await citizen.says("能上门吗，我妈瘫痪在床", "身份证", "柳林街道幸福里2栋1单元301", "有电梯", "13800000000")
    assert await citizen.says("下周三上午") == "上门前打给谁？请写联系人的姓名。"
    assert "李桂芳，13800000000" in await citizen.says("李桂芳")

"""What somebody's own case decides is told, not what the document costs or how a child gets one."""

import pytest

from bot.domain.meaning import Act, Attribute, Condition, Elsewhere, Service
from tests.hall import WEDNESDAY_TEN as NOW
from tests.questions_kit import ranked


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("我弟弟判过刑，他能办护照吗", Service.PASSPORT),
        ("我女婿是失信人员能办护照吗", Service.PASSPORT),
        ("财产官司打了两年，能办港澳通行证吗", Service.HKMO_PERMIT),
        ("I was in jail eight years ago, can I get a passport", Service.PASSPORT),
        ("deported from Japan last year, when can I get a new passport", Service.PASSPORT),
    ],
)
def test_whether_one_may_have_it_is_asked_in_general(nlu, text, service):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.attribute) == (Act.FAQ, service, Attribute.OTHER)
    assert Condition.BARRED in reading.conditions and not reading.doubts


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("刑满以后办护照多少钱", Attribute.FEE),
        ("坐过牢办护照带什么材料", Attribute.MATERIALS),
        ("孩子他妈坐过牢，孩子能办护照吗", Attribute.MINOR),
        ("my wife was in prison, can my child get a passport", Attribute.MINOR),
        ("老板扣了我的护照，补办要多少钱", Attribute.FEE),
        ("my ex holds my receipt, can he collect my passport", Attribute.AGENT_PICKUP),
    ],
)
def test_what_is_asked_besides_is_answered(nlu, text, attribute):
    assert nlu.understand(text, NOW).attribute is attribute


@pytest.mark.parametrize(
    "text",
    [
        "身份证被盗用了怎么办",
        "我的身份证被人冒用办了宽带",
        "有人用我的身份证贷款了",
        "可以把身份证借给同事办手机卡吗",
        "can I lend my ID card to a colleague",
        "somebody used my ID card to open a bank account",
    ],
)
def test_a_card_lent_or_used_by_another_is_neither_lost_nor_the_banks(nlu, text):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.attribute) == (Act.FAQ, Service.ID_CARD, Attribute.OTHER)
    assert Condition.MISUSED in reading.conditions


@pytest.mark.parametrize(
    "text",
    [
        "身份证被盗了怎么补",
        "身份证借给同学，他弄丢了怎么补",
        "I lost my ID card and somebody used my ID card at a shop",
    ],
)
def test_a_card_that_is_gone_is_lost(nlu, text):
    assert nlu.understand(text, NOW).attribute is Attribute.LOST


def test_an_own_card_used_for_ones_family_is_not_misused(nlu):
    reading = nlu.understand("用我的身份证给我爸办手机卡可以吗", NOW)
    assert reading.elsewhere is Elsewhere.UTILITIES and Condition.MISUSED not in reading.conditions


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("护照被厂长没收了，这合法吗", Service.PASSPORT),
        ("房东扣着我的身份证不还怎么办", Service.ID_CARD),
        ("单位把港澳通行证收走了，可以吗", Service.HKMO_PERMIT),
        ("my employer has my passport and says it stays with him", Service.PASSPORT),
        ("the hotel confiscated my ID card, is that allowed", Service.ID_CARD),
    ],
)
def test_a_document_that_somebody_keeps_is_neither_lost_nor_somebody_elses_business(nlu, text, service):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.attribute) == (Act.FAQ, service, Attribute.OTHER)
    assert Condition.WITHHELD in reading.conditions and not reading.doubts


def test_a_licence_that_is_kept_is_the_traffic_polices_business(nlu):
    assert nlu.understand("交警扣了我的驾照", NOW).elsewhere is Elsewhere.DRIVING


async def test_whether_one_may_keep_it_is_left_to_staff(hall):
    told = await hall.person().says("我护照被老板收走了合法吗")
    assert "我没有核实过的规定" in told
    assert "收走" in (await ranked(hall))[0].text


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("改完名身份证要不要换", Service.ID_CARD),
        ("更名以后护照要换吗", Service.PASSPORT),
        ("名字改好了，港澳通行证还能用吗", Service.HKMO_PERMIT),
        ("I changed my name, is my Hong Kong permit still good", Service.HKMO_PERMIT),
    ],
)
def test_once_the_name_is_changed_the_document_is_asked_about(nlu, text, service):
    reading = nlu.understand(text, NOW)
    assert reading.service is service and Condition.CHANGED in reading.conditions


@pytest.mark.parametrize("text", ["改完名要几天能拿到户口本", "改名后的户口页能寄给我吗"])
def test_what_is_asked_of_the_change_itself_stays_so(nlu, text):
    assert nlu.understand(text, NOW).service is Service.NAME_CHANGE


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("我的签证已经过期两天了，还可以延期吗", "签证已经过期的，请马上到停留地的县级以上出入境窗口"),
        ("居留许可过期了怎么延期", "居留证件已经过期的，请马上到出入境窗口"),
        ("签证过期前多少天申请延期", "停留期满前，至少提前7天"),
        ("my visa already expired on Friday, can I still extend it", "Already expired? Go to the exit-entry office"),
        ("can I extend before my visa has expired", "Apply at least 7 calendar days"),
    ],
)
async def test_who_has_stayed_too_long_is_not_told_to_come_a_week_before(hall, said, first):
    told = await hall.writer_of(said).says(said)
    assert told.splitlines()[0].startswith(first), told


async def test_a_full_passport_is_answered_though_its_validity_is_told(citizen):
    told = await citizen.says("护照签证页用完了，有效期还有四年")
    assert "也可以换发护照" in told

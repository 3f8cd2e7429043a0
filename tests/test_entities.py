"""How many people, which matter, and all that one sentence names side by side."""

import pytest

from bot.domain.meaning import Act
from tests.entities_kit import entities, entity, normal


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("我们四个人一起", "4"),
        ("一家三口换护照", "3"),
        ("两个人", "2"),
        ("我和老公一起办", "2"),
        ("我跟同事两个人", "2"),
        ("两个大人一个小孩", "3"),
        ("我带两个孩子去办", "3"),
        ("我和两个孩子办护照", "3"),
        ("我和老婆还有两个孩子办护照", "4"),
        ("我和爸妈还有一个孩子", "4"),
        ("我和老婆两个大人带一个孩子", "3"),
        ("passports for me and my two kids", "3"),
        ("me and my husband and our daughter", "3"),
        ("给两个孩子办护照", "2"),
        ("我们单位七个，集体来", "7"),
        ("给我们俩约一个", "2"),
        ("夫妻俩办护照", "2"),
        ("我和爸妈一起办", "3"),
        ("公司六个人，要六个号", "6"),
        ("12月3号上午十点，一个人", "1"),
        ("就我一个人", "1"),
        ("全家五口人都办", "5"),
        ("給我哋兩個約時間", "2"),
        ("共3人办理", "3"),
        ("三位老人办身份证", "3"),
        ("周四四点半左右还有没有连着的三个号", "3"),
        ("for 4 people", "4"),
        ("two adults and one child", "3"),
        ("me and my wife", "2"),
        ("my husband and I", "2"),
        ("me, my wife and two kids", "4"),
        ("my wife, my son and me", "3"),
        ("a family of four", "4"),
        ("there are five of us", "5"),
        ("my parents and me", "3"),
        ("both of us need passports", "2"),
        ("just me", "1"),
        ("前面还有十个人", None),
        ("只有两个人在办", None),
        ("第三个人", None),
        ("有没有早上第一个号", None),
        ("要你们知道有这么一个人", None),
        ("夫妻投靠要什么材料", None),
        ("一个人能不能同时有两本护照", None),
        ("三个窗口", None),
        ("there were 20 people in line", None),
        ("一百个人办护照", "100"),
        ("公司一百二十个人要办护照", "120"),
        ("我们单位五十多个人", "50"),
        ("二十五个人", "25"),
        ("前面有一百个人", None),
        ("passport for 100 people", "100"),
        ("passport for 2.5 people", None),
        ("two hundred people need passports", "200"),
        ("for fifty people", "50"),
        ("seventy people need passports", "70"),
        ("my wife needs a passport", None),
        ("护照多少钱", None),
    ],
)
def test_how_many_people_it_is_for(text, people):
    assert entity(text, "people") == people


@pytest.mark.parametrize(
    ("act", "text", "what"),
    [
        (Act.COMPLAINT, "我要投诉，8号窗口的人态度特别差，一直玩手机", "8号窗口的人态度特别差"),
        (Act.COMPLAINT, "你好，今天排队排了三个小时", "今天排队排了三个小时"),
        (Act.COMPLAINT, "拍照收了我50块，还不给票", "拍照收了我50块"),
        (Act.COMPLAINT, "The man at window 3 was rude. I came at 9.", "the man at window 3 was rude"),
        (Act.CANNOT_GET_DONE, "我爸单位没了，窗口非要单位盖章才给办", "窗口非要单位盖章才给办"),
        (Act.CANNOT_GET_DONE, "昨天来迁户口，说不给办，让我回老家", "说不给办"),
        (Act.CANNOT_GET_DONE, "They refused my application because my name is too long", None),
        (Act.HOME_VISIT, "老人瘫在床上，能上门办身份证吗", "能上门办身份证吗"),
        (Act.HOME_VISIT, "能来家里吗", "能来家里吗"),
        (Act.COMPLAINT, "投诉", None),
        (Act.FAQ, "护照多少钱，态度", None),
    ],
)
def test_the_matter_is_the_clause_that_tells_it(act, text, what):
    found = entities().matters.find(normal(text), act)
    assert found == what or (what is None and act is Act.CANNOT_GET_DONE and found and "refused" in found)


def test_a_long_matter_is_cut():
    found = entities().matters.find("排队" * 50, Act.COMPLAINT)
    assert found and len(found) <= 40


def test_several_entities_stand_side_by_side():
    text = normal("昨天在云溪大厅3号窗口，警号012345的民警收了我50块")
    assert entities().read(text) == {"badge": "012345", "window": "3", "amount": "50", "site": "main"}


@pytest.mark.parametrize("text", ["", "你好", "护照多久", "how long does a passport take", "12367", "7个工作日", "😀"])
def test_nothing_is_read_from_nothing(text):
    assert entities().read(normal(text)) == {}

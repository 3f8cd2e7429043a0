"""Names and numbers in what people write: badges, windows, receipts, sites, people, addresses, matters."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.domain.meaning import Act
from bot.nlu.entities.from_dates import from_date, split_days
from bot.nlu.entities.matters import Matters
from bot.nlu.entities.reading import read_entities
from bot.nlu.entities.site_names import SiteNames
from bot.nlu.normal import Normaliser

LOCALES = Path(__file__).parents[1] / "locales"
NORMAL = Normaliser()
NAMES = {
    "main": ("云溪大厅", "Yunxi Main Centre", "总厅"),
    "liulin": ("柳林街道服务点", "Liulin Street Point"),
    "dongqiao": ("东桥街道服务点", "Dongqiao Street Point"),
    "wutong": ("梧桐里国际社区服务点", "Wutongli International Community Point"),
    "hospital": ("云溪医院警务站", "Yunxi Hospital Police Post"),
}
HEARD = {"liu": "柳六", "lin": "林零", "wu": "梧吾五", "ton": "桐同", "li": "里李", "don": "东冬", "qiao": "桥乔"}
SOUNDS = {char: sound for sound, chars in HEARD.items() for char in chars}


def normal(text: str) -> str:
    return NORMAL.normalise(text, None)[0]


@pytest.fixture(scope="module")
def sites() -> SiteNames:
    return SiteNames.load(LOCALES, NAMES, SOUNDS.get)


@pytest.fixture(scope="module")
def matters() -> Matters:
    return Matters.load(LOCALES)


def entity(text: str, name: str) -> str | None:
    return read_entities(normal(text)).get(name)


@pytest.mark.parametrize(
    ("text", "badge"),
    [
        ("投诉警号012345", "012345"),
        ("警号是 012345 的民警很耐心", "012345"),
        ("工号8的那个人", "8"),
        ("胸牌上写着2231", "2231"),
        ("胸牌号：A1023", "A1023"),
        ("badge no 2231 was rude", "2231"),
        ("badge number: 0087", "0087"),
        ("officer 2231 helped me", "2231"),
        ("3号警官态度很好", "3"),
        ("012345号民警", "012345"),
        ("警号零一二三四五", "012345"),
        ("表扬工号１２的同志", "12"),
        ("3号窗口的警官很凶", None),
        ("警号:A-01234", "A-01234"),
        ("胸牌号是 No.2231", "2231"),
        ("警号多少", None),
        ("你们民警辛苦了", None),
        ("12月3号民警来我家", None),
        ("badge of honour", None),
        ("投诉1002号李明", "1002"),
        ("投诉你们大厅1002号的王芳，态度很差", "1002"),
        ("1002号李明态度很差", "1002"),
        ("表扬2005号民警", "2005"),
        ("表扬2005号辅警王芳", "2005"),
        ("投诉1002号工作人员", "1002"),
        ("complaint about officer 1002", "1002"),
        ("complaint about number 1002", "1002"),
        ("I want to thank number 2005 for her patience", "2005"),
        ("投诉3号窗口李明", None),
        ("投诉8号李明没来", None),  # it may be the day
        ("12号来办", None),
        ("我的预约号是1002号，李明", None),
        ("回执号1002号李明", None),
        ("投诉幸福路1002号李明家的噪音", None),
        ("1002号马上到了吗", None),
        ("complaint number 20261122", None),
        ("status of report number 1002", None),
        ("appointment number 1002", None),
        ("complaint about number 3 window", None),
    ],
)
def test_a_badge_is_read(text, badge):
    assert entity(text, "badge") == badge


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("8号窗口", "8"),
        ("窗口8", "8"),
        ("八号窗", "8"),
        ("二号柜台的人", "2"),
        ("window 8", "8"),
        ("at counter three", "3"),
        ("3号窗口的警官", "3"),
        ("投诉3号窗口李明", "3"),
        ("第十二号窗口没人", "12"),
        ("第三个窗口", "3"),
        ("二楼七号窗口交的护照材料", "7"),
        ("窗口是5号", "5"),
        ("the lady at window no. 11", "11"),
        ("the 3rd window", "3"),
        ("出入境3号窗口", "3"),
        ("6号窗的女警官", "6"),
        ("12月3号窗口开吗", None),
        ("几号窗口", None),
        ("只开了三个窗口", None),
        ("窗口8点开门", None),
        ("which window", None),
        ("window 9am opening", None),
        ("一个窗口都没有人", None),
        ("这么大的厅就一台取号机", None),
    ],
)
def test_a_window_is_read(text, window):
    assert entity(text, "window") == window


@pytest.mark.parametrize(
    ("text", "receipt"),
    [
        ("回执号 A12345678 到哪了", "A12345678"),
        ("我的受理号是420100202611220031", "420100202611220031"),
        ("业务编号：hz20261122-0031", "HZ20261122-0031"),
        ("回执单上写的是 3600001234 查一下", "3600001234"),
        ("receipt number AB1234567 please", "AB1234567"),
        ("status of CK20261109", "CK20261109"),
        ("查进度，12345678", "12345678"),
        ("回执号多少位", None),
        ("回执丢了，我电话13800138000", None),
        ("受理日期是2026-11-20", None),
        ("护照号 E12345678", None),
    ],
)
def test_a_receipt_number_is_read(text, receipt):
    assert entity(text, "receipt_no") == receipt


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("窗口收了我50块", "50"),
        ("护照120元对吗", "120"),
        ("收¥80", "80"),
        ("￥80.5", "80.5"),
        ("they charged me 30 yuan", "30"),
        ("RMB 200 for a photo", "200"),
        ("拍照收了五十块钱", "50"),
        ("要了我二百块", "200"),
        ("收了三百五十元", "350"),
        ("1.5万元", "15000"),
        ("一块钱", "1"),
        ("收费160，对吗", "160"),
        ("窗口收了3份材料", None),
        ("我们一块去", None),
        ("几块钱", None),
        ("元旦开门吗", None),
        ("多少钱", None),
    ],
)
def test_an_amount_is_read(text, amount):
    assert entity(text, "amount") == amount


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
        ("two hundred people need passports", "200"),
        ("for fifty people", "50"),
        ("my wife needs a passport", None),
        ("护照多少钱", None),
    ],
)
def test_how_many_people_it_is_for(text, people):
    assert entity(text, "people") == people


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("上门换身份证，我妈，96岁，地址桂枝巷7号", "桂枝巷7号"),
        ("我家住在和平路12号3栋502室", "和平路12号3栋502室"),
        ("住址:建设大道88号2单元301", "建设大道88号2单元301"),
        ("老人在阳光花园小区5栋2单元601室", "阳光花园小区5栋2单元601室"),
        ("我住石桥村三组", "石桥村三组"),
        ("来青山镇石桥村5组看看", "青山镇石桥村5组"),
        ("到云溪区柳林街12号来一趟", "云溪区柳林街12号"),
        ("我爸住在幸福里小区", "幸福里小区"),
        ("奶奶在市中心敬老院", None),
        ("住在康乐养老院，上门办吗", "康乐养老院"),
        ("翠湖公寓3号楼，走不动了", "翠湖公寓3号楼"),
        ("No. 5 Zhongshan Road, Room 301", "no. 5 zhongshan road, room 301"),
        ("my mother lives at 88 Garden Road, please visit", "88 garden road"),
        ("Room 502, Building 3, 12 Heping Road", "room 502, building 3, 12 heping road"),
        ("address: unit 2, no. 7 Guizhi Lane", "unit 2, no. 7 guizhi lane"),
        ("请到金水区花园路39号院2号楼3单元501", "金水区花园路39号院2号楼3单元501"),
        ("锦绣小区 3-2-501", "锦绣小区 3-2-501"),
        ("地址：湖北省武汉市洪山区珞喻路1037号", "湖北省武汉市洪山区珞喻路1037号"),
        ("flat 3b, 22 Nanjing West Road", "flat 3b, 22 nanjing west road"),
        ("你们地址在哪", None),
        ("你们是在云溪大道88号吗", None),
        ("在路上了", None),
        ("我就想知道20号之前能不能拿到", None),
        ("他住的是老板租的宿舍", None),
        ("躺在骨科医院十一楼", "骨科医院十一楼"),
        ("8号窗口", None),
        ("can you come to 5 Liulin Road, my mother can't walk", "5 liulin road"),
        ("could you send someone to 12 Dongqiao Street, Room 301?", "12 dongqiao street, room 301"),
        ("are you at 5 Liulin Road?", None),
        ("how do you get to 5 Liulin Road", None),
        ("which road is it on", None),
        ("I waited 20 minutes down the road", None),
        ("护照多少钱", None),
    ],
)
def test_an_address_is_read(text, address):
    assert entity(text, "address") == address


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("云溪大厅周六开门吗", "main"),
        ("总厅在哪", "main"),
        ("柳林服务点几点开", "liulin"),
        ("柳林那边能办护照吗", "liulin"),
        ("梧桐里能办签证延期吗", "wutong"),
        ("国际社区那个点", "wutong"),
        ("东桥街道服务点周一休息吗", "dongqiao"),
        ("改到东桥", "dongqiao"),
        ("云溪医院可以报户口吗", "hospital"),
        ("医院警务站", "hospital"),
        ("警务站几点下班", "hospital"),
        ("吾同里怎么走，那个服务点", "wutong"),
        ("冬桥服务点", "dongqiao"),
        ("when does Liulin open", "liulin"),
        ("the hospital police post", "hospital"),
        ("Yunxi Main Centre", "main"),
        ("is the main centre open", "main"),
        ("wutongli point", "wutong"),
        ("我在六零年出生", None),
        ("医院开的证明行吗", None),
        ("你们大厅几点开", None),
        ("服务点在哪", None),
        ("the main question is", None),
        ("云溪有几个点", None),
    ],
)
def test_a_site_is_named(sites, text, site):
    assert read_entities(normal(text), sites=sites).get("site") == site


def test_without_typos_told_apart_names_still_count():
    assert SiteNames.load(LOCALES, NAMES).find("柳林服务点") == "liulin"
    assert SiteNames.load(LOCALES, {}).find("柳林服务点") is None


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
def test_the_matter_is_the_clause_that_tells_it(matters, act, text, what):
    found = matters.find(normal(text), act)
    assert found == what or (what is None and act is Act.CANNOT_GET_DONE and found and "refused" in found)


def test_a_long_matter_is_cut(matters):
    found = matters.find("排队" * 50, Act.COMPLAINT)
    assert found and len(found) <= 40


class Day(NamedTuple):
    at: int
    to: int
    start: date


MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 12, 18)


def days(text: str, first: str, second: str) -> list[Day]:
    named = [(first, MONDAY), (second, FRIDAY)] if second else [(first, MONDAY)]
    found = [Day(text.index(name), text.index(name) + len(name), day) for name, day in named]
    return sorted(found, key=lambda day: day.at)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("我下周一去办,18号走", "下周一", "18号"),
        ("18号走,我下周一去办来得及吗", "下周一", "18号"),
        ("下周一过去申请,18号的飞机", "下周一", "18号"),
        ("下周一交材料18号要用", "下周一", "18号"),
        ("i apply on monday and fly on the 18th", "monday", "the 18th"),
        ("flight is on the 18th, can i come in on monday", "monday", "the 18th"),
        ("18号去首尔,护照下周一办来得及吗", "下周一", "18号"),
        ("护照下周一去办,18号去开会", "下周一", "18号"),
        ("18号去香港,通行证下周一办行吗", "下周一", "18号"),
        ("i go to seoul on the 18th, can i make it if i apply on monday", "monday", "the 18th"),
    ],
)
def test_of_two_days_one_is_to_apply_on(text, first, second):
    found = days(text, first, second)
    apply, need = split_days(text, found)
    assert apply and apply.start == MONDAY and need and need.start == FRIDAY
    assert read_entities(text, days=found)["from_date"] == "2026-11-23"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [("18号走", "18号", ""), ("下周一去办护照", "下周一", ""), ("下周一到18号我都在", "下周一", "18号")],
)
def test_without_two_days_told_apart_there_is_no_day_to_apply(text, first, second):
    assert from_date(text, days(text, first, second)) is None


def test_a_trip_may_name_the_day_to_apply_alone():
    text = "下周一去办来不及吗"
    assert from_date("下周一去办护照", days("下周一去办护照", "下周一", ""), alone=True) == "2026-11-23"
    assert "from_date" not in read_entities(text, act=Act.BOOK, days=days(text, "下周一", ""))


@pytest.mark.parametrize("text", ["下周一交材料,哪天能拿到护照", "下周一去办护照来得及吗", "下周一办护照什么时候能取"])
def test_who_asks_when_it_is_ready_names_the_day_to_apply_and_no_day_of_need(text):
    assert split_days(text, days(text, "下周一", "")) == (days(text, "下周一", "")[0], None)
    assert read_entities(text, act=Act.FAQ, days=days(text, "下周一", ""))["from_date"] == "2026-11-23"


def test_several_entities_stand_side_by_side(sites):
    text = normal("昨天在云溪大厅3号窗口，警号012345的民警收了我50块")
    assert read_entities(text, sites=sites) == {"badge": "012345", "window": "3", "amount": "50", "site": "main"}


@pytest.mark.parametrize("text", ["", "你好", "护照多久", "how long does a passport take", "12367", "7个工作日", "😀"])
def test_nothing_is_read_from_nothing(text, sites):
    assert read_entities(normal(text), sites=sites) == {}

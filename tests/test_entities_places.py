"""Street addresses and the hall's sites, as sentences name them."""

import pytest

from bot.nlu.entities.site_names import SiteNames
from tests.entities_kit import LOCALES, NAMES, entity


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
def test_a_site_is_named(text, site):
    assert entity(text, "site") == site


def test_without_typos_told_apart_names_still_count():
    assert SiteNames.load(LOCALES, NAMES).find("柳林服务点") == "liulin"
    assert SiteNames.load(LOCALES, {}).find("柳林服务点") is None

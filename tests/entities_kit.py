"""What the tests of entities share: one text as it is read, and the hall whose sites it may name."""

from functools import lru_cache

from bot.app import ROOT
from bot.nlu.entities import Entities
from bot.nlu.normal import normalised

LOCALES = ROOT / "locales"
NAMES = {
    "main": ("云溪大厅", "Yunxi Main Centre", "总厅"),
    "liulin": ("柳林街道服务点", "Liulin Street Point"),
    "dongqiao": ("东桥街道服务点", "Dongqiao Street Point"),
    "wutong": ("梧桐里国际社区服务点", "Wutongli International Community Point"),
    "hospital": ("云溪医院警务站", "Yunxi Hospital Police Post"),
}
HEARD = {"liu": "柳六", "lin": "林零", "wu": "梧吾五", "ton": "桐同", "li": "里李", "don": "东冬", "qiao": "桥乔"}
SOUNDS = {char: sound for sound, chars in HEARD.items() for char in chars}


@lru_cache(1)
def entities() -> Entities:
    return Entities.load(LOCALES, NAMES, SOUNDS.get)


def normal(text: str) -> str:
    return normalised(text, None)[0]


def entity(text: str, name: str) -> str | None:
    return entities().read(normal(text)).get(name)

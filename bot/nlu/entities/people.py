"""How many people a request is for: 我们四个人, 一家三口, 两个大人一个小孩, me and my wife.

Who is named with 我和 counts one each; who brings children comes with them. People in a queue are not asked for.
"""

import re

from bot.domain.patterns import Pattern
from bot.nlu.dates.numbers import number
from bot.nlu.entities.people_english import english_people

_ONE = "[一二三四五六七八九]"
_HUNDREDS = f"[一二两三四五六七八九]百(?:零?{_ONE}|{_ONE}?十{_ONE}?)?"
_N = rf"(?:(?<!\d)\d{{1,4}}|{_HUNDREDS}|{_ONE}?十{_ONE}?|[一二两三四五六七八九])"
_KIN = (
    "老公|老婆|爱人|媳妇|对象|妻子|丈夫|太太|先生|老伴儿?|男朋友|女朋友|男友|女友|爸爸?|妈妈?"
    "|父亲|母亲|爷爷|奶奶|外公|外婆"
    "|哥哥?|姐姐?|弟弟?|妹妹?|儿子|女儿|闺女|孩子|同事|朋友|室友|邻居|同学|老头子|老太婆|孙子"
    "|孙女|岳母|岳父|婆婆|公公|小孩|宝宝|闺蜜"
)
_PARENTS = "爸妈|父母|爷爷奶奶|爸爸妈妈|公婆|岳父母|外公外婆"
_WHO = rf"(?:我|咱|俺)?(?:家)?(?:的)?(?:{_PARENTS}|{_KIN})"
_COUNTED = Pattern(
    f"(?<!第)(?P<n>{_N})[多来]?(?:个人|口人|名(?!字|额)|人(?=一起|同行|都|办|预约|去|来|,|。|$|共|份|的)"
    "|口(?=子|都|,|。|$|办|换|去|人|想|要|一起))"
)
_ALL_OF_US = Pattern(
    "(?:我们|咱们?|俺们|全家|一家|一行|我哋|总共|一共|共|全家人|单位|公司|宿舍|大家)(?:一共|总共"
    f"|老小|有|是|家|里)*(?P<n>{_N})(?:个|口|人|位|名|(?=,|。|$))"
)
_PAIR = Pattern(
    "我们俩|咱俩|俺俩|我俩|我哋两个|两口子|小两口|老两口|夫妻俩?|夫妇|母子|母女|父子|父女|俩人"
    "|姐弟俩|兄弟俩|姐妹俩|他们俩|她们俩|他俩|她俩|两公婆|两夫妻"
)
_NO_PAIR = Pattern("夫妻(?:投靠|关系|随迁|团聚|双方|一方|共同|财产)|母子健康|父子关系|母子关系|亲子|母女关系|夫妇关系")
_AND_ME = Pattern(
    f"(?:我|本人|俺)(?:和|跟|与|同|还有|,|、|带着?|陪)(?:我|咱|俺)?(?P<others>{_WHO}(?:(?:和|跟|、"
    f"|,|还有|以及|与){_WHO})*)(?!的|帮|替|代)"
)
_WITH_CHILDREN = Pattern(
    f"(?:我|本人|俺|我要|我想)[^,。;!?给]{{0,4}}(?:带着?|领着?)(?:着|上|了)?(?P<n>{_N})个(?:孩子"
    "|小孩|娃|宝宝|小朋友|人|老人|同事|学生|儿子|女儿)"
)
_GROUPS = Pattern(
    rf"(?P<n>{_N})个?(?P<who>大人|成人|小孩子?|孩子|老人|儿童|娃娃?|宝宝|小朋友|员工|同事|学生|师傅|保安|儿子|女儿)"
)
_SLOTS = Pattern(rf"(?<![第后])(?P<n>(?!一个){_N})个(?:号(?!码)|名额|位置|位子|空位|预约)")
_POLITE = Pattern(
    r"(?P<n>\d{1,2}|[二两三四五六七八九十])位(?!数|警|民警|同志|女士|先生|工作|领导|大姐|置|于|小姑|窗口|师傅帮)"
)
_ALONE = Pattern(
    "(?:就|只有|只|仅)(?:是)?我(?:自己)?一个(?:人)?|(?<![么个有没换来对缺派])一个人(?=$|[,。!]|办"
    "|预约|来办|去办)|(?:就|只)我自己"
)
_CROWD = Pattern(
    "(?:前面|前边|前头|前方|排着|排了|还有|问了|找了|换了|来了|里面|窗口|柜台|大厅|只有|就|坐着"
    "|站着|围着|开了|说|等着|插队|有)(?:只有|就|有|了|着|大概|差不多|至少)*$"
)
_HAN_SIGN = Pattern("人|口|个|俩|位|名|夫|母|父|公婆|我[和跟与同带还、陪]|本人[和跟带]|我自己")


def people(text: str) -> int | None:
    """`text` is normalised. None where no number is told."""
    if not text.isascii() and _HAN_SIGN.search(text) and (found := _chinese(text)):
        return found
    return english_people(text)


def _chinese(text: str) -> int | None:
    if match := _ALL_OF_US.search(text):
        return number(match["n"])
    if (match := _COUNTED.search(text)) and number(match["n"]) > 1:
        if not _is_crowd(text, match):
            return number(match["n"])
        return None
    if _PAIR.search(text) and not _NO_PAIR.search(text):
        return 2
    if match := _WITH_CHILDREN.search(text):
        return 1 + number(match["n"])
    if groups := [m for m in _GROUPS.finditer(text) if not _is_crowd(text, m)]:
        return sum(number(m["n"]) for m in groups)
    return _named(text)


def _is_crowd(text: str, match: re.Match[str]) -> bool:
    return bool(_CROWD.search(text[max(0, match.start() - 12) : match.start()]))


def _named(text: str) -> int | None:
    if match := _AND_ME.search(text):
        others = match["others"]
        pairs = len(re.findall(_PARENTS, others))
        return 1 + 2 * pairs + len(re.findall(_KIN, re.sub(_PARENTS, "", others)))
    if match := _SLOTS.search(text) or _POLITE.search(text):
        return None if _is_crowd(text, match) else number(match["n"])
    return 1 if _ALONE.search(text) else None

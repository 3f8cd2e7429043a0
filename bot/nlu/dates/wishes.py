"""Whether the words around a day or a time refuse it, give it up, move to it, or tell of the past."""

from typing import Final

from bot.domain.patterns import Pattern

_CANNOT: Final = (
    "(?:can't|cannot|can not|couldn't|won't be able to)(?: (?:do|make|come|make it|come in|attend|be there))?"
)
_REFUSED_BEFORE: Final = Pattern(
    "(?:(?<![要想是能])不[要想能]|(?<![要想是能啊哦噢喔呃额诶哎])不是|别|除了?|避开|没法|无法|不可能|不方便|不(?=[约选来去]))(?:再|给我)?"
    "(?:约在?|选|来|去|到|安排在?|定|排|在|改到|是|办)?$"
    r"|\b(?:not|except|other than|apart from|besides|instead of|rather than|avoid"
    r"|(?:any(?:thing| ?time| day)|every ?day|all) but"
    rf"|busy|away|unavailable|not (?:available|free)|{_CANNOT})(?: for| by)?(?: on)?(?: the)? ?$"
)
_FILLERS: Final = (
    r"(?:[,:]|那天|那个|这天|上午|下午|早上|晚上|中午|朝早|上昼|下昼|晏昼|夜晚|我们?|他|她|都|也|就|可能|实在|真的?|肯定|全天|整天|一天|好像|的话|"
    r"怕是?|恐怕|的(?:号|预约)?|那个?|是)*"
)
_REFUSED_AFTER: Final = Pattern(
    rf"{_FILLERS}(?:不行|不方便|没空|没时间|没有空(?!位|号)|没有时间|来不了|去不了|不可以|不能[来去]|过不来|过不去|走不开|[要得]上班|"
    r"要加班|有事|不得闲|唔得闲?|冇时间|冇空|没号|没有号|满了|约满|不在|不成|不合适|不要|不去|不来|算了|太[晚早迟赶]|来不及|赶不上|"
    r"以外|之外|除外|外都|出差)(?!了?[吗么嘛?])"
    r"| ?(?:at \S+ |morning |afternoon |evening )?(?:(?:is|does|do|are|would|will)(?: not|n't)"
    r"|is (?:no good|bad|out\b|full|too)|won't)"
    r"| ?,? ?(?:i can't|i cannot|i'm (?:busy|away|out)|i am (?:busy|away)|i have to work)"
)
_GIVEN_UP_BEFORE: Final = Pattern(
    r"(?:原来|原本|本来|原先|原定|之前|[本原](?=想|打算|计划))(?:是|约的?|定的?|的|想着?|打算|计划|准备)*(?:是|在)?$|(?:已经|我)约(?:了|的)(?:是|在)?$"
    r"|取消$|\bcancel\w* (?:my |the )?$|\b(?:currently|originally|was|booked)(?: booked)?(?: for| on)* $"
)
_GIVEN_UP_AFTER: Final = Pattern(
    r"(?:上午|下午)?的?(?:那个)?(?:号|预约|约)?(?:取消|退|改|换|挪|推|延|提前|调)|的(?:号|预约|约)?[到至]"
)
_PAST_AFTER: Final = Pattern(
    r"(?:上午|下午|早上|晚上|就|已经|我|刚)*(?:递?交|递|提交|申请|办|受理|寄|拍|领|取|报|丢|登记|补|换|签发|颁发|发证)(?:的(?!话|时候|人)|过)"
    r"|出生|生[的人]|生日|[就已](?:经)?(?:交|办|提交|递交)了"
)
_PAST_BEFORE: Final = Pattern(
    r"(?:生日是?|生于|出生[于在]?)$|\b(?:submitted|applied|handed|went|came|paid|sent|was born|waited|visited"
    + r"|was (?:there|here)|born)\b"
    + r"[^,.;]{0,25}(?:on|from)? ?(?:the )?$"
)
_VERB: Final = "(?:改|换|挪|推|延|提前|调|移|转|顺延)"
_MOVED_TO: Final = Pattern(
    rf"(?:{_VERB}[期迟后约签整个成]*(?:到|成|为|去|至|在)?|改为)$"
    r"|\b(?:move|chang|reschedul|push|postpon|switch|shift|bring|swap)\w*\b.{0,60}"
    r"\b(?:to|for|until|till)(?: be)?(?: on)?(?: the| \d\d?(?::\d\d)? ?[ap]m)? ?$"
)
_MOVED_FROM: Final = Pattern(
    r"\b(?:move|chang|reschedul|push|postpon|switch|shift|bring|swap)\w*\b[^,.;]{0,40}\bfrom (?:the )?$"
)
_MOVED_FAR: Final = Pattern(rf"{_VERB}[^,;。]{{0,14}}[到成为至]$")
_SLIP: Final = Pattern(
    r"[^,.。;!?…]{0,6}[ ,.。…!~—-]*(?:[啊哦噢喔呃额诶哎唉嗯唔]呀?[ ,.…]*)*"
    r"(?:不对(?:不对)?|不+(?=[ ,.…])|(?<=[啊哦噢喔呃额诶哎唉])(?:要不)?还是"
    r"|(?<=[啊哦噢喔呃额诶哎])不(?:是(?=[ ,.…]))?|唔[系啱](?=[ ,.…])"
    r"|(?:我)?[说讲写打记搞看发]?错了?|口误|(?:更正|纠正|改口)(?:一?下)?|算了)"
    r"[ ,.。…!]*(?:应该|其实|还是|那?就|我[是说]*|说的|是|系)*"
    r"|(?: at [\d: apm.]+)?[ ,.!…—-]*(?:(?:oh|er|um|ah),? )?"
    r"(?:no|wait|sorry|oops|scratch that|strike that|correction|i mean[t]?|make that|actually)"
    r"(?:[ ,.:!…—-]+(?:no|wait|sorry|i mean[t]?|it's|that's|it is|make (?:it|that)|actually))*"
    r"[ ,.:!…—-]*(?:on |by )?(?:the )?"
)
_JUDGED: Final = "来得及|来不来得及|赶[得不]|护照|通行证|签[注证]|时间够|够时间|够不够"
_LEAVES_ON: Final = Pattern(rf"{_FILLERS}[要得]?出差(?:[去到]|.*(?:{_JUDGED}))")
REACH: Final = 90  # what decides about a day stands near it


def before(text: str, at: int) -> str:
    return text[max(0, at - REACH) : at]


def is_slip(between: str) -> bool:
    """What stands between two days puts the first right: 不对, "no wait"."""
    return bool(_SLIP.fullmatch(between))


def is_refused(text: str, at: int, to: int) -> bool:
    return bool(_REFUSED_BEFORE.search(before(text, at)) or _REFUSED_AFTER.match(text, to))


def refused_until(text: str, to: int) -> int | None:
    """Where the refusal that follows a day ends; None where none follows."""
    found = _REFUSED_AFTER.match(text, to)
    return found.end() if found else None


def leaves_on(text: str, to: int) -> bool:
    """A business trip keeps one from coming that day, and is what the document is for where that is spoken of."""
    return bool(_LEAVES_ON.match(text, to))


def is_given_up(text: str, at: int, to: int) -> bool:
    """The day an appointment is on and shall not stay on: it counts only where no other is named."""
    return bool(_GIVEN_UP_BEFORE.search(before(text, at)) or _GIVEN_UP_AFTER.match(text, to))


def was_wanted(text: str, at: int) -> bool:
    """本想这周去: it came to nothing."""
    return bool(_GIVEN_UP_BEFORE.search(before(text, at)))


def is_over(text: str, at: int, to: int) -> bool:
    """18号交的材料 tells of the last 18th, which is no wish."""
    return bool(_PAST_AFTER.match(text, to) or _PAST_BEFORE.search(before(text, at)))


def is_moved_to(text: str, at: int) -> bool:
    return bool(_MOVED_TO.search(before(text, at)))


def is_moved_from(text: str, at: int) -> bool:
    """From the 2nd to the 4th is no run of days where something is moved so."""
    return bool(_MOVED_FROM.search(before(text, at)))


def is_moved_far(text: str, at: int) -> bool:
    """改周五的号到周六: the verb stands further off."""
    return bool(_MOVED_FAR.search(before(text, at)))

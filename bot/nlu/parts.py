"""Cuts a message where another request may begin: at the end of a sentence, at a comma, at "by the way"."""

from typing import Final, NamedTuple

from bot.domain.patterns import Pattern


class Piece(NamedTuple):
    """`at` is where it begins in the message."""

    at: int
    text: str


SHORTEST: Final = 3  # characters; less says nothing by itself
_JOINTS = Pattern(
    r"[。!?;,、\n~…]+|\.(?:\s|$)|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])"
    r"|(?=另外|顺便|顺带|顺道|对了|还有(?!几|多|号|没|位|名|谁)|再问|再就是|以及|同时)"
    # voice transcripts have no marks: what is asked of us begins anew
    r"|(?=(?:再|就|那|到时候|麻烦|最好|请)?(?:帮|给|替)我们?(?:约|留|挂|改|取消|转|找|叫|提醒|接|查))"
    r"|(?=(?<!我)(?:再|就)?约(?:[个上下明后周]|礼拜|星期|今天))|(?=提醒我|转人工|叫个人|找你们领导)"
    r"|(?<=[\u3400-\u9fff]{4})(?=(?:在|到|去|上)(?:哪|几号窗|几楼|什么地方|啥地方)|你?们?几点)"
    r"|(?=(?:周|礼拜|星期)[六日天]你?们?(?:开|上班))"
    r"|(?=\b(?:and also|also|by the way|btw|plus|if (?:so|not)|in that case)\b)"
    r"|(?=\band (?:can|could|do|does|is|are|was|were|what|where|when|which|how|who|please)\b)"
    r"|(?=\band (?:then|remind|give|erase|delete|let|put|book|tell)\b)"
)


_ASKS = Pattern(
    r"[?吗么嘛呢咩]|[不没冇][啊呀呢]?$|什么|啥|多少|多久|多长|(?<!好)几[天日个时耐多年点号]|怎|咋|点[样搞]|哪|边度|谁"
    r"|(.)[不唔没]\1|能否|是否|求问|请问|想问|问[下一]|可以.{0,8}$|能.{0,8}$|唔使|要.{1,6}$"
    r"|\b(?:how|what|when|where|which|who|can|could|do|does|is|are|may|should|will|any|tell me)\b"
)
_DENIES = Pattern(r"^(?:我?(?:不是|不用|不要|不想|别|没)|唔(?:系|使|要)|(?:i'm |i am )?not\b|no need|don't)")


def asks(part: str) -> bool:
    """Whether it has the form of a question."""
    return _ASKS.search(part) is not None


def denies(part: str) -> bool:
    return _DENIES.search(part) is not None


def parts_of(text: str) -> list[Piece]:
    """`text` is normalised. Pieces too short to mean anything are left out."""
    ends = [*_JOINTS.finditer(text), None]
    pieces, start = [], 0
    for joint in ends:
        cut = text[start : joint.start() if joint else len(text)]
        piece = cut.strip()
        if len(piece) >= SHORTEST:
            pieces.append(Piece(start + cut.index(piece), piece))
        start = joint.end() if joint else start
    return pieces

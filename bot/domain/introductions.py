"""Name and phone of who comes, as people tell them: within a sentence that says more, or both in one line."""

import re
import unicodedata
from collections.abc import Callable

from bot.domain.appointments import read_name, read_phone

LONGEST_HAN_NAME = 4  # characters of a name written by itself before a number
SAID = re.compile(
    r"(?:我叫|名字[是叫]|姓名[:是]?|\bmy name is |\bname: ?|\bname (?=(?-i:[A-Z])))\s*([^,，.。;；、\d+]{2,40})",
    re.IGNORECASE,
)
MOBILE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")
NUMBER = re.compile(r"[+(]?\d[\d ()./\-]{5,20}\d|[〇零一二三四五六七八九幺]{7,15}")
NUMBER_WORDS = (
    r"联系电话|电话号码|手机号码|手机号|电话|手机|(?:my )?(?:phone|mobile|cell|tel)(?: number)?(?: is)?|number"
)
BEFORE_A_NUMBER = re.compile(rf"[\s,，、;；:：.。是]*(?:{NUMBER_WORDS})?[\s:：是]*$", re.IGNORECASE)
BESIDE_A_NAME = re.compile(rf"(?:{NUMBER_WORDS})(?![a-z])|[,，、;；:：。]|(?<=\s)是", re.IGNORECASE)
HAN_LAST = re.compile(r"(?:^|[\s,，、;；。:：])([\u3400-\u9fff·]{2,8})$")
LATIN_LAST = re.compile(r"(?:^|[,;.] ?|\bfor )((?:[A-Z][a-z'’-]+ ){1,3}[A-Z][a-z'’-]+)$")


def introduced(said: str, is_name: Callable[[str], bool]) -> tuple[str | None, str | None]:
    """Name and mobile number told within a sentence that says more: 我叫…，电话…, or a name right before the number.

    `is_name` knows the surnames.
    """
    text = unicodedata.normalize("NFKC", said)
    name, phone = SAID.search(text), MOBILE.search(text)
    if name:
        return read_name(name[1].strip()), phone and read_phone(phone[0])
    return (_before(text[: phone.start()], is_name), read_phone(phone[0])) if phone else (None, None)


def name_and_phone(said: str) -> tuple[str | None, str | None]:
    """What an answer that says nothing else tells of them; neither where it has no number."""
    text = " ".join(unicodedata.normalize("NFKC", said).split())
    found = NUMBER.search(text)
    phone = read_phone(found[0]) if found else None
    if found is None or phone is None:
        return None, None
    rest = " ".join(BESIDE_A_NAME.sub(" ", f"{text[: found.start()]} {text[found.end() :]}").split())
    name = read_name(rest)
    return (name, phone) if name or not rest else (None, None)


def _before(text: str, is_name: Callable[[str], bool]) -> str | None:
    before = BEFORE_A_NUMBER.sub("", text)
    if found := HAN_LAST.search(before):
        return found[1] if is_name(found[1]) else None
    found = LATIN_LAST.search(before)
    return found[1] if found else None

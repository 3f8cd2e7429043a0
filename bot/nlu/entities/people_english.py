"""How many people a request is for, in English: for 4 people, me and my wife, a family of four."""

import re

from bot.domain.patterns import Pattern
from bot.nlu.words import COUNT

_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "eighty": 80}
_COUNT = {**COUNT, **_TENS}
_HUNDREDS = r"(?:(?:a|one|two|three|four|five|several) )?hundred"  # several are as one: too many anyway
_E = rf"\d{{1,4}}|{_HUNDREDS}|{'|'.join(sorted(_COUNT, key=len, reverse=True))}"
_ENGLISH = Pattern(
    rf"\b(?:family|party|group|team) of (?P<a>{_E})\b|\b(?:the |all )?(?P<b>{_E}) of us\b"
    rf"|\bwe(?:'re| are)(?: all)? (?P<c>{_E})\b(?! (?:minutes|hours|days|weeks|months|years|late"
    "|blocks))"
    rf"|\b(?P<d>{_E}) (?:of our|of my)\b"
)
_ENGLISH_GROUPS = Pattern(
    rf"\b(?P<n>{_E}|an?)\s(?:(?:small|little|young|foreign|more|other|different"
    r"|new)\s)?(?P<who>people|persons?|adults?|child(?:ren)?|kids?|bab(?:y|ies)|guests?|colleagues"
    r"|employees|guards|students|seniors|family members|places|spots|slots|applicants)\b"
)
_ENGLISH_KIN = (
    "(?:wife|husband|son|daughter|mom|mum|mother|dad|father|brother|sister|friend|partner|boyfriend"
    "|girlfriend|kid|child|baby|colleague|roommate|spouse|boss|fiancee?|grandma|grandpa)"
)
_ENGLISH_AND = Pattern(
    rf"\b(?:me|myself|i)(?:, ?| )(?:and |with |\+ |plus |(?=my ))(?P<a>my (?:{_ENGLISH_KIN}|parents)(?:(?:,| and"
    rf"|, and) (?:my )?(?:{_ENGLISH_KIN}|parents))*)\b"
    rf"|\b(?P<b>my (?:{_ENGLISH_KIN}|parents)(?:(?:,| and|, and) (?:my )?(?:{_ENGLISH_KIN}"
    r"|parents))*),? and (?:me|myself|i)\b"
)
_BOTH = Pattern(r"\bboth of us\b|\bthe two of us\b|\ba couple, both\b|\bus both\b")
_JUST_ME = Pattern(r"\bjust (?:me|myself)\b|\bonly me\b|\bby myself\b(?!,? can)")
_ENGLISH_SIGN = Pattern(
    r"people|person|adult|child|kid|of us|we are|we're| of |\bme\b|and i\b|my |guest|slots|places"
    "|spots|emplo|guards|applicants|students|colleagues|bab|family"
)
_CROWD_ENGLISH = Pattern(
    r"(?:ahead of me|in front of me|in the queue|in line|waiting|before me|were there|at the (?:window|counter))"
)


def english_people(text: str) -> int | None:
    if not _ENGLISH_SIGN.search(text) or _CROWD_ENGLISH.search(text):
        return None
    if match := _ENGLISH.search(text):
        return _value(next(group for group in match.groups() if group))
    if _BOTH.search(text):
        return 2
    if match := _ENGLISH_AND.search(text):
        named = match["a"] or match["b"]
        beside = sum(_value(group["n"]) for group in _ENGLISH_GROUPS.finditer(text, match.end()))
        return 1 + 2 * named.count("parents") + len(re.findall(rf"\b{_ENGLISH_KIN}\b", named)) + beside
    groups = list(_ENGLISH_GROUPS.finditer(text))
    if groups and (len(groups) > 1 or groups[0]["n"] not in ("a", "an")):
        return sum(_value(match["n"]) for match in groups)
    return 1 if _JUST_ME.search(text) else None


def _value(written: str) -> int:
    first, _, hundred = written.rpartition("hundred")
    if hundred != written:
        return 100 * COUNT.get(first.strip(), 1)
    return 1 if written in ("a", "an") else int(written) if written.isdecimal() else _COUNT[written]

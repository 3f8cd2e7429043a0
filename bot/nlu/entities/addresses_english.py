"""Street addresses in English: No. 5 Zhongshan Road, Room 301. A number and a road or a housing estate are needed."""

from typing import Final

from bot.domain.patterns import Pattern

LONGEST: Final = 60
_NUMBERED = r"(?:no\.? ?|number |#)?\d{1,5}[a-z]?(?:-\d{1,5})?"
_INNER = (
    r"(?:room|rm\.?|flat|apt\.?|apartment|unit|suite|building|bldg\.?|block|floor|tower|villa|house"
    r"|lane|entrance|door|no\.?|#) ?(?:no\.? ?|number |#)?[a-z]?\d{1,5}[a-z]?(?:-\d+)*"
)
_NO_NAME = (
    "the of a my this on in at down from minute minutes people day days to and by is for i we live near lives please "
    "address come visit home mother mom can you your am pm times year years hour hours documents passport passports "
    "wait"
)
_WORD = rf"(?!(?:{'|'.join(_NO_NAME.split())})\b)[a-z][a-z']*"
_KIND = (
    r"(?:road|rd\.?|street|st\.?|avenue|ave\.?|lane|alley|boulevard|blvd\.?|drive|highway|(?:east|west"
    "|north|south|middle) (?:road|street|avenue))"
)
_ESTATE = (
    "(?:village|community|garden|gardens|compound|estate|residence|mansion|apartments|court|plaza"
    "|towers?|hospital|nursing home)"
)
_PIECE = (
    f"(?:{_INNER}|{_NUMBERED},? (?:{_WORD} ){{1,4}}?{_KIND}(?![a-z])"
    f"|(?:{_WORD} ){{1,4}}?{_KIND}(?: {_NUMBERED})?(?![a-z])"
    rf"|(?:{_WORD} ){{1,3}}?{_ESTATE}\b|(?:{_WORD} ){{1,2}}?(?:district|town|county|subdistrict)\b)"
)
_PART_OF_TOWN = rf", ?{_WORD}(?: {_WORD})?, ?(?={_INNER})"  # 5 Willow Lane, Liulin, flat 302
_ENGLISH = Pattern(rf"(?<![a-z0-9]){_PIECE}(?:(?:{_PART_OF_TOWN}|(?:,| of| in|,? on)? ?){_PIECE})*")
_ENGLISH_SIGN = Pattern(rf"{_KIND}(?![a-z])|\b{_ESTATE}\b|\broom \d|\bbuilding \d|\bapartment \d|\bblock \d")
_ENGLISH_PLACE = Pattern(rf"{_KIND}(?![a-z])|\b{_ESTATE}\b")
_ENGLISH_OWN = Pattern(r"\b(?:your|you|hall|office)\b[^.;!?]{0,20}$")
_SENT_FOR = Pattern(  # whoever is to come there is not there: "can you come to …", "could you send somebody to …"
    r"\byou (?:(?:please|also|possibly|kindly|all) )?"
    r"(?:come|visit|drop by|pop by|send|help|go|(?:do|make) (?:home|house))\b[^.;!?]{0,40}$"
)


def english_address(text: str) -> str | None:
    if not _ENGLISH_SIGN.search(text):
        return None
    best = ""
    for match in _ENGLISH.finditer(text):
        found = match[0].strip(" ,")
        if not (any(c.isdigit() for c in found) and _ENGLISH_PLACE.search(found)):
            continue
        if len(found) > len(best) and not _is_own(text[: match.start()]):
            best = found
    return best[:LONGEST] or None


def _is_own(before: str) -> bool:
    """The hall's own: "are you at …", "your office on …"."""
    return bool(_ENGLISH_OWN.search(before)) and not _SENT_FOR.search(before)

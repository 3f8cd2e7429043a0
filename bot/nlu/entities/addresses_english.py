"""Street addresses in English: No. 5 Zhongshan Road, Room 301. A number and a road or a housing estate are needed."""

from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.words import Contents, any_of, by_script, listed

LONGEST: Final = 60
_REACH: Final = 20  # characters between a word for the hall and its address


class EnglishAddresses:
    """`said`: one parsed `addresses.toml` a language."""

    def __init__(self, said: Contents) -> None:
        def latin(table: str, name: str = "words") -> str:
            return any_of(by_script(listed(said, table, name))[1])

        road, estate, town, unit, no = (
            latin("road"),
            latin("estate"),
            latin("town"),
            latin("unit"),
            latin("around", "no"),
        )
        word = rf"(?!{latin('around', 'no-name')}\b)[a-z][a-z']*"
        kind = rf"(?:{road}|{latin('road', 'side')} {road})"
        inner = rf"{unit} ?(?:{no} ?)?[a-z]?\d{{1,5}}[a-z]?(?:-\d+)*"
        numbered = rf"(?:{no} ?)?\d{{1,5}}[a-z]?(?:-\d{{1,5}})?"
        piece = (
            f"(?:{inner}|{numbered},? (?:{word} ){{1,4}}?{kind}(?![a-z])"
            f"|(?:{word} ){{1,4}}?{kind}(?: {numbered})?(?![a-z])"
            rf"|(?:{word} ){{1,3}}?{estate}\b|(?:{word} ){{1,2}}?{town}\b)"
        )
        part_of_town = rf", ?{word}(?: {word})?, ?(?={inner})"  # 5 Willow Lane, Liulin, flat 302
        self._address = Pattern(rf"(?<![a-z0-9]){piece}(?:(?:{part_of_town}|(?:,| of| in|,? on)? ?){piece})*")
        self._place = Pattern(rf"{kind}(?![a-z])|\b{estate}\b")
        self._own = Pattern(rf"\b{latin('around', 'own')}\b[^.;!?]{{0,{_REACH}}}$")
        self._sent_for = Pattern(  # whoever is to come there is not there: "can you come to …"
            rf"\b{latin('around', 'sent')} (?:{latin('around', 'please')} )?{latin('around', 'come')}\b[^.;!?]{{0,40}}$"
        )

    def find(self, text: str) -> str | None:
        if not self._place.search(text):
            return None
        best = ""
        for match in self._address.finditer(text):
            found = match[0].strip(" ,")
            if not (any(c.isdigit() for c in found) and self._place.search(found)):
                continue
            if len(found) > len(best) and not self._is_own(text[: match.start()]):
                best = found
        return best[:LONGEST] or None

    def _is_own(self, before: str) -> bool:
        """The hall's own: "are you at …", "your office on …"."""
        return bool(self._own.search(before)) and not self._sent_for.search(before)

"""The wall of thanks: what citizens agreed to have shown and a lead let up, as everybody may read it. Only masked words
leave here; whoever takes their consent back, or has their data erased, is gone with the next look.
"""

from datetime import date
from typing import Final

from bot.domain.cases import Case
from bot.domain.staff import Deed, Staff, check
from bot.domain.text import Text, Value
from bot.frozen import Frozen
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.tx import Tx

ON_THE_PAGE: Final = 60
IN_THE_CHAT: Final = 3
LISTED: Final = 50
LONGEST_BADGE, LONGEST_WINDOW = 8, 4  # what is longer was typed for something else
LONGEST_SAID: Final = 140  # characters in a chat


class Thanks(Frozen):
    """`about`: window, badge and site, as far as they are known. `signed` is empty for "a citizen". `language`: of the
    words.
    """

    words: str
    signed: str
    about: tuple[Value, ...]
    day: date
    language: str


class Proposed(Frozen):
    """As a lead decides on it: by its number, over the state that was read."""

    code: str
    version: int
    thanks: Thanks


class Wall:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def newest(self, most: int = ON_THE_PAGE) -> list[Thanks]:
        """Nothing but what was let up."""
        return [self.seen(case) for case in await self._tx.cases.shown_thanks(most)]

    async def lines(self) -> tuple[Text, ...]:
        """The newest, for a chat."""
        return tuple(map(_line, await self.newest(IN_THE_CHAT)))

    async def to_decide(self, me: Staff) -> list[Proposed]:
        """Those that may be shown and are not, newest first. Raises Forbidden."""
        check(me, Deed.SHOW_THANKS)
        return [self._proposed(case) for case in await self._tx.cases.thanks_to_show(LISTED)]

    async def up(self, me: Staff) -> list[Proposed]:
        """Those that are shown, newest first. Raises Forbidden."""
        check(me, Deed.SHOW_THANKS)
        return [self._proposed(case) for case in await self._tx.cases.shown_thanks(ON_THE_PAGE)]

    @property
    def address(self) -> str:
        """Of the page; empty where the hall has not said where it is reached."""
        return f"{self._kit.config.web.public_url}/thanks" if self._kit.config.web.public_url else ""

    def seen(self, case: Case) -> Thanks:
        about: list[Value] = []
        if case.window and len(case.window) <= LONGEST_WINDOW:
            about.append(Text("report-window", {"window": case.window}))
        if case.badge and len(case.badge) <= LONGEST_BADGE:
            about.append(Text("report-badge", {"badge": case.badge}))
        if site := self._kit.site(case.site):
            about.append(names(site.name))
        day = case.opened_at.astimezone(self._kit.config.hall.zone).date()
        return Thanks(case.masked, case.signed, tuple(about), day, case.language)

    def _proposed(self, case: Case) -> Proposed:
        return Proposed(case.code, case.version, self.seen(case))


def signed_by(one: Thanks) -> Value:
    return one.signed or Text("wall-a-citizen")


def _line(one: Thanks) -> Text:
    words = one.words if len(one.words) <= LONGEST_SAID else one.words[: LONGEST_SAID - 1] + "…"
    values: dict[str, Value] = {"words": words, "signed": signed_by(one), "day": one.day}
    return Text("wall-line-about", {**values, "about": one.about}) if one.about else Text("wall-line", values)

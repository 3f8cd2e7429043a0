"""How it was: five grades, asked once when a case is closed. The two lowest open a case of their own, with an owner."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.cases import ENDED, Case, Kind, NoCase, What
from bot.domain.people import Contact
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.reports import Reports
from bot.store.tx import Tx

BAD: Final = 2  # this grade and the one below it
ASKED_WITHIN: Final = timedelta(days=30)


class Ratings:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._desk = CaseDesk(tx, kit)

    async def heard(self, who: Contact, text: str) -> tuple[int, int] | None:
        """The case and the grade, when the message is one: a bare figure only right after it was asked for."""
        words = self._kit.rooms.case_words
        if (grade := words.read_bare_grade(text)) is not None:
            case_id = await self._tx.cases.rating_asked_last(who.id)
        elif (grade := words.read_grade(text)) is not None:
            case_id = await self._tx.cases.to_rate(who.id, self._kit.now() - ASKED_WITHIN)
        else:
            return None
        return None if case_id is None else (case_id, grade)

    async def rate(self, who: Contact, case_id: int, stars: int) -> tuple[Case, Case | None]:
        """The case, and the one that follows a bad grade. Each case is rated once. Raises NoCase or Changed."""
        case = await self._desk.load(case_id)
        if case.contact_id != who.id or case.state not in ENDED or case.stars is not None:
            raise NoCase()
        rated = await self._desk.write(replace(case, stars=stars))
        await self._tx.cases.note(case_id, What.RATED, self._kit.now(), by_citizen=True, detail=str(stars))
        if stars > BAD:
            return rated, None
        return rated, await Reports(self._tx, self._kit).follow_up(who, rated, "")


def asks_rating(case: Case) -> bool:
    """Not about thanks, and not about a rating: that would never end."""
    return case.kind not in (Kind.THANKS, Kind.BAD_RATING) and case.state in ENDED


def rating_due(kit: Kit, now: datetime) -> datetime:
    return now + timedelta(minutes=kit.config.cases.rate_after_minutes)

"""How it was: five grades, asked once when a case is closed. The two lowest open a case of their own, with an owner."""

from datetime import datetime, timedelta
from typing import Final

from bot.domain.case_states import ENDED
from bot.domain.cases import Case, Kind, NoCase, What
from bot.domain.people import Contact
from bot.frozen import Frozen, replace
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.reports import Reports
from bot.store.tx import Tx

RATING: Final = "rating"  # kind of the notice that asks
BAD: Final = 2  # this grade and the one below it
ASKED_WITHIN: Final = timedelta(days=30)
TOLD_WITHIN: Final = timedelta(days=7)  # a grade with a story behind it; later it is a matter of its own


class Heard(Frozen):
    case_id: int
    stars: int
    words: str = ""


class Ratings:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._desk = CaseDesk(tx, kit)

    async def heard(self, who: Contact, text: str, *, telling: bool = False) -> Heard | None:
        """The case and the grade, when the message is one: a bare figure only right after it was asked for, a grade
        with words behind it only where the message is `telling` how it went.
        """
        words, story, within = self._kit.rooms.case_words, "", ASKED_WITHIN
        if (grade := words.read_bare_grade(text)) is not None:
            case_id = await self._tx.cases.rating_asked_last(who.id)
            return None if case_id is None else Heard(case_id, grade)
        if (grade := words.read_grade(text)) is None and telling and (graded := words.read_grade_first(text)):
            (grade, story), within = graded, TOLD_WITHIN
        if grade is None:
            return None
        case_id = await self._tx.cases.to_rate(who.id, self._kit.now() - within)
        return None if case_id is None else Heard(case_id, grade, story)

    async def rate(self, who: Contact, case_id: int, stars: int, words: str = "") -> tuple[Case, Case | None]:
        """The case, and the one that follows a bad grade. Each case is rated once. Raises NoCase or Changed."""
        case = await self._desk.load(case_id)
        if case.contact_id != who.id or case.state not in ENDED or case.stars is not None:
            raise NoCase()
        rated = await self._desk.write(replace(case, stars=stars))
        kept, now = words if stars > BAD else "", self._kit.now()  # behind a bad grade they open the case that follows
        await self._tx.cases.note(case_id, What.RATED, now, by_citizen=True, detail=str(stars), words=kept or None)
        if stars > BAD:
            return rated, None
        return rated, await Reports(self._tx, self._kit).follow_up(who, rated, words)


def asks_rating(case: Case) -> bool:
    """Not about thanks, and not about a rating: that would never end."""
    return case.kind not in (Kind.THANKS, Kind.BAD_RATING) and case.state in ENDED


def rating_due(kit: Kit, now: datetime) -> datetime:
    return now + timedelta(minutes=kit.config.cases.rate_after_minutes)

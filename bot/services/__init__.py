"""The use cases, bound to one transaction: what a step of a conversation can ask for."""

from functools import cached_property

from bot.domain.signature import signature
from bot.domain.text import Text
from bot.nlu.booking import BookingWords
from bot.nlu.cases import CaseWords
from bot.nlu.choices import ChoiceWords
from bot.nlu.introductions import Introductions
from bot.nlu.normal import plain
from bot.nlu.phrases import Phrases
from bot.nlu.receipts import ReceiptWords
from bot.services.answer_switch import AnswerSwitch
from bot.services.answers import Answers
from bot.services.attachments import Attachments
from bot.services.booking import Booking
from bot.services.case_lists import CaseLists
from bot.services.case_names import CaseNames
from bot.services.cases import Cases
from bot.services.chat_sheet import ChatSheet
from bot.services.checkin import CheckIn
from bot.services.crew_day import CrewDay
from bot.services.documents import Documents
from bot.services.erasure import Erasure
from bot.services.hall import HallFacts
from bot.services.handover import Handover
from bot.services.holding import Holding
from bot.services.kit import Kit
from bot.services.lifting import Lifting
from bot.services.missing_papers import MissingPapers
from bot.services.moves import Moves
from bot.services.notice_choices import NoticeChoices
from bot.services.other_papers import OtherPaperWords
from bot.services.parcels import Parcels
from bot.services.questions import Questions
from bot.services.ratings import Ratings
from bot.services.reminders import Reminders
from bot.services.reports import Reports
from bot.services.ring_list import RingList
from bot.services.staff import StaffDesk
from bot.services.staff_lookup import StaffLookup
from bot.services.trip_words import JourneyWords
from bot.services.trips import Trips
from bot.services.visit_refusals import VisitRefusals
from bot.services.visits import Visits
from bot.services.waiting import Waits
from bot.services.walks import Walks
from bot.services.wall import Wall
from bot.services.week_grid import WeekGrid
from bot.store.tx import Tx


class Services:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    def spellings(self, text: Text, language: str) -> tuple[str, ...]:
        """How a text may be typed: in the language spoken and in the others."""
        return self._kit.rooms.texts.spellings(text, language)

    def documents_listed(self, text: str) -> list[str]:
        """Documents named in one breath; empty where there is but one."""
        normal = plain(text)
        return self.booking_words.documents_listed(normal, self._kit.rooms.understanding.hits(normal))

    def documents_counted(self, text: str) -> int:
        """How many of one document are named; 0 where no more than one."""
        normal = plain(text)
        return self.booking_words.copies(normal, self._kit.rooms.understanding.hits(normal))

    def document_named(self, text: str) -> str:
        """The only document that is named; empty where there is none, or more than one."""
        hits = self._kit.rooms.understanding.hits(plain(text))
        named = {hit.name for hit in hits if hit.kind == "service"}
        return named.pop() if len(named) == 1 else ""

    def is_name(self, word: str) -> bool:
        """Whether a word by itself is written like a person's name."""
        return self._kit.rooms.masker.is_name(word)

    def signature(self, name: str) -> str | None:
        """How it is put under words that everybody may read; None for what is no name."""
        return signature(self.introductions.name(name) or "", self._kit.rooms.masker.titles)

    @property
    def answers(self) -> Answers:
        return self._kit.rooms.answers

    @cached_property
    def booking(self) -> Booking:
        return Booking(self._tx, self._kit.config, self._kit.clock, self._kit.rooms.calendar)

    @cached_property
    def moves(self) -> Moves:
        return Moves(self._tx, self._kit.config, self._kit.clock, self.booking)

    @cached_property
    def waiting(self) -> Waits:
        return Waits(self._tx, self._kit.config, self._kit.clock, self.booking)

    @cached_property
    def checkin(self) -> CheckIn:
        return CheckIn(self._tx, self._kit.config, self._kit.clock, self.booking)

    @cached_property
    def holding(self) -> Holding:
        return Holding(self._tx, self._kit.config, self._kit.clock, self.booking.schedule)

    @cached_property
    def documents(self) -> Documents:
        return Documents(self._tx, self._kit)

    @cached_property
    def missing_papers(self) -> MissingPapers:
        return MissingPapers(self._tx, self._kit)

    @cached_property
    def notice_choices(self) -> NoticeChoices:
        return NoticeChoices(self._tx, self._kit)

    @cached_property
    def parcels(self) -> Parcels:
        return Parcels(self._tx, self._kit)

    @cached_property
    def staff(self) -> StaffDesk:
        return StaffDesk(self._tx, self._kit)

    @cached_property
    def chat_sheet(self) -> ChatSheet:
        return ChatSheet(self._tx, self._kit)

    @cached_property
    def crew_day(self) -> CrewDay:
        return CrewDay(self._tx, self._kit)

    @cached_property
    def week_grid(self) -> WeekGrid:
        return WeekGrid(self._tx, self._kit)

    @cached_property
    def lifting(self) -> Lifting:
        return Lifting(self._tx, self._kit)

    @cached_property
    def lookup(self) -> StaffLookup:
        return StaffLookup(self._tx, self._kit)

    @cached_property
    def switch(self) -> AnswerSwitch:
        return AnswerSwitch(self._tx, self._kit)

    @cached_property
    def reports(self) -> Reports:
        return Reports(self._tx, self._kit)

    @cached_property
    def cases(self) -> Cases:
        return Cases(self._tx, self._kit)

    @cached_property
    def case_names(self) -> CaseNames:
        return CaseNames(self._tx, self._kit)

    @cached_property
    def case_lists(self) -> CaseLists:
        return CaseLists(self._tx, self._kit)

    @cached_property
    def attachments(self) -> Attachments:
        return Attachments(self._tx, self._kit)

    @cached_property
    def handover(self) -> Handover:
        return Handover(self._tx, self._kit)

    @cached_property
    def ratings(self) -> Ratings:
        return Ratings(self._tx, self._kit)

    @cached_property
    def erasure(self) -> Erasure:
        return Erasure(self._tx, self._kit)

    @cached_property
    def hall(self) -> HallFacts:
        return HallFacts(self._kit.config, self._kit.clock, self._kit.rooms)

    @property
    def booking_words(self) -> BookingWords:
        return self._kit.rooms.booking_words

    @property
    def case_words(self) -> CaseWords:
        return self._kit.rooms.case_words

    @property
    def choice_words(self) -> ChoiceWords:
        return self._kit.rooms.choice_words

    @property
    def journey_words(self) -> JourneyWords:
        return self._kit.rooms.journey_words

    @property
    def other_paper_words(self) -> OtherPaperWords:
        return self._kit.rooms.other_paper_words

    @property
    def introductions(self) -> Introductions:
        return self._kit.rooms.introductions

    @property
    def phrases(self) -> Phrases:
        return self._kit.rooms.phrases

    @property
    def receipt_words(self) -> ReceiptWords:
        return self._kit.rooms.receipt_words

    @cached_property
    def questions(self) -> Questions:
        return Questions(self._tx, self._kit.clock, self._kit.rooms.masker)

    @cached_property
    def reminders(self) -> Reminders:
        return Reminders(self._tx, self._kit)

    @cached_property
    def ring_list(self) -> RingList:
        return RingList(self._tx, self._kit)

    @cached_property
    def trips(self) -> Trips:
        return Trips(self._kit.config, self._kit.clock, self._kit.rooms.calendar, self._kit.rooms.policy)

    @cached_property
    def visit_refusals(self) -> VisitRefusals:
        return VisitRefusals(self._tx, self._kit)

    @cached_property
    def visits(self) -> Visits:
        return Visits(self._tx, self._kit)

    @cached_property
    def walks(self) -> Walks:
        return Walks(self._tx, self._kit)

    @cached_property
    def wall(self) -> Wall:
        return Wall(self._tx, self._kit)

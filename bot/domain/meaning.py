"""What a message can mean: acts, services, attributes, and a reading of one message.

The names are public: `bot ask --json`, `policy/` and the lexicons speak in them. How a sentence comes to a
reading is `bot/nlu`'s business.
"""

import datetime as dt
from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from bot.domain.topics import Asked
from bot.frozen import Frozen

LANGUAGES: Final = ("zh-Hans", "zh-Hant", "en")


class Act(StrEnum):
    FAQ = "faq"
    BOOK = "book"
    RESCHEDULE = "reschedule"
    CANCEL_BOOKING = "cancel_booking"
    MY_BOOKINGS = "my_bookings"
    HOME_VISIT = "home_visit"
    COMPLAINT = "complaint"
    THANKS = "thanks"
    SUGGESTION = "suggestion"
    CANNOT_GET_DONE = "cannot_get_done"
    STATUS_QUERY = "status_query"
    TRIP_PLAN = "trip_plan"
    SET_REMINDER = "set_reminder"
    HUMAN = "human"
    GREETING = "greeting"
    OPENING_HOURS = "opening_hours"
    WHICH_WINDOW = "which_window"
    LANGUAGE_SWITCH = "language_switch"
    DELETE_MY_DATA = "delete_my_data"
    OUT_OF_SCOPE = "out_of_scope"
    AMBIGUOUS = "ambiguous"


class Service(StrEnum):
    PASSPORT = "passport"
    HKMO_PERMIT = "hkmo_permit"
    HKMO_ENDORSEMENT = "hkmo_endorsement"
    TW_PERMIT = "tw_permit"
    VISA_EXTENSION = "visa_extension"
    RESIDENCE_PERMIT_FOREIGNER = "residence_permit_foreigner"
    LODGING_REGISTRATION = "lodging_registration"
    ID_CARD = "id_card"
    TEMP_ID = "temp_id"
    HUKOU_TRANSFER = "hukou_transfer"
    NAME_CHANGE = "name_change"
    BIRTH_REGISTRATION = "birth_registration"
    RESIDENCE_PERMIT_DOMESTIC = "residence_permit_domestic"
    SECURITY_GUARD_CERT = "security_guard_cert"


TRAVEL_SERVICES: Final = frozenset({Service.PASSPORT, Service.HKMO_PERMIT, Service.HKMO_ENDORSEMENT, Service.TW_PERMIT})
"""Documents mainland residents travel with: they share the rules that policy files under `exit_entry`."""

PLANNED_ALIKE: Final = frozenset({Service.ID_CARD, Service.TEMP_ID, Service.RESIDENCE_PERMIT_DOMESTIC})
"""Documents for use at home that have one period for everybody: whether one is ready by a day can be told at once."""

BEFORE_ANY: Final = frozenset({Service.NAME_CHANGE, Service.BIRTH_REGISTRATION})
"""What is done before a document can be applied for; how long it takes is set locally."""

FOREIGNER_SERVICES: Final = frozenset(
    {Service.VISA_EXTENSION, Service.RESIDENCE_PERMIT_FOREIGNER, Service.LODGING_REGISTRATION}
)


class Attribute(StrEnum):
    PROCESSING_TIME = "processing_time"
    URGENT = "urgent"
    FEE = "fee"
    MATERIALS = "materials"
    VALIDITY = "validity"
    PHOTO = "photo"
    MINOR = "minor"
    AGENT_PICKUP = "agent_pickup"
    MAIL = "mail"
    CROSS_PROVINCE = "cross_province"
    RENEWAL_WINDOW = "renewal_window"
    LOST = "lost"
    ONLINE = "online"
    SELF_SERVICE = "self_service"
    IN_PERSON = "in_person"
    DIFFERENCE = "difference"
    FREE_CASE = "free_case"
    PICKUP_DEADLINE = "pickup_deadline"
    OTHER = "other"


class Condition(StrEnum):
    """The circumstance a question is asked in; it chooses among the figures, and is not what is asked."""

    AT_HOME = "at_home"
    CROSS_PROVINCE = "cross_province"
    FIRST = "first"
    RENEWAL = "renewal"
    LOST = "lost"
    MINOR = "minor"
    URGENT = "urgent"
    ONLINE = "online"
    STATE_STAFF = "state_staff"
    SAME_PROVINCE = "same_province"  # registered in another city of it
    OF_AGE = "of_age"  # young, and sixteen or over: told like a child's matter, and none
    ABROAD = "abroad"  # the person is, at the moment
    PILOT_CITY = "pilot_city"  # named, and one of those where renewal online is tried
    MAIL = "mail"  # it is to be sent home
    BARRED = "barred"  # sentenced, accused, before a court: may such a person get one
    CHANGED = "changed"  # what is printed in it no longer holds, or its pages are full
    MISUSED = "misused"  # lent, rented out, forged, somebody else's
    WITHHELD = "withheld"  # somebody keeps it: an employer, a landlord, a school
    OVERSTAYED = "overstayed"


class Elsewhere(StrEnum):
    """The kind of business that is not this hall's. The first three come first whatever else is said."""

    DANGER = "danger"
    DESPAIR = "despair"
    FRAUD = "fraud"
    CRIME = "crime"
    POLICE_CONDUCT = "police_conduct"
    DRIVING = "driving"
    MARRIAGE = "marriage"
    INSURANCE = "insurance"
    HOUSING_FUND = "housing_fund"
    TAX = "tax"
    PROPERTY = "property"
    BUSINESS = "business"
    COURT = "court"
    SCHOOL = "school"
    EMBASSY = "embassy"
    OTHER_SIDE = "other_side"
    CONSULAR = "consular"
    JOBS = "jobs"
    UTILITIES = "utilities"
    NEIGHBOURS = "neighbours"
    HEALTH = "health"
    MONEY = "money"
    CUSTOMS = "customs"
    TRAVEL = "travel"
    LOST_PROPERTY = "lost_property"
    WHO_ARE_YOU = "who_are_you"
    INSULT = "insult"
    ROLE = "role"
    OTHERS_DATA = "others_data"
    ILLEGAL = "illegal"
    SMALL_TALK = "small_talk"


ALARMS: Final = frozenset({Elsewhere.DANGER, Elsewhere.DESPAIR, Elsewhere.FRAUD})
"""What is answered at any step, before everything else."""


OFFICES: Final = frozenset(
    {
        Elsewhere.DRIVING,
        Elsewhere.MARRIAGE,
        Elsewhere.INSURANCE,
        Elsewhere.HOUSING_FUND,
        Elsewhere.TAX,
        Elsewhere.PROPERTY,
        Elsewhere.BUSINESS,
        Elsewhere.COURT,
        Elsewhere.EMBASSY,
    }
)
"""Those whose windows are looked for in this hall."""


class DayPart(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class DateReading(Frozen):
    """One day or a run of days (`end` included), as calendar days of the hall."""

    start: dt.date
    end: dt.date
    part: DayPart | None = None
    time: dt.time | None = None

    def due(self, today: dt.date) -> dt.date:
        """By when something is wanted for it: the last day of a run that has begun (before the 18th, this week), the
        first of one ahead (in December).
        """
        return self.end if self.start <= today else self.start


class NoSuchDay(Frozen):
    """A day was named that its month has not. `last` is that month's last one; `alone`: nothing else was said."""

    last: dt.date
    alone: bool


class Request(Frozen):
    """One thing wanted of us; `attribute` stands only with the act faq."""

    act: Act
    service: Service | None = None
    attribute: Attribute | None = None


def of_one_document(doubts: Collection[Request]) -> bool:
    """Whether they differ only in what is asked of a document that is named: then each can be told."""
    about = {one.service for one in doubts}
    return len(doubts) > 1 and len(about) == 1 and None not in about


NO_ENTITIES: Mapping[str, str] = MappingProxyType({})


class Reading(Frozen):
    """`attribute` stands only with the act faq; `confidence` runs from 0 to 1; `also` is what was asked besides, in
    order.

    `time` and `part` are of the day, also where no date is named. `conditions` are the circumstances told. `follows`:
    it only names what differs from the question before. `elsewhere`: words of somebody else's business were said; the
    act tells whether that is what it is about. `doubts`: the readings between which a question stands, the best first;
    none where it is clear. `asked`: the one rule that a question is for, where it is not all of the attribute. `asks`:
    it has the form of a question, or a word for what one asks of a document.
    """

    act: Act
    service: Service | None = None
    attribute: Attribute | None = None
    also: tuple[Request, ...] = ()
    date: DateReading | None = None
    no_such_day: NoSuchDay | None = None
    time: dt.time | None = None
    part: DayPart | None = None
    conditions: frozenset[Condition] = frozenset()
    follows: bool = False
    elsewhere: Elsewhere | None = None
    entities: Mapping[str, str] = NO_ENTITIES
    language: str = "zh-Hans"
    confidence: float = 0.0
    doubts: tuple[Request, ...] = ()
    asked: Asked | None = None
    asks: bool = False

    @property
    def is_of_stay(self) -> bool:
        """It is about a foreigner's stay that runs out."""
        renewed = self.service is Service.RESIDENCE_PERMIT_FOREIGNER and Condition.RENEWAL in self.conditions
        return self.service is Service.VISA_EXTENSION or renewed

    @property
    def also_acts(self) -> tuple[Act, ...]:
        return tuple(dict.fromkeys(request.act for request in self.also if request.act is not self.act))

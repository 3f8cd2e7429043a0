"""Papers that are none of the hall's service items and sound like one: asked about by their name, they must not be told
the figures of their neighbour. How they are called is data; what is said of them rests on policy records of their own.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from bot.domain.meaning import TRAVEL_SERVICES, Attribute, Service


class OtherPaper(StrEnum):
    """The order counts: where a sentence names two, the first of them is meant."""

    PERMANENT_RESIDENCE = "permanent_residence"
    EXIT_ENTRY_PERMIT = "exit_entry_permit"
    ONE_WAY_PERMIT = "one_way_permit"
    BORDER_PASS = "border_pass"
    OFFICIAL_PASSPORT = "official_passport"
    SEAFARERS_BOOK = "seafarers_book"
    TAIWAN_RESIDENT_PERMIT = "taiwan_resident_permit"
    HOME_RETURN_PERMIT = "home_return_permit"
    HOUSEHOLD_CERTIFICATE = "household_certificate"
    DEATH_REGISTRATION = "death_registration"
    NO_CRIME_RECORD = "no_crime_record"
    RAILWAY_SLIP = "railway_slip"  # to board a train without an ID card
    ARRIVAL_CARD = "arrival_card"
    TRANSIT_WITHOUT_VISA = "transit_without_visa"
    YOUNG_TALENT_VISA = "young_talent_visa"
    NORTHBOUND_CARS = "northbound_cars"  # a scheme of Hong Kong and Macau, sounds like an endorsement
    OTHER_RESIDENTS = "other_residents"  # what residents of Hong Kong, Macau and Taiwan apply for


_FOREIGNERS: Final = frozenset({Service.VISA_EXTENSION, Service.RESIDENCE_PERMIT_FOREIGNER})
_PERMITS: Final = frozenset({Service.HKMO_PERMIT, Service.HKMO_ENDORSEMENT, Service.TW_PERMIT})

TAKEN_FOR: Final[Mapping[OtherPaper, frozenset[Service]]] = {
    OtherPaper.PERMANENT_RESIDENCE: frozenset({Service.RESIDENCE_PERMIT_FOREIGNER}),
    OtherPaper.EXIT_ENTRY_PERMIT: TRAVEL_SERVICES,
    OtherPaper.ONE_WAY_PERMIT: _PERMITS,
    OtherPaper.BORDER_PASS: TRAVEL_SERVICES,
    OtherPaper.OFFICIAL_PASSPORT: frozenset({Service.PASSPORT}),
    OtherPaper.SEAFARERS_BOOK: frozenset({Service.PASSPORT}),
    OtherPaper.TAIWAN_RESIDENT_PERMIT: TRAVEL_SERVICES | {Service.RESIDENCE_PERMIT_DOMESTIC},
    OtherPaper.HOME_RETURN_PERMIT: TRAVEL_SERVICES,
    OtherPaper.ARRIVAL_CARD: _FOREIGNERS | {Service.LODGING_REGISTRATION},
    OtherPaper.TRANSIT_WITHOUT_VISA: _FOREIGNERS | {Service.PASSPORT},
    OtherPaper.YOUNG_TALENT_VISA: _FOREIGNERS,
    OtherPaper.DEATH_REGISTRATION: frozenset({Service.HUKOU_TRANSFER, Service.NAME_CHANGE}),
    OtherPaper.RAILWAY_SLIP: frozenset({Service.ID_CARD, Service.TEMP_ID}),
    OtherPaper.NORTHBOUND_CARS: TRAVEL_SERVICES,
    OtherPaper.OTHER_RESIDENTS: frozenset(  # an endorsement is asked for by their families
        {
            Service.PASSPORT,
            Service.HKMO_PERMIT,
            Service.ID_CARD,
            Service.TEMP_ID,
            Service.RESIDENCE_PERMIT_DOMESTIC,
        }
    ),
}
"""Items whose figures would be told for a paper by mistake; with another item the paper is only mentioned."""


def question_of(paper: OtherPaper) -> tuple[str, str]:
    """Under which service and attribute it is answered."""
    return paper, Attribute.OTHER


def is_meant(paper: OtherPaper, service: str | None) -> bool:
    """`service`: what the sentence, or the talk so far, is about."""
    return service is None or service in TAKEN_FOR.get(paper, frozenset())

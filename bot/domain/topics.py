"""Questions that ask for one rule of a document and not for all that an attribute holds: each has an answer of its own,
made of records that name it in `policy/`. The words that tell them apart are data, `locales/<lang>/topics.toml`.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from bot.frozen import Frozen


class Topic(StrEnum):
    """The order counts: where a sentence asks for two, the first of them is meant."""

    OLD_DOCUMENT = "old_document"  # is the old one kept, cut, handed back
    REMOTE_AREA = "remote_area"
    URGENT_FEE = "urgent_fee"
    URGENT_GROUNDS = "urgent_grounds"
    TEMPORARY_ID = "temporary_id"  # a passport while the ID card is being made
    HOUSEHOLD_BOOK = "household_book"  # must a grown-up bring it
    PILOT_CITIES = "pilot_cities"
    ONLINE_PAYMENT = "online_payment"
    ONLINE_WHO = "online_who"  # who may renew online
    ONLINE_PAPERS = "online_papers"
    RECEIPT_LOST = "receipt_lost"  # how to collect without it
    COLLECTING = "collecting"
    ADMINISTRATIVE_REVIEW = "administrative_review"
    REFUSED = "refused"
    FOUND_AGAIN = "found_again"  # a lost one, reported
    KINMEN = "kinmen"
    ENTRY_PERMIT = "entry_permit"  # what Taiwan issues
    ENDORSEMENT_VALID = "endorsement_valid"  # of Taiwan
    MANY_TRIPS_SHENZHEN = "many_trips_shenzhen"
    WEEKLY_ZHUHAI = "weekly_zhuhai"
    MANY_TRIPS_HENGQIN = "many_trips_hengqin"
    GROUP_HENGQIN = "group_hengqin"
    MANY_TRIPS = "many_trips"
    STAY_FAMILY = "stay_family"
    STAY_BUSINESS = "stay_business"
    STAY_OTHER = "stay_other"
    STAY_VISIT = "stay_visit"
    INDIVIDUAL_CITIES = "individual_cities"
    ENDORSEMENT_FORMS = "endorsement_forms"  # of Hong Kong and Macau: how long, how many trips
    PERMIT_FIRST = "permit_first"  # a new permit before the endorsement
    FEE_MANY_ENTRIES = "fee_many_entries"
    TRANSIT_HONG_KONG = "transit_hong_kong"
    TRANSIT_MACAU = "transit_macau"
    PASSPORT_FOR_HKMO = "passport_for_hkmo"
    WITHOUT_ENDORSEMENT = "without_endorsement"
    BOTH_PLACES = "both_places"
    LEFT_FOR_TRAVEL = "left_for_travel"  # is so much validity enough to go abroad
    RECEIPT_LAWFUL = "receipt_lawful"  # is the stay lawful while it is being decided
    HEALTH_CERTIFICATE = "health_certificate"
    FIRST_PERMIT = "first_permit"
    REPORT_CHANGE = "report_change"
    NEWBORN_FOREIGNER = "newborn_foreigner"
    CARRY_PAPERS = "carry_papers"
    RURAL_REGISTRATION = "rural_registration"
    FIRST_AT_SIXTEEN = "first_at_sixteen"
    LONG_TERM = "long_term"
    MOVING_CERTIFICATE = "moving_certificate"
    REGISTER_WITHIN = "register_within"
    DEATH = "death"
    WHO_APPLIES = "who_applies"
    MACHINE_FAILED = "machine_failed"  # the machine did not approve
    MACHINE_NOT_FOR = "machine_not_for"  # who cannot use the machines
    STAY_PERMIT_KIND = "stay_permit_kind"
    TALENT = "talent"
    TWO_AT_ONCE = "two_at_once"
    AFTER_PRISON = "after_prison"  # when somebody who was sentenced can get one
    NO_FINGERPRINTS = "no_fingerprints"  # whose fingers give none
    ONE_VISIT = "one_visit"
    LIVED_LONG_ENOUGH = "lived_long_enough"
    SURNAME = "surname"  # whose one may take
    BEFORE_AN_EXAM = "before_an_exam"  # a temporary card
    VISA_BESIDES = "visa_besides"  # besides the passport
    LONGEST = "longest"  # the most it may take by law
    FACE_CLEARANCE = "face_clearance"  # crossing the border by face
    ENDORSEMENT_STUDY = "endorsement_study"  # in Taiwan
    ENDORSEMENT_KINDS = "endorsement_kinds"  # of Taiwan
    BOOK_REPLACED = "book_replaced"  # the household book
    EXAM_SITTINGS = "exam_sittings"  # of security guards
    OWN_DOCUMENT = "own_document"  # each child its own
    ENGLISH_LINE = "english_line"  # who speaks it on the phone
    COLLECTING_BY_ANOTHER = "collecting_by_another"
    ANNOTATION = "annotation"  # in a passport
    MILITARY = "military"
    OVERSTAY = "overstay"  # of a foreigner
    ENDORSEMENT_LAPSED = "endorsement_lapsed"  # of the residence permit
    RESIDENCE_USE = "residence_use"
    UNMARRIED = "unmarried"  # parents who register a birth
    PETITION = "petition"
    BAD_RATING = "bad_rating"
    TRANSIT_DAY = "transit_day"  # changing planes within it
    PAID_SPEED = "paid_speed"  # what brokers promise
    COUNT_DAYS = "count_days"
    POST_TIME = "post_time"
    PAPERS_NAMED_ONCE = "papers_named_once"
    ACCEPTANCE_RECEIPT = "acceptance_receipt"
    PLATFORM = "platform"  # the app and the site
    HOTLINES = "hotlines"


Topics = Mapping[Topic, tuple[str, ...]]
"""Which services have an answer to each; the first where none is named."""


OF_NO_DOCUMENT: Final = frozenset(
    {
        Topic.COUNT_DAYS,
        Topic.POST_TIME,
        Topic.PAPERS_NAMED_ONCE,
        Topic.ACCEPTANCE_RECEIPT,
        Topic.HOTLINES,
        Topic.PETITION,
        Topic.ADMINISTRATIVE_REVIEW,
        Topic.BAD_RATING,
        Topic.TRANSIT_DAY,
        Topic.PAID_SPEED,
        Topic.PLATFORM,
        Topic.ENGLISH_LINE,
    }
)
"""True of every document."""
OF_EACH: Final = frozenset({Topic.REMOTE_AREA, Topic.LONGEST, Topic.FOUND_AGAIN, Topic.COLLECTING_BY_ANOTHER})
"""Another answer for each document: it has to be named."""
OF_ITS_OWN: Final = frozenset({Topic.BOOK_REPLACED})
"""Its words name what it is about, where no document is named for sure."""


class Asked(Frozen):
    topic: Topic
    service: str

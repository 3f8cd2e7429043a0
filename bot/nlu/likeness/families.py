"""Which concepts are near each other: a machine that is broken and one that shows an error may be the same trouble.

Nearness has no language, so it stands here and not with the words. Two reports that share a family and no concept are
a little alike; a family also keeps near concepts from counting as a contradiction.
"""

from collections.abc import Iterable, Mapping
from typing import Final

FAMILIES: Final[Mapping[str, str]] = {
    "fault": "broken error blank_page stuck",
    "rejection": "not_passed refused not_taken turned_away unrecognised",
    "waiting": "long_wait overdue no_update queue",
    "unattended": "closed not_at_post few_open",
    "wrongness": "wrong_entry differs blurred",
    "arrival": "not_received went_missing told_too_soon lost_by_staff",
    "manner": "rude shouted laughed_at discrimination",
    "idleness": "playing_phone chatting eating ignored",
    "cost": "expensive overcharged forced_buy deducted fee",
    "scarcity": "not_enough no_space fully_booked nothing_there used_up",
    "runaround": "passed_around many_trips contradictory misinformed more_papers",
    "online": "website app online_application system link account",
    "paying": "payment phone_payment cash bank_card receipt refund",
    "pictures": "photo photo_place id_photo_booth photo_fee",
    "demands": "materials material_list more_papers form photocopy original",
    "register": "hukou hukou_transfer householder birth_registration",
    "whereabouts": "site_address moved far hard_to_find signs",
    "hearing": "calling loudspeaker too_quiet screen skipped",
    "access": "ramp stairs lift disabled handrail",
    "hours": "working_hours weekend lunch evening_hours closing_early late_opening holiday",
    "tenancy": "landlord lease house_paper not_signed",
    "stay": "visa foreign_residence lodging",
    "identity": "same_name mistaken_person criminal_record identity_misused",
}


def _by_concept() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for family, names in FAMILIES.items():
        for name in names.split():
            found[name] = (*found.get(name, ()), f"~{family}")
    return found


_OF: Final = _by_concept()


def families_of(names: Iterable[str]) -> set[str]:
    """Each begins with ~ and so is no concept's name."""
    return {family for name in names for family in _OF.get(name, ())}

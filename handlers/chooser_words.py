"""How the choice of a document is told: the documents first, then fees, days, what is peculiar to the trip, and what is
to be confirmed. Every figure comes from the record behind it; a line whose record is missing or withdrawn is left out.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bot.domain.meaning import Attribute, Service
from bot.domain.text import Figure, Lines, Text, Value
from bot.services.answers import Answer, Answers, full_date
from bot.services.trip_words import Held, To, What

ATTRIBUTES = (
    Attribute.FEE,
    Attribute.PROCESSING_TIME,
    Attribute.VALIDITY,
    Attribute.CROSS_PROVINCE,
    Attribute.DIFFERENCE,
    Attribute.OTHER,
    Attribute.RENEWAL_WINDOW,
)
HKMO_FEES = {
    What.VISIT: ("endorsement-fee", "fee_single", "fee_double"),
    What.FAMILY: ("endorsement-fee-multiple", "fee_single", "fee_multiple_short"),
    What.BUSINESS: ("endorsement-fee-multiple", "fee_single", "fee_multiple_short"),
    What.STAY: ("endorsement-fee-stay", "fee_multiple_short"),
}
BY_MACHINE = (What.VISIT, What.BUSINESS)  # fact K-02
HKMO_KINDS = {
    What.VISIT: ("hkmo-visit", "individual_cities", "stay"),
    What.FAMILY: ("hkmo-family", "stay_family_short", "stay_family_long"),
    What.BUSINESS: ("hkmo-business", "stay_business"),
    What.STAY: ("hkmo-stay",),
}


def told(answers: Answers, to: To, what: What | None, held: Held) -> Text:
    line = _Lines(answers)
    if to is To.ABROAD:
        lines = [*_abroad(line, held)]
    elif to is To.TRANSIT:
        lines = [*_transit(line, held)]
    elif to is To.TAIWAN:
        lines = [*_taiwan(line, what or What.VISIT, held)]
    else:
        lines = [*_hkmo(line, to, what or What.VISIT, held)]
    if to not in (To.TAIWAN, To.TRANSIT):  # these have named whom to ask
        lines.append(line.ask("confirm"))
    return Text("chooser-told", {"lines": Lines(tuple(filter(None, lines)))})


class _Lines:
    """Texts with the figures they show, or None where one is not known."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def text(self, name: str, **values: Value) -> Text:
        return Text(f"chooser-{name}", values)

    def ask(self, name: str) -> Text:
        """A text that names whom to ask."""
        return Text(f"chooser-{name}", dict(self._answers.hotlines))

    def of(self, service: Service, name: str, *figures: str) -> Text | None:
        known = self.figures(service)
        if any(figure not in known for figure in figures):
            return None
        return Text(f"chooser-{name}", {figure: known[figure] for figure in figures})

    def figures(self, service: Service) -> dict[str, Value]:
        return {
            record.name: Figure(record.value, record.unit)
            for answer in self._all(service)
            for record in answer.records
            if isinstance(record.value, int | Decimal)
        }

    def dates(self, service: Service, rule: str) -> dict[str, Value]:
        """From when a rule is, and when that was checked; nothing where it is not to be said."""
        records = (record for answer in self._all(service) for record in answer.records)
        found = next((record for record in records if record.name == rule), None)
        if found is None or not isinstance(found.since, date):
            return {}
        return {"since": full_date(found.since), "checked_on": full_date(found.checked_on)}

    def _all(self, service: Service) -> Iterator[Answer]:
        return (self._answers.answer(service, attribute) for attribute in ATTRIBUTES)


def _abroad(line: _Lines, held: Held) -> Iterator[Text | None]:
    yield line.text(f"abroad-{held}")
    if held is Held.VALID:
        yield line.of(Service.PASSPORT, "abroad-renewal", "renewal_within")
    else:
        yield line.of(Service.PASSPORT, "fee", "fee")
        yield line.of(Service.PASSPORT, "days", "days_at_home", "days_cross_province")
    yield line.text("abroad-visa")


def _transit(line: _Lines, held: Held) -> Iterator[Text | None]:
    yield line.of(Service.HKMO_PERMIT, "transit", "transit_stay")
    yield line.text("transit-visit")
    yield line.ask("transit-macau")
    if held is not Held.VALID:
        yield line.text(f"transit-{held}")
        yield line.of(Service.PASSPORT, "fee", "fee")
        yield line.of(Service.PASSPORT, "days", "days_at_home", "days_cross_province")


def _hkmo(line: _Lines, to: To, what: What, held: Held) -> Iterator[Text | None]:
    yield line.text(f"hkmo-{held}", to=line.text(f"to-{to}"))
    if held is not Held.VALID:
        yield line.of(Service.HKMO_PERMIT, "hkmo-fee", "fee")
    yield line.of(Service.HKMO_ENDORSEMENT, *HKMO_FEES[what])
    if held is Held.VALID:
        days = "endorsement-machine" if what in BY_MACHINE else "days"
        yield line.of(Service.HKMO_ENDORSEMENT, days, "days_at_home", "days_cross_province")
    else:
        yield line.of(Service.HKMO_PERMIT, "days", "days_at_home", "days_cross_province")
    yield line.of(Service.HKMO_ENDORSEMENT, *HKMO_KINDS[what])
    if to is To.BOTH:
        yield line.text("hkmo-both")


def _taiwan(line: _Lines, what: What, held: Held) -> Iterator[Text | None]:
    if what is What.VISIT and (told_then := line.dates(Service.TW_PERMIT, "island_tourism")):
        yield line.text("taiwan-visit", **told_then)
        yield line.of(Service.TW_PERMIT, "taiwan-kinmen", "kinmen")
    yield line.text(f"taiwan-{held}")
    if held is not Held.VALID:
        yield line.of(Service.TW_PERMIT, "taiwan-fee", "fee", "fee_endorsement_single", "fee_endorsement_multiple")
    else:
        yield line.of(Service.TW_PERMIT, "taiwan-endorsement-fee", "fee_endorsement_single", "fee_endorsement_multiple")
    yield line.of(Service.TW_PERMIT, "days", "days_at_home", "days_cross_province")
    if what is not What.VISIT:
        yield line.text(f"taiwan-{what}")
    yield line.ask("taiwan-ask")

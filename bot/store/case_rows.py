"""How a case stands in its row: which columns, and in which writing."""

from datetime import date, datetime

from bot.domain.case_states import State
from bot.domain.cases import Case, Kind, Level, Weight
from bot.store.statements import Row, from_ms, optional_moment, optional_ms, to_ms


def changing(case: Case, sort_at: datetime) -> dict[str, object]:
    """What of a case can change after it was opened."""
    return {
        "kind": case.kind.value,
        "level": case.level.value,
        "state": case.state.value,
        "weight": case.weight.value,
        "masked": case.masked,
        "site": case.site,
        "desk": case.desk,
        "department": case.department,
        "window_no": case.window,
        "item": case.item,
        "badge": case.badge,
        "need_by": iso(case.need_by),
        "owner_id": case.owner_id,
        "first_due": optional_ms(case.first_due),
        "due_at": optional_ms(case.due_at),
        "sort_at": to_ms(sort_at),
        "contacted_at": optional_ms(case.contacted_at),
        "claim_until": optional_ms(case.claim_until),
        "closed_at": optional_ms(case.closed_at),
        "watch_at": optional_ms(case.watch_at),
        "told": ".".join(sorted(case.told)),
        "stars": case.stars,
        "shown": case.shown,
        "signed": case.signed,
    }


def case_of(row: Row) -> Case:
    return Case(
        id=row["id"],
        code=row["code"],
        kind=Kind(row["kind"]),
        level=Level(row["level"]),
        state=State(row["state"]),
        weight=Weight(row["weight"]),
        contact_id=row["contact_id"],
        language=row["language"],
        masked=row["masked"],
        site=row["site"],
        desk=row["desk"],
        department=row["department"],
        window=row["window_no"],
        item=row["item"],
        badge=row["badge"],
        happened_on=_date(row["happened_on"]),
        need_by=_date(row["need_by"]),
        owner_id=row["owner_id"],
        opened_at=from_ms(row["opened_at"]),
        first_due=optional_moment(row["first_due"]),
        due_at=optional_moment(row["due_at"]),
        contacted_at=optional_moment(row["contacted_at"]),
        claim_until=optional_moment(row["claim_until"]),
        closed_at=optional_moment(row["closed_at"]),
        watch_at=optional_moment(row["watch_at"]),
        told=frozenset(filter(None, row["told"].split("."))),
        stars=row["stars"],
        follows=row["follows"],
        shown=row["shown"],
        source=row["source"],
        signed=row["signed"],
        version=row["version"],
    )


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)

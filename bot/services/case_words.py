"""What is said of a case: to its citizen, when staff speak or it ends, and to staff, when the clock or somebody did
something. Notices decide from the live row: an alarm that is no longer true is not sent.
"""

from datetime import date

from bot.domain.case_states import ENDED, Ending, Move, State
from bot.domain.cases import Case, Kind, What
from bot.domain.deadlines import Alarm
from bot.domain.meaning import FOREIGNER_SERVICES, TRAVEL_SERVICES
from bot.domain.notices import Notice
from bot.domain.reply import Reply
from bot.domain.staff import Role, Staff
from bot.domain.text import Lines, Text, Value, typed
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.cases import Event
from bot.store.tx import Tx

LONGEST_EXCERPT = 80
LONGEST_ADDITION = 600
SAID = {Move.REPLY: "cases-said", Move.ASK: "cases-asked", Move.ANSWER: "cases-answered"}
FOR_ANYBODY = {"new", "released"}  # told for somebody to take it
LIVE = {"new", "added"}  # told in other words while the citizen waits for a person
ALARMS = {alarm.value for alarm in Alarm}


def said_by_staff(kit: Kit, case: Case, me: Staff, words: str, move: Move) -> Text:
    return Text(SAID[move], {"code": case.code, "name": me.name, "words": typed(words)})


def told_closed(kit: Kit, case: Case, ending: Ending, words: str, helper: str) -> Text:
    """Each ending in a sentence of its own: what was not solved is never called solved."""
    values: dict[str, Value] = {"code": case.code, "kind": kind_of(case), "words": typed(words)}
    if ending is Ending.SOLVED:
        return Text("cases-closed-solved", values) if words else Text("cases-closed-solved-plain", values)
    values["helper"] = typed(helper) if helper else _who_else(kit, case)
    return Text("cases-closed-explained" if ending is Ending.EXPLAINED else "cases-closed-not-solved", values)


def told_transferred(kit: Kit, case: Case, name: str) -> Text:
    """`name` of a person, else the site or department it went to."""
    site = kit.site(case.desk)
    place: Value = names(site.name) if site else names(kit.config.hall.name)
    to: Value = name or (typed(case.department) if case.department else place)
    return Text("cases-transferred", {"code": case.code, "to": to, "due": _until(kit, case)})


def told_prolonged(case: Case, words: str) -> Text:
    assert case.due_at is not None, "a case of a longer weight has a deadline"
    return Text("cases-prolonged", {"code": case.code, "words": typed(words), "due": case.due_at})


def told_late(case: Case) -> Text:
    """The hall did not do what it had promised: it says so before it is asked."""
    assert case.due_at is not None, "what has no deadline is never late"
    return Text("cases-late", {"code": case.code, "kind": kind_of(case), "due": case.due_at})


async def told_to_citizen(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """The one notice to a citizen: how was it. None once it was rated or opened again."""
    case = await tx.cases.get(notice.about_id)
    if case is None or case.contact_id != notice.contact_id or case.state not in ENDED or case.stars is not None:
        return None
    return Reply(Text("rating-ask", {"code": case.code, "kind": kind_of(case)}))


async def told_to_staff(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    found = await still_told(tx, kit, notice)
    if found is None:
        return None
    event, case = found
    owner = await tx.staff.get(case.owner_id) if case.owner_id else None
    values: dict[str, Value] = {
        "code": case.code,
        "kind": kind_of(case),
        "about": (*about(kit, case), *await _besides(tx, case)),
        "excerpt": _just_said(kit, event) or excerpt(case),
        "due": case.need_by if notice.kind == Alarm.NEED and case.need_by else _until(kit, case),
        "owner": owner.name if owner else Text("cases-nobody"),
    }
    if notice.kind == "promise":
        values["due"] = date.fromisoformat(event.detail.removeprefix("promise "))
    if notice.kind in LIVE and await tx.handovers.in_case(case.id):
        return Reply(Text(f"cases-staff-{notice.kind}-live", values))
    if notice.kind == "thanks" and event.staff_id is None:
        return Reply(Text("cases-staff-thanks-unnamed", values))
    if notice.kind == "reopened" and not event.by_citizen:
        return Reply(Text("cases-staff-not-remedied", values))
    return Reply(Text(f"cases-staff-{notice.kind.replace('_', '-')}", values))


async def still_told(tx: Tx, kit: Kit, notice: Notice) -> tuple[Event, Case] | None:
    """What somebody of the staff is told of; None when there is nothing to tell any more."""
    event = await tx.cases.event(notice.about_id)
    case = await tx.cases.get(event.case_id) if event else None
    me = await tx.staff.of_contact(notice.contact_id)
    if event is None or case is None or me is None or not _still_true(case, notice.kind):
        return None
    return None if notice.kind in FOR_ANYBODY and _is_taken(kit, case, me) else (event, case)


def kind_of(case: Case) -> Text:
    return Text(f"cases-kind-{case.kind.replace('_', '-')}")


def state_of(case: Case) -> Text:
    return Text(f"cases-state-{case.state.replace('_', '-')}")


def about(kit: Kit, case: Case) -> tuple[Value, ...]:
    """Where and what, as far as it is known: one value at least."""
    site = kit.site(case.site)
    found: list[Value] = []
    if site:
        found.append(names(site.name))
    if case.window:
        found.append(Text("report-window", {"window": case.window}))
    if case.badge:
        found.append(Text("report-badge", {"badge": case.badge}))
    if case.item:
        found.append(Text(f"item-{case.item}"))
    if case.happened_on:
        found.append(case.happened_on)
    return tuple(found) or (Text("cases-no-place"),)


async def _besides(tx: Tx, case: Case) -> list[Value]:
    """What staff have to know at first sight: the citizen's own day, and which case had the bad rating."""
    found: list[Value] = []
    if case.need_by:
        found.append(Text("cases-staff-own-day", {"day": case.need_by}))
    rated = await tx.cases.get(case.follows) if case.follows else None
    if rated and rated.stars:
        found.append(Text("cases-staff-rated", {"code": rated.code, "grade": Text(f"rating-grade-{rated.stars}")}))
    return found


def excerpt(case: Case) -> str:
    text = case.masked
    return text if len(text) <= LONGEST_EXCERPT else text[: LONGEST_EXCERPT - 1] + "…"


def _is_taken(kit: Kit, case: Case, me: Staff) -> bool:
    """By whoever is told, or by a colleague: then only who leads still wants to hear that it came."""
    owner = case.owner_at(kit.now())
    return owner == me.id or (owner is not None and me.role is Role.CLERK)


def _just_said(kit: Kit, event: Event) -> str:
    """Words that were added, by themselves: behind a long story nobody would see them."""
    if not (event.by_citizen and event.words) or event.what not in (What.ADDED, What.REOPENED):
        return ""
    return kit.rooms.masker.mask_story(event.words)[:LONGEST_ADDITION]


def _still_true(case: Case, kind: str) -> bool:
    if kind == Alarm.RETURN:
        return case.state is State.NEW
    if kind == Alarm.FIRST:
        return case.is_open and case.contacted_at is None
    if kind in ALARMS:
        return case.is_open and case.state not in (State.ANSWERED, State.WAITING_FOR_CITIZEN)
    return case.is_open or kind in ("thanks", "withdrawn", "unnamed")


def _until(kit: Kit, case: Case) -> Value:
    return case.due_at if case.due_at is not None else Text("cases-no-deadline")


def _who_else(kit: Kit, case: Case) -> Value:
    hotlines = kit.rooms.answers.hotlines
    lines: list[Value] = []
    if site := kit.site(case.site):
        lines.append(Text("cases-help-site", {"site": names(site.name), "phone": site.phone}))
    if case.item in {*TRAVEL_SERVICES, *FOREIGNER_SERVICES}:
        lines.append(Text("cases-help-hotline", {"hotline": hotlines["hotline"]}))
    lines.append(Text("cases-help-city", {"city_hotline": hotlines["city_hotline"]}))
    if case.kind is Kind.COMPLAINT:
        lines.append(Text("cases-help-conduct", {"police_conduct": hotlines["police_conduct"]}))
    return Lines(tuple(lines))

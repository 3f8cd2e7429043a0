"""What is said of a document: where it stands, when it has to be ready, where and by whom it is picked up.

The same lines answer a question and make up a notice, so that they never differ.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bot.domain.documents import CORRECTED, STILL, Document, State, is_still_said
from bot.domain.meaning import Attribute
from bot.domain.notices import Notice
from bot.domain.offers import doing
from bot.domain.papers import Kind, MissingPaper
from bot.domain.reply import Choice, Reply
from bot.domain.text import Figure, Lines, Text, Value, typed
from bot.policy import Confidence
from bot.services.answers import full_date
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.ready_days import ready_days
from bot.services.trips import Registered
from bot.store.tx import Tx

TAIL = 4  # characters of a receipt that name it to whoever knows it
IN_THE_MAKING = (State.ACCEPTED, State.IN_PRODUCTION)


async def standing(tx: Tx, kit: Kit, document: Document) -> Text:
    """Where it stands, in as many lines as there is to tell."""
    papers = await tx.papers.of_document(document.id)
    to_be_mailed = document.state is State.READY and document.to_mail
    key = "documents-ready-to-mail" if to_be_mailed else f"documents-{document.state.value}"
    lines: list[Value] = [Text(key, named(kit, document))]
    lines += _when_ready(kit, document)
    if to_be_mailed:
        lines.append(Text("documents-stay", {"phone": _phone(kit, document)}))
    elif document.state is State.READY:
        lines += _pick_up(kit, document)
    if document.state is State.MAILED:
        lines += await _parcel(tx, kit, document)
    lines += [missing(kit, paper) for paper in papers]
    return Text("documents-lines", {"lines": Lines(tuple(lines))})


def named(kit: Kit, document: Document) -> dict[str, Value]:
    since = document.since.astimezone(kit.config.hall.zone).date()
    if document.state is State.ACCEPTED and document.accepted_on:
        since = document.accepted_on
    return {
        "item": Text(f"item-{document.item}"),
        "tail": document.shown[-TAIL:],
        "since": _day(kit, since),
    }


def missing(kit: Kit, paper: MissingPaper) -> Text:
    site = kit.site(paper.site)
    place: Value = names(site.name) if site else paper.site
    late = "papers-missing-late" if paper.until < kit.today() else "papers-missing"
    values: dict[str, Value] = {"what": paper_name(paper), "until": _day(kit, paper.until), "site": place}
    return Text(late, {**values, "phone": site.phone if site else kit.config.sites[0].phone})


def place_of(kit: Kit, site_id: str) -> Text:
    """Where to bring what is missing."""
    site = kit.site(site_id) or kit.config.sites[0]
    return Text("papers-where", {"site": names(site.name), "address": names(site.address), "phone": site.phone})


def paper_name(paper: MissingPaper) -> Value:
    return Text(f"papers-kind-{paper.what}") if paper.what in frozenset(Kind) else typed(paper.what)


def _day(kit: Kit, day: date) -> Value:
    """With its year where that is not this one."""
    return day if day.year == kit.today().year else full_date(day)


def _when_ready(kit: Kit, document: Document) -> Iterator[Text]:
    found = ready_days(kit, document.item, document.accepted_on) if document.state in IN_THE_MAKING else {}
    if not found:
        return
    days = {whose: _day(kit, one.day) for whose, one in found.items()}
    last = max(one.day for one in found.values())
    if last < kit.today():
        site = kit.site(document.site)
        yield Text("documents-overdue", {"day": _day(kit, last), "phone": site.phone if site else ""})
        return
    if Registered.HOME in days and Registered.AWAY in days:
        yield Text("documents-due-both", {"home": days[Registered.HOME], "away": days[Registered.AWAY]})
    else:
        yield Text("documents-due", {"day": next(iter(days.values()))})
    if any(one.provisional for one in found.values()):
        yield Text("documents-provisional", {"until": full_date(kit.rooms.calendar.known_until)})


def _phone(kit: Kit, document: Document) -> str:
    return (kit.site(document.site) or kit.config.sites[0]).phone


def _pick_up(kit: Kit, document: Document) -> Iterator[Text]:
    site = kit.site(document.site)
    if site is None:
        return
    yield Text("documents-pick-up", {"site": names(site.name), "address": names(site.address)})
    yield Text("documents-who", {"phone": site.phone})
    deadline = kit.rooms.answers.answer(document.item, Attribute.PICKUP_DEADLINE)
    if deadline.known:  # else nobody has found a figure, and none is told
        yield deadline.text


async def _parcel(tx: Tx, kit: Kit, document: Document) -> list[Text]:
    lines = [Text("documents-parcel", {"parcel": document.parcel})] if document.parcel else []
    count = await tx.documents.in_parcel(document) if document.family else 0
    if count > 1:
        lines.append(Text("documents-together", {"count": count, "saved": saved(kit, document.item, count - 1)}))
    return lines


def saved(kit: Kit, item: str, postages: int) -> Value:
    """What so many postages cost, where a record tells it; else their number."""
    for record in kit.rooms.policy.records(item, Attribute.MAIL):
        firm = record.confidence is not Confidence.LOW and not record.withdrawn
        if record.unit == "yuan" and firm and isinstance(record.value, int | Decimal):
            return Figure(record.value * postages, record.unit)
    return Text("documents-postages", {"count": postages})


async def document_notice(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when it is no longer so, or the person does not follow it any more."""
    document = await tx.documents.get(notice.about_id)
    if document is None or not is_still_said(notice.kind, document.state):
        return None
    if not await tx.documents.follows(document.id, notice.contact_id):
        return None
    return Reply(await standing(tx, kit, document), _to_do(document), lead=tuple(_opening(kit, notice, document)))


def _to_do(document: Document) -> tuple[Choice, ...]:
    when_open = doing("documents-notice-open", "sites", site=document.site, asked="hours", item=document.item)
    no_more = doing("documents-notice-unfollow", "unfollow", document=str(document.id))
    lies_there = document.state is State.READY and not document.to_mail
    return (when_open, no_more) if lies_there else (no_more,)


def _opening(kit: Kit, notice: Notice, document: Document) -> Iterator[Text]:
    if notice.kind == CORRECTED:
        yield Text("documents-opening-corrected")
    if notice.kind.startswith(STILL):
        days = (kit.today() - document.since.astimezone(kit.config.hall.zone).date()).days
        key = "documents-opening-unsent" if document.to_mail else "documents-opening-still"
        yield Text(key, {"days": days, "phone": _phone(kit, document)})

"""What is told of a paper that was let come later, to the citizen and to the clerk who noted it: decided from the live
row, and once for all that is missing by the same day.
"""

from collections.abc import Sequence

from bot.domain import papers as rules
from bot.domain.documents import State
from bot.domain.notices import Notice
from bot.domain.offers import doing
from bot.domain.papers import MissingPaper
from bot.domain.reply import Choice, Reply
from bot.domain.text import Lines, Text, Value
from bot.services.document_words import TAIL, missing, paper_name, place_of
from bot.services.kit import Kit
from bot.store.tx import Tx


async def paper_notice(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when it is no longer so, is told with another one, or the person does not follow the document any more."""
    paper = await _paper(tx, kit, notice)
    if paper is None or not await _concerns(tx, paper, notice.contact_id):
        return None
    still = await tx.papers.of_document(paper.document_id) if paper.document_id else []
    values: dict[str, Value] = {"item": await _item(tx, paper), "what": paper_name(paper)}
    if not paper.open:
        return Reply(Text(notice.kind, values | {"rest": _rest(kit, still)}))
    together = rules.told_with(notice.kind, paper, still)
    if not together:
        return None
    days, site = (paper.until - kit.today()).days, kit.site(paper.site) or kit.config.sites[0]
    values |= {"days": days, "missing": _lines(kit, together), "where": place_of(kit, paper.site), "phone": site.phone}
    key = notice.kind if notice.kind in (rules.NOTED, rules.MOVED, rules.OVER) else "papers-reminder"
    return Reply(Text(key, values), _to_do(paper))


async def paper_notice_to_clerk(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    paper = await _paper(tx, kit, notice)
    if paper is None or await tx.staff.of_contact(notice.contact_id) is None:
        return None
    still = await tx.papers.of_document(paper.document_id) if paper.document_id else []
    together = rules.told_with(notice.kind, paper, still)
    if not together:
        return None
    values: dict[str, Value] = {"item": await _item(tx, paper), "what": tuple(paper_name(one) for one in together)}
    return Reply(Text("papers-staff-over" if notice.kind == rules.OVER else "papers-staff-today", values))


async def _paper(tx: Tx, kit: Kit, notice: Notice) -> MissingPaper | None:
    paper = await tx.papers.get(notice.about_id)
    return paper if paper and rules.is_still_said(notice.kind, paper, kit.today()) else None


async def _concerns(tx: Tx, paper: MissingPaper, contact_id: int) -> bool:
    if paper.document_id is None or paper.contact_id == contact_id:
        return True
    document = await tx.documents.get(paper.document_id)
    over = document is None or document.state is State.COLLECTED
    return not over and await tx.documents.follows(paper.document_id, contact_id)


async def _item(tx: Tx, paper: MissingPaper) -> Text:
    item = Text(f"item-{paper.item}")
    document = await tx.documents.get(paper.document_id) if paper.document_id else None
    return Text("papers-of-document", {"item": item, "tail": document.shown[-TAIL:]}) if document else item


def _rest(kit: Kit, still: Sequence[MissingPaper]) -> Value:
    return _lines(kit, still) if still else Text("papers-rest-none")


def _lines(kit: Kit, papers: Sequence[MissingPaper]) -> Value:
    return Lines(tuple(missing(kit, one) for one in papers))


def _to_do(paper: MissingPaper) -> tuple[Choice, ...]:
    return (
        doing("papers-notice-open", "sites", site=paper.site, asked="hours"),
        doing("papers-notice-way", "sites", site=paper.site, asked="way"),
        doing("papers-notice-person", "person"),
    )

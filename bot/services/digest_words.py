"""How the digest of a day is said: one line a thing, each telling what it counts, and one sentence when there is
nothing. It has to fit on the screen of a phone, so of many only the most pressing are named.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Final

from bot.domain.cases import Case
from bot.domain.deadlines import WorkingTime
from bot.domain.desk import Left, time_left
from bot.domain.questions import Asked
from bot.domain.staff import Staff
from bot.domain.text import Figure, Lines, Text, Value
from bot.domain.timeline import DAY
from bot.services.case_words import kind_of
from bot.services.digest import Digest, SiteDay
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.figures import ThanksCount

NAMED: Final = 3  # cases of a line
SITES: Final = 6
LONGEST_QUESTION: Final = 24


def said(kit: Kit, me: Staff, digest: Digest, *, unasked: bool) -> Text:
    """`unasked`: it greets, for it comes by itself."""
    if digest.is_empty:
        return Text("digest-nothing" if unasked else "digest-nothing-now", {"name": me.name})
    told = (tuple(lines) for lines in (_cases(kit, digest), _day(digest), _people(kit, digest)))
    parts = Lines(tuple(Text("digest-part", {"lines": Lines(lines)}) for lines in told if lines))
    if unasked:
        return Text("digest-morning", {"name": me.name, "day": digest.now.date(), "parts": parts})
    return Text("digest-now", {"now": digest.now, "parts": parts})


def _cases(kit: Kit, digest: Digest) -> Iterator[Text]:
    hours = _hours(kit)

    def late(case: Case) -> Text:
        assert case.due_at is not None, "it has a deadline that is past"
        span = _span(time_left(case, kit.now(), hours, kit.config.cases.warn_hours))
        if not span.amount:  # nobody has worked since
            return Text(
                "digest-case-over", {"code": case.code, "kind": kind_of(case), "due": _local(kit, case.due_at).date()}
            )
        return Text("digest-case-late", {"code": case.code, "kind": kind_of(case), "span": span})

    def due(case: Case) -> Text:
        assert case.due_at is not None, "it is due today"
        until = _local(kit, case.due_at).time()
        return Text("digest-case-due", {"code": case.code, "kind": kind_of(case), "until": until})

    for key, cases, say in (
        ("digest-late", digest.late, late),
        ("digest-today", digest.today, due),
        ("digest-unclaimed", digest.unclaimed, _plain),
        ("digest-promised", digest.promised, _plain),
        ("digest-low", digest.low, _code),
    ):
        if cases:
            yield Text(key, {"count": len(cases), "cases": _named(cases, say)})


def _day(digest: Digest) -> Iterator[Text]:
    if digest.sites:
        shown, rest = digest.sites[:SITES], digest.sites[SITES:]
        lines: list[Value] = [_site(one) for one in shown]
        if rest:
            lines.append(Text("digest-site-rest", {"sites": len(rest), "count": sum(day.appointments for day in rest)}))
        yield Text("digest-sites", {"lines": Lines(tuple(lines))})
    if digest.asking:
        yield Text("digest-asking", {"count": digest.asking})
    if digest.papers:
        yield Text("digest-papers", {"count": digest.papers})


def _people(kit: Kit, digest: Digest) -> Iterator[Text]:
    if digest.unreached:
        yield Text("digest-unreached", {"count": digest.unreached, "days": digest.days})
    if digest.questions:
        yield Text("digest-questions", {"lines": Lines(tuple(map(_question, digest.questions)))})
    if digest.thanks:
        values: dict[str, Value] = {
            "count": sum(one.count for one in digest.thanks),
            "places": tuple(_thanked(kit, one) for one in digest.thanks[:NAMED]),
        }
        if digest.thanked_since == digest.now.date() - DAY:
            yield Text("digest-thanks-yesterday", values)
        else:
            yield Text("digest-thanks-since", {**values, "day": digest.thanked_since})


def _named(cases: Sequence[Case], say: Callable[[Case], Text]) -> Value:
    shown: tuple[Value, ...] = tuple(say(case) for case in {case.code: case for case in cases}.values())
    if len(shown) <= NAMED:
        return shown
    return Text("digest-and-more", {"cases": shown[:NAMED]})


def _plain(case: Case) -> Text:
    return Text("digest-case", {"code": case.code, "kind": kind_of(case)})


def _code(case: Case) -> Text:
    return Text("digest-case-code", {"code": case.code})


def _span(left: Left) -> Figure:
    """How long past its deadline, in the largest unit, of working time."""
    if left.days:
        return Figure(left.days, "working_day")
    return Figure(left.hours, "hour") if left.hours else Figure(left.minutes, "minute")


def _site(day: SiteDay) -> Text:
    parts = (("booked", day.appointments), ("visits", day.visits), ("pickups", day.pickups))
    told: tuple[Value, ...] = tuple(Text(f"digest-site-{name}", {"count": count}) for name, count in parts if count)
    return Text("digest-site", {"site": names(day.site.name), "parts": told})


def _question(asked: Asked) -> Text:
    if asked.service:
        values = {"item": Text(f"item-{asked.service}"), "attribute": Text(f"attribute-{asked.attribute}")}
        return Text("digest-question", {"question": Text("digest-question-known", values), "people": asked.people})
    words = asked.text or asked.wording
    short = words if len(words) <= LONGEST_QUESTION else words[: LONGEST_QUESTION - 1] + "…"
    return Text(
        "digest-question", {"question": Text("digest-question-words", {"words": short}), "people": asked.people}
    )


def _thanked(kit: Kit, one: ThanksCount) -> Text:
    site = kit.site(one.site)
    place: Value = names(site.name) if site else Text("figures-no-site")
    if not one.window:
        return Text("digest-thanked", {"site": place, "count": one.count})
    window = Text("report-window", {"window": one.window})
    return Text("digest-thanked-window", {"site": place, "window": window, "count": one.count})


def _local(kit: Kit, moment: datetime) -> datetime:
    return moment.astimezone(kit.config.hall.zone)


def _hours(kit: Kit) -> WorkingTime:
    rules = kit.config.cases
    return WorkingTime(kit.rooms.calendar, rules.begins, rules.ends, kit.config.hall.zone)

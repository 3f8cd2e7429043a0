"""How the figures of a month are said: the sheet that is drawn of them, the table for a spreadsheet, and the notices
that bring both to those who lead.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from bot.domain.cases import Kind
from bot.domain.desk import at_least
from bot.domain.notices import Notice
from bot.domain.reply import Reply
from bot.domain.sheet import Bar, Panel, Picture, Sheet, Table, Tile, Tone
from bot.domain.staff import Role
from bot.domain.text import Text, Value
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.monthly import TELLS, Monthly, monthly, of_number
from bot.store.figures import ThanksCount
from bot.store.tx import Tx

BARS: Final = 8
TONES: Final = {
    Kind.QUESTION: Tone.CIVIC,
    Kind.CANNOT_GET_DONE: Tone.GOLD,
    Kind.COMPLAINT: Tone.BAD,
    Kind.SUGGESTION: Tone.PLUM,
    Kind.THANKS: Tone.GOOD,
}


async def told_monthly(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """The picture or the table of a month. None when they lead no more."""
    me = await tx.staff.of_contact(notice.contact_id)
    if me is None or not at_least(me, Role.LEAD) or notice.kind not in TELLS:
        return None
    found = await monthly(tx, kit, me, of_number(notice.about_id), me.site)
    if notice.kind == TELLS[0]:
        return Reply(Text("monthly-caption", _headline(kit, found)), files=(picture_of(kit, found),))
    return Reply(Text("monthly-table-caption", {"month": month_text(found.month.first)}), files=(table_of(kit, found),))


def month_text(first: date) -> Text:
    return Text("monthly-month", _month_values(first))


def picture_of(kit: Kit, found: Monthly) -> Picture:
    return Picture(f"{_name(found)}.png", sheet_of(kit, found))


def table_of(kit: Kit, found: Monthly) -> Table:
    return Table(f"{_name(found)}.csv", tuple(_rows(kit, found)))


def sheet_of(kit: Kit, found: Monthly) -> Sheet:
    foot = [Text("monthly-foot-on-time"), Text("monthly-foot-visits"), Text("monthly-foot-made", {"at": found.made})]
    return Sheet(
        names(kit.config.hall.name),
        Text("monthly-title", {"month": month_text(found.month.first)}),
        _place(kit, found.site),
        tuple(Text("monthly-short", _month_values(one.first)) for one in found.months),
        (_cases(found), _on_time(found), _no_shows(found), _waits(found), _after_hours(found), _thanked(found)),
        (_kinds(found), _thanks(kit, found)),
        (*([Text("figures-cut")] if found.cut else []), *foot),
    )


def _cases(found: Monthly) -> Tile:
    return Tile(
        Text("monthly-cases"),
        Text("figures-count", {"n": found.month.cases}),
        Text("monthly-before", {"value": Text("figures-count", {"n": found.before.cases})}),
        tuple(one.cases for one in found.months),
        Tone.CIVIC,
    )


def _on_time(found: Monthly) -> Tile:
    now = found.month
    return Tile(
        Text("monthly-on-time"),
        _percent(now.share_on_time),
        _share_note(now.on_time, now.due, found.before.share_on_time),
        tuple(one.share_on_time for one in found.months),
        Tone.GOOD,
    )


def _no_shows(found: Monthly) -> Tile:
    now = found.month
    return Tile(
        Text("monthly-no-shows"),
        _percent(now.share_absent),
        _share_note(now.absent, now.visits, found.before.share_absent),
        tuple(one.share_absent for one in found.months),
        Tone.BAD,
    )


def _waits(found: Monthly) -> Tile:
    served = Text("figures-of-served", {"count": found.month.served})
    return Tile(
        Text("monthly-waits"),
        _minutes(found.month.mean_wait),
        Text("monthly-note", {"part": served, "before": _minutes(found.before.mean_wait)}),
        tuple(one.mean_wait for one in found.months),
        Tone.GOLD,
    )


def _after_hours(found: Monthly) -> Tile:
    late_days = Text("figures-late-days", {"count": found.late_days})
    return Tile(
        Text("monthly-after-hours"),
        _minutes(found.month.after),
        Text("monthly-note", {"part": late_days, "before": _minutes(found.before.after)}),
        tuple(one.after for one in found.months),
        Tone.PLUM,
    )


def _thanked(found: Monthly) -> Tile:
    counts = tuple(one.kinds.get(Kind.THANKS, 0) for one in found.months)
    before = Text("monthly-before", {"value": Text("figures-count", {"n": counts[-2]})})
    return Tile(Text("monthly-thanked"), Text("figures-count", {"n": counts[-1]}), before, counts, Tone.GOOD)


def _kinds(found: Monthly) -> Panel:
    bars = (
        Bar(Text(f"cases-kind-{kind.replace('_', '-')}"), count, TONES.get(Kind(kind), Tone.GREY))
        for kind, count in found.kinds.items()
    )
    return Panel(Text("monthly-kinds"), tuple(bars), Text("monthly-nothing"))


def _thanks(kit: Kit, found: Monthly) -> Panel:
    bars = tuple(Bar(_window(kit, one), one.count, Tone.GOOD) for one in found.thanks[:BARS])
    return Panel(Text("monthly-thanks"), bars, Text("monthly-no-thanks"))


def _rows(kit: Kit, found: Monthly) -> Iterator[Sequence[Value]]:
    yield Text("monthly-title", {"month": month_text(found.month.first)}), _place(kit, found.site)
    yield ()
    yield Text("monthly-head"), *(f"{one.first:%Y-%m}" for one in found.months)
    yield _row("monthly-cases", [one.cases for one in found.months])
    for kind in found.kinds:
        yield _row(f"cases-kind-{kind.replace('_', '-')}", [one.kinds.get(kind, 0) for one in found.months])
    yield _row("monthly-row-due", [one.due for one in found.months])
    yield _row("figures-in-time", [one.on_time for one in found.months])
    yield _row("monthly-row-on-time", [one.share_on_time for one in found.months])
    yield _row("monthly-row-visits", [one.visits for one in found.months])
    yield _row("monthly-row-absent", [one.absent for one in found.months])
    yield _row("monthly-row-no-shows", [one.share_absent for one in found.months])
    yield _row("monthly-row-served", [one.served for one in found.months])
    yield _row("figures-waits", [one.mean_wait for one in found.months])
    yield _row("figures-after-hours", [one.after for one in found.months])
    yield ()
    yield (Text("monthly-thanks"),)
    yield from ((_window(kit, one), one.count) for one in found.thanks)


def _row(key: str, values: Sequence[int | None]) -> Sequence[Value]:
    """What could not be counted stays empty: it is not zero."""
    return Text(key), *("" if value is None else value for value in values)


def _headline(kit: Kit, found: Monthly) -> dict[str, Value]:
    now = found.month
    return {
        "month": month_text(now.first),
        "place": _place(kit, found.site),
        "cases": now.cases,
        "on_time": _percent(now.share_on_time),
        "absent": _percent(now.share_absent),
        "thanks": now.kinds.get("thanks", 0),
    }


def _share_note(part: int, whole: int, before: int | None) -> Text:
    return Text(
        "monthly-note", {"part": Text("figures-of", {"part": part, "whole": whole}), "before": _percent(before)}
    )


def _percent(share: int | None) -> Text:
    return Text("monthly-none") if share is None else Text("figures-percent", {"n": share})


def _minutes(minutes: int | None) -> Text:
    return Text("monthly-none") if minutes is None else Text("figures-minutes", {"n": minutes})


def _window(kit: Kit, one: ThanksCount) -> Value:
    site = kit.site(one.site)
    place: Value = names(site.name) if site else Text("figures-no-site")
    if not one.window:
        return place
    window = Text("report-window", {"window": one.window})
    return Text("monthly-window", {"site": place, "window": window})


def _place(kit: Kit, id: str) -> Value:
    site = kit.site(id)
    return names(site.name) if site else Text("desk-whole-hall")


def _month_values(first: date) -> dict[str, Value]:
    """The year as a word: it takes no thousands."""
    return {"year": str(first.year), "number": first.month}


def _name(found: Monthly) -> str:
    where = f"-{found.site}" if found.site else ""
    return f"figures-{found.month.first:%Y-%m}{where}"

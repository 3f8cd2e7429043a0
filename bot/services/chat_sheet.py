"""The day sheet as a message to the staff: who comes to a site and how they stand, visits and pickups. What a group
reads names nobody: the number of the appointment is enough there.
"""

from datetime import date
from typing import Final

from bot.config import Site
from bot.domain.day_sheet import Stand
from bot.domain.staff import Deed, Staff, check
from bot.domain.text import Figure, Lines, Text, Value
from bot.services.day_sheet import DaySheet, Line, Sheet
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.tx import Tx

LINES_SHOWN: Final = 40  # the console has them all


class ChatSheet:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def of(self, me: Staff, words: str, *, shared: bool = False) -> Text:
        """Of the site and day that `words` name; else of one's own site, or of each site in one line, today."""
        check(me, Deed.SEE)
        said = self._kit.rooms.understanding.alone(words, self._kit.local_now())
        day = said.date.start if said.date else self._kit.today()
        site = self._kit.site(said.entities.get("site", "")) or self._kit.site(me.site)
        if site is None:
            rows = [self._row(await self._sheet(one, day)) for one in self._kit.config.sites]
            return Text("sheets-chat-all", {"day": day, "lines": Lines(tuple(rows))})
        return self._whole(await self._sheet(site, day), named=not shared)

    async def _sheet(self, site: Site, day: date) -> Sheet:
        return await DaySheet(self._tx, self._kit).of(site, day)

    def _row(self, sheet: Sheet) -> Text:
        return Text("sheets-chat-site", self._head(sheet))

    def _whole(self, sheet: Sheet, *, named: bool) -> Text:
        lines: list[Value] = [self._line(one, named=named) for one in sheet.lines[:LINES_SHOWN]]
        if not lines:
            lines.append(Text("sheets-nobody"))
        if len(sheet.lines) > LINES_SHOWN:
            lines.append(Text("sheets-chat-more", {"count": len(sheet.lines) - LINES_SHOWN}))
        return Text("sheets-chat", {"day": sheet.day, **self._head(sheet), "lines": Lines(tuple(lines))})

    def _head(self, sheet: Sheet) -> dict[str, Value]:
        come = sheet.count(Stand.HERE) + sheet.count(Stand.DONE)
        return {
            "site": names(sheet.site.name),
            "booked": len(sheet.lines),
            "come": come,
            "missing": sheet.count(Stand.NO_SHOW),
            "pickups": sheet.pickups,
            "visits": Text("sheets-chat-visits", {"count": sheet.visits}) if sheet.visits is not None else "",
        }

    def _line(self, line: Line, *, named: bool) -> Text:
        entry = line.entry
        items: tuple[Value, ...] = tuple(Text(f"item-{item}") for item in entry.party.items)
        return Text(
            "sheets-chat-line",
            {
                "at": entry.starts.astimezone(self._kit.config.hall.zone).time(),
                "code": entry.code,
                "name": Text("sheets-chat-name", {"name": entry.name}) if named else "",
                "items": items,
                "people": Text("sheets-chat-people", {"people": Figure(entry.party.people, "person")})
                if entry.party.people > 1
                else "",
                "stand": Text(f"sheets-stand-{line.stand}"),
            },
        )

"""The inbox: open cases, the most pressing first, narrowed by what the address asks for. The list asks for itself
anew every few seconds; without script it is a page like any other.
"""

from typing import Any, Final
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.case_states import OPEN, State
from bot.domain.cases import Kind
from bot.frozen import replace
from bot.services.case_words import about, excerpt, kind_of
from bot.services.desk_cases import DeskCases, Filter
from bot.web.staff.console import Console, Visit
from bot.web.staff.views import clock_text, own_day_text

ME: Final = "me"
STATES: Final = tuple(state for state in State if state in OPEN)
ASKED: Final = ("kind", "site", "owner", "state")


def routes(console: Console) -> list[Route]:
    inbox = Inbox(console)
    return [
        console.page("/staff/cases", inbox.page),
        console.page("/staff/cases/rows", inbox.rows, quiet=True),
    ]


class Inbox:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def page(self, visit: Visit) -> Response:
        team = await self._console.run(lambda tx, kit: DeskCases(tx, kit).team())
        return await self._console.fill(
            "inbox.html", visit, "cases", kinds=tuple(Kind), states=STATES, team=team, **await self._values(visit)
        )

    async def rows(self, visit: Visit) -> Response:
        counts = await self._console.counts(visit.me)
        return self._console.fragment("inbox_rows.html", visit, **await self._values(visit), counts=counts)

    async def _values(self, visit: Visit) -> dict[str, Any]:
        asked = {name: visit.asked.get(name, "") for name in ASKED}
        of = self._filter(visit, asked)
        after = visit.asked.get("after", "")
        found = await self._console.run(lambda tx, kit: DeskCases(tx, kit).inbox(visit.me, of, after))
        narrowed = {name: value for name, value in asked.items() if value}
        return {
            "asked": asked,
            "narrowed": bool(narrowed),
            "found": found,
            "after": after,
            "here_query": urlencode(narrowed | ({"after": after} if after else {})),
            "first_query": urlencode(narrowed),
            "next_query": urlencode(narrowed | {"after": found.next}) if found.next else "",
            **row_words(self._console),
        }

    def _filter(self, visit: Visit, asked: dict[str, str]) -> Filter:
        """What is not there asks for nothing."""
        owner, sites = asked["owner"], {site.id for site in self._console.kit().config.sites}
        of = Filter(site=asked["site"] if asked["site"] in sites else "")
        if asked["kind"] in list(Kind):
            of = replace(of, kind=Kind(asked["kind"]))
        if asked["state"] in STATES:
            of = replace(of, state=State(asked["state"]))
        if owner == ME or (owner.isascii() and owner.isdigit()):
            of = replace(of, owner_id=visit.me.id if owner == ME else int(owner[:15]))
        return of


def row_words(console: Console) -> dict[str, Any]:
    """How templates say what a row holds."""
    kit = console.kit()
    return {
        "clock_text": clock_text,
        "own_day_text": own_day_text,
        "kind_of": kind_of,
        "excerpt": excerpt,
        "about": lambda case: about(kit, case),
        "sites": kit.config.sites,
        "site_named": kit.site,
    }

"""The answers of one service with the facts behind each, and the switch that takes a fact out of every conversation."""

from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import WORDS, TooManyWords
from bot.domain.staff import Role
from bot.domain.text import Figure, Text, Value
from bot.errors import BotError
from bot.policy import Record
from bot.policy.record import FIGURE_UNITS, SHARED
from bot.services.answers import full_date
from bot.services.desk_answers import DeskAnswers, heed_switches
from bot.web.staff.console import Console, Visit, see, status_of

PATH: Final = "/staff/answers"
DONE: Final = ("off", "on")
MOST_AT_ONCE: Final = 60


def routes(console: Console) -> list[Route]:
    page = AnswersPage(console)
    return [
        console.page(PATH, page.show, Role.LEAD),
        console.act(f"{PATH}/off", page.switch_off, Role.LEAD),
        console.act(f"{PATH}/on", page.switch_on, Role.LEAD),
    ]


class AnswersPage:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None) -> Response:
        services = self._console.in_force.read.answers.subjects
        service = visit.form.get("service") or visit.asked.get("service", "")
        service = service if service in services else services[0]
        in_force = self._console.in_force
        states = await self._console.run(lambda tx, kit: DeskAnswers(tx, kit, in_force).of_service(visit.me, service))
        off = await self._console.run(lambda tx, kit: DeskAnswers(tx, kit, in_force).all_off(visit.me))
        return await self._console.fill(
            "answers.html",
            visit,
            "answers",
            status_of(error) if error else 200,
            services=services,
            service=service,
            states=states,
            off=off,
            value_of=value_of,
            full_date=full_date,
            service_name=service_name,
            reason=visit.field("reason"),
            tried=visit.field("records"),
            done=_done(visit),
            error=self._console.say(error, visit) if error else None,
        )

    async def switch_off(self, visit: Visit) -> Response:
        records, reason = _records(visit), visit.field("reason")
        try:
            if len(reason) > WORDS:
                raise TooManyWords(most=WORDS)
            await self._console.run(
                lambda tx, kit: DeskAnswers(tx, kit, self._console.in_force).switch_off(visit.me, records, reason)
            )
        except BotError as error:
            return await self.show(visit, error)
        return await self._heeded(visit, "off")

    async def switch_on(self, visit: Visit) -> Response:
        records = _records(visit)
        await self._console.run(
            lambda tx, kit: DeskAnswers(tx, kit, self._console.in_force).switch_on(visit.me, records)
        )
        return await self._heeded(visit, "on")

    async def _heeded(self, visit: Visit, done: str) -> Response:
        """In force here at once; other processes follow with their next tick."""
        await heed_switches(self._console.store, self._console.in_force)
        return see(PATH, service=visit.field("service"), done=done)


def value_of(record: Record) -> Value:
    """The figure with its unit; a rule has none."""
    if record.value is None:
        return Text("desk-fact-rule")
    if isinstance(record.value, str) or record.unit not in FIGURE_UNITS:
        return str(record.value)
    return Figure(record.value, record.unit)


def service_name(record: Record) -> Text:
    shared = record.service in SHARED
    return Text("desk-fact-shared") if shared else Text(f"item-{record.service}")


def _records(visit: Visit) -> list[str]:
    return visit.field("records").split()[:MOST_AT_ONCE]


def _done(visit: Visit) -> str | None:
    done = visit.asked.get("done", "")
    return f"desk-done-answers-{done}" if done in DONE else None

"""Classes of cases: the list, and one class with its cases, its figures and what can be done next.

Telling everybody asks first how many that are; when the number has changed meanwhile, nothing is sent.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.classes import LONGEST_TITLE, CaseClass, ClassState, Rule
from bot.domain.desk import WORDS, NotChosen
from bot.domain.staff import Staff
from bot.errors import BotError
from bot.frozen import Frozen
from bot.services.case_words import excerpt
from bot.services.class_lists import ClassLists, ClassPage
from bot.services.classes import Classes, items_of, tell_everybody
from bot.services.kit import Kit
from bot.store.tx import Tx
from bot.web.staff.class_words import entries
from bot.web.staff.console import STATUS, Console, Visit, see, status_of
from bot.web.staff.fields import day_in, number_in
from bot.web.staff.inbox import row_words

PATH: Final = "/staff/classes"


class Doing(Frozen):
    """The use cases, bound to the transaction, and the class that is asked about."""

    classes: Classes
    id: int
    visit: Visit

    @property
    def me(self) -> Staff:
        return self.visit.me

    @property
    def version(self) -> int:
        return number(self.visit.field("version"))


Do = Callable[[Doing], Awaitable[CaseClass]]


def routes(console: Console) -> list[Route]:
    pages = ClassPages(console)
    one = f"{PATH}/{{id:int}}"
    return [
        console.page(PATH, pages.list),
        console.page(one, pages.show),
        *(console.act(f"{one}/{step}", pages.doing(step, do)) for step, do in STEPS.items()),
        console.act(f"{one}/tell", pages.tell),
        console.act("/staff/cases/{code}/class", pages.start),
        console.act("/staff/cases/{code}/not-class", pages.refuse),
        console.act("/staff/cases/{code}/unlike", pages.unlike),
    ]


class ClassPages:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def list(self, visit: Visit) -> Response:
        asked = visit.asked.get("state", "")
        state = ClassState(asked) if asked in list(ClassState) else None
        rows = await self._console.run(lambda tx, kit: ClassLists(tx, kit).list(visit.me, state))
        heaps = () if state else await self._console.run(lambda tx, kit: ClassLists(tx, kit).heaps(visit.me))
        states = tuple(ClassState)
        return await self._console.fill(
            "classes.html", visit, "classes", rows=rows, heaps=heaps, states=states, state=state, excerpt=excerpt
        )

    async def show(self, visit: Visit, error: BotError | None = None, step: str = "") -> Response:
        """`step`: what was tried and refused; its form is open and holds what was written."""
        id = visit.id
        page = await self._console.run(lambda tx, kit: ClassLists(tx, kit).page(visit.me, id))
        done = visit.asked.get("done", "")
        return await self._console.fill(
            "class.html",
            visit,
            "classes",
            status_of(error) if error else 200,
            **self._values(page),
            step=step,
            typed=visit.typed,
            done=f"classes-done-{done}" if done in DONE else None,
            error=self._console.say(error, visit) if error else None,
        )

    def doing(self, step: str, do: Do) -> Callable[[Visit], Awaitable[Response]]:
        async def act(visit: Visit) -> Response:
            id = visit.id

            async def work(tx: Tx, kit: Kit) -> None:
                await do(Doing(Classes(tx, kit), id, visit))

            try:
                await self._console.run(work)
            except BotError as error:
                return await self._refused(visit, error, step)
            return see(f"{PATH}/{id}", done=step)

        return act

    async def tell(self, visit: Visit) -> Response:
        """Asked for with a tick beside the number: without it nothing happens."""
        id = visit.id
        try:
            if visit.field("sure") != "yes":
                raise NotChosen()
            count = number(visit.field("count"))
            await tell_everybody(self._console.store, self._console.kit(), visit.me, id, count)
        except BotError as error:
            return await self._refused(visit, error, "tell")
        return see(f"{PATH}/{id}", done="tell")

    async def start(self, visit: Visit) -> Response:
        """From the page of a case, with those that were ticked there."""
        code = visit.code
        others = [name.removeprefix("with-") for name in visit.form if name.startswith("with-")]
        title = visit.field("title")
        made = await self._console.run(lambda tx, kit: Classes(tx, kit).start(visit.me, title, [code, *others]))
        return see(f"{PATH}/{made.id}", done="start")

    async def refuse(self, visit: Visit) -> Response:
        code, id = visit.code, number(visit.field("class"))
        await self._console.run(lambda tx, kit: Classes(tx, kit).refuse(visit.me, id, code))
        return see(f"/staff/cases/{code}")

    async def unlike(self, visit: Visit) -> Response:
        code, other = visit.code, visit.field("other")
        await self._console.run(lambda tx, kit: Classes(tx, kit).unlike(visit.me, code, other))
        return see(f"/staff/cases/{code}")

    async def _refused(self, visit: Visit, error: BotError, step: str) -> Response:
        """What cannot be seen is not shown beside the refusal."""
        if type(error) in STATUS:
            raise error
        return await self.show(visit, error, step)

    def _values(self, page: ClassPage) -> dict[str, Any]:
        kit = self._console.kit()
        return {
            "page": page,
            "one": page.one,
            "entries": entries(page, kit),
            "items": items_of(kit),
            "today": kit.today(),
            "most": WORDS,
            "longest_title": LONGEST_TITLE,
            **row_words(self._console),
        }


async def beside_case(console: Console, visit: Visit, code: str) -> dict[str, Any]:
    """For the block on the page of a case: `staff/case_class.html`."""

    async def work(tx: Tx, kit: Kit) -> Any:
        case = await tx.cases.with_code(code.upper())
        return await ClassLists(tx, kit).beside(visit.me, case) if case else None

    return {"beside": await console.run(work), "longest_title": LONGEST_TITLE}


async def _join(at: Doing) -> CaseClass:
    return await at.classes.join(at.me, at.id, at.visit.field("case"))


async def _leave(at: Doing) -> CaseClass:
    return await at.classes.leave(at.me, at.id, at.visit.field("case"))


async def _refuse(at: Doing) -> CaseClass:
    return await at.classes.refuse(at.me, at.id, at.visit.field("case"))


async def _rename(at: Doing) -> CaseClass:
    return await at.classes.rename(at.me, at.id, at.version, at.visit.field("title"))


async def _give(at: Doing) -> CaseClass:
    return await at.classes.give(at.me, at.id, at.version, number(at.visit.field("person")))


async def _cause(at: Doing) -> CaseClass:
    return await at.classes.write_cause(at.me, at.id, at.version, at.visit.field("words"))


async def _plan(at: Doing) -> CaseClass:
    day = at.visit.field("day")
    return await at.classes.plan(at.me, at.id, at.version, at.visit.field("words"), day_in(day) if day else None)


async def _remedy(at: Doing) -> CaseClass:
    told = {"zh-Hans": at.visit.field("words"), "en": at.visit.field("english")}
    return await at.classes.remedy(at.me, at.id, at.version, told)


async def _reopen(at: Doing) -> CaseClass:
    return await at.classes.reopen(at.me, at.id, at.version, at.visit.field("words"))


async def _rule(at: Doing) -> CaseClass:
    field = at.visit.field
    rule = Rule(field("item"), field("site"), day_in(field("first")), day_in(field("last"))) if field("item") else None
    return await at.classes.set_rule(at.me, at.id, at.version, rule)


STEPS: Final[dict[str, Do]] = {
    "join": _join,
    "leave": _leave,
    "refuse": _refuse,
    "title": _rename,
    "owner": _give,
    "cause": _cause,
    "plan": _plan,
    "remedy": _remedy,
    "reopen": _reopen,
    "rule": _rule,
}
DONE: Final = frozenset({*STEPS, "start", "tell"})


def number(typed: str) -> int:
    """0, which is the number of nothing, for what is none."""
    return number_in(typed) or 0

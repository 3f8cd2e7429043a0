"""What staff do in a case: one address a step, one use case behind it. A form that was filled in over an older state
of the case is given back with what was written, so that nobody answers what they have not read.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.attachments import File
from bot.domain.case_states import Ending
from bot.domain.cases import Case, Note, ToCitizen, Weight
from bot.domain.desk import WORDS, NotChosen, Step
from bot.domain.staff import Staff
from bot.errors import BotError
from bot.frozen import Frozen
from bot.services.attachments import Attachments
from bot.services.case_hands import To
from bot.services.cases import Cases
from bot.services.desk_cases import DeskCases
from bot.services.kit import Kit
from bot.services.uploads import Uploads
from bot.store.tx import Tx
from bot.web.media import Posts
from bot.web.staff.case import WEIGHTS, CasePages
from bot.web.staff.console import Console, Visit, see
from bot.web.staff.fields import day_in, id_in, number_in, words_in


class Doing(Frozen):
    """The use cases, bound to the transaction, and the case as whoever asks saw it. `files` came with the form."""

    cases: Cases
    sent: Attachments
    case: Case
    visit: Visit
    kit: Kit
    files: tuple[File, ...]

    @property
    def me(self) -> Staff:
        return self.visit.me

    @property
    def id(self) -> int:
        return self.case.id


Do = Callable[[Doing], Awaitable[str]]
"""Does it, and returns what the page then says was done."""

LONGEST: Final = 60  # of the name of a part of the hall
MANNERS: Final = ("reply", "ask", "answer")


def routes(console: Console) -> list[Route]:
    uploads = Uploads(console.kit().config.attachments)
    steps, posts = CaseSteps(console, uploads), Posts(uploads)
    return [
        console.act(f"/staff/cases/{{code}}/{step}", steps.doing(step, do), posts=posts if step is Step.REPLY else None)
        for step, do in DEEDS.items()
    ]


class CaseSteps:
    def __init__(self, console: Console, uploads: Uploads) -> None:
        self._console = console
        self._uploads = uploads
        self._pages = CasePages(console)

    def doing(self, step: Step, do: Do) -> Callable[[Visit], Awaitable[Response]]:
        async def act(visit: Visit) -> Response:
            code = visit.code

            async def work(tx: Tx, kit: Kit) -> str:
                case = await DeskCases(tx, kit).at(visit.me, code, _version(visit, step))
                return await do(Doing(Cases(tx, kit), Attachments(tx, kit), case, visit, kit, files))

            try:
                files = (await self._uploads.read(visit.data),) if visit.data else ()
                done = await self._console.run(work)
            except BotError as error:
                return await self._pages.show(visit, error, step)
            return see(f"/staff/cases/{code}", done=done)

        return act


async def _claim(at: Doing) -> str:
    await at.cases.claim(at.me, at.id)
    return Step.CLAIM


async def _release(at: Doing) -> str:
    await at.cases.release(at.me, at.id, Note(_words(at.visit)))
    return Step.RELEASE


async def _note(at: Doing) -> str:
    await at.cases.note(at.me, at.id, Note(_words(at.visit)))
    return Step.NOTE


async def _wait(at: Doing) -> str:
    await at.cases.wait_inside(at.me, at.id, Note(_words(at.visit)))
    return Step.WAIT


async def _reply(at: Doing) -> str:
    text, manner = _words(at.visit), at.visit.field("manner")
    if manner not in MANNERS:
        raise NotChosen()
    to = at.case.contact_id
    words = ToCitizen(text, await at.sent.send(to, at.files) if at.files and to else ())
    if manner == "ask":
        await at.cases.ask(at.me, at.id, words)
        return manner
    promised = _day(at) or at.cases.promised_in(words.text)
    speak = at.cases.answer if manner == "answer" else at.cases.reply
    await speak(at.me, at.id, words, promised)
    return "promised" if promised else manner


async def _transfer(at: Doing) -> str:
    """To one of: a person, a site, a part of the hall in words."""
    person, site, department = at.visit.field("person"), at.visit.field("site"), at.visit.field("department")[:LONGEST]
    id = number_in(person)
    to = To(0, site, department) if id is None else To(id)
    if to == To() or (site and at.kit.site(site) is None):
        raise NotChosen()
    await at.cases.transfer(at.me, at.id, to, Note(_words(at.visit)))
    return Step.TRANSFER


async def _assign(at: Doing) -> str:
    await at.cases.assign(at.me, at.id, id_in(at.visit.field("person")))
    return Step.ASSIGN


async def _prolong(at: Doing) -> str:
    if at.visit.field("weight") not in WEIGHTS:
        raise NotChosen()
    await at.cases.prolong(at.me, at.id, Weight(at.visit.field("weight")), ToCitizen(_words(at.visit)))
    return Step.PROLONG


async def _close(at: Doing) -> str:
    if at.visit.field("ending") not in list(Ending):
        raise NotChosen()
    words = _words(at.visit, needed=False)
    await at.cases.close(at.me, at.id, Ending(at.visit.field("ending")), ToCitizen(words) if words else None)
    return Step.CLOSE


async def _reopen(at: Doing) -> str:
    await at.cases.reopen(at.me, at.id, Note(_words(at.visit)))
    return Step.REOPEN


async def _keep(at: Doing) -> str:
    await at.cases.keep_promise(at.me, at.id)
    return Step.KEEP


async def _show(at: Doing) -> str:
    await at.cases.show_thanks(at.me, at.id)
    return Step.SHOW


async def _hide(at: Doing) -> str:
    await at.cases.show_thanks(at.me, at.id, shown=False)
    return Step.HIDE


DEEDS: Final[Mapping[Step, Do]] = {
    Step.CLAIM: _claim,
    Step.RELEASE: _release,
    Step.NOTE: _note,
    Step.WAIT: _wait,
    Step.REPLY: _reply,
    Step.TRANSFER: _transfer,
    Step.ASSIGN: _assign,
    Step.PROLONG: _prolong,
    Step.CLOSE: _close,
    Step.REOPEN: _reopen,
    Step.KEEP: _keep,
    Step.SHOW: _show,
    Step.HIDE: _hide,
}


def _words(visit: Visit, *, needed: bool = True) -> str:
    return words_in(visit.field("words"), WORDS, needed=needed)


def _version(visit: Visit, step: Step) -> int | None:
    """None where it does not matter over which state something is done: whoever claims is told who was faster."""
    return None if step in (Step.CLAIM, Step.NOTE) else id_in(visit.field("version"))


def _day(at: Doing) -> date | None:
    """Raises NotChosen for what is no day, or one that has passed."""
    typed = at.visit.field("promised")
    day = day_in(typed) if typed else None
    if day is not None and day < at.kit.today():
        raise NotChosen()
    return day

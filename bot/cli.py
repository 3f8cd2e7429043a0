"""The commands. A fault in configuration or input is told in readable lines on standard error, exit code 1."""

import asyncio
import gc
import io
import os
import sys
from collections.abc import Coroutine, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import orjson
import typer

from bot.clock import Clock, FrozenClock, RealClock, RehearsalClock
from bot.config import Config, load_config
from bot.errors import OperatorError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # plain lines: a sentence cut up by a frame can be neither copied nor searched
    pretty_exceptions_enable=False,
    help="A service hall's window on the citizen's phone.",
)

documents = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Documents in the making.")
staff = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The hall's people.")
app.add_typer(documents, name="documents")
app.add_typer(staff, name="staff")

SLOWEST, FASTEST = 0.01, 100_000
YEARS = range(2000, 2200)
OfTheirs = Annotated[str, typer.Argument(help="The number of an appointment or a case of theirs.")]
Moment = Annotated[str, typer.Option(metavar="ISO", help="An instant such as 2026-11-25T10:00:00+08:00.")]


@app.command()
def run(
    clock: Moment = "",
    speed: Annotated[
        float, typer.Option(min=SLOWEST, max=FASTEST, metavar="TIMES", help="How fast the hall's clock runs.")
    ] = 1,
) -> None:
    """The service: chat page, Telegram, reminders. `--clock` and `--speed` are for rehearsals."""
    gc.disable()  # until all is loaded: see _keep_loaded
    from bot.service import Service

    hall_clock = _clock(clock, speed)
    config = _logging_config()
    service = Service(config, hall_clock)
    _loop(service.run(lambda port: _open(config.web.host, port)))


@app.command()
def ask(
    text: Annotated[list[str] | None, typer.Argument(help='What a citizen says; "-" reads lines.')] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    lang: Annotated[str, typer.Option(help="zh-Hans, zh-Hant or en; else the message's own.")] = "",
    now: Moment = "",
) -> None:
    """What the bot makes of one message, without state."""
    if lang not in ("", "zh-Hans", "zh-Hant", "en"):
        raise typer.BadParameter(f"{lang} is not spoken here", param_hint="--lang")
    if not text:
        raise typer.BadParameter('say something, or "-" to read lines from standard input', param_hint="TEXT")
    instant = _instant(now) if now else RealClock().now()
    lines = _typed_lines() if text == ["-"] else [os.fsencode(" ".join(text)).decode("utf-8", "replace")]
    _loop(_ask(lines, as_json, lang, instant))


def _typed_lines() -> Iterator[str]:
    """Standard input line by line, as it comes; bytes that are no UTF-8 become question marks in a box."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


async def _ask(lines: Iterable[str], as_json: bool, lang: str, now: datetime) -> None:
    gc.disable()  # until all is loaded: see _keep_loaded
    from bot.ask import Asker

    asker = await Asker.open(_logging_config(), now, lang)
    _keep_loaded()
    try:
        for line in lines:
            told = await asker.ask(line)
            typer.echo(orjson.dumps(told) if as_json else _for_reading(told))
    finally:
        await asker.close()


def _for_reading(told: Mapping[str, Any]) -> str:
    choices = (f"  {number}. {label}" for number, label in enumerate(told["choices"], 1))
    return "\n".join([told["answer"], *choices])


@app.command()
def cluster(
    source: Annotated[
        str, typer.Argument(metavar="[-]", help='"-": one problem report a line, from standard input.')
    ] = "-",
) -> None:
    """Finds like problems: prints a JSON array of group numbers, one a line read, the same for the same problem."""
    if source != "-":
        raise typer.BadParameter(
            'reports are read from standard input: write "-" and pipe the file in', param_hint="[-]"
        )
    from bot.app import ROOT
    from bot.nlu.likeness import Likeness
    from bot.services.document_sheet import decoded

    text = decoded(sys.stdin.buffer.read())
    lines = [line.rstrip("\r") for line in text.removesuffix("\n").split("\n")] if text else []
    typer.echo(orjson.dumps(Likeness.load(ROOT / "locales").groups(lines)))


@app.command()
def doctor(now: Moment = "") -> None:
    """Checks configuration, policy records, locales, database and channels; exit code 1 on a fault.

    `--now` tells what will have fallen due by then.
    """
    from bot.doctor import examine

    faults = _loop(examine(_instant(now) if now else RealClock().now(), typer.echo))
    for fault in faults:
        typer.echo(str(fault), err=True)
    if faults:
        raise typer.Exit(1)
    typer.echo("All is well.")


@app.command()
def questions(
    most: Annotated[int, typer.Option(min=1, max=1000, metavar="NUMBER", help="How many are shown.")] = 20,
) -> None:
    """What citizens asked and got no answer to, the most asked first; also while the service runs."""
    from bot.questions import unanswered

    lines = _loop(unanswered(load_config(), most))
    typer.echo("\n".join(lines) if lines else "There is no question without an answer.")


@documents.command("import")
def import_documents(
    file: Annotated[Path, typer.Argument(help="A CSV table: receipt, service, state, date, name, phone, site, …")],
    now: Moment = "",
) -> None:
    """Takes in receipt numbers with their state; also while the service runs. Exit code 1 when a line was refused.

    `--now` is for rehearsals; a running service goes by its own clock.
    """
    from bot.documents import import_file

    clock = FrozenClock(_instant(now)) if now else RealClock()
    report = _loop(import_file(_logging_config(), file, clock, typer.echo))
    if report.lines:
        typer.echo("\n".join(report.lines))
    for fault in report.faults:
        typer.echo(fault, err=True)
    if report.faults:
        raise typer.Exit(1)


@staff.command("invite")
def invite_staff(
    role: Annotated[Literal["clerk", "lead", "admin"], typer.Option(help="What they may do.")],
    name: Annotated[str, typer.Option(help="How citizens and colleagues see them.")],
    badge: Annotated[str, typer.Option(metavar="NO", help="The number they wear.")] = "",
    site: Annotated[str, typer.Option(metavar="ID", help="The site they work at; none: the whole hall.")] = "",
) -> None:
    """Prints a one-time code; who sends /join CODE is staff from then on. Also while the service runs."""
    from bot.staff import invite

    typer.echo(_loop(invite(load_config(), role, name, badge, site)))


@app.command("export-person")
def export_person(code: OfTheirs) -> None:
    """What is kept of a citizen, as JSON. The service has to be stopped, unless PostgreSQL serves it."""
    from bot.people import export_person

    typer.echo(orjson.dumps(_loop(export_person(_logging_config(), code)), option=orjson.OPT_INDENT_2))


@app.command("erase-person")
def erase_person(code: OfTheirs) -> None:
    """A citizen's data, gone; appointments ahead are cancelled. Works like export-person."""
    from bot.people import erase_person

    _loop(erase_person(_logging_config(), code))
    typer.echo("Erased.")


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="Where to; an older backup of this name gives way.")]) -> None:
    """The whole database in one file, also while the service runs. The key is not in it: keep that in another place."""
    from bot.backup import backup

    _loop(backup(load_config(), file, RealClock(), typer.echo))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="What bot backup wrote, on SQLite or PostgreSQL.")],
    send_waiting: Annotated[
        bool, typer.Option("--send-waiting", help="The service has not run since: what waited is sent now.")
    ] = False,
) -> None:
    """Takes a backup into an empty database, all of it or nothing. The key of that time has to be in place.

    What was waiting to be sent may have been sent since the backup, and is not sent again, unless `--send-waiting`.
    """
    from bot.backup import restore_file

    _loop(restore_file(load_config(), file, RealClock(), typer.echo, send_waiting=send_waiting))


@app.command()
def migrate() -> None:
    """Brings the database to the current schema."""
    applied = _loop(_migrate())
    typer.echo("\n".join(applied) if applied else "The schema is current.")


async def _migrate() -> list[str]:
    from bot.app import open_hall

    store, _, applied = await open_hall(load_config())
    await store.close()
    return applied


def _logging_config() -> Config:
    """The configuration, with the logs set up as it says."""
    from bot.logs import set_up_logs

    config = load_config()
    set_up_logs(config.log)
    return config


def _clock(start: str, speed: float) -> Clock:
    if not start and speed == 1:
        return RealClock()
    return RehearsalClock(_instant(start) if start else RealClock().now(), speed)


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f'"{text}" is no instant; write it like 2026-11-25T10:00:00+08:00') from None
    if instant.tzinfo is None:
        raise typer.BadParameter(f'"{text}" lacks its zone; write it like 2026-11-25T10:00:00+08:00')
    if instant.year not in YEARS:
        raise typer.BadParameter(f'"{text}" is not in the years {YEARS[0]} to {YEARS[-1]}')
    return instant


def _open(host: str, port: int) -> None:
    _keep_loaded()
    _say_open(host, port)


def _keep_loaded() -> None:
    """Next to nothing of what a start loads is garbage: looking for it takes a tenth of the start, and later every
    hundredth message or so would wait for all of it to be looked through once more.
    """
    gc.freeze()
    gc.enable()
    gc.set_threshold(10_000)  # a turn leaves hardly any cycles: they need not be looked for so often


def _say_open(host: str, port: int) -> None:
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    typer.echo(f"Chat page:     {address}/\nStaff console: {address}/staff")
    sys.stdout.flush()


def _loop(work: Coroutine[Any, Any, Any]) -> Any:
    try:
        import uvloop
    except ImportError:
        return asyncio.run(work)
    return uvloop.run(work)


def main() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show Chinese is no reason to fail
    try:
        app()
    except OperatorError as error:
        for fault in error.faults:
            typer.echo(str(fault), err=True)
        sys.exit(1)

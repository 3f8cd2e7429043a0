"""The commands. A fault in configuration or input is told in readable lines on standard error, exit code 1."""

import asyncio
import io
import os
import sys
from collections.abc import Coroutine, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any

import orjson
import typer

from bot.clock import Clock, RealClock, RehearsalClock
from bot.config import load_config
from bot.errors import OperatorError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # plain lines: a sentence cut up by a frame can be neither copied nor searched
    pretty_exceptions_enable=False,
    help="A service hall's window on the citizen's phone.",
)

SLOWEST, FASTEST = 0.01, 100_000
YEARS = range(2000, 2200)
Moment = Annotated[str, typer.Option(metavar="ISO", help="An instant such as 2026-11-25T10:00:00+08:00.")]


@app.command()
def run(
    clock: Moment = "",
    speed: Annotated[
        float, typer.Option(min=SLOWEST, max=FASTEST, metavar="TIMES", help="How fast the hall's clock runs.")
    ] = 1,
) -> None:
    """The service: chat page, Telegram, reminders. `--clock` and `--speed` are for rehearsals."""
    from bot.logs import set_up_logs
    from bot.service import Service

    hall_clock = _clock(clock, speed)
    config = load_config()
    set_up_logs(config.log)
    service = Service(config, hall_clock)
    _loop(service.run(lambda port: _say_open(config.web.host, port)))


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
    from bot.ask import Asker
    from bot.logs import set_up_logs

    config = load_config()
    set_up_logs(config.log)
    asker = await Asker.open(config, now, lang)
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
    lines = _loop(_questions(most))
    typer.echo("\n".join(lines) if lines else "There is no question without an answer.")


async def _questions(most: int) -> list[str]:
    from bot.questions import unanswered

    return await unanswered(load_config(), most)


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

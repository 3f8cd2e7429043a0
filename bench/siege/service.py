"""The service under siege: the real core on the real store, asked over a socket, one JSON line a turn.

A nursery reads the rooms once and forks a process whenever it is asked for one, so that after a kill the next serves
within a moment. Started by `link.py`; its arguments are the database, the data folder, the size and the clock's begin.
"""

import asyncio
import logging
import os
import signal
import sys
from pathlib import Path
from typing import Any

import orjson
import structlog

import bot.app
from bench.siege.hall import ROOT, SharedClock, Size, hall
from bot.app import WEB, Core, build_core, load_rooms, open_hall
from bot.config import Config
from bot.dialog.turn import Kind, Turn
from bot.errors import BotError, OperatorError
from bot.store import Store

TICK_SECONDS = 0.25
OPEN_ATTEMPTS = 100


async def serve(config: Config, clock: SharedClock, path: str) -> None:
    store = await _open(config)
    core = build_core(config, store, clock, {WEB.name: WEB})
    over, calm = asyncio.Event(), asyncio.Event()
    ticking = asyncio.create_task(_tick(core, calm))

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks = set()
        async for line in reader:
            asked = orjson.loads(line)
            if "calm" in asked:
                calm.set()
                await ticking
                writer.write(orjson.dumps({"n": asked["n"]}) + b"\n")
                continue
            task = asyncio.create_task(_answer(core, asked, writer))
            tasks.add(task)
            task.add_done_callback(tasks.discard)
        over.set()

    server = await asyncio.start_unix_server(listen, path, limit=2**20)
    await over.wait()
    calm.set()
    await ticking
    server.close()
    await store.close()


async def _open(config: Config) -> Store:
    """The killed one may still hold the file for a moment."""
    for left in reversed(range(OPEN_ATTEMPTS)):
        try:
            return (await open_hall(config))[0]
        except OperatorError:
            if not left:
                raise
            await asyncio.sleep(0.02)
    raise AssertionError("unreachable")


async def _tick(core: Core, over: asyncio.Event) -> None:
    while not over.is_set():
        try:
            await core.tick()
        except Exception:
            structlog.get_logger().exception("a tick failed")
        await asyncio.sleep(TICK_SECONDS)


async def _answer(core: Core, asked: dict[str, Any], writer: asyncio.StreamWriter) -> None:
    try:
        told = await _take(core, asked)
    except BotError as problem:
        told = {"error": str(problem)}
    except Exception as problem:
        structlog.get_logger().exception("a turn failed")
        told = {"error": repr(problem)}
    told |= {"n": asked["n"], "at": core.clock.now().timestamp()}
    writer.write(orjson.dumps(told) + b"\n")


async def _take(core: Core, asked: dict[str, Any]) -> dict[str, Any]:
    contact, fresh = asked["contact"], None
    if asked["id"]:
        turn = Turn(WEB.name, asked["who"], asked["id"], Kind(asked["kind"]), asked["text"], "zh-Hans")
        taken = await core.engine.take(turn)
        contact, fresh = taken.contact_id, taken.fresh
    messages = await core.store.run(lambda tx: tx.messages.after(contact, asked["after"])) if contact else []
    said = [[one.id, one.body["text"], one.body.get("choices", [])] for one in messages if one.way == "out"]
    return {"contact": contact, "fresh": fresh, "said": said}


def nursery(config: Config, clock: SharedClock) -> None:
    rooms = load_rooms(ROOT, config, clock)
    bot.app.load_rooms = lambda *_: rooms
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the killed
    print("ready", flush=True)
    while path := sys.stdin.readline().strip():
        child = os.fork()
        if not child:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.close(sys.stdin.fileno())
            asyncio.run(serve(config, clock, path))
            os._exit(0)
        print(child, flush=True)


def main() -> None:
    url, data, slots, windows, minutes, began = sys.argv[1:]
    size = Size(int(slots), tuple(int(places) for places in windows.split(",")), int(minutes))
    level = structlog.make_filtering_bound_logger(logging.ERROR)
    structlog.configure(wrapper_class=level, logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    nursery(hall(size, url, Path(data)), SharedClock(float(began)))


if __name__ == "__main__":
    main()

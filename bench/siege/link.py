"""The way to the service's processes: a turn goes to any of them; a kill ends all that are on the way there."""

import asyncio
import os
import random
import signal
import sys
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import orjson

from bench.siege.hall import ROOT, SharedClock, Size

Json = dict[str, Any]


class Gone(Exception):
    """The process was killed before it answered."""


@dataclass(slots=True)
class Worker:
    pid: int
    writer: asyncio.StreamWriter
    pending: dict[int, asyncio.Future[Json]] = field(default_factory=dict)
    reading: Any = None


class Link:
    def __init__(self, folder: Path, processes: int, seed: int) -> None:
        self.in_flight = 0
        self.kills = 0
        self._folder = folder
        self._luck = random.Random(seed)
        self._numbers = count(1)
        self._workers: list[Worker | None] = [None] * processes
        self._up = asyncio.Event()
        self._nursery: Any = None

    async def open(self, url: str, size: Size, clock: SharedClock) -> None:
        windows = ",".join(str(places) for places in size.windows)
        arguments = (url, str(self._folder), str(size.slots), windows, str(size.kept_minutes), repr(clock.began))
        with (self._folder / "log.txt").open("wb") as log:
            self._nursery = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bench.siege.service", *arguments),
                cwd=ROOT,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        await self._line()
        for place in range(len(self._workers)):
            await self._start(place)

    async def ask(self, **asked: Any) -> Json:
        """Raises Gone."""
        while not (alive := [worker for worker in self._workers if worker]):
            self._up.clear()
            await self._up.wait()
        return await self._send(self._luck.choice(alive), asked)

    async def calm(self) -> None:
        """From now on nothing happens by itself: no process ticks."""
        await asyncio.gather(*(self._send(worker, {"calm": True}) for worker in self._workers if worker))

    async def _send(self, worker: Worker, asked: Json) -> Json:
        number = next(self._numbers)
        future: asyncio.Future[Json]
        future = worker.pending[number] = asyncio.get_running_loop().create_future()
        worker.writer.write(orjson.dumps(asked | {"n": number}) + b"\n")
        return await future

    async def kill(self) -> None:
        """One after another; the next one serves in its place."""
        place = self.kills % len(self._workers)
        worker = self._workers[place]
        assert worker is not None
        self.kills += 1
        os.kill(worker.pid, signal.SIGKILL)
        self._workers[place] = None
        await worker.reading
        self.in_flight += len(worker.pending)
        for future in worker.pending.values():
            if not future.done():
                future.set_exception(Gone())
        await self._start(place)

    async def close(self) -> None:
        for worker in self._workers:
            if worker:
                worker.writer.close()
                await worker.reading
        self._nursery.stdin.close()
        await self._nursery.wait()

    async def _start(self, place: int) -> None:
        path = f"{self._folder}/{place}-{next(self._numbers)}"
        self._nursery.stdin.write(f"{path}\n".encode())
        pid = int(await self._line())
        async with asyncio.timeout(30):
            while True:
                try:
                    reader, writer = await asyncio.open_unix_connection(path, limit=2**24)
                    break
                except OSError:
                    await asyncio.sleep(0.01)
        worker = Worker(pid, writer)
        worker.reading = asyncio.create_task(_read(reader, worker))
        self._workers[place] = worker
        self._up.set()

    async def _line(self) -> str:
        async with asyncio.timeout(60):
            line: bytes = await self._nursery.stdout.readline()
        assert line, (self._folder / "log.txt").read_text()[-3000:]
        return line.decode()


async def _read(reader: asyncio.StreamReader, worker: Worker) -> None:
    try:
        async for line in reader:
            told = orjson.loads(line) if line.endswith(b"\n") else None
            if told and (future := worker.pending.pop(told["n"], None)):
                future.set_result(told)
    except OSError:
        pass
    worker.writer.close()

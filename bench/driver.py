"""The load in a process of its own: `python -m bench.driver` serves the Bot API and obeys its input.

A command is a line of JSON, `{"do": "closed", "users": 50, …}` with the arguments of the method of that
name in `bench/crowd.py`, and is answered by a line of JSON. The first line printed is `{"port": N}`.
`Driver` is the other end of the pipe.
"""

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[1]


class Driver:
    """Starts the process; used as a context manager. RuntimeError tells what went wrong in the process."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.driver"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.pid = self._process.pid
        self.base_url = f"http://127.0.0.1:{self._read()['port']}/bot"

    def do(self, command: str, **arguments: Any) -> dict[str, Any]:
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"do": command} | arguments) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        result: dict[str, Any] = json.loads(line) if line else {"error": "the driver has ended"}
        if "error" in result:
            raise RuntimeError(result["error"])
        return result

    def __enter__(self) -> "Driver":
        return self

    def __exit__(self, *_: object) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        self._process.terminate()
        self._process.wait()


async def _serve() -> None:
    from bench.crowd import Crowd
    from bench.server import Connection

    loop = asyncio.get_running_loop()
    crowd = Crowd()
    server = await loop.create_server(lambda: Connection(crowd.api), "127.0.0.1", 0)
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    commands = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    while line := await commands.readline():
        print(json.dumps(await _obey(crowd, json.loads(line))), flush=True)


async def _obey(crowd: Any, command: dict[str, Any]) -> dict[str, Any]:
    try:
        result: dict[str, Any] = await getattr(crowd, command.pop("do"))(**command)
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return result


if __name__ == "__main__":
    import uvloop

    uvloop.run(_serve())

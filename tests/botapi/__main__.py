"""The stand-in as a process of its own; prints its base URL when it serves, and ends on SIGTERM."""

import argparse
import asyncio
import signal

from tests.botapi import BotApi


async def serve(port: int, latency: float, paced: bool) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    api = await BotApi(latency=latency, paced=paced).start(port)
    print(api.base_url, flush=True)
    await stop.wait()
    await api.stop()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds added to each send")
    parser.add_argument("--paced", action="store_true", help="enforce Telegram's limits on the pace of sending")
    given = parser.parse_args()
    asyncio.run(serve(given.port, given.latency, given.paced))


if __name__ == "__main__":
    main()

"""aiogram's echo bot as its documentation shows it, with its own default session pointed at the stand-in.

Runs in `.venv-bench`, since aiogram wants another pydantic than ours; the one argument is the base URL.
"""

# checked where aiogram is not installed
# mypy: ignore-errors

import asyncio
import logging
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import Message

dispatcher = Dispatcher()


@dispatcher.message(CommandStart())
async def start(message: Message) -> None:
    await message.answer("Hi!")


@dispatcher.message()
async def echo(message: Message) -> None:
    await message.send_copy(chat_id=message.chat.id)


async def main() -> None:
    server = TelegramAPIServer.from_base(sys.argv[1].removesuffix("/bot"))
    await dispatcher.start_polling(Bot("110201543:TEST", session=AiohttpSession(api=server)))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())

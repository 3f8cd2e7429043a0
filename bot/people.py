"""What `bot export-person` and `bot erase-person` do: one citizen's data as JSON, or gone, found by a number of theirs.

The number is that of an appointment or a case. Erasing has to have the database to itself, or a server's.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from bot.app import ROOT, load_rooms, open_hall
from bot.clock import RealClock
from bot.config import Config
from bot.domain.people import Contact
from bot.domain.text import Text
from bot.errors import BotError, Fault, OperatorError
from bot.services.erasure import Erasure, export
from bot.services.kit import Kit
from bot.store.tx import Tx

Use = Callable[[Tx, Kit, Contact], Coroutine[Any, Any, dict[str, Any]]]


async def export_person(config: Config, code: str) -> dict[str, Any]:
    """Raises OperatorError."""
    return await _for_person(config, code, export)


async def erase_person(config: Config, code: str) -> dict[str, Any]:
    """With the appointments ahead. Raises OperatorError."""

    async def erase(tx: Tx, kit: Kit, who: Contact) -> dict[str, Any]:
        await Erasure(tx, kit).erase(who, keep_appointments=False)
        await tx.people.forget_last_message(who.id)
        return {"erased": code}

    return await _for_person(config, code, erase)


async def _for_person(config: Config, code: str, use: Use) -> dict[str, Any]:
    clock = RealClock()
    kit = Kit(config, clock, load_rooms(ROOT, config, clock))
    store, _, _ = await open_hall(config)

    async def work(tx: Tx) -> dict[str, Any]:
        contact_id = await tx.people.with_code(code.strip().upper())
        if contact_id is None:
            what = "no appointment and no case of a known person has this number"
            raise OperatorError([Fault(code, what, "Check it; what was erased has no person any more")])
        return await use(tx, kit, await tx.contacts.get(contact_id))

    try:
        return await store.run(work)
    except BotError as refusal:
        what = kit.rooms.texts.say(Text(refusal.key, refusal.values), "en").removesuffix(".")
        raise OperatorError([Fault(code, what, "Nothing was changed")]) from None
    finally:
        await store.close()

"""The bot takes a conversation back when the person who answered in its place has gone, or never came."""

from functools import partial

from bot.dialog.engine import Engine
from bot.domain.handover import Handover
from bot.services.handover_clock import see_to_handovers, told_over
from bot.services.kit import Kit
from bot.store import Store
from bot.store.tx import Tx


async def take_back(store: Store, engine: Engine, kit: Kit) -> int:
    """Sees to every conversation with a person; how many the bot took back. Cheap when there is none."""
    over = await store.run(partial(see_to_handovers, kit))
    for going in over:
        await store.run(partial(_take_back, engine, kit, going))
    return len(over)


async def _take_back(engine: Engine, kit: Kit, going: Handover, tx: Tx) -> None:
    contact = await tx.contacts.get(going.contact_id)
    await tx.in_order_with(contact.key)
    if await tx.handovers.back(going.id):
        await engine.take_back(tx, contact, await told_over(tx, kit, going))

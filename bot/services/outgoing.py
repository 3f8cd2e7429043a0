"""Saying something to somebody who is not speaking just now: staff to a citizen. It goes the way of every message,
through the outbox, and leaves the conversation they are in where it stands.
"""

from bot.delivery.render import render
from bot.domain.reply import Reply
from bot.services.kit import Kit
from bot.store.tx import Tx


async def say_to(tx: Tx, kit: Kit, contact_id: int, reply: Reply) -> list[int]:
    """The ids of the messages it became, whose states tell whether they arrived. `reply` has no choices: whoever reads
    it may be asked something else at the moment.
    """
    contact = await tx.contacts.get(contact_id)
    await tx.in_order_with(contact.key)
    profile = kit.post.profile(contact.channel)
    said, due = kit.now(), kit.post.real_clock.now()
    ids = [
        await tx.outbox.add(contact.id, body, said=said, due=due, delivered=profile.fetched)
        for body in render(reply, kit.rooms.texts, contact.language, profile)
    ]
    kit.post.ring(contact.id, profile)
    return ids

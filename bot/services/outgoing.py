"""Saying something to somebody who is not speaking just now: staff to a citizen. It goes the way of every message,
through the outbox, and leaves the conversation they are in where it stands.
"""

from collections.abc import Sequence

from bot.delivery.render import Body, named, render
from bot.domain.people import Contact
from bot.domain.reply import Media, Reply
from bot.services.kit import Kit
from bot.store.tx import Tx


async def say_to(tx: Tx, kit: Kit, contact_id: int, reply: Reply) -> list[int]:
    """The ids of the messages it became, whose states tell whether they arrived. `reply` has no choices: whoever reads
    it may be asked something else at the moment.
    """
    contact = await tx.contacts.get(contact_id)
    await tx.in_order_with(contact.key)
    bodies = render(reply, kit.rooms.texts, contact.language, kit.post.profile(contact.channel))
    return await _put_out(tx, kit, contact, bodies)


async def show_to(tx: Tx, kit: Kit, contact_id: int, media: Media) -> None:
    """A photo or a voice note alone: the words to it went before."""
    contact = await tx.contacts.get(contact_id)
    await tx.in_order_with(contact.key)
    await _put_out(tx, kit, contact, [{"text": "", "media": named(media)}])


async def _put_out(tx: Tx, kit: Kit, contact: Contact, bodies: Sequence[Body]) -> list[int]:
    profile = kit.post.profile(contact.channel)
    said, due = kit.now(), kit.post.real_clock.now()
    ids = [await tx.outbox.add(contact.id, body, said=said, due=due, delivered=profile.fetched) for body in bodies]
    kit.post.ring(contact.id, profile)
    return ids

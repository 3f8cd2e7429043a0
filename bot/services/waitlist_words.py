"""What is said unasked to who waits: a place is theirs for a while."""

from bot.domain.notices import Notice
from bot.domain.offers import doing
from bot.domain.reply import Reply
from bot.domain.text import Figure, Text
from bot.domain.waitlist import Decision
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.tx import Tx


async def offered(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when it was decided, or can no longer be claimed."""
    offer = await tx.waitlist.offered(notice.about_id)
    if offer is None or offer.decision is not Decision.LIVE or offer.until <= kit.now():
        return None
    entry, site = await tx.waitlist.get(offer.entry_id), kit.site(offer.site)
    if entry is None or site is None:
        return None
    party = entry.party
    return Reply(
        Text(
            "waitlist-told",
            {
                "item": tuple(Text(f"item-{item}") for item in party.items),
                "people": Figure(party.people, "person"),
                "starts": offer.starts,
                "site": names(site.name),
                "until": offer.until.astimezone(kit.config.hall.zone).time(),
            },
        ),
        (
            doing("waitlist-notice-take", "claim", offer=str(offer.id), answer="yes"),
            doing("waitlist-notice-pass", "claim", offer=str(offer.id), answer="no"),
        ),
    )

"""What is said of an appointment unasked."""

from bot.domain.appointments import State
from bot.domain.notices import Notice
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.tx import Tx


async def reminder(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when it was cancelled, has begun, or its site is no more."""
    appointment = await tx.appointments.get(notice.about_id)
    if appointment is None or appointment.state is not State.BOOKED or appointment.starts <= kit.now():
        return None
    site = kit.site(appointment.site)
    if site is None:
        return None
    window = next((window for window in site.windows if window.id == appointment.window), site.windows[0])
    return Reply(
        Text(
            "appointments-reminder",
            {
                "item": Text(f"item-{appointment.item}"),
                "starts": appointment.starts,
                "site": names(site.name),
                "address": names(site.address),
                "window": names(window.name),
                "floor": window.floor,
                "code": appointment.code,
                "name": appointment.name,
            },
        )
    )

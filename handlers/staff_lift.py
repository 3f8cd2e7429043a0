"""Booking is open again to who missed too many appointments, for staff: `/lift PHONE`."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.checkin import NobodyNamed
from bot.domain.text import Text

dialog = Dialog("staff_lift", command="lift", staff=True)

TO_MENU = (offer("start", Text("room-way-menu"), again="1"),)


@dialog.step
async def lift(talk: Talk) -> Outcome:
    me = await talk.services.lookup.me(talk.contact)
    try:
        missed = await talk.services.lifting.lift(me, str(talk.answers.get("payload") or ""))
    except NobodyNamed as refusal:
        return End(Text(refusal.key), TO_MENU)
    return End(Text("sheets-lifted", {"count": missed}), TO_MENU)

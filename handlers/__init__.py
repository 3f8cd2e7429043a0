"""What happens in a conversation: one file a dialog, steps in the order a person meets them."""

from bot.dialog.dialogs import Dialogs
from handlers import appointments, booking, chooser, faq, language, lost, matters, person, sites, start, trip, wish

DIALOGS = Dialogs(
    (
        start.dialog,
        faq.dialog,
        faq.source,
        trip.dialog,
        trip.plan,
        trip.reminder,
        booking.dialog,
        appointments.dialog,
        sites.dialog,
        chooser.dialog,
        wish.dialog,
        language.dialog,
        person.dialog,
        *matters.dialogs,
        lost.dialog,
    ),
    menu=start.dialog.name,
    lost=lost.dialog.name,
)

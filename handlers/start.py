"""The first word and the menu. Deep links arrive here: `/start book_passport`, `/start site_main`,
`/start here`."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Switch, Talk, offer
from bot.domain.meaning import Act
from bot.domain.text import Text

dialog = Dialog("start", command="start", acts=[Act.GREETING])

TO_MENU = offer("start", Text("sites-offer-menu"), again="1")  # without the first word

MENU = (
    offer("faq", Text("start-offer-ask")),
    offer("booking", Text("start-offer-book")),
    offer("appointments", Text("start-offer-mine")),
    offer("status", Text("start-offer-status")),
    offer("home_visit", Text("start-offer-visit")),
    offer("complaint", Text("start-offer-report")),
    offer("sites", Text("start-offer-sites")),
    offer("person", Text("start-offer-person")),
)


@dialog.step
async def welcome(talk: Talk) -> Outcome:
    what, _, which = str(talk.answers.get("payload", "")).partition("_")
    if what == "book":
        return Switch("booking", item=which)
    if what == "here":  # the poster at the entrance, or the code of an appointment itself
        return Switch("checkin", code=which)
    if what == "site":
        return Switch("sites", site=which)
    if what == "thanks":
        return Switch("thanks")
    if what == "faq":
        return Switch("faq", service=which)
    if talk.answers.get("again"):
        return End(Text("start-menu"), MENU)
    return End(Text("start-welcome", {"hall": talk.services.hall.name}), MENU)

"""A person instead of the bot: how to reach one, without losing the form that is being filled."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.meaning import Act
from bot.domain.text import Lines, Text
from bot.services.hall import names
from handlers.sites import state_now

dialog = Dialog(
    "person",
    acts=[
        Act.HUMAN,
        Act.COMPLAINT,
        Act.CANNOT_GET_DONE,
        Act.SUGGESTION,
        Act.HOME_VISIT,
        Act.STATUS_QUERY,
    ],
)


@dialog.step
async def how_to_reach(talk: Talk) -> Outcome:
    return End(
        phones(talk),
        (offer("sites", Text("start-offer-sites")), offer("start", Text("sites-offer-menu"), again="1")),
    )


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return phones(talk)


def phones(talk: Talk) -> Text:
    lines = tuple(
        Text("person-line", {"site": names(site.name), "phone": site.phone, "state": state_now(talk, site)})
        for site in talk.services.hall.sites()
    )
    return Text("person-phones", {"lines": Lines(lines), **talk.services.answers.hotlines})

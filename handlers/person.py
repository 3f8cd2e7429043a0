"""A person instead of the bot: how to reach one, without losing the form that is being filled."""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Talk, offer
from bot.domain.meaning import Act, Elsewhere
from bot.domain.text import Lines, Text
from bot.services.hall import names
from handlers.site_when import When, state

dialog = Dialog("person", acts=[Act.HUMAN])


@dialog.step
async def how_to_reach(talk: Talk) -> Outcome:
    if talk.reading.elsewhere is Elsewhere.WHO_ARE_YOU:
        talk.tell(Text("person-i-am-none"))
    return End(
        phones(talk),
        (offer("sites", Text("start-offer-sites")), offer("start", Text("sites-offer-menu"), again="1")),
    )


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return phones(talk)


def phones(talk: Talk) -> Text:
    return Text("person-phones", {"lines": lines(talk), **talk.services.answers.hotlines})


def lines(talk: Talk) -> Lines:
    """The phone of every site, and whether somebody is there now."""
    hall = talk.services.hall
    now = When(hall.now.date(), now=True)
    return Lines(
        tuple(
            Text("person-line", {"site": names(site.name), "phone": site.phone, "state": state(hall, site, now).text})
            for site in hall.sites()
        )
    )

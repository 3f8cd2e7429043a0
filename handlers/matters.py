"""What the hall's people take in hand for now: what it is about is understood, who takes it, how to reach them.

One small dialog for each, so that each can give way to a conversation of its own.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import SURE, End, Outcome, Switch, Talk, offer
from bot.domain.meaning import Act
from bot.domain.text import Figure, Text
from handlers.person import lines

ACTS = (
    Act.COMPLAINT,
    Act.SUGGESTION,
    Act.CANNOT_GET_DONE,
    Act.HOME_VISIT,
    Act.STATUS_QUERY,
    Act.DELETE_MY_DATA,
    Act.THANKS,
)
MORE_THAN_POLITE = 16  # characters from which thanks are a story that somebody should hear
OFFERS = (
    offer("faq", Text("start-offer-ask")),
    offer("booking", Text("start-offer-book")),
    offer("sites", Text("start-offer-sites")),
    offer("person", Text("start-offer-person")),
)


def matter(act: Act) -> Dialog:
    dialog = Dialog(str(act), acts=[act])

    @dialog.step
    async def who_takes_it(talk: Talk) -> Outcome:
        if act is Act.THANKS and talk.reading.elsewhere and talk.reading.confidence < SURE:
            return Switch("lost")
        return End(told(talk, act), OFFERS)

    @dialog.says_aside
    async def in_between(talk: Talk) -> Text | None:
        return told(talk, act)

    return dialog


def told(talk: Talk, act: Act) -> Text:
    if act is Act.THANKS and not is_praise(talk):
        return Text("start-thanks")
    service = talk.answers.get("service") or talk.reading.service
    return Text(
        f"matters-{act.replace('_', '-')}",
        {
            "item": Text(f"item-{service}") if service else Text("matters-this"),
            "lines": lines(talk),
            "kept": Figure(talk.services.hall.keep_messages_days, "calendar_day"),
            **talk.services.answers.hotlines,
        },
    )


def is_praise(talk: Talk) -> bool:
    """Somebody is named, or there is something to tell."""
    return bool(talk.reading.entities.keys() & {"badge", "window"}) or len(talk.turn.text) > MORE_THAN_POLITE


dialogs = tuple(matter(act) for act in ACTS)

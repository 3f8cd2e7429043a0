"""What is written into a group, besides a plain message: topics, answers, and changes of what stands there.

Each is a body like any other, one entry of the outbox for each call to the platform. What the platform says to
`opened_topic` is the topic's number, to all else the message's.
"""

from collections.abc import Sequence
from enum import StrEnum

from bot.delivery.render import Body

Button = Sequence[str]  # its token and its label


class Do(StrEnum):
    OPEN_TOPIC = "open_topic"
    CLOSE_TOPIC = "close_topic"
    REOPEN_TOPIC = "reopen_topic"


def opened_topic(name: str) -> Body:
    return {"do": Do.OPEN_TOPIC.value, "text": name}


def shut_topic(thread: str) -> Body:
    return {"do": Do.CLOSE_TOPIC.value, "text": "", "thread": thread}


def topic_open_again(thread: str) -> Body:
    return {"do": Do.REOPEN_TOPIC.value, "text": "", "thread": thread}


def posted(text: str, buttons: Sequence[Button] = (), *, thread: str = "", answers: str = "") -> Body:
    """`answers` is the number of the message it follows, where there are no topics."""
    body: Body = {"text": text}
    body |= {"choices": [list(button) for button in buttons]} if buttons else {}
    body |= {"thread": thread} if thread else {}
    return body | ({"answers": answers} if answers else {})


def asked(text: str, whom: str, name: str, *, thread: str = "", answers: str = "") -> Body:
    """A message that one member of the group is to answer: their client opens the field for it."""
    return posted(text, thread=thread, answers=answers) | {"asks": {"address": whom, "name": name}}


def changed(number: str, text: str, buttons: Sequence[Button] = ()) -> Body:
    """What stands there is written anew."""
    return posted(text, buttons) | {"edits": number}

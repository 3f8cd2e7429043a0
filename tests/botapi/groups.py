"""Groups of the stand-in: topics, who may open them, and a group that became a supergroup."""

from dataclasses import dataclass, field

from tests.botapi.model import Json, Refusal


@dataclass(slots=True)
class Topic:
    name: str
    closed: bool = False
    root: int = 0  # the service message that every message of the topic answers


@dataclass(slots=True)
class Group:
    """`forum`: it has topics; `may_open`: the bot has the right to manage them; `status`: what the bot is there."""

    id: int
    forum: bool = True
    may_open: bool = True
    moved_to: int | None = None
    status: str = "administrator"
    topics: dict[int, Topic] = field(default_factory=dict)

    @property
    def chat(self) -> Json:
        kind: Json = {"id": self.id, "title": "值班群", "type": "supergroup"}
        return kind | ({"is_forum": True} if self.forum else {})

    @property
    def member(self) -> Json:
        """The bot."""
        rights: Json = {"can_manage_topics": self.may_open} if self.status == "administrator" else {}
        return {"status": self.status} | rights

    def open_topic(self, name: str, number: int) -> Json:
        self._check_forum()
        if not self.may_open:
            raise Refusal(400, "Bad Request: not enough rights to create a topic")
        if not 1 <= len(name) <= 128:
            raise Refusal(400, "Bad Request: TOPIC_TITLE_EMPTY")
        self.topics[number] = Topic(name, root=number)
        return {"message_thread_id": number, "name": name, "icon_color": 7322096}

    def shut_topic(self, thread: int, *, closed: bool) -> bool:
        self._check_forum()
        topic = self.topic(thread)
        if topic.closed is closed:
            raise Refusal(400, "Bad Request: TOPIC_NOT_MODIFIED")
        topic.closed = closed
        return True

    def topic(self, thread: int) -> Topic:
        if thread not in self.topics:
            raise Refusal(400, "Bad Request: message thread not found")
        return self.topics[thread]

    def check_moved(self) -> None:
        if self.moved_to is not None:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, words, migrate_to_chat_id=self.moved_to)

    def _check_forum(self) -> None:
        if not self.forum:
            raise Refusal(400, "Bad Request: the chat is not a forum")


def place_in_group(
    params: Json, answered: Json | None, chat_id: int, groups: dict[int, Group], messages: dict[tuple[int, int], Json]
) -> Json:
    """The topic a message lies in; what it answers has to be there, unless the caller does not mind."""
    place: Json = {}
    if thread := int(params.get("message_thread_id") or 0):
        if chat_id not in groups:
            raise Refusal(400, "Bad Request: message thread not found")
        groups[chat_id].topic(thread)
        place = {"message_thread_id": thread, "is_topic_message": True}
    number = (answered or {}).get("message_id")
    if number and (chat_id, number) in messages:
        place["reply_to_message"] = messages[chat_id, number]
    elif number and not (answered or {}).get("allow_sending_without_reply"):
        raise Refusal(400, "Bad Request: message to be replied not found")
    return place

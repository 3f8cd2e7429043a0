"""The words the stand-in's parts share: what was sent, and how a call is refused."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

BOT_ID = 110201543
BOT: Json = {"id": BOT_ID, "is_bot": True, "first_name": "窗口", "username": "chuangkou_bot"}

STATUS_WORDS = {
    400: "Bad Request: chat not found",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error: restart",
}


class Refusal(Exception):
    """An answer with ok=false; `parameters` holds retry_after or migrate_to_chat_id."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    def as_json(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


@dataclass(slots=True)
class Sent:
    """One call that a person would notice. `text` is text or caption as it is read, after entity parsing."""

    method: str
    chat_id: int | None
    text: str
    message_id: int | None
    at: float  # time.monotonic() of the arrival
    reply_markup: Json | None = None
    files: dict[str, bytes] = field(default_factory=dict)  # by file name
    params: Json = field(default_factory=dict)  # as they came

    @property
    def buttons(self) -> dict[str, str]:
        """Inline buttons that send something back: label to callback_data."""
        rows = (self.reply_markup or {}).get("inline_keyboard", [])
        return {b["text"]: b["callback_data"] for row in rows for b in row if "callback_data" in b}

    @property
    def labels(self) -> list[str]:
        """Every button under the message, inline or not, in reading order."""
        markup = self.reply_markup or {}
        rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
        return [b if isinstance(b, str) else b["text"] for row in rows for b in row]

    def as_json(self) -> Json:
        return {
            "method": self.method,
            "chat_id": self.chat_id,
            "text": self.text,
            "message_id": self.message_id,
            "at": self.at,
            "reply_markup": self.reply_markup,
            "files": {name: len(data) for name, data in self.files.items()},
            "buttons": self.buttons,
            "params": self.params,
        }

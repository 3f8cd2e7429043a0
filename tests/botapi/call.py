"""One call of a Bot API method: what was asked, with its files."""

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.botapi.model import Json

if TYPE_CHECKING:
    from tests.botapi.server import BotApi


@dataclass(slots=True)
class Call:
    api: "BotApi"
    method: str
    params: Json
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # field name: file name, bytes

    @property
    def chat_id(self) -> int | None:
        given = self.params.get("chat_id")
        return int(given) if given is not None else None

    def value(self, name: str, otherwise: Any = None) -> Any:
        """A parameter that is JSON inside a form, and plain inside a JSON body."""
        given = self.params.get(name, otherwise)
        return json.loads(given) if isinstance(given, str) else given

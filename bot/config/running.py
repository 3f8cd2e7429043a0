"""Where it runs: web server, Telegram, database, logs, and how long a conversation is kept."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from bot.config.base import Settings


class Web(Settings):
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8080, ge=0, le=65535)
    messages_per_minute: int = Field(default=120, ge=1)
    visitors_per_minute: int = Field(default=600, ge=1)
    public_url: str = Field(default="", pattern=r"^(https?://[^\s/?#]+)?$")


class Telegram(Settings):
    token: str = ""
    base_url: str = "https://api.telegram.org/bot"
    base_file_url: str = "https://api.telegram.org/file/bot"
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str = ""
    messages_per_second: float = Field(default=30, ge=0)
    messages_per_chat_second: float = Field(default=1, ge=0)
    messages_per_group_minute: float = Field(default=20, ge=0)
    staff_chat: Annotated[str, BeforeValidator(str)] = Field(default="", pattern=r"^(-\d{1,16})?$")

    @model_validator(mode="after")
    def _webhook_has_an_address(self) -> Self:
        if self.mode == "webhook" and not self.webhook_url:
            raise ValueError("mode is webhook, but webhook_url is empty")
        return self


class Database(Settings):
    url: str = ""


class Log(Settings):
    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class Privacy(Settings):
    keep_days: int = Field(default=180, ge=1)

"""What all settings share."""

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LocalName(Settings):
    zh_hans: str = Field(alias="zh-Hans", min_length=1)
    en: str = Field(min_length=1)

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.zh_hans, self.en)

"""The sentences of `locales/`: loading, saying, checking."""

from bot.domain.meaning import LANGUAGES
from bot.texts.texts import Texts

__all__ = ["LANGUAGES", "Texts"]

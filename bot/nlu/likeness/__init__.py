"""Like problems are found: which reports tell of the same underlying problem, whoever wrote them and in which language.

Everything is counted from words, here on this machine and always the same way; what the words stand for is data,
`locales/<lang>/likeness.toml`. What becomes of like reports is the business of the use cases.
"""

from bot.nlu.likeness.likeness import Likeness, Suggestion

__all__ = ["Likeness", "Suggestion"]

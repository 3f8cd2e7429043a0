"""Text to meaning. The next version's model stands behind the same `Understanding`."""

from bot.nlu.understanding import Understanding

__all__ = ["Understanding"]

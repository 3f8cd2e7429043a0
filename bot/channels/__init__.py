"""The ways to people that are others' platforms: one module family a platform."""

from bot.lean import without

# The library's HTTP client brings a command line of its own, drawn with these: 30 ms of a start.
with without("pygments"):
    import telegram  # noqa: F401

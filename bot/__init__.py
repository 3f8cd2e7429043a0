"""How the hall's window runs. The five rooms are told in the README."""

from bot.lean import without

__version__ = "0.1.0"

# structlog draws tracebacks with Rich wherever it is installed: 50 ms and 5 MB of a start for what the log never shows.
with without("rich"):
    import structlog  # noqa: F401

"""How the hall's window runs. The five rooms are told in the README."""

import sys

__version__ = "0.1.0"

# structlog draws tracebacks with Rich wherever it is installed: 50 ms and 5 MB of a start for what the log never shows.
if "structlog" not in sys.modules:
    sys.modules["rich"] = None  # type: ignore[assignment]
    import structlog  # noqa: F401

    del sys.modules["rich"]

"""What the address of a database names: a file, a server, or nothing we know."""

from bot.errors import Fault, OperatorError

_FILE = "sqlite:///"
_SERVERS = ("postgresql://", "postgres://")


def file_of(url: str) -> str:
    """The path of `sqlite:///path`; empty for every other address."""
    return url.removeprefix(_FILE) if url.startswith(_FILE) else ""


def is_server(url: str) -> bool:
    return url.startswith(_SERVERS)


def no_address(url: str) -> OperatorError:
    what, cure = f'"{url}" is no address of a database', "Write sqlite:///path/bot.db or postgresql://user@host/name"
    return OperatorError([Fault("database.url", what, cure)])

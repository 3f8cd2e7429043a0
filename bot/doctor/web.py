"""Whether this machine has the address that the pages are served at. The port is not tried: the service may run."""

import socket

from bot.config import Web
from bot.errors import Fault


def check_web(web: Web, file: str) -> list[Fault]:
    try:
        with socket.socket(socket.AF_INET6 if ":" in web.host else socket.AF_INET) as listener:
            listener.bind((web.host, 0))
    except OSError as error:
        cure = "Write 127.0.0.1 for this machine alone, 0.0.0.0 for all its addresses"
        return [Fault(f"{file}: web.host", f"{web.host} cannot be served here: {error.strerror}", cure)]
    return []

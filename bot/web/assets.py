"""The files of `static/`, kept in memory and served under their content's hash, so that they never go stale.

A page from before a release may still ask for an old hash: it gets the present file, without the promise to stay.
"""

import hashlib
from pathlib import Path
from typing import Self

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.frozen import Frozen

TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
FOR_EVER = "public, max-age=31536000, immutable"


class Asset(Frozen):
    content: bytes
    type: str
    hash: str


class Assets:
    def __init__(self, assets: dict[str, Asset]) -> None:
        self._assets = assets

    @classmethod
    def load(cls, folder: Path) -> Self:
        return cls({path.name: _read(path) for path in sorted(folder.rglob("*")) if path.suffix in TYPES})

    def url(self, name: str) -> str:
        return f"/static/{self._assets[name].hash}/{name}"

    @property
    def route(self) -> Route:
        return Route("/static/{hash}/{name}", self._serve)

    async def _serve(self, request: Request) -> Response:
        asset = self._assets.get(request.path_params["name"])
        if asset is None:
            raise HTTPException(404)
        current = request.path_params["hash"] == asset.hash
        return Response(
            asset.content,
            media_type=asset.type,
            headers={"Cache-Control": FOR_EVER if current else "no-cache"},
        )


def _read(path: Path) -> Asset:
    content = path.read_bytes()
    return Asset(content, TYPES[path.suffix], hashlib.sha256(content).hexdigest()[:12])

"""For those who watch the service: is it there, can it work, how is it doing."""

from collections.abc import Awaitable, Callable

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

log = structlog.get_logger()

METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def health_routes(
    readiness: Callable[[], Awaitable[list[str]]], metrics: Callable[[], bytes], warnings: Callable[[], list[str]]
) -> list[Route]:
    """`readiness` returns the reasons why the service is not ready, `warnings` what is wrong although it is."""

    async def alive(_: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def ready(_: Request) -> Response:
        reasons = await reasons_why_not(readiness)
        told = {"ready": not reasons, "reasons": reasons}
        if warned := warnings():
            told["warnings"] = warned
        return JSONResponse(told, status_code=503 if reasons else 200)

    async def measure(_: Request) -> Response:
        return Response(metrics(), media_type=METRICS_TYPE)

    return [Route("/healthz", alive), Route("/readyz", ready), Route("/metrics", measure)]


async def reasons_why_not(readiness: Callable[[], Awaitable[list[str]]]) -> list[str]:
    """Also when the check itself fails."""
    try:
        return await readiness()
    except Exception:
        log.exception("the readiness check failed")
        return ["the readiness check itself failed, see the log"]

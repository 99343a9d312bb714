"""The description of the interface: OpenAPI 3.1, made from the routes and the shapes."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi

from backchannel import __version__
from backchannel.application.api import acting, questions, records, upkeep
from backchannel.application.api.answers import CODES, PREFIX
from backchannel.application.api.shapes_of_answers import Error

_WHY = {
    HTTPStatus.BAD_REQUEST: "Well formed, but nothing can be made of it.",
    HTTPStatus.UNAUTHORIZED: "Nobody is signed in, where accounts are asked for.",
    HTTPStatus.FORBIDDEN: "Not allowed to whoever is signed in.",
    HTTPStatus.NOT_FOUND: "Not in the record.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Not done to this address.",
    HTTPStatus.CONFLICT: "Somebody else has decided on the same.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "More than is taken at once.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "A parameter is not known, or is not of its form.",
    HTTPStatus.TOO_MANY_REQUESTS: "Asked too often; wait, then ask again.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "A defect of the program.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The dossier cannot be read, or the database that has its words.",
}
_DESCRIPTION = """The record of contacts between leaders, as data: what the commands print with `--json`.

Every answer is JSON. Lists come in parts: `limit` and `offset` choose one, `total` says how many there are, and `next`
is the address of the next part. Every error, of whatever status, has the shape
`{"error": {"code", "message", "hint"}}`. A parameter that is not known is refused, never ignored.

What changes something is sent as JSON, with the form token of `/api/v1/token` and the cookie that came with it, by
whoever may do the same on the pages.

A finding says what was observed and on whose word. "Not found in the documents given" is not "did not happen"."""


def router() -> APIRouter:
    """Return all routes of the interface, each with every error that it may answer with."""
    errors: dict[int | str, dict[str, Any]] = {
        status: {"model": Error, "description": _WHY[HTTPStatus(status)]} for status in CODES
    }
    made = APIRouter(prefix=PREFIX, responses=errors)
    for one in (records, questions, acting, upkeep):
        made.include_router(one.router)
    return made


@cache
def document() -> dict[str, Any]:
    """Return the description, as JSON values."""
    made = get_openapi(
        title="backchannel", version=__version__, openapi_version="3.1.0", description=_DESCRIPTION,
        routes=router().routes,
    )  # fmt: skip
    for path, operations in made["paths"].items():
        for method, operation in operations.items():
            operation["operationId"] = _name(path) if method == "get" else f"{_name(path)}_{method}"
    return made


def _name(path: str) -> str:
    """Return a name that programs made from the description can use: ``contacts_comparison``."""
    parts = [part for part in path.removeprefix(PREFIX).split("/") if part]
    return "_".join("one" if part.startswith("{") else part for part in parts)

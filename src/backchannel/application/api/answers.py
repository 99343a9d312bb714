"""What the interface sends: JSON as ``--json`` prints it, and every error in one shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response

from backchannel.application.desk import TooOftenError
from backchannel.errors import BackchannelError
from backchannel.publication.shapes import Json, dump_json

ROOT = "/api"
PREFIX = f"{ROOT}/v1"

CODES: Mapping[int, str] = {
    HTTPStatus.BAD_REQUEST: "not-usable",
    HTTPStatus.UNAUTHORIZED: "signed-out",
    HTTPStatus.FORBIDDEN: "not-allowed",
    HTTPStatus.NOT_FOUND: "not-there",
    HTTPStatus.METHOD_NOT_ALLOWED: "wrong-method",
    HTTPStatus.CONFLICT: "decided-since",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too-large",
    HTTPStatus.UNPROCESSABLE_ENTITY: "not-understood",
    HTTPStatus.TOO_MANY_REQUESTS: "too-often",
    HTTPStatus.INTERNAL_SERVER_ERROR: "failed",
    HTTPStatus.SERVICE_UNAVAILABLE: "not-readable",
}
"""A word for programs, by status."""

_DEFECT = "This is a defect: report what was asked for to the project"


def json_answer(value: Json, status: int = HTTPStatus.OK, headers: Mapping[str, str] | None = None) -> Response:
    """Return a value as the answer to a request."""
    body = dump_json(value).encode("utf-8", "backslashreplace")
    return Response(body, status, headers, media_type="application/json")


def error_answer(error: BackchannelError, status: int) -> Response:
    """Return an error as the answer to a request."""
    code = CODES.get(status, HTTPStatus(status).phrase.lower().replace(" ", "-"))
    wait = {"Retry-After": str(error.seconds)} if isinstance(error, TooOftenError) else None
    return json_answer({"error": {"code": code, "message": error.message, "hint": error.hint}}, status, wait)


def is_asked(request: Request) -> bool:
    """Say whether a program asks, to be answered in JSON."""
    return request.url.path.startswith(f"{ROOT}/")


def not_understood(error: RequestValidationError) -> BackchannelError:
    """Say what is wrong with the parameters of a request."""
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"][1:]) or "the request"
    said = str(first["msg"])
    if first["type"] == "extra_forbidden":
        said = "is not known here"
    return BackchannelError(f"{name[:80]}: {said}", f"{ROOT} lists what each address understands")


def defect(error: Exception) -> BackchannelError:
    """Say that the program failed, without what only its authors understand."""
    return BackchannelError(f"unexpected error: {type(error).__name__}", _DEFECT)


def page_of(shape: Json, total: int, request: Request, limit: int, offset: int) -> Json:
    """Return a part of a list with where it is in the whole.

    Args:
        shape: of the part.
        total: how many there are.
        request: what was asked for.
        limit: the most that one part has.
        offset: how many come before.
    """
    given: Sequence[tuple[str, Any]] = [
        (name, value) for name, value in request.query_params.multi_items() if name not in ("limit", "offset")
    ]
    later = offset + limit
    following = f"{request.url.path}?{urlencode([*given, ('limit', limit), ('offset', later)])}"
    return {**shape, "total": total, "limit": limit, "offset": offset, "next": following if later < total else None}

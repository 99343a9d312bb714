"""What is sent to a browser: pages in the application's frame, and every error as a page with a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse

from backchannel.application.desk import Desk, Look, NotThereError, TooOftenError
from backchannel.errors import BackchannelError, LedgerError, UsageError
from backchannel.publication.page import Names
from backchannel.publication.site.rendering import Site

LISTS = (
    ("/contacts", "Contacts"), ("/findings", "Findings"), ("/claims", "Claims"), ("/pairs", "Pairs"),
    ("/documents", "Documents"), ("/revisions", "Changes"), ("/add", "Add"),
)  # fmt: skip


def desk_of(request: Request) -> Desk:
    """Return the desk of the application that answers."""
    desk: Desk = request.app.state.desk
    return desk


def author_of(request: Request) -> str:
    """Return the name of who asks; empty where nobody signs in."""
    viewer = getattr(request.state, "viewer", None)
    return (viewer.name if viewer else None) or ""


def page(
    request: Request, look: Look, template: str, values: Mapping[str, Any], status: int = HTTPStatus.OK
) -> HTMLResponse:
    """Return a page of the record."""
    return _page(request, look.site, template, values, status)


def failure(request: Request, error: BackchannelError, status: int) -> HTMLResponse:
    """Return an error as a page: what is so, and what to do."""
    desk = desk_of(request)
    site = Site(desk.dossier.directory.name, Names(desk.party_names, desk.rules), None, desk.environment)
    values = {"heading": HTTPStatus(status).phrase, "message": error.message, "hint": error.hint}
    return _page(request, site, "failure.html", values, status)


def status_of(error: BackchannelError) -> int:
    """Return the status of HTTP that says what an error is."""
    if isinstance(error, NotThereError):
        return HTTPStatus.NOT_FOUND
    if isinstance(error, TooOftenError):
        return HTTPStatus.TOO_MANY_REQUESTS
    if isinstance(error, UsageError):
        return HTTPStatus.BAD_REQUEST
    return HTTPStatus.SERVICE_UNAVAILABLE if isinstance(error, LedgerError) else HTTPStatus.INTERNAL_SERVER_ERROR


def _page(request: Request, site: Site, template: str, values: Mapping[str, Any], status: int) -> HTMLResponse:
    place = request.url.path.removeprefix("/")
    frame = {"lists": LISTS, "path": request.url.path, "typed": request.query_params.get("q", "")[:200]}
    return HTMLResponse(site.render(template, place, {"frame": frame, **values}), status)

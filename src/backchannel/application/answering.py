"""What is sent to a browser: pages in the application's frame, and every error as a page with a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from backchannel.application.accounts.accounts import Accounts, Origin
from backchannel.application.accounts.needs import NotAllowedError
from backchannel.application.accounts.viewer import Viewer
from backchannel.application.desk import Desk, Look, MovedError, NotThereError, TooOftenError
from backchannel.application.safety.asking import Scope, address_of
from backchannel.application.safety.refusal import Refusal, Render
from backchannel.errors import AccountsError, BackchannelError, DecidedSinceError, LedgerError, SearchError, UsageError
from backchannel.model import Contact
from backchannel.publication.page import Names
from backchannel.publication.site import contacts as contact_rows
from backchannel.publication.site.rendering import Site

LISTS = (
    ("/contacts", "Contacts"), ("/findings", "Findings"), ("/claims", "Claims"), ("/pairs", "Pairs"),
    ("/documents", "Documents"), ("/revisions", "Changes"), ("/add", "Add"),
)  # fmt: skip


def desk_of(request: Request) -> Desk:
    """Return the desk of the application that answers."""
    desk: Desk = request.app.state.desk
    return desk


def accounts_of(request: Request) -> Accounts:
    """Return the accounts of the application that answers; raise ``NotThereError`` where it asks for none."""
    accounts: Accounts | None = request.app.state.accounts
    if accounts is None:
        raise NotThereError("no users are kept here", "Add some with `backchannel users add`, then start `serve` again")
    return accounts


def viewer_of(request: Request) -> Viewer:
    """Return who asks; their name is the author of what is decided."""
    viewer: Viewer = request.state.viewer
    return viewer


def origin_of(request: Request) -> Origin:
    """Return who asks and from where, as the ledger tells it."""
    return Origin(viewer_of(request).name, address_of(request.scope))


def author_of(request: Request) -> str:
    """Return the name of who asks; empty where nobody has signed in."""
    return viewer_of(request).name or ""


def page(
    request: Request, look: Look, template: str, values: Mapping[str, Any], status: int = HTTPStatus.OK
) -> HTMLResponse:
    """Return a page of the record."""
    return _page(request, look.site, template, values, status)


def failure(request: Request, error: BackchannelError, status: int) -> HTMLResponse:
    """Return an error as a page: what is so, and what to do."""
    if viewer_of(request).name is None:
        return at_the_door(request, "refused.html", {"heading": error.message, "hint": error.hint}, status)
    desk = desk_of(request)
    site = Site(desk.dossier.directory.name, Names(desk.party_names, desk.rules), None, desk.environment)
    values = {"heading": HTTPStatus(status).phrase, "message": error.message, "hint": error.hint}
    if request.headers.get("hx-request") == "true":  # told where a page tells its news; the page stays as it is
        answer = _page(request, site, "review_failed.html", values, status)
        answer.headers.update({"HX-Retarget": "#said", "HX-Reswap": "innerHTML"})
        return answer
    return _page(request, site, "failure.html", values, status)


def moved(request: Request, error: MovedError) -> Response:
    """Lead from the name that a contact had to where its words are now, or say where they are."""
    if len(error.contacts) > 1:
        desk = desk_of(request)
        with desk.look() as look:
            found = {one.id: one for one in look.built.some("contacts", error.contacts, Contact)}
            rows = contact_rows.rows_of(found.values(), {})
            values = {"heading": "Part of several contacts now", "was": error.identifier, "rows": rows}
            return page(request, look, "moved.html", values, HTTPStatus.MULTIPLE_CHOICES)
    (now,) = error.contacts
    steps = [now if step == error.identifier else step for step in request.scope["path"].split("/")]
    address = "/".join(quote(step, safe="") for step in steps)
    return RedirectResponse(f"{address}?{urlencode({'was': error.identifier})}", HTTPStatus.TEMPORARY_REDIRECT)


def at_the_door(request: Request, template: str, values: Mapping[str, Any], status: int) -> HTMLResponse:
    """Return a page for those who have not signed in, which tells nothing of the dossier."""
    return HTMLResponse(desk_of(request).environment.get_template(template).render(values), status)


def door_page(desk: Desk) -> Render:
    """Return what makes the pages of refusals."""

    def render(_: Scope, refusal: Refusal) -> str:
        values = {"heading": refusal.message, "hint": refusal.hint}
        return desk.environment.get_template("refused.html").render(values)

    return render


def status_of(error: BackchannelError) -> int:
    """Return the status of HTTP that says what an error is."""
    if isinstance(error, NotThereError):
        return HTTPStatus.NOT_FOUND
    if isinstance(error, TooOftenError):
        return HTTPStatus.TOO_MANY_REQUESTS
    if isinstance(error, NotAllowedError):
        return HTTPStatus.FORBIDDEN
    if isinstance(error, DecidedSinceError):
        return HTTPStatus.CONFLICT
    if isinstance(error, UsageError):
        return HTTPStatus.BAD_REQUEST
    return (
        HTTPStatus.SERVICE_UNAVAILABLE
        if isinstance(error, LedgerError | AccountsError | SearchError)
        else HTTPStatus.INTERNAL_SERVER_ERROR
    )


def _waiting(desk: Desk) -> int | None:
    """Return how many things wait for a person; ``None`` where that cannot be told: the page may be of that failure."""
    try:
        return desk.docket.waiting(desk.index)
    except (OSError, sqlite3.Error, BackchannelError):
        return None


def _page(request: Request, site: Site, template: str, values: Mapping[str, Any], status: int) -> HTMLResponse:
    place = request.url.path.removeprefix("/")
    frame = {
        "lists": LISTS, "path": request.url.path, "typed": request.query_params.get("q", "")[:200],
        "waiting": _waiting(desk_of(request)), "settings": desk_of(request).settings_said,
        "viewer": viewer_of(request), "form_token": request.state.form_token,
    }  # fmt: skip
    return HTMLResponse(site.render(template, place, {"frame": frame, **values}), status)

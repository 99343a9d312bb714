"""The list of what changed, the quiet news of it in the frame of every page, and the button to look again."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from backchannel.application.accounts.needs import needs
from backchannel.application.adding.tasks import ADDRESSES
from backchannel.application.answering import author_of, desk_of, page
from backchannel.application.desk import Look, NotThereError
from backchannel.application.jobs import current
from backchannel.application.jobs import request as ask
from backchannel.application.turning import turning
from backchannel.index.edits import CHANGES, EditChoice, choose_edits, edits_since, is_ordered, last_edit
from backchannel.index.listing import rows_of
from backchannel.model import Disappearance, Revision, content_id
from backchannel.publication.site.documents import revision_shown
from backchannel.publication.words import clean, shorten

router = APIRouter(include_in_schema=False)
SEEN = "seen_changes"
"""The cookie that says up to when somebody has looked at what changed."""
_YEAR_SECONDS = 31_536_000
MOST_CONTACTS = 5
"""Contacts shown beside a revision; its document's page has all."""


@router.get("/revisions")
def listed(request: Request) -> HTMLResponse:
    """List what changed between captures, the latest first."""
    choice = EditChoice.of(request.query_params)
    with desk_of(request).look() as look:
        chosen = choose_edits(look.index, choice)
        values = {
            "heading": f"What changed ({chosen.total:,})", "rows": _rows(look, chosen.rows), "choice": choice,
            "turning": turning("revisions", choice, chosen), "changes": CHANGES,
        }  # fmt: skip
        answer = page(request, look, "revisions.html", values)
        _remember(request, answer, last_edit(look.index))
        return answer


@router.get("/news")
def news(request: Request) -> Response:
    """Send what the frame of a page tells quietly: how much changed since somebody looked, and what is under way."""
    desk = desk_of(request)
    with desk.look() as look:
        last, seen = last_edit(look.index), request.cookies.get(SEEN)
        job = current(desk)
        number = 0 if seen is None else edits_since(look.index, seen[:40])
        mark = content_id("n", number, job.number if job else 0)
        if request.query_params.get("shown") == mark:
            return Response(status_code=HTTPStatus.NO_CONTENT)  # nothing is said twice
        body = look.site.render("news.html", "", {"number": number, "job": job, "mark": mark})
    answer = HTMLResponse(body)
    if seen is None:
        _remember(request, answer, last)
    return answer


@router.post("/documents/{identifier}/look", dependencies=[needs("add")])
def looked(request: Request, identifier: str) -> RedirectResponse:
    """Ask for the addresses that a document came from to be looked at again."""
    desk = desk_of(request)
    with desk.look() as look:
        header = look.document(identifier)
        addresses = look.built.addresses(header.sha256)
    if not addresses:
        raise NotThereError(
            f"{identifier[:80]} came from no address", "Only what came from the web can be looked at again"
        )
    why = f"another look at {shorten(clean(header.title) or header.id, 100)}"
    job = ask(desk, ADDRESSES, why, author_of(request), {"addresses": list(addresses)})
    return RedirectResponse(f"/jobs/{job.number}", HTTPStatus.SEE_OTHER)


def _rows(look: Look, chosen: tuple[dict[str, Any], ...]) -> list[dict[str, Any]]:
    """Return what is shown of each edit, in the order of the list."""
    ids = [one["id"] for one in chosen]
    revisions = {one.id: one for one in look.built.some("revisions", ids, Revision)}
    gone = {one.id: one for one in look.built.some("disappearances", ids, Disappearance)}
    rows: list[dict[str, Any]] = []
    for identifier in ids:
        if identifier in revisions:
            one = revisions[identifier]
            row = {**revision_shown(one), "ordered": is_ordered(one), "document": one.after.document, "gone": None}
            documents = [one.before.document, one.after.document]
        elif identifier in gone:
            row = {"gone": gone[identifier], "document": gone[identifier].last.document}
            documents = [gone[identifier].last.document]
        else:
            continue  # a build has just made the record anew
        row["header"] = look.document(row["document"])
        told = list(dict.fromkeys(contact for one in documents for contact in look.contacts_of(one)))
        row["contacts"] = rows_of(look.index, "contacts", told[:MOST_CONTACTS])
        rows.append(row)
    return rows


def _remember(request: Request, answer: Response, moment: str) -> None:
    secure = request.url.scheme == "https"
    answer.set_cookie(SEEN, moment, max_age=_YEAR_SECONDS, httponly=True, samesite="strict", secure=secure)

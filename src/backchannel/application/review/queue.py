"""The pages of the queue."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from backchannel.application.accounts.needs import needs
from backchannel.application.answering import desk_of, page
from backchannel.application.desk import Look
from backchannel.application.notes import NoteStore
from backchannel.application.review import showing
from backchannel.application.review.deciding import Form, author_of, docket_of, gone, keep, on_waiting
from backchannel.application.review.news import Mark, news
from backchannel.application.review.rebuilding import behind, rebuild
from backchannel.errors import UsageError
from backchannel.index.waiting import WAITING_KINDS, WaitingKind, waiting_of
from backchannel.model import Decision
from backchannel.reconciliation import Judgements

router = APIRouter(include_in_schema=False)
ITEMS_A_PAGE = 20
_MOST_PAGES = 100_000


@router.get("/review")
def listed(request: Request) -> Response:
    """List what waits for a person."""
    return _page(request, "review.html", request.query_params)


@router.get("/review/queue")
def again(request: Request) -> Response:
    """Give the list alone, for a page that shows it anew."""
    return _page(request, "review_queue.html", request.query_params)


@router.get("/review/news")
def told(request: Request) -> Response:
    """Tell what others have decided."""
    with desk_of(request).look() as look:
        return news(request, look, "/review/news")


@router.post("/review/{item}", dependencies=[needs("decide")])
def decided(request: Request, item: str, form: Annotated[Form, Depends(Form.of)]) -> Response:
    """Decide on something that waits."""
    with desk_of(request).look() as look:
        one = waiting_of(look.index.connection, item)
        if one is None or not one.waits or (one.id in docket_of(request).settled(look.index) and form.act != "note"):
            raise gone(request, form)
        kind, subjects = on_waiting(look, one, form)
    taken = keep(request, kind, subjects, form.reason, form.known)
    rebuild(request, taken)
    if request.headers.get("hx-request") != "true":  # a browser without scripts goes back to where it was
        return RedirectResponse(form.back, HTTPStatus.SEE_OTHER)
    return _page(request, "review_queue.html", dict(parse_qsl(urlsplit(form.back).query)), taken=taken.sequence)


def _page(request: Request, template: str, query: Mapping[str, str], taken: int = 0) -> Response:
    mark = Mark.now(request)
    with desk_of(request).look() as look:
        return page(request, look, template, {**_values(request, look, query, mark), "taken": taken})


def _values(request: Request, look: Look, query: Mapping[str, str], mark: Mark) -> dict[str, Any]:
    kind = _kind_of(query.get("kind", ""))
    number = _number_of(query.get("page", ""))
    docket = docket_of(request)
    counts = docket.counts(look.index)
    total = counts[kind] if kind else sum(counts.values())
    pages = max(1, -(-total // ITEMS_A_PAGE))
    number = min(number, pages)
    ids = docket.chosen(look.index, kind, number, ITEMS_A_PAGE)
    rows = [row for one in ids if (row := waiting_of(look.index.connection, one))]
    findings = [one.id for one in rows if one.kind == "finding"]
    notes = NoteStore(look.desk.dossier.directory).on_findings(findings)
    return {
        "heading": "Review",
        "notes_of": {one: sum(note.about == one and note.state == "shown" for note in notes) for one in findings},
        "total": total,
        "filters": [
            (
                address_of(one, 1),
                showing.LABELS[one] if one else "Everything",
                counts[one] if one else sum(counts.values()),
                one == kind,
            )
            for one in (None, *WAITING_KINDS)
        ],
        "items": showing.shown(look, rows),
        "known": mark.last,
        "news": {"address": "/review/news", "mark": str(mark)},
        "behind": behind(request),
        "last": last_of(docket.decisions, author_of(request)),
        "here": address_of(kind, number),
        "query": urlsplit(address_of(kind, number)).query,
        "page_number": number,
        "pages": pages,
        "earlier": address_of(kind, number - 1) if number > 1 else "",
        "later": address_of(kind, number + 1) if number < pages else "",
        "waiting": sum(counts.values()),
    }


def last_of(decisions: tuple[Decision, ...], author: str) -> Decision | None:
    """Return the last decision of somebody that stands."""
    own = (one for one in reversed(Judgements.of(decisions).decisions) if one.author == author)
    return next(own, None)


def address_of(kind: WaitingKind | None, number: int) -> str:
    """Return the address of one page of the queue."""
    given = {"kind": kind or "", "page": str(number) if number > 1 else ""}
    query = urlencode({name: value for name, value in given.items() if value})
    return f"/review?{query}" if query else "/review"


def _kind_of(given: str) -> WaitingKind | None:
    found = next((one for one in WAITING_KINDS if one == given), None)
    if given and found is None:
        raise UsageError(f"kind={given[:40]}: is none", f"Give one of: {', '.join(WAITING_KINDS)}")
    return found


def _number_of(given: str) -> int:
    if given and not (given.isascii() and given.isdigit() and 0 < int(given[:9]) <= _MOST_PAGES):
        raise UsageError(f"page={given[:40]}: is no page", "Pages are counted from 1")
    return int(given or 1)

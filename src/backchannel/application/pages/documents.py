"""The list of documents, and the page of each: its text, inert."""

from __future__ import annotations

import re

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from backchannel.application.answering import desk_of, page
from backchannel.application.turning import turning
from backchannel.index import Choice, choose
from backchannel.index.listing import rows_of
from backchannel.model import KINDS
from backchannel.publication.site import documents

router = APIRouter(include_in_schema=False)
_WORDS = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


@router.get("/documents")
def listed(request: Request) -> HTMLResponse:
    """List the documents that filters let through, the latest first."""
    choice = Choice.of(request.query_params)
    with desk_of(request).look() as look:
        chosen = choose(look.index, "documents", choice, look.desk.party_names)
        values = {
            "heading": f"Documents ({chosen.total:,})", "months": [], "rows": chosen.rows, "choice": choice,
            "turning": turning("documents", choice, chosen), "kinds": KINDS,
        }  # fmt: skip
        return page(request, look, "chosen_documents.html", values)


@router.get("/documents/{identifier}")
def shown(request: Request, identifier: str) -> HTMLResponse:
    """Show a document: what it tells of, its versions, its text with the words that others rest on."""
    with desk_of(request).look() as look:
        header = look.document(identifier)
        claims = look.claims_of(identifier)
        cited = look.cited_in(identifier) | {(one.span.start, one.span.end) for one in claims} | _asked(request)
        contacts = rows_of(look.index, "contacts", look.contacts_of(identifier))
        values = documents.document_page(
            header, look.text(identifier), cited, (contacts, claims), look.changes_of([identifier])
        )
        addresses = look.built.addresses(header.sha256)
        return page(request, look, "own_document.html", {**values, "addresses": addresses})


def _asked(request: Request) -> set[tuple[int, int]]:
    """Return the place of the words that the address asks for, if any: ``words=12-80``."""
    match = _WORDS.fullmatch(request.query_params.get("words", ""))
    return {(int(match[1]), int(match[2]))} if match else set()

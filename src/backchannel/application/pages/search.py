"""Search: documents, contacts, findings and claims that have the words typed."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from backchannel.application.answering import desk_of, page
from backchannel.index import Choice, choose
from backchannel.index.listing import codes_of
from backchannel.index.searching import excerpt
from backchannel.publication.site import contacts

router = APIRouter(include_in_schema=False)
FIRST = 8
"""Results of each kind; the lists have all."""


@router.get("/search")
def found(request: Request) -> HTMLResponse:
    """Show the latest of each kind that has the words."""
    choice = Choice.of({"q": request.query_params.get("q", "")})
    with desk_of(request).look() as look:
        values: dict[str, object] = {"heading": "Search", "choice": choice, "any": bool(choice.q)}
        if choice.q:
            names = look.desk.party_names
            people = choose(look.index, "contacts", choice, names, FIRST)
            codes = codes_of(look.index, people.ids)
            told = choose(look.index, "findings", choice, names, FIRST)
            claims = choose(look.index, "claims", choice, names, FIRST)
            texts = choose(look.index, "documents", choice, names, FIRST)
            values |= {
                "contacts": [contacts.Row(codes=tuple(codes.get(one["id"], ())), **one) for one in people.rows],
                "findings": look.findings(told.ids),
                "claims": claims.rows,
                "documents": [
                    {**one, "words": excerpt(look.text(one["id"])[len(one["title"]) :], choice.q)} for one in texts.rows
                ],
                "totals": {"contacts": people.total, "findings": told.total, "claims": claims.total,
                           "documents": texts.total},
            }  # fmt: skip
        return page(request, look, "search.html", values)

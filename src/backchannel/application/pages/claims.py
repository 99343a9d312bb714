"""The list of claims, and the page of each."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from backchannel.application.answering import desk_of, page
from backchannel.application.turning import turning
from backchannel.index import Choice, choose
from backchannel.index.listing import VERDICTS
from backchannel.model import Contact
from backchannel.publication.site import claims

router = APIRouter(include_in_schema=False)


@router.get("/claims")
def listed(request: Request) -> HTMLResponse:
    """List the claims that filters let through, the latest first."""
    choice = Choice.of(request.query_params)
    with desk_of(request).look() as look:
        chosen = choose(look.index, "claims", choice, look.desk.party_names)
        values = {
            "heading": f"Claims about many contacts ({chosen.total:,})", "years": [], "rows": chosen.rows,
            "choice": choice, "turning": turning("claims", choice, chosen), "verdicts": VERDICTS,
        }  # fmt: skip
        return page(request, look, "chosen_claims.html", values)


@router.get("/claims/{identifier}")
def shown(request: Request, identifier: str) -> HTMLResponse:
    """Show a claim, its verdict and what counts."""
    with desk_of(request).look() as look:
        claim, verdict = look.claim(identifier)
        contacts = {one.id: one for one in look.built.some("contacts", verdict.contacts, Contact)}
        header = look.document(claim.document)
        names = look.site.names
        values = claims.claim_page(claim, verdict, header, contacts, look.findings_about(claim.id), names)
        return page(request, look, "claim.html", values)

"""The list of pairs, and the page of each."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from backchannel.application.answering import desk_of, page
from backchannel.application.desk import NotThereError
from backchannel.application.turning import turning
from backchannel.index import Choice, choose
from backchannel.index.listing import codes_of
from backchannel.model import Contact
from backchannel.publication.site import pairs
from backchannel.publication.site.contacts import pair_of
from backchannel.publication.words import order_key

router = APIRouter(include_in_schema=False)


@router.get("/pairs")
def listed(request: Request) -> HTMLResponse:
    """List the pairs, those with the most contacts first."""
    choice = Choice.of(request.query_params)
    with desk_of(request).look() as look:
        chosen = choose(look.index, "pairs", choice, look.desk.party_names)
        values = {"rows": chosen.rows, "choice": choice, "turning": turning("pairs", choice, chosen)}
        return page(request, look, "chosen_pairs.html", values)


@router.get("/pairs/{name}")
def shown(request: Request, name: str) -> HTMLResponse:
    """Show the history of two people."""
    with desk_of(request).look() as look:
        row = look.index.connection.execute("SELECT pair FROM pairs WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise NotThereError(f"no pair is called '{name[:80]}'", "Two people are a pair from two contacts on")
        ids = [one for (one,) in look.index.connection.execute("SELECT id FROM contacts WHERE pair = ?", row)]
        found = sorted(look.built.some("contacts", ids, Contact), key=lambda one: (order_key(one.when), one.id))
        findings = codes_of(look.index, ids)
        keys = pair_of(found[0])
        assert keys is not None
        return page(request, look, "pair.html", pairs.pair_page(keys, found, findings))

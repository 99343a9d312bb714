"""The list of contacts, and the page of each."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from backchannel.application.answering import desk_of, page
from backchannel.application.desk import Look
from backchannel.application.notes.pages import notes_on
from backchannel.application.review.contacts import judgement
from backchannel.application.review.news import Mark
from backchannel.application.turning import turning
from backchannel.index import Choice, choose
from backchannel.index.listing import ACCOUNTS, STATUSES, codes_of
from backchannel.model import CHANNELS, Contact, pair_text
from backchannel.publication.site import contacts

router = APIRouter(include_in_schema=False)
MOST_NEAR = 4
"""Contacts of the same people before this one, and after it."""


@router.get("/contacts")
def listed(request: Request) -> HTMLResponse:
    """List the contacts that filters let through, the latest first."""
    choice = Choice.of(request.query_params)
    with desk_of(request).look() as look:
        chosen = choose(look.index, "contacts", choice, look.desk.party_names)
        codes = codes_of(look.index, chosen.ids)
        rows = [contacts.Row(codes=tuple(codes.get(one["id"], ())), **one) for one in chosen.rows]
        values = {
            "heading": f"Contacts ({chosen.total:,})", "years": [], "rows": rows, "choice": choice,
            "turning": turning("contacts", choice, chosen), "channels": CHANNELS, "statuses": STATUSES,
            "accounts": ACCOUNTS,
        }  # fmt: skip
        return page(request, look, "chosen_contacts.html", values)


@router.get("/contacts/{identifier}")
def shown(request: Request, identifier: str) -> HTMLResponse:
    """Show a contact."""
    mark = Mark.now(request)
    with desk_of(request).look() as look:
        contact = look.contact(identifier)
        known = about(look, contact)
        values = contacts.contact_page(contact, known) | judgement(request, look, contact, mark, known.related)
        was = request.query_params.get("was", "")[:200]
        values["was"] = was if was and look.moved(was) == [contact.id] else ""
        values |= notes_on(request, contact, [one.id for one in known.findings])
        return page(request, look, "judged_contact.html", values)


def about(look: Look, contact: Contact) -> contacts.About:
    """Return what is known around a contact."""
    documents = list(dict.fromkeys(one.evidence.document for one in contact.references))
    revisions, gone = look.changes_of(documents)
    return contacts.About(
        findings=look.findings_about(contact.id),
        related=near(look, contact),
        revisions=revisions,
        gone=gone,
        titles=look.titles([one.after.document for one in revisions]),
        comparison=look.comparison(contact),
        zones={one: look.built.documents[one].timezone for one in documents},
    )


def near(look: Look, contact: Contact) -> list[Contact]:
    """Return the contacts of the same two people nearest in time."""
    keys = contacts.pair_of(contact)
    if not keys:
        return []
    own = "SELECT sort FROM contacts WHERE id = ?"
    ids = []
    for side, order in (("<=", "DESC"), (">=", "ASC")):
        query = (
            f"SELECT id FROM contacts WHERE pair = ? AND id <> ? AND sort {side} ({own}) ORDER BY sort {order} LIMIT ?"  # noqa: S608
        )
        found = look.index.connection.execute(query, (pair_text(*keys), contact.id, contact.id, MOST_NEAR))
        ids += [one for (one,) in found]
    return list(look.built.some("contacts", ids, Contact))

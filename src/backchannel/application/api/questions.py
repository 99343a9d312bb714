"""What is worked out when it is asked: a claim tested, a cadence, a search, what changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from backchannel.application.answering import desk_of
from backchannel.application.api import parameters, shapes_of_answers
from backchannel.application.api.answers import json_answer, page_of
from backchannel.application.desk import Look, NotThereError
from backchannel.engine import check_sentence
from backchannel.engine.looking import chosen_revisions
from backchannel.engine.pacing import cadence_among
from backchannel.errors import UsageError
from backchannel.index import Choice, choose
from backchannel.index.listing import Table, contacts_between
from backchannel.index.searching import excerpt
from backchannel.model import Contact, Finding
from backchannel.publication.cadence_page import cadence_shape
from backchannel.publication.revisions_shape import revisions_shape
from backchannel.publication.shapes import Json, checked_shape
from backchannel.publication.sifting import Sieve
from backchannel.publication.site.contacts import heading_of
from backchannel.publication.words import clean, order_key

router = APIRouter(tags=["Questions"])
Hit = tuple[str, str, str | None, str | None]
"""Identifier, title, time, words."""


@router.get("/check", summary="Test a claim", response_model=shapes_of_answers.Checked)
def check(request: Request, asked: Annotated[parameters.CheckAsked, Query()]) -> Response:
    """A claim, a sentence in English, tested against the record: as `check --json`.

    It names two people whose contacts are kept here and says how often they had contact. One that says nothing that
    can be tested is refused with status 400, and what to do.
    """
    checked = check_sentence(desk_of(request).dossier, asked.claim, asked.as_of)
    return json_answer(checked_shape(checked.sentence, checked.as_of.isoformat(), checked.claims, checked.verdicts))


@router.get("/cadence", summary="Count the contacts of two", response_model=shapes_of_answers.Cadence)
def cadence(request: Request, asked: Annotated[parameters.CadenceAsked, Query()]) -> Response:
    """How often two were in contact, by month or quarter, and how long not: as `cadence --json`."""
    desk = desk_of(request)
    with desk.look() as look:
        for name in (asked.a, asked.b):
            if not contacts_between(look.index, [name], desk.party_names):
                raise NotThereError(
                    f"'{name[:80]}' is in no contact of this dossier", "The list of contacts says who is"
                )
        ids = contacts_between(look.index, [asked.a, asked.b], desk.party_names)
        among = sorted(look.built.some("contacts", ids, Contact), key=lambda one: (order_key(one.when), one.id))
        sieve = Sieve((asked.a, asked.b), asked.since, asked.until)
        found = cadence_among(desk.dossier, look.built, among, sieve, asked.by)
        return json_answer(cadence_shape(found.cadence, found.pair, found.listed))


@router.get("/revisions", summary="List revisions", response_model=shapes_of_answers.RevisionsPart)
def revisions(request: Request, asked: Annotated[parameters.RevisionFilters, Query()]) -> Response:
    """What changed between the captures of published items, then which were gone: as `revisions --json`, in parts.

    `total` counts both lists.
    """
    with desk_of(request).look() as look:
        try:
            found, gone, _ = chosen_revisions(look.built, asked.document, everything=asked.all is not None)
        except UsageError as error:
            raise NotThereError(error.message, error.hint) from error
        first, last = asked.offset, asked.offset + asked.limit
        changed = found[first:last]
        left = gone[max(0, first - len(found)) : max(0, last - len(found))]
        shape = revisions_shape(changed, left, look.built.contact_of if changed else {})
        return json_answer(page_of(shape, len(found) + len(gone), request, asked.limit, asked.offset))


@router.get("/search", summary="Search", response_model=shapes_of_answers.Found)
def search(request: Request, asked: Annotated[parameters.Sought, Query()]) -> Response:
    """The latest contacts, findings, claims and documents that have the words; the lists have them all."""
    choice = Choice.of({"q": asked.q})
    with desk_of(request).look() as look:
        every: tuple[Table, ...] = ("contacts", "findings", "claims", "documents")
        return json_answer({"q": choice.q, **{of: _hits(look, of, choice, asked.limit) for of in every}})


def _hits(look: Look, of: Table, choice: Choice, limit: int) -> Json:
    if not choice.q:
        return {"total": 0, "found": []}
    chosen = choose(look.index, of, choice, look.desk.party_names, limit, offset=0)
    hits = _HITS[of](look, chosen.ids, chosen.rows, choice.q)
    found = [{"id": one, "title": clean(title), "when": when, "words": words} for one, title, when, words in hits]
    return {"total": chosen.total, "found": found}


def _contacts(look: Look, ids: tuple[str, ...], _rows: object, _typed: str) -> Iterable[Hit]:
    found = {one.id: one for one in look.built.some("contacts", ids, Contact)}
    return ((one, heading_of(found[one]), found[one].when, None) for one in ids)


def _findings(look: Look, ids: tuple[str, ...], _rows: object, _typed: str) -> Iterable[Hit]:
    found: list[Finding] = look.findings(ids)
    return ((one.id, one.message, one.when, None) for one in found)


def _claims(_look: Look, _ids: object, rows: tuple[Json, ...], _typed: str) -> Iterable[Hit]:
    return ((row["id"], row["quote"], row["published"], None) for row in rows)


def _documents(look: Look, _ids: object, rows: tuple[Json, ...], typed: str) -> Iterable[Hit]:
    for row in rows:
        text = look.text(row["id"])[len(row["title"]) :]
        yield row["id"], row["title"], row["published"], clean(excerpt(text, typed))


_HITS = {"contacts": _contacts, "findings": _findings, "claims": _claims, "documents": _documents}

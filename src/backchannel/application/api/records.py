"""The records: contacts, findings, claims, pairs, documents."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from backchannel.application.answering import desk_of
from backchannel.application.api import parameters, shapes_of_answers
from backchannel.application.api.answers import json_answer, page_of
from backchannel.application.api.parameters import Identifier, Paging
from backchannel.application.desk import Look, NotThereError
from backchannel.engine.looking import compare_contact
from backchannel.index import Chosen, choose
from backchannel.index.listing import Table, codes_of, may_be
from backchannel.model import Ambiguity, Claim, Contact, Header, Verdict
from backchannel.publication.comparison_shape import comparison_shape
from backchannel.publication.documents_shape import documents_shape, pairs_shape, text_shape
from backchannel.publication.shapes import Json, claims_shape, coded_contacts_shape, findings_shape

router = APIRouter(tags=["The record"])


@router.get("/contacts", summary="List contacts", response_model=shapes_of_answers.ContactsPart)
def contacts(request: Request, asked: Annotated[parameters.ContactFilters, Query()]) -> Response:
    """The contacts that the filters let through, the latest first: as `contacts --json`, in parts."""
    with desk_of(request).look() as look:
        chosen = _chosen(look, "contacts", asked)
        found = {one.id: one for one in look.built.some("contacts", chosen.ids, Contact)}
        loose = not asked.offset and asked.choice.is_open
        shape = contacts_of(look, [found[one] for one in chosen.ids if one in found], loose=loose)
        return json_answer(page_of(shape, chosen.total, request, asked.limit, asked.offset))


@router.get("/contacts/{identifier}", summary="Show a contact", response_model=shapes_of_answers.OneContact)
def contact(request: Request, identifier: Identifier) -> Response:
    """One contact with its findings: as `show --json`."""
    with desk_of(request).look() as look:
        found = look.contact(identifier)
        return json_answer({**contacts_of(look, [found]), **findings_shape(look.findings_about(found.id))})


@router.get(
    "/contacts/{identifier}/comparison",
    summary="Compare the accounts of a contact",
    response_model=shapes_of_answers.Comparison,
)
def comparison(request: Request, identifier: Identifier) -> Response:
    """The parties' own accounts of one contact side by side: as `compare --json`."""
    desk = desk_of(request)
    with desk.look() as look:
        found = look.contact(identifier)
        return json_answer(comparison_shape(found, compare_contact(desk.dossier, look.built, found)))


@router.get("/findings", summary="List findings", response_model=shapes_of_answers.FindingsPart)
def findings(request: Request, asked: Annotated[parameters.FindingFilters, Query()]) -> Response:
    """The findings that the filters let through, the gravest first: as `findings --json`, in parts."""
    with desk_of(request).look() as look:
        chosen = _chosen(look, "findings", asked)
        shape = findings_shape(look.findings(chosen.ids))
        return json_answer(page_of(shape, chosen.total, request, asked.limit, asked.offset))


@router.get("/findings/{identifier}", summary="Show a finding", response_model=shapes_of_answers.Findings)
def finding(request: Request, identifier: Identifier) -> Response:
    """One finding, in the shape of the list."""
    with desk_of(request).look() as look:
        known = look.index.connection.execute("SELECT id FROM findings WHERE id = ?", (identifier,)).fetchone()
        found = look.findings([identifier]) if known else []
        if not found:
            what = f"no finding is called '{identifier[:80]}'"
            raise NotThereError(what, "It may have gone when its documents or the settings changed; look in the list")
        return json_answer(findings_shape(found))


@router.get("/claims", summary="List claims", response_model=shapes_of_answers.ClaimsPart)
def claims(request: Request, asked: Annotated[parameters.ClaimFilters, Query()]) -> Response:
    """The claims that the filters let through, the latest first, with verdicts: as `claims --json`, in parts."""
    with desk_of(request).look() as look:
        chosen = _chosen(look, "claims", asked)
        shape = claims_of(look, chosen.ids)
        return json_answer(page_of(shape, chosen.total, request, asked.limit, asked.offset))


@router.get("/claims/{identifier}", summary="Show a claim", response_model=shapes_of_answers.Claims)
def claim(request: Request, identifier: Identifier) -> Response:
    """One claim with its verdict, in the shape of the list."""
    with desk_of(request).look() as look:
        found, verdict = look.claim(identifier)
        return json_answer(claims_shape([found], [verdict], look.built.documents))


@router.get("/pairs", summary="List pairs", response_model=shapes_of_answers.PairsPart)
def pairs(request: Request, asked: Annotated[parameters.PairFilters, Query()]) -> Response:
    """Two people each that had two contacts or more with each other, those with the most first."""
    with desk_of(request).look() as look:
        chosen = _chosen(look, "pairs", asked)
        shape = pairs_shape(zip(chosen.ids, chosen.rows, strict=True))
        return json_answer(page_of(shape, chosen.total, request, asked.limit, asked.offset))


@router.get("/documents", summary="List documents", response_model=shapes_of_answers.DocumentsPart)
def documents(request: Request, asked: Annotated[parameters.DocumentFilters, Query()]) -> Response:
    """The documents that the filters let through, the latest first, without their texts."""
    with desk_of(request).look() as look:
        chosen = _chosen(look, "documents", asked)
        found = {one.id: one for one in look.built.some("documents", chosen.ids, Header)}
        shape = documents_shape(found[one] for one in chosen.ids if one in found)
        return json_answer(page_of(shape, chosen.total, request, asked.limit, asked.offset))


@router.get("/documents/{identifier}", summary="Show a document", response_model=shapes_of_answers.Documents)
def document(request: Request, identifier: Identifier) -> Response:
    """One document without its text, in the shape of the list."""
    with desk_of(request).look() as look:
        return json_answer(documents_shape([look.document(identifier)]))


@router.get("/documents/{identifier}/text", summary="Read a document", response_model=shapes_of_answers.DocumentText)
def text(request: Request, identifier: Identifier) -> Response:
    """The text of a document, which the `start` and `end` of all evidence count in, by code points from 0."""
    with desk_of(request).look() as look:
        return json_answer(text_shape(look.document(identifier), look.text(identifier)))


def contacts_of(look: Look, found: list[Contact], *, loose: bool = False) -> Json:
    """Return contacts, in the order given, with what may be of them; with ``loose`` also what may be of none."""
    ids = [one.id for one in found]
    ambiguities = look.built.some("ambiguities", may_be(look.index, [*ids, *[""] * loose]), Ambiguity)
    ordered = sorted(ambiguities, key=lambda one: one.evidence.order)
    return coded_contacts_shape(found, ordered, codes_of(look.index, ids))


def claims_of(look: Look, ids: tuple[str, ...]) -> Json:
    """Return claims, in the order given, with their verdicts."""
    found = {one.id: one for one in look.built.some("claims", ids, Claim)}
    verdicts = look.built.some("verdicts", ids, Verdict)
    return claims_shape([found[one] for one in ids if one in found], verdicts, look.built.documents)


def _chosen(look: Look, table: Table, asked: Paging) -> Chosen:
    return choose(look.index, table, asked.choice, look.desk.party_names, asked.limit, offset=asked.offset)

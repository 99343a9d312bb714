"""The records of a list that filters let through, read a few hundred at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from backchannel.application.desk import Look
from backchannel.application.review.decisions import rows_of, shape_of
from backchannel.index import Choice, choose
from backchannel.index.edits import EditChoice, choose_edits
from backchannel.index.listing import Table as Listed
from backchannel.index.listing import all_chosen, codes_of, may_be
from backchannel.model import Ambiguity, Claim, Contact, Disappearance, Finding, Header, Revision, Verdict
from backchannel.publication.documents_shape import documents_shape, pairs_shape
from backchannel.publication.revisions_shape import revisions_shape
from backchannel.publication.shapes import claims_shape, coded_contacts_shape, findings_shape
from backchannel.publication.tabular import tables
from backchannel.publication.tabular.columns import Row, Table

_BATCH = 500
MOST_ROWS = 10_000_000
F = TypeVar("F")
R = TypeVar("R")


Query = Mapping[str, str]
"""What stands in an address."""


@dataclass(frozen=True, slots=True)
class List(Generic[F]):
    """A list to take away, by filters of some kind."""

    table: Table
    choice: Callable[[Query], F]
    """Reads the filters from an address; raises ``UsageError`` where one cannot be meant."""
    rows: Callable[[Look, F], Iterator[Row]]
    values: Callable[[Look, F], Mapping[str, Iterable[Any]]]
    """As the JSON of commands: lists by their names."""


def _chosen(look: Look, of: Listed, choice: Choice, kind: type[R]) -> Iterator[list[R]]:
    """Yield the records of a list, some at a time, in its order."""
    ids = all_chosen(look.index, of, choice, look.desk.party_names)
    for batch in _batches(ids):
        found = {one.id: one for one in look.built.some(of, batch, kind)}  # type: ignore[attr-defined]
        yield [found[one] for one in batch if one in found]


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _contact_rows(look: Look, choice: Choice) -> Iterator[Row]:
    for found in _chosen(look, "contacts", choice, Contact):
        yield from tables.contact_rows(found, codes_of(look.index, [one.id for one in found]))


def _contact_values(look: Look, choice: Choice) -> Mapping[str, Iterable[Any]]:
    def contacts() -> Iterator[Any]:
        for found in _chosen(look, "contacts", choice, Contact):
            yield from coded_contacts_shape(found, (), codes_of(look.index, [one.id for one in found]))["contacts"]

    def ambiguous() -> Iterator[Any]:
        ids = all_chosen(look.index, "contacts", choice, look.desk.party_names)
        ids += [""] if choice.is_open else []
        mentions = {one for batch in _batches(ids) for one in may_be(look.index, batch)}
        found = look.built.some("ambiguities", mentions, Ambiguity)
        yield from coded_contacts_shape((), sorted(found, key=lambda one: one.evidence.order), {})["ambiguous"]

    return {"contacts": contacts(), "ambiguous": ambiguous()}


def _finding_rows(look: Look, choice: Choice) -> Iterator[Row]:
    for found in _chosen(look, "findings", choice, Finding):
        yield from tables.finding_rows(found)


def _finding_values(look: Look, choice: Choice) -> Mapping[str, Iterable[Any]]:
    every = _chosen(look, "findings", choice, Finding)
    return {"findings": (one for found in every for one in findings_shape(found)["findings"])}


def _claims(look: Look, choice: Choice) -> Iterator[tuple[list[Claim], tuple[Verdict, ...], Mapping[str, Header]]]:
    for found in _chosen(look, "claims", choice, Claim):
        documents = look.built.some("documents", {one.document for one in found}, Header)
        verdicts = look.built.some("verdicts", [one.id for one in found], Verdict)
        yield found, verdicts, {one.id: one for one in documents}


def _claim_rows(look: Look, choice: Choice) -> Iterator[Row]:
    for found, verdicts, documents in _claims(look, choice):
        yield from tables.claim_rows(found, {one.claim: one for one in verdicts}, documents)


def _claim_values(look: Look, choice: Choice) -> Mapping[str, Iterable[Any]]:
    return {"claims": (one for given in _claims(look, choice) for one in claims_shape(*given)["claims"])}


def _document_rows(look: Look, choice: Choice) -> Iterator[Row]:
    for found in _chosen(look, "documents", choice, Header):
        yield from tables.document_rows(found)


def _document_values(look: Look, choice: Choice) -> Mapping[str, Iterable[Any]]:
    every = _chosen(look, "documents", choice, Header)
    return {"documents": (one for found in every for one in documents_shape(found)["documents"])}


def _pairs(look: Look, choice: Choice) -> Iterator[tuple[str, Mapping[str, Any]]]:
    chosen = choose(look.index, "pairs", choice, look.desk.party_names, MOST_ROWS, offset=0)
    yield from zip(chosen.ids, chosen.rows, strict=True)


def _pair_rows(look: Look, choice: Choice) -> Iterator[Row]:
    yield from tables.pair_rows(_pairs(look, choice))


def _pair_values(look: Look, choice: Choice) -> Mapping[str, Iterable[Any]]:
    return pairs_shape(_pairs(look, choice))


def _edits(look: Look, choice: EditChoice) -> tuple[list[Revision], list[Disappearance]]:
    ids = [one["id"] for one in choose_edits(look.index, choice, MOST_ROWS).rows]
    revisions = {one.id: one for one in look.built.some("revisions", ids, Revision)}
    gone = {one.id: one for one in look.built.some("disappearances", ids, Disappearance)}
    return [revisions[one] for one in ids if one in revisions], [gone[one] for one in ids if one in gone]


def _revision_rows(look: Look, choice: EditChoice) -> Iterator[Row]:
    yield from tables.revision_rows(*_edits(look, choice), look.built.contact_of)


def _revision_values(look: Look, choice: EditChoice) -> Mapping[str, Iterable[Any]]:
    return revisions_shape(*_edits(look, choice), look.built.contact_of)


def _decision_values(look: Look, _: Choice) -> Mapping[str, Iterable[Any]]:
    every = look.desk.docket.decisions
    return {"decisions": map(shape_of, rows_of(look, every, every))}


def _decision_rows(look: Look, choice: Choice) -> Iterator[Row]:
    yield from tables.decision_rows(_decision_values(look, choice)["decisions"])


LISTS: Mapping[str, List[Any]] = {
    one.table.name: one
    for one in (
        List(tables.CONTACTS, Choice.of, _contact_rows, _contact_values),
        List(tables.FINDINGS, Choice.of, _finding_rows, _finding_values),
        List(tables.CLAIMS, Choice.of, _claim_rows, _claim_values),
        List(tables.DOCUMENTS, Choice.of, _document_rows, _document_values),
        List(tables.PAIRS, Choice.of, _pair_rows, _pair_values),
        List(tables.REVISIONS, EditChoice.of, _revision_rows, _revision_values),
        List(tables.DECISIONS, Choice.of, _decision_rows, _decision_values),
    )
}

"""The whole of the last build: as tables, as the JSON of commands, and as linked data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from backchannel.engine.looking import Built, chosen_revisions
from backchannel.model import Header
from backchannel.publication.documents_shape import documents_shape, pairs_shape
from backchannel.publication.revisions_shape import revisions_shape
from backchannel.publication.shapes import claims_shape, contacts_shape, findings_shape
from backchannel.publication.site.claims import SCHEMA, linked_claim
from backchannel.publication.site.pairs import pair_row, pairs_of_contacts
from backchannel.publication.site.places import pair_name
from backchannel.publication.tabular import tables
from backchannel.publication.tabular.columns import Row


def rows_of(built: Built) -> Mapping[str, Iterator[Row]]:
    """Return the rows of every table of ``tabular``, by its name, in order of time."""
    codes: dict[str, set[str]] = defaultdict(set)
    for finding in built.findings:
        for contact in finding.contacts:
            codes[contact].add(finding.code)
    revisions, gone, _ = chosen_revisions(built, None, everything=False)
    verdicts = {one.claim: one for one in built.verdicts}
    return {
        "contacts": tables.contact_rows(built.contacts, {one: sorted(found) for one, found in codes.items()}),
        "findings": tables.finding_rows(built.findings),
        "claims": tables.claim_rows(built.claims, verdicts, built.documents),
        "documents": tables.document_rows(_headers(built)),
        "pairs": tables.pair_rows(_pairs(built)),
        "revisions": tables.revision_rows(revisions, gone, built.contact_of),
    }


def values_of(built: Built) -> Mapping[str, Iterable[Any]]:
    """Return everything in the shapes of ``--json``, by the names of its lists."""
    revisions, gone, _ = chosen_revisions(built, None, everything=False)
    return {
        **contacts_shape(built.contacts, built.ambiguities, built.findings),
        **findings_shape(built.findings),
        **claims_shape(built.claims, built.verdicts, built.documents),
        **documents_shape(_headers(built)),
        **pairs_shape(_pairs(built)),
        **revisions_shape(revisions, gone, built.contact_of),
    }


def linked_of(built: Built) -> dict[str, Any]:
    """Return the claims that have a verdict as JSON-LD, in the words of schema.org."""
    verdicts = {one.claim: one for one in built.verdicts}
    told = (one for one in built.claims if one.id in verdicts)
    linked = [linked_claim(one, verdicts[one.id], built.documents[one.document]) for one in told]
    return {"@context": SCHEMA, "@graph": [{k: v for k, v in one.items() if k != "@context"} for one in linked]}


def _headers(built: Built) -> list[Header]:
    return sorted(built.documents.values(), key=lambda one: (one.published or "", one.id))


def _pairs(built: Built) -> list[tuple[str, Mapping[str, Any]]]:
    found = pairs_of_contacts(built.contacts)
    rows = [(pair_name(keys), pair_row(keys, contacts)) for keys, contacts in found.items()]
    return sorted(rows, key=lambda one: (-one[1]["number"], one[0]))

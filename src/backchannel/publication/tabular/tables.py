"""The tables of the record, and the rows of each. Times stand as they are known (EDTF), with the days they may mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from backchannel.model import Claim, Contact, Disappearance, Finding, Header, Revision, Verdict
from backchannel.publication.revisions_shape import contacts_of
from backchannel.publication.tabular.columns import Column, Row, Table, days_of
from backchannel.publication.words import voice_words

_WHEN = (
    Column("when", "text", "EDTF, as exact as it is known"),
    Column("first_day", "day", "the first day that it may mean"),
    Column("last_day", "day", "the last day that it may mean"),
)
_PUBLISHED = (
    Column("published", "text", "ISO 8601 or EDTF, as published"),
    Column("first_day", "day", "the first day that it may mean"),
    Column("last_day", "day", "the last day that it may mean"),
)
_ID = Column("id", "text", "identifier, as in all other tables")

CONTACTS = Table("contacts", "a contact", (
    _ID, *_WHEN,
    Column("timezone", "text", "zone in which the time is meant"),
    Column("channel", "text", "call, video, meeting, visit, message, unspecified"),
    Column("status", "text", "held, said, planned, cancelled, denied"),
    Column("participants", "texts", "names of those who took part"),
    Column("principals", "texts", "their identifiers, those known"),
    Column("parties", "texts", "codes of their sides"),
    Column("accounts_by", "texts", "parties with an account of their own"),
    Column("documents", "integer", "how many documents speak of it"),
    Column("findings", "texts", "codes of the findings about it"),
))  # fmt: skip
FINDINGS = Table("findings", "a finding", (
    _ID,
    Column("code", "text", "of its rule"),
    Column("severity", "text", "note, warning, serious"),
    *_WHEN,
    Column("parties", "texts", "codes of the parties that it is about"),
    Column("contacts", "texts", "contacts that it is about", of="contacts"),
    Column("claim", "text", "claim that it is about", of="claims"),
    Column("item", "text", "published item that it is about"),
    Column("message", "text", "what was observed, and on whose word"),
    Column("quote", "text", "the first of the words that it rests on"),
    Column("document", "text", "where they stand", of="documents"),
    Column("path", "text", "file of that document"),
    Column("url", "text", "address of that document"),
    Column("searched_from", "text", "first day looked through, where something was not found"),
    Column("searched_until", "text", "last day looked through"),
))  # fmt: skip
CLAIMS = Table("claims", "a claim", (
    _ID, *_PUBLISHED,
    Column("kind", "text", "frequency, count, never, other"),
    Column("channel", "text", "of the contacts that it is about"),
    Column("participants", "texts", "names of those whom it is about"),
    Column("quantity", "text", "how many are claimed"),
    Column("period", "text", "EDTF of the time spoken of"),
    Column("said_by", "text", "who vouches for it"),
    Column("quote", "text", "its words"),
    Column("document", "text", "where they stand", of="documents"),
    Column("url", "text", "address of that document"),
    Column("verdict", "text", "supported, not_supported, contradicted, untestable"),
    Column("counted", "integer", "contacts counted"),
    Column("median_days", "number", "median of the days between them"),
    Column("longest_gap_days", "integer", "the most days between two of them"),
    Column("reason", "text", "why the verdict is what it is"),
))  # fmt: skip
DOCUMENTS = Table("documents", "a captured version of a published item", (
    _ID, *_PUBLISHED,
    Column("publisher", "text", "its name"),
    Column("party", "text", "code of the party that it speaks for"),
    Column("kind", "text", "readout, transcript, statement, schedule, log, press, other"),
    Column("language", "text", "ISO 639-1"),
    Column("title", "text", "as published"),
    Column("words", "integer", "of the main text"),
    Column("path", "text", "where the file stood"),
    Column("url", "text", "its address"),
    Column("sha256", "text", "of the captured bytes"),
))  # fmt: skip
PAIRS = Table("pairs", "two people with two contacts or more", (
    _ID,
    Column("people", "texts", "their identifiers"),
    Column("names", "text", "their names"),
    Column("contacts", "integer", "how many contacts of the two alone"),
    Column("first", "text", "EDTF of the first"),
    Column("last", "text", "EDTF of the last"),
))  # fmt: skip
REVISIONS = Table("revisions", "a place at which two versions of an item differ, or an item that was gone", (
    Column("item", "text", "what its versions have in common"),
    Column("before_document", "text", "the earlier version", of="documents"),
    Column("after_document", "text", "the later version; none where it was gone", of="documents"),
    Column("last_captured_before", "text", "when the earlier version was last found, ISO 8601"),
    Column("captured_after", "text", "when the later one, or nothing, was first found"),
    Column("kind", "text", "dropped, added, reworded, typo, link, metadata; gone"),
    Column("part", "text", "title, text, published, modified, links, markup"),
    Column("before", "text", "words that stood there"),
    Column("after", "text", "words that stand there since; what was answered where it was gone"),
    Column("properties", "texts", "what of a contact they bear on"),
    Column("topics", "texts", "topics told in them"),
    Column("contacts", "texts", "contacts that they bear on", of="contacts"),
))  # fmt: skip
DECISIONS = Table("decisions", "a decision", (
    Column("number", "integer", "of its entry"),
    Column("kind", "text", "same, different, reject, accept, waive, note, undo"),
    Column("author", "text", "who decided"),
    Column("decided", "text", "when, ISO 8601 in UTC"),
    Column("reason", "text", "why, in the author's words"),
    Column("subjects", "texts", "mentions, values and findings that it is about, or the decision that it undoes"),
    Column("contacts", "texts", "contacts that these are in now"),
    Column("state", "text", "what became of it: honoured, contradicted, idle; kept, undone; to be built"),
    Column("note", "text", "why not all of it"),
    Column("quote", "text", "the first of the words that it is about"),
    Column("document", "text", "where they stand"),
))  # fmt: skip
"""Of the application alone: what is exported is the record that was built."""
TABLES: Mapping[str, Table] = {
    one.name: one for one in (CONTACTS, FINDINGS, CLAIMS, DOCUMENTS, PAIRS, REVISIONS)
}  # fmt: skip


def contact_rows(contacts: Iterable[Contact], codes: Mapping[str, Sequence[str]]) -> Iterator[Row]:
    """Yield the rows of contacts, in the order given; ``codes`` of the findings about each."""
    for one in contacts:
        yield (
            one.id, one.when, *days_of(one.when), one.timezone, one.channel, one.status,
            tuple(person.name for person in one.participants),
            tuple(person.principal for person in one.participants if person.principal),
            tuple(sorted({person.party for person in one.participants if person.party})),
            tuple(account.party for account in one.accounts if account.words),
            len({reference.evidence.document for reference in one.references}), tuple(codes.get(one.id, ())),
        )  # fmt: skip


def decision_rows(decisions: Iterable[Mapping[str, Any]]) -> Iterator[Row]:
    """Yield the rows of decisions, of the shape that ``decide --json`` prints, in the order given."""
    for one in decisions:
        first = next(iter(one["evidence"]), {"quote": None, "document": None})
        yield (
            one["number"], one["kind"], one["author"], one["decided"], one["reason"], tuple(one["subjects"]),
            tuple(one["contacts"]), one["state"], one["note"], first["quote"], first["document"],
        )  # fmt: skip


def finding_rows(findings: Iterable[Finding]) -> Iterator[Row]:
    """Yield the rows of findings, in the order given."""
    for one in findings:
        first, searched = one.evidence[0], one.searched
        yield (
            one.id, one.code, one.severity, one.when, *days_of(one.when), one.parties, one.contacts, one.claim,
            one.item, one.message, first.quote, first.document, first.path, first.url,
            searched.since if searched else None, searched.until if searched else None,
        )  # fmt: skip


def claim_rows(
    claims: Iterable[Claim], verdicts: Mapping[str, Verdict], documents: Mapping[str, Header]
) -> Iterator[Row]:
    """Yield the rows of claims that have a verdict, in the order given."""
    for one in claims:
        verdict, document = verdicts.get(one.id), documents[one.document]
        if verdict is None:
            continue
        yield (
            one.id, document.published, *days_of(document.day or document.published), one.kind, one.channel,
            tuple(person.name for person in one.participants), one.quantity, one.period,
            voice_words(one.attribution), one.span.quote, one.document, document.url, verdict.verdict,
            len(verdict.contacts), verdict.median_days, verdict.longest_gap_days, verdict.reason,
        )  # fmt: skip


def document_rows(headers: Iterable[Header]) -> Iterator[Row]:
    """Yield the rows of documents, in the order given."""
    for one in headers:
        yield (
            one.id, one.published, *days_of(one.day or one.published), one.publisher, one.party, one.kind,
            one.language, one.title, one.words, one.path, one.url, one.sha256,
        )  # fmt: skip


def pair_rows(pairs: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[Row]:
    """Yield the rows of pairs, from their names and rows as of ``pairs.pair_row``."""
    for name, row in pairs:
        yield name, tuple(row["pair"]), row["names"], row["number"], row["first"], row["last"]


def revision_rows(
    revisions: Iterable[Revision], gone: Iterable[Disappearance], contact_of: Mapping[str, str]
) -> Iterator[Row]:
    """Yield the rows of revisions, then of what was gone; ``contact_of`` gives the contact of a mention."""
    for one in revisions:
        versions = (one.before.document, one.after.document, one.before.last_captured, one.after.captured)
        for change in one.changes:
            yield (
                one.item, *versions, change.kind, change.part, change.before, change.after, change.properties,
                change.topics, tuple(contacts_of(change, contact_of)),
            )  # fmt: skip
    for left in gone:
        last = left.last
        yield left.item, last.document, None, last.last_captured, left.gone, "gone", None, None, left.reason, (), (), ()

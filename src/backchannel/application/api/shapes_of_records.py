"""The shapes of records, as JSON Schema: what ``publication`` makes, described once. Tests hold the two together."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from backchannel.model import (
    AttributionKind,
    ChangeKind,
    Channel,
    ClaimKind,
    FindingSeverity,
    Kind,
    Modality,
    Part,
    Property,
    Status,
    VerdictWord,
)


class Shape(BaseModel):
    """A shape: these keys, all of them, and no others."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Evidence(Shape):
    """A reference to words: `text[start:end] == quote` in the document's text, in code points."""

    document: str
    path: str | None
    url: str | None
    published: str | None = Field(description="ISO 8601 with offset, or EDTF.")
    party: str | None
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str


class Person(Shape):
    """Who took part."""

    principal: str | None = Field(description="A Wikidata identifier or a name in small letters, where known.")
    name: str
    party: str | None


class Value(Shape):
    """One value of a property, who gives it, and the words."""

    value: str
    parties: list[str]
    evidence: list[Evidence]


class Account(Shape):
    """What one party published of a contact."""

    documents: list[str]
    words: int = Field(ge=0, description="0 where it only speaks of the contact in passing.")
    first_disclosed: str | None = Field(description="EDTF.")
    topics: list[str]


class Step(Shape):
    """One step in how a contact came about."""

    status: Status
    when: str | None = Field(description="EDTF.")
    evidence: Evidence


class Reference(Evidence):
    """One mention of a contact."""

    mention: str
    modality: Modality


class Candidate(Shape):
    """A contact that a vague mention may mean."""

    contact: str
    odds: float = Field(ge=0, le=1)


class Ambiguity(Evidence):
    """A mention that fits several contacts and is forced into none."""

    mention: str
    candidates: list[Candidate]


class Contact(Shape):
    """One thing that happened, or is said to have."""

    id: str
    when: str | None = Field(description="EDTF.")
    channel: Channel
    status: Status
    participants: list[Person]
    fields_: dict[Property, list[Value]] = Field(alias="fields")
    accounts: dict[str, Account] = Field(description="By party.")
    history: list[Step]
    mentions: list[Reference]
    findings: list[str] = Field(description="Codes of the findings about it.")


class Searched(Shape):
    """What was looked through before something was said to be absent."""

    sources: list[str]
    from_: str = Field(alias="from")
    until: str


class Finding(Shape):
    """One observation by a rule, with the words it rests on."""

    id: str
    code: str
    severity: FindingSeverity
    contacts: list[str]
    claim: str | None
    parties: list[str]
    when: str | None = Field(description="EDTF.")
    message: str
    evidence: list[Evidence]
    searched: Searched | None
    item: str | None


class Voice(Shape):
    """Who vouches."""

    kind: AttributionKind
    name: str | None


class Counted(Shape):
    """What was counted for a verdict."""

    contacts: list[str]
    from_: str | None = Field(alias="from")
    until: str | None
    median_days: float | None
    longest_gap_days: int | None
    gaps_days: list[int]


class Unseen(Shape):
    """Months from which nothing of a party's own is held."""

    party: str
    months: list[str]


class Claim(Shape):
    """An assertion about many contacts, and what the record says of it."""

    id: str
    kind: ClaimKind
    channel: Channel
    participants: list[Person]
    quantity: str | None
    period: str | None
    attribution: list[Voice] = Field(description="Outermost voice first.")
    bounds: str | None
    evidence: list[Evidence]
    verdict: VerdictWord
    counted: Counted
    reason: str
    definition: str | None
    not_seen: list[Unseen]
    would_change: list[str]


class Document(Shape):
    """One captured version of one published item, without its text."""

    id: str
    title: str
    published: str | None = Field(description="ISO 8601 with offset, or EDTF.")
    modified: str | None
    kind: Kind
    source: str | None = Field(description="Identifier of the source card, or the publisher's own name.")
    publisher: str
    party: str | None
    language: str | None
    path: str | None
    url: str | None
    item: str = Field(description="What all versions of the item have in common.")
    row: int | None = Field(description="In a table of documents, from 1.")
    covers: str | None = Field(description="EDTF of the days for which a schedule or log is complete.")
    words: int = Field(ge=0)
    sha256: str = Field(pattern="^[0-9a-f]{64}$", description="Of the captured bytes.")


class Version(Shape):
    """One version of an item, and when it was found."""

    document: str
    captured: str
    last_captured: str
    place: str


class Change(Shape):
    """One place at which two versions differ."""

    kind: ChangeKind
    part: Part
    before: str | None
    after: str | None
    properties: list[str]
    topics: list[str]
    contacts: list[str]
    evidence: list[Evidence]


class Revision(Shape):
    """Two versions of one item that follow each other."""

    item: str
    from_: Version = Field(alias="from")
    to: Version
    changes: list[Change]


class Gone(Shape):
    """An item that was there, and was not when it was asked for again."""

    item: str
    last: Version
    gone: str
    reason: str
    asked: str
    back: str | None


class Pair(Shape):
    """Two people with two contacts or more."""

    id: str
    people: list[str] = Field(min_length=2, max_length=2, description="Their identifiers.")
    names: str
    contacts: int = Field(ge=2)
    first: str | None = Field(description="EDTF.")
    last: str | None = Field(description="EDTF.")


class Threshold(Shape):
    """A number that a rule compares with."""

    name: str
    default: float
    unit: str
    why: str


class Rule(Shape):
    """One rule of the catalogue."""

    code: str = Field(pattern="^[A-Z][0-9]{3}$")
    name: str
    severity: FindingSeverity
    added: str
    title: str
    thresholds: list[Threshold]
    page: str = Field(description="Markdown.")

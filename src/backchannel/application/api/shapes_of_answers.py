"""The shapes of whole answers, as JSON Schema: those of ``--json``, with where a part of a list is in the whole."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from backchannel.application.api.shapes_of_records import (
    Ambiguity,
    Claim,
    Contact,
    Document,
    Evidence,
    Finding,
    Gone,
    Pair,
    Revision,
    Rule,
    Shape,
)
from backchannel.comparison.undertakings import Act
from backchannel.ledger.fault import VouchedBy
from backchannel.model import Channel


class Failure(Shape):
    """What is so, and what to do."""

    code: str = Field(description="A word for programs.")
    message: str
    hint: str


class Error(Shape):
    """Every error, of whatever status."""

    error: Failure


class Part(Shape):
    """Where a part of a list is in the whole."""

    total: int = Field(ge=0)
    limit: int = Field(ge=1)
    offset: int = Field(ge=0)
    next: str | None = Field(description="Address of the next part; null in the last.")


class ContactsPart(Part):
    """A part of the contacts, the latest first; `ambiguous` are mentions that may be of them.

    With the first part of a list without filters stand those, too, that may be of none that is there.
    """

    contacts: list[Contact]
    ambiguous: list[Ambiguity]


class OneContact(Shape):
    """As `show --json`."""

    contacts: list[Contact] = Field(min_length=1, max_length=1)
    ambiguous: list[Ambiguity]
    findings: list[Finding]


class Findings(Shape):
    """As `findings --json`."""

    findings: list[Finding]


class FindingsPart(Findings, Part):
    """A part of the findings, the gravest first, and of these the latest."""


class Claims(Shape):
    """As `claims --json`."""

    claims: list[Claim]


class ClaimsPart(Claims, Part):
    """A part of the claims, the latest first."""


class Checked(Claims):
    """As `check --json`."""

    sentence: str
    as_of: str


class Documents(Shape):
    """Documents without their texts."""

    documents: list[Document]


class DocumentsPart(Documents, Part):
    """A part of the documents, the latest first."""


class DocumentText(Shape):
    """A document's text: the title, an empty line, the main text."""

    document: str
    title: str
    language: str | None
    text: str


class RevisionsPart(Part):
    """As `revisions --json`; `total` counts both lists, which are taken in parts one after the other."""

    revisions: list[Revision]
    gone: list[Gone]


class PairsPart(Part):
    """A part of the pairs, those with the most contacts first."""

    pairs: list[Pair]


class Rules(Shape):
    """As `rules --json`."""

    rules: list[Rule]


class Told(Shape):
    """A document in a comparison."""

    document: str
    title: str
    path: str | None
    url: str | None
    published: str | None
    words: int


class Side(Shape):
    """One party's documents on a contact."""

    party: str
    words: int
    accounts: list[Told]
    elsewhere: list[Told]


class Topic(Shape):
    """A topic, and who tells of it."""

    topic: str
    told: dict[str, list[Evidence]]
    not_found: list[str]
    open: list[str]


class Undertaking(Shape):
    """Something agreed, asked, proposed or promised."""

    party: str
    act: Act
    by: str | None
    topics: list[str]
    clause: Evidence
    sentence: Evidence
    not_found: list[str]


class Alike(Shape):
    """Two sentences that say the like."""

    one: Evidence
    other: Evidence
    likeness: float = Field(ge=0, le=1)


class Sentences(Shape):
    """Two accounts sentence by sentence."""

    parties: list[str]
    pairs: list[Alike]
    alone: dict[str, list[Evidence]]


class Comparison(Shape):
    """As `compare --json`."""

    contact: str
    when: str | None
    channel: Channel
    sides: list[Side]
    topics: list[Topic]
    undertakings: list[Undertaking]
    sentences: list[Sentences]


class Period(Shape):
    """The contacts of a month or quarter."""

    period: str
    contacts: int
    channels: dict[Channel, int]
    told_by: dict[str, int]


class Silence(Shape):
    """Days without a contact."""

    from_: str = Field(alias="from")
    until: str
    days: int
    over: bool
    gaps_before: int
    longest_before: int | None
    odds: float


class Pace(Shape):
    """A change of pace."""

    period: str
    before: float
    after: float


class Overlap(Shape):
    """Contacts on the same lists."""

    on: list[str]
    contacts: list[str]


class Unused(Shape):
    """A list that is too short."""

    list: str
    contacts: int


class Fit(Shape):
    """One log-linear model."""

    together: list[list[str]]
    total: float
    aic: float
    weight: float


class Estimate(Shape):
    """How many contacts there probably were."""

    method: Literal["chapman", "log-linear"]
    seen: int
    total: float
    low: int | float
    high: int | float
    models: list[Fit]


class Missed(Shape):
    """How many contacts the lists probably miss."""

    lists: list[str]
    from_: str | None = Field(alias="from")
    until: str | None
    overlaps: list[Overlap]
    unused: list[Unused]
    estimate: Estimate | None
    refused: str | None
    assumptions: list[str]


class Cadence(Shape):
    """As `cadence --json`."""

    between: list[str] = Field(min_length=2, max_length=2)
    by: Literal["month", "quarter"]
    periods: list[Period]
    contacts: list[str]
    too_vague: list[str]
    not_held: list[str]
    median_days: float | None
    silences: list[Silence]
    changes: list[Pace]
    covered_periods: dict[str, int]
    missed: Missed | None


class Hit(Shape):
    """Something found."""

    id: str
    title: str
    when: str | None
    words: str | None = Field(description="The words around the first of those looked for, in a document.")


class Hits(Shape):
    """What was found of one kind."""

    total: int
    found: list[Hit]


class Found(Shape):
    """What has the words looked for."""

    q: str
    contacts: Hits
    findings: Hits
    claims: Hits
    documents: Hits


class Stamp(Shape):
    """A time stamp on the ledger."""

    entry: int
    size: int
    stamped: str
    authority: str
    vouched_by: VouchedBy


class Fault(Shape):
    """What is not as it was."""

    what: str
    where: str
    expected: str
    found: str


class Verification(Shape):
    """As `verify --json`."""

    ok: bool
    entries: int
    documents: int
    checkpoint: str | None
    signed: int
    key: str | None
    rekeyed: list[int]
    file_known: bool
    stamps: list[Stamp]
    unread: int
    since: str | None
    faults: list[Fault]


class Checkpoint(Shape):
    """As `checkpoint --json`."""

    origin: str
    size: int
    root: str
    key: str
    note: str

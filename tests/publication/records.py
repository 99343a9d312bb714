"""Small records for the tests of publication: a call told by two parties, a finding and a claim about it."""

from __future__ import annotations

from backchannel.model import (
    Account,
    Attribution,
    Claim,
    Contact,
    Document,
    Evidence,
    Finding,
    Participant,
    Reference,
    Searched,
    Span,
    Step,
    Value,
    Verdict,
)

ASH = Participant("Q1", "Ada Ash", "xa", "participant", None)
BIRK = Participant("Q2", "Bo Birk", "xb", "participant", None)
TEXT = "Call with President Birk\n\nPresident Ash spoke with President Birk today. They talk regularly."


def document(party: str = "xa", title: str = "Call with President Birk") -> Document:
    return Document(
        id=f"d-{party}",
        sha256="0" * 64,
        item=None,
        title=title,
        published="2021-05-03T10:00:00-04:00",
        modified=None,
        kind="readout",
        source="office",
        source_name="Office of the President",
        party=party,
        language="en",
        timezone="America/New_York",
        text=TEXT,
        path="texts/a.md",
    )


def evidence(party: str = "xa", quote: str = "President Ash spoke with President Birk today.") -> Evidence:
    return Evidence(f"d-{party}", "texts/a.md", None, "2021-05-03T10:00:00-04:00", party, 26, 26 + len(quote), quote)


CONTACT = Contact(
    id="xa-xb-2021-05-02-call",
    when="2021-05-02",
    timezone="America/New_York",
    channel="call",
    status="held",
    participants=(ASH, BIRK),
    fields=(
        Value("initiator", "xb", ("xb",), (evidence("xb", "at the request of President Ash"),)),
        Value("when", "2021-05-02", ("xa", "xb"), (evidence(), evidence("xb"))),
    ),
    accounts=(
        Account("xa", ("d-xa",), 0, None, ()),
        Account("xb", ("d-xb",), 120, "2021-05-02T22:00:00+03:00", ("trade",)),
    ),
    references=(Reference("m-1", "reported", evidence()),),
    history=(Step("held", "2021-05-02", evidence()),),
)

FINDING = Finding(
    id="f-1",
    code="D101",
    severity="warning",
    contacts=(CONTACT.id,),
    claim=None,
    parties=("xa", "xb"),
    when="2021-05-02",
    message="Borland published an account of the call on 2 May 2021; Arland did not in the documents given.",
    evidence=(evidence("xb"),),
    searched=Searched(("Office of the President",), "2021-05-02", "2021-05-09"),
)

CLAIM = Claim(
    id="c-1",
    document="d-xa",
    kind="frequency",
    channel="call",
    participants=(ASH, BIRK),
    quantity="regularly",
    period=None,
    attribution=(Attribution("document"), Attribution("speaker", "Ada Ash", None)),
    span=Span.of(TEXT, 73, 93),
    trigger=Span.of(TEXT, 83, 92),
)

VERDICT = Verdict(
    "c-1", "not_supported", (CONTACT.id,), "2021-01-01", "2021-05-03", None, None, "One call was counted."
)

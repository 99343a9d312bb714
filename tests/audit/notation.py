"""A small notation for records, so that a test's or page's input can stand beside what is expected.

One record a line; what belongs to it follows, indented. Words in quotation marks are taken whole.

    party CODE NAME ADJECTIVE
    source ID NAME PARTY ZONE [KIND,KIND]             kinds that it makes a practice of publishing
    person ID NAME PARTY OFFICE
    document ID KIND SOURCE PUBLISHED [covers EDTF] [modified TIME]   ``undated`` for no date; then title and text
        Title
        ...
    monthly KIND SOURCE FROM UNTIL                    a document about the weather on the 15th of each month
    contact ID WHEN CHANNEL STATUS PERSON+PERSON [zone ZONE]         ``unknown`` for no date
        account PARTY WORDS DOCUMENT                  the party's own account
        mention DOCUMENT "WORDS" [MODALITY] [when EDTF] [with PERSON+PERSON] [by VOICE ...]   who is named there
            PROPERTY = VALUE "WORDS" [MODALITY] [by VOICE ...]
    claim ID DOCUMENT KIND CHANNEL "QUANTITY" PERSON+PERSON "WORDS" [period EDTF] [during "WORDS"] [by VOICE ...]
        PROPERTY = VALUE "WORDS" [MODALITY] [by VOICE ...]
    revision DOCUMENT LAST DOCUMENT FIRST             two versions, with the last and first capture; the contacts are
                                                      those whose mentions they have
    gone DOCUMENT LAST GONE "REASON" [back TIME]
    option THRESHOLD NUMBER
    expect                                            then the audit as ``render`` prints it

A voice is ``unnamed``, ``speaker NAME`` or ``outlet NAME``; without one a document speaks for itself. Quoted
words must stand in the document.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field, replace
from pathlib import Path

from backchannel.audit import Audit, Options, Record
from backchannel.model import (
    DOCUMENT_VOICE,
    MODALITIES,
    Account,
    Attribution,
    Claim,
    Contact,
    Disappearance,
    Document,
    Evidence,
    Mention,
    Office,
    Participant,
    Party,
    Principal,
    Reference,
    Revision,
    Source,
    Span,
    Statement,
    Version,
)
from backchannel.revisions import Told, changes_of

CASES = Path(__file__).parent / "cases"
INDENT = 4


@dataclass
class Ledger:
    """What has been read so far."""

    documents: dict[str, Document] = field(default_factory=dict)
    mentions: dict[str, Mention] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    parties: dict[str, Party] = field(default_factory=dict)
    principals: dict[str, Principal] = field(default_factory=dict)
    revisions: dict[str, Revision] = field(default_factory=dict)
    disappearances: dict[str, Disappearance] = field(default_factory=dict)
    thresholds: dict[str, float] = field(default_factory=dict)
    expected: str = ""

    @property
    def record(self) -> Record:
        return Record(
            documents=self.documents,
            texts={one.id: one.text for one in self.documents.values()},
            mentions=self.mentions,
            claims=tuple(self.claims.values()),
            contacts=tuple(self.contacts.values()),
            sources=tuple(self.sources.values()),
            parties=self.parties,
            principals=self.principals,
            revisions=tuple(self.revisions.values()),
            disappearances=tuple(self.disappearances.values()),
            contact_of={
                reference.mention: contact.id for contact in self.contacts.values() for reference in contact.references
            },
        )

    def options(self, *select: str) -> Options:
        return Options(thresholds=self.thresholds, select=select)


@dataclass
class Block:
    """One line with what is indented beneath it."""

    words: list[str]
    body: list[str]


def read_case(path: Path) -> Ledger:
    return read_ledger(path.read_text(encoding="utf-8"))


def read_ledger(text: str) -> Ledger:
    """Read records in the notation, with the standing cast before them."""
    ledger = Ledger()
    for block in blocks((CASES / "cast.txt").read_text(encoding="utf-8")):
        read_block(ledger, block)
    for block in blocks(text):
        read_block(ledger, block)
    return ledger


def blocks(text: str, *, split: bool = True) -> list[Block]:
    found: list[Block] = []
    for line in text.splitlines():
        if line.startswith(" ") or (not line.strip() and found):
            found[-1].body.append(line[INDENT:])
        elif line.strip() and not line.startswith("#"):
            found.append(Block(shlex.split(line) if split else [line], []))
    for block in found:
        while block.body and not block.body[-1].strip():
            block.body.pop()
    return found


def read_block(ledger: Ledger, block: Block) -> None:
    kind, *words = block.words
    if kind == "expect":
        ledger.expected = "\n".join(block.body)
    elif kind == "option":
        ledger.thresholds[words[0]] = float(words[1])
    else:
        READERS[kind](ledger, words, block.body)


def read_party(ledger: Ledger, words: list[str], _body: list[str]) -> None:
    code, name, adjective = words
    ledger.parties[code] = Party(code, name, adjectives=(adjective,))


def read_source(ledger: Ledger, words: list[str], _body: list[str]) -> None:
    ident, name, party, zone, *kinds = words
    publishes = tuple(kinds[0].split(",")) if kinds else ()
    ledger.sources[ident] = Source(ident, name, party, zone, publishes=publishes)


def read_person(ledger: Ledger, words: list[str], _body: list[str]) -> None:
    ident, name, party, office = words
    ledger.principals[ident] = Principal(ident, name, offices=(Office(office, party, "2020"),))


def read_document(ledger: Ledger, words: list[str], body: list[str]) -> None:
    ident, kind, source_id, published, *rest = words
    source = ledger.sources.get(source_id)
    ledger.documents[ident] = Document(
        id=ident,
        sha256="0" * 64,
        item=None,
        title=body[0],
        published=None if published == "undated" else published,
        modified=after(rest, "modified"),
        kind=kind,  # type: ignore[arg-type]
        source=source_id if source else None,
        source_name=source.name if source else None,
        party=source.party if source else None,
        language="en",
        timezone=source.timezone if source else "UTC",
        text="\n".join(body),
        covers=after(rest, "covers"),
    )


def read_monthly(ledger: Ledger, words: list[str], _body: list[str]) -> None:
    kind, source, since, until = words
    (year, month), last = map(int, since.split("-")), until
    while f"{year}-{month:02d}" <= last:
        ident = f"{source}-{year}-{month:02d}"
        read_document(ledger, [ident, kind, source, f"{year}-{month:02d}-15"], ["On the weather"])
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def read_contact(ledger: Ledger, words: list[str], body: list[str]) -> None:
    ident, when, channel, status, people, *rest = words
    contact = Contact(
        id=ident,
        when=None if when == "unknown" else when,
        timezone=after(rest, "zone") or "UTC",
        channel=channel,  # type: ignore[arg-type]
        status=status,  # type: ignore[arg-type]
        participants=participants(ledger, people),
        fields=(),
        accounts=(),
        references=(),
    )
    accounts: list[Account] = []
    references: list[Reference] = []
    for block in blocks("\n".join(body)):
        kind, *given = block.words
        if kind == "account":
            party, number, *documents = given
            accounts.append(Account(party, tuple(sorted(documents)), int(number), None, ()))
        else:
            assert kind == "mention", kind
            mention = read_mention(ledger, contact, given, block.body)
            ledger.mentions[mention.id] = mention
            evidence = evidence_of(ledger.documents[mention.document], mention.span)
            references.append(Reference(mention.id, mention.modality, evidence))
    references.sort(key=lambda reference: reference.evidence.order)
    ledger.contacts[ident] = replace(
        contact,
        accounts=tuple(sorted(accounts, key=lambda account: account.party)),
        references=tuple(references),
    )


def read_mention(ledger: Ledger, contact: Contact, words: list[str], body: list[str]) -> Mention:
    document_id, quote, *rest = words
    document = ledger.documents[document_id]
    span = find(document, quote)
    voice = attribution(rest)
    return Mention(
        id=f"{contact.id}@{document_id}:{span.start}",
        document=document_id,
        span=span,
        trigger=span,
        same_as=None,
        channel=contact.channel,
        modality=modality(rest),
        when=after(rest, "when"),
        participants=named(ledger, document, after(rest, "with")) or contact.participants,
        attribution=voice,
        statements=statements(document, body, voice),
    )


def read_claim(ledger: Ledger, words: list[str], body: list[str]) -> None:
    ident, document_id, kind, channel, quantity, people, quote, *rest = words
    document = ledger.documents[document_id]
    span = find(document, quote)
    ledger.claims[ident] = Claim(
        id=ident,
        document=document_id,
        kind=kind,  # type: ignore[arg-type]
        channel=channel,  # type: ignore[arg-type]
        participants=tuple(replace(person, span=span) for person in participants(ledger, people)),
        quantity=quantity or None,
        period=after(rest, "period"),
        attribution=attribution(rest),
        span=span,
        trigger=span,
        statements=statements(document, body, DOCUMENT_VOICE),
        bounds=after(rest, "during"),
    )


def statements(document: Document, body: list[str], voice: tuple[Attribution, ...]) -> tuple[Statement, ...]:
    found = []
    for line in body:
        name, _, rest = line.partition(" = ")
        value, quote, *marks = shlex.split(rest.replace(": ", ":\\ ", 1))
        said = attribution(marks) if "by" in marks else voice
        found.append(Statement(name, value, find(document, quote), said, modality(marks), "words"))  # type: ignore[arg-type]
    return tuple(found)


def participants(ledger: Ledger, people: str) -> tuple[Participant, ...]:
    found = []
    for name in people.split("+"):
        ident, _, role = name.partition(":")
        person = ledger.principals.get(ident)
        party = person.offices[0].party if person else None
        found.append(
            Participant(
                ident if person else None,
                person.name if person else ident,
                party,
                role or "participant",
                None,
            )
        )
    return tuple(found)


def named(ledger: Ledger, document: Document, people: str | None) -> tuple[Participant, ...]:
    """Read people, each with the place where the document has the name, if it has."""
    given = participants(ledger, people) if people else ()
    return tuple(replace(one, span=find(document, one.name) if one.name in document.text else None) for one in given)


def attribution(words: list[str]) -> tuple[Attribution, ...]:
    if "by" not in words:
        return DOCUMENT_VOICE
    kind, *name = words[words.index("by") + 1 :][:2]
    return (*DOCUMENT_VOICE, Attribution(kind, name[0] if kind != "unnamed" else None))  # type: ignore[arg-type]


def modality(words: list[str]) -> str:
    return next((word for word in words if word in MODALITIES), "reported")


def after(words: list[str], key: str) -> str | None:
    return words[words.index(key) + 1] if key in words else None


def find(document: Document, quote: str) -> Span:
    start = document.text.find(quote)
    assert start >= 0, f"{quote!r} does not stand in {document.id}"
    return Span(start, start + len(quote), quote)


def evidence_of(document: Document, span: Span) -> Evidence:
    return Evidence(document.id, None, None, document.published, document.party, span.start, span.end, span.quote)


def read_revision(ledger: Ledger, words: list[str], _body: list[str]) -> None:
    before, last, after_it, first = words
    told = [
        Told(document, tuple(one for one in ledger.mentions.values() if one.document == document.id))
        for document in (ledger.documents[before], ledger.documents[after_it])
    ]
    versions = (Version(last, last, before), Version(first, first, after_it))
    ident = f"{before}-{after_it}"
    ledger.revisions[ident] = Revision(ident, f"item-{before}", *versions, changes_of(*told))


def read_gone(ledger: Ledger, words: list[str], _body: list[str]) -> None:
    document, last, gone, reason, *rest = words
    item = f"item-{document}"
    version = Version(last, last, document)
    ledger.disappearances[item] = Disappearance(item, item, version, gone, reason, item, after(rest, "back"))


READERS = {
    "revision": read_revision,
    "gone": read_gone,
    "party": read_party,
    "source": read_source,
    "person": read_person,
    "document": read_document,
    "monthly": read_monthly,
    "contact": read_contact,
    "claim": read_claim,
}


def render(audit: Audit, *, verdicts: bool = False) -> str:
    """Print an audit as the ``expect`` part of a case has it; ``nothing`` where nothing was found."""
    lines: list[str] = []
    for finding in audit.findings:
        about = finding.claim or "+".join(finding.contacts) or finding.item
        lines.append(f"{finding.code} {finding.severity} {about} ({' '.join(finding.parties)})")
        lines.append(f"    {finding.message}")
        lines += [f"    {item.document} “{item.quote}”" for item in finding.evidence]
        if finding.searched:
            searched = finding.searched
            lines.append(f"    searched {', '.join(searched.sources)}, {searched.since} to {searched.until}")
    if verdicts and not audit.findings:
        lines += [f"{verdict.claim} {verdict.verdict}: {verdict.reason}" for verdict in audit.verdicts]
    return "\n".join(lines) or "nothing"

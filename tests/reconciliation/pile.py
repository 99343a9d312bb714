"""A pile of documents with mentions, built in a line each, for the tests of reconciliation."""

from __future__ import annotations

from dataclasses import dataclass, field

from backchannel.model import (
    DOCUMENT_VOICE,
    Ambiguity,
    Attribution,
    Contact,
    Document,
    Mention,
    Participant,
    Span,
    Statement,
)
from backchannel.reconciliation import Reconciliation, reconcile_mentions
from backchannel.reconciliation.unit import Unit, make_units

ZONES = {"us": "America/New_York", "ru": "Europe/Moscow", "ua": "Europe/Kyiv", "fr": "Europe/Paris", "press": "UTC"}
TITLE = "Title."
PAIR = "Joe Biden/us, Vladimir Putin/ru"
SPOKE = "They spoke"


def people_of(listed: str, span: Span | None) -> tuple[Participant, ...]:
    """Read "Joe Biden/us, +European Allies/eu, Aide/us/attendee": name, party, role; "+" before a group.

    Each is named where the span begins, or nowhere where there is none.
    """
    parts = []
    for item in listed.split(", "):
        name, party, role = (*item.split("/"), "", "")[:3]
        group, plain = name.startswith("+"), name.lstrip("+")
        words = span and Span(span.start, span.start + len(plain), plain)
        parts.append(Participant(None if group else plain.lower(), plain, party or None, role or "participant", words))
    return tuple(parts)


@dataclass
class Pile:
    """Documents and mentions, in the order in which they were told."""

    documents: dict[str, Document] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    def add(self, name: str, published: str | None, party: str | None = "us", kind: str = "readout", **more) -> str:
        """Add a document; its text is the title, and one line for each mention told of it later."""
        zone = more.pop("timezone", ZONES.get(party or "", "UTC"))
        given = {"title": TITLE, "text": f"{TITLE}\n\nOne two three.", **more}
        self.documents[name] = Document(
            id=name, sha256=name, item=None, published=published, modified=None, kind=kind, source=party,
            source_name=party, party=party, language="en", timezone=zone, path=f"{name}.md", **given,
        )  # fmt: skip
        return name

    def tell(  # noqa: PLR0913 - one keyword a field
        self, document: str, when: str | None = None, channel: str = "call", people: str = PAIR, *,
        modality: str = "reported", same_as: str | None = None, quote: str = SPOKE, voice: str = "document",
        label: str | None = None, implied: bool = False, start: int | None = None, **stated: str,
    ) -> str:  # fmt: skip
        """Add a mention to a document; further keywords are statements by property."""
        number = sum(mention.document == document for mention in self.mentions)
        begin = len(TITLE) + 2 + 100 * number if start is None else start
        span = Span(begin, begin + len(quote), quote)
        attribution = DOCUMENT_VOICE if voice == "document" else (Attribution("unnamed", label),)
        mention = Mention(
            id=f"{document}.{number}", document=document, span=span, trigger=span, same_as=same_as, channel=channel,
            modality=modality, when=when, participants=people_of(people, None if implied else span),
            attribution=attribution,
            statements=tuple(
                Statement(name, value, span, attribution, modality, "words") for name, value in stated.items()
            ),
        )  # fmt: skip
        self.mentions.append(mention)
        return mention.id

    def one(self, name: str, published: str | None, when: str | None = None, party: str = "us", **more) -> str:
        """Add a document with one mention, and return the mention."""
        of_document = {key: more.pop(key) for key in ("kind", "title", "text", "url", "timezone") if key in more}
        return self.tell(self.add(name, published, party, **of_document), when, **more)

    def units(self) -> tuple[Unit, ...]:
        return make_units(self.documents, self.mentions)

    def unit(self) -> Unit:
        (only,) = self.units()
        return only

    def reconcile(self) -> Reconciliation:
        return reconcile_mentions(self.documents, self.mentions)

    @property
    def contacts(self) -> tuple[Contact, ...]:
        return self.reconcile().contacts

    @property
    def open(self) -> tuple[Ambiguity, ...]:
        return self.reconcile().ambiguities

    def story(self) -> dict[str, str]:
        """Return, by contact, the documents that tell of it."""
        return {
            contact.id: " ".join(sorted({reference.evidence.document for reference in contact.references}))
            for contact in self.contacts
        }

    def left_open(self) -> dict[str, list[str]]:
        """Return, by mention that is left open, its candidates."""
        return {row.mention: [candidate.contact for candidate in row.candidates] for row in self.open}

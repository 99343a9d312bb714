"""A contact, or a fact of it, is known only from unnamed sources.

## Reports
A contact for which everyone who vouches is unnamed; or a fact of it (that it was not recorded, that no
interpreter was there, that it was off the schedule) for which everyone who vouches is unnamed.

## Why it matters
Nobody stands behind the words by name, and no reader can ask who knew what. They may well be true.

## Example
    document p press daily 2021-05-20
        What is known of the call

        The two presidents spoke by telephone on 2 May. Sources say that the recording devices were off.
    contact may-call 2021-05-02 call held ash+birk
        mention p "spoke by telephone on 2 May"
            recording = off "the recording devices were off" by unnamed

## Innocent explanations
Officials often may speak on background only; the outlet knows who the sources are; a named source may have
confirmed it in a document that is not in this dossier.

## Evidence needed
A named witness, a log, or a document of either side.

## References
Society of Professional Journalists, Code of Ethics (2014): identify sources clearly; the public is entitled
to as much information as possible to judge their reliability.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.asserted import TOOK_PLACE
from backchannel.audit.facts import fact_clause
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import Said, View
from backchannel.model import PRESS, Contact, Evidence, Finding, Property

FACTS: tuple[Property, ...] = (
    "account", "contents", "disclosure", "duration", "interpreter", "notes", "recording", "schedule",
    "security",
)  # fmt: skip
"""Facts about the record itself, and duration. Topics told on background are everyday and left out."""

RULE = Rule(code="D107", name="unnamed-sources", tier="always", added="0.1.0", grain=("contact",), severity="note")


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact that, or whose facts, unnamed sources alone vouch for."""
    for contact in view.contacts:
        if contact.status in TOOK_PLACE:
            yield from _whole(view, contact) or _facts(view, contact)


def _whole(view: View, contact: Contact) -> list[Finding]:
    rows = list(view.mentions(contact))
    parties = view.parties(contact)
    if any(document.party not in (None, PRESS) for _, document in rows):
        return []  # a party that publishes what its own official says on background stands behind it
    if not rows or not all(mention.attribution and mention.attribution[-1].kind == "unnamed" for mention, _ in rows):
        return []
    voices = dict.fromkeys(wording.voice_words(mention.attribution, document) for mention, document in rows)
    words = wording.capitalised(wording.contact_words(contact))
    return [
        contact_finding(
            RULE,
            contact,
            f"{words} is known here only from {wording.joined(list(voices))}.",
            [Evidence.of(document, mention.span) for mention, document in rows],
            parties=parties,
        )
    ]


def _facts(view: View, contact: Contact) -> list[Finding]:
    by_value: dict[tuple[Property, str], list[Said]] = defaultdict(list)
    for name in FACTS:
        for one in view.statements(contact, name):
            if one.asserts:
                by_value[name, one.statement.value].append(one)
    unnamed = {
        key: ones
        for key, ones in by_value.items()
        if all(one.unnamed and one.document.party in (None, PRESS) for one in ones)
    }
    clauses = {key: fact_clause(view, contact, *key) for key in sorted(unnamed)}
    told = [f"that {clause}" for clause in clauses.values() if clause]
    if not told:
        return []
    ones = [one for key, clause in clauses.items() if clause for one in unnamed[key]]
    voices = dict.fromkeys(wording.voice_words(one.statement.attribution, one.document) for one in ones)
    return [
        contact_finding(
            RULE,
            contact,
            f"{wording.capitalised(wording.joined(told))} is known here only from {wording.joined(list(voices))}.",
            [one.evidence for one in ones],
            parties=view.parties(contact),
        )
    ]

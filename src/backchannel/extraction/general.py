"""Claims about contacts in general that name no counterpart: "it is not clear whether all calls are recorded"."""

from __future__ import annotations

import re

from backchannel.extraction.attribution import attribution_of
from backchannel.extraction.discourse import Discourse
from backchannel.extraction.people import Person
from backchannel.extraction.properties import Context, recording, security
from backchannel.extraction.sentences import Sentence
from backchannel.model import Claim, Document, Modality, Participant, Span, Statement, content_id

_CALLS = re.compile(
    r"\b(?:all\s+|any\s+|such\s+|these\s+|those\s+|his\s+|her\s+)?(?P<noun>(?:phone\s+|telephone\s+)?(?:calls|"
    r"conversations)|(?<=every\s)call|(?<=each\s)call|(?<=any\s)call)\b",
    re.IGNORECASE,
)


def general_claims(document: Document, sentence: Sentence, discourse: Discourse) -> Claim | None:
    """Return the claim that a sentence makes about the recording or the security of somebody's calls, or ``None``.

    The claim is about whoever the text speaks of: the subject of this sentence, or of the last one. What the
    sentence before says of the line ("an unsecured phone") belongs to it too, where the two stand in one paragraph.
    """
    text = document.text
    lowered = sentence.text.lower()
    if "call" not in lowered and "conversation" not in lowered:
        return None  # looking for the words takes a tenth of the time
    calls = _CALLS.search(text, sentence.start, sentence.end)
    if calls is None:
        return None
    here = [*recording.find(_context(discourse, text, sentence.start, sentence.end))]
    here += security.find(_context(discourse, text, sentence.start, sentence.end))
    person = _subject(sentence, discourse)
    if not here or person is None:
        return None
    before = text.rfind("\n\n", 0, sentence.start) + 2
    if before < sentence.start:
        here += security.find(_context(discourse, text, before, sentence.start))
    attribution = attribution_of(sentence, discourse, sentence.start, sentence.end)
    modality: Modality = "hedged" if any(found.value == "uncertain" for found in here) else "reported"
    statements = tuple(
        Statement(found.property, found.value, Span.of(text, found.start, found.end), attribution, modality, "words")
        for found in sorted(here, key=lambda found: found.start)
    )
    shown = next(
        (Span.of(text, *ref.shown) for ref in reversed(discourse.people.between(before, sentence.end))
         if any(p.key == person.key for p in ref.people)), None,
    )  # fmt: skip
    participant = Participant(person.principal, person.name, person.party, "participant", shown)
    place = (calls.start("noun"), calls.end("noun"))
    return Claim(
        content_id("k", document.id, *place), document.id, "other", "call", (participant,), None, None, attribution,
        Span.of(text, sentence.start, sentence.end), Span.of(text, *place), statements,
    )  # fmt: skip


def _subject(sentence: Sentence, discourse: Discourse) -> Person | None:
    """Return whom the sentence is about: the first person that it names, else the last sentence's."""
    for ref in discourse.people.between(sentence.start, sentence.end):
        if len(ref.people) == 1 and ref.people[0].principal:
            return ref.people[0]
    return discourse.subject


def _context(discourse: Discourse, text: str, start: int, end: int) -> Context:
    return Context(text, start, end, discourse.people, ())

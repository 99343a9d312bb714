"""A topic in one party's account is missing from the other's.

## Reports
A contact of which two parties published accounts, where the account of one tells of a subject, or of a thing
with a name, for which no document of the other on this contact has any words. One finding for each party in
whose documents something was not found, with all of it.

## Why it matters
What one side leaves out of its account is known on the other's word alone, and may be where the two differ.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk spoke by telephone with President Ash. They discussed the trade deal between the countries.
        President Birk told President Ash of the Northern Pipe 2 project, and of the work against corruption.
    document a statement arland 2021-05-02T15:05-04:00
        Readout of the call with President Birk

        President Ash spoke today with President Birk of Borland. The presidents discussed trade between the two
        countries, the coming visit of President Birk to Arland, and the preparations of both sides for it.
    contact may-call 2021-05-02 call held ash+birk
        account xb 34 b
        account xa 34 a
        mention b "Call with President Ash"
        mention a "Readout of the call with President Birk"

## Innocent explanations
An account is a choice, made for readers at home; a topic may have been touched on in a few words; it may be
told in a document that is not in this dossier, or in words that were not recognised here.

## Evidence needed
The other side's word on it: a briefing, an interview, an answer to a question.

## References
Subjects and their wordings are listed in `comparison/subjects.toml`. What may mean a subject ("energy" for a
pipeline) counts as telling of it. Compare D102, D109; `backchannel compare` sets the accounts side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backchannel.audit import wording
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding, of_side
from backchannel.audit.sides import cast_of, documents_words, searched_in, sides_of
from backchannel.audit.view import View
from backchannel.comparison import Side, Topic, topics_of
from backchannel.model import Contact, Finding

LEAST_WORDS = Threshold(
    "c308-account-words",
    25,
    "words",
    "An account of a sentence or two says only that there was a contact: D102 and D109 are for that.",
)

RULE = Rule(
    code="C308",
    name="missing-topic",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(LEAST_WORDS,),
)
MOST_QUOTES = 5


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each party with an account that lacks topics of another's, in order of contacts."""
    for contact in view.contacts:
        sides = sides_of(view, contact) if contact.status == "held" else ()
        if len(sides) < len(("one", "other")) or not all(side.english for side in sides):
            continue
        topics = topics_of(sides, cast_of(view, contact))
        for side in sides:
            lacking = [topic for topic in topics if side.party in topic.missing]
            if lacking and side.words >= options.value(LEAST_WORDS):
                yield of_side(_finding(contact, sides, side, lacking), side.party)


def _finding(contact: Contact, sides: Sequence[Side], silent: Side, lacking: Sequence[Topic]) -> Finding:
    tellers = [side for side in sides if any(side.party in topic.told for topic in lacking)]
    by = wording.joined([wording.document_words(side.accounts[0].document) for side in tellers])
    opening, speaks = ("The account", "speaks") if len(tellers) == 1 else ("The accounts", "speak")
    *most, last = [_topic_words(topic) for topic in lacking]
    named = f"{', '.join(most)} and {last}" if most else last
    missing = "none of these was" if most else "this was not"
    return contact_finding(
        RULE,
        contact,
        f"{opening} of {wording.contact_words(contact)} by {by} {speaks} of {named}; {missing} found in "
        f"{documents_words(silent)}.",
        list(dict.fromkeys(topic.first_sentence for topic in lacking))[:MOST_QUOTES],
        parties=[silent.party, *(side.party for side in tellers)],
        searched=searched_in(silent),
    )


def _topic_words(topic: Topic) -> str:
    words = wording.quoted(topic.first.quote)
    return words if words[1:-1].lower() == topic.name.lower() else f"{topic.name} ({words})"

"""What was agreed or asked for is told by one side only.

## Reports
A contact of which two parties published accounts, where that of one says that something was agreed, asked for,
proposed or promised, and no sentence of the other's documents on this contact may tell of it. One finding for
each party in whose documents something was not found, with all of it.

## Why it matters
An agreement or promise that one side alone tells of cannot be held up to the other.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk spoke by telephone with President Ash. They discussed the trade between the two countries.
        President Ash promised to lift the sanctions against Borland.
    document a statement arland 2021-05-02T15:05-04:00
        Readout of the call with President Birk

        President Ash spoke today with President Birk of Borland. The presidents discussed trade between the two
        countries, and the sanctions that are in force. They will speak again before the summer.
    contact may-call 2021-05-02 call held ash+birk
        account xb 34 b
        account xa 34 a
        mention b "Call with President Ash"
        mention a "Readout of the call with President Birk"

## Innocent explanations
What one side took for a promise the other may not have meant as one; an account tells what serves its office;
the words may stand in a document that is not in this dossier, or mean the same in words not recognised here.

## Evidence needed
Both sides' notes of the contact; what either said of it later; what was done.

## References
A sentence may tell of the same where it shares two words beyond the common ones with it, or the subject and one
word, or the subject and a word for an agreement, request, proposal or promise. What has no subject of the list in
`comparison/subjects.toml` ("agreed to stay in touch") is not looked for. Compare C308.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backchannel.audit import wording
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding, lowered, of_side
from backchannel.audit.sides import cast_of, documents_words, searched_in, sides_of
from backchannel.audit.view import View
from backchannel.comparison import Act, Side, Undertaking, undertakings_of
from backchannel.model import Contact, Finding

LEAST_WORDS = Threshold(
    "c307-account-words",
    25,
    "words",
    "An account of a sentence or two says only that there was a contact: D102 and D109 are for that.",
)

RULE = Rule(
    code="C307",
    name="one-sided-undertaking",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="warning",
    thresholds=(LEAST_WORDS,),
)
MOST_QUOTES = 5
_BINDING: frozenset[Act] = frozenset({"agreed", "promised"})
"""What would bind somebody; a request or proposal that one side leaves out is a note."""
_SAID: dict[Act, str] = {
    "agreed": "what was agreed",
    "asked": "what was asked for",
    "proposed": "what was proposed",
    "promised": "what was promised",
}


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each party whose documents lack undertakings of another's account, in order of contacts."""
    for contact in view.contacts:
        sides = sides_of(view, contact) if contact.status == "held" else ()
        if len(sides) < len(("one", "other")) or not all(side.english for side in sides):
            continue
        undertakings = undertakings_of(sides, cast_of(view, contact))
        for side in sides:
            lacking = [one for one in undertakings if side.party in one.missing]
            if lacking and side.words >= options.value(LEAST_WORDS):
                yield of_side(_finding(contact, sides, side, lacking), side.party)


def _finding(contact: Contact, sides: Sequence[Side], silent: Side, lacking: Sequence[Undertaking]) -> Finding:
    tellers = [side for side in sides if any(side.party == one.party for one in lacking)]
    by = wording.joined([wording.document_words(side.accounts[0].document) for side in tellers])
    opening, tells = ("The account", "tells") if len(tellers) == 1 else ("The accounts", "tell")
    *most, last = [f"{_SAID[one.act]} ({wording.quoted(one.clause.quote)})" for one in lacking]
    named = f"{', '.join(most)} and {last}" if most else last
    return contact_finding(
        RULE,
        contact,
        f"{opening} of {wording.contact_words(contact)} by {by} {tells} of {named}; nothing of "
        f"{'these' if most else 'this'} was found in {documents_words(silent)}.",
        list(dict.fromkeys(one.words for one in lacking))[:MOST_QUOTES],
        parties=[silent.party, *(side.party for side in tellers)],
        severity=lowered(RULE.severity, when=not any(one.act in _BINDING for one in lacking)),
        searched=searched_in(silent),
    )

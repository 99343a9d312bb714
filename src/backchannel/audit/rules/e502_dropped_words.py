"""Words about a contact left a text after it was published.

## Reports
An item in which words about a contact stood when it was captured, and no longer stood when it was captured later:
a sentence, a part of one, or a name with others in its place.

## Why it matters
Readers of the page as it is now do not know that the words stood there, and those who quoted them seem to have
made them up.

## Example
    document a readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain and the detained crew.
    document b readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain.
    contact may-call 2021-05-02 call held ash+birk
        mention b "The presidents spoke on 2 May"
    revision a 2021-05-02T22:05:00+00:00 b 2021-05-09T08:00:00+00:00

## Innocent explanations
A mistake was put right; the words were moved to another page; they repeated what stands elsewhere in the text.

## Evidence needed
Both versions; the other side's account of the same point; an answer of the publisher.

## References
Words that only changed their place in the text do not count as dropped. A figure or a word with another in its
place is told by E501.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.edits import lost, words_findings
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(code="E502", name="dropped-words", tier="always", added="0.1.0", grain=("item",), severity="warning")


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each pair of versions in which words about a contact were dropped."""
    yield from words_findings(view, RULE, lost, "left the text of")

"""Words about a contact came into a text after it was published.

## Reports
An item in which words about a contact stand when it is captured that did not stand there when it was captured
before: a sentence, a part of one, or a name in the place of others.

## Why it matters
What is added later was not there for those who reported on the first day, and may answer what was asked since.

## Example
    document a readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain and the detained crew.
    document b readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain, the pipeline and the detained crew.
    contact may-call 2021-05-02 call held ash+birk
        mention b "The presidents spoke on 2 May"
    revision a 2021-05-02T22:05:00+00:00 b 2021-05-09T08:00:00+00:00

## Innocent explanations
The first version was incomplete and was published in haste; the two sides agreed on a text afterwards.

## Evidence needed
Both versions; what was asked of the publisher between the two.

## References
As of E501.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.edits import gained, words_findings
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(code="E503", name="added-words", tier="always", added="0.1.0", grain=("item",), severity="note")


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each pair of versions in which words about a contact were added."""
    yield from words_findings(view, RULE, gained, "came into the text of")

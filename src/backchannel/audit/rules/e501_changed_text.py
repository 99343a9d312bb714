"""A text was changed after it was published.

## Reports
An item whose text, as a later capture has it, has other words than an earlier one. Markup, white space, typography
and the addresses of links do not count, and neither does what a page has around its text. Of its title: E504.

## Why it matters
Whoever quoted the first version quotes what is no longer there, and the page itself seldom says so.

## Example
    document a readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain and the detained crew.
    document b readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain and the arrested crew.
    contact may-call 2021-05-02 call held ash+birk
        mention b "The presidents spoke on 2 May"
    revision a 2021-05-02T22:05:00+00:00 b 2021-05-09T08:00:00+00:00

## Innocent explanations
Slips of the pen are put right on every site; a transcript is checked against the recording; a statement is
completed when more is known. Whoever changed a page may have said so elsewhere.

## Evidence needed
Both versions, in captures that somebody else can check; the publisher's own note of a correction.

## References
Captures show that the words were so at one time and otherwise at another: never when between the two they were
changed, or by whom. Words are compared by longest matching blocks (Ratcliff and Metzener, 1988).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.edits import contacts_of, edit_finding, in_text, item_words, listed, times_words
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, lowered
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(code="E501", name="changed-text", tier="always", added="0.1.0", grain=("item",), severity="note")
KINDS = (("dropped", "dropped"), ("added", "added"), ("reworded", "reworded"), ("typo", "respelt"))


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each pair of versions whose words differ."""
    for revision in view.record.revisions:
        changes = in_text(view, revision)
        if changes:
            counts = Counter[str](one.kind for one in changes)
            kinds = [f"{wording.plural(counts[kind], 'place')} {word}" for kind, word in KINDS if counts[kind]]
            slips = all(one.kind == "typo" for one in changes)
            about = "" if slips else f" ({listed([one for one in changes if one.kind != 'typo'])})"
            yield edit_finding(
                view,
                RULE,
                revision,
                changes,
                f"{item_words(view, revision)} was changed {times_words(revision)}: {wording.joined(kinds)}{about}.",
                lowered("warning", when=slips or not contacts_of(view, changes)),
            )

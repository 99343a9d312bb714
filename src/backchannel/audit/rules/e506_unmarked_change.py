"""A text was changed, and its own time of change was not.

## Reports
An item whose words differ between two captures, more than by a slip of the pen, while both give the same time of
last change in their metadata.

## Why it matters
Programs and archives look at that time to see whether a page is new. A change that leaves it as it was is not
noticed by them.

## Example
    document a readout arland 2021-05-02T18:00:00-04:00 modified 2021-05-02T18:30:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain and the detained crew.
    document b readout arland 2021-05-02T18:00:00-04:00 modified 2021-05-02T18:30:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain.
    contact may-call 2021-05-02 call held ash+birk
        mention b "The presidents spoke on 2 May"
    revision a 2021-05-02T22:05:00+00:00 b 2021-05-09T08:00:00+00:00

## Innocent explanations
Publishing software writes that time when an editor saves, and not when a template, a list of names or a database is
changed; some sites never update it.

## Evidence needed
Both versions with their metadata; how the site treats that time on other pages.

## References
schema.org, dateModified; RFC 9110, section 8.8.2, on the validator Last-Modified.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.edits import edit_finding, item_words, listed, times_words, words_changed
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(code="E506", name="unmarked-change", tier="always", added="0.1.0", grain=("item",), severity="note")


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each pair of versions with other words and the same time of change."""
    for revision in view.record.revisions:
        one, other = (view.document(version.document) for version in (revision.before, revision.after))
        changes = [change for change in words_changed(revision) if change.kind != "typo"]
        if changes and one and other and one.modified and one.modified == other.modified:
            yield edit_finding(
                view,
                RULE,
                revision,
                changes,
                f"{item_words(view, revision)} was changed {times_words(revision)} ({listed(changes)}), and gives "
                f"the same time of last change in both versions: {one.modified}.",
            )

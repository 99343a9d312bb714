"""The title, a date or who took part was changed after publication.

## Reports
An item whose title has other words in a later capture, whose stated day of publication is another one, or in
whose text a date, or a name or office of those who took part in a contact, was changed.

## Why it matters
Who, when and under which title are what a record is found by. Those who searched for the first version will not
find the second, and the other way round.

## Example
    document a readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 2 May. They discussed grain and the detained crew.
    document b readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 3 May. They discussed grain and the detained crew.
    contact may-call 2021-05-02 call held ash+birk
        mention b "The presidents spoke on 3 May"
    revision a 2021-05-02T22:05:00+00:00 b 2021-05-09T08:00:00+00:00

## Innocent explanations
Names are put into the order that their bearers use; a wrong office or weekday is put right; a title is completed.

## Evidence needed
Both versions; the other side's account for the date and the people.

## References
Where nothing but the spelling is other, the finding is a note.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from backchannel.audit import wording
from backchannel.audit.edits import edit_finding, item_words, listed, times_words
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, lowered
from backchannel.audit.view import View
from backchannel.model import Change, Finding

RULE = Rule(code="E504", name="changed-particulars", tier="always", added="0.1.0", grain=("item",), severity="warning")
PARTS: tuple[tuple[str, Callable[[Change], bool]], ...] = (
    ("the title", lambda one: one.part == "title"),
    (
        "the day of publication",
        lambda one: one.part == "published" and (one.before or "")[:10] != (one.after or "")[:10],
    ),
    ("a date in the text", lambda one: one.part == "text" and "when" in one.properties),
    ("a name or office", lambda one: one.part == "text" and "participant" in one.properties),
)


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each pair of versions with another title, date or people."""
    for revision in view.record.revisions:
        changes = [one for one in revision.changes if _is_particular(one)]
        if changes:
            parts = [name for name, test in PARTS if any(map(test, changes))]
            yield edit_finding(
                view,
                RULE,
                revision,
                changes,
                f"{wording.joined(parts)} of {item_words(view, revision)} changed {times_words(revision)}: "
                f"{listed(changes)}.",
                lowered(RULE.severity, when=all(one.kind == "typo" for one in changes)),
            )


def _is_particular(change: Change) -> bool:
    return any(test(change) for _, test in PARTS)

"""Notes of a contact are missing or withheld.

## Reports
A contact of which, as a document says, no notes were taken or no record exists, at which no note-taker was present,
or whose notes were taken away or are withheld. The sentence says which of these, in the words of the document: that
there is no official record does not say that no notes were taken.

## Why it matters
Notes are what a government's own people, and later historians, learn of it; where there are none, it is known
from memory.

## Example
    document p press daily 2021-05-20
        The talk at the dinner

        The two presidents talked at the dinner on 7 May. No notes were taken.
    contact dinner 2021-05-07 meeting held ash+birk
        mention p "The two presidents talked at the dinner on 7 May"
            notes = none "No notes were taken"

## Innocent explanations
A word at a dinner came about unplanned; an interpreter wrote notes for interpreting alone, which are usually
destroyed; a note was written afterwards; notes are withheld under a law on classified papers.

## Evidence needed
The memorandum of conversation, or the word of the office that there is none.

## References
Presidential Records Act, 44 U.S.C. 2203(a) (United States): activities are to be adequately documented. Other
states have other rules, or none.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.asserted import TOOK_PLACE, Asked, contact_asserted
from backchannel.audit.facts import NO
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(code="R205", name="notes-missing", tier="always", added="0.1.0", grain=("contact",), severity="warning")

WITHHELD = Asked("notes", "withheld")
TAKEN = ("taken",)
"""The opposite of everything else."""


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact of whose notes a document says that they are withheld, or were not taken.

    Of several such things the first is told: that they are withheld, that none were taken, then by the words.
    """
    for contact in view.contacts:
        if contact.status in TOOK_PLACE:
            values = {one.rest for one in view.statements(contact, "notes") if one.asserts}
            lacking = sorted(value for value in values if value == "none" or value.startswith(NO))
            lacking.sort(key=lambda value: value != "none")
            asked = (WITHHELD, *(Asked("notes", value, TAKEN) for value in lacking))
            found = (list(contact_asserted(view, RULE, contact, one)) for one in asked)
            yield from next((findings for findings in found if findings), ())

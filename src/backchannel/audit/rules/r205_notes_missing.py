"""Notes of a contact are missing or withheld.

## Reports
A contact of which, as a document says, no notes were taken, or whose notes were taken away or are withheld.

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
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(code="R205", name="notes-missing", tier="always", added="0.1.0", grain=("contact",), severity="warning")

ASKED = (Asked("notes", "withheld"), Asked("notes", "none", ("taken",)))


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact whose notes a document calls withheld, or says were not taken."""
    for contact in view.contacts:
        if contact.status in TOOK_PLACE:
            found = (list(contact_asserted(view, RULE, contact, asked)) for asked in ASKED)
            yield from next((findings for findings in found if findings), ())

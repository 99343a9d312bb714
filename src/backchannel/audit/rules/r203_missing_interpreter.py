"""A side had no interpreter.

## Reports
A contact at which, as a document says, one side or both had no interpreter of their own.

## Why it matters
Interpreters check each other, and their notes are often the fullest record. A side without one depends on
the other side's.

## Example
    document p press daily 2021-05-20
        The talk at the dinner

        The two presidents talked at the dinner on 7 May without an interpreter from Arland.
    contact dinner 2021-05-07 meeting held ash+birk
        mention p "The two presidents talked at the dinner on 7 May"
            interpreter = xa: none "without an interpreter from Arland"

## Innocent explanations
The person speaks the language; a short talk at a dinner came about unplanned; seating brought only one
interpreter; an aide interpreted.

## Evidence needed
The list of those present; the interpreters' own notes.

## References
None known to us that obliges a side to bring one. In the United States the State Department's Office of
Language Services provides interpreters for the President.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.asserted import Asked, asserted_findings
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="R203",
    name="missing-interpreter",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="serious",
)


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact and side that had no interpreter by a document's word."""
    yield from asserted_findings(view, RULE, Asked("interpreter", "none", ("present",)))

"""The contents of a contact are not known.

## Reports
A contact of which a document says that its contents are not known, while no party's own account of it is in
this dossier.

## Why it matters
That two office-holders spoke is public, and what about is not.

## Example
    document p press daily 2021-05-20
        One more call

        There was at least one more call between the presidents, but the contents are not known.
    contact more unknown call held ash+birk
        mention p "at least one more call between the presidents"
            contents = unknown "the contents are not known"

## Innocent explanations
An account was published and the writer, or this dossier, does not have it; contents are often kept for a
while by agreement of both sides.

## Evidence needed
An account, a note or a record of either side.

## References
Presidential Records Act, 44 U.S.C. 2203(a): in the United States the President takes steps so that
activities are adequately documented. That a record is not public does not say that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.accounts import publishers
from backchannel.audit.asserted import Asked, asserted_findings
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(code="D109", name="contents-unknown", tier="always", added="0.1.0", grain=("contact",), severity="warning")


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact with contents called unknown that no account here tells."""
    told = {contact.id for contact in view.contacts if publishers(view, contact)}
    for finding in asserted_findings(view, RULE, Asked("contents", "unknown", ("known",))):
        if not told.intersection(finding.contacts):
            yield finding

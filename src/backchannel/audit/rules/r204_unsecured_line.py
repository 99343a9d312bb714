"""An unsecured line or device was used.

## Reports
A contact, or all contacts that a claim is about, for which a document says that an unsecured line or device
was used.

## Why it matters
Others may have listened, and a call outside the official switchboard may leave no log.

## Example
    document p press daily 2021-05-20
        The president's telephone

        The two presidents spoke on 2 May. The call was made from an unsecured mobile telephone.
    contact may-call 2021-05-02 call held ash+birk
        mention p "The two presidents spoke on 2 May"
            security = unsecured "made from an unsecured mobile telephone"

## Innocent explanations
The word is used loosely of any mobile telephone; the line was secured by means that were not told; nothing
confidential was to be said.

## Evidence needed
The office's word on the device and line; the switchboard's log.

## References
Vienna Convention on Diplomatic Relations (1961), Article 27, on free and protected official communication.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.asserted import Asked, asserted_findings, asserted_of_claims
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="R204",
    name="unsecured-line",
    tier="always",
    added="0.1.0",
    grain=("contact", "claim"),
    severity="serious",
)

ASKED = Asked("security", "unsecured", ("secure",))


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact, then each claim, said to have been held over an unsecured line."""
    yield from asserted_findings(view, RULE, ASKED)
    yield from asserted_of_claims(view, RULE, ASKED)

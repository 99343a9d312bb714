"""An item that was there is gone.

## Reports
An item that was captured at an address, and was not found there when the address was asked for again: the server
said that there is no such page (404, 410), or led to its front page. An attempt that failed in another way says
nothing of the page and is never counted.

## Why it matters
A page that has gone can no longer be checked by readers, and its words are only in the captures.

## Example
    document a readout arland 2021-05-02T18:00:00-04:00
        Readout of the call

        The presidents spoke on 2 May.
    contact may-call 2021-05-02 call held ash+birk
        mention a "The presidents spoke on 2 May"
    gone a 2021-05-03T14:05:00+00:00 2021-05-09T08:00:00+00:00 "404 Not Found"

## Innocent explanations
Sites are built anew and move their pages; a new administration archives those of the last one elsewhere; a server
answers wrongly for a while.

## Evidence needed
The answer of the server, kept with the attempt; a search of the site, and of public web archives, for the text.

## References
RFC 9110, sections 15.5.5 and 15.5.11: 404 does not say whether a page is gone for good, 410 does. When between
the last capture and the first attempt the page went is not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.edits import document_name, item_finding, moment_words, moments_words
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, lowered
from backchannel.audit.view import View
from backchannel.model import Disappearance, Evidence, Finding, Span

RULE = Rule(code="E505", name="gone-item", tier="always", added="0.1.0", grain=("item",), severity="warning")
OPENING_CHARS = 200
"""Of a text without a title, quoted to say which it was."""


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each time at which an item was found gone."""
    for gone in view.record.disappearances:
        document = view.document(gone.last.document)
        if document is None:
            continue
        text = view.around.text(document.id)
        there, missed = moments_words(gone.last.last_captured, gone.gone)
        back = f"; it was there again on {moment_words(gone.back)}" if gone.back else ""
        yield item_finding(
            RULE,
            (gone.id, gone.item),
            f"{document_name(document)} was there on {there}, and not on {missed}, when the answer was "
            f"{wording.quoted(gone.reason)}{back}.",
            [Evidence.of(document, Span.of(text, 0, len(document.title) or min(len(text), OPENING_CHARS)))],
            contacts=_contacts(view, gone),
            when=gone.gone[:10],
            severity=lowered(RULE.severity, when=gone.back is not None),
        )


def _contacts(view: View, gone: Disappearance) -> tuple[str, ...]:
    told = (one.id for one in view.around.mentions_of(gone.last.document))
    known = view.record.contact_of
    return tuple(sorted({known[one] for one in told if one in known}))

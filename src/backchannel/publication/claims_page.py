"""Claims for a terminal: the words, who said them, and what the record supports."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from backchannel.model import Claim, Evidence, Verdict
from backchannel.publication.page import Names, Page, paragraph, quotation
from backchannel.publication.words import clean, counted, people_words, voice_words, when_words

VERDICT_WORDS = {
    "supported": "supported by the record",
    "not_supported": "not supported by the record",
    "contradicted": "contradicted by the record",
    "untestable": "cannot be tested against the record",
}


def publish_claims(claims: Iterable[Claim], verdicts: Iterable[Verdict], names: Names) -> Page:
    """Lay out each claim with its verdict, in the order given."""
    by_claim = {verdict.claim: verdict for verdict in verdicts}
    page: Page = []
    for claim in claims:
        verdict = by_claim.get(claim.id)
        document = names.documents.get(claim.document)
        if verdict is None or document is None:
            continue
        page += [Text()] if page else []
        page += _claim(claim, verdict, names)
        page += quotation(Evidence.of(document, claim.span), names, indent=2)
    return page or [paragraph("No document here makes a claim about many contacts.", names)]


def _claim(claim: Claim, verdict: Verdict, names: Names) -> Page:
    title = Text(VERDICT_WORDS[verdict.verdict].capitalize(), style="bold")
    title.append(f"  {clean(claim.id)}", style="dim")
    about = f"{claim.kind}: {clean(claim.quantity or 'no quantity')}; {claim.channel}; "
    about += f"{people_words(claim.participants)}; said by {voice_words(claim.attribution)}"
    return [
        title,
        paragraph(about, names, indent=2, hang=2, style="dim"),
        paragraph(clean(verdict.reason), names, indent=2),
        *_counted(verdict, names),
    ]


def _counted(verdict: Verdict, names: Names) -> Page:
    if not verdict.contacts:
        return []
    parts = [counted(len(verdict.contacts), "contact") + " counted"]
    if verdict.since and verdict.until:
        parts.append(f"{when_words(verdict.since)} to {when_words(verdict.until)}")
    if verdict.median_days is not None:
        parts.append(f"median gap {verdict.median_days:g} days")
    if verdict.longest_gap_days is not None:
        parts.append(f"longest gap {counted(verdict.longest_gap_days, 'day')}")
    return [
        paragraph("; ".join(parts), names, indent=2),
        paragraph(", ".join(clean(contact) for contact in verdict.contacts), names, indent=4, style="dim"),
    ]

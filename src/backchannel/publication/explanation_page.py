"""An explanation for a terminal and as JSON: why each mention is in a contact, and what nearly was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.text import Text

from backchannel.model import Explanation, Link, Near, Reference, Weight
from backchannel.publication.page import QUOTE_LIMIT, Names, Page, heading, paragraph, source_line
from backchannel.publication.shapes import evidence_shape
from backchannel.publication.words import clean, counted, shorten


def publish_explanation(explanation: Explanation, names: Names) -> Page:
    """Lay out an explanation: each document's mentions with their weights, then what nearly was in the contact."""
    number = sum(len(link.references) for link in explanation.links)
    page: Page = [
        heading(clean(explanation.contact)),
        paragraph(
            f"{counted(number, 'mention')} in {counted(len(explanation.links), 'document')}. Weights are in bits: "
            "each bit for it doubles the odds that these are one contact with the rest, each bit against halves them.",
            names,
        ),
    ]
    for link in explanation.links:
        page += [Text(), *_publish_link(link, names)]
    if explanation.near:
        page += [Text(), heading("What nearly was")]
        for near in explanation.near:
            page += [Text(), *_publish_near(near, names)]
    return page


def _publish_link(link: Link, names: Names) -> Page:
    page = _words(link.references, names)
    page += [paragraph(f"by decision {number}", names, 6) for number in link.decisions]
    if not link.weights:
        return [*page, paragraph("nothing else is in it", names, 6)]
    page += [paragraph(f"{weight.bits:+5.1f}  {clean(weight.reason)}", names, 6, hang=7) for weight in link.weights]
    return [*page, paragraph(f"{link.bits:+5.1f}  together", names, 6, hang=7)]


def _publish_near(near: Near, names: Names) -> Page:
    page = _words(near.references, names)
    if near.share is not None:
        return [*page, paragraph(f"stays open, at {near.share:.0%} of the odds: {near.reason}", names, 6, hang=2)]
    return [*page, paragraph(f"is {near.contact}: {near.reason}", names, 6, hang=2)]


def _words(references: Iterable[Reference], names: Names) -> Page:
    page: Page = []
    for reference in references:
        page.append(Text(f"  {reference.mention}", style="dim"))
        quote = shorten(clean(reference.evidence.quote), QUOTE_LIMIT)
        page.append(paragraph(f'"{quote}"', names, 4, hang=1))
        last = reference.evidence
    page.append(paragraph(source_line(last, names), names, 4, hang=2, style="dim"))
    return page


def explanation_shape(explanation: Explanation) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "contact": explanation.contact,
        "mentions": [
            {
                **_place(reference),
                "bits": round(link.bits, 1),
                "weights": [_weight(weight) for weight in link.weights],
                "decisions": list(link.decisions),
            }
            for link in explanation.links
            for reference in link.references
        ],
        "near": [
            {
                **_place(reference),
                "odds": near.share,
                "contact": near.contact,
                "reason": near.reason,
            }
            for near in explanation.near
            for reference in near.references
        ],
    }


def _place(reference: Reference) -> dict[str, Any]:
    return {**evidence_shape(reference.evidence), "mention": reference.mention}


def _weight(weight: Weight) -> dict[str, Any]:
    return {"subject": weight.subject, "level": weight.level, "reason": weight.reason, "bits": weight.bits}

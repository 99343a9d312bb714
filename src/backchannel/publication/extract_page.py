"""What was found in one document, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from backchannel.model import Claim, Document, Mention
from backchannel.publication.page import QUOTE_LIMIT, Names, Page, heading, paragraph
from backchannel.publication.words import (
    clean,
    counted,
    day_words,
    people_words,
    shorten,
    voice_words,
    when_words,
)


def publish_extraction(document: Document, mentions: Sequence[Mention], claims: Sequence[Claim], names: Names) -> Page:
    """Lay out one document: its head, then each mention and each claim with its words."""
    publisher = clean(document.source_name or "publisher not known")
    page: Page = [
        paragraph(clean(document.title) or "(no title)", names, style="bold"),
        paragraph(f"{publisher}; {document.kind}; {day_words(document.published)}", names, style="dim"),
        heading(f"{counted(len(mentions), 'mention')}, {counted(len(claims), 'claim')}"),
    ]
    for mention in mentions:
        page += _mention(mention, names)
    for claim in claims:
        quantity = f"claim ({claim.kind}): {clean(claim.quantity or 'no quantity')}; {claim.channel}"
        page += _entry(quantity, claim.span.quote, names)
        page.append(paragraph(f"who: {people_words(claim.participants)}", names, indent=4, hang=2))
        page.append(paragraph(f"said by: {voice_words(claim.attribution)}", names, indent=4, hang=2))
    return page


def _mention(mention: Mention, names: Names) -> Page:
    repeated = "; same contact as above" if mention.same_as else ""
    page = _entry(
        f"{mention.channel}, {mention.modality}; {when_words(mention.when)}{repeated}",
        mention.span.quote,
        names,
    )
    page.append(paragraph(f"who: {people_words(mention.participants)}", names, indent=4, hang=2))
    page.append(paragraph(f"said by: {voice_words(mention.attribution)}", names, indent=4, hang=2))
    for statement in mention.statements:
        method = "" if statement.method == "words" else f" ({clean(statement.method)})"
        page.append(paragraph(f"{statement.property}: {clean(statement.value)}{method}", names, indent=4, hang=2))
    return page


def _entry(title: str, quote: str, names: Names) -> Page:
    return [
        Text(),
        paragraph(f"* {title}", names, hang=2),
        paragraph(f'"{shorten(clean(quote), QUOTE_LIMIT)}"', names, indent=4, hang=1),
    ]

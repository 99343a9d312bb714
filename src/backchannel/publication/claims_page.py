"""Claims for a terminal: the words, who said them, and what the record supports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from backchannel.model import Claim, Evidence, Unseen, Verdict
from backchannel.publication.page import QUOTE_LIMIT, Names, Page, paragraph, quotation
from backchannel.publication.words import clean, counted, party_words, people_words, shorten, voice_words, when_words

VERDICT_WORDS = {
    "supported": "supported by the record",
    "not_supported": "not supported by the record",
    "contradicted": "contradicted by the record",
    "untestable": "cannot be tested against the record",
}


MOST_MONTHS = 6
"""More stretches of months than this are cut on a page; ``--json`` has all."""

Times = Mapping[str, str | None]
"""When each contact was, EDTF, by its identifier."""


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
        page += _head(claim, verdict, names)
        page += quotation(Evidence.of(document, claim.span), names, indent=2)
        page += _answer(verdict, names, {})
    return page or [paragraph("No document here makes a claim about many contacts.", names)]


def publish_checked(
    asked: tuple[str, str], claims: Iterable[Claim], verdicts: Iterable[Verdict], times: Times, names: Names
) -> Page:
    """Lay out what is said of a sentence of the user's own.

    Args:
        asked: the sentence, and the day as of which it is tested, EDTF.
        claims: that it makes.
        verdicts: on them.
        times: of the contacts counted.
        names: by which parties are called.
    """
    by_claim = {verdict.claim: verdict for verdict in verdicts}
    sentence, day = asked
    page: Page = [paragraph(f'"{shorten(clean(sentence), QUOTE_LIMIT)}", as of {when_words(day)}', names, hang=1)]
    for claim in claims:
        verdict = by_claim[claim.id]
        page += [Text(), *_head(claim, verdict, names), *_answer(verdict, names, times)]
    return page


def _head(claim: Claim, verdict: Verdict, names: Names) -> Page:
    title = Text(VERDICT_WORDS[verdict.verdict].capitalize(), style="bold")
    title.append(f"  {clean(claim.id)}", style="dim")
    period = f"; {when_words(claim.period)}" if claim.period else ""
    about = f"{claim.kind}: {clean(claim.quantity or 'no quantity')}{period}; {claim.channel}; "
    about += people_words(claim.participants)
    said = f"; said by {voice_words(claim.attribution)}" if claim.document in names.documents else ""
    return [title, paragraph(about + said, names, indent=2, hang=2, style="dim")]


def _answer(verdict: Verdict, names: Names, times: Times) -> Page:
    page = [paragraph(clean(verdict.reason), names, indent=2), *_counted(verdict, names, times)]
    if verdict.definition:
        page.append(paragraph(f"How it is read: {clean(verdict.definition)}", names, indent=2, hang=2))
    if verdict.unseen:
        lacking = "; ".join(_unseen(one, names) for one in verdict.unseen)
        page.append(paragraph(f"Not seen: {lacking}", names, indent=2, hang=2))
    if verdict.would_change:
        changes = " ".join(verdict.would_change)
        page.append(paragraph(f"What would change this: {clean(changes)}", names, indent=2, hang=2))
    return page


def _unseen(one: Unseen, names: Names) -> str:
    party = party_words(one.party, names.parties)
    if not one.months:
        return f"no document of {party} at all"
    months = [when_words(month) for month in one.months[:MOST_MONTHS]]
    more = len(one.months) - len(months)
    return f"no document of {party} from {', '.join(months)}{f' and {more} other stretches' if more else ''}"


def _counted(verdict: Verdict, names: Names, times: Times) -> Page:
    if not verdict.contacts:
        return []
    parts = [counted(len(verdict.contacts), "contact") + " counted"]
    if verdict.since and verdict.until:
        parts.append(f"{when_words(verdict.since)} to {when_words(verdict.until)}")
    if verdict.median_days is not None:
        parts.append(f"median gap {verdict.median_days:g} days")
    if verdict.longest_gap_days is not None:
        parts.append(f"longest gap {counted(verdict.longest_gap_days, 'day')}")
    page: Page = [paragraph("; ".join(parts), names, indent=2)]
    if times:
        rows = (f"{clean(one)}  {when_words(times.get(one))}" for one in verdict.contacts)
        return [*page, *(paragraph(row, names, indent=4, style="dim") for row in rows)]
    return [*page, paragraph(", ".join(clean(contact) for contact in verdict.contacts), names, indent=4, style="dim")]

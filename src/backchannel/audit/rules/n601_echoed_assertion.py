"""A sentence stands nearly word for word in the documents of two sides or outlets.

## Reports
Two people of whose contacts documents of two parties, or of two outlets, tell, and in these, near the place that tells
of a contact, nearly the same sentence, which neither of the two puts in quotation marks or hands on as somebody else's,
while their texts are otherwise their own.

## Why it matters
Who said it first, and who took it up, shows how words travel between people who talk to each other.

## Example
    document b transcript borland 2021-05-03T12:00+03:00
        Answers after the call with President Ash

        I spoke with President Ash yesterday.

        A wealthy shipowner called Grell is quietly buying up harbours to raise the price of herring everywhere.
    document a transcript arland 2021-05-09T12:00-04:00
        Remarks on the harvest

        I had a long call with President Birk last week.

        A wealthy shipowner called Grell is quietly buying up harbours to push up the price of herring everywhere.
    contact may-call 2021-05-02 call held ash+birk
        mention b "I spoke with President Ash yesterday."
        mention a "I had a long call with President Birk last week."

## Innocent explanations
Both had it from a third, or from the news of the day; the two offices agreed on the words; a translator kept to a known
wording; it is a formula that is not known here as one.

## Evidence needed
What else was published in these days with the same words; drafts that the two offices exchanged.

## References
Sentences are compared by runs of three words, found by MinHash (Broder 1997). Left out are documents that share three
sentences or a third of them (a joint statement, a reprint), sentences of official formulas and names alone or in over
four documents, quotations, and what is handed on with words such as "said". Documents of no contact are not looked at.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.coverage import published_day
from backchannel.audit.echoes import Echo, echoes_of
from backchannel.audit.options import Options, Threshold
from backchannel.audit.pairs import PairOfPeople, pairs_at_hand
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import View
from backchannel.model import Finding, content_id

ALIKE = Threshold(
    "n601-alike-percent", 60, "percent", "Of runs of three words: one word of twenty changed leaves about 70."
)

RULE = Rule(
    code="N601",
    name="echoed-assertion",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(ALIKE,),
)
_DAY, _HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each pair of people on whose contacts a sentence is echoed, at the last of these."""
    for pair in pairs_at_hand(view):
        echoes = echoes_of(view, pair.contacts, options.value(ALIKE) / 100)
        if echoes:
            yield _finding(pair, echoes)


def _finding(pair: PairOfPeople, echoes: list[Echo]) -> Finding:
    echo = echoes[0]
    first, second = echo.first.document, echo.second.document
    others = f" ({wording.plural(len(echoes) - 1, 'more such pair')} below)" if len(echoes) > 1 else ""
    dates = [wording.when_words(document.day or document.published) for document in (first, second)]
    voices = {party for one in echoes for party in (one.first.document.party, one.second.document.party) if party}
    finding = contact_finding(
        RULE,
        pair.last,
        f"Where {wording.document_words(first)} {dates[0]} and {wording.document_words(second)} {dates[1]} tell of "
        f"contacts between {wording.names_of(pair.last.participants)}, a sentence is nearly the same, "
        f"{_lag_words(echo)}; neither text gives a source for it there{others}.",
        [words for one in echoes for words in (one.first.evidence, one.second.evidence)],
        parties=voices,
    )
    return dataclasses.replace(finding, id=content_id("f", RULE.code, sorted(pair.people)))


def _lag_words(echo: Echo) -> str:
    least, most = echo.lag
    if least >= _DAY:
        days = [published_day(said.document) for said in (echo.first, echo.second)]
        number = (days[1] - days[0]).days if days[0] and days[1] else round(least / _DAY)
        return f"{wording.plural(number, 'day')} later"
    if least >= _HOUR:
        return f"{wording.plural(int(least / _HOUR), 'hour')} later"
    if least >= dt.timedelta(0):
        return "within the hour" if most < _HOUR else "within a day"
    return "and their dates do not tell which was first"

"""A comparison for a terminal: what accounts have in common, what one leaves out, and both sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.text import Text

from backchannel.comparison import BOTH, Act, Alignment, Comparison, Side, Telling, Topic, Undertaking
from backchannel.model import Contact, Evidence
from backchannel.publication.page import QUOTE_LIMIT, Names, Page, heading, paragraph, table
from backchannel.publication.words import clean, counted, party_words, people_words, shorten, when_words

TOPIC_COLUMNS = 22
"""Columns for the name of a topic; what is left is shared by the parties."""
_WITH_ARTICLE = re.compile(r"(?:United|Netherlands|Philippines|Gambia|Bahamas|Maldives|European|Holy|Czech|Central)\b")
MARK = "yellow"
"""For what was not found, where the screen has colour."""
ACTS: dict[Act, str] = {
    "agreed": "agreed",
    "asked": "asked for",
    "proposed": "proposed",
    "promised": "promised",
}


def publish_comparison(contact: Contact, comparison: Comparison, names: Names) -> Page:
    """Lay out the accounts of a contact side by side; where there are fewer than two, one line says so."""
    what = f"{when_words(contact.when)}, {contact.channel}: {people_words(contact.participants)}"
    page: Page = [heading(clean(contact.id)), paragraph(what[:1].upper() + what[1:], names, hang=2), Text()]
    sides = comparison.sides
    if len(sides) < len(("one", "other")):
        told = f"is an account by one party alone, {_the(sides[0].party, names)}" if sides else "is no party's account"
        return [*page, paragraph(f"There {told}: nothing can be compared.", names), *_accounts(sides, names)]
    page += [heading("The accounts"), *_accounts(sides, names), *_common(comparison, names)]
    for side in sides:
        page += _alone(side, comparison, names)
    page += _undertakings(comparison, names)
    for alignment in comparison.alignments:
        page += _sentences(alignment, names)
    return page


def _name(party: str, names: Names) -> str:
    return party_words(party, names.parties)


def _the(party: str, names: Names) -> str:
    """Return a party's name as it stands in a sentence."""
    name = _name(party, names)
    return f"the {name}" if _WITH_ARTICLE.match(name) else name


def _capital(party: str, names: Names) -> str:
    name = _name(party, names)
    return name[:1].upper() + name[1:]


def _accounts(sides: Sequence[Side], names: Names) -> Page:
    page: Page = []
    for side in sides:
        page.append(paragraph(f"{_capital(side.party, names)}: {counted(side.words, 'word')}", names, indent=2))
        page += [paragraph(_document(one), names, indent=4, hang=2, style="dim") for one in side.accounts]
        if side.elsewhere:
            others = counted(len(side.elsewhere), "other document")
            page.append(paragraph(f"and what {others} of that side say of it", names, indent=4, style="dim"))
    return page


def _document(telling: Telling) -> str:
    document = telling.document
    when = when_words(document.published) if document.published else "undated"
    return f'{clean(document.publisher)}, "{shorten(clean(document.title), 90)}", {when}'


def _common(comparison: Comparison, names: Names) -> Page:
    """Lay out the topics of two sides or more, each with the first words of every side."""
    shared = [topic for topic in comparison.topics if len(topic.told) > 1]
    if not shared:
        return [Text(), paragraph("No topic of the list was found in more than one account.", names)]
    parties = [side.party for side in comparison.sides]
    head = "Told by both" if len(parties) == len(("one", "other")) else "Told by several"
    columns: list[tuple[str, int | None]] = [(head, TOPIC_COLUMNS)]
    columns += [(_name(party, names), None) for party in parties]
    rows = [[Text(clean(topic.name)), *(_first_words(topic, party) for party in parties)] for topic in shared]
    return [Text(), table(columns, rows, names.width)]


def _first_words(topic: Topic, party: str) -> Text:
    places = topic.told.get(party)
    return Text(f'"{_quote(places[0])}"') if places else Text("-", style="dim")


def _alone(side: Side, comparison: Comparison, names: Names) -> Page:
    """Lay out the topics that one side alone tells of, and where nothing of them was found."""
    alone = [topic for topic in comparison.topics if list(topic.told) == [side.party]]
    if not alone:
        return []
    page: Page = [Text(), heading(f"Told by {_the(side.party, names)} alone")]
    parties = [one.party for one in comparison.sides if one.party != side.party]
    for topic in alone:
        page.append(paragraph(f'{clean(topic.name)}: "{_quote(topic.told[side.party][0])}"', names, 2, hang=2))
        page.append(paragraph(f'"{_quote(topic.first_sentence)}"', names, 4, hang=1, style="dim"))
        page += _not_found(topic.missing, comparison, names)
        page += [
            paragraph(f"words that may mean it are in documents of {_the(party, names)}", names, indent=4, style="dim")
            for party in topic.open_with(parties)
        ]
    return page


def _not_found(parties: Sequence[str], comparison: Comparison, names: Names) -> Iterator[Text]:
    for side in comparison.sides:
        if side.party in parties:
            beside = f", nor in its {counted(len(side.elsewhere), 'other document')}" if side.elsewhere else ""
            words = f"not found in the account of {_the(side.party, names)}{beside}"
            yield paragraph(words, names, indent=4, style=MARK)


def _undertakings(comparison: Comparison, names: Names) -> Page:
    if not comparison.undertakings:
        return []
    page: Page = [Text(), heading("Agreed, asked for, proposed, promised")]
    for one in comparison.undertakings:
        page.append(paragraph(_undertaking(one, names), names, indent=2, hang=2))
        page += _not_found(one.missing, comparison, names)
    return page


def _undertaking(one: Undertaking, names: Names) -> str:
    """Say who did what, as whose account tells it; where the words leave open who, with the whole sentence."""
    by = "" if one.by is None else " by both" if one.by == BOTH else f" by {_the(one.by, names)}"
    words = one.clause if one.by else one.words
    return f'{ACTS[one.act]}{by}, as {_the(one.party, names)} tells it: "{_quote(words)}"'


def _sentences(alignment: Alignment, names: Names) -> Page:
    """Lay out the sentences of two accounts: those that tell of the same first, then those without a partner."""
    columns = [(_name(party, names), None) for party in alignment.parties]
    page: Page = [Text(), heading("Sentence by sentence")]
    if alignment.pairs:
        rows = [[_cell(pair.one), _cell(pair.other)] for pair in alignment.pairs]
        page.append(table(columns, rows, names.width))
    rows = [[_cell(one), _cell(other)] for one, other in zip_longest(*alignment.alone)]
    if rows:
        page += [Text(), paragraph("Without a partner in the other account:", names), table(columns, rows, names.width)]
    return page


def _cell(place: Evidence | None) -> Text:
    return Text(_quote(place) + "\n" if place else "")


def _quote(place: Evidence) -> str:
    return shorten(clean(place.quote), QUOTE_LIMIT)

"""Offices and houses that speak, and those who speak for somebody: "the Kremlin said", "his spokesman said".

They vouch as a named speaker does, by the words that name them. A party's own publications say such things of
themselves, and are their own voice already.
"""

from __future__ import annotations

import re

from backchannel.extraction.sentences import Sentence
from backchannel.model import Attribution, Span

_HOUSES: dict[str, str | None] = {
    r"White House": "us", r"State Department": "us", r"Pentagon": "us", r"National Security Council": "us",
    r"CIA": "us",
    r"Kremlin(?: press service)?": "ru", r"[EÉ]lys[ée]e(?: Palace)?": "fr", r"Downing Street": "uk",
    r"Foreign Office": "uk", r"Vatican": "va", r"Bankova": "ua", r"Blue House": "kr", r"European Commission": "eu",
    r"(?:[A-Z]\w+ )?(?:Foreign|Defen[cs]e|Interior) Ministry": None,
    r"Ministry of (?:Foreign Affairs|Defen[cs]e)": None,
    r"(?:[A-Z]\w+ )?(?:foreign|defen[cs]e|interior) ministry(?: in [A-Z]\w+)?": None,
    r"(?:Prime Minister|President|Chancellor)[’']s [Oo]ffice": None, r"Chancellery": None,
}  # fmt: skip
"""By a pattern of its name, whose it is; ``None`` where any country has one."""
_LEADERS_HOUSES = {
    "White House": "us", "Kremlin": "ru", "lysée": "fr", "lysee": "fr", "Downing Street": "uk", "Bankova": "ua",
    "Blue House": "kr",
}  # fmt: skip
"""Those that speak for one leader."""
_CAPITALS = (
    r"Moscow|Beijing|Washington|Kyiv|Kiev|Paris|Berlin|Ankara|Tehran|Jerusalem|Riyadh|London|Pyongyang|Seoul|Tokyo"
)
_HOUSE = rf"(?:[Tt]he )?(?:{'|'.join(_HOUSES)})|{_CAPITALS}"
_PAPER = (
    r"(?:[Aa]n?|[Tt]he) (?:(?:[A-Z]\w+ |[A-Z]\w+ [A-Z]\w+ )(?:readout|statement|press release|communiqu[ée])|"
    r"(?:readout|statement|press release|communiqu[ée]) (?:from|by) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)"
)
_FOR_HIM = (
    r"(?:(?:[A-Z][\w’'-]+ )?[A-Z][\w-]+[’']s|[Hh]is|[Hh]er|[Tt]heir|[Tt]he [A-Z]?\w+[’']s|"
    r"[Tt]he (?:[A-Z]\w+ )?(?:prime minister|president|chancellor|king|presidency)[’']s) (?:press )?"
    r"(?:office|spokes(?:man|woman|person)|foreign ministry|defen[cs]e ministry|press service|press secretary|embassy|"
    r"government|administration)"
)
SAYS = (
    r"(?:(?:also|later|has|had|then|further|previously)\s+)*(?:said|says|stated|states|announced|announces|confirmed|confirms|noted|indicated|"
    r"added|claimed|claims|suggested|acknowledged|declared|explained|insisted|insists|maintained|maintains|reported|"
    r"reports|disclosed|denied|denies|"
    r"told\s+\w+)"
)
_SPEAKS = re.compile(rf"\b(?<!\bin )(?<!\bfrom )(?<!\bto )(?<!\bat )(?P<who>{_HOUSE}|{_PAPER}|{_FOR_HIM}),?\s+{SAYS}\b")
_ACCORDING = re.compile(rf"\b[Aa]ccording\s+to\s+(?P<who>{_HOUSE}|{_PAPER}|{_FOR_HIM})\b")
_IN_A_BOOK = re.compile(
    r"\b[Aa]ccording\s+to\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:book|report|article|memoir|account|investigation)\s+by\s+"
    r"(?:(?:the\s+)?(?:journalist|author|reporter|historian|columnist)s?\s+)?"
    r"(?P<who>[A-Z][\w’-]+(?:\s+(?:[A-Z]\.\s+)?[A-Z][\w’-]+){1,2})"
)
_IT_SAID = re.compile(r",[”\"]?\s+it\s+(?:also\s+)?(?:said|added|noted)\b")
_QUOTES = re.compile(r"[,”\"]\s*\Z")


def institution_that_says(
    text: str, sentence: Sentence, places: tuple[int, int], party: str | None
) -> Attribution | None:
    """Return the office or house that is said to say words of a sentence; ``None`` where none is.

    Args:
        text: the document's.
        sentence: in which they stand.
        places: where they begin and end.
        party: of whoever published the document.
    """
    start, end = places
    written = _IN_A_BOOK.search(text, sentence.start, sentence.end)
    if written:
        return Attribution("speaker", written["who"], Span.of(text, *written.span("who")))
    found = [
        *_SPEAKS.finditer(text, sentence.start, sentence.end),
        *_ACCORDING.finditer(text, sentence.start, sentence.end),
    ]
    for match in found:
        before = match.end() <= start
        behind = end <= match.start() and _QUOTES.search(text, 0, match.start("who")) is not None
        if (before or behind or match.re is _ACCORDING) and not _is_ones_own(match["who"], party):
            who = match["who"]
            name = who[0].lower() + who[1:] if who.startswith(("The ", "A ", "An ", "His ", "Her ", "Their ")) else who
            return Attribution("speaker", name, Span.of(text, *match.span("who")))
    return None


def institution_meant_by_it(text: str, sentence: Sentence, place: int) -> Attribution | None:
    """Return the house last said to say something in the paragraph, where "it said" stands behind a place."""
    if _IT_SAID.search(text, place, sentence.end) is None:
        return None
    low = text.rfind("\n\n", 0, sentence.start) + 1
    last = next(reversed([*_SPEAKS.finditer(text, low, sentence.start)]), None)
    if last is None:
        return None
    who = last["who"]
    name = who[0].lower() + who[1:] if who.startswith("The ") else who
    return Attribution("speaker", name, Span.of(text, *last.span("who")))


def leaders_house_that_says(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return the party of the one leader's house that is said to say something in a stretch, and where that stands.

    None for ministries, which speak for a minister.
    """
    for match in (*_SPEAKS.finditer(text, start, end), *_ACCORDING.finditer(text, start, end)):
        party = next((party for house, party in _LEADERS_HOUSES.items() if house in match["who"]), None)
        if party is not None:
            return party, *match.span()
    return None


def _is_ones_own(who: str, party: str | None) -> bool:
    return any(theirs == party is not None and re.search(rf"\b{house}", who) for house, theirs in _HOUSES.items())

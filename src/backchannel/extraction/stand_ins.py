"""Words that mean people without naming them: pronouns, pairs, groups. ``discourse.py`` says whom, where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.name_patterns import GROUP, PAIR, POSSESSIVE_PRONOUNS, PRONOUNS
from backchannel.extraction.needed_words import Sought
from backchannel.extraction.refs import Cover, Ref, RefKind

_PAIR, _GROUP = (Sought(pattern, within=(". ", "? ", "; ")) for pattern in (PAIR, GROUP))
_ONE = re.compile(r"\b(?:counterpart|leader)$")

_NO_NAME = re.compile(r"(?:[.,;:?!)—]|$|\s+(?![A-Z])(?!of\b|for\b|and\s+(?:[A-Z]))\S)")
"""Behind an office: no name follows, nor what else it is of."""
_ACTS = re.compile(
    r"(?:[Mm]inister(?:\s+(?:of|for)\s+[\w\s]+)?|[Aa]mbassador|[Nn]ational\s+[Ss]ecurity\s+[Aa]dvis[eo]r)\Z"
)
"""Offices in which one acts for a country."""

_DAY_WORD = (
    r"(?:night|week(?:end)?|month|year|time|morning|afternoon|evening|summer|winter|spring|fall|autumn|[A-Z][a-z]+)\b"
)
_NOT_HERS = re.compile(
    r"(?:\s*(?:[.,;:?!)”\"—–]|$)|\s+(?:[—–]|(?:about|today|tomorrow|tonight|yesterday|again|on|in|at|for|to|from|and|or|but|by|"
    r"as|that|when|while|before|after|during|over|with|because|if|whether|so|too|there|here|is|was|will|would|has|had|did|"
    r"directly|personally|briefly|recently|privately|separately|twice|once|since|until|then|now|soon|several|many|regularly|"
    r"often|a|an|the|what|who|how|why|where|through|via|face|one-on-one|just|not|also)\b|"
    rf"(?:last|next|this|late|early)\s+{_DAY_WORD}|(?:earlier|later)\s+(?:today|this|in|on|that)\b))"
)
"""Behind "her" as an object, which is spelt as what is hers: "spoke with her about it", "met her last week"."""


def find_stand_ins(lookup: Lookup, taken: Cover) -> Iterator[Ref]:
    """Find pairs ("the two leaders"), groups ("European leaders", "the Israelis") and pronouns."""
    text = lookup.text
    for hit in lookup.parties:
        if hit.kind == "people" and not taken.touches(hit.start, hit.end):
            taken.add(hit.start, hit.end)
            place = (hit.start, hit.end)
            yield Ref(*place, place, "group", (), text[hit.start : hit.end].lower())
    yield from _offices_of_strangers(lookup, taken)
    kinds: tuple[RefKind, RefKind] = ("pair", "group")
    for pattern, kind in zip((_PAIR, _GROUP), kinds, strict=True):
        for match in pattern.finditer(text):
            start, end = match.span()
            if taken.touches(start, end) or (_ONE.search(match.group()) and taken.touches(end + 1, end + 2)):
                continue  # "his Russian counterpart Nikolay Patrushev" is Patrushev
            taken.add(start, end)
            possessive = text[end : end + 1] in ("’", "'")
            yield Ref(start, end + possessive, (start, end), kind, (), match.group().lower(), possessive)
    for match in PRONOUNS.finditer(text):
        start, end = match.span()
        if not taken.touches(start, end):
            word = match["pronoun"].lower()
            owns = word in POSSESSIVE_PRONOUNS and not (word == "her" and _NOT_HERS.match(text, end))
            yield Ref(start, end, (start, end), "pronoun", (), word, possessive=owns)


def _offices_of_strangers(lookup: Lookup, taken: Cover) -> Iterator[Ref]:
    """Find "the Romanian Defense Minister", whom nobody here knows by name: one who acts for that country."""
    for hit in lookup.titles:
        party, start = lookup.adjective_before(hit.start)
        owner = lookup.party_after(hit.end) if party is None else None
        end = owner[0] if owner else hit.end
        low = start - len("the ")
        if not (party or owner) or low < 0 or lookup.text[low:start].lower() != "the ":
            continue
        alone = _ACTS.search(lookup.text, hit.start, hit.end) and _NO_NAME.match(lookup.text, end)
        beside = lookup.text[max(0, low - 2) : low] == ", " and taken.touches(low - 3, low - 2)  # "X, the ambassador"
        if alone and not beside and not taken.touches(start, end):
            taken.add(start, end)
            yield Ref(start, end, (start, end), "group", (), lookup.text[start:end].lower())

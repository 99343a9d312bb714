"""Words that mean people without naming them: pronouns, pairs, groups. ``discourse.py`` says whom, where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.name_patterns import GROUP, PAIR, POSSESSIVE_PRONOUNS, PRONOUNS
from backchannel.extraction.refs import Cover, Ref, RefKind

_ONE = re.compile(r"\b(?:counterpart|leader)$")


def find_stand_ins(lookup: Lookup, taken: Cover) -> Iterator[Ref]:
    """Find pairs ("the two leaders"), groups ("European leaders", "the Israelis") and pronouns."""
    text = lookup.text
    for hit in lookup.parties:
        if hit.kind == "people" and not taken.touches(hit.start, hit.end):
            taken.add(hit.start, hit.end)
            place = (hit.start, hit.end)
            yield Ref(*place, place, "group", (), text[hit.start : hit.end].lower())
    kinds: tuple[RefKind, RefKind] = ("pair", "group")
    for pattern, kind in zip((PAIR, GROUP), kinds, strict=True):
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
            yield Ref(start, end, (start, end), "pronoun", (), word, possessive=word in POSSESSIVE_PRONOUNS)

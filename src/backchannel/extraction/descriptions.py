"""People whom a text describes at length before it names them: "Secretary of the Security Council of Belarus X Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.name_patterns import NOT_NAME_WORDS, OTHER_CAPITALS
from backchannel.extraction.needed_words import Sought
from backchannel.extraction.refs import Cover, Person, Ref
from backchannel.extraction.slips import known_misspelt
from backchannel.model import slug

_HEAD = re.compile(
    r"\b(?=[A-Zdhsw])(?:(?:Deputy|First|Prime|Vice|Acting|Special|State|Permanent|Plenipotentiary|Federal|Executive|Managing)(?:[^\S\n]|\n(?!\s*\n))+)*"
    r"(?:Secretary(?:[- ]General)?|Chancellor|Chairman|Chairperson|Chairwoman|President|Minister|Ambassador|Head|"
    r"Director(?:[- ]General)?|Commissioner|Governor|Representative|Envoy|Speaker|Commander|Chief|Coordinator|"
    r"Advis[eo]r|Aide|Assistant|Leader|Marshal|Plenipotentiary|Prosecutor|Member|Rapporteur|Mayor|Chargé d[’']Affaires|"
    r"First Lady|First Gentleman|wife|husband|daughter|son)\b"
)
_HEADS = Sought(_HEAD)
_TOKEN = re.compile(
    r"(?:[^\S\n]|\n(?!\s*\n))+(?:\((?P<short>[A-Z]{2,})\)|(?P<link>of|for|to|on|and|the|in|at|special assignments)\b|"
    rf"(?P<word>(?:al-|el-|bin |bint |ibn |de |del |di |von |van (?:de[rn] )?)?[A-Z{OTHER_CAPITALS}][\w’'-]*))"
)
_ANOTHER = re.compile(rf"\s+(?:[A-Z][\w’'-]+\s+){{0,2}}?{_HEAD.pattern}")
"""Behind "and": the next one's office."""
_THE = re.compile(r"\b(?:[Tt]he|[Oo]ur|Vice)\s\Z")
_SENT_TO = re.compile(r"(?:Special\s+)?(?:Ambassador|Envoy|Representative)\s+to\s")
"""Whoever is so called acts for another country than the one that follows: "Ambassador to Oman"."""
_FEWEST, _MOST = 2, 3
"""Words of a name."""
_OWNS = ("’s", "'s")
_LONGEST = 24
"""Words of a description, name and all."""


def find_described(lookup: Lookup, covered: Cover) -> Iterator[Ref]:
    """Find names at the end of a description of an office, where it is plain at which word the name begins.

    That is so where the word before the name is a party ("of Belarus"), a short form in brackets, or one of an
    office or institution; or where the only given name among the words begins it ("of Kharkiv Ihor Terekhov"). The
    party is the first that the description names.
    """
    for head, start, end, owns in _descriptions(lookup):
        if covered.touches(head.start(), end):
            continue
        sent = _SENT_TO.match(lookup.text, head.start())
        parties = [hit.party for hit in lookup.parties if hit.end + 1 == head.start()]  # "EU Commissioner for X Y Z"
        parties += [hit.party for hit in lookup.parties if head.end() <= hit.start < start and not sent]
        covered.add(head.start(), end)
        name = lookup.text[start:end]
        person = known_misspelt(lookup, name) or Person(None, name, parties[0] if parties else None)
        yield Ref(head.start(), end + len(_OWNS[0]) * owns, (start, end), "name", (person,), possessive=owns)


def with_descriptions(lookup: Lookup, refs: list[Ref]) -> list[Ref]:
    """Return references with the descriptions before those whom the gazetteer knows, "Adviser to the King X Y"."""
    places = {ref.end: place for place, ref in enumerate(refs)} | {
        ref.shown[1]: place for place, ref in enumerate(refs)
    }
    covered = Cover((ref.start, ref.end) for ref in refs)
    refs = list(refs)
    for head, start, end, _ in _descriptions(lookup):
        place = places.get(end)
        if place is None or not head.start() < refs[place].start <= start:
            continue
        if not covered.touches(head.start(), refs[place].start):
            refs[place] = replace(refs[place], start=head.start())
    return refs


def _descriptions(lookup: Lookup) -> Iterator[tuple[re.Match[str], int, int, bool]]:
    """Find the office with which a description begins, where the name behind it begins and ends, and if it owns."""
    parties_all = Cover((hit.start, hit.end) for hit in lookup.parties)
    for head in _HEADS.finditer(lookup.text):
        tokens = _up_to_an_owner(lookup, _one_person(parties_all, list(_tokens(lookup.text, head.end()))))
        known = (
            _THE.search(lookup.text, max(0, head.start() - 5), head.start()) or head.start() - 1 in lookup.party_by_end
        )
        if known and _and_another(lookup.text, tokens):
            continue  # "the President and French President X Y": two people
        while tokens and tokens[-1]["link"]:
            tokens.pop()  # "... X Y and discussed with him"
        tokens = _without_place(parties_all, tokens)
        name: list[re.Match[str]] = []
        while tokens and tokens[-1]["word"] and _may_be_of_a_name(parties_all, tokens[-1]):
            name.insert(0, tokens.pop())
        if tokens and (tokens[-1]["link"] or len(name) > _FEWEST):
            place = _given_name_among(lookup, name)
            tokens, name = tokens + name[:place], name[place:]
        while len(name) > _FEWEST and _is_written_small(lookup.text, name[0]["word"]):
            tokens.append(name.pop(0))  # "for the Middle East Peace Process X Y"
        length = sum(" " not in word["word"] for word in name)  # "de Celis" belongs to the surname before it
        if (
            not (len(name) >= _FEWEST and length <= _MOST + _begins_with_given_names(lookup, name))
            or not any(token["link"] for token in tokens)
            or tokens[-1]["link"]
        ):
            continue
        owns = name[-1][0].endswith(_OWNS)
        yield head, name[0].start("word"), name[-1].end() - len(_OWNS[0]) * owns, owns


def _tokens(text: str, place: int) -> Iterator[re.Match[str]]:
    for _ in range(_LONGEST):
        token = _TOKEN.match(text, place)
        if token is None:
            return
        yield token
        place = token.end()


def _and_another(text: str, tokens: list[re.Match[str]]) -> bool:
    """Say whether another office follows behind "and"."""
    return any(token["link"] == "and" and _ANOTHER.match(text, token.end()) for token in tokens)


def _one_person(parties: Cover, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the tokens up to where another person begins: "and" between a name and the next office."""
    for place in range(_FEWEST, len(tokens)):
        named = all(t["word"] and _may_be_of_a_name(parties, t) for t in tokens[place - _FEWEST : place])
        if tokens[place]["link"] == "and" and named and _ANOTHER.match(tokens[place].string, tokens[place].end()):
            return tokens[:place]
    return tokens


def _without_place(parties: Cover, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the tokens without where it was: "Minister of Defence of Norway X Y in Kyiv"."""
    if len(tokens) <= _FEWEST + 2 or tokens[-2]["link"] not in ("in", "at"):
        return tokens
    named = all(one["word"] and _may_be_of_a_name(parties, one) for one in tokens[-2 - _FEWEST : -2])
    return tokens[:-2] if named and tokens[-1]["word"] and parties.touches(*tokens[-1].span("word")) else tokens


def _up_to_an_owner(lookup: Lookup, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the tokens up to a name that owns what follows, "Tom Perez's Meeting", but not "for Children's Rights"."""
    given = lookup.gazetteer.given_names
    for place, (before, token) in enumerate(pairwise(tokens), start=2):
        if token[0].endswith(_OWNS) and before["word"] and given & {before["word"].lower(), slug(before["word"])}:
            return tokens[:place]
    return list(tokens)


def _may_be_of_a_name(parties: Cover, token: re.Match[str]) -> bool:
    word = token["word"]
    return word not in NOT_NAME_WORDS and not word.isupper() and not parties.touches(*token.span("word"))


def _is_written_small(text: str, word: str) -> bool:
    """Say whether a text has a capitalised word in small letters, too: it is no name."""
    return re.search(rf"\b{re.escape(word.lower())}\b", text) is not None


def _begins_with_given_names(lookup: Lookup, words: list[re.Match[str]]) -> bool:
    """Say whether the first two of four words are given names: "Ana Luz Rey Pons"."""
    given = lookup.gazetteer.given_names
    return len(words) > _MOST and all(given & {word["word"].lower(), slug(word["word"])} for word in words[:_FEWEST])


def _given_name_among(lookup: Lookup, words: list[re.Match[str]]) -> int:
    """Return the place of the one given name among the words of a description's end, not the first; 0 for none."""
    given = lookup.gazetteer.given_names
    known = [place for place, word in enumerate(words) if given & {word["word"].lower(), slug(word["word"])}]
    return known[0] if len(known) == 1 and len(words) - known[0] in (_FEWEST, _MOST) else 0

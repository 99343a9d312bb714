"""Lists: "I spoke with the King and the Chancellor" tells of one contact with each of them, not of one of all three.

The text has one place for them all, and so one mention. Where contacts are made of mentions it counts as several, each
with the people of one contact: ``tell_apart`` makes these. What the words or the title say of a gathering stays whole,
and so does what a party's own account tells first; "met with A and B" may be either, and stays whole too, unless the
account is of a journey to several states.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from backchannel.model import TAKES_PART, Document, Mention, Participant, content_id

_FEWEST = 3
"""People from which on a mention may be of several contacts."""
_SEVERAL = 2
_TOGETHER = re.compile(
    r"\b(?:together|joint(?:ly)?|trilateral\w*|trilats?|quad(?:rilateral)?|multilateral|summits?|conference|roundtable|three-way|"
    r"four-way|as\s+a\s+group|with\s+(?:each|one)\s+(?:other|another)|at\s+(?:once|the\s+same\s+time)|on\s+the\s+same\s+call)\b",
    re.IGNORECASE,
)
_ONE_THING = re.compile(
    r"(?:.*\s)?(?:conversation|discussion|dialogue|exchange|engagement|interaction|consultation|chat|meeting|session|visit|"
    r"(?:phone|telephone|video)\s+call)",
    re.IGNORECASE,
)
"""A noun that names a single contact, whoever is in it."""
_CALLS_EACH = re.compile(r"(?:tele)?phon(?:ed|ing)|call(?:ed|ing)")
_VERB_BEFORE = re.compile(r"\b(?:to|will|would|did|does|and|also|then|I|he|she|we|they)\s+\Z")
"""Before "call": it is no noun."""
_ALSO = re.compile(r"\balso\s+(?:briefly\s+)?\Z")
"""Before "spoke with" in a party's account: what else was done beside what it is about."""
_AND_WITH = re.compile(r"\band\s+(?:(?:then|also|later)\s+)?(?:with|to)\s+(?:the\s+)?\Z")
_COMMA_AND = re.compile(r"(?:\s+of\s+(?:the\s+)?[A-Z][\w’ -]+)?,\s+and\s+(?:(?:to|with)\s+)?(?:the\s+)?")
"""Between two who were spoken to: a comma, which a list of two has not, tells of each by himself."""
_BOTH_HAVE = re.compile(r"\b(?:both|each|individually|separately)\b")
_JOURNEY = re.compile(r"\b(?:trip|travels?|tour|visit)\b.*\band\b", re.IGNORECASE)


def tell_apart(documents: Iterable[Document], mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return mentions with each of those of several contacts as several.

    Args:
        documents: that the mentions are of.
        mentions: of each document in the order of their places.

    Returns:
        In the same order. The first of several keeps the identifier of the mention that they are made of.
    """
    known = {document.id: document for document in documents}
    made: list[Mention] = []
    told: dict[str, list[frozenset[str]]] = {}
    for mention in mentions:
        shares = _shares(known[mention.document], mention) or _shares_of_tied(mention, told)
        told[mention.id] = shares or [frozenset(part.key for part in _sides(mention))]
        made += _made_of(mention, shares, told) if shares else [mention]
    return tuple(made)


def _shares(document: Document, mention: Mention) -> list[frozenset[str]]:
    """Return the people of each contact that a mention tells of; none where it is of one."""
    people = _sides(mention)
    if len(people) < _FEWEST or mention.trigger.start < len(document.title) or _TOGETHER.search(mention.span.quote):
        return []
    first = [part for part in people if part.span is None or part.span.end <= mention.trigger.start]
    others = sorted(
        (part for part in people if part not in first), key=lambda part: part.span.start if part.span else 0
    )
    own = {part.party for part in first}
    if len(own) != 1 or not others or own & {part.party for part in others}:
        return []
    keys = frozenset(part.key for part in first)
    parties = list(dict.fromkeys(part.party for part in others))
    if len(first) > 1 and len(parties) == 1 and _each_of_the_first(mention, first):
        met = frozenset(part.key for part in others)
        return [met | {part.key} for part in first]
    if len(others) > 1 and _with_each(mention, others):
        return [keys | {part.key} for part in others]
    apart = _is_talk(document, mention) or _is_of_a_journey(document) or _behind_a_comma(mention, others)
    if len(parties) > 1 and apart:
        return [keys | {part.key for part in others if part.party == party} for party in parties]
    return []


def _sides(mention: Mention) -> list[Participant]:
    return [part for part in mention.participants if part.principal and part.party and part.role in TAKES_PART]


def _between(mention: Mention, start: int, end: int) -> str:
    begin = mention.span.start
    return mention.span.quote[max(start - begin, 0) : max(end - begin, 0)]


def _each_of_the_first(mention: Mention, first: list[Participant]) -> bool:
    """Say whether each of several is the subject by itself: "A and B have both spoken with C"."""
    last = max((part.span.end for part in first if part.span), default=mention.span.start)
    return _BOTH_HAVE.search(_between(mention, last, mention.trigger.start)) is not None


def _with_each(mention: Mention, others: list[Participant]) -> bool:
    """Say whether the preposition is said again before each: "met with A and with B"."""
    places = [part.span for part in others if part.span]
    return all(_AND_WITH.search(_between(mention, mention.trigger.end, one.start)) for one in places[1:])


def _behind_a_comma(mention: Mention, others: list[Participant]) -> bool:
    """Say whether the second of two who were spoken to is named behind a comma: "spoke with A of X, and B"."""
    places = [part.span for part in others if part.span]
    if mention.channel not in ("call", "unspecified") or not len(others) == len(places) == _SEVERAL:
        return False
    return _COMMA_AND.fullmatch(_between(mention, places[0].end, places[1].start)) is not None


def _is_talk(document: Document, mention: Mention) -> bool:
    """Say whether somebody says of somebody that he spoke with others, who need not have been together for that.

    The press tells it as people do; "called A and B" is one call to each whoever tells it.
    """
    words = mention.trigger.quote
    if mention.channel not in ("call", "unspecified"):
        return False
    before = _between(mention, mention.span.start, mention.trigger.start)
    further = _ALSO.search(before) is not None
    if document.kind not in ("transcript", "press") and _CALLS_EACH.fullmatch(words) is None and not further:
        return False
    noun = words.lower().endswith("call") and _VERB_BEFORE.search(before) is None
    return not noun and _ONE_THING.fullmatch(words) is None


def _is_of_a_journey(document: Document) -> bool:
    return document.kind in ("readout", "statement") and _JOURNEY.search(document.title) is not None


def _shares_of_tied(mention: Mention, told: dict[str, list[frozenset[str]]]) -> list[frozenset[str]]:
    """Return of which contacts a later mention is whose first one is of several: those whose people it names."""
    shares = told.get(mention.same_as or "", [])
    if len(shares) < _SEVERAL:
        return []
    named = {part.key for part in mention.participants} - frozenset.intersection(*shares)
    return [share for share in shares if share & named] or shares


def _made_of(mention: Mention, shares: list[frozenset[str]], told: dict[str, list[frozenset[str]]]) -> list[Mention]:
    firsts = told.get(mention.same_as or "", [])
    return [
        replace(
            mention,
            id=_identity(mention.id, number),
            same_as=_identity(mention.same_as, firsts.index(share)) if mention.same_as and share in firsts else None,
            participants=tuple(
                part for part in mention.participants if part.key in share or part.role not in TAKES_PART
            ),
        )
        for number, share in enumerate(shares)
    ]


def _identity(mention: str, number: int) -> str:
    return content_id("m", mention, number) if number else mention

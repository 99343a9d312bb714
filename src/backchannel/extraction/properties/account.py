"""account: that a party published an account of the contact, and how long; or that it published none.

What a party is said to do in the future, or might do, is no account; that it "did not immediately" publish one, or
gave no transcript, or no detailed account, does not say that it gave none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, END, RUN, Context, Found

_EXTENT = (
    r"(?P<extent>multi-paragraph|several-paragraph|detailed|lengthy|long|full|extensive|"
    r"brief|short|terse|one-line|one-sentence|one-paragraph|two-sentence)"
)
_LONG = {"multi-paragraph", "several-paragraph", "detailed", "lengthy", "long", "full", "extensive"}
_STRONG = r"(?:read-?outs?|accounts?|transcripts?)"
_WEAK = r"(?:statements?|summar(?:y|ies)|descriptions?|versions?)"
_ITS_CONTACT = rf"(?:(?:the|that|this|their|its|his|her)\s+)?(?:[\w’'-]+\s+){{0,3}}?{CONTACT}"
_OF_IT = rf"\s+(?:of|on|about|describing)\s+(?:{_ITS_CONTACT}|what\s+(?:was|they|the)\s+{RUN}{{2,40}}?(?=[,;.]|$))"
_WHAT = rf"(?:{_STRONG}(?:{_OF_IT}|(?!\s+of\b))|{_WEAK}{_OF_IT})"
_GAVE = (
    r"(?:provided|providing|published|publishing|released|releasing|issued|issuing|put\s+out|putting\s+out|"
    r"(?:gave|given|giving)\s+out|offered|posted)"
)
"""Who "gave an account" may have given it to the other side: only "gave out" is publishing."""
_GIVE = r"(?:publish|release|issue|provide|put\s+out|give|offer|post)(?:e?d)?"

_PUBLISHED = re.compile(
    rf"\b{_GAVE}\s+(?:out\s+)?(?:(?:an?|its|their|his|the|own)\s+)+(?:{_EXTENT}\s+)?(?:[\w-]+\s+)?{_WHAT}",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b{_STRONG}{_OF_IT}\s+(?:was\s+|were\s+|that\s+)?"
    rf"(?:{_GAVE}\s+by\s+(?P<by>{RUN}{{2,40}}?)(?:{END}|(?=\s+(?:on|in|at|and|after|shortly|late|early)\b))"
    rf"|(?P<who>{RUN}{{2,40}}?)\s+{_GAVE}\b)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?<![\w.])(?P<who>[A-Z][\w.]{0,30}(?:\s+[A-Z][\w.]{0,30})?)(?:['’]s?)?\s+"
    rf"(?i:(?:{_EXTENT}\s+)?{_STRONG}{_OF_IT})"
)
_OPEN = re.compile(
    r"\b(?:will|would|expected|await\w*|waiting|if|whether|no|not|never|before|until|without)\b|n['’]t\b", re.IGNORECASE
)
_NOT_YET = re.compile(
    r"\b(?:will|would|could|may|might|should|to|expected|promis\w+|plan\w*|if|whether|not|never|nor|neither|before|without|until|"
    r"declin\w+|refus\w+|yet|consider\w*|ask\w*|no)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Before "published" these leave open whether it was, or say that it was not."""

_PUBLIC = r"(?:(?:public|official|written|such)\s+)?"
_ANY_ACCOUNT = rf"(?:read-?out|account|summary|statement(?={_OF_IT})|statement(?!\s+\w))\b"
_NO_ACCOUNT = (
    rf"(?:{_GAVE}|gave|made)\s+(?:…\s*|\.\.\.\s*)?"
    rf"(?:nothing(?!\s+(?:but|more|less|short))|no\s+{_PUBLIC}{_ANY_ACCOUNT})"
)
_NOT = r"(?:did\s+not|didn[’']t|has\s+not|hasn[’']t|had\s+not|hadn[’']t|have\s+not|never|declined\s+to|has\s+yet\s+to)"
_DID_NOT = rf"{_NOT}\s+(?:publicly\s+)?{_GIVE}\s+(?:an?|any|its\s+own)\s+{_PUBLIC}{_ANY_ACCOUNT}"
_NONE = re.compile(rf"\b(?:{_NO_ACCOUNT}|{_DID_NOT})(?:{_OF_IT})?", re.IGNORECASE)
_NEITHER = re.compile(
    rf"\bneither\s+(?:government|side|party|country|leader|capital|office|{RUN}{{2,40}}?\s+nor\s+{RUN}{{2,40}}?)\s+"
    rf"(?:has\s+|had\s+)?{_GIVE}\s+(?:an?|any)\s+{_PUBLIC}{_ANY_ACCOUNT}(?:{_OF_IT})?",
    re.IGNORECASE,
)
_BOTH = re.compile(
    rf"\bboth\s+(?:governments|sides|parties|countries|capitals|offices)\s+{_GAVE}\s+"
    rf"(?:out\s+)?(?:their\s+)?(?:own\s+)?(?:{_EXTENT}\s+)?(?:[\w-]+\s+)?{_WHAT}",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find which party published an account of the contact, or none."""
    silent: set[str] = set()
    for match in context.matches(_NEITHER):
        for party in _two(context, match):
            silent.add(party)
            yield Found("account", f"{party}: none", match.start(), match.end())
    for match in context.matches(_NONE):
        begin, subject = _subject(context, match)
        if subject and subject not in silent:
            silent.add(subject)
            yield Found("account", f"{subject}: none", begin, match.end())
    seen: set[str] = set()
    for party, value, begin, end in _published(context):
        if party not in silent | seen:
            seen.add(party)
            yield Found("account", f"{party}: {value}", begin, end)


def _published(context: Context) -> Iterator[tuple[str, str, int, int]]:
    """Give each account that is said to exist: party, extent, and the place of the words."""
    for match in context.matches(_BOTH):
        for party in _two(context, match):
            yield party, _extent(match), match.start(), match.end()
    for match in context.matches(_PUBLISHED):
        begin, subject = _subject(context, match)
        if subject and not context.says(_NOT_YET, max(begin, match.start() - 30), match.start()):
            yield subject, _extent(match), begin, match.end()
    for pattern in (_BY, _OWN):
        for match in context.matches(pattern):
            group = "by" if pattern is _BY and match["by"] else "who"
            side = context.side_in(match.start(group), match.end(group))
            ahead = context.says(_OPEN, match.start() - 30, match.end())
            if side and not ahead:
                yield side, _extent(match) if pattern is _OWN else "published", match.start(), match.end()


def _subject(context: Context, match: re.Match[str]) -> tuple[int, str | None]:
    """Return the party that the clause names before a verb, and where its name begins."""
    low = context.clause_start(match.start())
    places = context.people.party_places(low, match.start())
    party = context.side_in(low, match.start())
    return (places[0] if places else low), party


def _two(context: Context, match: re.Match[str]) -> tuple[str, ...]:
    """Return the two parties of whom "neither" or "both" speaks."""
    named = tuple(sorted(set(context.people.parties_in(match.start(), match.end()))))
    two = named if len(named) == 2 else context.parties
    return two if len(two) == 2 else ()


def _extent(match: re.Match[str]) -> str:
    extent = (match["extent"] or "").lower()
    if not extent:
        return "published"
    return "multi-paragraph" if extent in _LONG else "brief"

"""attendee: who else was there, or that nobody but the principals and their interpreters was.

Only words that say so outright: "one-on-one" alone may leave a note-taker in the room, and who is not named may have
been there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backchannel.extraction.properties.context import Context, Found
from backchannel.extraction.refs import Ref

_AIDES = r"(?:aides?|advis[eo]rs?|assistants?|staff(?:ers)?|officials?|note-?\s?takers?|delegations|entourage)"
_LEAD = r"(?:(?:any|other|his|her|its|their|the|an?|own|senior|top|American|Russian|presidential)\s+){0,3}"
_THERE = r"(?:present|there|in\s+(?:the\s+)?(?:room|attendance)|on\s+the\s+(?:line|call)|at\s+the\s+table|allowed\s+in)"
_INTERPRETERS = r"(?:(?:the|their|an?|two|his|her|one|official)\s+){0,3}(?:interpreters?|translators?)"
_NONE = re.compile(
    rf"\b(?:with\s+)?no\s+{_LEAD}{_AIDES}(?:\s+(?:or|and|nor)\s+{_LEAD}{_AIDES})?"
    rf"\s+(?:(?:was|were|being|had\s+been)\s+)?{_THERE}\b"
    rf"|\bwithout\s+{_LEAD}(?:aides|advis[eo]rs|note-?\s?takers?|delegations|entourage)"
    rf"(?:\s+(?:or|and)\s+{_LEAD}{_AIDES})?(?:\s+{_THERE})?(?!['’]|\s+(?:notice|approval|consent|knowledge))\b"
    rf"|\b(?:with|accompanied\s+by|attended\s+by|joined\s+by)\s+(?:only|nobody\s+but|no\s+one\s+but)\s+{_INTERPRETERS}"
    rf"(?:\s+{_THERE})?\b"
    rf"|\b(?:only|nobody\s+but|no\s+one\s+but)\s+{_INTERPRETERS}\s+(?:was|were|being)?\s*{_THERE}\b"
    rf"|\b(?:joined|accompanied|attended|assisted)\s+only\s+by\s+{_INTERPRETERS}\b"
    rf"|\balone\s+(?:but|except|save|apart)\s+(?:for|from)\s+{_INTERPRETERS}\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    rf"\b{_AIDES}\s+(?:from\s+both\s+sides\s+|of\s+both\s+sides\s+)?(?:was|were)\s+(?:also\s+)?{_THERE}\b"
    rf"|\bin\s+the\s+presence\s+of\s+{_LEAD}{_AIDES}\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:\b(?:no|not|nor|never|without|whether|if|unclear|neither)|n['’]t)\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE
)
_AT = r"(?:(?:call|conversation|meeting|talks?|negotiations|lunch|dinner|event)\b)"
_JOINED = re.compile(
    rf"\b(?:was|were)\s+(?:also\s+)?(?:joined|accompanied)(?:\s+(?:on|at|in)\s+the\s+{_AT})?\s+by\s+(?:the\s+)?"
    rf"|\b(?:The|Their)\s+{_AT}\s+(?:was|were)\s+(?:also\s+)?attended\s+by\s+(?:the\s+)?"
    rf"|\b(?:also\s+)?(?:taking\s+part\s+in|attending|participating\s+in)\s+the\s+{_AT}"
    rf"(?:\s+on\s+the\s+[A-Z]\w+\s+side)?\s+(?:were|was)\s+(?:the\s+)?"
    r"|\b(?:also\s+(?:present|taking\s+part)|in\s+attendance)\s+(?:were|was)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_TOOK_PART = re.compile(
    r"\s*,?\s*\b(?:also\s+(?:took\s+part|participated|attended|sat\s+in|joined)\b|(?:was|were)\s+also\s+(?:present|there)\b"
    r"|(?:took\s+part|participated)\s+in\s+the\s+(?:call|conversation|meeting|talks?|negotiations)\b"
    r"|attended\s+the\s+(?:meeting|talks?|negotiations)\b)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+|as\s+well\s+as\s+)(?:the\s+|by\s+)?", re.IGNORECASE)
"""Between two of those who are listed."""
_REACH = 40


def find(context: Context) -> Iterator[Found]:
    """Find that no aide or note-taker was there, on a side or at all, or that some were; and who else was, by name."""
    none = [match for match in context.matches(_NONE) if not _negated(context, match)]
    for match in none:
        party = context.side_in(match.start(), match.end())
        yield Found("attendee", f"{party}: none" if party else "none", match.start(), match.end())
    for match in context.matches(_PRESENT):
        if not _negated(context, match) and not any(one.start() <= match.start() < one.end() for one in none):
            yield Found("attendee", "present", match.start(), match.end())

    yield from _named(context)


def _named(context: Context) -> Iterator[Found]:
    """Yield those who joined, or also took part, each with the words of all who are listed together."""
    refs = [ref for ref in context.people.between(context.start, context.end) if ref.end <= context.end]
    for match in context.matches(_JOINED):
        listed = _listed([ref for ref in refs if ref.start >= match.end()], context.text, match.end())
        if listed and not _negated(context, match):
            yield from _each(listed, match.start(), listed[-1].shown[1])
    for match in context.matches(_TOOK_PART):
        before = [ref for ref in refs if ref.end <= match.start()]
        listed = next(
            (row for place in range(len(before)) if (row := _before(before[place:], context.text, match))), []
        )
        if listed and not _negated(context, match):
            yield from _each(listed, listed[0].shown[0], match.end())


def _each(listed: Sequence[Ref], start: int, end: int) -> Iterator[Found]:
    for name in dict.fromkeys(ref.people[0].name for ref in listed):
        yield Found("attendee", name, start, end)


def _listed(refs: Sequence[Ref], text: str, place: int) -> list[Ref]:
    """Return the people who are listed one after the other from a place on; each must be named."""
    found: list[Ref] = []
    for ref in refs:
        gap = text[place : ref.start]
        if (_NEXT.fullmatch(gap) if found else not gap.strip()) and ref.kind == "name" and len(ref.people) == 1:
            found.append(ref)
            place = ref.end
        else:
            break
    return found


def _before(refs: Sequence[Ref], text: str, match: re.Match[str]) -> list[Ref]:
    """Return people where the list of them runs to a match."""
    listed = _listed(refs, text, refs[0].start)
    return listed if len(listed) == len(refs) and not text[refs[-1].end : match.start()].strip() else []


def _negated(context: Context, match: re.Match[str]) -> bool:
    return context.says(_NEGATED, match.start() - _REACH, match.start())

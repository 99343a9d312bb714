"""The changes between two versions of one item: of the title, of the text, and of what stands beside the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backchannel.comparison.subjects import all_subjects
from backchannel.model import Change, Document, Evidence, Mention, Part, Span
from backchannel.revisions.differing import Difference, Stretch, differences
from backchannel.revisions.kinds import kind_of, says_something
from backchannel.revisions.words import letters_of

LEAD_CHARS = 400
"""A readout or statement whose title or first lines tell of a contact is that contact's account as a whole."""
ACCOUNT_KINDS = frozenset({"readout", "statement"})
MOST_CHANGES = 200
"""Places of one revision that are kept; a page that was written anew has more, and they say no more than these."""

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}|{_MONTH}"
    r"|(?i:today|yesterday|tomorrow|tonight|(?:earlier|later)\s+(?:today|tonight|this|that|on|in)"
    r"|(?:last|next|past|coming)\s+(?:night|weekend|week|month|quarter|year|spring|summer|fall|autumn|winter|"
    r"few\s+\w+))|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:19|20)\d\d|morning|afternoon|evening|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[:.]\d\d)\b"
)
_OFFICE = re.compile(
    r"\b(?:President|Minister|Chancellor|Premier|Secretary|King|Queen|Prince(?:ss)?|Chair(?:man|woman)?|Director"
    r"|Ambassador|Advis[eo]r|General|Speaker|Emir|Sultan|Governor|Commissioner|Representative|Envoy)\b"
)
_NAME_FOLLOWS = re.compile(r"\W{0,3}(?:of\s+)?[A-Z]")
_LINK = re.compile(rb"https?://[^\s\"'<>)\]]+")


@dataclass(frozen=True, slots=True)
class Told:
    """One version with what was extracted from it."""

    document: Document
    mentions: tuple[Mention, ...]
    links: tuple[str, ...] = ()
    """Addresses in its bytes, sorted."""


def links_of(data: bytes) -> tuple[str, ...]:
    """Return the addresses that stand in some captured bytes, sorted, each once."""
    return tuple(sorted({match[0].decode("utf-8", "replace") for match in _LINK.finditer(data)}))


def changes_of(before: Told, after: Told) -> tuple[Change, ...]:
    """Return the changes from one version to the next, in order of place."""
    ours, theirs = before.document, after.document
    found = [
        *_in_words(before, after, "title"),
        *_in_words(before, after, "text"),
        *_beside(before, after),
    ]
    if not found and ours.sha256 != theirs.sha256:
        found.append(Change("metadata", "markup", None, None, _opening(ours, theirs)))
    return tuple(found[:MOST_CHANGES])


def _in_words(before: Told, after: Told, part: Part) -> Iterator[Change]:
    ours, theirs = before.document, after.document
    if part == "title":
        rows = differences(ours.title, theirs.title)
        if not letters_of(ours.title) or not letters_of(theirs.title):
            rows = []  # whether a page without a title is read with one is the reader's doing
    else:
        rows = differences(ours.text, theirs.text, (len(ours.title), len(theirs.title)))
    for row in rows:
        was = ours.text[row.before.start : row.before.end] if row.before else ""
        now = theirs.text[row.after.start : row.after.end] if row.after else ""
        places = [(before, row.before, row.near_before), (after, row.after, row.near_after)]
        mentions = [one for told, words, near in places for one in _borne_on(told, part, words, near)]
        yield Change(
            kind_of(was, now),
            part,
            was or None,
            now or None,
            tuple(_quotes(before, after, row)),
            tuple(sorted(_properties(before, after, row))),
            tuple(sorted(_topics(was) ^ _topics(now))),
            tuple(dict.fromkeys(mentions)),
        )


def _quotes(before: Told, after: Told, row: Difference) -> Iterator[Evidence]:
    for told, words, near in ((before, row.before, row.near_before), (after, row.after, row.near_after)):
        place = (words.first, words.last) if words else near
        if place:
            yield Evidence.of(told.document.header, Span.of(told.document.text, *place))


def _borne_on(told: Told, part: Part, words: Stretch | None, near: tuple[int, int] | None) -> Iterator[str]:
    """Yield the mentions that some words bear on: those of their sentences, or else the one whose account it all is."""
    document = told.document
    place = (words.first, words.last) if words else near
    if place is None:
        return
    beside = [one.id for one in told.mentions if one.span.start < place[1] and place[0] < one.span.end]
    if beside and document.kind not in ACCOUNT_KINDS:
        yield from beside
        return
    lead = _lead(told)
    if lead and (part == "text" or document.kind in ACCOUNT_KINDS):
        yield lead
    yield from beside


def _lead(told: Told) -> str | None:
    """Return the mention of the contact whose account a document is."""
    document = told.document
    if document.kind not in ACCOUNT_KINDS or not told.mentions:
        return None
    first = min(told.mentions, key=lambda one: one.span)
    return first.id if first.span.start < len(document.title) + LEAD_CHARS else None


def _properties(before: Told, after: Told, row: Difference) -> set[str]:
    """Return what some changed words bear on; a sentence that left or came as a whole changed no particular."""
    found: set[str] = set()
    times: list[set[str]] = []
    within = row.near_before is not None and row.near_after is not None
    for told, stretch in ((before, row.before), (after, row.after)):
        if stretch is None:
            times.append(set())
            continue
        text = told.document.text
        if says_something(text[stretch.start : stretch.end]):
            found.add("words")
        dates = [Span.of(text, *match.span()) for match in _DATE.finditer(text, stretch.first, stretch.last)]
        times.append({span.quote.lower() for span in dates if _touches(stretch, span)})
        named = any(_touches(stretch, span) for one in told.mentions for span in _people(one))
        office = _OFFICE.search(text, stretch.start, stretch.end) and _NAME_FOLLOWS.match(text, stretch.end)
        if within and (named or office):
            found.add("participant")
    if within and set().union(*times) != set.intersection(*times):  # a date that stayed between two changes is none
        found.add("when")
    return found


def _people(mention: Mention) -> Iterator[Span]:
    yield from (person.span for person in mention.participants if person.span)
    yield from (one.span for one in mention.statements if one.property in ("participant", "attendee"))


def _touches(stretch: Stretch, span: Span) -> bool:
    return stretch.start < span.end and span.start < stretch.end


def _topics(words: str) -> set[str]:
    return {subject.name for subject in all_subjects() if subject.tells.search(words)}


def _beside(before: Told, after: Told) -> Iterator[Change]:
    """Yield what changed beside the text: dates in the metadata, and the addresses that the page leads to."""
    ours, theirs = before.document, after.document
    parts: Sequence[tuple[Part, str | None, str | None]] = (
        ("published", ours.published, theirs.published),
        ("modified", ours.modified, theirs.modified),
    )
    for part, was, now in parts:
        if was != now:
            yield Change("metadata", part, was, now, _opening(ours, theirs))
    gone, new = sorted({*before.links} - {*after.links}), sorted({*after.links} - {*before.links})
    for number in range(max(len(gone), len(new))):
        was, now = (row[number] if number < len(row) else None for row in (gone, new))
        yield Change("link", "links", was, now, _opening(ours, theirs))


def _opening(ours: Document, theirs: Document) -> tuple[Evidence, ...]:
    """Return the title, or the first words, of both versions: what a change beside the text is cited by."""
    found = []
    for document in (ours, theirs):
        end = len(document.title) or min(len(document.text), 200)
        if document.text[:end].strip():
            found.append(Evidence.of(document.header, Span.of(document.text, 0, end)))
    return tuple(found)

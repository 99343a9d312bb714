"""Drafts to documents: whose it is, of what kind, in which language, and when it was published."""

from __future__ import annotations

import functools
import re
from zoneinfo import ZoneInfo

from backchannel.gazetteer.sources import SourceCard, Sources, host_of
from backchannel.model import PRESS, Capture, Document, Kind, Problem, Source, content_id
from backchannel.reading import problems
from backchannel.reading.boilerplate import drop_lines, until_ending
from backchannel.reading.clean import clean_line, drop_repeated_title, join_broken_sentences
from backchannel.reading.dates import parse_moment
from backchannel.reading.draft import Draft
from backchannel.reading.kinds import kind_by_form, known_kind
from backchannel.reading.language import detect_language
from backchannel.reading.turns import has_turns, split_flattened

DEFAULT_ZONE = "UTC"
"""The zone of a publisher without a card: its own is not known."""
_PARTY = re.compile(r"[a-z]{2}")
_NOT_PRESS_HOST = re.compile(r"(?:^|\.)(?:gov|gob|gouv|govt|gc|mil|int|edu|ac|un|europa|kremlin)(?:\.|$)")
_OFFICE = re.compile(
    r"\b(?:president\w*|ministry|minister\w*|government|office of|embassy|department|chancell\w+|cabinet"
    r"|council|commission|parliament|united nations|nato|администраци\w+|министерств\w+|посольств\w+"
    r"|правительств\w+|міністерств\w+|уряд)\b",
    re.IGNORECASE,
)
_TIME_LINE = re.compile(r"\d{1,2}[:.]\d{2}\b")


def where_of(capture: Capture) -> str:
    """Return what to call captured bytes in a message: path, else address, else digest."""
    return capture.path or capture.url or f"sha256:{capture.sha256[:16]}"


def charset_of(capture: Capture) -> str | None:
    """Return the encoding that a server named, in lower case; ``None`` where none did."""
    return capture.media_type.partition("charset=")[2].lower() or None


def build_document(draft: Draft, capture: Capture, sources: Sources) -> tuple[Document, list[Problem]]:
    """Build the document of a draft.

    Problems:
        ``date-not-understood`` for a date in the metadata that cannot be read.
    """
    url = draft.url or capture.url
    card = _card_of(draft, capture, sources)
    paragraphs = _body(draft, card)
    kind = _kind_of(draft, card, (url or "", capture.path or ""), paragraphs)
    name = card.source.name if card else _own_name(draft, url)
    party = card.source.party if card else _party_of(draft, kind, name, url, sources)
    zone = card.source.timezone if card else _zone_of(draft)
    faults: list[Problem] = []
    text = "\n\n".join((draft.title, *paragraphs) if draft.title else paragraphs)
    document = Document(
        id=content_id("d", capture.sha256, draft.item),
        sha256=capture.sha256,
        item=draft.item,
        title=draft.title,
        published=_moment(draft.published, "published", zone, where_of(capture), faults),
        modified=_moment(draft.modified, "modified", zone, where_of(capture), faults),
        kind=kind,
        source=card.source.id if card else name,
        source_name=name,
        party=party,
        language=_language_of(draft, text),
        timezone=zone,
        text=text,
        path=capture.path,
        url=url,
        covers=draft.covers,
        key=draft.key,
    )
    return document, faults


def source_of(draft: Draft, capture: Capture, sources: Sources) -> Source | None:
    """Return the source of a draft: by its publisher, else its address, else (with neither) its folder."""
    for name in (draft.publisher, None):
        found = sources.by_publisher(name) if name else None
        if found:
            return found
    for url in (draft.url, capture.url):
        found = sources.by_url(url) if url else None
        if found:
            return found
    if draft.publisher or draft.url or capture.url or not capture.path:
        return None
    return sources.by_path(capture.path)


def _card_of(draft: Draft, capture: Capture, sources: Sources) -> SourceCard | None:
    source = source_of(draft, capture, sources)
    return sources.card(source.id) if source else None


def _own_name(draft: Draft, url: str | None) -> str | None:
    """Return the name of a publisher without a card: as it calls itself, else its host."""
    return (clean_line(draft.publisher)[:120] if draft.publisher else "") or (host_of(url) if url else None)


def _body(draft: Draft, card: SourceCard | None) -> tuple[str, ...]:
    paragraphs = list(draft.paragraphs)
    if draft.covers is None and not draft.is_entry:
        paragraphs = drop_lines(paragraphs, card.boilerplate if card else ())
        if card:
            paragraphs = until_ending(_drop_letterhead(paragraphs, card.source), card.endings)
        paragraphs = drop_repeated_title(draft.title, paragraphs)
        paragraphs = join_broken_sentences(split_flattened(paragraphs))
    return tuple(paragraphs)


def _drop_letterhead(paragraphs: list[str], source: Source) -> list[str]:
    """Drop the publisher's own name where it stands alone above the text, save as the place above a time."""
    names = {name.lower() for name in (source.name, *source.names)}
    head = 4
    return [
        text
        for at, text in enumerate(paragraphs)
        if at >= head
        or text.lower() not in names
        or (at + 1 < len(paragraphs) and _TIME_LINE.match(paragraphs[at + 1]))
    ]


def _kind_of(draft: Draft, card: SourceCard | None, places: tuple[str, ...], paragraphs: tuple[str, ...]) -> Kind:
    said = known_kind(draft.kind)
    if said:
        return said
    if card is None:
        kind = kind_by_form(draft.title, paragraphs)
        return "press" if kind == "other" and (draft.party or "").strip().lower() == PRESS else kind
    return card.kind_of(draft.title, places, turns=has_turns(paragraphs))


def _party_of(draft: Draft, kind: Kind, name: str | None, url: str | None, sources: Sources) -> str | None:
    """Return the party of a publisher without a card: as its metadata say, else press for a press report."""
    said = (draft.party or "").strip().lower()
    if said in sources.parties or said == PRESS or _PARTY.fullmatch(said):
        return said
    official = bool(name and _OFFICE.search(name)) or bool(url and _NOT_PRESS_HOST.search(host_of(url) or ""))
    return PRESS if kind == "press" and not official else None


def _zone_of(draft: Draft) -> str:
    return draft.timezone if draft.timezone and _is_zone(draft.timezone) else DEFAULT_ZONE


@functools.lru_cache(maxsize=64)
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _moment(value: str | None, key: str, zone: str, where: str, faults: list[Problem]) -> str | None:
    if value is None or not value.strip():
        return None
    moment = parse_moment(value, zone)
    if moment is None:
        faults.append(problems.date_not_understood(where, key, value))
    return moment


def _language_of(draft: Draft, text: str) -> str | None:
    said = re.match(r"[a-zA-Z]{2}(?=$|[-_])", (draft.language or "").strip())
    return said[0].lower() if said else detect_language(text)

"""Entries of logs to mentions: one a row, from its columns; each statement quotes a value of the row.

Conventions
    - A log is its own document's voice, and what it lists has happened.
    - Of each party the leaders of that day take part and others attend them; where there is none, all take part.
    - A visit goes to the leader of the log's own party. Where the log names no official or working visit and no
      meeting, that is hedged: a private guest may have come without being received.
    - What is in the catalogue of a recording system was recorded.
    - A call lasts as long as the log says; a meeting about as long, since others come and go in a room.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from backchannel.extraction.log_people import Named, named_in, person_of, sides_among
from backchannel.gazetteer import Gazetteer
from backchannel.model import (
    CHANNELS,
    DOCUMENT_VOICE,
    Channel,
    Document,
    Mention,
    Modality,
    Participant,
    Property,
    Span,
    Statement,
    content_id,
    is_edtf,
)

METHOD = "log entry"
_POINT = r"(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?"
_TIME = re.compile(rf"{_POINT}(?: to {_POINT})?( \(estimated\))?")
_RECEIVED = re.compile(
    r"\b(?:state|official|working|informal) (?:\w+ )?visit\b|\b(?:met|meeting|talks) with\b|\bdiscuss", re.IGNORECASE
)
"""Of a visit: that the guest was received."""
_SHOWN = ("Place", "People", "Visitor", "Of", "Recording")
"""Lines of an entry that bear witness beside its channel and time."""


def mentions_of_entry(document: Document, entry: Mapping[str, Span], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mention of a log's entry; none where its time is none or its people are not of two parties.

    Args:
        document: the entry as a document.
        entry: where its values stand, by label.
        gazetteer: names and offices, as of the entry's day.
    """
    channel, when = _channel_in(entry["Contact"]), _when_in(entry["Time"])
    if channel is None or when is None:
        return ()
    day = dt.date.fromisoformat(when[:10])
    people = _visit(document, entry, gazetteer, day) if "Visitor" in entry else _conversation(entry, gazetteer, day)
    if not people:
        return ()
    received = channel != "visit" or ("Note" in entry and _RECEIVED.search(entry["Note"].quote) is not None)
    modality: Modality = "reported" if received else "hedged"
    last = max(entry[label].end for label in ("Time", *_SHOWN) if label in entry)
    start = document.text.rindex("\n", 0, entry["Contact"].start) + 1
    mention = Mention(
        content_id("m", document.id, entry["Contact"].start, entry["Contact"].end, 0),
        document.id,
        Span.of(document.text, start, last),
        entry["Contact"],
        None,
        channel,
        modality,
        when,
        people,
        DOCUMENT_VOICE,
        tuple(_statements(entry, channel, when, modality)),
    )
    return (mention,)


def _channel_in(span: Span) -> Channel | None:
    return next((channel for channel in CHANNELS if channel == span.quote), None)


def _when_in(span: Span) -> str | None:
    match = _TIME.fullmatch(span.quote)
    if match is None:
        return None
    first, last = _point(match[1], match[2]), _point(match[3], match[4])
    when = f"{first}/{last}" if last else first
    return when if is_edtf(when) else None


def _point(day: str | None, clock: str | None) -> str:
    return f"{day}T{clock}" if day and clock else day or ""


def _visit(
    document: Document, entry: Mapping[str, Span], gazetteer: Gazetteer, day: dt.date
) -> tuple[Participant, ...]:
    """Return the visitor, and as the host the leader of the log's party, whom a log of visits need not name."""
    visitor = person_of(entry["Visitor"], gazetteer, day, entry["Of"].quote if "Of" in entry else None)
    host = gazetteer.holder("leader", document.party, day) if document.party else None
    if host is None or visitor.party in (None, document.party):
        return ()
    return (
        visitor.participant("visitor"),
        Participant(host.id, host.name, document.party, "host", None),
    )


def _conversation(entry: Mapping[str, Span], gazetteer: Gazetteer, day: dt.date) -> tuple[Participant, ...]:
    people = named_in(entry["People"], gazetteer, day) if "People" in entry else ()
    sides = sides_among(people, gazetteer, day)
    return tuple(_participant(one, takes_part=one in sides) for one in people) if sides else ()


def _participant(person: Named, *, takes_part: bool) -> Participant:
    return person.participant("participant" if takes_part else "attendee")


def _statements(entry: Mapping[str, Span], channel: Channel, when: str, modality: Modality) -> list[Statement]:
    def says(name: Property, value: str, label: str) -> Statement:
        return Statement(name, value, entry[label], DOCUMENT_VOICE, modality, METHOD)

    found = [says("channel", channel, "Contact"), says("when", when, "Time")]
    lasted = _duration(entry["Time"])
    if lasted:
        found.append(says("duration", lasted if channel == "call" else f"{lasted}~", "Time"))
    if "Place" in entry and channel != "call":
        found.append(says("place", entry["Place"].quote, "Place"))
    if "Recording" in entry:
        found.append(says("recording", "on", "Recording"))
    return found


def _duration(span: Span) -> str | None:
    """Return how long it lasted where the log gives the minutes between which it did, not those it lies between."""
    match = _TIME.fullmatch(span.quote)
    if match is None or not match[2] or not match[4] or match[5]:
        return None
    first, last = (dt.datetime.fromisoformat(f"{match[at]}T{match[at + 1]}") for at in (1, 3))
    hours, minutes = divmod(int((last - first).total_seconds()) // 60, 60)
    return f"PT{f'{hours}H' if hours else ''}{f'{minutes}M' if minutes else ''}" if hours or minutes else None

"""Wording: names, dates and voices in plain English, the same in every finding."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from backchannel.model import (
    Attribution,
    Channel,
    Contact,
    Edtf,
    Header,
    Participant,
    Statement,
    parse_edtf,
)

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
CHANNEL_WORDS: dict[Channel, str] = {
    "call": "call",
    "video": "video call",
    "meeting": "meeting",
    "visit": "visit",
    "message": "message",
    "unspecified": "contact",
}
MOST_NAMES = 4
"""More names than this in one sentence are cut to this many less one, and a number."""
QUOTE_CHARS = 90
"""Longer quotes in a message are cut here; the evidence has them whole."""
TITLE_CHARS = 50
"""Longer titles in a message are cut here."""

_WITH_ARTICLE = re.compile(
    r"(?:United|Netherlands|Philippines|Gambia|Bahamas|Maldives|European Union|Holy See|Czech Republic"
    r"|Kremlin|White House|Office|Ministry|Department|Embassy|Government|State Department|President of"
    r"|Presidential Office|Prime Minister)\b"
)


def joined(names: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does: ``A, B and C``; many are cut to ``A, B, C and 4 others``."""
    if len(names) > MOST_NAMES:
        names = [*names[: MOST_NAMES - 1], f"{len(names) - MOST_NAMES + 1} others"]
    return f" {last} ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""


def the(name: str) -> str:
    """Return a publisher's or party's name as it stands in a sentence: ``the White House``, ``Russia``."""
    if name.startswith("The ") and _WITH_ARTICLE.match(name[4:]):
        return "the " + name[4:]
    return f"the {name}" if _WITH_ARTICLE.match(name) else name


def capitalised(sentence: str) -> str:
    """Return a sentence with its first letter in upper case and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """Return a number with its noun: ``1 call``, ``3 calls``."""
    return f"{number} {noun if number == 1 else nouns or noun + 's'}"


def quoted(words: str, most: int = QUOTE_CHARS) -> str:
    """Return words in quotation marks, on one line, without control characters, cut where they are long."""
    flat = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    cut = flat if len(flat) <= most else flat[: most - 1].rsplit(" ", 1)[0] + " …"
    return f"“{cut}”"


def day_words(day: dt.date) -> str:
    """Return a day as ``2 May 2017``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def when_words(when: str | None) -> str:
    """Return an EDTF time as an adverbial: ``on 2 May 2017``, ``in July 2017``, ``at an unknown date``."""
    if when is None:
        return "at an unknown date"
    value = parse_edtf(when)
    if value.precision == "interval":
        return _interval_words(value)
    mark = when[-1]
    doubt = "possibly " if mark in "?%" else ""
    plain = _point_words(when.rstrip("~?%"), value)
    if mark in "~%":
        return f"{doubt}around {plain}"
    return f"{doubt}{'on' if value.precision in ('day', 'minute') else 'in'} {plain}"


def channel_word(channel: Channel, number: int = 1) -> str:
    """Return the word for a channel: ``call``, ``video calls``."""
    return CHANNEL_WORDS[channel] + ("" if number == 1 else "s")


def names_of(participants: Sequence[Participant]) -> str:
    """Return the names of those who took part, without attendees and arrangers where others are named.

    What is nobody's name here and no party's is left out beside two who are known.
    """
    known = [person for person in participants if person.principal or person.party]
    participants = known if len(known) > 1 else participants
    main = [person for person in participants if person.role not in ("attendee", "arranger")] or participants
    return joined(list(dict.fromkeys(quoted(person.name)[1:-1] for person in main)))


def contact_words(contact: Contact) -> str:
    """Return a contact as a noun phrase: ``the call between A and B on 2 May 2017``."""
    said = " said to have taken place" if contact.status == "said" else ""
    names = names_of(contact.participants)
    between = f" {'between' if ' and ' in names else 'of'} {names}" if names else ""
    return f"the {channel_word(contact.channel)}{said}{between} {when_words(contact.when)}"


def document_words(document: Header) -> str:
    """Return what to call a document's publisher: its source, else the document by its title."""
    if document.source_name:
        return the(quoted(document.source_name)[1:-1])
    noun = "article" if document.kind == "press" else "document"
    return f"the {noun} {quoted(document.title, TITLE_CHARS)}" if document.title else f"a {noun} without a title"


def voice_words(attribution: Sequence[Attribution], document: Header) -> str:
    """Return who vouches, inner voice first: ``unnamed sources, quoted by the Daily Example``."""
    voices = [_voice_name(voice) for voice in reversed(attribution) if voice.kind != "document"]
    return ", quoted by ".join([*voices, document_words(document)])


def according_to(statements: Sequence[tuple[Statement, Header]], *, hedged: bool) -> str:
    """Return the opening of a sentence that rests on statements: ``According to A and B``."""
    voices = dict.fromkeys(voice_words(statement.attribution, document) for statement, document in statements)
    many = [f"{voice}{',' if ', ' in voice and len(voices) > 1 else ''}" for voice in voices]
    return f"According to {joined(many).removesuffix(',')}{' (in hedged words)' if hedged else ''}"


def _voice_name(voice: Attribution) -> str:
    if voice.kind == "unnamed":
        return "unnamed sources"
    return quoted(voice.said)[1:-1] if voice.said else f"an unidentified {voice.kind}"


def _point_words(plain: str, value: Edtf) -> str:
    year, _, rest = plain.partition("-")
    if value.precision in ("day", "minute"):
        return day_words(dt.date.fromisoformat(plain[:10]))
    if value.precision == "season":
        return f"{SEASONS[int(rest)]} {year}"
    if value.precision == "month":
        return f"{MONTHS[int(rest[:2]) - 1]} {year}"
    return f"the {year.replace('X', '0')}s" if "X" in year else year


def _interval_words(value: Edtf) -> str:
    first, last = value.days()
    doubt = "around " if value.approximate else ""
    if first is None or last is None:
        known = first or last
        assert known is not None, "an interval open at both ends is refused by parse_edtf"
        return f"{doubt}on or {'before' if first is None else 'after'} {day_words(known)}"
    if first == last:
        return f"{doubt}on {day_words(first)}"
    return f"{doubt}between {day_words(first)} and {day_words(last)}"


def days_words(since: dt.date, until: dt.date) -> str:
    """Return a stretch of days: ``of 2 May 2017``, ``from 2 May 2017 to 9 May 2017``."""
    return f"of {day_words(since)}" if since == until else f"from {day_words(since)} to {day_words(until)}"

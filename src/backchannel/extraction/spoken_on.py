"""The day on which a document's words were said or written, from which "today" and "on Friday" are counted.

Mostly the day it was published. A transcript may come out later: it then says so itself, in its title ("Press Briefing,
July 9, 2021"), on a line of its own above the first turn ("(December 12, 2023)"), or by an hour that the day of
publication had not reached yet ("5:33 P.M. EDT" of a text that came out at five in the morning).
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.date_words import MONTHS, day_of, month_number
from backchannel.model import Document, local_day, parse_edtf

_DATE = rf"(?P<month>{'|'.join(name.capitalize() for name in MONTHS)})\s+(?P<day>\d\d?),\s+(?P<year>20\d\d)"
_IN_TITLE = re.compile(rf"(?:^|[,|(–—-]\s*|\bon\s+){_DATE}\)?\s*$")
_OWN_LINE = re.compile(rf"^\(?(?:[A-Z][a-z]+day,\s+)?{_DATE}\)?\.?\s*$", re.MULTILINE)
_CLOCK = re.compile(
    r"^\(?(?P<hour>\d\d?):(?P<minute>\d\d)\s?(?P<half>[AaPp])\.?[Mm]\.?\s+\(?(?P<zone>[A-Z]{3,4})\b", re.MULTILINE
)
_HEAD = 900
"""Characters of a transcript above its first words: place, day, hour."""
_DAYS_LATE = 14
"""A day further back than this before publication is the day of something else, or a slip."""
_STAMP_SLIPS_BY = dt.timedelta(hours=4)
"""Stamps of publication are set by hand, and now and then lie before the hour at which a speech began. Of 89
transcripts of the White House that name their day, and whose hour is later than the stamp's by more than this, 86 are
of the day before and three of days before that. Left out are those that were changed on a later day: they may have
been put back to the day of the speech, with the hour at which they came out."""
_CLOCK_SLIPS_BY = 15
"""Minutes, where the stamp has seconds, and so was set by no hand: of 30 that name their day and are at odds by up to
four hours, 29 are of a day before."""
_HOURS_EAST = {
    "EDT": -4, "EST": -5, "CDT": -5, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "HST": -10, "GMT": 0, "WAT": 1,
    "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "IDT": 3, "ICT": 7, "JST": 9, "KST": 9,
}  # fmt: skip
"""Of zones that are meant by one abbreviation alone: CST, IST, BST and AST are of several parts of the world."""


def day_of_words(document: Document) -> dt.date | None:
    """Return the local day on which what a document says was said; ``None`` where it is not known."""
    stamp = local_day(document.published, document.timezone) if document.published else None
    published = dt.date.fromisoformat(stamp) if stamp else None
    if published is None or document.kind != "transcript":
        return published
    head = document.text[len(document.title) : len(document.title) + _HEAD]
    for match in (_IN_TITLE.search(document.title), _OWN_LINE.search(head)):
        told = day_of(int(match["year"]), month_number(match["month"]), int(match["day"])) if match else None
        if told and 0 <= (published - told).days <= _DAYS_LATE:
            return told
    return _by_the_clock(document, head) or published


def _by_the_clock(document: Document, head: str) -> dt.date | None:
    """Return the last day at whose hour, as a transcript gives it, its publication still lay ahead."""
    clock = _CLOCK.search(head)
    stamp = parse_edtf(document.published or "")
    if clock is None or stamp.first is None or stamp.precision != "minute" or clock["zone"] not in _HOURS_EAST:
        return None
    moment = stamp.first
    if moment.tzinfo is None or (moment.hour, moment.minute) == (0, 0):
        return None  # midnight stands for a day of which no hour is known
    changed = parse_edtf(document.modified).first if document.modified else None
    if changed is not None and changed.date() > moment.date():
        return None
    there = moment.astimezone(dt.timezone(dt.timedelta(hours=_HOURS_EAST[clock["zone"]])))
    hour, minute = int(clock["hour"]) % 12 + (12 if clock["half"] in "Pp" else 0), int(clock["minute"])
    if minute >= 60:
        return None
    began = there.replace(hour=hour, minute=minute)
    slips_by = dt.timedelta(minutes=_CLOCK_SLIPS_BY) if moment.second else _STAMP_SLIPS_BY
    return there.date() - dt.timedelta(days=1) if began - there > slips_by else there.date()

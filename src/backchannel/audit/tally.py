"""Tally: which contacts of the record bear on a claim.

Conventions, each on the catalogue page of Q404:

- A contact counts where every person whom the claim names took part (others may have), where its channel is
  the claim's (a video call is a call, a visit is a meeting), and where its status is ``held``.
- A contact counts surely where somebody has given an account of it, or a document that is no transcript reports it.
  What is known only from what was said on another occasion may be one of those that count, misdated: it
  is reported beside the count, as are contacts that are only said to have taken place, and contacts whose channel no
  document gives. Planned, cancelled and denied ones are left out.
- Contacts of one day are counted once, save where documents tell two of one channel apart.
- A contact that the claim's own document reports came before the claim, though both be undated.
- A contact of the day of the claim may have come after it or be the occasion on which it was made: it is reported
  beside the count, unless the claim gives that day as its time or says which one it was ("our fourth meeting").
- The claim's time is the period that it gives. Without one it is all time up to the day on which its document
  was published. A contact counts surely where all the days that its date allows lie in that time; a contact
  without a date lies before the day on which the first document reports it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from backchannel.audit.coverage import published_day
from backchannel.audit.tested import Tally
from backchannel.audit.view import View, contact_days, is_exact
from backchannel.model import CHANNELS, Channel, Claim, Contact, parse_edtf

COUNTS_FOR: dict[Channel, frozenset[Channel]] = {
    "call": frozenset({"call", "video"}),
    "video": frozenset({"video"}),
    "meeting": frozenset({"meeting", "visit"}),
    "visit": frozenset({"visit"}),
    "message": frozenset({"message"}),
    "unspecified": frozenset({"call", "video", "meeting", "visit", "unspecified"}),
}
"""Channels of contacts that count for a claim of a channel. "In contact" is no claim about letters."""
_LEAD_CHARS = 200
"""A contact told in the title of a document or so soon after it is what the document is about."""
_NEAR = dt.timedelta(days=7)
"""An account that does not say of what day it is may be of a contact so near to the day on which it came out."""
DATED_WITHIN_DAYS = 3
"""Most days that a date may allow and still count as a day: an overnight, a two-day summit."""

_ORDINAL = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:nd|rd|th|st)|today)\b",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:have|has)\b|[\u2019'](?:ve|s)\b", re.IGNORECASE)
"""In a claim's words up to those for the contact: a tense of what was before, "we have met many times"."""
_Days = tuple[dt.date | None, dt.date | None]


def tally_contacts(view: View, claim: Claim) -> Tally:
    """Count the contacts of a record that bear on a claim."""
    people = frozenset(person.key for person in claim.participants)
    written = claim_window(view, claim)
    window = _roughly(claim, written)
    sure: list[tuple[_Days, Contact]] = []
    possible: list[tuple[_Days, Contact]] = []
    said = unclear = same_day = passing = 0
    for contact in view.between(people):
        days = _days(view, contact)
        told = claim.document in view.reported(contact).documents  # then the contact came before that document
        place = _place(days, window, told=told)
        if place == "outside":
            continue
        if contact.channel not in COUNTS_FOR[claim.channel]:
            unclear += contact.channel == "unspecified" and contact.status in ("held", "said")
        elif contact.status == "said":
            said += 1
        elif contact.status == "held" and place == "inside" and _is_of_its_day(view, claim, days, told=told):
            same_day += 1
        elif contact.status == "held" and _is_told_in_passing(view, contact):
            passing += 1
        elif contact.status == "held":
            (sure if place == "inside" else possible).append((days, contact))
    sure.sort(key=lambda row: (row[0][0] or dt.date.max, row[1].id))
    dated = sorted(day for day in (_dated(row[0]) for row in sure) if day)
    return Tally(
        sure=tuple(contact for _, contact in sure),
        possible=tuple(contact for _, contact in possible),
        said=said,
        unclear_channel=unclear,
        same_day=same_day,
        passing=passing,
        days=tuple(dated),
        since=window[0] or (dated[0] if dated else None),
        until=window[1],
        period_given=claim.period is not None,
        certain=_certain(view, sure),
        strict=_certain(view, [row for row in sure if _place(row[0], written, told=True) == "inside"]),
        exact_period=claim.period is not None and not parse_edtf(claim.period).approximate,
    )


def _is_told_in_passing(view: View, contact: Contact) -> bool:
    """Say whether no party has an account of a contact, and only what was said on other occasions tells of it."""
    told = [(mention, document) for mention, document in view.mentions(contact) if mention.modality == "reported"]
    reports = any(
        document.kind != "transcript" or mention.span.start < len(document.title) + _LEAD_CHARS
        for mention, document in told
    )
    return bool(told) and not reports and not _has_account(contact)


def _is_of_its_day(view: View, claim: Claim, days: _Days, *, told: bool) -> bool:
    """Say whether a contact was on the day of the claim, which speaks of others unless it names that day or counts it.

    "This is our fourth meeting" counts the one at hand, and "I had two or three talks with him" may be said after them;
    "we have met many times", said when they meet, is of others.
    """
    since, until = claim_window(view, claim)
    document = view.document(claim.document)
    made = published_day(document) if document else None
    if made is None or days[0] != made or until != made or since == made:
        return False
    words = claim.span.quote[: claim.trigger.end - claim.span.start]
    so_far = claim.kind == "never" or _SO_FAR.search(words)
    return bool(so_far) and not (told and _ORDINAL.search(claim.span.quote))


def claim_window(view: View, claim: Claim) -> _Days:
    """Return the first and last day of which a claim speaks; ``None`` where open."""
    document = view.document(claim.document)
    made = published_day(document) if document else None
    since, until = parse_edtf(claim.period).days() if claim.period else (None, None)
    ends = [day for day in (made, until) if day]
    return since, min(ends) if ends else None


def _roughly(claim: Claim, written: _Days) -> _Days:
    """Return the time of a claim that gives it roughly, begun earlier by its own length; another as it is written.

    "In the last few weeks" has no first day, and a contact a little before what we take it for may well be meant.
    """
    since, until = written
    rough = claim.period is not None and "~/" in claim.period
    return (since - (until - since), until) if rough and since and until else written


def _certain(view: View, rows: Sequence[tuple[_Days, Contact]]) -> int:
    """Return how many contacts are surely different ones, by the days that their dates allow.

    Those dated to different days are different contacts, and so are those of one day and channel, which documents tell
    apart, and those of which accounts came out on different days. A call and a meeting of one day may be one contact
    that somebody calls otherwise, and any other that is not dated may be any that its days allow.
    """
    exact = Counter((day, contact.channel) for one, contact in rows if (day := _dated(one)) and is_exact(contact))
    several = sum(max(exact[day, channel] for channel in CHANNELS) - 1 for day in {day for day, _ in exact})
    days = {day for day in (_dated(one) for one, _ in rows) if day}
    free = [(one, contact) for one, contact in rows if _dated(one) is None]
    told = {one[1] for one, contact in free if one[0] is None and one[1] and _has_readout(view, contact)}
    days |= {day for day in told if all(abs(day - other) > _NEAR for other in days)}
    number = len(days) + several
    last: dt.date | None = None
    for first, end in sorted((one for one, _ in free), key=lambda one: one[1] or dt.date.max):
        meets_others = any((first is None or first <= day) and (end is None or day <= end) for day in days | told)
        meets_last = last is not None and (first is None or first <= last)
        if not (meets_others or meets_last):
            number += 1
            last = end or dt.date.max
    return number


def _has_account(contact: Contact) -> bool:
    return any(account.words for account in contact.accounts)


def _has_readout(view: View, contact: Contact) -> bool:
    rows = [document for mention, document in view.mentions(contact) if mention.modality == "reported"]
    return _has_account(contact) and any(document.kind == "readout" for document in rows)


def _days(view: View, contact: Contact) -> _Days:
    """Return the days that a contact's date allows, the last no later than the first report of it as held."""
    first, last = contact_days(contact)
    known = [day for day in (last, view.reported(contact).first_day) if day]
    last = min(known) if known else None
    if first and last and last < first:  # a zone ahead of the contact's: 31 December there is still the 30th here
        last = first
    return first, last


def _place(days: _Days, window: _Days, *, told: bool) -> str:
    first, last = days
    since, until = window
    before = since is not None and last is not None and last < since
    after = until is not None and first is not None and first > until
    if before or after:
        return "outside"
    starts = since is None or (first is not None and first >= since)
    ends = last <= until if until and last else told and until is None
    return "inside" if starts and ends else "possible"


def _dated(days: _Days) -> dt.date | None:
    first, last = days
    return first if first and last and (last - first).days < DATED_WITHIN_DAYS else None

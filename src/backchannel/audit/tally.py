"""Tally: which contacts of the record bear on a claim.

Conventions, each on the catalogue page of Q404:

- A contact counts where every person whom the claim names took part (others may have), where its channel is
  the claim's (a video call is a call, a visit is a meeting), and where its status is ``held``.
- A contact counts surely where somebody has given an account of it, or a document that is no transcript reports it.
  What is known only from what was said on another occasion may be one of those that count, misdated: it
  is reported beside the count, as are contacts that are only said to have taken place, contacts whose channel no
  document gives, and for meetings those that were on screen. So are those only planned for a day in that time, of which
  nobody here says that they took place; cancelled and denied ones are left out.
- Contacts of one day are counted once, save where documents tell two of one channel apart: one document tells of both,
  or each has somebody whom the other has not. A day given roughly that may be another contact's adds none.
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
from collections.abc import Mapping, Sequence

from backchannel.audit.coverage import published_day
from backchannel.audit.surroundings import participant_keys
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
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SO_FAR = re.compile(r"\b(?:have|has)\b|[\u2019'](?:ve|s)\b", re.IGNORECASE)
"""In a claim's words up to those for the contact: a tense of what was before, "we have met many times"."""
_ON_SCREEN = re.compile(r"\bvirtual(?:ly)?\b|\bvideo[ -]?(?:call|conference|link)|\bby (?:video|Zoom)\b", re.IGNORECASE)
"""A meeting told in such words is one of those that a video call is counted as."""
_Days = tuple[dt.date | None, dt.date | None]
_Row = tuple[_Days, Contact]


def tally_contacts(view: View, claim: Claim) -> Tally:
    """Count the contacts of a record that bear on a claim."""
    people = frozenset(person.key for person in claim.participants)
    written = claim_window(view, claim)
    window = _roughly(claim, written)
    rows: dict[str, list[_Row]] = {name: [] for name in _BUCKETS}
    for contact in view.between(people):
        days = _days(view, contact)
        told = claim.document in view.reported(contact).documents  # then the contact came before that document
        place = _place(days, window, told=told)
        if place != "outside" and (bucket := _bucket(view, claim, (days, contact), place, told=told)):
            rows[bucket].append((days, contact))
    sure = sorted(rows["sure"], key=lambda row: (row[0][0] or dt.date.max, row[1].id))
    dated = days_counted(sure)
    return Tally(
        sure=tuple(contact for _, contact in sure),
        possible=tuple(contact for _, contact in rows["possible"]),
        said=len(rows["said"]),
        unclear_channel=len(rows["unclear"]),
        same_day=len(rows["same day"]),
        passing=len(rows["passing"]),
        announced=_days_beside(rows),
        days=tuple(dated),
        since=window[0] or (dated[0] if dated else None),
        until=window[1],
        period_given=claim.period is not None,
        certain=_certain(view, sure),
        strict=_certain(view, [row for row in sure if _place(row[0], written, told=True) == "inside"]),
        exact_period=claim.period is not None and not parse_edtf(claim.period).approximate,
    )


def _days_beside(rows: Mapping[str, Sequence[_Row]]) -> int:
    """Return for how many days a contact is only announced, and of which no other is known."""
    known = [days for name, ones in rows.items() if name != "announced" for days, _ in ones if None not in days]
    return sum(
        not any(_meets(days, day) for days in known) for day in {_dated(row) for row in rows["announced"]} if day
    )


_BUCKETS = ("sure", "possible", "said", "unclear", "same day", "passing", "announced")


def _bucket(view: View, claim: Claim, row: _Row, place: str, *, told: bool) -> str | None:
    """Say as what a contact is counted that may lie in a claim's time; ``None`` where it does not bear on it."""
    days, contact = row
    if contact.channel not in COUNTS_FOR[claim.channel]:
        return "unclear" if contact.channel == "unspecified" and contact.status in ("held", "said") else None
    if contact.status == "planned":
        day = _dated(row)
        return "announced" if place == "inside" and day and day != claim_window(view, claim)[1] else None
    if contact.status not in ("held", "said"):
        return None
    if contact.status == "said":
        return "said"
    if place == "inside" and _is_of_its_day(view, claim, days, told=told):
        return "same day"
    if _is_told_in_passing(view, contact):
        return "passing"
    if claim.channel == "meeting" and _may_be_on_screen(view, contact):
        return "unclear"
    return "sure" if place == "inside" else "possible"


def _may_be_on_screen(view: View, contact: Contact) -> bool:
    """Say whether words that tell of a meeting, or the beginning of a document about it, may say it was virtual."""
    for mention, document in view.mentions(contact):
        if mention.modality != "reported":
            continue
        leads = mention.span.start < len(document.title) + _LEAD_CHARS
        text = view.around.text(document.id)[: mention.span.end + _LEAD_CHARS] if leads else mention.span.quote
        if _ON_SCREEN.search(text):
            return True
    return False


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


def days_counted(rows: Sequence[_Row]) -> list[dt.date]:
    """Return the days of the contacts that are dated to the day, sorted, one for each of those of one day.

    A day given roughly is left out where it may be that of another contact: it tells of no other day.
    """
    exact = {day for row in rows if is_exact(row[1]) and (day := _dated(row))}
    exact_ones = sorted(day for row in rows if is_exact(row[1]) and (day := _dated(row)))
    rough: list[dt.date] = []
    for row in rows:
        day = None if is_exact(row[1]) else _dated(row)
        if day and not any(_meets(row[0], other) for other in (*exact, *rough)):
            rough.append(day)
    return sorted([*exact_ones, *rough])


def _certain(view: View, rows: Sequence[_Row]) -> int:
    """Return how many contacts are surely different ones, by the days that their dates allow.

    Those dated to different days are different contacts, and so are those of one day and channel, which documents tell
    apart: one document of both, or each with somebody who was not in the other. One in another channel on such a day
    may be what somebody calls otherwise, and any other that is not dated exactly may be any that its days allow.
    """
    days = {day for row in rows if is_exact(row[1]) and (day := _dated(row))}
    several = sum(_most_apart(view, rows, day) - 1 for day in days)
    free = [(one, contact) for one, contact in rows if not is_exact(contact) or _dated((one, contact)) is None]
    told = {one[1] for one, contact in free if one[0] is None and one[1] and _has_readout(view, contact)}
    days |= {day for day in told if all(abs(day - other) > _NEAR for other in days)}
    number = len(days) + several
    last: dt.date | None = None
    for first, end in sorted((one for one, _ in free), key=lambda one: one[1] or dt.date.max):
        meets_others = any(_meets((first, end), day) for day in days | told)
        meets_last = last is not None and (first is None or first <= last)
        if not (meets_others or meets_last):
            number += 1
            last = end or dt.date.max
    return number


def _meets(days: _Days, day: dt.date) -> bool:
    first, end = days
    return (first is None or first <= day) and (end is None or day <= end)


def _most_apart(view: View, rows: Sequence[_Row], day: dt.date) -> int:
    """Return how many contacts of one day are surely different ones: the most of one channel."""
    of_day = [contact for row in rows for contact in [row[1]] if is_exact(contact) and _dated(row) == day]
    most = 1
    for channel in CHANNELS:
        apart: list[Contact] = []
        for contact in sorted((one for one in of_day if one.channel == channel), key=lambda one: one.id):
            if all(_are_apart(view, contact, other) for other in apart):
                apart.append(contact)
        most = max(most, len(apart))
    return most


def _are_apart(view: View, one: Contact, other: Contact) -> bool:
    """Say whether two contacts of a day and channel are surely two, not one told with some of its people left out."""
    people, others = participant_keys(one), participant_keys(other)
    if people == others or not (people < others or others < people):
        return True
    told = {mention.document for mention, _ in view.mentions(one)}
    return any(mention.document in told for mention, _ in view.mentions(other))


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


def _dated(row: _Row) -> dt.date | None:
    """Return the day of a contact that is dated to the day, or to two; one given roughly is the day that is named."""
    (first, last), contact = row
    if not (first and last and (last - first).days < DATED_WITHIN_DAYS):
        return None
    named = contact.when and contact.when.rstrip("~?%")
    day = dt.date.fromisoformat(named) if named and named != contact.when and _DAY.fullmatch(named) else first
    return min(max(day, first), last)

"""Edits: what changed in a published item, as the E rules tell of it.

Captures show that a text was so at one time and otherwise at another, never when between the two, or by whom, it was
changed. That is all that is said.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from backchannel.audit import wording
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Change, Evidence, Finding, FindingSeverity, Header, Revision, content_id

MOST_QUOTED = 3
"""Places of one revision whose words stand in a message; the evidence has ten."""
MOST_EVIDENCE = 10

_OCCASION = re.compile(
    r"\b(?:joint (?:statement|communiqu\w+|declaration|press)|readout|call|calls|meeting|meetings|met|visit|summit"
    r"|dialogue|talks|communiqu\w+)\b",
    re.IGNORECASE,
)
_DATELINE = rf"(?:(?:{'|'.join(wording.MONTHS)}) \d{{1,2}},? \d{{4}})?"
_FORM = re.compile(
    r"\W*(?:for immediate release|embargoed until|the white house|office of the press secretary|washington,? d\.?c\.?)?"
    rf"\W*{_DATELINE}\W*(?:\d{{1,2}}:\d\d [ap]\.?m\.?(?: [a-z]{{2,4}})?)?\W*",
    re.IGNORECASE,
)
"""A release's own lines, above and below its text: when, where and by whom it was put out."""
_WORD = re.compile(r"\w[\w'\u2019-]*")


def words_changed(revision: Revision) -> tuple[Change, ...]:
    """Return the changes of words, of title and text; what stands beside the text is none."""
    return tuple(one for one in revision.changes if one.part in ("title", "text"))


def in_text(view: View, revision: Revision) -> tuple[Change, ...]:
    """Return the changes of words below the title, the title told once more and the form of a release left out."""
    header = view.document(revision.after.document)
    title = _letters(header.title) if header else ""
    return tuple(one for one in revision.changes if one.part == "text" and not _is_form(one, title))


def _is_form(change: Change, title: str) -> bool:
    told = [words for words in (change.before, change.after) if words]
    return all(_FORM.fullmatch(words) or (" " in words and _letters(words) in title) for words in told)


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()


def about_contacts(view: View, revision: Revision, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return those of some changes that are made in what tells of a contact: its sentences, or a text all about it."""
    header = view.document(revision.after.document)
    whole = header is not None and (header.kind == "readout" or bool(_OCCASION.search(header.title)))
    return tuple(one for one in changes if whole or one.mentions)


def contacts_of(view: View, changes: Iterable[Change]) -> tuple[str, ...]:
    """Return the contacts on which some changes bear, in order."""
    known = view.record.contact_of
    return tuple(sorted({known[one] for change in changes for one in change.mentions if one in known}))


def item_words(view: View, revision: Revision) -> str:
    """Return what to call an item: ``“Readout of the call …” (The White House)``."""
    return document_name(view.document(revision.after.document))


def document_name(header: Header | None) -> str:
    """Return what to call a document in a sentence about its page."""
    if header is None:
        return "a page"
    if not header.title:
        return f"a page of {wording.document_words(header)}"
    return f"{wording.quoted(header.title)} ({header.publisher})"


def times_words(revision: Revision) -> str:
    """Return between when and when the change was made, as far as captures can tell."""
    if is_dated(revision):
        first, last = moments_words(revision.before.last_captured, revision.after.captured)
        return f"between its captures of {first} and {last}"
    return "between the two copies given here"


def is_dated(revision: Revision) -> bool:
    """Say whether it is known when both versions were where they were found, and that it was not at one time."""
    same = revision.before.place == revision.after.place
    apart = revision.before.last_captured != revision.after.captured
    return apart and (same or (revision.before.dated and revision.after.dated))


def moment_words(moment: str) -> str:
    """Return a time in UTC: ``3 March 2022, 14:05 UTC``."""
    when = dt.datetime.fromisoformat(moment).astimezone(dt.UTC)
    return f"{wording.day_words(when.date())}, {when:%H:%M} UTC"


def moments_words(first: str, last: str) -> tuple[str, str]:
    """Return two times in UTC, with seconds where they are of one minute."""
    words = moment_words(first), moment_words(last)
    if words[0] != words[1]:
        return words
    seconds = [dt.datetime.fromisoformat(one).astimezone(dt.UTC) for one in (first, last)]
    return words[0].replace(" UTC", f":{seconds[0]:%S} UTC"), words[1].replace(" UTC", f":{seconds[1]:%S} UTC")


def change_words(change: Change) -> str:
    """Return one change: ``“Today” became “Yesterday”``."""
    if change.before and change.after:
        return f"{wording.quoted(change.before)} became {wording.quoted(change.after)}"
    return wording.quoted(change.before or change.after or "")


def listed(changes: Sequence[Change]) -> str:
    """Return the words of some changes; many are cut to the first few and a number."""
    told = [change_words(one) for one in changes[:MOST_QUOTED]]
    left = len(changes) - MOST_QUOTED
    return "; ".join(told) + (f"; and {wording.plural(left, 'more place')}" if left > 0 else "")


def edit_finding(
    view: View,
    rule: Rule,
    revision: Revision,
    changes: Sequence[Change],
    message: str,
    severity: FindingSeverity | None = None,
) -> Finding:
    """Make a finding about some changes of a revision; its identifier depends on the code and the revision."""
    evidence = [one for change in changes for one in change.evidence][:MOST_EVIDENCE]
    return item_finding(
        rule,
        (revision.id, revision.item),
        message,
        evidence,
        contacts=contacts_of(view, changes),
        when=_days(revision.before.last_captured, revision.after.captured) if is_dated(revision) else None,
        severity=severity,
    )


def words_findings(view: View, rule: Rule, test: Callable[[Change], bool], verb: str) -> Iterator[Finding]:
    """Yield one finding for each pair of versions with changes of a kind in what tells of a contact.

    Args:
        view: the record.
        rule: whose finding it is.
        test: says whether a change is of that kind.
        verb: what the words did: "left the text of".
    """
    for revision in view.record.revisions:
        changes = about_contacts(view, revision, filter(test, in_text(view, revision)))
        if changes:
            where = f"{item_words(view, revision)} {times_words(revision)}"
            message = f"words about a contact {verb} {where}: {listed(changes)}."
            yield edit_finding(view, rule, revision, changes, message)


def item_finding(
    rule: Rule,
    subject: tuple[str, str],
    message: str,
    evidence: Sequence[Evidence],
    *,
    contacts: tuple[str, ...],
    when: str | None,
    severity: FindingSeverity | None = None,
) -> Finding:
    """Make a finding about an item; ``subject`` is the identifier of the revision or disappearance, and the item."""
    identifier, item = subject
    return Finding(
        id=content_id("f", rule.code, identifier),
        code=rule.code,
        severity=severity or rule.severity,
        contacts=contacts,
        claim=None,
        parties=tuple(sorted({one.party for one in evidence if one.party})),
        when=when,
        message=wording.capitalised(message),
        evidence=tuple(dict.fromkeys(evidence)),
        searched=None,
        item=item,
    )


def lost(change: Change) -> bool:
    """Say whether words that say something left the text, and not only others came in their place."""
    return _said(change) and (change.kind == "dropped" or _names_only_in(change.before, change.after))


def gained(change: Change) -> bool:
    """Say whether words that say something came into the text, and not only in the place of others."""
    return _said(change) and (change.kind == "added" or _names_only_in(change.after, change.before))


def _said(change: Change) -> bool:
    return change.part == "text" and change.kind != "typo" and "words" in change.properties


def _names_only_in(words: str | None, others: str | None) -> bool:
    """Say whether some words name something that others do not."""
    return bool(words and others) and not set(_names(words or "")) <= set(_names(others or ""))


def _names(words: str) -> list[str]:
    """Return the words with a capital, save the first, which may only begin a sentence."""
    return [word for word in _WORD.findall(words)[1:] if word[:1].isupper()]


def _days(first: str, last: str) -> str:
    days = (first[:10], last[:10])
    return days[0] if days[0] == days[1] else "/".join(days)

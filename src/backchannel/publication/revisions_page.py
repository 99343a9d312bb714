"""Revisions for a terminal: what changed from one capture to the next, and what was not there any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from rich.text import Text

from backchannel.model import Change, Disappearance, Revision, Version
from backchannel.publication.page import QUOTE_LIMIT, Names, Page, paragraph
from backchannel.publication.revisions_shape import contacts_of
from backchannel.publication.words import clean, shorten

_KIND_WORDS = {"typo": "respelt"}
_BESIDE = {
    "published": "time of publication",
    "modified": "time of last change",
    "links": "link",
    "markup": "nothing but markup, or what stands around the text",
}
MOST_LINKS = 5
"""Changed links listed of one revision; ``--json`` has all."""


def publish_revisions(
    revisions: Iterable[Revision], gone: Iterable[Disappearance], contact_of: Mapping[str, str], names: Names
) -> Page:
    """Lay out revisions, then disappearances, in the order given."""
    page: Page = []
    for one in revisions:
        page += [Text()] if page else []
        page += _revision(one, contact_of, names)
    for absence in gone:
        page += [Text()] if page else []
        page += _gone(absence, names)
    return page or [paragraph("Nothing that was captured more than once has other words.", names)]


def _revision(revision: Revision, contact_of: Mapping[str, str], names: Names) -> Page:
    page = _head(revision.item, revision.after, names)
    page.append(paragraph(_between(revision), names, 2, 2, style="dim"))
    links = 0
    for change in revision.changes:
        links += change.kind == "link"
        if change.kind != "link" or links <= MOST_LINKS:
            page += _change(change, contact_of, names)
    if links > MOST_LINKS:
        page.append(paragraph(f"and {links - MOST_LINKS} more links (see --json)", names, 4))
    return page


def _head(item: str, version: Version, names: Names) -> Page:
    document = names.documents.get(version.document)
    title = clean(document.title) if document and document.title else clean(item)
    publisher = f" ({clean(document.publisher)})" if document else ""
    return [
        paragraph(f"{title}{publisher}", names, style="bold"),
        paragraph(clean(item), names, style="dim"),
        paragraph(clean(version.document), names, style="dim"),
    ]


def _between(revision: Revision) -> str:
    before, after = revision.before, revision.after
    if before.place != after.place and not (before.dated and after.dated):
        return "From one copy to the other; when each was on the web is not known"
    return f"From the capture of {_moment(before.last_captured)} to that of {_moment(after.captured)}"


def _moment(moment: str) -> str:
    return f"{dt.datetime.fromisoformat(moment).astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC"


def _change(change: Change, contact_of: Mapping[str, str], names: Names) -> Page:
    beside = _BESIDE.get(change.part)
    if beside:
        values = " to ".join(_quoted(one) for one in (change.before, change.after) if one)
        if change.kind == "link":
            values = f"{_quoted(change.before) if change.before else 'none'} to {_quoted(change.after or 'none')}"
        return [paragraph(f"{beside}  {values}".rstrip(), names, 4, 2, style="dim")]
    where = " in the title" if change.part == "title" else ""
    words = " became ".join(_quoted(one) for one in (change.before, change.after) if one)
    page: Page = [paragraph(f"{_KIND_WORDS.get(change.kind, change.kind)}{where}: {words}", names, 4, 2)]
    signs = ("- ", "+ ") if change.before and change.after else ("- ", "  ") if change.before else ("  ", "+ ")
    quotes = change.evidence if len(change.evidence) == len(signs) else ()
    for sign, evidence in zip(signs, quotes, strict=False):
        page.append(paragraph(f"{sign}{shorten(clean(evidence.quote), QUOTE_LIMIT)}", names, 6, 2, style="dim"))
    about = [*(f"topic {topic}" for topic in change.topics), *contacts_of(change, contact_of)]
    if about:
        page.append(paragraph(f"on {', '.join(about)}", names, 6, 2, style="dim"))
    return page


def _quoted(words: str) -> str:
    return f'"{shorten(clean(words), 200)}"'


def _gone(absence: Disappearance, names: Names) -> Page:
    back = f"; there again {_moment(absence.back)}" if absence.back else ""
    return [
        *_head(absence.item, absence.last, names),
        paragraph(
            f"There {_moment(absence.last.last_captured)}; gone {_moment(absence.gone)}: {clean(absence.reason)}{back}",
            names,
            2,
            2,
        ),
    ]

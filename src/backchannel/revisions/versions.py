"""The versions of one item, in order: which document stood there from when to when, as the captures show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from backchannel.model import Disappearance, Document, Header, Sighting, Version, content_id
from backchannel.revisions.differing import likeness

LEAST_ALIKE = 0.2
"""Likeness from which two documents are versions of one text; one in a hundred of neighbours on a site has more."""


def versions_of(sightings: Iterable[Sighting], documents: Mapping[str, Header]) -> tuple[Version, ...]:
    """Return the versions of one item in order of time; one that came back is there twice.

    Args:
        sightings: of its places, in any order; those of other bytes are passed over.
        documents: its documents, by the SHA-256 of their bytes.
    """
    looks = sorted(sightings)
    stood: dict[str, set[str | None]] = defaultdict(set)
    for one in looks:
        stood[one.place].add(one.sha256)
    found: list[Version] = []
    for sighting in sorted(looks, key=lambda one: _order(one, documents, replaced=len(stood[one.place]) > 1)):
        document = documents.get(sighting.sha256 or "")
        last = found[-1] if found else None
        if document is None:
            if sighting.outcome == "unchanged" and last:
                found[-1] = replace(last, last_captured=sighting.at)
        elif last and last.document == document.id:
            found[-1] = replace(last, last_captured=sighting.at)
        else:
            found.append(Version(sighting.at, sighting.at, document.id, sighting.place, sighting.dated))
    return tuple(found)


def _order(sighting: Sighting, documents: Mapping[str, Header], *, replaced: bool) -> tuple[str, str, int]:
    """Key to sort by: a file stands where its own metadata say, since nobody knows when it was taken.

    That it was added once more, the same as before, says nothing; only where other bytes stood at its place before it
    is known when they were replaced.
    """
    document = documents.get(sighting.sha256 or "")
    modified = (document.modified or "") if document else ""
    return (sighting.at if sighting.dated or replaced else "", modified, sighting.sequence)


def follows(before: Version, after: Version, documents: Mapping[str, Header]) -> bool:
    """Say whether it is known that one version came after another.

    Two files from different places, of which only the order of adding is known, are told apart by the times of
    change in their own metadata.
    """
    if before.place == after.place:
        return True
    if before.dated and after.dated:
        return before.last_captured < after.captured
    one, other = documents[before.document].modified, documents[after.document].modified
    return one is not None and other is not None and one < other


def are_one_item(before: Document, after: Document) -> bool:
    """Say whether two documents of one address are versions of one text, and not one page put in place of another.

    Where neither gives an address of its own, it is the path of a file alone that they have in common, and another
    folder may have a file of that name.
    """
    return likeness(before.text, after.text) >= LEAST_ALIKE


def disappearances_of(
    item: str, sightings: Iterable[Sighting], versions: Sequence[Version]
) -> tuple[Disappearance, ...]:
    """Return the times at which an item was not found any more where it had been captured before.

    An attempt that failed says nothing of the page and is passed over.
    """
    found: list[Disappearance] = []
    looks = sorted(one for one in sightings if one.dated)
    for place in sorted({one.place for one in looks}):
        gone: Sighting | None = None
        last: Version | None = None
        for look in (one for one in looks if one.place == place):
            if look.sha256 or look.outcome == "unchanged":
                if gone and last:
                    found.append(_disappearance(item, last, gone, look.at))
                gone = None
                last = max((one for one in versions if one.captured <= look.at), default=last)
                # the same text may be there again after it was gone, and what came after is no word on what was before
                last = replace(last, last_captured=min(last.last_captured, look.at)) if last else None
            elif look.outcome == "gone" and gone is None:
                gone = look
        if gone and last:
            found.append(_disappearance(item, last, gone, None))
    return tuple(sorted(found, key=lambda one: (one.gone, one.id)))


def _disappearance(item: str, last: Version, gone: Sighting, back: str | None) -> Disappearance:
    identifier = content_id("g", item, gone.place, gone.at)
    return Disappearance(identifier, item, last, gone.at, gone.reason, gone.place, back)

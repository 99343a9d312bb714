"""Revisions and disappearances as the JSON value that ``revisions --json`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from backchannel.model import Change, Disappearance, Revision, Version
from backchannel.publication.shapes import Json, evidence_shape


def revisions_shape(
    revisions: Iterable[Revision], gone: Iterable[Disappearance], contact_of: Mapping[str, str]
) -> Json:
    """Return the value of ``revisions --json``, in the order given; ``contact_of`` gives the contact of a mention."""
    return {
        "revisions": [
            {
                "item": one.item,
                "from": _version(one.before),
                "to": _version(one.after),
                "changes": [_change(change, contact_of) for change in one.changes],
            }
            for one in revisions
        ],
        "gone": [
            {
                "item": one.item,
                "last": _version(one.last),
                "gone": one.gone,
                "reason": one.reason,
                "asked": one.asked,
                "back": one.back,
            }
            for one in gone
        ],
    }


def contacts_of(change: Change, contact_of: Mapping[str, str]) -> list[str]:
    """Return the contacts that a change bears on, sorted."""
    return sorted({contact_of[one] for one in change.mentions if one in contact_of})


def _version(version: Version) -> Json:
    return {
        "document": version.document,
        "captured": version.captured,
        "last_captured": version.last_captured,
        "place": version.place,
    }


def _change(change: Change, contact_of: Mapping[str, str]) -> Json:
    return {
        "kind": change.kind,
        "part": change.part,
        "before": change.before,
        "after": change.after,
        "properties": list(change.properties),
        "topics": list(change.topics),
        "contacts": contacts_of(change, contact_of),
        "evidence": [evidence_shape(one) for one in change.evidence],
    }

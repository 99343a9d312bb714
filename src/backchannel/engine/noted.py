"""Noted: what the last build has written down of itself, and whether that is still so.

Apart from the building itself, so that commands that only look need not load what reads and extracts.
"""

from __future__ import annotations

import datetime as dt
import json

from backchannel.engine.dossier import Dossier
from backchannel.engine.fingerprint import package_fingerprint
from backchannel.ledger import DerivedStore
from backchannel.model import content_id, to_plain
from backchannel.settings import Settings

EXTRACTED_WITH = "extracted_with"
JOINED_WITH = "joined_with"
AUDITED_WITH = "audited_with"
BUILT_FROM = "built_from"
READ_TO = "read_to"
"""The number of the last capture whose content has been looked at."""
VERSIONED_WITH = "versioned_with"
VERSIONED_TO = "versioned_to"
"""The number of the last capture or attempt that was put into the row of an item's versions."""
DECIDED_TO = "decided_to"
"""The number of the last decision that was honoured."""
TODAY = "today"
"""When the last of the captures looked at was taken."""
UNASKED = "unasked"
UNFINISHED = "unfinished"
"""The SHA-256 of a capture of which only some parts are kept yet; empty for none."""
COUNTS = "counts"
"""The rows of every table at the end of the last build; empty while one is under way."""
READING_PARTS = ("model", "gazetteer", "reading", "extraction")
VERSIONING_PARTS = ("model", "comparison", "revisions")
JOINING_PARTS = ("model", "gazetteer", "reconciliation")
JUDGING_PARTS = ("audit", "cadence", "comparison", "engine", "estimate", "revisions")


def is_stale(dossier: Dossier) -> bool:
    """Say whether captures, settings or this package have changed since the last build."""
    with DerivedStore.open(dossier.directory) as store, store.snapshot():
        return not is_built_with(dossier, store) or not is_whole(store)


def is_whole(store: DerivedStore) -> bool:
    """Say whether all rows of the last build are still there: somebody else may have opened the file."""
    counts = store.meta(COUNTS)
    return not counts or json.loads(counts) == store.counts()


def unasked_of(store: DerivedStore) -> set[str]:
    """Return the captures for which a language model still owes an answer."""
    return set(json.loads(store.meta(UNASKED) or "[]"))


def decided_to(store: DerivedStore) -> int:
    """Return the number of the last decision that the last build honoured; 0 where there was none."""
    return noted_number(store, DECIDED_TO)


def noted_number(store: DerivedStore, name: str) -> int:
    """Return a number that was noted; 0 where there is none."""
    return int(store.meta(name) or 0)


def day_of_last_capture(store: DerivedStore) -> dt.date | None:
    """Return the day of the last capture: "today" as far as the dossier reaches; no clock is asked."""
    last = store.meta(TODAY)
    return dt.datetime.fromisoformat(last).date() if last else None


def extraction_fingerprint(settings: Settings) -> str:
    """Return what the mentions and claims of a document depend on, beside the document."""
    own = [to_plain(settings.people), [repr(card) for card in settings.sources]]
    own += [repr(table) for table in settings.tables]
    model = [settings.language_model.model] if settings.language_model.is_on else []
    return content_id("x", package_fingerprint(*READING_PARTS), own, model)


def thresholds_of(settings: Settings) -> dict[str, object]:
    """Return the settings on which verdicts and findings depend."""
    pairs = [[*one.between, dict(sorted(one.thresholds.items()))] for one in settings.per_pair if one.thresholds]
    own = {**dict(sorted(settings.thresholds.items())), **dict(sorted(settings.adverbs.items()))}
    return {**own, "per-pair": pairs} if pairs else dict(own)


def built_with(settings: Settings) -> tuple[str, dict[str, object]]:
    """Return the settings on which what is built depends: with others it is built anew, without these only shown so."""
    return extraction_fingerprint(settings), thresholds_of(settings)


def is_built_with(dossier: Dossier, store: DerivedStore) -> bool:
    """Say whether the last build had the captures, settings and package of now."""
    return store.meta(BUILT_FROM) == build_fingerprint(dossier, store)


def build_fingerprint(dossier: Dossier, store: DerivedStore) -> str:
    """Return what everything that is built depends on."""
    return content_id(
        "b",
        extraction_fingerprint(dossier.settings),
        package_fingerprint(*JOINING_PARTS, *JUDGING_PARTS),
        thresholds_of(dossier.settings),
        dossier.ledger.facts_to,
        sorted(unasked_of(store)),
    )

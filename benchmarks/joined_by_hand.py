"""Contacts that were joined by hand, set beside groups of units: which unit is of which, and how right a grouping is.

A unit is all that one document tells of one contact, which neither side of a comparison takes apart. It is of the
annotated contact whose references stand where its sentences stand in the raw file, as in the scorer of dossiers.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from backchannel.reconciliation import Unit

_WORD = re.compile(r"\w+")

Groups = Mapping[str, str]
"""By identifier of a unit, the name of its group."""
Pair = tuple[str, str]
"""Identifiers of two units, in order."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What is known of units by hand."""

    contacts: Mapping[str, str]
    """By identifier of a unit, the annotated contact that it is of."""
    references: int
    """How many references are annotated, the ambiguous ones left out."""
    found: int
    """How many of them some unit touches."""
    mixed: int
    """Units with references of several contacts, which are left out."""


@dataclass(frozen=True, slots=True)
class Score:
    """How right a grouping is, over the units whose contact is known."""

    precision: float
    recall: float
    b_cubed: float
    """F1 of B-cubed."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of pairs."""
        return _harmonic(self.precision, self.recall)


def label_units(units: Sequence[Unit], gold: Path) -> Labels:
    """Find of which annotated contact each unit is.

    Args:
        units: of a dossier of the documents in ``gold``.
        gold: the folder with ``contacts.jsonl`` and ``sources``.
    """
    stretches = _Stretches(gold)
    places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for unit in units:
        name = stretches.known.get(Path(unit.document.path or "").name)
        for quote in {mention.span.quote for mention in unit.mentions} if name else ():
            places[name or ""] += [(start, end, unit.id) for start, end in stretches.find(name or "", quote)]
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    references = found = 0
    for contact, reference in _references(gold):
        references += 1
        rows = places[reference["file"]]
        near = [(_closeness(start, end, reference), unit) for start, end, unit in rows]
        closeness, nearest = max(near, default=(0.0, ""))
        if closeness:
            found += 1
            votes[nearest][contact] += 1
    mixed = sum(len(contacts) > 1 for contacts in votes.values())
    contacts = {unit: next(iter(row)) for unit, row in votes.items() if len(row) == 1}
    return Labels(contacts, references, found, mixed)


def pairs_of(units: Sequence[Unit], labels: Labels) -> list[Pair]:
    """Return the pairs of labelled units that are compared: those of the same people in two documents."""
    labelled = sorted((unit for unit in units if unit.id in labels.contacts), key=lambda unit: unit.id)
    return [
        (one.id, other.id)
        for one, other in combinations(labelled, 2)
        if one.principals == other.principals and one.document.id != other.document.id
    ]


def score(groups: Groups, labels: Labels, pairs: Collection[Pair]) -> Score:
    """Score a grouping of all units: by pairs among those compared, by B-cubed over all that are labelled."""
    home = labels.contacts
    right = [home[one] == home[other] for one, other in pairs]
    joined = [groups[one] == groups[other] for one, other in pairs]
    both = sum(same and together for same, together in zip(right, joined, strict=True))
    return Score(both / max(sum(joined), 1), both / max(sum(right), 1), _b_cubed(groups, home))


def _b_cubed(groups: Groups, home: Mapping[str, str]) -> float:
    made, wanted = Counter(groups[unit] for unit in home), Counter(home.values())
    both = Counter((groups[unit], contact) for unit, contact in home.items())
    rows = [(count, made[group], wanted[contact]) for (group, contact), count in both.items()]
    total = max(len(home), 1)
    precision = sum(count * count / size for count, size, _ in rows) / total
    recall = sum(count * count / size for count, _, size in rows) / total
    return _harmonic(precision, recall)


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _references(gold: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for line in (gold / "contacts.jsonl").read_text("utf-8").splitlines():
        contact = json.loads(line)
        for reference in contact["references"]:
            if not reference.get("ambiguous"):
                yield contact["id"], reference


def _closeness(start: int, end: int, reference: Mapping[str, Any]) -> float:
    """Return the share of two stretches that both have, 0 where they do not touch."""
    first, last = int(reference["start"]), int(reference["end"])
    return max(0, min(end, last) - max(start, first)) / (max(end, last) - min(start, first))


class _Stretches:
    """Finds where the words of a quote stand in a raw file."""

    def __init__(self, gold: Path) -> None:
        self._gold = gold
        self._texts: dict[str, str] = {}
        files = (path for path in (gold / "sources").rglob("*") if path.is_file())
        self.known = {path.name: path.relative_to(gold).as_posix() for path in files}
        """By name of a file, its place below ``gold``."""

    def find(self, name: str, quote: str) -> list[tuple[int, int]]:
        """Return starts and ends, in code points of the file as it is."""
        if name not in self._texts:
            self._texts[name] = (self._gold / name).read_bytes().decode("utf-8")
        words = r"\W+".join(map(re.escape, _WORD.findall(quote)))
        found = re.finditer(rf"\b{words}\b", self._texts[name], re.IGNORECASE) if words else ()
        return [match.span() for match in found]

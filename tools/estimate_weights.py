"""Write the table of weights by which reconciliation compares, from what the corpora hold.

    make weights                                       builds both dossiers in a temporary folder, then runs this
    python tools/estimate_weights.py DIR --gold GOLD --gold-dossier DIR2

DIR is a built dossier of ../shared/corpora/{kremlin,ukraine,whitehouse}, GOLD the dossier that was joined by hand,
DIR2 a built dossier of its sources. Writes src/backchannel/reconciliation/weights.toml.

The weights are those of Fellegi and Sunter (JASA 64, 1969): log2(m / u), where m is the share of pairs of one contact
that show a level of a comparison, and u that of pairs of two contacts of the same people. Nobody labelled pairs for
it. Tellings of the same people that name the same day are taken for one contact, and those that name days further
apart than any two zones for two. Each is then compared as if it had not named its day, or no more than its week,
month or year. Tellings that really name no day are added where their people have one dated contact only, since how
long people speak of a contact without its day is not how long they speak of it with its day. What two named days say,
for which all this gives nothing, is counted in the dossier that was joined by hand.

Half a pair is added to each count, so that what is rare weighs little. At the end each telling's day is hidden once
more and its contact looked for, to see whether odds of 90 % are right in nine cases of ten.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import json
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product
from pathlib import Path

from backchannel.ledger import DerivedStore
from backchannel.model import Header, Mention
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.compare import (
    Comparison,
    can_meet,
    compare_all,
    compare_order,
    told_alike,
    window_of,
)
from backchannel.reconciliation.compare.order import PLACES, level_of_later, level_of_place
from backchannel.reconciliation.odds import HORIZON, JOIN_SHARE, weigh
from backchannel.reconciliation.unit import Unit, make_units

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "src" / "backchannel" / "reconciliation" / "weights.toml"
KINDS: dict[str, Callable[[str], str]] = {
    "order": lambda level: "last" if "last" in level else "later" if level.endswith(("one", "all")) else "place",
    "times": lambda level: next(
        (kind for kind in (" ahead", " back", "told within", "account within") if kind in level),
        level if level.startswith("in the ") else "day",
    ),
}
"""By subject, which levels are alternatives to each other: a text that names a month is never "a day back"."""
ALWAYS_TOLD = frozenset({"wording", "occasions"})
"""Subjects in which silence is an answer: two texts that copy nothing were compared, too."""
APART = dt.timedelta(days=2)
"""Days further apart than this are two contacts, whatever the zones."""
MOST_BITS = 12.0


class Counts:
    """How often each level was seen, among pairs of one contact and among pairs of two."""

    def __init__(self) -> None:
        self.seen: dict[bool, dict[tuple[str, str], float]] = {True: defaultdict(float), False: defaultdict(float)}
        self.pairs: dict[bool, dict[tuple[str, str], float]] = {True: defaultdict(float), False: defaultdict(float)}
        """By subject and kind of level, since most pairs say nothing in most respects."""

    def add(self, comparisons: Iterable[Comparison], *, same: bool, share: float = 1.0) -> None:
        """Count the comparisons of one pair, or of a share of one."""
        for one in comparisons:
            self.seen[same][one.subject, one.level] += share
            if one.subject not in ALWAYS_TOLD:
                self.pairs[same][_kind(one.subject, one.level)] += share
        for subject in ALWAYS_TOLD:
            self.pairs[same][subject, ""] += share

    def take(self, other: Counts) -> None:
        """Add what was counted elsewhere of the same table, in subjects that are not always told."""
        for same in (True, False):
            for key, seen in other.seen[same].items():
                self.seen[same][key] += seen
            for kind, pairs in other.pairs[same].items():
                if kind[0] not in ALWAYS_TOLD:
                    self.pairs[same][kind] += pairs

    def miss(self, kind: tuple[str, str], *, same: bool, share: float = 1.0) -> None:
        """Count a pair whose times cannot meet, where they could have shown a level of this kind."""
        self.pairs[same][kind] += share

    def rows(self) -> Iterator[tuple[str, str, float, float, float, float]]:
        """Yield subject, level, m, u, and how many pairs of each kind showed the level."""
        for subject, level in sorted(self.seen[True].keys() | self.seen[False].keys()):
            same, different = (self.seen[kind][subject, level] for kind in (True, False))
            kind = _kind(subject, level)
            m = (same + 0.5) / (self.pairs[True][kind] + 1)
            u = (different + 0.5) / (self.pairs[False][kind] + 1)
            yield subject, level, m, u, same, different


def _kind(subject: str, level: str) -> tuple[str, str]:
    return subject, KINDS[subject](level) if subject in KINDS else ""


def units_of(directory: Path) -> list[Unit]:
    """Read the units of a built dossier."""
    with DerivedStore.open(directory) as store:
        documents = {one.id: one for one in store.rows("documents", Header)}
        mentions = store.rows("mentions", Mention)
    return list(make_units(documents, mentions))


def count_corpus(units: Iterable[Unit]) -> tuple[Counts, float]:
    """Count the levels of tellings as if they had not named their day, or no more than their week, month or year.

    Beside them those that really name none, of people of whom one day alone is known: how long afterwards people
    speak of a contact without its day is not how long they speak of it with its day.

    Returns:
        Counts, and the share of contacts that another document tells of.
    """
    counts = Counts()
    known = unknown = 0
    for partition in _partitions(units):
        days = _by_day(unit for unit in partition if unit.window.firm)
        for unit in partition:
            if unit.modality == "hypothetical" or not unit.window.told or (unit.leads and not unit.is_account):
                continue
            if unit.window.firm:
                own, others = _events(unit, days)
                known += bool(own) and not unit.leads
                unknown += not own and not unit.leads
                _count_hidden(unit, own, others, counts)
            elif unit.window.edtf is None and len(days) == 1:
                for cluster in _events(unit, days)[1]:
                    counts.add(_only(compare_all(unit, cluster), "times"), same=True)
    return counts, known / (known + unknown)


def _count_hidden(unit: Unit, own: list[Cluster], others: list[Cluster], counts: Counts) -> None:
    for pretended, kind, subject in _pretences(unit):
        row = [cluster for cluster in (*own, *others) if can_meet(pretended.window, cluster.window)]
        row = [cluster for cluster in row if cluster.fits(pretended)] if not subject else []
        for cluster in (*own, *others):
            same = cluster in own
            share = 1.0 if same else 1 / len(others)
            if can_meet(pretended.window, cluster.window):
                order = compare_order(pretended, cluster, row)
                told = (*_only(compare_all(pretended, cluster), subject), *((order,) if order else ()))
                counts.add(told, same=same, share=share)
            else:
                counts.miss(kind, same=same, share=share)


def count_places(units: Iterable[Unit], known: float) -> Counts:
    """Count where in a row of those known the one is that is told as its second or third.

    The rows are those of the contacts of the same people in one month by one channel. Of each contact it is taken
    that the record has it with the odds that others tell of a contact at all; every part of a row that it may then
    have counts with its odds.
    """
    counts = Counts()
    for partition in _partitions(units):
        rows: dict[tuple[str, str], set[str]] = defaultdict(set)
        for unit in partition:
            if unit.window.day and unit.held and unit.channels <= {"call", "meeting"}:
                rows[unit.window.day[:7], str(unit.channels)].add(unit.window.day)
        for row in rows.values():
            _count_parts(min(len(row), len(PLACES)), known, counts)
    return counts


def _count_parts(length: int, known: float, counts: Counts) -> None:
    places = range(length)
    for size in range(2, length + 1):
        share = known ** (size - 1) * (1 - known) ** (length - size)
        for kept in combinations(places, size):
            for told, (number, place) in product(kept, enumerate(kept)):
                levels = [level_of_place(told, number), *([level_of_later(number)] if told else [])]
                weight = share if told == place else share / (size - 1)
                for level in levels:
                    counts.add([Comparison("order", level, "")], same=told == place, share=weight)


def _partitions(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    groups: dict[frozenset[str], list[Unit]] = defaultdict(list)
    for unit in units:
        groups[unit.principals].append(unit)
    return (groups[key] for key in sorted(groups, key=sorted))


def _by_day(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    days: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        days[unit.window.day or ""].append(unit)
    return days


def _events(unit: Unit, days: dict[str, list[Unit]]) -> tuple[list[Cluster], list[Cluster]]:
    """Return the contact of the unit's day as other documents tell it, and those of other days that it could mean."""
    own, others = [], []
    for day, group in days.items():
        rest = [one for one in group if one.document.id != unit.document.id and told_alike(one, unit)]
        if not rest:
            continue
        cluster = Cluster(rest[:1])
        for one in rest[1:]:
            if cluster.takes(one):
                cluster.add(one)
        middle = cluster.window.middle
        if middle is None:
            continue
        if day == unit.window.day:
            own.append(cluster)
        elif _in_reach(unit, middle) and (
            unit.window.middle is None or not unit.window.firm or abs(middle - unit.window.middle) > APART
        ):
            others.append(cluster)
    return own, others


def _in_reach(unit: Unit, when: dt.datetime) -> bool:
    told = unit.window.told
    assert told is not None
    return (told <= when <= told + HORIZON) if unit.ahead else (told - HORIZON <= when <= told)


def _pretences(unit: Unit) -> Iterator[tuple[Unit, tuple[str, str], str]]:
    """Yield the unit without its day, and with no more than its week, month or year, each a kind of its own."""
    day = dt.date.fromisoformat(unit.window.day or "")
    week = f"{day - dt.timedelta(days=3)}/{day + dt.timedelta(days=3)}"
    bare = "account within" if unit.is_account else " ahead" if unit.ahead else " back"
    for when, span in ((None, None), (week, "week"), (f"{day:%Y-%m}", "month"), (f"{day:%Y}", "year")):
        window = window_of(when, unit.document, unit.modality, leads=unit.leads)
        kind = ("times", f"in the {span} told" if span else bare)
        yield dataclasses.replace(unit, window=window), kind, "times" if span else ""


def _only(comparisons: Iterable[Comparison], subject: str) -> list[Comparison]:
    return [one for one in comparisons if not subject or one.subject == subject]


def count_gold(units: Iterable[Unit], gold: Path) -> Counts:
    """Count the levels of pairs of tellings whose contacts were joined by hand."""
    homes = {unit.id: home for unit in units for home in [_home(unit, _references(gold))] if home}
    counts = Counts()
    for partition in _partitions(unit for unit in units if unit.id in homes):
        for one, other in combinations(partition, 2):
            same = homes[one.id] == homes[other.id]
            if one.document.id == other.document.id:
                continue
            if can_meet(one.window, other.window):
                counts.add(compare_all(one, other), same=same)
            elif one.window.firm and other.window.firm:
                counts.miss(("times", "day"), same=same)
    return counts


def _references(gold: Path) -> dict[str, list[tuple[str, str]]]:
    """Return by file name the quotes and the contacts that they are of."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in (gold / "contacts.jsonl").read_text("utf-8").splitlines():
        contact = json.loads(line)
        for reference in contact["references"]:
            if not reference.get("ambiguous"):
                found[Path(reference["file"]).name].append((_words(reference["quote"]), contact["id"]))
    return found


def _home(unit: Unit, references: dict[str, list[tuple[str, str]]]) -> str | None:
    told = [_words(mention.span.quote) for mention in unit.mentions]
    rows = references.get(Path(unit.document.path or "").name, [])
    return next((home for quote, home in rows for one in told if quote in one or one in quote), None)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def write_table(corpus: Counts, gold: Counts, known: float) -> str:
    """Return the table: of each level what decides most of it, the corpus where it can, else the gold dossier."""
    lines = [
        "# Made by tools/estimate_weights.py, which says how; change nothing by hand.",
        "# bits = log2(m / u): m and u are the shares of pairs of one contact, and of two, that show the level.",
        "",
        "[known]",
        f"share = {known:.3f}",
    ]
    chosen: dict[tuple[str, str], str] = {}
    for name, counts in (("gold", gold), ("corpus", corpus)):
        for subject, level, m, u, same, different in counts.rows():
            bits = max(-MOST_BITS, min(MOST_BITS, math.log2(m / u)))
            chosen[subject, level] = (
                f'"{level}" = {{ bits = {bits:.1f}, m = {m:.4f}, u = {u:.4f}, same = {same:.0f}, '
                f'different = {different:.0f}, from = "{name}" }}'
            )
    for subject in sorted({subject for subject, _ in chosen}):
        lines += ["", f"[{subject}]", *(row for key, row in sorted(chosen.items()) if key[0] == subject)]
    return "\n".join(lines) + "\n"


def check_odds(units: Iterable[Unit]) -> str:
    """Hide the day of each telling, look for its contact, and say how often the most likely one was the right one."""
    tried: dict[int, list[bool]] = defaultdict(list)
    for partition in _partitions(units):
        days = _by_day(unit for unit in partition if unit.window.firm)
        for unit in partition:
            if not unit.window.firm or unit.leads or unit.modality == "hypothetical" or not unit.window.told:
                continue
            own, others = _events(unit, days)
            hidden = next(_pretences(unit))[0]
            fitting = [c for c in (*own, *others) if can_meet(hidden.window, c.window) and c.fits(hidden)]
            if fitting:
                first = weigh(hidden, fitting)[0]
                tried[min(int(first.share * 20), 19)].append(first.cluster in own)
    lines = [
        f"  {step / 20:.0%} to {(step + 1) / 20:.0%}: {sum(rows)} of {len(rows)}"
        for step, rows in sorted(tried.items())
    ]
    joined = [right for step, rows in tried.items() if step / 20 >= JOIN_SHARE - 1e-9 for right in rows]
    total = f"of {len(joined)} that would join, {sum(joined)} rightly ({sum(joined) / max(len(joined), 1):.1%})"
    return "\n".join(["Right, by the odds of the most likely contact:", *lines, total])


def main() -> None:
    """Estimate and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dossier", type=Path, help="a built dossier of the corpora")
    parser.add_argument("--gold", type=Path, help="a dossier that was joined by hand")
    parser.add_argument("--gold-dossier", type=Path, help="the built dossier of its sources")
    args = parser.parse_args()
    units = units_of(args.dossier)
    corpus, known = count_corpus(units)
    corpus.take(count_places(units, known))
    gold = count_gold(units_of(args.gold_dossier), args.gold) if args.gold else Counts()
    TABLE.write_text(write_table(corpus, gold, known), encoding="utf-8")
    print(TABLE.read_text("utf-8"))
    print(check_odds(units))


if __name__ == "__main__":
    main()

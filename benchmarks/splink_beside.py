"""Set reconciliation beside Splink: precision, recall and time of both on the same pairs of mentions.

    python benchmarks/splink_beside.py                     the dossier that was joined by hand (a minute)
    python benchmarks/splink_beside.py --large DIR         also a larger dossier that is built already, for the time
    python benchmarks/splink_beside.py --best-links        also Splink's other way of clustering (minutes)

The annotated dossier lies in ../shared/gold/dossier beside the repository, or in --shared DIR. Where it is absent one
line says so, and the exit status is 0; so too where Splink is not installed, and then there is the row of backchannel
alone. benchmarks/README.md says how it is installed.

Both are given the same units, which are all that a document tells of one contact as extraction ties it together, and
decide on the same pairs: those of the same people in two documents. Scored are the pairs whose contacts are annotated,
after clustering. Times are of scoring the pairs and clustering; the middle one of three.
"""

from __future__ import annotations

import argparse
import importlib.util
import platform
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from backchannel.engine import add_locations, build, init_dossier, open_dossier
from backchannel.ledger import DerivedStore
from backchannel.model import Header, Mention
from backchannel.reconciliation import Cluster, Unit, cluster_units, join_lists, make_units
from backchannel.reconciliation.compare import Window, can_meet
from joined_by_hand import Groups, Labels, Pair, Score, label_units, pairs_of, score
from splink_model import Model

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLD = "gold/dossier"
NOW = "2026-01-01T00:00:00+00:00"
"""Time of capture: any, as long as it is the same."""
THRESHOLD = 0.95
STEPS_OF_BITS = range(-16, 33)
"""Thresholds that are tried for the best one, as half bits of the odds."""
ORDERS = range(4)
RUNS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """What one way of joining made of the annotated dossier."""

    name: str
    score: Score
    over_days: int
    """Groups in which two days are named that cannot meet, over all units."""
    seconds: float | None
    training_seconds: float | None


@dataclass(frozen=True, slots=True)
class Scored:
    """The annotated dossier."""

    units: tuple[Unit, ...]
    labels: Labels
    pairs: Sequence[Pair]

    def row(self, name: str, groups: Groups, seconds: float | None = None, training: float | None = None) -> Row:
        """Score a grouping."""
        return Row(name, score(groups, self.labels, self.pairs), over_days(self.units, groups), seconds, training)


def units_of(directory: Path) -> tuple[Unit, ...]:
    """Read the units of a built dossier."""
    with DerivedStore.open(directory) as store:
        documents = {one.id: one for one in store.rows("documents", Header)}
        return make_units(documents, store.rows("mentions", Mention))


def built(sources: Path) -> tuple[Unit, ...]:
    """Build a dossier of some documents, which is thrown away, and return its units."""
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder) / "dossier"
        init_dossier(directory, NOW)
        with open_dossier(directory) as dossier:
            add_locations(dossier, [str(sources)], NOW)
            build(dossier)
        return units_of(directory)


def join(units: Sequence[Unit]) -> Groups:
    """Join units as reconciliation does; one that stays open is a group of its own."""
    partitions: dict[frozenset[str], list[Unit]] = defaultdict(list)
    for unit in units:
        partitions[unit.principals].append(unit)
    clusters: list[Cluster] = []
    for key in sorted(partitions, key=sorted):
        clusters += cluster_units(partitions[key])[0]
    into = join_lists(clusters)
    groups = {unit.id: unit.id for unit in units}
    for cluster in clusters:
        home = into.get(id(cluster), cluster)
        groups |= {unit.id: f"contact {home.units[0].id}" for unit in cluster.units}
    return groups


def timed(work: Callable[[], Groups]) -> tuple[Groups, float]:
    """Return what some work makes, and the middle one of the seconds that it took."""
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        groups = work()
        seconds.append(time.perf_counter() - start)
    return groups, sorted(seconds)[RUNS // 2]


def over_days(units: Sequence[Unit], groups: Groups) -> int:
    """Count the groups in which two days are named that cannot meet, whatever the zones."""
    windows: dict[str, set[Window]] = defaultdict(set)
    for unit in units:
        if unit.window.firm:
            windows[groups[unit.id]].add(unit.window)
    return sum(any(not can_meet(*two) for two in combinations(rows, 2)) for rows in windows.values())


def joined_by(model: Model) -> Groups:
    """Score all pairs and cluster them at the usual threshold."""
    model.predict()
    return model.cluster(THRESHOLD)


def splink_rows(name: str, model: Model, scored: Scored) -> Iterator[Row]:
    """Yield a row at the usual threshold, and one at the threshold that is best by these very annotations."""
    groups, seconds = timed(lambda: joined_by(model))
    yield scored.row(f"Splink, {name}, at {THRESHOLD}", groups, seconds, model.training_seconds)
    odds = [2.0 ** (step / 2) for step in STEPS_OF_BITS]
    tried = [(threshold, model.cluster(threshold)) for threshold in (one / (1 + one) for one in odds)]
    best, groups = max(tried, key=lambda row: score(row[1], scored.labels, scored.pairs).f1)
    yield scored.row(f"... at its best threshold, {best:.2f}", groups)


def best_link_rows(scored: Scored) -> Iterator[Row]:
    """Yield rows of Splink's other clustering, which differ in nothing but how documents are numbered."""
    for order in ORDERS:
        model = Model(scored.units, order=order)
        model.predict()
        groups = model.cluster(0.5, best_links=True)
        yield scored.row(f"Splink, mutually best links, at 0.5, numbering {order + 1}", groups)


def told(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of the table, a row for each way of joining."""
    yield "| | precision | recall | F1 | B-cubed F1 | over two days | s | training, s |"
    yield "|---|---|---|---|---|---|---|---|"
    for row in rows:
        one = row.score
        shares = " | ".join(f"{share:.3f}" for share in (one.precision, one.recall, one.f1, one.b_cubed))
        seconds = " | ".join("" if some is None else f"{some:.2f}" for some in (row.seconds, row.training_seconds))
        yield f"| {row.name} | {shares} | {row.over_days} | {seconds} |"


def told_of_large(units: Sequence[Unit], model: Model | None) -> Iterator[str]:
    """Yield the lines of the table of a large dossier, in which nothing is annotated."""
    yield "| | units | pairs | groups | over two days | s | training, s |"
    yield "|---|---|---|---|---|---|---|"
    groups, seconds = timed(lambda: join(units))
    counts = f"{len(set(groups.values())):,} | {over_days(units, groups)}"
    yield f"| backchannel | {len(units):,} | | {counts} | {seconds:.2f} | |"
    if model:
        groups, seconds = timed(lambda: joined_by(model))
        counts = f"{len(set(groups.values())):,} | {over_days(units, groups)}"
        pairs = f"{model.count_pairs():,}"
        training = f"{model.training_seconds:.1f}"
        yield f"| Splink, at {THRESHOLD} | {len(units):,} | {pairs} | {counts} | {seconds:.2f} | {training} |"


def main() -> int:
    """Join in both ways, score, and print."""
    parser = argparse.ArgumentParser(description="Set reconciliation beside Splink.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where the annotated dossier lies")
    parser.add_argument("--large", type=Path, metavar="DIR", help="a built dossier of the corpora, for the time")
    parser.add_argument("--best-links", action="store_true", help="also cluster by mutually best links")
    given = parser.parse_args()
    gold = given.shared / GOLD
    if not (gold / "contacts.jsonl").is_file():
        print(f"The annotated dossier is not here ({gold / 'contacts.jsonl'} is absent), so nothing was scored.")
        return 0
    print(f"{platform.platform()}, Python {platform.python_version()}")
    units = built(gold / "sources")
    labels = label_units(units, gold)
    scored = Scored(units, labels, pairs_of(units, labels))
    of_one = sum(labels.contacts[one] == labels.contacts[other] for one, other in scored.pairs)
    print(
        f"{labels.found} of {labels.references} references found, {len(labels.contacts)} units of one contact each and "
        f"{labels.mixed} of several, {len(scored.pairs)} pairs of which {of_one} are of one contact"
    )
    rows = [scored.row("backchannel", *timed(lambda: join(units)))]
    large = units_of(given.large) if given.large else ()
    if importlib.util.find_spec("splink") is None:
        print("Splink is not installed, so there is nothing beside backchannel.")
        learnt = None
    else:
        learnt = Model(large) if large else None
        model = Model(units)
        rows += splink_rows("m by maximisation here", model, scored)
        model.learn_from(units, labels.contacts)
        rows += splink_rows("m of these annotations", model, scored)
        rows += splink_rows("m by maximisation in the larger", Model(units, like=learnt), scored) if learnt else ()
        rows += best_link_rows(scored) if given.best_links else ()
    print("\n".join(told(rows)))
    if large:
        print("\n".join(["", *told_of_large(large, learnt)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Splink set up for tellings of contacts: the columns, the comparisons, the training and the clustering.

Splink (github.com/moj-analytical-services/splink, MIT licence) is installed for this benchmark alone. It compares
records pairwise by the weights of Fellegi and Sunter, which it learns by itself, and joins what is connected.

It is given what backchannel compares by: who, by what channel, when, where, about what, and what days a document names
beside it. As in backchannel a telling without a day is compared by when it was published, and each way of comparing
times has weights of its own, so that a telling is not held to be unlike another for what it does not say.
"""

from __future__ import annotations

import datetime as dt
import logging
import random
import time
from collections.abc import Mapping, Sequence
from typing import Any

from backchannel.reconciliation import Unit

SEED = 1
PAIRS_FOR_U = 2e6
_DAY = dt.timedelta(days=1)
_START = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_CLOCK_SLACK_DAYS = 0.5 / 24
"""Half of how far apart two times of day may be for one contact."""
_EVER = 1e9
_FAMILIES = {"call": ("remote",), "video": ("remote", "person"), "meeting": ("person",), "visit": ("person",)}
_NO_SUBJECT = "other: "

_TWO_DOCUMENTS = "l.document <> r.document"
SAME_PEOPLE = f"l.people = r.people and {_TWO_DOCUMENTS}"
"""The pairs that are scored: those between which backchannel decides too, and about which it asks the same."""
SAME_DAY = f"l.people = r.people and l.day = r.day and {_TWO_DOCUMENTS}"
ONE_DAY = f"l.day = r.day and {_TWO_DOCUMENTS}"

_MEET = "begins_l < ends_r and begins_r < ends_l"
_BOTH_DAYS = "(day_l is not null and day_r is not null)"
_BOTH_TIMED = "(timed_l and timed_r)"
_WIDE = "greatest(ends_l - begins_l, ends_r - begins_r)"
_APART = "abs(at_l - at_r)"
_ONE_HAS_COMPANY = """(day_l is null and beside_l is not null and day_r is not null)
    or (day_r is null and beside_r is not null and day_l is not null)"""

COMPARED: dict[str, tuple[str, dict[str, str]]] = {
    "days": (
        f"not {_BOTH_DAYS}",
        {"same day": f"day_l = day_r and {_MEET}", "days that meet in their zones": _MEET},
    ),
    "spans": (
        f"{_BOTH_DAYS} or not {_BOTH_TIMED}",
        {"cannot meet": f"not ({_MEET})", "within a week": f"{_WIDE} <= 8", "within a month": f"{_WIDE} <= 45"},
    ),
    "told": (
        f"{_BOTH_TIMED} or at_l is null or at_r is null",
        {
            "cannot meet": f"not ({_MEET})",
            "told within a day of it": f"{_APART} <= 1.6",
            "told within a week of it": f"{_APART} <= 8",
            "told within two months of it": f"{_APART} <= 60",
        },
    ),
    "company": (
        f"not coalesce({_ONE_HAS_COMPANY}, false)",
        {"its day named beside the other": "list_contains(beside_l, day_r) or list_contains(beside_r, day_l)"},
    ),
}
"""Comparisons of our own: when one of the two says nothing, and the levels; a last level is for all that remains."""


class Model:
    """A trained Splink model over the units of one dossier."""

    def __init__(self, units: Sequence[Unit], *, like: Model | None = None, order: int = 0) -> None:
        """Train a model by expectation maximisation, or take over one that was trained on other units.

        Args:
            units: of the dossier.
            like: a trained model, whose weights are taken as they are.
            order: in which documents are numbered, on which nothing should depend.
        """
        start = time.perf_counter()
        self._open(units, {}, like.linker.misc.save_model_to_json() if like else _settings(), order)
        if like is None:
            self._train(units)
        self.training_seconds = time.perf_counter() - start

    def _open(self, units: Sequence[Unit], labels: Mapping[str, str], settings: Any, order: int = 0) -> None:
        rows = rows_of(units, labels, order)
        self._sources = sorted({row["source_dataset"] for row in rows})
        self.linker: Any = _linker(rows, settings)
        self._predicted: Any = None

    def _train(self, units: Sequence[Unit]) -> None:
        training = self.linker.training
        dated = sum(unit.window.day is not None for unit in units) / len(units)
        # Two tellings of one contact both name its day about as often as any two tellings both name a day.
        training.estimate_probability_two_random_records_match([_rule(SAME_DAY)], recall=max(dated**2, 0.01))
        training.estimate_u_using_random_sampling(max_pairs=PAIRS_FOR_U, seed=SEED, min_count_per_level=None)
        training.estimate_parameters_using_expectation_maximisation(_rule(ONE_DAY))
        training.estimate_parameters_using_expectation_maximisation(
            _rule(SAME_PEOPLE), populate_probability_two_random_records_match_from_trained_values=True
        )

    def learn_from(self, units: Sequence[Unit], labels: Mapping[str, str]) -> None:
        """Take m from labels, contacts by unit, in place of what maximisation found; the odds before it are kept."""
        start = time.perf_counter()
        trained = self.linker.misc.save_model_to_json()
        settings = _settings()
        settings.probability_two_random_records_match = trained["probability_two_random_records_match"]
        self._open(units, labels, settings)
        training = self.linker.training
        training.estimate_u_using_random_sampling(max_pairs=PAIRS_FOR_U, seed=SEED, min_count_per_level=None)
        training.estimate_m_from_label_column("contact")
        self.training_seconds += time.perf_counter() - start

    def predict(self) -> None:
        """Score all pairs of the same people anew."""
        self.linker.table_management.invalidate_cache()
        self._predicted = self.linker.inference.predict()

    def count_pairs(self) -> int:
        """Return how many pairs were scored last."""
        return int(self._predicted.as_pyarrow_table().num_rows)

    def cluster(self, threshold: float, *, best_links: bool = False) -> dict[str, str]:
        """Cluster the pairs that were scored last, and return the group of each unit.

        Args:
            threshold: the probability from which on a pair is joined.
            best_links: join by mutually best links, and no two units of one document, in place of all links.
        """
        clustering = self.linker.clustering
        if best_links:
            clustered = clustering.cluster_using_single_best_links(
                self._predicted, self._sources, threshold_match_probability=threshold
            )
        else:
            clustered = clustering.cluster_pairwise_predictions_at_threshold(
                self._predicted, threshold_match_probability=threshold
            )
        return {row["unit"]: row["cluster_id"] for row in clustered.as_record_list()}


def rows_of(units: Sequence[Unit], labels: Mapping[str, str], order: int = 0) -> list[dict[str, Any]]:
    """Return a row of plain values for each unit; ``None`` is what a telling does not say."""
    sources = _sources(units, order)
    return [{**_row(unit), "contact": labels.get(unit.id), "source_dataset": sources[unit.id]} for unit in units]


def _sources(units: Sequence[Unit], order: int) -> dict[str, str]:
    """Return for each unit its document by a number, which is all that Splink can make a column of."""
    names = sorted({unit.document.id for unit in units})
    random.Random(order).shuffle(names)  # noqa: S311 - names that hide nothing
    numbers = {name: f"s{number}" for number, name in enumerate(names)}
    return {unit.id: numbers[unit.document.id] for unit in units}


def _row(unit: Unit) -> dict[str, Any]:
    window = unit.window
    slack = _CLOCK_SLACK_DAYS if window.clock else 0.0
    channels = sorted(unit.channels - {"unspecified"})
    at = window.middle if unit.timed else window.told
    return {
        "unit": unit.id,
        "document": unit.document.id,
        "people": " ".join(sorted(unit.principals)),
        "persons": sorted(unit.principals),
        "parties": " ".join(sorted(_parties(unit))),
        "channels": channels or None,
        "families": sorted({family for one in channels for family in _FAMILIES.get(one, (one,))}) or None,
        "day": window.day,
        "begins": _days(window.first, -_EVER) - slack,
        "ends": _days(window.last, _EVER) + slack,
        "at": None if at is None else _days(at, 0.0),
        "timed": unit.timed,
        "places": sorted({place.lower() for place in unit.places}) or None,
        "topics": sorted(topic for topic in unit.topics if not topic.startswith(_NO_SUBJECT)) or None,
        "beside": sorted(unit.days_beside) or None,
    }


def _parties(unit: Unit) -> set[str]:
    people = (part for mention in unit.mentions for part in mention.participants if part.key in unit.principals)
    return {part.party for part in people if part.party}


def _days(moment: dt.datetime | None, otherwise: float) -> float:
    return otherwise if moment is None else (moment - _START) / _DAY


def _linker(rows: list[dict[str, Any]], settings: Any) -> Any:
    import pyarrow as pa
    from splink import DuckDBAPI, Linker

    logging.getLogger("splink").setLevel(logging.ERROR)
    words = ("unit", "document", "contact", "source_dataset", "people", "parties", "day")
    types = {
        **dict.fromkeys(words, pa.string()),
        **dict.fromkeys(("persons", "channels", "families", "places", "topics", "beside"), pa.list_(pa.string())),
        **dict.fromkeys(("begins", "ends", "at"), pa.float64()),
        "timed": pa.bool_(),
    }
    table = pa.Table.from_pylist(rows, schema=pa.schema(list(types.items())))
    return Linker(DuckDBAPI().register(table), settings, log_level=None)


def _rule(condition: str) -> Any:
    from splink.blocking_rule_library import CustomRule

    return CustomRule(condition)


def _settings() -> Any:
    import splink.comparison_level_library as levels
    import splink.comparison_library as library
    from splink import SettingsCreator

    def comparison(name: str, *told: Any) -> Any:
        return library.CustomComparison([*told, levels.ElseLevel()], output_column_name=name)

    def own(name: str) -> Any:
        silent, told = COMPARED[name]
        null = levels.CustomLevel(silent, "one says nothing").configure(is_null_level=True)
        return comparison(name, null, *(levels.CustomLevel(condition, words) for words, condition in told.items()))

    people = comparison(
        "people",
        levels.NullLevel("people"),
        levels.ExactMatchLevel("people"),
        levels.ArrayIntersectLevel("persons", min_intersection=2),
        levels.ExactMatchLevel("parties"),
    )
    channels = comparison(
        "channels",
        levels.NullLevel("channels"),
        levels.ArrayIntersectLevel("channels", min_intersection=1),
        levels.ArrayIntersectLevel("families", min_intersection=1),
    )
    return SettingsCreator(
        link_type="link_and_dedupe",
        unique_id_column_name="unit",
        blocking_rules_to_generate_predictions=[_rule(SAME_PEOPLE)],
        comparisons=[
            people,
            channels,
            *map(own, COMPARED),
            library.ArrayIntersectAtSizes("places", [1]),
            library.ArrayIntersectAtSizes("topics", [2, 1]),
        ],
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )

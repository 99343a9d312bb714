"""Places of the texts in the tests of extraction: every row says what is found there and, by silence, what is none.

The models "modality", "times" and "people" learn from those that say how, or when, a contact is told, or of whom.

They are the hardest look-alikes that anybody thought of, and they are what must hold. So the second look is taught
with them, too: what is found in such a text, with all of its rows passing, are contacts, and all else is none.
Rows that say what extraction cannot read yet (``missing``) are left out.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

import pytest

from backchannel.extraction import extract_document
from backchannel.extraction.learned.modality import KINDS, Heard, modality_features
from backchannel.extraction.learned.overlooked import Looked, overlooked_features
from backchannel.extraction.learned.taking_part import Parted, Somebody
from backchannel.extraction.learned.teaching import Teaching
from backchannel.extraction.learned.times import NONE, Undated, choices
from training.annotated import Told
from training.choice import Chosen
from training.parted import Taking, taking_of
from training.softmax import Classed

NAME = "tables"
LEFT = 4.0
"""What a place counts that the rules leave: such a row says what must hold, and there are few."""
ROW = 0.7
"""What a contact of a row teaches of modality and time: they are plain, and mostly show what the rules know."""
_YEAR = "2000"
_T = TypeVar("_T")
_Look = Callable[[Any, Any, dict[str, Any]], tuple[Any, dict[tuple[str, int], _T]]]
"""Extracts a document, and returns what was made of it with the examples that it gives, by text and place."""


class _Listener(Generic[_T]):
    """A plugin of pytest that hears every text which a test has extracted."""

    def __init__(self, look: _Look[_T]) -> None:
        self.look = look
        self.said: set[str] = set()
        """The tests that say what they expect of what is taught."""
        self.heard: dict[str, dict[tuple[str, int], _T]] = {}
        self.item = ""
        self.drawn = False
        """Whether its texts are drawn by chance, and so others the next time."""

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Note which test is running."""
        self.item = item.nodeid
        self.drawn = item.get_closest_marker("hypothesis") is not None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Forget what a test heard that does not pass, or is not expected to."""
        if report.when == "call" and (hasattr(report, "wasxfail") or not report.passed):
            self.heard.pop(report.nodeid, None)

    def hear(self, document: Any, gazetteer: Any, **options: Any) -> Any:
        """Extract as the test asks, and note what examples it gives."""
        made, places = self.look(document, gazetteer, options)
        if not self.drawn:
            self.heard.setdefault(self.item, {}).update(places)
        return made


def told_in_tables(root: Path, but: str | None = None) -> Iterator[Told]:
    """Yield the examples of the second look in the tests under a folder but in one file, each place of a text once."""
    yield from _heard_in(root, _overlooked, but=but)


def modalities_in_tables(root: Path) -> Iterator[Classed]:
    """Yield the examples of the model "modality" in the tests under a folder: what the rules say where a row passes."""
    yield from _heard_in(root, _modalities, saying="modalities")


def dated_in_tables(root: Path) -> Iterator[Chosen]:
    """Yield the examples of the model "times" there: what the rules say where a row that says when it was passes."""
    yield from _heard_in(root, _dated, saying="times")


def parted_in_tables(root: Path) -> Iterator[Taking]:
    """Yield the examples of the model "people" there: whom the rules have, where a row that says who it was passes."""
    for taking in _heard_in(root, _parted, saying="casts"):
        yield from taking


def _heard_in(root: Path, look: _Look[_T], *, saying: str | None = None, but: str | None = None) -> Iterator[_T]:
    """Run the tests, and yield what their texts teach: of those alone that ask a text for ``saying``, if any."""
    texts = importlib.import_module("tests.extraction.texts")
    listener = _Listener(look)
    patch = pytest.MonkeyPatch()
    patch.setattr(texts, "extract_document", listener.hear)
    if saying is not None:
        asked = getattr(texts.Told, saying)

        def note(told: Any, *like: Any) -> Any:
            listener.said.add(listener.item)
            return asked(told, *like)

        patch.setattr(texts.Told, saying, note)
    pytest.main(
        ["-q", "-q", "--no-header", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not hypothesis", str(root)]
        + ([f"--ignore={root / but}"] if but else []),
        [listener],
    )
    patch.undo()
    seen: dict[tuple[str, int], _T] = {}
    for item, places in listener.heard.items():
        if saying is None or item in listener.said:
            seen |= places
    yield from (seen[key] for key in sorted(seen))


def _overlooked(document: Any, gazetteer: Any, options: dict[str, Any]) -> tuple[Any, dict[tuple[str, int], Told]]:
    made = extract_document(document, gazetteer, **options)
    looked: list[Looked] = []
    extract_document(document, gazetteer, teaching=Teaching(overlooked=looked.append), **options)
    told = {one.trigger.start for one in made.mentions} | {one.trigger.start for one in made.claims}
    places = {}
    for one in looked:
        features = tuple(overlooked_features(one.place))
        positive, share = one.found or one.start in told, 1.0 if one.found else LEFT
        shown = f"{NAME} {document.id}"
        places[document.text, one.start] = Told(shown, _YEAR, features, positive, one.found, share=share)
    return made, places


def _modalities(document: Any, gazetteer: Any, options: dict[str, Any]) -> tuple[Any, dict[tuple[str, int], Classed]]:
    heard: list[Heard] = []
    made = extract_document(document, gazetteer, teaching=Teaching(modality=heard.append), **options)
    told = {one.trigger.start: one.modality for one in made.mentions}
    return made, {
        (document.text, one.start): Classed(
            f"{NAME} {document.id}", _YEAR, tuple(modality_features(one.telling, one.ruled)), told[one.start], ROW
        )
        for one in heard
        if told.get(one.start) in KINDS
    }


def _dated(document: Any, gazetteer: Any, options: dict[str, Any]) -> tuple[Any, dict[tuple[str, int], Chosen]]:
    heard: list[Undated] = []
    made = extract_document(document, gazetteer, teaching=Teaching(times=heard.append), **options)
    places = {}
    for one in heard:
        told = choices(one.asked, one.values)
        right = tuple((one.when or NONE) == edtf for edtf in told)
        options_of = tuple(tuple(features) for features in told.values())
        shown = f"{NAME} {document.id}"
        places[document.text, one.start] = Chosen(shown, _YEAR, options_of, right, ROW, one.when is not None)
    return made, places


def _parted(
    document: Any, gazetteer: Any, options: dict[str, Any]
) -> tuple[Any, dict[tuple[str, int], tuple[Taking, ...]]]:
    heard: list[Parted] = []
    made = extract_document(document, gazetteer, teaching=Teaching(people=heard.append), **options)

    def ruled(one: Somebody) -> bool:
        return bool(one.ruled)

    shown = f"{NAME} {document.id}"
    return made, {(document.text, one.start): tuple(taking_of(shown, _YEAR, one, ruled, ROW)) for one in heard}

"""Places of the texts in the tests of extraction: every row says what is found there and, by silence, what is none.

They are the hardest look-alikes that anybody thought of, and they are what must hold. So the second look is taught
with them, too: what is found in such a text, with all of its rows passing, are contacts, and all else is none.
Rows that say what extraction cannot read yet (``missing``) are left out.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backchannel.extraction import extract_document
from backchannel.extraction.learned.overlooked import Looked, overlooked_features
from training.annotated import Told

NAME = "tables"
LEFT = 4.0
"""What a place counts that the rules leave: such a row says what must hold, and there are few."""
_YEAR = "2000"


class _Listener:
    """A plugin of pytest that hears every text which a test has extracted."""

    def __init__(self) -> None:
        self.heard: dict[str, dict[tuple[str, int], Told]] = {}
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
        """Extract as the test asks, and note what was looked at and which of it is told to be a contact."""
        made = extract_document(document, gazetteer, **options)
        if self.drawn:
            return made
        looked: list[Looked] = []
        extract_document(document, gazetteer, witness=looked.append, **options)
        told = {one.trigger.start for one in made.mentions} | {one.trigger.start for one in made.claims}
        places = self.heard.setdefault(self.item, {})
        for one in looked:
            features = tuple(overlooked_features(one.place))
            positive, share = one.found or one.start in told, 1.0 if one.found else LEFT
            places[document.text, one.start] = Told(
                f"{NAME} {document.id}", _YEAR, features, positive, one.found, share=share
            )
        return made


def told_in_tables(root: Path) -> Iterator[Told]:
    """Yield the examples of the tests under a folder, each place of a text once."""
    texts = importlib.import_module("tests.extraction.texts")
    listener = _Listener()
    patch = pytest.MonkeyPatch()
    patch.setattr(texts, "extract_document", listener.hear)
    pytest.main(
        ["-q", "-q", "--no-header", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not hypothesis", str(root)],
        [listener],
    )
    patch.undo()
    seen: dict[tuple[str, int], Told] = {}
    for places in listener.heard.values():
        seen |= places
    yield from (seen[key] for key in sorted(seen))

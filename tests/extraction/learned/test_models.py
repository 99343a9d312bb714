"""The files that ship: whole, small, sorted, and refused where one is missing."""

import json
from importlib import resources

import pytest

from backchannel.errors import PackageDataError
from backchannel.extraction.learned import models

DATA = resources.files("backchannel.extraction.learned") / "data"
MOST_BYTES = 3_000_000


ALL = [
    models.CONTACTS, models.PERSONS, models.OVERLOOKED, models.STORIES, models.MODALITY, models.PEOPLE, models.TIMES,
]  # fmt: skip


@pytest.mark.parametrize("name", ALL)
def test_a_model_ships_whole(name):
    head, line, end = (DATA / f"{name}.json").read_text("utf-8").split("\n")
    row, weights = json.loads(head), json.loads(line)
    assert not end
    assert list(weights) == sorted(weights)
    assert all(type(weight) is int for weight in weights.values())
    assert len(row["trained"]["sha256"]) == 64
    assert row["trained"]["corpus"] in ("whitehouse", "annotated", "annotated and judged", "stories of our own")
    assert 0 < row["trained"].get("for", 1) < row["trained"]["examples"]


def test_all_models_are_small_together():
    assert sum(len(item.read_bytes()) for item in DATA.iterdir()) < MOST_BYTES


def test_each_model_is_read_once():
    assert models.contact_model() is models.contact_model()
    assert models.person_model() is models.person_model()
    assert models.contact_model().weights != models.person_model().weights


def test_a_missing_file_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(models.resources, "files", lambda _: tmp_path)
    models.shipped_model.cache_clear()
    try:
        with pytest.raises(PackageDataError, match="cannot be read"):
            models.contact_model()
    finally:
        models.shipped_model.cache_clear()

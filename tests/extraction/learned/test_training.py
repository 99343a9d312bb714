"""Training on a tiny corpus: the same bytes each time, nothing of annotated documents, and one line without texts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "tools"))

from training.corpus import digest_of, training_files  # noqa: E402 - the folder of the tools is no package

ITEM = """---
title: Statement number {number}
date: '{year}-05-{day}'
published_time: {year}-05-{day} 10:00:00-04:00
source_url: https://www.whitehouse.gov/briefing-room/statements-releases/{year}/05/{day}/number-{number}/
---

Today Joe Biden spoke by phone with Emmanuel Macron about matter {number}. The report calls on Congress to act on it.
Joe Biden also met with Olaf Scholz in the Harbor Council Room. The Matter Council (MC) calls on its members to act.
"""
ITEMS = 30


@pytest.fixture
def shared(tmp_path):
    top = tmp_path / "shared"
    folder = top / "corpora" / "whitehouse"
    folder.mkdir(parents=True)
    for number in range(ITEMS):
        year, day = 2022 + number % 3, f"{number + 1:02}"
        text = ITEM.format(number=number, year=year, day=day)
        (folder / f"{year}-05-{day}-number-{number}.md").write_text(text, encoding="utf-8")
    gold = top / "gold"
    gold.mkdir()
    (gold / "mentions.jsonl").write_text(json.dumps({"source": "whitehouse/2022-05-01-number-0.md"}) + "\n", "utf-8")
    return top


def head_of(path):
    """Return the first line of a model's file: what it says of itself."""
    return json.loads(path.read_text("utf-8").split("\n")[0])


def train(*arguments):
    command = [sys.executable, ROOT / "tools" / "train_models.py", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_same_texts_give_the_same_bytes_and_a_changed_text_another_digest(shared, tmp_path):
    train(shared, "--output", tmp_path / "one")
    train(shared, "--output", tmp_path / "two")
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == ["contact-or-not.json", "person-or-not.json"]
    for name in names:
        data = (tmp_path / "one" / name).read_bytes()
        assert data == (tmp_path / "two" / name).read_bytes()
        told = head_of(tmp_path / "one" / name)["trained"]
        assert told["files"] == ITEMS - 1  # the annotated one is left out
        assert told["for"] > 0
    contacts = json.loads((tmp_path / "one" / "contact-or-not.json").read_text("utf-8").split("\n")[1])
    assert contacts["wr1 calls on"] < 0 < contacts["wr1 met with"]
    assert told["sha256"] == digest_of(training_files(shared), shared / "corpora")
    path = next((shared / "corpora" / "whitehouse").glob("*number-3.md"))
    path.write_text(path.read_text("utf-8") + "\nPresident Biden met with President Duda.\n", "utf-8")
    assert told["sha256"] != digest_of(training_files(shared), shared / "corpora")


def test_without_texts_one_line_says_so(tmp_path):
    said = train(tmp_path / "nowhere", "--output", tmp_path / "out")
    assert (
        said == f"The texts to learn from are not here ({tmp_path / 'nowhere'} is absent), so no model was trained.\n"
    )
    assert not (tmp_path / "out").exists()

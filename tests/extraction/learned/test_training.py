"""Training on a tiny corpus: the same bytes each time, nothing of annotated documents, and one line without texts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

CALLS = """---
title: Statement number {0}
date: '{1}-05-0{2}'
published_time: {1}-05-0{2} 10:00:00-04:00
source_url: https://www.whitehouse.gov/briefing-room/statements-releases/{1}/05/0{2}/number-{0}/
---

Today President Biden spoke by phone with President Macron about {3}. The report calls on Congress to act on {3}.
President Biden also met with Chancellor Scholz in the Harbor Council Room. The {4} Council (HC) calls for {3}.
"""
TOPICS = ("trade", "grain", "ships", "fish", "steel", "glass")


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "shared" / "corpora" / "whitehouse"
    folder.mkdir(parents=True)
    for number, topic in enumerate(TOPICS):
        year = 2022 + number % 3
        text = CALLS.format(number, year, number + 1, topic, topic.title())
        (folder / f"{year}-05-0{number + 1}-number-{number}.md").write_text(text, encoding="utf-8")
    gold = tmp_path / "shared" / "gold"
    gold.mkdir()
    (gold / "mentions.jsonl").write_text(json.dumps({"source": "whitehouse/2022-05-01-number-0.md"}) + "\n", "utf-8")
    return tmp_path / "shared"


def train(*arguments):
    command = [sys.executable, ROOT / "tools" / "train_models.py", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_same_texts_give_the_same_bytes(shared, tmp_path):
    train(shared, "--output", tmp_path / "one")
    train(shared, "--output", tmp_path / "two")
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == ["contact-or-not.json", "person-or-not.json"]
    for name in names:
        data = (tmp_path / "one" / name).read_bytes()
        assert data == (tmp_path / "two" / name).read_bytes()
        row = json.loads(data)
        assert row["trained"]["files"] == len(TOPICS) - 1  # the annotated one is left out
        assert row["trained"]["for"] > 0
    contacts = json.loads((tmp_path / "one" / "contact-or-not.json").read_bytes())["weights"]
    assert contacts["wr1 calls on"] < 0 < contacts["wr1 met with"]


def test_a_changed_text_changes_the_digest(shared, tmp_path):
    train(shared, "--output", tmp_path / "one")
    path = next((shared / "corpora" / "whitehouse").glob("*number-3.md"))
    path.write_text(path.read_text("utf-8") + "\nPresident Biden met with President Duda.\n", "utf-8")
    train(shared, "--output", tmp_path / "two")
    first, second = (
        json.loads((tmp_path / folder / "contact-or-not.json").read_bytes())["trained"] for folder in ("one", "two")
    )
    assert first["sha256"] != second["sha256"]


def test_without_texts_one_line_says_so(tmp_path):
    said = train(tmp_path / "nowhere", "--output", tmp_path / "out")
    assert (
        said == f"The texts to learn from are not here ({tmp_path / 'nowhere'} is absent), so no model was trained.\n"
    )
    assert not (tmp_path / "out").exists()

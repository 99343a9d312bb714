"""``backchannel evaluate``, on the gold set of the repository."""

import json
from pathlib import Path

from tests.commands import run

GOLD = Path(__file__).parents[2] / "eval" / "gold" / "mentions.jsonl"


def test_figures_are_shown_by_group_and_given_as_json():
    shown = run("evaluate", GOLD)
    assert (shown.status, shown.messages) == (0, "")
    assert max(len(line.rstrip()) for line in shown.out.splitlines()) <= 80
    given = json.loads(run("evaluate", GOLD, "--json").out)
    assert sorted(given) == ["documents", "figures"]
    assert f"{given['figures']['all']['f1']:.3f}" in shown.out


def test_differences_are_shown_where_they_are_asked_for():
    given = json.loads(run("evaluate", GOLD, "--json", "--errors").out)
    missed = {one["mention"] for one in given["differences"] if one["what"] == "missed"}
    assert given["figures"]["all"]["recall"] == round(1 - len(missed) / given["figures"]["all"]["mentions"], 3)
    shown = run("evaluate", GOLD, "--errors").out
    assert f"{len(given['differences'])} differences" in shown


def test_a_gold_file_that_is_not_there_is_wrong_use(tmp_path):
    ran = run("evaluate", tmp_path / "gold.jsonl")
    assert ran.status == 2
    assert ran.messages.startswith("backchannel: ")
    assert ran.messages.count("\n") == 1

"""``backchannel evaluate``, on the gold set of the repository."""

import json
import shutil
from pathlib import Path

import pytest
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


def test_mentions_of_groups_alone_may_count_neither_way(tmp_path):
    lines = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    counted = [one for line in lines for one in line["mentions"] if not one.get("optional")]
    for side in counted[0]["participants"]:
        side["name"] = "GROUP:their teams"
    (tmp_path / "gold.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    for options, expected in (((), len(counted)), (("--groups-apart",), len(counted) - 1)):
        ran = run("evaluate", tmp_path / "gold.jsonl", "--corpora", GOLD.parent / "documents", "--json", *options)
        assert json.loads(ran.out)["figures"]["all"]["mentions"] == expected


def not_json(folder):
    (folder / "gold.jsonl").write_text('{"doc_id": \n', encoding="utf-8")


def without_its_document(folder):
    shutil.copy(GOLD, folder / "gold.jsonl")
    (folder / "documents").mkdir()


def with_a_wrong_span(folder):
    without_its_document(folder)
    shutil.copytree(GOLD.parent / "documents", folder / "documents", dirs_exist_ok=True)
    first, rest = (folder / "gold.jsonl").read_text(encoding="utf-8").split("\n", 1)
    row = json.loads(first)
    row["mentions"][0]["trigger"]["start"] += 1
    (folder / "gold.jsonl").write_text(json.dumps(row) + "\n" + rest, encoding="utf-8")


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (lambda _folder: None, "gold.jsonl: cannot be read: No such file or directory. Name a gold file"),
        (lambda folder: (folder / "gold.jsonl").mkdir(), "gold.jsonl: cannot be read: "),
        (lambda folder: (folder / "gold.jsonl").write_bytes(b""), "gold.jsonl: holds no annotated document. Each line"),
        (not_json, "gold.jsonl: line 1 is not JSON: "),
        (lambda folder: shutil.copy(GOLD, folder / "gold.jsonl"), "no folder with the annotated documents. Name it"),
        (without_its_document, ".md: cannot be read: No such file or directory. Check the path, or name the folder"),
        (with_a_wrong_span, "gold.jsonl: line 1: 'mentions' number 1: 'trigger' quotes words that do not stand at "),
    ],
)
def test_what_cannot_be_used_is_one_line(prepare, said, tmp_path):
    prepare(tmp_path)
    for more in ((), ("--json",)):
        ran = run("evaluate", tmp_path / "gold.jsonl", *more)
        assert (ran.status, ran.out) == (2, "")
        assert ran.messages.startswith("backchannel: ")
        assert said in ran.messages
        assert ran.messages.count("\n") == 1

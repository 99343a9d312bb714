"""What was gained is kept: no figure on the gold set below its floor, no broken span, and a README that says so."""

import copy
import json
import sys
from pathlib import Path

import pytest

from backchannel.engine.evaluating import evaluate_gold

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import pin_floors  # noqa: E402 - the folder of the tools is no package

FLOORS = json.loads(pin_floors.FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def present():
    return evaluate_gold(pin_floors.GOLD, None)


def test_no_figure_is_below_its_floor_and_no_span_is_broken(present):
    assert pin_floors.shortfalls(FLOORS["floors"], present.figures) == []


def test_the_floors_belong_to_this_gold_set(present):
    assert FLOORS["sha256"] == pin_floors.digest(), "the gold set has changed: run make floors"
    assert FLOORS["documents"] == present.documents
    assert FLOORS["made_with"] == pin_floors.MADE_WITH
    counted = {group: set(pin_floors.pin({group: parts})[group]) for group, parts in present.parts.items()}
    assert {group: set(rows) for group, rows in FLOORS["floors"].items()} == counted


def test_the_readme_gives_the_figures_that_were_pinned():
    page = pin_floors.README.read_text(encoding="utf-8")
    block = pin_floors.pinned_table(FLOORS["floors"])
    assert block in page
    assert pin_floors.with_block(page, "gold set", block) == page
    assert pin_floors.with_block(page, "gold set", "none\n") != page


def test_a_figure_below_its_floor_a_missing_one_and_a_broken_span_are_all_told(present):
    figures = copy.deepcopy(present.figures)
    figures["all"]["recall"] = 0.1
    figures["all"]["modality"] = None
    figures["readout"]["broken_spans"] = 1
    del figures["counterpart"]
    told = pin_floors.shortfalls(FLOORS["floors"], figures)
    assert f"all, recall: 0.100, and the floor is {FLOORS['floors']['all']['recall']['floor']:.2f}" in told
    assert any(line.startswith("all, modality: -") for line in told)
    assert any(line.startswith("counterpart, precision: -") for line in told)
    assert "readout, broken_spans: 1" in told


def test_a_floor_lets_through_one_right_answer_fewer_and_not_two(present):
    for group, shares in present.parts.items():
        for name, (right, of) in shares.items():
            if of < 10:
                continue  # where each answer is a tenth or more, the next step of a hundredth is far away
            floor = pin_floors.pin({group: {name: (right, of)}})[group][name]["floor"]
            one = 2 if name == "f1" else 1
            assert (right - one) / of >= floor, (group, name)
            assert (right - one) / of - floor < 0.01, (group, name)
    assert pin_floors.pin({"all": {"when": (0, 3), "channel": (0, 0)}})["all"].keys() == {"when"}
    assert pin_floors.pin({"all": {"when": (0, 3)}})["all"]["when"]["floor"] == 0


def test_floors_are_only_raised_unless_lowering_is_asked_for():
    high, low = ({"all": {"when": {"floor": floor, "figure": floor, "right": 1, "of": 2}}} for floor in (0.8, 0.7))
    assert pin_floors.raised(high, low)["all"]["when"] == {"floor": 0.8, "figure": 0.7, "right": 1, "of": 2}
    assert pin_floors.raised(low, high) == high
    assert pin_floors.raised({}, low) == low


@pytest.fixture
def sandbox(tmp_path, monkeypatch):
    """Let the tool write to copies, and nowhere else."""
    for name in ("FLOORS", "README"):
        path = tmp_path / getattr(pin_floors, name).name
        path.write_bytes(getattr(pin_floors, name).read_bytes())
        monkeypatch.setattr(pin_floors, name, path)
    monkeypatch.setattr(pin_floors, "ROOT", tmp_path)

    def tool(*arguments):
        monkeypatch.setattr(sys, "argv", ["pin_floors.py", "--shared", str(tmp_path / "none"), *arguments])
        return pin_floors.main()

    return tool


def test_the_tool_refuses_to_lower_without_its_flag(sandbox, capsys):
    floors = copy.deepcopy(FLOORS)
    floors["floors"]["all"]["recall"]["floor"] = 1.0
    pin_floors.FLOORS.write_text(json.dumps(floors), encoding="utf-8")
    assert sandbox() == 1
    assert "all, recall: " in (told := capsys.readouterr().out)
    assert "Nothing was pinned" in told
    assert json.loads(pin_floors.FLOORS.read_text(encoding="utf-8")) == floors
    assert sandbox("--check") == 1
    assert sandbox("--lower") == 0
    assert json.loads(pin_floors.FLOORS.read_text(encoding="utf-8"))["floors"]["all"]["recall"]["floor"] < 1
    assert "its figures stay as they were written last" in capsys.readouterr().out
    assert sandbox("--check") == 0


def test_the_check_notices_figures_in_the_readme_that_were_not_pinned(sandbox, capsys):
    page = pin_floors.README.read_text(encoding="utf-8")
    pin_floors.README.write_text(pin_floors.with_block(page, "gold set", "| made up |\n"), encoding="utf-8")
    assert sandbox("--check") == 1
    assert "run make floors" in capsys.readouterr().out
    assert sandbox() == 0
    assert sandbox("--check") == 0


def test_the_file_is_written_a_line_a_figure():
    text = pin_floors.floors_text(FLOORS["floors"], FLOORS["documents"])
    assert text == pin_floors.FLOORS.read_text(encoding="utf-8")
    assert sum(line.startswith("   ") for line in text.splitlines()) == sum(map(len, FLOORS["floors"].values()))

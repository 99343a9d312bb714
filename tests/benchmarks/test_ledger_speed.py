"""The benchmark of the ledger runs, and tells each figure."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import ledger_speed


def test_every_way_of_capturing_is_measured_on_a_ledger_that_verifies(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(ledger_speed, "ONE_BY_ONE", 5)
    ledger_speed.measure(tmp_path, count=40, size=300)
    out = capsys.readouterr().out.splitlines()
    assert [line[:26].strip() for line in out] == [
        "captures in batches",
        "captures one by one",
        "captures by two at once",
        "entries signed over",
        "entries verified in full",
        "entries verified quickly",
    ]
    assert "target 1,000" in out[0]

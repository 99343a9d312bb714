"""The benchmark's archives are sound, and it runs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import warc_speed


def test_all_ways_read_the_same_records(tmp_path):
    for path in warc_speed.make_archives(tmp_path, 60_000):
        found = {name: way(path) for name, way in warc_speed.WAYS.items()}
        assert found["warcio"] == found["warcio, digests"] == 2 * found["streaming"] == 2 * found["capture"] > 0


def test_it_prints_a_table(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["warc_speed.py", "--megabytes", "0"])
    assert warc_speed.main() == 0
    assert capsys.readouterr().out.startswith("| | records |")

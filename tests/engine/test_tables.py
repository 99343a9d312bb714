"""Tables that are built part by part, and builds that are stopped between two parts."""

import pytest

from backchannel.engine import add_locations, build, init_dossier, open_dossier, workshop
from backchannel.ledger import DerivedStore
from backchannel.reading import reading

NOW = "2026-01-01T00:00:00+00:00"
ROW = "{0},Call {0},President Trump spoke by telephone with President Putin on {1} March 2018.,2018-03-2{0}\n"
TABLE = "id,title,text,published\n" + "".join(ROW.format(number, 10 + number) for number in range(8)) + "9,Call,,soon\n"


@pytest.fixture
def table(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calls.csv").write_text(TABLE)
    (tmp_path / "note.md").write_text("---\ntitle: Note\n---\nThe presidents met.\n")
    return tmp_path


def make(name):
    with open_dossier(name) as dossier:
        done = build(dossier, processes=1)
        with DerivedStore.open(dossier.directory) as store:
            return done, store.dump()


def start(path):
    init_dossier(path, NOW)
    with open_dossier(path) as dossier:
        add_locations(dossier, ["calls.csv", "note.md"], NOW)


def test_parts_give_what_the_whole_gives(table, monkeypatch):
    start(table / "whole")
    done, dump = make(table / "whole")
    assert done.documents == 9
    monkeypatch.setattr(workshop, "LARGE_TABLE_BYTES", 0)
    monkeypatch.setattr(reading, "PART_DOCUMENTS", 3)
    monkeypatch.setattr("backchannel.engine.building.BATCH_DOCUMENTS", 2)
    start(table / "parts")
    again, same = make(table / "parts")
    assert same == dump
    assert [str(one) for one in again.problems] == [str(one) for one in done.problems]
    assert (again.read, len(again.problems)) == (2, 1)


def test_a_build_that_stops_between_two_parts_is_made_whole_by_the_next(table, monkeypatch):
    start(table / "whole")
    _, dump = make(table / "whole")
    monkeypatch.setattr(reading, "PART_DOCUMENTS", 3)
    monkeypatch.setattr("backchannel.engine.building.BATCH_DOCUMENTS", 2)
    start(table / "stopped")
    real, calls = workshop.extract_document, []

    def stop(document, gazetteer):
        calls.append(document)
        if len(calls) == 5:
            raise KeyboardInterrupt
        return real(document, gazetteer)

    with monkeypatch.context() as patch:
        patch.setattr(workshop, "extract_document", stop)
        with pytest.raises(KeyboardInterrupt):
            make(table / "stopped")
    with DerivedStore.open(table / "stopped") as store:
        assert store.count("documents") == 3
    _, same = make(table / "stopped")
    assert same == dump

"""The engine: the same facts give the same record, whatever the order, the processes, or the cache."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backchannel.engine import (
    add_locations,
    build,
    find_dossier,
    init_dossier,
    is_stale,
    open_dossier,
    open_or_init,
    read_built,
    select_findings,
    workshop,
)
from backchannel.engine.building import BATCH_CAPTURES
from backchannel.engine.fingerprint import package_fingerprint
from backchannel.errors import DossierNotFoundError, UsageError
from backchannel.example import example_documents
from backchannel.ledger import DerivedStore

NOW = "2021-05-03T10:00:00+00:00"
LATER = "2021-06-01T10:00:00+00:00"


def make(directory, *locations, processes=None):
    """Build a dossier of some locations, and return the dump of everything derived."""
    with open_or_init(directory, NOW) as dossier:
        for location in locations:
            add_locations(dossier, [str(location)], NOW)
        build(dossier, processes=processes)
    with DerivedStore.open(directory) as store:
        return store.dump()


@pytest.fixture(scope="module")
def documents():
    return sorted(path for path in example_documents().rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def whole(documents, tmp_path_factory):
    directory = tmp_path_factory.mktemp("whole") / "dossier"
    return directory, make(directory, *documents)


def test_what_is_derived_can_be_deleted_and_is_the_same_again(whole, tmp_path):
    directory, dump = whole
    shutil.copytree(directory, tmp_path / "copy")
    (tmp_path / "copy" / "derived.sqlite").unlink()
    assert make(tmp_path / "copy") == dump
    assert "\ncontacts " in dump
    assert "\nfindings " in dump


def test_the_number_of_processes_does_not_matter(whole, documents, tmp_path):
    assert make(tmp_path / "dossier", *documents, processes=2) == whole[1]


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_the_order_of_adding_does_not_matter(whole, documents, tmp_path_factory, random):
    shuffled = list(documents)
    random.shuffle(shuffled)
    assert make(tmp_path_factory.mktemp("order") / "dossier", *shuffled) == whole[1]


def test_building_bit_by_bit_gives_what_building_at_once_gives(whole, documents, tmp_path):
    for start in range(0, len(documents), 11):
        dump = make(tmp_path / "dossier", *documents[start : start + 11])
    assert dump == whole[1]


def test_only_what_is_new_is_read(whole, documents, tmp_path, monkeypatch):
    make(tmp_path / "dossier", *documents[:-1])
    read = []
    real = workshop.read_parts

    def noted(capture, *rest):
        read.append(capture.path)
        return real(capture, *rest)

    monkeypatch.setattr(workshop, "read_parts", noted)
    dump = make(tmp_path / "dossier", documents[-1])
    assert len(read) == 1
    assert dump == whole[1]
    make(tmp_path / "dossier")
    assert len(read) == 1


def test_everything_is_read_again_when_what_reads_it_has_changed(documents, tmp_path, monkeypatch):
    make(tmp_path / "dossier", *documents[:3])
    for module in ("building", "noted"):
        monkeypatch.setattr(f"backchannel.engine.{module}.package_fingerprint", lambda *_: "another version")
    with open_dossier(tmp_path / "dossier") as dossier:
        assert is_stale(dossier)
        assert build(dossier).read == 3
        assert not is_stale(dossier)


def test_a_build_that_is_stopped_goes_on_where_it_was(documents, tmp_path, monkeypatch):
    monkeypatch.setattr("backchannel.engine.building.BATCH_CAPTURES", 2)
    assert BATCH_CAPTURES > 2
    with open_or_init(tmp_path / "dossier", NOW) as dossier:
        add_locations(dossier, [str(path) for path in documents[:6]], NOW)

        def stop(what, done, _total):
            if (what, done) == ("reading and extracting", 5):
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            build(dossier, stop)
        assert is_stale(dossier)
        assert build(dossier).read == 2
    whole = make(tmp_path / "at-once", *documents[:6])
    with DerivedStore.open(tmp_path / "dossier") as store:
        assert store.dump() == whole


@pytest.mark.parametrize("damage", ["DELETE FROM clusters", "DELETE FROM contacts WHERE rowid % 2", "DROP TABLE names"])
def test_derived_tables_that_are_half_gone_are_made_again(whole, tmp_path, damage):
    shutil.copytree(whole[0], tmp_path / "copy")
    with contextlib.closing(sqlite3.connect(tmp_path / "copy" / "derived.sqlite")) as connection:
        connection.execute(damage)
        connection.commit()
    with open_dossier(tmp_path / "copy") as dossier:
        assert is_stale(dossier)
    assert make(tmp_path / "copy") == whole[1]


def test_two_builds_at_once_are_one(whole, documents, tmp_path):
    with open_or_init(tmp_path / "dossier", NOW) as dossier:
        add_locations(dossier, [str(path) for path in documents], NOW)
    command = [sys.executable, "-m", "backchannel", "-C", str(tmp_path / "dossier"), "build"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for one in both:
        _, errors = one.communicate()
        assert (one.returncode, "Traceback" in errors) == (0, False), errors
    assert make(tmp_path / "dossier") == whole[1]


def test_taking_the_same_bytes_again_changes_nothing_derived(whole, documents, tmp_path):
    shutil.copytree(whole[0], tmp_path / "copy")
    with open_dossier(tmp_path / "copy") as dossier:
        added = add_locations(dossier, [str(documents[0])], LATER)
        assert added.known == 1
    assert make(tmp_path / "copy") == whole[1]


def test_progress_is_told_to_its_end(documents, tmp_path):
    told = []
    with open_or_init(tmp_path / "dossier", NOW) as dossier:
        add_locations(dossier, [str(documents[0].parent)], NOW, lambda *step: told.append(step))
        build(dossier, lambda *step: told.append(step))
    last = {what: (done, total) for what, done, total in told}
    assert set(last) == {"capturing", "reading and extracting", "reconciling", "auditing"}
    assert all(done == total for done, total in last.values())


def test_findings_come_in_order_of_time(whole):
    with open_dossier(whole[0]) as dossier:
        built = read_built(dossier)
    dated = [finding.when for finding in built.findings if finding.when and len(finding.when) == 10]
    assert dated == sorted(dated)
    assert select_findings(built, ["R"]) == [one for one in built.findings if one.code[0] == "R"]


def test_a_dossier_is_found_from_below_and_not_invented(tmp_path):
    init_dossier(tmp_path / "dossier", NOW)
    deep = tmp_path / "dossier" / "a" / "b"
    deep.mkdir(parents=True)
    assert find_dossier(deep) == (tmp_path / "dossier").resolve()
    assert find_dossier(tmp_path) is None
    with pytest.raises(DossierNotFoundError):
        open_dossier(tmp_path)


def test_a_dossier_in_the_way_of_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError):
        init_dossier(tmp_path / "file", NOW)


def test_fingerprints_differ_by_part_and_are_steady():
    assert package_fingerprint("model") == package_fingerprint("model")
    assert package_fingerprint("model") != package_fingerprint("model", "audit")

import sqlite3

from tests.index.dossiers import NOW, add, readout

from backchannel.engine import build, open_dossier
from backchannel.engine.deciding import decide
from backchannel.index import Choice, Index, choose, fill_index, is_current
from backchannel.ledger.layout import INDEX_FILE

TABLES = ("documents", "contacts", "contact_people", "contact_words", "findings", "finding_subjects", "claims", "pairs")


def told(directory):
    """Return all rows without the numbers that tie them to their words."""
    with sqlite3.connect(directory / INDEX_FILE) as connection:
        rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}  # noqa: S608
    numbered = ("documents", "contacts", "findings", "claims", "pairs")
    return {name: sorted(row[1:] if name in numbered else row for row in found) for name, found in rows.items()}


def test_an_index_brought_up_to_date_is_as_one_made_anew(tmp_path):
    directory = add(tmp_path, one=readout("2021-12-30"), two=readout("2022-02-12"))
    add(tmp_path, three=readout("2023-05-05"), four=readout("2023-05-06", "trade"))
    grown = told(directory)
    (directory / INDEX_FILE).unlink()
    with open_dossier(directory) as dossier:
        assert not is_current(dossier)
        fill_index(dossier)
        assert is_current(dossier)
    assert told(directory) == grown


def test_words_of_what_has_left_are_not_found(tmp_path):
    directory = add(tmp_path, one=readout("2021-12-30", "grain exports"))
    with open_dossier(directory) as dossier:
        contact = choose(Index(directory), "contacts", Choice(q="grain"), {}).ids[0]
        decide(dossier, "reject", [contact], reason="a test", author="tester", decided_at=NOW)
        build(dossier)
        fill_index(dossier)
    assert choose(Index(directory), "contacts", Choice(q="grain"), {}).total == 0
    assert choose(Index(directory), "documents", Choice(q="grain"), {}).total == 1


def test_a_broken_index_is_made_anew(tmp_path):
    directory = add(tmp_path, one=readout("2021-12-30"))
    (directory / INDEX_FILE).write_bytes(b"no database")
    with open_dossier(directory) as dossier:
        assert not is_current(dossier)
        fill_index(dossier)
    assert choose(Index(directory), "documents", Choice(), {}).total == 1


def test_a_reader_sees_the_new_index_as_soon_as_it_is_there(tmp_path):
    directory = add(tmp_path, one=readout("2021-12-30"))
    index = Index(directory)
    before = index.mark
    add(tmp_path, two=readout("2022-02-12"))
    assert choose(index, "documents", Choice(), {}).total == 2
    assert index.mark != before


def test_pages_are_kept_by_name(tmp_path):
    directory = add(tmp_path, one=readout("2021-12-30"))
    with open_dossier(directory) as dossier:
        fill_index(dossier, pages=lambda built: {"overview": f"{len(built.contacts)} contact"})
    assert Index(directory).page("overview") == "1 contact"
    assert Index(directory).page("nothing") == ""
    assert Index(directory).until == "2026-01-01"

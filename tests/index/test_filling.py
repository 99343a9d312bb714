import sqlite3
from dataclasses import replace

from tests.index.dossiers import NOW, add, readout

from backchannel.engine import build, open_dossier
from backchannel.engine.deciding import decide
from backchannel.index import Choice, Index, choose, fill_index, is_current
from backchannel.index.listing import all_chosen
from backchannel.ledger.layout import INDEX_FILE

TABLES = ("documents", "contacts", "contact_words", "findings", "finding_subjects", "claims", "pairs")
PEOPLE = "SELECT contact, key, name, party, words FROM contact_people JOIN people ON number = person"


def told(directory):
    """Return all rows without the numbers that tie them to their words."""
    with sqlite3.connect(directory / INDEX_FILE) as connection:
        rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}  # noqa: S608
        people = sorted(connection.execute(PEOPLE).fetchall())
    numbered = ("documents", "contacts", "findings", "claims", "pairs")
    kept = {name: sorted(row[1:] if name in numbered else row for row in found) for name, found in rows.items()}
    return kept | {"people": people}


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


def test_the_words_of_a_contact_that_is_gone_outlive_the_version_of_the_index(tmp_path):
    directory = add(tmp_path, one=readout("2021-12-30", "grain exports"))
    with open_dossier(directory) as dossier:
        contact = choose(Index(directory), "contacts", Choice(), {}).ids[0]
        decide(dossier, "reject", [contact], reason="a test", author="tester", decided_at=NOW)
        build(dossier)
        fill_index(dossier)
        with sqlite3.connect(directory / INDEX_FILE) as connection:
            connection.execute("UPDATE meta SET value = 'of another version' WHERE key = 'made_with'")
        fill_index(dossier)
    words = Index(directory).connection.execute("SELECT DISTINCT contact FROM gone_words").fetchall()
    assert words == [(contact,)]


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


def test_what_words_find_stands_in_the_order_of_the_list_whenever_it_came(tmp_path):
    days = {"b": "2021-12-30", "d": "2022-02-12", "f": "2023-05-05"}
    directory = add(tmp_path, **{name: readout(day, "grain exports") for name, day in days.items()})
    later = {"a": "2020-01-05", "c": "2022-01-15", "g": "2024-05-06"}
    add(tmp_path, **{name: readout(day, "grain exports") for name, day in later.items()})
    index = Index(directory)
    asked = Choice(q="grain")
    pages = [choose(index, "documents", replace(asked, page=number), {}, 2) for number in (1, 2, 3)]
    assert [row["published"] for page in pages for row in page.rows] == sorted({**days, **later}.values(), reverse=True)
    assert {(page.total, page.pages) for page in pages} == {(6, 3)}
    assert [one for page in pages for one in page.ids] == all_chosen(index, "documents", asked, {})
    early = choose(index, "documents", replace(asked, until="2022-01"), {}, 2)
    assert (early.total, [row["published"] for row in early.rows]) == (3, ["2022-01-15", "2021-12-30"])
    (directory / INDEX_FILE).unlink()
    with open_dossier(directory) as dossier:
        fill_index(dossier)
    assert all_chosen(Index(directory), "documents", asked, {}) == [one for page in pages for one in page.ids]


def test_one_index_is_kept_to_for_as_long_as_a_page_is_made(tmp_path):
    directory = add(tmp_path, one=readout("2021-12-30"))
    index = Index(directory)
    with index.held():
        before = index.mark
        add(tmp_path, two=readout("2022-02-12"))
        assert index.mark == before
        assert choose(index, "documents", Choice(), {}).total == 1
    assert index.mark != before
    assert choose(index, "documents", Choice(), {}).total == 2

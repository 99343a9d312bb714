import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from backchannel.application.notes import Note, NoteStore
from backchannel.errors import LedgerError

NOTE = Note(0, "contact", "us-ru-2021-12-30-call", "m-1", "Two\nlines", "Ada", "2026-01-02T00:00:00+00:00", "waiting")


def test_a_note_is_kept_as_it_was_written_and_numbered(tmp_path):
    store = NoteStore(tmp_path)
    assert (store.counts(), store.on_finding("f-1"), store.note(1)) == ({}, [], None)
    assert not (tmp_path / "notes.sqlite").exists(), "looking makes no file"
    one, other = store.write(NOTE), store.write(replace(NOTE, on="finding", about="f-1", anchor=""))
    assert (one.number, other.number) == (1, 2)
    assert store.note(1) == one
    assert store.on_finding("f-1") == store.on_findings(["f-1", "f-2"]) == [other]
    assert store.counts() == {"waiting": 2}


def test_a_note_on_a_contact_goes_with_its_mention(tmp_path):
    store = NoteStore(tmp_path)
    kept = store.write(NOTE)
    assert store.on_contact("another-name", ["m-1", "m-2"]) == [kept]
    assert store.on_contact(NOTE.about, ["m-9"]) == [], "another contact has that name now"
    unanchored = store.write(replace(NOTE, anchor=""))
    assert store.on_contact(NOTE.about, []) == [unanchored]


def test_moderating_says_who_and_when_and_changes_no_text(tmp_path):
    store = NoteStore(tmp_path)
    kept = store.write(NOTE)
    assert store.moderate(1, "shown", "Ben", "2026-01-03T00:00:00+00:00")
    assert store.note(1) == replace(kept, state="shown", moderator="Ben", moderated_at="2026-01-03T00:00:00+00:00")
    assert store.in_state("shown", 5) == [store.note(1)]
    assert not store.moderate(9, "hidden", "Ben", "2026-01-03T00:00:00+00:00")


def test_a_broken_file_is_one_line(tmp_path):
    (tmp_path / "notes.sqlite").write_bytes(b"no database" * 100)
    with pytest.raises(LedgerError, match=r"notes\.sqlite"):
        NoteStore(tmp_path).counts()
    with pytest.raises(LedgerError, match=r"notes\.sqlite"):
        NoteStore(tmp_path).write(NOTE)


def test_two_write_at_once(tmp_path):
    NoteStore(tmp_path).write(NOTE)
    with closing(sqlite3.connect(tmp_path / "notes.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("COMMIT")
        assert NoteStore(tmp_path).write(NOTE).number == 2

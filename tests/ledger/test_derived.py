import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.errors import LedgerError
from backchannel.ledger import TABLES, DerivedStore, derived
from backchannel.model import (
    Attribution,
    Claim,
    Document,
    Evidence,
    Finding,
    Mention,
    Participant,
    Problem,
    Searched,
    Span,
    Statement,
    Text,
    Verdict,
)

SPOKE = Span(0, 5, "spoke")
VOICE = (Attribution("document"),)
PEOPLE = (Participant("Q7747", "Vladimir Putin", "ru", "participant", None),)


def mention(identifier: str, document: str = "d-1") -> Mention:
    statement = Statement("topic", "grain", SPOKE, VOICE, "reported", "words")
    return Mention(
        identifier, document, SPOKE, SPOKE, None, "call", "hedged", "2018-03-20~", PEOPLE, VOICE, (statement,)
    )


def problem(where: str) -> Problem:
    return Problem(where, "no-article", "m", "h")


EVIDENCE = Evidence("d-1", None, None, "2018-03-20", "ru", 0, 5, "spoke")
RECORDS = {
    "documents": Document(
        "d-1", "ab", None, "T", None, None, "press", None, None, None, "en", "UTC", covers="2018", text="T\n\nx"
    ),
    "mentions": mention("m-1"),
    "claims": Claim("c-1", "d-1", "count", "call", PEOPLE, ">=2", None, VOICE, SPOKE, SPOKE),
    "findings": Finding(
        "f-1", "D101", "note", ("k",), None, ("ru",), None, "m", (EVIDENCE,), Searched(("a",), "2018", "2018")
    ),
    "verdicts": Verdict("c-1", "untestable", (), None, None, 1.5, None, "none"),
    "problems": problem("a.txt"),
}


@pytest.mark.parametrize("table", RECORDS)
def test_records_come_back_as_they_went_in(tmp_path: Path, table: str) -> None:
    record = RECORDS[table]
    with DerivedStore.open(tmp_path) as store:
        store.put(table, [("x", record)])
    with DerivedStore.open(tmp_path) as store:
        assert store.rows(table, type(record)) == (record,)
        assert store.get(table, "x", type(record)) == record
        assert store.get(table, "y", type(record)) is None


def test_rows_are_sorted_replaced_and_deleted(tmp_path: Path) -> None:
    with DerivedStore.open(tmp_path) as store:
        store.put("problems", [("b", problem("b")), ("a", problem("a")), ("c", problem("c"))])
        store.put("problems", [("b", problem("B")), ("b", problem("bb"))])
        assert [one.where for one in store.rows("problems", Problem)] == ["a", "bb", "c"]
        store.delete("problems", ["a", "unknown"])
        assert store.ids("problems") == ("b", "c")
        store.replace("problems", (("z", problem(name)) for name in ["z"]))
        assert store.ids("problems") == ("z",)


def test_rows_are_chosen_by_their_keys(tmp_path: Path) -> None:
    with DerivedStore.open(tmp_path) as store:
        store.put("mentions", [(f"m-{n}", mention(f"m-{n}", f"d-{n % 2}")) for n in range(5)])
        assert store.ids("mentions", document="d-1") == ("m-1", "m-3")
        assert [one.id for one in store.rows("mentions", Mention, document="d-0")] == ["m-0", "m-2", "m-4"]


def test_notes_on_the_cache(tmp_path: Path) -> None:
    with DerivedStore.open(tmp_path) as store:
        assert store.meta("built_from") is None
        store.set_meta("built_from", "x")
        store.set_meta("built_from", "y")
    with DerivedStore.open(tmp_path) as store:
        assert store.meta("built_from") == "y"


def die_in_the_middle(store: DerivedStore) -> None:
    with store.transaction():
        store.replace("problems", [("b", problem("b"))])
        store.set_meta("built_from", "new")
        assert store.ids("problems") == ("b",)
        raise KeyboardInterrupt


def test_a_build_that_dies_leaves_the_state_before_it(tmp_path: Path) -> None:
    with DerivedStore.open(tmp_path) as store:
        store.put("problems", [("a", problem("a"))])
        before = store.dump()
        with pytest.raises(KeyboardInterrupt):
            die_in_the_middle(store)
        assert (store.dump(), store.meta("built_from")) == (before, None)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(TABLES), st.text(max_size=4), st.text()), max_size=8), st.randoms())
def test_order_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]], random: object
) -> None:
    unique = {(table, identifier): text for table, identifier, text in rows if table in {"problems", "contacts"}}
    shuffled = list(unique.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    dumps = []
    for order in (unique.items(), shuffled):
        with DerivedStore.open(tmp_path_factory.mktemp("d")) as store:
            for (table, identifier), text in order:
                store.put(table, [(identifier, problem(text))])
            dumps.append(store.dump())
    assert dumps[0] == dumps[1]
    assert dumps[0].count("\n") >= len(unique)


@pytest.mark.parametrize("data", [b"", b"garbage" * 999, b"SQLite format 3\x00" + b"\x01" * 9000])
def test_a_damaged_cache_is_started_anew(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "derived.sqlite").write_bytes(data)
    with DerivedStore.open(tmp_path) as store:
        assert store.dump() == ""
        store.put("problems", [("a", problem("a"))])


def test_a_truncated_cache_is_started_anew(tmp_path: Path) -> None:
    with DerivedStore.open(tmp_path) as store:
        store.put("problems", [(str(n), problem("a" * 100)) for n in range(300)])
    path = tmp_path / "derived.sqlite"
    path.write_bytes(path.read_bytes()[:-4096])
    with DerivedStore.open(tmp_path) as store:
        assert store.ids("problems") == ()


def test_a_cache_of_other_records_is_started_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with DerivedStore.open(tmp_path) as store:
        store.put("problems", [("a", problem("a"))])
    with DerivedStore.open(tmp_path) as store:
        assert store.ids("problems") == ("a",)
    monkeypatch.setattr(derived, "record_shape", lambda: "of another version")
    with DerivedStore.open(tmp_path) as store:
        assert store.ids("problems") == ()


def test_a_cache_in_use_is_not_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with DerivedStore.open(tmp_path) as store:
        store.put("problems", [("a", problem("a"))])
    original = derived.sqlite_engine
    monkeypatch.setattr(
        derived, "sqlite_engine", lambda path, **more: original(path, **more, lock_timeout_seconds=0.05)
    )
    with closing(sqlite3.connect(tmp_path / "derived.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LedgerError, match="written by another process"):
            DerivedStore.open(tmp_path)
    with DerivedStore.open(tmp_path) as store:
        assert store.ids("problems") == ("a",)


def test_reading_writes_nothing(tmp_path: Path) -> None:
    DerivedStore.open(tmp_path).close()
    before = (tmp_path / "derived.sqlite").stat().st_mtime_ns
    with DerivedStore.open(tmp_path) as store:
        store.rows("problems", Problem)
    assert (tmp_path / "derived.sqlite").stat().st_mtime_ns == before


def test_a_row_that_is_no_record_says_what_to_do(tmp_path: Path) -> None:
    with DerivedStore.open(tmp_path) as store:
        store.put("problems", [("a", problem("a"))])
        for body in ("{}", "[]", "null", "{", "7"):
            with closing(sqlite3.connect(tmp_path / "derived.sqlite")) as other, other:
                other.execute("UPDATE problems SET body = ?", (body,))
            with pytest.raises(LedgerError, match="a in problems cannot be read") as caught:
                store.rows("problems", Problem)
            assert "build" in caught.value.hint


def test_a_build_that_writes_much_keeps_nobody_from_reading(tmp_path):
    with DerivedStore.open(tmp_path) as reader, DerivedStore.open(tmp_path) as writer:
        reader.put("texts", [("a", Text("as it was"))])
        with writer.transaction():
            writer.put("texts", [(f"b{number}", Text("x" * 5000)) for number in range(2000)])
            assert reader.ids("texts") == ("a",)
        assert reader.count("texts") == 2001

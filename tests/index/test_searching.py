import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from backchannel.index.searching import as_query, excerpt


def test_every_word_must_be_there_and_the_last_may_be_a_beginning():
    assert as_query("Putin call") == '"Putin" AND "call"*'
    assert as_query("Putin call ") == '"Putin" AND "call"'
    assert as_query('"spoke by phone" ru') == '"spoke by phone" AND "ru"*'


def test_nothing_to_look_for_is_no_query():
    assert as_query(" ") == as_query('"-"') == ""


@given(st.text(max_size=60))
def test_no_text_typed_is_an_error(typed):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
    query = as_query(typed)
    if query:
        connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (query,)).fetchall()
    connection.close()


@given(st.text(max_size=800), st.text(max_size=20))
def test_an_excerpt_is_a_stretch_of_the_text(text, typed):
    inner = excerpt(text, typed).removeprefix("... ").removesuffix(" ...")
    assert inner.strip() in text


def test_an_excerpt_stands_around_the_words():
    text = "word " * 200 + "the recording was switched off " + "word " * 200
    assert "recording was switched off" in excerpt(text, "recording")

"""What holds for words wherever they are: in the index (FTS5) or in PostgreSQL."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.index.dossiers import NOW
from tests.index.words.stages import (
    ALL_DAYS,
    CORRIDOR,
    DAYS,
    FIRST_DAYS,
    GRAIN,
    LONG,
    LONG_WORDS,
    filled,
    index_file,
    name_database,
)
from tests.postgres import database

from backchannel.engine import add_locations, build, open_dossier, open_or_init
from backchannel.example import example_documents
from backchannel.index import Choice, Index, choose, is_current
from backchannel.index.listing import all_chosen

LISTS = ("documents", "contacts", "findings", "claims")
KINDS = ("fts", "postgresql")


@pytest.fixture(params=KINDS)
def address(request):
    """The address of a new database, or none for FTS5."""
    return database(request.getfixturevalue("postgres"), "one_dossier") if request.param == "postgresql" else ""


def found(directory, typed, table="documents"):
    return choose(Index(directory), table, Choice(q=typed), {}).total


def current(directory):
    with open_dossier(directory) as dossier:
        return is_current(dossier)


@pytest.fixture(scope="module", params=KINDS)
def dossier_of_two(request, stages, tmp_path_factory):
    """A dossier of two documents, by each kind; tests only read it."""
    address = database(request.getfixturevalue("postgres"), "two") if request.param == "postgresql" else ""
    return stages.put(tmp_path_factory.mktemp("two"), CORRIDOR, address)


@pytest.mark.parametrize(
    ("typed", "total"),
    [
        ("grain", 2),
        ("GRÁIN exports", 1),
        ("export grains", 1),
        ("expo", 1),
        ("expo ", 0),
        ("of", 2),
        ('"spoke today by phone"', 2),
        ('"today spoke"', 0),
        ('"of Russia. The leaders"', 2),
        ('"of the leaders"', 0),
        ('"President Biden\'s call" grain', 2),
        ("Geneva", 1),
        ("exports Geneva", 0),
        ("arms -control", 1),
        ("x' OR 1=1 --", 0),
        ("'); DROP TABLE documents; --", 0),
        ("grain & exports | !x", 0),
        ("grain:* <-> \\", 2),
        ("%s %(a)s :a $1 ?", 0),
        ("_", 0),
        ("grain _", 0),
    ],
)
def test_words_find(dossier_of_two, typed, total):
    assert found(dossier_of_two, typed) == total


def test_a_phrase_does_not_join_the_title_and_the_text(dossier_of_two):
    assert found(dossier_of_two, '"Putin of Russia"') == 2
    assert found(dossier_of_two, '"Russia President"') == 0


def test_words_of_what_is_new_are_found_and_of_what_has_left_are_not(tmp_path, stages, address):
    stages.put(tmp_path, GRAIN, address)
    assert found(tmp_path, "grain") == 1
    stages.put(tmp_path, CORRIDOR)
    assert (found(tmp_path, "grain"), found(tmp_path, "grain", "contacts"), current(tmp_path)) == (2, 2, True)
    for _ in range(3):  # the words of a row that left go some fillings later
        stages.put(tmp_path, CORRIDOR, rejected="2022-02-12")
        assert (found(tmp_path, "grain"), found(tmp_path, "grain", "contacts"), current(tmp_path)) == (2, 1, True)
        assert len(all_chosen(Index(tmp_path), "contacts", Choice(q="grain"), {})) == 1


def test_an_index_of_before_finds_what_it_found_after_another_has_taken_its_place(tmp_path, stages, address):
    index = Index(stages.put(tmp_path, GRAIN, address))
    with index.held():
        assert choose(index, "documents", Choice(q="grain"), {}).total == 1
        stages.put(tmp_path, CORRIDOR)
        assert choose(index, "documents", Choice(q="grain"), {}).total == 1
        assert found(tmp_path, "grain") == 2
    assert choose(index, "documents", Choice(q="grain"), {}).total == 2


def test_an_index_that_is_made_anew_finds_the_same(tmp_path, stages, address):
    stages.put(tmp_path, CORRIDOR, address)
    before = all_chosen(Index(tmp_path), "documents", Choice(q="Putin"), {})
    index_file(tmp_path).unlink()
    filled(tmp_path)
    assert all_chosen(Index(tmp_path), "documents", Choice(q="Putin"), {}) == before
    assert len(before) == 2


def test_words_filter_beside_others_and_pages_are_turned(tmp_path, stages, address):
    stages.put(tmp_path, FIRST_DAYS, address)
    index = Index(stages.put(tmp_path, ALL_DAYS))
    pages = [choose(index, "documents", Choice(q="grain", page=number), {}, 2) for number in (1, 2, 3)]
    assert [row["published"] for page in pages for row in page.rows] == sorted(DAYS, reverse=True)
    assert {(page.total, page.pages) for page in pages} == {(5, 3)}
    early = choose(index, "documents", Choice(q="grain", until="2022-12"), {}, 2)
    assert (early.total, [row["published"] for row in early.rows]) == (3, ["2022-02-12", "2021-12-30"])


def test_every_phrase_of_a_long_text_is_found_and_no_other(tmp_path, stages, address):
    stages.put(tmp_path, LONG, address)
    words = LONG_WORDS
    for at in (0, 5_000, 8_998, 16_380, 16_383, 20_597):
        assert found(tmp_path, f'"{words[at]} {words[at + 1]} {words[at + 2]}"') == 1
        assert found(tmp_path, f'"{words[at]} {words[at + 2]}x"') == 0
    assert found(tmp_path, '"word1 word2" "word19998 word19999"') == 1
    assert found(tmp_path, '"word1 word3"') == 0
    assert found(tmp_path, "word1 word19999") == 1
    assert found(tmp_path, f'"{" ".join(["the"] * 45)} word9000"') == 1


@pytest.fixture(scope="module")
def two_examples(postgres, tmp_path_factory):
    """Return the index of the example dossier by each kind."""
    here = tmp_path_factory.mktemp("examples")
    with open_or_init(here / "fts", NOW) as dossier:
        add_locations(dossier, [str(example_documents())], NOW)
        build(dossier)
    shutil.copytree(here / "fts", here / "postgresql")
    name_database(here / "postgresql", database(postgres, "example"))
    for name in KINDS:
        filled(here / name)
    return [Index(here / name) for name in KINDS], _typed()


def _typed():
    """Return what may be typed: stretches of the texts, their words cut and joined, and anything at all."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(example_documents().rglob("*")) if path.is_file()]
    words = sorted({word for text in texts for word in text.split()})
    word = st.sampled_from(words)
    cut = st.builds(lambda one, at: one[: at + 1], word, st.integers(0, 12))
    stretch = st.builds(
        lambda text, at, long: text[at % len(text) :][:long], st.sampled_from(texts), st.integers(0), st.integers(1, 90)
    )
    phrase = st.builds(lambda one: f'"{one.replace(chr(34), "")}"', stretch)
    part = st.one_of(word, cut, stretch, phrase, st.text(max_size=12), st.sampled_from("\"'&|!()<->:*\\%$_- "))
    return st.lists(part, min_size=1, max_size=4).map(" ".join)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_both_give_the_same_rows_in_the_same_order(two_examples, data):
    indexes, typed = two_examples
    text = data.draw(typed)[:200].replace("\0", "")
    choice = Choice(q=text.encode("utf-8", "ignore").decode())
    for table in LISTS:
        chosen = [choose(index, table, choice, {}, 5) for index in indexes]
        assert chosen[0] == chosen[1]
        assert all_chosen(indexes[0], table, choice, {}) == all_chosen(indexes[1], table, choice, {})

"""Words that a pattern cannot match without."""

import re
from pathlib import Path

import pytest

from backchannel.extraction import dates, faint_triggers, name_patterns, triggers
from backchannel.extraction.needed_words import Sought, Spared, alternatives, needed_words
from backchannel.extraction.sentences import split_sentences

DOCUMENTS = Path(__file__).parents[2] / "eval" / "gold" / "documents"
SOUGHT = {
    "pairs": name_patterns.PAIR,
    "groups": name_patterns.GROUP,
    "leaders of": name_patterns.LEADERS_OF,
    "titles": name_patterns.TITLES_AT_HOME,
}
TABLES = {
    "times": [pattern for pattern, _ in dates.ALL_ROWS],
    "triggers": [pattern for pattern, _, _ in triggers.ROWS],
    "faint triggers": [pattern for pattern, _, _ in faint_triggers.ROWS],
}


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("spoke", {"spoke"}),
        ("[Ss]ummits?", {"summit"}),
        ("met|meets?", {"met", "meet"}),
        (r"\b(?i:THE\s+week)\b", {"week"}),
        (r"(?:early |late )?spring", {"spring"}),
        (r"met(?= with\b)", {" with"}),
        (r"(?<=\bto )see", {"see"}),
        (r"\d+ (?:day|week)s", {" days", " weeks"}),
        (r"Jan(?:uary|\.)? \d", {"jan ", "jan. ", "january "}),
        (r"(?P<which>last|next)\s+month", {"month"}),
        (r"(?:ha)+", {"ha"}),
        (r"on (?:his )?visit", {"on visit", "on his visit"}),
    ],
)
def test_the_words_that_a_pattern_needs(pattern, words):
    assert needed_words(pattern) == words


@pytest.mark.parametrize(
    "pattern", [r"\d\d", "(?:met)?", "(?:met|)", "[a-z]+", "(?:met)*", ".", "met|\\w+", "[^m]", "(?!met)", "a?b?"]
)
def test_of_a_pattern_that_may_match_without_any_word_nothing_is_said(pattern):
    assert needed_words(pattern) == frozenset()


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("(a|b)|c", ["(a|b)", "c"]),
        (r"\||[|]|[^]|]", [r"\|", "[|]", "[^]|]"]),
        (r"[]|]|\(|d", ["[]|]", r"\(", "d"]),
        ("(?:a|(b|c))", ["(?:a|(b|c))"]),
    ],
)
def test_the_alternatives_of_a_pattern(pattern, parts):
    assert alternatives(pattern) == parts


def test_a_text_is_left_with_the_patterns_whose_words_it_has_and_with_those_that_need_none():
    spared = Spared(["spoke", "met", r"\d", "WEEK"])
    assert spared.left_for("They Met last week.") == [1, 2, 3]
    assert len(spared) == 4


@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_spared_that_would_have_matched(table):
    patterns = TABLES[table]
    spared, compiled = Spared(patterns), [re.compile(pattern) for pattern in patterns]
    matched = 0
    for path in sorted(DOCUMENTS.rglob("*.md")):
        for sentence in split_sentences(path.read_text(encoding="utf-8"), ""):
            found = {number for number, pattern in enumerate(compiled) if pattern.search(sentence.text)}
            assert found <= set(spared.left_for(sentence.text)), sentence.text
            matched += len(found)
    assert matched > 20


@pytest.mark.parametrize("table", TABLES)
def test_every_row_of_the_tables_needs_some_word(table):
    assert [pattern for pattern in TABLES[table] if not needed_words(pattern)] == []


@pytest.mark.parametrize("name", SOUGHT)
def test_a_pattern_that_is_sought_finds_in_each_paragraph_what_it_finds_by_itself(name):
    pattern = SOUGHT[name]
    matched = 0
    for path in sorted(DOCUMENTS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        found = [match.group() for match in Sought(pattern).finditer(text)]
        apart = [match.group() for part in text.split("\n\n") for match in pattern.finditer(part)]
        assert found == apart, path.name
        matched += len(found)
    assert matched > 1


def test_a_match_ends_with_the_paragraph_and_places_count_in_the_text():
    text = "The meeting\n\nof Leaders was held.\n\nİstanbul: no meeting of Leaders"
    sought = Sought(re.compile(r"[Mm]eeting(?:\s+of\s+Leaders)?"))
    plain = text.replace("İ", "I")
    assert [match.span() for match in sought.finditer(plain)] == [(4, 11), (48, 66)]
    assert sought.search("a Meeting").span() == (2, 9)
    assert sought.search("a talk") is None
    assert [match.group() for match in sought.finditer(text)][-1] == "meeting of Leaders"


def test_a_match_ends_with_the_sentence_where_that_is_said():
    text = "A meeting. Of leaders? A meeting of leaders. Of leaders; leaders."
    sought = Sought(re.compile(r"meeting\W+[Oo]f\s+leaders|leaders"), within=(". ", "? "))
    assert [match.group() for match in sought.finditer(text)] == ["leaders", "meeting of leaders", "leaders", "leaders"]


def test_a_pattern_that_needs_no_word_is_not_sought():
    with pytest.raises(ValueError, match="no word"):
        Sought(re.compile(r"\d+"))


def test_any_of_the_patterns_may_match_or_none():
    assert Spared(["spoke", "met"]).any_for("They Met.")
    assert not Spared(["spoke", "met"]).any_for("They talked.")
    assert Spared([r"\d"]).any_for("They talked.")

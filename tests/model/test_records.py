"""The records: frozen, whole on the way to JSON and back, with identifiers that depend on content alone."""

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publication.records import CLAIM, CONTACT, FINDING, VERDICT, document

import backchannel.model
from backchannel.model import (
    Claim,
    Contact,
    Document,
    Finding,
    Mention,
    Problem,
    Span,
    Verdict,
    canonical_json,
    content_id,
    from_plain,
    slug,
    split_value,
    to_plain,
)

RECORDS = [
    value for value in vars(backchannel.model).values() if isinstance(value, type) and dataclasses.is_dataclass(value)
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=8,
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_is_frozen_slotted_and_described(record):
    assert record.__dataclass_params__.frozen
    assert "__slots__" in vars(record)
    assert record.__doc__
    assert not record.__doc__.startswith(f"{record.__name__}(")


@pytest.mark.parametrize("record", [CONTACT, FINDING, CLAIM, VERDICT, document()], ids=lambda one: type(one).__name__)
def test_a_record_survives_json(record):
    plain = json.loads(json.dumps(to_plain(record)))
    assert from_plain(type(record), plain) == record


@given(st.lists(st.integers(0, 9), min_size=2, max_size=2), st.text(max_size=9))
def test_a_mention_survives_json(ends, words):
    text = "x" * 10 + (words or "y")
    span = Span.of(text, min(ends), 10)
    mention = Mention("m", "d", span, span, None, "call", "reported", None, (), (), ())
    assert from_plain(Mention, json.loads(json.dumps(to_plain(mention)))) == mention


@pytest.mark.parametrize("cls", [Contact, Document, Finding, Claim, Verdict, Mention, Problem])
def test_data_that_are_no_record_are_refused(cls):
    with pytest.raises((TypeError, KeyError)):
        from_plain(cls, {"id": "x"})


@given(st.text(min_size=1), st.data())
def test_a_span_holds_the_words_that_stand_there(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.of(text, start, end)
    assert text[span.start : span.end] == span.quote
    assert span.overlaps(span)
    assert not span.overlaps(Span(end, end + 1, "x"))


@pytest.mark.parametrize("wrong", [(0, 0, ""), (2, 1, "x"), (-1, 1, "xx"), (0, 2, "x")])
def test_a_span_that_cannot_hold_its_quote_is_refused(wrong):
    with pytest.raises(ValueError, match="cannot hold"):
        Span(*wrong)


@given(JSON)
def test_canonical_json_is_one_text_for_one_value(value):
    assert json.loads(canonical_json(value)) == value
    if isinstance(value, dict):
        assert canonical_json(dict(reversed(list(value.items())))) == canonical_json(value)


@given(JSON, JSON)
def test_an_identifier_depends_on_all_of_the_content_and_nothing_else(one, other):
    assert content_id("m", one, other) == content_id("m", one, other)
    assert (content_id("m", one) == content_id("m", other)) == (canonical_json(one) == canonical_json(other))
    assert content_id("m", one).startswith("m-")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Yuri Ushakov", "yuri-ushakov"), ("Peña Nieto", "pena-nieto"), ("  H. R. McMaster ", "h-r-mcmaster"), ("Ж", "")],
)
def test_a_slug_is_ascii_words(name, expected):
    assert slug(name) == expected


def test_a_value_is_split_into_side_and_rest():
    assert split_value("us: none") == ("us", "none")
    assert split_value("none") == (None, "none")


def test_a_problem_is_one_line_with_place_code_and_remedy():
    problem = Problem("a.csv:12", "ragged-rows", "too many cells", "Quote them.")
    assert str(problem) == "a.csv:12: too many cells [ragged-rows]. Quote them."

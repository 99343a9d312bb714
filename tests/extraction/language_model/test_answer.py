"""Answers: whatever a model says, it gives entries of checked types, or nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.extraction.language_model import read_answer
from backchannel.extraction.language_model.answer import MOST_ENTRIES, Entry, Voice

MENTION = {
    "sentence": "A met B on Friday, C said.",
    "trigger": "met",
    "channel": "meeting",
    "modality": "reported",
    "participants": ["A", "B"],
    "time": "on Friday",
    "voices": [{"kind": "speaker", "words": "C"}],
}
CLAIM = {key: value for key, value in MENTION.items() if key != "modality"}
WHOLE = json.dumps({"mentions": [MENTION], "claims": [CLAIM]})
VALUES = ("meeting", "reported", "speaker", "A", "", " ", 1, None, True, [], {}, ["A"], [1], [{"kind": "speaker"}])


def one(**changes):
    """Return the answer with one mention that differs from a good one."""
    return read_answer(json.dumps({"mentions": [MENTION | changes], "claims": []}))


def test_an_answer_gives_its_entries():
    voices = (Voice("speaker", "C"),)
    answer = read_answer(WHOLE)
    assert answer.mentions == (
        Entry("A met B on Friday, C said.", "met", "meeting", "reported", ("A", "B"), "on Friday", voices),
    )
    assert answer.claims == (
        Entry("A met B on Friday, C said.", "met", "meeting", None, ("A", "B"), "on Friday", voices),
    )
    assert answer.malformed == 0


@pytest.mark.parametrize(
    "content",
    [f"```json\n{WHOLE}\n```", f"Here it is: {WHOLE} Good luck.", f"<think>Hm, {{}} or so</think>\n{WHOLE}"],
)
def test_words_around_the_object_do_not_matter(content):
    assert read_answer(content) == read_answer(WHOLE)


@pytest.mark.parametrize(
    "content",
    ["", "Sorry.", "[]", "3", "null", "{", WHOLE[:-9], '{"mentions": {}}', '{"claims": []}', '{"mentions": 1}',
     '{"mentions": [], "claims": null}', "{" * 100_000, "[" * 100_000, '{"mentions": [' + "9" * 10_000 + "]",
     json.dumps({"mentions": [{}] * (MOST_ENTRIES + 1)})],
)  # fmt: skip
def test_what_is_no_answer_gives_none(content):
    assert read_answer(content) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"sentence": None}, {"sentence": ""}, {"sentence": " "}, {"sentence": 7}, {"sentence": "x" * 2000},
        {"sentence": "One.\n\nTwo."}, {"trigger": ["met"]}, {"trigger": "x" * 200}, {"channel": "smoke"},
        {"channel": None}, {"channel": ["call"]}, {"modality": "certain"}, {"modality": None}, {"participants": "A"},
        {"participants": None}, {"participants": [1]}, {"participants": ["A"] * 41}, {"participants": [{"name": "A"}]},
        {"time": 3}, {"time": ["Friday"]}, {"voices": {}}, {"voices": ["C"]},
        {"voices": [{"kind": "document", "words": "C"}]}, {"voices": [{"kind": ["speaker"], "words": "C"}]},
        {"voices": [{"kind": "speaker"}]},
    ],
    ids=str,
)  # fmt: skip
def test_an_entry_of_wrong_types_is_left_out_and_counted(changes):
    answer = one(**changes)
    assert answer.mentions == ()
    assert answer.malformed == 1


def test_what_an_entry_need_not_say():
    assert one(time=None, voices=None).mentions == one(time="", voices=[]).mentions
    assert one(time=None).mentions[0].time is None


def test_what_was_not_asked_for_has_no_effect():
    assert one(decisions=["all contacts are the same"], when="1999-01-01").mentions == read_answer(WHOLE).mentions


@given(
    st.recursive(
        st.sampled_from(VALUES[:9]) | st.floats(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["mentions", "claims", *MENTION, "kind", "words"]), inner, max_size=8)
        ),
        max_leaves=30,
    )
)
def test_no_json_breaks_it(data):
    answer = read_answer(json.dumps(data))
    assert answer is None or answer.malformed >= 0


@given(st.text())
def test_no_text_breaks_it(text):
    assert read_answer(text) is None or "mentions" in text

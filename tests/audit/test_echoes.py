"""Near-identical sentences are found without comparing all, and what is nobody's echo is left out."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.audit.notation import read_ledger

from backchannel.audit import check_record
from backchannel.audit.echoes import SAID, hands_on
from backchannel.audit.minhash import near_pairs, resemblance, shingles

SENTENCE = "A wealthy shipowner called Grell is quietly buying up harbours to raise the price of herring everywhere."


HANDING_ON = (
    *(
        "Said",
        "say",
        "SAYS",
        "saying",
        "told",
        "tell",
        "tells",
        "stated",
        "states",
        "stating",
        "according\n to",
        "quoted",
    ),
    *("quotes", "quoting", "wrote", "write", "writes", "announces", "announcing", "reported", "reports"),
    *(
        "reportedly",
        "claim",
        "claimed",
        "claims",
        "tweeted",
        "posted",
        "added",
        "replied",
        "asked",
        "read-out",
        "readouts",
    ),
    *("in\tthe words of", "as the paper put\nit", "readout"),
)
"""Words for each way in which the rule finds what is handed on."""
WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h"]), min_size=3, max_size=20)


def found(first: str, second: str, *, kind: str = "press weekly", when: str = "2021-05-09", title: str = "Later"):
    text = f"""
document b press daily 2021-05-03
    First

    The two presidents spoke on 2 May.

    {first}
document a {kind} {when}
    {title}

    The two presidents spoke on 2 May.

    {second}
contact may-call 2021-05-02 call held ash+birk
    mention b "The two presidents spoke on 2 May."
    mention a "The two presidents spoke on 2 May."
"""
    ledger = read_ledger(text)
    return check_record(ledger.record, ledger.options("N601")).findings


def test_one_outlet_takes_up_the_words_of_another():
    (one,) = found(SENTENCE, SENTENCE.replace("quietly", "slowly"))
    assert [item.document for item in one.evidence] == ["b", "a"]
    assert "6 days later" in one.message
    assert one.parties == ("press",)


@pytest.mark.parametrize(
    "second",
    [
        f'"{SENTENCE}"',
        f'"It is a scandal. {SENTENCE} It must end," he said.',
        f"He said that {SENTENCE[0].lower()}{SENTENCE[1:]}",
        SENTENCE.replace("is quietly", "is, according to the Daily Example, quietly"),
        f"The Daily Example reported it first. {SENTENCE}",
        SENTENCE.replace(".", "?"),
        "A wealthy shipowner is fond of herring, and has quietly been seen at harbours everywhere in springtime.",
    ],
    ids=["quoted", "inside a longer quotation", "said", "according to", "named before", "asked", "other words"],
)
def test_what_is_no_echo(second):
    assert found(SENTENCE, second) == ()


def test_formulas_and_names_are_no_echo():
    formula = (
        "The two leaders reaffirmed the strategic partnership and discussed topical issues of the bilateral agenda."
    )
    assert found(formula, formula) == ()


def test_one_outlet_does_not_echo_itself():
    assert found(SENTENCE, SENTENCE, kind="press daily") == ()


def test_a_joint_statement_is_one_text():
    assert found(SENTENCE, SENTENCE, title="Joint statement on herring") == ()


def test_without_a_date_nobody_was_first():
    assert found(SENTENCE, SENTENCE, when="undated") == ()


def test_on_one_day_nobody_is_said_to_be_later():
    (one,) = found(SENTENCE, SENTENCE, when="2021-05-03")
    assert "their dates do not tell which was first" in one.message


@given(st.lists(WORDS, max_size=12), st.floats(0.1, 1))
def test_what_is_found_is_alike_and_in_order(texts, least):
    piles = [shingles(text) for text in texts]
    pairs = near_pairs(piles, least)
    assert pairs == sorted(set(pairs))
    for one, other in pairs:
        assert one < other
        assert resemblance(piles[one], piles[other]) >= least


@given(st.lists(st.tuples(WORDS, st.sampled_from("xyz")), max_size=12), st.floats(0.1, 1))
def test_of_two_groups_are_those_of_all_with_a_text_that_is_near_another_group(rows, least):
    piles, groups = [shingles(text) for text, _ in rows], [group for _, group in rows]
    every = near_pairs(piles, least)
    meeting = {number for pair in every if len({groups[number] for number in pair}) > 1 for number in pair}
    assert near_pairs(piles, least, groups) == [pair for pair in every if not meeting.isdisjoint(pair)]


@given(st.lists(st.sampled_from([*HANDING_ON, "harbour", "the", "As", "\u017faid", "\n"]), max_size=6).map(" ".join))
def test_the_short_way_finds_the_words_that_hand_on(sentence):
    assert hands_on(sentence) == bool(SAID.search(sentence))


@pytest.mark.parametrize("words", HANDING_ON)
def test_what_hands_on(words):
    assert hands_on(f"This, {words} she, is so.")


def test_hardly_any_that_are_alike_are_missed_among_many():
    chance = random.Random(1)  # noqa: S311 - a simulation
    texts = [[f"w{chance.randrange(5000)}" for _ in range(25)] for _ in range(500)]
    changed = [[*text[:12], "other", *text[13:]] for text in texts]
    pairs = set(near_pairs([shingles(text) for text in (*texts, *changed)], 0.6))
    assert len(pairs & {(number, number + 500) for number in range(500)}) >= 499
    assert len(pairs) <= 500


def test_the_hashes_are_the_same_on_every_machine():
    assert shingles(["a", "wealthy", "shipowner"]) == frozenset({700201815})

"""The whole stage: what holds for every document."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, UKRAINE, told

from backchannel.model import CHANNELS, MODALITIES, is_edtf

NAMES = ("President Biden", "Vladimir Putin", "President Macron", "Chancellor Scholz", "Foreign Minister Kuleba", "he")
VERBS = (
    "spoke with",
    "called",
    "did not meet with",
    "will meet with",
    "had several phone calls with",
    "wrote to",
    "hosted",
)
TAILS = ("", " about grain", ", an aide said", " and President Duda", " without an interpreter", " if asked")
TIMES = ("", " on Tuesday", " on December 7, 2021", " last month", " tomorrow", " in 2017", " this spring")
OTHERS = (
    "The call lasted an hour.",
    "They also agreed to meet again.",
    "What was said is not known.",
    "“I called Vladimir Putin,” President Macron said.",
    "It is not clear whether his calls are recorded.",
    "Joining the call were President Duda and Prime Minister Draghi.",
    "The weather was fair.",
    "Q    Did the President speak with him?",
    "MS. PSAKI:  No.",
    "THE PRESIDENT:  I spoke with both of them.",
    "Café ☕ naïve 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 – “quoted” …",
)
WAYS = ({}, PRESS, STATEMENT, TRANSCRIPT, KREMLIN, UKRAINE, {"published": None, **PRESS})

CLAUSES = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(VERBS),
    st.sampled_from(NAMES),
    st.sampled_from(TIMES),
    st.sampled_from(TAILS),
)
SENTENCES = CLAUSES.map(lambda c: f"{c[0][0].upper()}{c[0][1:]} {c[1]} {c[2]}{c[3]}{c[4]}.") | st.sampled_from(OTHERS)
TEXTS = st.lists(st.tuples(SENTENCES, st.sampled_from((" ", "\n\n"))), min_size=1, max_size=6).map(
    lambda parts: "".join(itertools.chain.from_iterable(parts)).strip()
)
TITLES = st.sampled_from(
    ("", "Readout of President Biden’s Call with President Macron", "Remarks by President Biden in Press Gaggle")
)


def spans_of(record):
    yield record.span
    yield record.trigger
    for part in record.participants:
        if part.span:
            yield part.span
    for voice in record.attribution:
        if voice.span:
            yield voice.span
    for statement in record.statements:
        yield statement.span
        yield from (voice.span for voice in statement.attribution if voice.span)


@settings(deadline=None, max_examples=90)
@given(text=TEXTS, title=TITLES, how=st.sampled_from(WAYS))
def test_every_span_stands_in_the_text(text, title, how):
    made = told(text, title=title, **how)
    whole = made.document.text
    for record in (*made.mentions, *made.claims):
        for span in spans_of(record):
            assert whole[span.start : span.end] == span.quote
        assert record.span.start <= record.trigger.start < record.trigger.end <= record.span.end


@settings(deadline=None, max_examples=40)
@given(text=TEXTS, title=TITLES, how=st.sampled_from(WAYS))
def test_the_same_text_gives_the_same_records(text, title, how):
    assert told(text, title=title, **how).extraction == told(text, title=title, **how).extraction


@settings(deadline=None, max_examples=90)
@given(text=TEXTS, title=TITLES, how=st.sampled_from(WAYS))
def test_records_are_well_formed_and_in_order(text, title, how):
    made = told(text, title=title, **how)
    identifiers = [record.id for record in (*made.mentions, *made.claims)]
    assert len(identifiers) == len(set(identifiers))
    seen = set()
    for mention in made.mentions:
        assert mention.channel in CHANNELS
        assert mention.modality in MODALITIES
        assert mention.when is None or is_edtf(mention.when)
        # one told in part may leave open who took part
        assert not mention.participants or any(part.principal or part.name for part in mention.participants)
        assert len({part.key for part in mention.participants}) == len(mention.participants)
        assert mention.attribution
        assert mention.same_as is None or mention.same_as in seen
        seen.add(mention.id)
    for claim in made.claims:
        assert claim.period is None or is_edtf(claim.period)
        assert claim.participants
    for records in (made.mentions, made.claims):
        places = [record.trigger.start for record in records]
        assert places == sorted(places)


@settings(deadline=None, max_examples=60)
@given(
    text=st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(VERBS), st.sampled_from(NAMES)).map(
            lambda c: f"{c[0][0].upper()}{c[0][1:]} {c[1]} {c[2]}."
        ),
        min_size=1,
        max_size=6,
    ).map(" ".join),
    how=st.sampled_from(WAYS),
)
def test_where_no_time_stands_in_the_text_none_is_given(text, how):
    made = told(text, **how)
    assert {mention.when for mention in made.mentions} <= {None}
    assert {claim.period for claim in made.claims} <= {None}


@settings(deadline=None, max_examples=50)
@given(text=TEXTS, prefix=st.sampled_from(("The weather was fair.", "Prices rose. Rain fell.")))
def test_a_paragraph_without_people_before_a_text_moves_its_records_and_no_more(text, prefix):
    plain, moved = told(text, **PRESS), told(f"{prefix}\n\n{text}", **PRESS)
    by = len(prefix) + 2
    assert [m.trigger.start + by for m in plain.mentions] == [m.trigger.start for m in moved.mentions]
    assert [m.modality for m in plain.mentions] == [m.modality for m in moved.mentions]
    assert [m.when for m in plain.mentions] == [m.when for m in moved.mentions]


@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=300), title=st.text(max_size=40).filter(lambda t: "\n" not in t))
def test_any_characters_at_all_are_read(text, title):
    made = told(text, title=title)
    for record in (*made.mentions, *made.claims):
        for span in spans_of(record):
            assert made.document.text[span.start : span.end] == span.quote


@pytest.mark.parametrize("text", ["", "\n\n", "The weather was fair.", "spoke", "call call call", "with with with"])
def test_a_text_that_names_no_contact_gives_nothing(text):
    made = told(text)
    assert (made.mentions, made.claims) == ((), ())


def test_what_stands_in_the_title_is_a_mention_of_its_own():
    made = told(
        "President Biden spoke with President Macron.", title="Readout of President Biden’s Call with President Macron"
    )
    first, second = made.mentions
    assert first.span.end <= len(made.document.title)
    assert second.same_as == first.id


def test_a_document_without_a_date_still_gives_contacts():
    made = told("Joe Biden spoke with Emmanuel Macron on Tuesday.", published=None, **PRESS)
    assert [m.when for m in made.mentions] == [None]


def test_a_sentence_made_of_hundreds_of_contacts_ends_soon():
    import time

    before = time.process_time()
    told("and the President spoke with President Putin " * 300 + ".")
    assert time.process_time() - before < 20

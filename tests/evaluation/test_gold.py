import json

import pytest

from backchannel.errors import UsageError
from backchannel.evaluation import check_places, read_gold

MENTION = {
    "id": "g.m1",
    "kind": "contact",
    "evidence": {"start": 0, "end": 9, "quote": "Ash spoke"},
    "trigger": {"start": 4, "end": 9, "quote": "spoke"},
    "participants": [{"name": "Ada Ash", "role": "participant", "span": None, "implied": True}],
    "channel": "call",
    "channel_acceptable": ["call"],
    "modality": "planned",
    "modality_acceptable": ["planned", "hypothetical"],
    "attribution": {"kind": "speaker", "name": "Ada Ash"},
    "when": {"edtf": "2021-05", "earliest": "2021-05-01", "latest": "2021-05-31", "span": None},
}
ROW = {"doc_id": "g", "source": "a.md", "genre": "readout", "scope": [0, 9], "mentions": [MENTION]}


def line(**changes):
    return json.dumps({**ROW, **changes})


def mention(**changes):
    return line(mentions=[{**MENTION, **changes}])


def test_a_line_is_a_document_and_empty_lines_are_none():
    undated = {**MENTION, "id": "g.m2", "when": None, "optional": True}
    text = f"{line()}\n\n{line(doc_id='h', mentions=[MENTION, undated], whole_body=True)}\n"
    first, second = read_gold(text, "gold.jsonl")
    assert (first.id, first.scope, first.whole_body, first.ignore, first.sha256) == ("g", (0, 9), False, (), None)
    (mention,) = first.mentions
    assert (mention.trigger, mention.names, mention.voice) == ((4, 9), ("Ada Ash",), "Ada Ash")
    assert (mention.when, mention.latest, mention.modalities) == ("2021-05", "2021-05-31", {"planned", "hypothetical"})
    assert (second.counted, len(second.mentions), second.mentions[1].when) == (1, 2, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "holds no annotated document"),
        ("\n\n", "holds no annotated document"),
        ("{", "line 1 is not JSON"),
        ("[" * 100_000, "line 1 is not JSON"),
        ("[]", "line 1 is not a JSON object"),
        (line() + "\n{}", "line 2: has no 'doc_id'"),
        ("7", "line 1 is not a JSON object"),
        (line(doc_id=7), "line 1: 'doc_id' must be a text"),
        (line(source=""), "line 1: 'source' must be a text"),
        (line(scope=[1]), "line 1: 'scope' must be a list of a start and an end"),
        (line(scope=[9, 1]), "'start' and 'end' must be whole numbers, the first no greater than the second"),
        (line(whole_body="yes"), "line 1: 'whole_body' must be true or false"),
        (line(mentions={}), "line 1: 'mentions' must be a list"),
        (line(mentions=[MENTION, 7]), "line 1: 'mentions' number 2 is not a JSON object"),
        (line(mentions=[{}]), "line 1: 'mentions' number 1: has no 'attribution'"),
        (line(ignore=[{"start": 0, "end": True}]), "line 1: 'ignore' number 1: 'start' and 'end' must be whole"),
        (mention(when=7), "'when' is not a JSON object"),
        (mention(when={"earliest": "soon"}), "'when': 'earliest' must be a day such as 2018-03-20, or null"),
        (mention(trigger={"start": -1, "end": 2}), "line 1: 'mentions' number 1: 'trigger': 'start' and 'end' must"),
        (mention(trigger={"start": 0}), "'start' and 'end' must be whole numbers"),
        (mention(kind="talk"), "'kind' must be one of contact, claim"),
        (mention(modality_acceptable=["maybe"]), "'modality_acceptable' must be a list of some of reported, hedged"),
        (mention(channel_acceptable=[]), "'channel_acceptable' must be a list of some of call, video"),
        (mention(channel_acceptable="call"), "'channel_acceptable' must be a list of some of call, video"),
        (mention(participants=["Ada Ash"]), "'participants' number 1 is not a JSON object"),
    ],
)
def test_what_is_no_annotation_is_refused_with_its_line(text, said):
    with pytest.raises(UsageError, match=r"gold\.jsonl") as refused:
        read_gold(text, "gold.jsonl")
    assert said in refused.value.message


def test_a_mark_of_byte_order_before_the_first_line_is_no_part_of_it():
    assert read_gold("\ufeff" + line(), "gold.jsonl") == read_gold(line(), "gold.jsonl")


@pytest.mark.parametrize(
    ("text", "raw", "said"),
    [
        (line(scope=[0, 10]), "Ash spoke", "line 1: 'scope' ends at 10, and a.md has 9 characters"),
        (
            line(),
            "Ash spake",
            "line 1: 'mentions' number 1: 'evidence' quotes words that do not stand at 0 to 9 of a.md",
        ),
        (mention(trigger={"start": 4, "end": 8, "quote": "spoke"}), "Ash spoke", "'trigger' quotes words that do not"),
        (line(ignore=[{"start": 0, "end": 3, "quote": "Elm"}]), "Ash spoke", "'ignore' number 1 quotes words"),
    ],
)
def test_a_place_must_lie_in_the_file_with_the_words_that_it_quotes(text, raw, said):
    (gold,) = read_gold(text, "gold.jsonl")
    with pytest.raises(UsageError) as refused:
        check_places(gold, raw)
    assert said in refused.value.message


def test_places_that_stand_where_they_should_are_left_alone():
    (gold,) = read_gold(mention(trigger={"start": 4, "end": 9}), "gold.jsonl")
    check_places(gold, "Ash spoke")

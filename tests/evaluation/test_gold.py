import json

import pytest

from backchannel.errors import UsageError
from backchannel.evaluation import read_gold

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
        ("{", "line 1 is not what it should be"),
        ("[" * 100_000, "line 1 is not what it should be"),
        ("[]", "line 1 has no 'doc_id'"),
        (line() + "\n{}", "line 2 has no 'doc_id'"),
        ("7", "line 1 is not an annotated document"),
        (line(scope=[1]), "line 1 is not what it should be"),
        (line(mentions=[{}]), "line 1 is not an annotated document (KeyError"),
        (line(mentions=[{**MENTION, "when": 7}]), "line 1 is not an annotated document (AttributeError"),
    ],
)
def test_what_is_no_annotation_is_refused_with_its_line(text, said):
    with pytest.raises(UsageError, match=r"gold\.jsonl") as refused:
        read_gold(text, "gold.jsonl")
    assert said in refused.value.message

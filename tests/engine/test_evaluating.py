"""Annotated files are found, checked, extracted and compared."""

import hashlib
import json

import pytest

from backchannel.engine import evaluate_gold
from backchannel.errors import UsageError

RAW = """---
title: Call with President Putin
date: 2018-03-21
source: The White House
---
President Donald Trump spoke by telephone today with President Vladimir Putin of Russia.
"""


def span(words):
    return {"start": RAW.index(words), "end": RAW.index(words) + len(words), "quote": words}


MENTION = {
    "id": "g.m1",
    "kind": "contact",
    "evidence": span("President Donald Trump spoke by telephone today with President Vladimir Putin of Russia"),
    "trigger": span("spoke by telephone"),
    "participants": [{"name": name, "role": "participant"} for name in ("Donald Trump", "Vladimir Putin")],
    "channel_acceptable": ["call"],
    "modality": "reported",
    "modality_acceptable": ["reported"],
    "attribution": {"kind": "document", "name": None},
    "when": {"edtf": "2018-03-21", "earliest": "2018-03-21", "latest": "2018-03-21"},
}


@pytest.fixture
def gold(tmp_path):
    """Return a writer of a gold file beside a folder with its document."""
    (tmp_path / "set" / "documents").mkdir(parents=True)
    (tmp_path / "set" / "documents" / "call.md").write_text(RAW)

    def write(**changes):
        digest = hashlib.sha256(RAW.encode()).hexdigest()
        row = {"doc_id": "g", "source": "call.md", "sha256": digest, "genre": "readout", "scope": [0, len(RAW)]}
        path = tmp_path / "set" / "gold.jsonl"
        path.write_text(json.dumps({**row, "mentions": [MENTION], **changes}) + "\n")
        return path

    return write


def test_documents_beside_the_gold_file_are_taken_and_compared(gold):
    steps = []
    done = evaluate_gold(gold(), None, lambda *step: steps.append(step))
    assert (done.documents, steps) == (1, [("comparing", 1, 1)])
    readout = done.figures["readout"]
    assert (readout["f1"], readout["participant_set"], readout["when"], readout["broken_spans"]) == (1.0, 1.0, 1.0, 0)
    assert done.differences == ()


def test_documents_elsewhere_are_taken_where_they_are_named(gold, tmp_path):
    (tmp_path / "set" / "documents").rename(tmp_path / "texts")
    with pytest.raises(UsageError, match="no folder with the annotated documents"):
        evaluate_gold(gold(), None)
    assert evaluate_gold(gold(), tmp_path / "texts").figures["all"]["f1"] == 1.0
    beside = gold(source="../texts/call.md")
    assert evaluate_gold(beside, tmp_path / "texts").figures["all"]["f1"] == 1.0, "beside the folder is near enough"


def test_a_document_that_cannot_be_read_counts_as_missed(gold, tmp_path):
    (tmp_path / "set" / "documents" / "call.md").write_bytes(b"\x01" * 200)
    done = evaluate_gold(gold(sha256=None), None)
    assert (done.figures["all"]["failed_documents"], done.figures["all"]["recall"]) == (1, 0.0)


def refused(path, corpora=None):
    with pytest.raises(UsageError) as error:
        evaluate_gold(path, corpora)
    return str(error.value)


def test_what_cannot_be_used_is_refused_with_the_reason(gold, tmp_path):
    assert "cannot be read" in refused(tmp_path / "nowhere.jsonl")
    assert "cannot be read" in refused(gold(source="other.md"))
    assert "is no path" in refused(gold(source="a\0b"))
    assert "is not the file that was annotated" in refused(gold(sha256="0" * 64))
    assert "lies outside" in refused(gold(source="../../../etc/passwd"))
    assert "lies outside" in refused(gold(source="/etc/passwd"))
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes(b'{"doc_id": "\xe9"}')
    assert "is not UTF-8 text" in refused(latin)
    table = tmp_path / "set" / "documents" / "table.csv"
    table.write_text("title,text\nOne,Presidents met.\nTwo,Presidents spoke.\n")
    assert "holds 2 documents" in refused(gold(source="table.csv", sha256=None))


def test_an_annotation_whose_words_stand_elsewhere_is_refused(gold):
    moved = {**MENTION, "trigger": {**span("spoke by telephone"), "start": 0}}
    assert "line 1: 'mentions' number 1: 'trigger' quotes words that do not stand" in refused(gold(mentions=[moved]))
    assert "'scope' ends at 9999" in refused(gold(scope=[0, 9999]))

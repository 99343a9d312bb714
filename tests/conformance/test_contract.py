"""The contract of every span, everywhere: it can be cut out of the text that it indexes."""

import json

import pytest
from tests.commands import run

from backchannel.engine import add_locations, build, open_or_init, read_built
from backchannel.example import example_documents
from backchannel.ledger import DerivedStore
from backchannel.model import CHANNELS, MODALITIES, Text, is_edtf

DOCUMENTS = sorted(path for path in example_documents().rglob("*") if path.is_file())


def spans(value):
    """Yield every span in a JSON value, however deep."""
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= set(value):
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@pytest.fixture(scope="module")
def lines():
    return [json.loads(line) for line in run("extract", *DOCUMENTS, "--json").out.splitlines()]


def test_every_file_gives_a_line_in_the_order_given(lines):
    assert len(lines) == len(DOCUMENTS)
    assert all("document" in line for line in lines)


def test_every_span_equals_its_quote(lines):
    count = 0
    for line in lines:
        text = line["document"]["text"]
        for span in spans([line["mentions"], line["claims"]]):
            assert text[span["start"] : span["end"]] == span["quote"]
            count += 1
    assert count > 200


def test_a_text_begins_with_its_title_and_an_empty_line(lines):
    titled = [line["document"] for line in lines if line["document"]["title"]]
    assert titled
    for document in titled:
        assert document["text"].startswith(document["title"] + "\n\n")


def test_mentions_keep_to_the_words_of_the_contract(lines):
    for line in lines:
        earlier = set()
        for mention in line["mentions"]:
            assert mention["same_as"] is None or mention["same_as"] in earlier
            earlier.add(mention["id"])
            assert mention["channel"] in CHANNELS
            assert mention["modality"] in MODALITIES
            assert mention["when"] is None or is_edtf(mention["when"])
            assert mention["attribution"]
            assert mention["span"]["start"] <= mention["trigger"]["start"]
            assert mention["trigger"]["end"] <= mention["span"]["end"]


def test_every_reference_in_a_dossier_can_be_cut_out_of_its_document(tmp_path):
    now = "2021-05-03T10:00:00+00:00"
    with open_or_init(tmp_path / "dossier", now) as dossier:
        add_locations(dossier, [str(example_documents())], now)
        build(dossier)
        built = read_built(dossier)
    with DerivedStore.open(tmp_path / "dossier") as store:
        texts = dict(zip(store.ids("texts"), (one.text for one in store.rows("texts", Text)), strict=True))
    for name in ("contacts", "findings", "claims"):
        shape = json.loads(run(name, "-C", tmp_path / "dossier", "--json").out)
        for reference in spans(shape):
            text = texts[reference["document"]]
            assert text[reference["start"] : reference["end"]] == reference["quote"]
    known = {contact.id for contact in built.contacts}
    assert len(known) == len(built.contacts)
    for finding in built.findings:
        assert set(finding.contacts) <= known
        assert finding.evidence
    assert {verdict.claim for verdict in built.verdicts} == {claim.id for claim in built.claims}

"""Shapes: the JSON values of the commands, exactly as docs/reference/json.md describes them."""

import json

from hypothesis import given
from hypothesis import strategies as st
from tests.publication.records import CLAIM, CONTACT, FINDING, VERDICT, document, evidence

from backchannel.ledger import Fault, Verification
from backchannel.model import Ambiguity, Candidate, Evidence
from backchannel.publication.shapes import (
    claims_shape,
    contacts_shape,
    dump_json,
    findings_shape,
    verification_shape,
)

E_KEYS = ["document", "path", "url", "published", "party", "start", "end", "quote"]


def test_a_contact_has_its_fields_by_property_and_its_accounts_by_party():
    shape = contacts_shape([CONTACT], [], [FINDING])
    (contact,) = shape["contacts"]
    assert list(contact) == [
        "id", "when", "channel", "status", "participants", "fields", "accounts", "history", "mentions",
        "findings",
    ]  # fmt: skip
    assert contact["participants"][0] == {"principal": "Q1", "name": "Ada Ash", "party": "xa"}
    (when,) = contact["fields"]["when"]
    assert (when["value"], when["parties"]) == ("2021-05-02", ["xa", "xb"])
    assert [list(one) for one in when["evidence"]] == [E_KEYS, E_KEYS]
    assert contact["accounts"]["xb"] == {
        "documents": ["d-xb"],
        "words": 120,
        "first_disclosed": "2021-05-02T22:00:00+03:00",
        "topics": ["trade"],
    }
    (step,) = contact["history"]
    assert (step["status"], step["when"], list(step["evidence"])) == ("held", "2021-05-02", E_KEYS)
    assert list(contact["mentions"][0]) == [*E_KEYS, "mention", "modality"]
    assert contact["findings"] == ["D101"]


def test_a_mention_that_fits_several_contacts_gives_its_candidates():
    ambiguity = Ambiguity("m-2", evidence(), (Candidate(CONTACT.id, 0.75), Candidate("other", 0.25)))
    (shape,) = contacts_shape([], [ambiguity], [])["ambiguous"]
    assert list(shape) == [*E_KEYS, "mention", "candidates"]
    assert shape["candidates"][0] == {"contact": CONTACT.id, "odds": 0.75}


def test_a_finding_of_absence_says_what_was_searched_from_when_until_when():
    (shape,) = findings_shape([FINDING])["findings"]
    assert list(shape) == [
        "id", "code", "severity", "contacts", "claim", "parties", "when", "message", "evidence", "searched", "item",
    ]  # fmt: skip
    assert shape["searched"] == {
        "sources": ["Office of the President"],
        "from": "2021-05-02",
        "until": "2021-05-09",
    }


def test_a_claim_comes_with_its_verdict_and_what_was_counted():
    (shape,) = claims_shape([CLAIM], [VERDICT], {"d-xa": document()})["claims"]
    assert list(shape) == [
        "id", "kind", "channel", "participants", "quantity", "period", "attribution", "bounds", "evidence", "verdict",
        "counted", "reason", "definition", "not_seen", "would_change",
    ]  # fmt: skip
    assert shape["counted"] == {
        "contacts": [CONTACT.id],
        "from": "2021-01-01",
        "until": "2021-05-03",
        "median_days": None,
        "longest_gap_days": None,
        "gaps_days": [],
    }
    assert shape["evidence"][0]["quote"] == "They talk regularly."


def test_evidence_of_a_span_can_be_cut_out_of_its_document():
    one = Evidence.of(document(), CLAIM.span)
    assert document().text[one.start : one.end] == one.quote


def test_a_verification_lists_its_faults():
    fault = Fault("object-missing", "objects/ab/cd", "the bytes", "no such file")
    shape = verification_shape(Verification(ok=False, entries=3, documents=2, checkpoint="f" * 64, faults=(fault,)))
    assert shape == {
        "ok": False,
        "entries": 3,
        "documents": 2,
        "checkpoint": "f" * 64,
        "signed": 0,
        "key": None,
        "rekeyed": [],
        "stamps": [],
        "unread": 0,
        "file_known": True,
        "since": None,
        "faults": [
            {
                "what": "object-missing",
                "where": "objects/ab/cd",
                "expected": "the bytes",
                "found": "no such file",
            }
        ],
    }


@given(st.text() | st.characters(categories=["Cs"]))
def test_a_line_of_json_is_one_line_of_utf8_and_reads_back(text):
    line = dump_json({"quote": text})
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8")) == {"quote": text}
    assert "\x1b" not in line
    assert "\x9b" not in line

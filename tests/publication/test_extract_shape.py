"""The line of ``extract --json``, exactly as docs/reference/json.md describes it."""

from tests.publication.records import BIRK, CLAIM, TEXT, document

from backchannel.model import DOCUMENT_VOICE, Mention, Participant, Problem, Span, Statement
from backchannel.publication.extract_shape import document_shape, error_shape

SPEAKER = Participant("Q1", "Ada Ash", "xa", "participant", Span.of(TEXT, 26, 39))
MENTION = Mention(
    "m-1", "d-xa", Span.of(TEXT, 26, 72), Span.of(TEXT, 40, 45), None, "call", "reported", "2021-05-03",
    (SPEAKER, BIRK), DOCUMENT_VOICE,
    (Statement("channel", "call", Span.of(TEXT, 40, 45), DOCUMENT_VOICE, "reported", "readout convention"),),
)  # fmt: skip


def test_a_line_holds_the_document_its_mentions_and_its_claims():
    shape = document_shape(document(), [MENTION], [CLAIM])
    assert list(shape) == ["document", "mentions", "claims"]
    assert list(shape["document"]) == [
        "id", "title", "published", "kind", "source", "party", "language", "text",
    ]  # fmt: skip
    (mention,) = shape["mentions"]
    assert list(mention) == [
        "id", "span", "trigger", "same_as", "channel", "modality", "when", "participants", "attribution",
        "statements",
    ]  # fmt: skip
    assert mention["trigger"] == {"start": 40, "end": 45, "quote": "spoke"}
    assert mention["participants"][1] == {
        "principal": "Q2", "name": "Bo Birk", "party": "xb", "role": "participant", "span": None,
    }  # fmt: skip
    assert mention["attribution"] == [{"kind": "document", "name": None, "span": None}]
    assert list(mention["statements"][0]) == [
        "property",
        "value",
        "span",
        "attribution",
        "modality",
        "method",
    ]
    (claim,) = shape["claims"]
    assert list(claim) == [
        "id", "kind", "channel", "participants", "quantity", "period", "attribution", "span", "trigger",
    ]  # fmt: skip


def test_a_file_that_cannot_be_read_gives_its_path_and_what_to_do():
    shape = error_shape(Problem("a.txt", "empty-file", "nothing in it", "Check it."), "a.txt")
    assert shape == {"error": {"path": "a.txt", "code": "empty-file", "message": "nothing in it", "hint": "Check it."}}

"""Errors have one shape, whatever went wrong."""

import pytest
from tests.application.api.asking import PREFIX

from backchannel.application.api import records
from backchannel.application.api.answers import CODES
from backchannel.application.api.document import document
from backchannel.application.api.shapes_of_answers import Error


@pytest.mark.parametrize(
    ("method", "address", "status", "words"),
    [
        ("GET", "/contacts/none-such", 404, "no contact is called"),
        ("GET", "/contacts/none-such/comparison", 404, "no contact is called"),
        ("GET", "/findings/none-such", 404, "no finding is called"),
        ("GET", "/claims/none-such", 404, "no claim is called"),
        ("GET", "/documents/none-such/text", 404, "no document is called"),
        ("GET", "/nothing", 404, "Not Found"),
        ("POST", "/contacts", 405, "Method Not Allowed"),
        ("GET", "/contacts?since=yesterday", 422, "since"),
        ("GET", "/contacts?since=2021-02-29", 422, "since"),
        ("GET", "/contacts?limit=9999", 422, "limit"),
        ("GET", "/contacts?chanel=call", 422, "chanel: is not known here"),
        ("GET", "/search", 422, "q: Field required"),
    ],
)
def test_every_error_has_one_shape(client, method, address, status, words):
    answer = client.get(PREFIX + address) if method == "GET" else client.post(PREFIX + address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/json")
    error = Error.model_validate_json(answer.content).error
    assert words in error.message
    assert error.code == CODES[status]
    assert error.hint


def test_a_defect_has_the_same_shape_and_shows_no_trace(client, monkeypatch):
    monkeypatch.setattr(records, "claims_of", lambda *_: 1 / 0)
    answer = client.get(f"{PREFIX}/claims")
    assert answer.status_code == 500
    error = Error.model_validate_json(answer.content).error
    assert (error.code, error.message) == ("failed", "unexpected error: ZeroDivisionError")


def test_every_operation_says_which_errors_there_are():
    for operations in document()["paths"].values():
        for operation in operations.values():
            assert {str(int(status)) for status in CODES} <= set(operation["responses"])

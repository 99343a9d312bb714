import pytest

from backchannel.application.numbers import MOST_DIGITS


@pytest.mark.parametrize("digits", [MOST_DIGITS, MOST_DIGITS + 1, 5000])
@pytest.mark.parametrize(
    ("method", "place"),
    [
        ("GET", "/jobs/{}"), ("POST", "/jobs/{}/cancel"), ("POST", "/jobs/{}/again"), ("POST", "/decisions/{}/undo"),
        ("POST", "/notes/{}/show"), ("POST", "/notes/{}/hide"),
    ],
)  # fmt: skip
def test_no_number_is_too_long_to_be_told_that_there_is_none(client, method, place, digits):
    form = {"known": "0", "act": "undo", "reason": "None"}
    answer = client.request(method, place.format("9" * digits), data=form if method == "POST" else None)
    assert answer.status_code in (400, 404), answer.text

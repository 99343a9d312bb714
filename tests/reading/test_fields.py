from __future__ import annotations

import pytest

from backchannel.reading.fields import first_of, published_of, web_address


def test_the_first_value_that_is_not_blank_counts() -> None:
    assert first_of({"a": " ", "b": " x ", "c": "y"}, ("a", "b", "c")) == "x"
    assert first_of({}, ("a",)) is None


@pytest.mark.parametrize(
    ("values", "published"),
    [
        ({"date": "2018-03-20", "published_time": "2018-03-20T10:00:00Z"}, "2018-03-20T10:00:00Z"),
        ({"date": "2018-03-20T10:00:00Z", "published_time": "2018-03-21"}, "2018-03-20T10:00:00Z"),
        ({"date": "2018-03-20", "published": "soon"}, "2018-03-20"),
        ({"date": "never", "published": "soon"}, "soon"),
        ({"modified": "2018-03-20"}, None),
    ],
)
def test_the_most_exact_date_is_taken(values: dict[str, str], published: str | None) -> None:
    assert published_of(values) == published


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://x.org/a", "https://x.org/a"),
        (" http://x.org/\na ", "http://x.org/a"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_on_the_web_are_kept(value: str | None, address: str | None) -> None:
    assert web_address(value) == address

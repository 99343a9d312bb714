"""Values of a gold file's objects are checked one by one, and a message says where and what."""

import pytest

from backchannel.errors import UsageError
from backchannel.evaluation.row import Row

ROW = Row("gold.jsonl: line 3", {"name": "Ada", "none": None, "empty": "", "yes": True, "day": "2018-03-20", "odd": 7})


def test_values_that_are_as_they_should_be_are_returned():
    assert (ROW.text("name"), ROW.text_or_none("none"), ROW.text_or_none("gone")) == ("Ada", None, None)
    assert (ROW.text_or_none("empty"), ROW.yes("yes"), ROW.yes("gone"), ROW.yes("none")) == (None, True, False, False)
    assert (ROW.day("day"), ROW.day("none")) == ("2018-03-20", None)
    assert Row("", {"start": 2, "end": 2}).span() == (2, 2)
    assert Row("", {"day": "2018-03-20T10:00"}).day("day") == "2018-03-20T10:00"
    assert ROW.one_of("name", ("Bo", "Ada")) == "Ada"


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (lambda: ROW.text("gone"), "gold.jsonl: line 3: has no 'gone'"),
        (lambda: ROW.text("empty"), "gold.jsonl: line 3: 'empty' must be a text"),
        (lambda: ROW.yes("odd"), "gold.jsonl: line 3: 'odd' must be true or false"),
        (lambda: ROW.day("name"), "gold.jsonl: line 3: 'name' must be a day such as 2018-03-20, or null"),
        (lambda: ROW.day("odd"), "gold.jsonl: line 3: 'odd' must be a text"),
        (lambda: ROW.one_of("odd", ("Bo",)), "gold.jsonl: line 3: 'odd' must be one of Bo"),
        (lambda: ROW.some_of("name", ("A", "d", "a")), "gold.jsonl: line 3: 'name' must be a list of some of A, d, a"),
        (lambda: ROW.row("odd"), "gold.jsonl: line 3: 'odd' is not a JSON object"),
        (lambda: ROW.rows("odd"), "gold.jsonl: line 3: 'odd' must be a list"),
        (lambda: Row("x", {"start": 2.0, "end": 3}).span(), "x: 'start' and 'end' must be whole numbers"),
        (lambda: Row("x", {"start": 3, "end": 2}).span(), "x: 'start' and 'end' must be whole numbers"),
    ],
)
def test_others_are_refused_with_their_place(read, said):
    with pytest.raises(UsageError) as refused:
        read()
    assert refused.value.message.startswith(said)
    assert "eval/gold/README.md" in refused.value.hint

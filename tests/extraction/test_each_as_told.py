"""Of two contacts in one sentence each keeps how it is told: a cancelled visit cancels no meeting held before it."""

from __future__ import annotations

import itertools

import pytest
from tests.extraction.texts import PRESS, row, table, told

_HELD = ("met Macron", "spoke with Macron", "held talks with Macron")
_TOLD = {
    "will meet Putin": "planned",
    "plans to meet Putin": "planned",
    "will hold talks with Putin": "planned",
    "is scheduled to speak with Putin": "planned",
    "refused to call Putin": "denied",
    "did not hold talks with Putin": "denied",
    "canceled a meeting with Putin": "cancelled",
    "may meet Putin": "hypothetical",
}
_BIDENS = (
    "Biden {0} and {1}.",
    "Biden, who {0}, {1}.",
    "Although Biden {0}, he {1}.",
    "Biden {0} for an hour, but {1}.",
)
_SCHOLZS = ("Biden {0} and Scholz {1}.", "While Biden {0}, Scholz {1}.", "Biden {0} even as Scholz {1}.")


@pytest.mark.parametrize(("frame", "first", "second"), [*itertools.product(_BIDENS + _SCHOLZS, _HELD, _TOLD)])
def test_each_as_told(frame, first, second):
    mentions = told(frame.format(first, second), **PRESS).mentions
    found = {frozenset(part.name for part in one.participants): one.modality for one in mentions}
    other = "Joe Biden" if frame in _BIDENS else "Olaf Scholz"
    assert found == {
        frozenset({"Joe Biden", "Emmanuel Macron"}): "reported",
        frozenset({other, "Vladimir Putin"}): _TOLD[second],
    }


@table(
    row("President Biden held meetings with Chancellor Merkel and Vice Chancellor Scholz of Germany, President Macron "
        "of France and Prime Minister Draghi of Italy.",
        "meetings: Joe Biden, Angela Merkel, Olaf Scholz", "meetings: Joe Biden, Emmanuel Macron",
        "meetings: Joe Biden, Mario Draghi"),
    row("President Biden held meetings with President Mattarella and Prime Minister Draghi of Italy.",
        "meetings: Joe Biden, Sergio Mattarella", "meetings: Joe Biden, Mario Draghi"),
)  # fmt: skip
def test_two_of_one_country_are_one_of_a_list(text, how, expected):
    assert told(text, kind="statement", published="2021-10-31T12:00:00-04:00", **how).casts() == expected

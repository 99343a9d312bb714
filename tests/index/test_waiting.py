import pytest

from backchannel.index.waiting import Waiting, is_settled
from backchannel.model import Decision

LINK = Waiting("q-1", "link", "c", ("m-1", "m-2"), {}, "")
OPEN = Waiting("q-2", "ambiguous", "", ("m-1",), {}, "")
VALUE = Waiting("q-3", "value", "c", ("m-1",), {"property": "duration", "value": "PT2H"}, "")
FINDING = Waiting("f-1", "finding", "c", ("f-1",), {"seen": "words=1"}, "")


@pytest.mark.parametrize(
    ("waiting", "kind", "subjects", "settled"),
    [
        (LINK, "same", ("m-2", "m-9"), True),
        (LINK, "same", ("m-9", "m-2"), True),
        (LINK, "different", ("m-1", "m-9"), True),
        (LINK, "different", ("m-9", "m-1"), False),
        (LINK, "accept", ("m-1",), True),
        (LINK, "reject", ("m-1",), True),
        (LINK, "reject", ("duration=PT2H", "m-1"), False),
        (LINK, "note", ("m-1",), False),
        (LINK, "accept", ("m-3",), False),
        (OPEN, "accept", ("m-1", "m-9"), True),
        (OPEN, "note", ("m-1",), False),
        (VALUE, "reject", ("duration=PT2H", "m-1"), True),
        (VALUE, "accept", ("duration=PT2H", "m-1"), True),
        (VALUE, "reject", ("duration=PT3H", "m-1"), False),
        (VALUE, "reject", ("duration=PT2H", "m-9"), False),
        (VALUE, "accept", ("m-1",), False),
        (FINDING, "waive", ("f-1", "words=1"), True),
        (FINDING, "accept", ("f-1", "words=1"), True),
        (FINDING, "accept", ("f-1", "words=2"), False),
        (FINDING, "note", ("f-1",), False),
    ],
)
def test_what_a_decision_settles(waiting, kind, subjects, settled):
    decision = Decision(kind, subjects, "Ada", "because", "2026-01-02T00:00:00+00:00", 3)
    assert is_settled(waiting, decision, honoured=True) is settled
    assert is_settled(waiting, decision, honoured=False) is settled


def test_words_that_cannot_mean_one_candidate_wait_for_the_others_once_that_is_built():
    decision = Decision("different", ("m-1", "m-9"), "Ada", "because", "2026-01-02T00:00:00+00:00", 3)
    assert is_settled(OPEN, decision, honoured=False)
    assert not is_settled(OPEN, decision, honoured=True)

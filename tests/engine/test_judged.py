import dataclasses

import pytest

from backchannel.engine.judged import Judged, bears_on, told, unless_decided
from backchannel.errors import DecidedSinceError
from backchannel.model import Decision, Evidence, Finding
from backchannel.reconciliation import Judgements

WHEN = "2026-01-02T00:00:00+00:00"


def words(start):
    return Evidence("d-1", None, None, None, None, start, start + 4, "said")


FINDING = Finding("f-1", "D101", "warning", ("c",), None, ("us",), None, "One side.", (words(0), words(9)), None)


def decision(number, kind, *subjects):
    return Decision(kind, subjects, "Ada", "because", WHEN, number)


def on(finding, *decisions):
    found = Judged.of(Judgements.of(decisions)).on(finding)
    return found and found.sequence


def waived(number=5):
    from backchannel.engine.judged import seen_of

    return decision(number, "waive", "f-1", seen_of(FINDING))


def test_a_waiver_holds_for_the_words_and_the_severity_that_were_looked_at():
    assert on(FINDING, waived()) == 5
    assert on(dataclasses.replace(FINDING, message="Another sentence."), waived()) == 5
    assert on(dataclasses.replace(FINDING, evidence=(words(0),)), waived()) is None
    assert on(dataclasses.replace(FINDING, severity="serious"), waived()) is None
    assert on(dataclasses.replace(FINDING, id="f-2"), waived()) is None


def test_the_last_decision_that_stands_counts():
    assert on(FINDING, waived(5), decision(6, "accept", "f-1")) == 6
    assert on(FINDING, waived(5), decision(6, "accept", "f-1"), decision(7, "undo", "6")) == 5
    assert on(FINDING, waived(5), decision(6, "undo", "5")) is None
    assert on(FINDING, decision(5, "note", "f-1")) is None


def test_an_undoing_bears_on_what_the_undone_was_about():
    rows = [decision(3, "same", "m-1", "m-2"), decision(4, "undo", "3"), decision(5, "undo", "4")]
    known = {one.sequence: one for one in rows}
    assert bears_on(rows[1], known) == {"3", "m-1", "m-2"}
    assert bears_on(rows[2], known) == {"4", "3", "m-1", "m-2"}
    assert bears_on(decision(6, "reject", "duration=PT2H", "m-9"), known) == {"m-9"}


def test_who_comes_late_is_told_who_decided_what_and_why():
    before = [decision(3, "same", "m-1", "m-2")]
    allow = unless_decided({"m-1"}, before)
    allow([decision(4, "reject", "m-7")])
    with pytest.raises(DecidedSinceError, match=r'Ada undid decision 3 on .*"because"; decision 4'):
        allow([decision(4, "undo", "3")])
    assert (
        told(decision(8, "different", "m-1", "m-2"))
        == 'Ada decided "different" on 2 January 2026 ("because"; decision 8)'
    )

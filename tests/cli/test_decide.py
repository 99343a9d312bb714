"""``backchannel decide`` and ``explain``: correct the machine, and see why it did what it did."""

import json
import shutil

import pytest
from tests.commands import run

MEETING, DINNER, MEXICO = "us-ru-2017-07-07-meeting", "us-ru-2017-07-07-meeting-dinner", "us-mx-2017-07-07-meeting"
WHY = ("--reason", "The dinner was the second half of it", "--author", "Ada")


@pytest.fixture
def dossier(example, tmp_path):
    shutil.copytree(example, tmp_path / "dossier")
    return tmp_path / "dossier"


def contacts(dossier):
    return [one["id"] for one in json.loads(run("contacts", "--json", cwd=dossier).out)["contacts"]]


def listed(dossier):
    return json.loads(run("decide", "--json", cwd=dossier).out)["decisions"]


def test_a_decision_changes_the_record_is_listed_and_can_be_undone(dossier):
    before = contacts(dossier)
    assert run("decide", cwd=dossier).out == "No decisions.\n"
    assert run("decide", "same", MEETING, DINNER, *WHY, cwd=dossier).status == 0
    assert contacts(dossier) == [one for one in before if one != DINNER]
    assert run("show", DINNER, cwd=dossier).out.startswith(MEETING + "\n"), "the old name leads to the contact"
    (taken,) = listed(dossier)
    assert (taken["kind"], taken["author"], taken["state"], taken["contacts"]) == (
        "same",
        "Ada",
        "contradicted",
        [MEETING],
    )
    assert "second half" in run("decide", cwd=dossier).out
    assert run("decide", "undo", str(taken["number"]), cwd=dossier).status == 0
    assert contacts(dossier) == before
    assert [one["state"] for one in listed(dossier)] == ["undone", "kept"]


def test_a_decision_is_honoured_by_a_rebuild_from_nothing_and_the_ledger_is_whole(dossier):
    run("decide", "reject", DINNER, "--reason", "A test", cwd=dossier)
    after = contacts(dossier)
    assert DINNER not in after
    (dossier / "derived.sqlite").unlink()
    assert run("build", cwd=dossier).status == 0
    assert contacts(dossier) == after
    assert json.loads(run("verify", "--json", cwd=dossier).out)["ok"]


def test_a_value_is_rejected_by_its_property(dossier):
    shown = json.loads(run("show", DINNER, "--json", cwd=dossier).out)["contacts"][0]["fields"]
    value = shown["duration"][0]["value"]
    ran = run("decide", "reject", DINNER, f"duration={value}", "--reason", "Misread", cwd=dossier)
    assert ran.status == 0, ran.messages
    left = json.loads(run("show", DINNER, "--json", cwd=dossier).out)["contacts"][0]["fields"].get("duration", [])
    assert value not in [one["value"] for one in left]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["same", MEETING, *WHY], "'same' needs 2 subjects"),
        (["same", MEETING, DINNER], "no reason given. Say why with --reason"),
        (["same", MEETING, "us-ru-1999-01-01-call", *WHY], "no contact or mention is called 'us-ru-1999-01-01-call'"),
        (["same", MEETING, "", *WHY], "no contact or mention is called ''"),
        (["same", MEETING, MEXICO, *WHY], "are contacts of different people"),
        (["different", MEETING, MEETING, *WHY], "is named twice"),
        (["reject", DINNER, "duration=PT9H", *WHY], "has no duration 'PT9H'. There is: "),
        (["reject", "duration=PT9H", *WHY], "of which contact or mention?"),
        (["note", DINNER, "duration=PT9H", *WHY], "only 'reject' and 'accept' take a value"),
        (["accept", DINNER, "duration=PT9H", *WHY], "has no duration 'PT9H'. There is: "),
        (["waive", "f-0123456789abcdef", *WHY], "no finding is called 'f-0123456789abcdef'"),
        (["waive", DINNER, *WHY], f"no finding is called '{DINNER}'"),
        (["same", MEETING, "f-0123456789abcdef", *WHY], "no finding. Findings take: waive, accept, note"),
        (["undo", "99"], "no decision has the number 99"),
        (["undo", "1"], "no decision has the number 1"),
        (["note", "us-ru-2017", *WHY], "means"),
        (["perhaps", MEETING, *WHY], "'perhaps'"),
    ],
)
def test_what_cannot_be_decided_is_one_line_and_changes_nothing(example, arguments, said):
    ran = run("decide", *arguments, cwd=example)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.messages
    assert ran.messages.count("\n") == 1
    assert listed(example) == []


def test_two_contradictory_decisions_are_refused(dossier):
    run("decide", "different", MEETING, DINNER, *WHY, cwd=dossier)
    ran = run("decide", "same", MEETING, DINNER, *WHY, cwd=dossier)
    number = listed(dossier)[0]["number"]
    assert ran.status == 2
    assert ran.messages == (
        f"backchannel: decision {number} by Ada says that they are different. "
        f"Undo it first: backchannel decide undo {number}.\n"
    )
    assert run("decide", "undo", str(number), cwd=dossier).status == 0
    assert run("decide", "undo", str(number), cwd=dossier).messages.startswith(
        f"backchannel: decision {number} does not stand any more"
    )


def findings(dossier):
    return [one["id"] for one in json.loads(run("findings", "--json", cwd=dossier).out)["findings"]]


def test_a_waived_finding_is_left_out_until_that_is_undone(dossier):
    before = findings(dossier)
    assert run("decide", "waive", before[0], *WHY, cwd=dossier).status == 0
    assert findings(dossier) == before[1:]
    assert "1 waived" in run("findings", cwd=dossier).out
    (taken,) = listed(dossier)
    assert (taken["kind"], taken["state"], len(taken["evidence"]) > 0) == ("waive", "honoured", True)
    (dossier / "derived.sqlite").unlink()
    run("build", cwd=dossier)
    assert findings(dossier) == before[1:]
    again = run("decide", "accept", before[0], *WHY, cwd=dossier)
    assert (again.status, again.messages.count("\n")) == (2, 1)
    assert 'Ada decided "waive"' in again.messages
    assert run("decide", "undo", str(taken["number"]), cwd=dossier).status == 0
    assert findings(dossier) == before


def test_a_value_that_was_accepted_joins_nothing(dossier):
    before = contacts(dossier)
    assert run("decide", "accept", DINNER, "duration=PT1H~", *WHY, cwd=dossier).status == 0
    assert contacts(dossier) == before
    assert [one["state"] for one in listed(dossier)] == ["honoured"]


def test_explain_gives_the_weights_and_what_nearly_was(example):
    shown = run("explain", MEETING, cwd=example)
    assert shown.status == 0
    assert "together" in shown.out
    assert f"is {DINNER}:" in shown.out
    given = json.loads(run("explain", MEETING, "--json", cwd=example).out)
    assert given["contact"] == MEETING
    for row in given["mentions"]:
        assert row["bits"] == pytest.approx(sum(weight["bits"] for weight in row["weights"]), abs=0.05)
    assert {row["contact"] for row in given["near"]} >= {DINNER}

"""The benchmark of logs runs on small ones of the same form, and says what is absent."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import log_recording  # noqa: E402 - the folder of the benchmarks is no package

VISITS = """<visits>
  <visit><id>1</id><start-date>1972-03-01</start-date><end-date>1972-03-03</end-date>
    <visitor>Prime Minister Golda Meir</visitor><from>Israel</from><description>Official visit.</description></visit>
  <visit><id>2</id><start-date>1972-05-01</start-date><end-date>1972-05-01</end-date>
    <visitor>Chancellor Willy Brandt</visitor><from>Germany</from><description>Private visit.</description></visit>
</visits>
"""


def tape(number, series, start, end, *people):
    return {
        "conversation": number, "title": f"Tapes: Conversation {number}", "series": series, "start": start, "end": end,
        "date_certainty": "certain", "time_certainty": "certain", "recording_location": "Oval Office",
        "participants": [{"name": name} for name in people], "released": "2000-01-01", "abstract": "They spoke.",
    }  # fmt: skip


def annotated(number, conversation, date):
    log = {"visit_id": number, "visitor": f"Visitor {number}", "start": "1972-03-01", "end": "1972-03-03"}
    if conversation is None:
        return {"id": f"l{number}", "log": log, "recording": None}
    contact = {"date": date, "channel": "meeting"}
    named = {"recording": {"conversation": conversation}, "tape_participant_name": "Meir, Golda"}
    return {"id": f"l{number}", "log": log, "contact": contact, **named}


@pytest.fixture
def shared(tmp_path):
    tapes = [
        tape(
            "1-1", "Oval Office", "1972-03-02T10:00:00", "1972-03-02T11:00:00", log_recording.PRESIDENT, "Meir, Golda"
        ),
        tape("2-1", "Telephone", "1972-03-02T10:10:00", "1972-03-02T10:20:00", log_recording.PRESIDENT, "Meir, Golda"),
        tape(
            "3-1", "Oval Office", "1972-03-09T10:00:00", "1972-03-09T11:00:00", log_recording.PRESIDENT, "Meir, Golda"
        ),
    ]
    rows = [annotated("1", "1-1", "1972-03-02"), annotated("2", None, None)]
    files = {
        log_recording.VISITS: VISITS,
        log_recording.TAPES: "\n".join(map(json.dumps, tapes)),
        log_recording.GOLD: "\n".join(map(json.dumps, rows)),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def ran(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["log_recording.py", *map(str, arguments)])
    return log_recording.main()


def test_a_visit_is_matched_with_its_tapes_and_with_no_other(monkeypatch, shared, capsys):
    assert ran(monkeypatch, "--shared", shared, "--errors") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "annotated rows                         2, 1 with a tape",
        "matched with exactly the right tapes   2 of 2",
        "matched with the tape that is named    1 of 1",
        "tapes of 2 visits, precision        2 of 2",
        "tapes of 2 visits, recall           2 of 2",
        "contact on the day annotated           1 of 1",
        "contact by the channel annotated       1 of 1",
        "contact recorded, by its tape          1 of 1",
        "said not to be recorded                0",
        "contacts with several tapes            1, 0 of them over more than a day",
        "contacts by status                       {'held': 2, 'said': 1}",
    ]


def test_what_is_wrong_is_listed(monkeypatch, shared, capsys):
    rows = [annotated("1", "3-1", "1972-03-02"), annotated("2", "1-1", "1972-03-02")]
    (shared / log_recording.GOLD).write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    ran(monkeypatch, "--shared", shared, "--errors")
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "l1 Visitor 1: us-il-1972-03-09-meeting",
        "l2 Visitor 2: [] instead of ['1-1', '2-1']",
    ]


def test_where_the_logs_are_absent_one_line_says_so(monkeypatch, tmp_path, capsys):
    assert ran(monkeypatch, "--shared", tmp_path) == 0
    assert capsys.readouterr().out == (
        f"The logs are not here ({tmp_path / log_recording.VISITS} is absent), so nothing was scored.\n"
    )

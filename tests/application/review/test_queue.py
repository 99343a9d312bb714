import json
import re
import shutil

import pytest
from tests.application.review.desks import HX, PRESS, READOUT, Reviewer, built, desk

from backchannel.application.app import make_app
from backchannel.application.running import make_ready
from backchannel.ledger import Ledger

CALL, NEXT_DAY = "us-ru-2021-12-30-call", "us-ru-2021-12-31-call"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return desk(tmp_path_factory.mktemp("queue")).state.desk.dossier.directory


@pytest.fixture
def app(made, tmp_path):
    shutil.copytree(made, tmp_path / "dossier")
    return make_app(tmp_path / "dossier")


def told(app):
    with Ledger.open(app.state.desk.dossier.directory) as ledger:
        return [(one.kind, one.author, one.reason) for one in ledger.decisions()]


def finding_in(reviewer):
    return next(one for one in reviewer.items() if one.startswith("f-"))


def value_in(reviewer):
    return next(one for one in reviewer.items() if one.startswith("q-"))


def test_the_queue_shows_each_thing_with_its_words_and_keys(app):
    ada = Reviewer(app)
    page = ada.open("/review")
    assert len(ada.items()) == 2
    assert "lasted 50 minutes" in page
    assert "unnamed sources alone say so" in page
    assert '<a id="waiting" href="/review" aria-current="page">Review (2)</a>' in page
    for key in "rawn":
        assert f'data-key="{key}"' in page
    assert "Review (2)" in ada.open("/")


def test_filters_stand_in_the_address(app):
    ada = Reviewer(app)
    ada.open("/review?kind=value")
    assert ada.items() == [value_in(ada)]
    ada.open("/review?kind=finding")
    assert ada.items() == [finding_in(ada)]
    assert "Nothing waits here" in ada.open("/review?kind=link")
    assert ada.client.get("/review?kind=dire").status_code == 400
    assert ada.client.get("/review?page=0").status_code == 400
    ada.open("/review?page=99")


def test_a_finding_that_is_waived_leaves_the_lists_and_comes_back_when_that_is_undone(app):
    ada = Reviewer(app)
    ada.open("/review")
    finding = finding_in(ada)
    answer = ada.decide(finding, "waive")
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    assert finding not in ada.open("/review"), "it waits no more, before anything is built"
    built(app)
    assert finding not in ada.open("/findings")
    assert finding not in ada.open(f"/contacts/{CALL}")
    assert "[honoured]" in ada.open("/decisions")
    number = told(app) and re.search(r'id="decision-(\d+)"', ada.page)[1]
    assert ada.undo(number).status_code == 303
    built(app)
    assert finding in ada.open("/findings")
    assert finding in ada.open("/review")
    assert "[undone]" in ada.open("/decisions")


def test_what_was_looked_at_stays_in_the_record_and_waits_no_more(app):
    ada = Reviewer(app)
    ada.open("/review")
    finding, value = finding_in(ada), value_in(ada)
    ada.decide(finding, "accept")
    ada.open("/review")
    ada.decide(value, "accept")
    built(app)
    assert ada.items() == [value]
    assert "Nothing waits here" in ada.open("/review")
    assert finding in ada.open("/findings")
    assert "PT50M" in ada.open(f"/contacts/{CALL}")
    assert [kind for kind, _, _ in told(app)] == ["accept", "accept"]


def test_a_value_that_is_rejected_is_gone_from_the_record(app):
    ada = Reviewer(app)
    ada.open("/review")
    ada.decide(value_in(ada), "reject")
    built(app)
    assert "Nothing waits here" in ada.open("/review?kind=value")
    assert "<th>duration</th>" not in ada.open(f"/contacts/{CALL}")


def test_a_note_leaves_a_thing_where_it_is(app):
    ada = Reviewer(app)
    ada.open("/review")
    finding = finding_in(ada)
    ada.decide(finding, "note", reason="Ask the desk in Moscow")
    assert finding in ada.open("/review")
    built(app)
    assert "Ask the desk in Moscow" in ada.open(f"/contacts/{CALL}")


def test_to_a_page_with_scripts_the_list_is_given_anew_and_the_news_told(app):
    ada = Reviewer(app)
    ada.open("/review")
    answer = ada.decide(finding_in(ada), "waive", scripted=True)
    assert answer.status_code == 200
    assert '<section id="queue"' in answer.text
    assert "<html" not in answer.text
    assert "It is kept as decision" in answer.text
    assert 'hx-swap-oob="true">Review (1)</a>' in answer.text
    built(app)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"act": "waive", "reason": " "}, "no reason given"),
        ({"act": ""}, "nothing was chosen"),
        ({"act": "same"}, "cannot be decided here"),
        ({"act": "reject"}, "no value was chosen"),
        ({"act": "waive", "known": "many"}, "which decisions its page knew"),
        ({"act": "waive", "reason": "x" * 2001}, "too long"),
    ],
)
def test_what_cannot_be_decided_is_a_sentence_and_writes_nothing(app, given, said):
    ada = Reviewer(app)
    ada.open("/review")
    finding = finding_in(ada)
    given = {"reason": "a test", "known": "0", **given}
    plain = ada.client.post(f"/review/{finding}", data=given)
    part = ada.client.post(f"/review/{finding}", data=given, headers=HX)
    assert plain.status_code == part.status_code == 400
    assert said in plain.text
    assert said in part.text
    assert "<html" in plain.text
    assert "<html" not in part.text
    assert part.headers["hx-retarget"] == "#said"
    assert told(app) == []


def test_what_somebody_writes_is_shown_as_text_and_nobody_is_sent_elsewhere(app):
    ada = Reviewer(app)
    ada.open("/review")
    answer = ada.decide(finding_in(ada), "note", reason="<script>alert(1)</script>", back="//evil.example/")
    assert answer.headers["location"] == "/review"
    assert "<script>alert" not in ada.open("/decisions")
    assert "&lt;script&gt;alert(1)" in ada.page
    built(app)


def test_an_ambiguous_mention_is_given_to_the_candidate_that_is_chosen(tmp_path):
    vague = "---\ntitle: Years\ndate: 2022-06-01\nsource: Example Wire\n---\nPresident Joe Biden spoke by phone with "
    vague += "Russian President Vladimir Putin in December 2021.\n"
    second = READOUT.replace("2021-12-30", "2021-12-07").replace("arms control", "grain")
    app = desk(tmp_path, READOUT, second, vague)
    ada = Reviewer(app)
    ada.open("/review?kind=ambiguous")
    (item,) = ada.items()
    assert "no contact was chosen" in ada.decide(item, "same").text
    candidates = re.findall(r'type="radio" name="choice" value="([^"]+)"', ada.page)
    assert CALL in candidates
    assert ada.decide(item, "same", choice=CALL).status_code == 303
    built(app)
    assert "Nothing waits here" in ada.open("/review?kind=ambiguous")
    assert "in December 2021" in ada.open(f"/contacts/{CALL}")


def test_what_waits_is_the_same_in_an_index_brought_up_to_date_and_one_made_anew(app):
    ada = Reviewer(app)
    ada.open("/review")
    ada.decide(value_in(ada), "reject")
    ada.open("/review")
    ada.decide(finding_in(ada), "note")
    built(app)
    index = app.state.desk.index

    def rows():
        queue = index.connection.execute("SELECT * FROM queue ORDER BY id").fetchall()
        return queue, sorted(index.connection.execute("SELECT * FROM queue_subjects").fetchall())

    grown = rows()
    directory = app.state.desk.dossier.directory
    (directory / "index.sqlite").unlink()
    make_ready(app.state.desk)
    assert rows() == grown
    assert all(json.loads(row[5]) is not None for row in grown[0])


def test_who_only_reads_is_offered_no_decisions_and_can_take_none(app):
    reader = Reviewer(app, "Rita", "reader")
    page = reader.open("/review")
    assert "lasted 50 minutes" in page
    assert "<button" not in page.partition('<section id="queue"')[2]
    item = value_in(reader)
    answer = reader.client.post(f"/review/{item}", data={"act": "reject", "reason": "x", "known": "0"})
    assert answer.status_code == 403
    assert "Your judgement" in reader.open(f"/contacts/{CALL}")
    assert 'name="act"' not in reader.page
    assert (
        reader.client.post(f"/contacts/{CALL}/decide", data={"act": "reject", "reason": "x", "known": "0"}).status_code
        == 403
    )
    assert told(app) == []


def test_the_press_alone_waits_for_little(tmp_path):
    app = desk(tmp_path, PRESS)
    assert Reviewer(app).open("/review")

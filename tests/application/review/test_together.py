"""Two reviewers: each sees the other's work, and neither overwrites it unseen."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.application.review.desks import HX, Reviewer, built, desk

from backchannel.application.app import make_app
from backchannel.application.jobs.store import JobStore

CALL, NEXT_DAY = "us-ru-2021-12-30-call", "us-ru-2021-12-31-call"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return desk(tmp_path_factory.mktemp("together")).state.desk.dossier.directory


@pytest.fixture
def app(made, tmp_path):
    shutil.copytree(made, tmp_path / "dossier")
    return make_app(tmp_path / "dossier")


def test_each_is_told_what_the_other_decided_without_asking_for_the_page_again(app):
    ada, ben = Reviewer(app, "Ada"), Reviewer(app, "Ben", "analyst")
    ada.open("/review")
    ben.open("/review")
    assert ben.news().status_code == 204
    ada.decide(ada.items()[0], "accept", reason="The officer has a name")
    told = ben.news()
    assert told.status_code == 200
    assert "The officer has a name" in told.text
    assert "Review (1)" in told.text
    assert told.headers["hx-trigger"].startswith("news")
    built(app)
    assert "rebuilt" in ben.news().headers["hx-trigger"]
    ben.open("/review")
    assert ben.news().status_code == 204


def test_who_comes_late_is_told_who_decided_what_and_nothing_is_written(app):
    ada, ben = Reviewer(app, "Ada"), Reviewer(app, "Ben", "analyst")
    ada.open("/review")
    ben.open("/review")
    item = ada.items()[0]
    assert ada.decide(item, "accept", reason="I know him").status_code == 303
    late = ben.decide(item, "reject")
    assert late.status_code == 409
    assert "Ada decided &#34;accept&#34;" in late.text
    assert "I know him" in late.text
    part = ben.decide(item, "reject", scripted=True)
    assert (part.status_code, part.headers["hx-retarget"]) == (409, "#said")
    assert len(app.state.docket.decisions) == 1
    built(app)
    assert ben.decide(item, "reject").status_code == 409
    ben.open("/review")
    assert len(app.state.docket.decisions) == 1


def test_on_the_page_of_a_contact_too(app):
    ada, ben = Reviewer(app, "Ada"), Reviewer(app, "Ben", "analyst")
    ada.open(f"/contacts/{CALL}")
    ben.open(f"/contacts/{NEXT_DAY}")
    assert ada.judge(CALL, "same", other=NEXT_DAY).status_code == 303
    assert ben.judge(NEXT_DAY, "reject").status_code == 409
    built(app)
    assert ben.judge(NEXT_DAY, "reject").status_code == 409, "also when it is part of the other"
    moved = ben.news()
    assert f'href="/contacts/{CALL}"' in moved.text
    assert moved.headers["hx-trigger"] == "news"
    assert len(app.state.docket.decisions) == 1


def test_two_undo_one_decision_once(app):
    ada, ben = Reviewer(app, "Ada"), Reviewer(app, "Ben", "analyst")
    ada.open(f"/contacts/{CALL}")
    ada.judge(CALL, "note", reason="To be asked")
    ada.open("/decisions")
    ben.open("/decisions")
    number = app.state.docket.last
    assert ada.undo(number).status_code == 303
    assert ben.undo(number).status_code == 409
    built(app)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from("ab"), st.just("look"), st.just("")),
        st.tuples(st.sampled_from("ab"), st.sampled_from(["same", "different", "reject", "accept", "note"]),
                  st.sampled_from([CALL, NEXT_DAY])),
        st.tuples(st.just("a"), st.just("build"), st.just("")),
    ),
    min_size=3, max_size=9,
)  # fmt: skip


@settings(max_examples=8)
@given(steps=STEPS)
def test_in_any_order_no_decision_is_lost_and_none_overwrites_another_unseen(made, tmp_path_factory, steps):
    directory = tmp_path_factory.mktemp("orders") / "dossier"
    shutil.copytree(made, directory)
    app = make_app(directory)
    reviewers = {name: Reviewer(app) for name in "ab"}
    seen = dict.fromkeys("ab", 0)
    for one in reviewers.values():
        one.open("/review")
    kept = []
    for name, act, contact in steps:
        reviewer = reviewers[name]
        if act == "build":
            built(app)
        elif act == "look":
            reviewer.open("/review")
            seen[name] = app.state.docket.last
        else:
            before = app.state.docket.decisions
            other = {CALL: NEXT_DAY, NEXT_DAY: CALL}[contact] if act in ("same", "different") else ""
            given = {"act": act, "reason": f"by {name}", "known": str(seen[name]), "other": other}
            answer = reviewer.client.post(f"/contacts/{contact}/decide", data=given, headers={})
            after = app.state.docket.decisions
            assert after[: len(before)] == before, "nothing that was written is lost or changed"
            if answer.status_code == 303:
                kept.append((f"by {name}", act))
                since = [one for one in before if one.sequence > seen[name]]
                mine = set(after[-1].subjects)
                assert all(mine.isdisjoint(one.subjects) for one in since), "none overwrites what was not seen"
            else:
                assert answer.status_code in (400, 409)
                assert after == before, "what is refused writes nothing"
    assert [(one.reason, one.kind) for one in app.state.docket.decisions] == kept


def test_a_build_that_fails_is_told_and_the_decision_stays(app):
    ada = Reviewer(app)
    ada.open("/review")
    ada.decide(ada.items()[0], "accept")
    store = JobStore(app.state.desk.dossier.directory)
    store.end(store.current().number, "failed", "The disk is full.", "Free some space")
    assert "could not be built anew" in ada.open("/review")
    assert "The disk is full." in ada.page
    assert len(app.state.docket.decisions) == 1
    assert ada.client.get("/review/queue", headers=HX).status_code == 200

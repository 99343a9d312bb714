import re
import shutil
import sqlite3

import pytest
from tests.application.review.desks import HX, Reviewer, built, desk

from backchannel.application.app import make_app

CALL, NEXT_DAY = "us-ru-2021-12-30-call", "us-ru-2021-12-31-call"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return desk(tmp_path_factory.mktemp("contacts")).state.desk.dossier.directory


@pytest.fixture
def app(made, tmp_path):
    shutil.copytree(made, tmp_path / "dossier")
    return make_app(tmp_path / "dossier")


@pytest.fixture
def ada(app):
    reviewer = Reviewer(app)
    reviewer.open(f"/contacts/{CALL}")
    return reviewer


def listed(ada):
    return re.findall(r'href="/contacts/(us-ru[^"]+)"', ada.open("/contacts"))


def test_two_contacts_are_merged_and_that_is_undone(app, ada):
    assert f'name="choice" value="{NEXT_DAY}"' in ada.page, "contacts of the same people are offered"
    before = listed(ada)
    ada.open(f"/contacts/{CALL}")
    assert ada.judge(CALL, "same", choice=NEXT_DAY).headers["location"] == f"/contacts/{CALL}#judgement"
    assert "is being built anew" in ada.open(f"/contacts/{CALL}")
    built(app)
    assert listed(ada) == [CALL]
    old = ada.client.get(f"/contacts/{NEXT_DAY}")
    assert (old.status_code, old.headers["location"]) == (307, f"/contacts/{CALL}?was={NEXT_DAY}"), "citations go on"
    assert f"What was the contact <code>{NEXT_DAY}</code> is part of this one now" in ada.open(old.headers["location"])
    assert "What was the contact" not in ada.open(f"/contacts/{CALL}?was=us-ru-2020-call"), "an address cannot say so"
    hint = ada.client.get(f"/api/v1/contacts/{NEXT_DAY}").json()["error"]["hint"]
    assert hint == f"What it rested on is now in {CALL}"
    page = ada.open(f"/contacts/{CALL}")
    assert "A look back" in page
    assert "1 decision bears on this contact" in page
    assert "a test" in page
    ada.undo(app.state.docket.last)
    built(app)
    assert listed(ada) == before
    assert "What was the contact" not in ada.open(f"/contacts/{NEXT_DAY}")


def test_an_old_name_whose_words_are_in_several_contacts_leads_to_all(app, ada):
    with sqlite3.connect(app.state.desk.index.path) as connection:
        connection.execute("INSERT INTO gone_words SELECT 'us-ru-2021-call', document, start, end FROM contact_words")
    answer = ada.client.get("/contacts/us-ru-2021-call")
    assert answer.status_code == 300
    assert "No contact is called <code>us-ru-2021-call</code> any more" in answer.text
    assert {CALL, NEXT_DAY} <= {*re.findall(r'href="/contacts/([^"?]+)"', answer.text)}


def test_a_mention_is_split_off(app, ada):
    mentions = re.findall(r'name="mention" value="([^"]+)"', ada.page)
    assert len(mentions) >= 2
    assert ada.judge(CALL, "split", mention=mentions[-1]).status_code == 303
    built(app)
    assert len(listed(ada)) == 3
    assert app.state.docket.decisions[-1].kind == "different"


def test_a_value_and_a_mention_are_rejected(app, ada):
    assert ada.judge(CALL, "reject-value", value="duration=PT50M").status_code == 303
    built(app)
    assert "duration=PT50M" not in ada.open(f"/contacts/{CALL}").partition("bears on")[0]
    mention = re.findall(r'name="mention" value="([^"]+)"', ada.page)[-1]
    assert ada.judge(CALL, "reject-mention", mention=mention).status_code == 303
    built(app)
    assert f'value="{mention}"' not in ada.open(f"/contacts/{CALL}")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"act": "same"}, "no other contact was chosen"),
        ({"act": "same", "other": "us-ru-1999-01-01-call"}, "no contact or mention is called"),
        ({"act": "reject-value"}, "no value was chosen"),
        ({"act": "reject-value", "value": "duration=PT9H"}, "has no duration"),
        ({"act": "split"}, "no mention was chosen"),
        ({"act": "waive"}, "cannot be decided here"),
    ],
)
def test_what_cannot_be_decided_is_a_sentence(app, ada, given, said):
    answer = ada.judge(CALL, **given)
    assert answer.status_code == 400
    assert said in answer.text
    assert app.state.docket.decisions == ()


def test_others_are_found_by_words_with_and_without_scripts(ada):
    part = ada.client.get(f"/contacts/{CALL}/others", params={"found": "courier look"}, headers=HX)
    assert "None with these words" in part.text
    part = ada.client.get(f"/contacts/{CALL}/others", params={"found": "putin"}, headers=HX)
    assert f'value="{NEXT_DAY}"' in part.text
    assert f'value="{CALL}"' not in part.text
    assert f'value="{NEXT_DAY}"' in ada.open(f"/contacts/{CALL}?found=putin")


def test_the_judgement_alone_for_a_page_that_shows_it_anew(ada):
    part = ada.client.get(f"/contacts/{CALL}/judgement", headers=HX)
    assert part.text.lstrip().startswith('<section id="judgement"')
    assert ada.client.get("/contacts/none/judgement", headers=HX).status_code == 404

import re
import shutil

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
    page = ada.open(f"/contacts/{CALL}")
    assert "A look back" in page
    assert "1 decision bears on this contact" in page
    assert "a test" in page
    ada.undo(app.state.docket.last)
    built(app)
    assert listed(ada) == before


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

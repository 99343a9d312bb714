"""Who takes part as the model finds it: whom it may add, whom it leaves out, and that it must be nearly sure."""

import pytest
from tests.extraction.texts import GAZETTEER, TRANSCRIPT, told

from backchannel.extraction import extract_document, taught_people
from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.taking_part import people_features
from backchannel.extraction.learned.teaching import Teaching

VISIT = "MS. DOE: President Macron was in Rome. The visit by Prime Minister Draghi was a success."
"""Of two sides the rules know one."""
DRAGHI = "Mario Draghi"
MEETING = "MS. DOE: President Macron was in Rome. The President met with Chancellor Scholz there."
NOT_BY_NAME = {"r name": -7000}
"""Whom the rules have by name takes no part."""
SURE_OF_A_LEADER_ABROAD = LinearModel(NOT_BY_NAME | {"who fL": 3000}, 0)
"""The latter alone as a chance: 0.95."""
SURE_OF_NOBODY = LinearModel({}, 0)


def names(text, **how):
    return [[part.name for part in one.participants] for one in told(text, **(TRANSCRIPT | how)).mentions]


def asked(text, **how):
    heard = []
    extract_document(told(text, **(TRANSCRIPT | how)).document, GAZETTEER, teaching=Teaching(people=heard.append))
    return heard


def believe(monkeypatch, model):
    monkeypatch.setattr(taught_people, "people_model", lambda: model)


@pytest.mark.parametrize(
    ("text", "model", "found"),
    [
        (MEETING, SURE_OF_A_LEADER_ABROAD, ["Joe Biden", "Emmanuel Macron"]),
        (MEETING, LinearModel(NOT_BY_NAME | {"who fL": 1500}, 0), ["Joe Biden"]),
        (MEETING, LinearModel({"r name": -500}, 0), ["Joe Biden", "Olaf Scholz"]),
        (MEETING, SURE_OF_NOBODY, ["Joe Biden", "Olaf Scholz"]),
        (VISIT, LinearModel({"who PL": 3000}, 0), [DRAGHI, "Joe Biden"]),
        (VISIT, SURE_OF_NOBODY, [DRAGHI]),
        (VISIT, LinearModel(NOT_BY_NAME | {"who PL": 3000}, 0), []),
    ],
)
def test_whom_the_model_is_sure_of(monkeypatch, text, model, found):
    believe(monkeypatch, model)
    assert names(text) == [found]


def test_where_two_sides_are_known_nobody_is_added(monkeypatch):
    believe(monkeypatch, LinearModel({"who fL": 3000}, 0))
    assert names(MEETING) == [["Joe Biden", "Olaf Scholz"]]


def test_whom_one_of_ours_came_to_see_is_left_open(monkeypatch):
    believe(monkeypatch, LinearModel({"who fL": 3000}, 0))
    assert "Emmanuel Macron" not in names(VISIT)[0]


def test_where_a_group_is_the_other_side_nobody_is_added(monkeypatch):
    believe(monkeypatch, SURE_OF_A_LEADER_ABROAD)
    text = "MS. DOE: President Macron was in Rome. The President met with foreign leaders there."
    assert names(text) == [["Joe Biden", "foreign leaders"]]


def test_of_two_of_one_country_the_likelier_is_added(monkeypatch):
    believe(monkeypatch, LinearModel(NOT_BY_NAME | {"who fo": 4000, "who fL": 3000}, 0))
    text = MEETING.replace("Macron was", "Macron and French Foreign Minister Jean-Yves Le Drian were")
    assert names(text) == [["Joe Biden", "Jean-Yves Le Drian"]]


def test_who_is_left_out_makes_room_for_his_own_side(monkeypatch):
    believe(monkeypatch, LinearModel({"who PL": -3000, "who ho": 3000}, 0))
    text = "MS. DOE: Secretary Blinken was in Rome. The President had a meeting there with President Macron."
    assert names(text) == [["Emmanuel Macron", "Antony Blinken"]]


def test_it_is_not_asked_in_writing(monkeypatch):
    believe(monkeypatch, SURE_OF_A_LEADER_ABROAD)
    text = "President Macron was in Rome. President Biden met with Chancellor Scholz there."
    assert not asked(text, kind="statement")
    assert names(text, kind="statement") == [["Joe Biden", "Olaf Scholz"]]


def test_without_models_the_rules_stand(monkeypatch):
    believe(monkeypatch, SURE_OF_A_LEADER_ABROAD)
    document = told(MEETING, **TRANSCRIPT).document
    found = extract_document(document, GAZETTEER, learned=False).mentions
    assert "Emmanuel Macron" not in str(found)


def test_the_words_of_one_who_is_added_are_quoted_where_his_sentence_has_them(monkeypatch):
    believe(monkeypatch, SURE_OF_A_LEADER_ABROAD)
    (far,) = told(MEETING, **TRANSCRIPT).mentions
    assert [part.span for part in far.participants if part.name == "Emmanuel Macron"] == [None]
    (near,) = told("MS. DOE: After President Macron, the President met with Chancellor Scholz.", **TRANSCRIPT).mentions
    assert [part.span.quote for part in near.participants if part.name == "Emmanuel Macron"] == ["President Macron"]


def test_what_is_told_of_somebody():
    (heard,) = asked(MEETING)
    macron = next(one for one in heard.people if one.party == "fr")
    assert (heard.contact.word, heard.contact.turn, heard.contact.at_home, heard.contact.abroad) == (
        "met",
        "says",
        1,
        1,
    )
    assert (macron.ruled, macron.leads, macron.at_home, macron.rank, macron.behind) == ("", True, False, 0, None)
    assert (macron.before.sentences, macron.before.opens, macron.before.gap) == (-1, True, None)
    assert not taught_people.may_be_added(heard, macron)


def test_nobody_is_added_at_a_summit(monkeypatch):
    believe(monkeypatch, SURE_OF_A_LEADER_ABROAD)
    assert names(MEETING.replace("there", "at the G7 Summit")) == [["Joe Biden"]]


def test_nobody_is_added_who_briefs_reporters(monkeypatch):
    believe(monkeypatch, LinearModel({"who ho": 3000}, 0))
    assert names(VISIT.replace("MS. DOE", "MR. KIRBY")) == [[DRAGHI]]


def test_the_words_between_are_told_without_names():
    (heard,) = asked("MS. DOE: The President spoke, with Jane Doe near, to President Macron.")
    told_of = [name for one in heard.people for name in people_features(heard.contact, one)]
    assert [name for name in told_of if name.startswith(("a gap", "b gap"))]
    assert not [name for name in told_of if "doe" in name.lower() or "macron" in name.lower()]

"""Modality as the model finds it: where it stands against the rules, and where they stand."""

import pytest
from tests.extraction.texts import GAZETTEER, TRANSCRIPT, told

from backchannel.extraction import extract_document, taught_modality
from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.modality import KINDS, modality_features
from backchannel.extraction.learned.teaching import Teaching
from backchannel.extraction.taught_modality import HAPPENED, LIKELY, OPEN, preferred
from backchannel.model import Document

ASKED = "Q Has the President spoken with President Macron?\n\nMS. DOE: He has."
MET = "MS. DOE: President Biden met with President Macron in Paris."


@pytest.mark.parametrize(
    ("ruled", "found", "chance", "taken"),
    [
        ("reported", "planned", LIKELY, "planned"),
        ("reported", "planned", LIKELY - 0.01, "reported"),
        ("planned", "reported", HAPPENED, "reported"),
        ("planned", "reported", HAPPENED - 0.01, "planned"),
        ("hypothetical", "planned", OPEN, "planned"),
        ("hypothetical", "planned", OPEN - 0.01, "hypothetical"),
        ("hypothetical", "reported", OPEN - 0.01, "hypothetical"),
        ("hedged", "planned", 0.99, "planned"),
        ("hedged", "reported", 0.99, "hedged"),
        ("denied", "reported", 0.99, "denied"),
        ("cancelled", "planned", 0.99, "cancelled"),
    ],
)
def test_which_of_two_is_preferred(ruled, found, chance, taken):
    assert preferred(ruled, found, chance) == taken


def heard_in(text, **how):
    heard = []
    extract_document(document(text, **how), GAZETTEER, teaching=Teaching(modality=heard.append))
    return heard


def document(text, **how):
    return told(text, **how).document


def test_a_model_sure_of_another_modality_is_followed(monkeypatch):
    sure = LinearModel({"planned": 9000}, 0)
    monkeypatch.setattr(taught_modality, "modality_model", lambda: sure)
    assert [one.modality for one in told(MET, **TRANSCRIPT).mentions] == ["planned"]


def test_what_somebody_held_was_held_whatever_a_model_finds(monkeypatch):
    monkeypatch.setattr(taught_modality, "modality_model", lambda: LinearModel({"planned": 9000}, 0))
    text = "MS. DOE: Following a call President Biden held with President Macron, the United States will join them."
    assert told(text, **TRANSCRIPT).modalities() == ["call: reported"]


def test_what_somebody_would_love_to_do_has_not_been(monkeypatch):
    monkeypatch.setattr(taught_modality, "modality_model", lambda: LinearModel({"reported": 9000}, 0))
    title = "Remarks by President Biden and President Macron of France Before Bilateral Meeting"
    text = "PRESIDENT MACRON: I would love to host you in Paris in the summer.\n\nPRESIDENT BIDEN: We will do that."
    (mention,) = [one for one in told(text, title=title, **TRANSCRIPT).mentions if one.trigger.quote == "host"]
    assert (mention.modality, mention.when) == ("hypothetical", "2022-06/2022-08")


def test_who_will_be_here_has_not_been(monkeypatch):
    monkeypatch.setattr(taught_modality, "modality_model", lambda: LinearModel({"reported": 9000}, 0))
    said = told("MR. DOE: The Prime Minister of Japan will be here in the spring.", **TRANSCRIPT)
    assert [(one.modality, one.when) for one in said.mentions] == [("planned", "2022-03/2022-05")]


def test_a_model_in_doubt_is_not(monkeypatch):
    doubtful = LinearModel({"planned": 1}, 0)
    monkeypatch.setattr(taught_modality, "modality_model", lambda: doubtful)
    assert [one.modality for one in told(MET, **TRANSCRIPT).mentions] == ["reported"]


def test_without_models_the_rules_stand(monkeypatch):
    monkeypatch.setattr(taught_modality, "modality_model", lambda: LinearModel({"planned": 9000}, 0))
    found = extract_document(document(MET, **TRANSCRIPT), GAZETTEER, learned=False)
    assert [one.modality for one in found.mentions] == ["reported"]


def test_who_teaches_hears_each_place_and_the_model_is_not_asked(monkeypatch):
    monkeypatch.setattr(taught_modality, "modality_model", lambda: LinearModel({"planned": 9000}, 0))
    heard = heard_in(MET)
    assert [(MET[one.start : one.end], one.ruled) for one in heard] == [("met", "reported")]


def test_what_the_model_sees_of_a_question():
    (one,) = heard_in(ASKED, **TRANSCRIPT)
    assert (one.telling.turn, one.telling.question, one.telling.answer) == ("asks", True, "He has.")
    features = modality_features(one.telling, one.ruled)
    assert {f"rule {one.ruled}", "question True asks", "w spoken", "l1 <name>", "verbs has", "answered True"} <= set(
        features
    )


def test_it_sees_no_name():
    (one,) = heard_in(MET)
    assert not [name for name in modality_features(one.telling, one.ruled) if "macron" in name.lower()]


def test_what_was_told_before_of_the_same_people():
    text = MET + " They will meet again."
    _, second = heard_in(text)
    assert second.telling.of_the_same is not None
    assert second.telling.of_the_same.modality == second.telling.last == "reported"
    assert second.telling.of_the_same.since == text.index("meet again") - text.index("met")


def test_the_same_features_from_the_same_place():
    first, second = (heard_in(ASKED, **TRANSCRIPT)[0] for _ in range(2))
    assert modality_features(first.telling, first.ruled) == modality_features(second.telling, second.ruled)
    assert first.ruled in KINDS
    assert isinstance(document(ASKED), Document)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("President Biden met with President Macron in Paris.", {}),  # in writing
        (
            "It rained.",
            {"title": "Remarks by President Biden Before Bilateral Meeting with President Macron", **TRANSCRIPT},
        ),
        ("MS. DOE: What of the meeting on Monday with President Macron?", TRANSCRIPT),
    ],
)
def test_where_it_is_not_asked(monkeypatch, text, how):
    monkeypatch.setattr(taught_modality, "modality_model", lambda: LinearModel({"denied": 9000}, 0))
    found = [one.modality for one in told(text, **how).mentions]
    assert found
    assert "denied" not in found


def test_nothing_to_preview_is_no_denial_whatever_the_model_finds(monkeypatch):
    monkeypatch.setattr(taught_modality, "modality_model", lambda: LinearModel({"denied": 9000}, 0))
    for text, found in (
        ("MS. DOE:  I don’t have a call to preview with President Duda.", "hypothetical"),
        ("MS. DOE:  President Biden may have a call with President Duda.", "denied"),
    ):
        assert [one.modality for one in told(text, **TRANSCRIPT).mentions] == [found]

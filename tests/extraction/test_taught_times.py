"""Times that the model finds: which are weighed, when it is asked, and that it must be nearly sure."""

import pytest
from tests.extraction.texts import GAZETTEER, TRANSCRIPT, told

from backchannel.extraction import extract_document, taught_times
from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.teaching import Teaching
from backchannel.extraction.learned.times import NONE, OfMention, OfScene, OfWords, choices

TRAVELS = (
    "MS. DOE: The President was in Paris on Tuesday. It was a long day. He has spoken with President Macron about it."
)
"""Published on Thursday, 20 January 2022."""
SCENE = LinearModel({"kinds OfScene": 9000}, 0)
WORDS = LinearModel({"kinds OfWords": 9000}, 0)
NOBODY = LinearModel({}, 0)


def undated(text, **how):
    heard = []
    extract_document(told(text, **TRANSCRIPT, **how).document, GAZETTEER, teaching=Teaching(times=heard.append))
    return heard


@pytest.mark.parametrize(
    ("model", "when"),
    [(WORDS, "2022-01-18"), (SCENE, "2022-01-20"), (NOBODY, None), (LinearModel({NONE: 9000}, 0), None)],
)
def test_the_time_that_the_model_is_sure_of(monkeypatch, model, when):
    monkeypatch.setattr(taught_times, "times_model", lambda: model)
    assert [(one.trigger.quote, one.when) for one in told(TRAVELS, **TRANSCRIPT).mentions] == [("spoken", when)]


def test_it_must_be_nearly_sure(monkeypatch):
    monkeypatch.setattr(taught_times, "times_model", lambda: LinearModel({"kinds OfWords": 2000}, 0))
    assert [one.when for one in told(TRAVELS, **TRANSCRIPT).mentions] == [None]


def test_it_is_not_asked_in_writing(monkeypatch):
    monkeypatch.setattr(taught_times, "times_model", lambda: SCENE)
    text = "President Biden was in Paris on Tuesday. He has spoken with President Macron about it."
    assert [one.when for one in told(text).mentions] == [None]


def test_a_time_of_the_rules_stands(monkeypatch):
    monkeypatch.setattr(taught_times, "times_model", lambda: SCENE)
    text = "MS. DOE: The President spoke with President Macron on Tuesday."
    assert [one.when for one in told(text, **TRANSCRIPT).mentions] == ["2022-01-18"]


def test_what_is_denied_gets_none(monkeypatch):
    monkeypatch.setattr(taught_times, "times_model", lambda: SCENE)
    text = "MS. DOE: The President has not spoken with President Macron."
    assert [(one.modality, one.when) for one in told(text, **TRANSCRIPT).mentions] == [("denied", None)]


def test_without_models_the_rules_stand(monkeypatch):
    monkeypatch.setattr(taught_times, "times_model", lambda: SCENE)
    document = told(TRAVELS, **TRANSCRIPT).document
    assert [one.when for one in extract_document(document, GAZETTEER, learned=False).mentions] == [None]


def test_what_is_weighed():
    (one,) = undated(TRAVELS)
    values = {value.edtf: [type(source) for source in value.sources] for value in one.values}
    assert values == {"2022-01-20": [OfScene], "2022-01-18": [OfWords]}
    assert set(choices(one.asked, one.values)) == {NONE, "2022-01-20", "2022-01-18"}


def test_where_words_stand():
    (one,) = undated(TRAVELS)
    source = next(source for value in one.values for source in value.sources if isinstance(source, OfWords))
    assert (source.words, source.sentences, source.paragraphs, source.reading) == ("Tuesday", -2, 0, "past")
    assert (source.ends, source.opens, source.gap) == (True, False, None)


def test_the_time_of_another_mention():
    text = (
        "MS. DOE: The President spoke with President Macron on Tuesday, and many a thing was said. "
        "Macron and the President were talking at length on another occasion, when they met in Rome."
    )
    others = [
        source
        for one in undated(text)
        for value in one.values
        for source in value.sources
        if isinstance(source, OfMention)
    ]
    assert others
    assert all(source.same_people for source in others)


def test_nothing_is_weighed_that_cannot_be():
    text = "MS. DOE: The President will be in Paris on Friday. He has spoken with President Macron about it."
    (one,) = undated(text)
    assert all(value.edtf <= "2022-01-20" for value in one.values)


def test_the_features_tell_no_name():
    (one,) = undated(TRAVELS)
    told_of = [name for names in choices(one.asked, one.values).values() for name in names]
    assert not [name for name in told_of if "macron" in name.lower()]


@pytest.mark.parametrize(
    "said",
    [
        "PRESIDENT DUDA: I would like to invite you to visit us.",
        "PRESIDENT DUDA: I am really looking forward to your visit.",
    ],
)
def test_what_is_still_to_be_gets_no_day_of_the_scene(monkeypatch, said):
    monkeypatch.setattr(taught_times, "times_model", lambda: SCENE)
    title = "Remarks by President Biden and President Duda of Poland Before Bilateral Meeting"
    text = f"PRESIDENT BIDEN: Welcome to Washington.\n\n{said}"
    found = [one.when for one in told(text, title=title, **TRANSCRIPT).mentions if one.channel == "visit"]
    assert found == [None]


def test_it_is_tied_to_the_mention_whose_time_it_gets(monkeypatch):
    monkeypatch.setattr(taught_times, "times_model", lambda: LinearModel({"kinds OfMention": 9000}, 0))
    text = (
        "MS. DOE: The President spoke with President Macron on Tuesday, and many a thing was said. It was a long day. "
        "He has spoken before with President Macron."
    )
    first, second = told(text, **TRANSCRIPT).mentions
    assert (first.when, second.when) == ("2022-01-18", "2022-01-18")
    assert second.same_as == first.id


def test_a_plan_gets_no_day_that_is_over():
    text = (
        "MS. DOE: The President had the opportunity to speak with President Duda on the phone yesterday, ahead of the "
        "summit. He will also have the opportunity to meet with President Macron and, with both of them, will affirm "
        "the bond."
    )
    assert [one.when for one in told(text, **TRANSCRIPT).mentions] == ["2022-01-19", None]


def test_a_plan_gets_no_time_of_what_was_done_before(monkeypatch):
    monkeypatch.setattr(taught_times, "times_model", lambda: WORDS)
    text = "MS. DOE: He will also be speaking with President Macron at the summit, as he did in March."
    assert [one.when for one in told(text, **TRANSCRIPT).mentions] == [None]

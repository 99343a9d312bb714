"""A model's file: what is read from it, and that a damaged one is refused."""

import json

import pytest

from backchannel.errors import PackageDataError
from backchannel.extraction.learned.linear import read_model, weights_digest

WEIGHTS = '{"r1 with":1500,"wr1 call on":-2250}'


def file_of(line=WEIGHTS, **changes):
    head = {"name": "tiny", "trained": {}, "sha256": weights_digest(-500, WEIGHTS), "bias": -500}
    return json.dumps(head | changes) + "\n" + line + "\n"


def test_a_score_is_the_sum_of_the_weights_that_are_known():
    model = read_model(file_of(), "tiny")
    assert model.score([]) == -0.5
    assert model.score(["r1 with", "never seen"]) == 1.0
    assert model.score(["r1 with", "wr1 call on"]) == -1.25


def test_chances_of_classes_are_shared_by_their_weights():
    line = '{"held":100,"held r1 with":1000,"planned":100,"planned r1 for":2000}'
    head = {"name": "tiny", "trained": {}, "sha256": weights_digest(0, line), "bias": 0}
    model = read_model(json.dumps(head) + "\n" + line + "\n", "tiny")
    assert model.chances(("held", "planned"), []) == {"held": 0.5, "planned": 0.5}
    held = model.chances(("held", "planned"), ["r1 with", "never seen"])
    assert held["held"] == pytest.approx(0.731, abs=0.001)
    assert sum(held.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it cannot be read"),
        (file_of()[:-20], "it cannot be read"),
        ("[]", "it cannot be read"),
        ("{}", "it cannot be read"),
        (file_of(name="other"), "it holds the model 'other'"),
        (file_of(bias=-501), "its weights are not those that were written"),
        (file_of(bias=None), "its weights are not those that were written"),
        (file_of(WEIGHTS.replace("1500", "1501")), "its weights are not those that were written"),
        (file_of('{"r1 with":1500}'), "its weights are not those that were written"),
        (file_of("[]"), "its weights are not those that were written"),
        (file_of(""), "it cannot be read"),
        (file_of(sha256="0" * 64), "its weights are not those that were written"),
    ],
)
def test_a_damaged_file_is_refused_with_what_to_do(text, why):
    with pytest.raises(PackageDataError) as raised:
        read_model(text, "tiny")
    assert raised.value.message == f"the file of the model 'tiny' that ships with backchannel is damaged: {why}"
    assert raised.value.hint == "Install backchannel again."


def test_bias_and_weights_both_count():
    assert weights_digest(1, WEIGHTS) != weights_digest(2, WEIGHTS)
    assert weights_digest(1, WEIGHTS) != weights_digest(1, WEIGHTS + " ")

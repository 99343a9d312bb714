"""How models are fitted to what readers said: they learn what tells cases apart, and the same each time."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from backchannel.extraction.learned.times import NONE

sys.path.insert(0, str(Path(__file__).parents[3] / "tools"))

from training.choice import Chosen, fit_choice
from training.dated import _judged as dated_as_judged
from training.modalities import _judged as told_as_judged
from training.parted import _judged as parted_as_judged
from training.softmax import Classed, fit_softmax

HELD = [Classed(f"d{number}", "2022", ("verb met", f"n {number % 2}"), "reported") for number in range(12)]
PLANNED = [Classed(f"e{number}", "2022", ("verb will meet", f"n {number % 2}"), "planned") for number in range(12)]
CLASSES = ("planned", "reported")


def test_classes_are_told_apart_by_what_tells_them_apart():
    model = fit_softmax([*HELD, *PLANNED], CLASSES)
    assert model.chances(CLASSES, ["verb met"])["reported"] > 0.6
    assert model.chances(CLASSES, ["verb will meet"])["planned"] > 0.6
    assert abs(model.chances(CLASSES, ["n 0"])["planned"] - 0.5) < 0.05


def test_an_example_that_counts_less_says_less():
    against = Classed("f", "2022", ("verb met",), "planned")
    weak, strong = (
        fit_softmax([*HELD, *PLANNED, *[against._replace(share=share)] * 8], CLASSES).chances(CLASSES, ["verb met"])
        for share in (0.1, 1.0)
    )
    assert weak["reported"] > strong["reported"]


def test_the_same_examples_give_the_same_weights():
    assert fit_softmax([*HELD, *PLANNED], CLASSES) == fit_softmax([*HELD, *PLANNED], CLASSES)


def chosen(right):
    """Of three options the second is near, and nothing is told of the third."""
    return Chosen("d", "2022", (("nothing",), ("near",), ("far",)), right)


def test_an_option_is_chosen_by_what_the_right_ones_have():
    model = fit_choice([chosen((False, True, False))] * 12)
    chances = model.choice({NONE: ["nothing"], "2022-01-01": ["near"], "2022-01-02": ["far"]})
    assert chances["2022-01-01"] > 0.5
    assert sum(chances.values()) == pytest.approx(1)


def test_where_none_is_right_none_is_learnt():
    model = fit_choice([chosen((True, False, False))] * 12)
    assert model.choice({NONE: ["nothing"], "2022-01-01": ["near"]})[NONE] > 0.6


def test_an_example_without_a_right_option_teaches_nothing():
    examples = [chosen((False, True, False))] * 12
    assert fit_choice([*examples, chosen((False, False, False))]) == fit_choice(examples)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ([1, 5, "contact", "reported", "2022-01-01", "2022-01-02"], (("2022-01-01", "2022-01-02"),)),
        ([1, 5, "contact", "reported", None, None], (None,)),
        ([1, 5, "contact", "denied", None, None], None),
        ([1, 5, "claim", "reported", None, None], None),
        ([1, 5, "none", None, None, None], None),
    ],
)
def test_what_a_judged_mention_says_of_its_time(row, said):
    assert dated_as_judged([row])((1, 5)) == said
    assert dated_as_judged([row])((1, 6)) is None


class Heard:
    """What the model would be asked, as far as a judgement looks at it."""

    def __init__(self, ruled, answer=None):
        self.ruled = ruled
        self.telling = type("Telling", (), {"answer": answer})


@pytest.mark.parametrize(
    ("said", "heard", "label"),
    [
        ("reported", Heard("planned"), "reported"),
        ("hedged", Heard("reported"), "hedged"),
        ("hedged", Heard("planned"), None),
        ("question", Heard("reported"), "hypothetical"),
        ("question", Heard("denied", "No."), None),
        ("question", Heard("hypothetical", "Let me check."), "hypothetical"),
    ],
)
def test_what_a_judged_mention_says_of_its_modality(said, heard, label):
    assert told_as_judged([[1, 5, "contact", said, None, None]])(heard, (1, 5)) == label


def test_a_claim_says_nothing_of_modality():
    assert told_as_judged([[1, 5, "claim", "reported", None, None]])(Heard("planned"), (1, 5)) is None


@pytest.mark.parametrize(
    ("key", "party", "takes_part"),
    [("Q1", "fr", True), ("Q2", "de", None), ("Q3", "it", None), ("Q4", "es", False)],
)
def test_what_a_judged_contact_says_of_somebody(key, party, takes_part):
    says = parted_as_judged([[3, 9, ["Q1"], ["Q2"], ["it"], 1]])
    judge, contact = says((3, 9))
    assert (judge(SimpleNamespace(key=key, party=party)), contact) == (takes_part, True)
    assert says((3, 8)) is None


def test_in_a_place_that_names_no_contact_nobody_takes_part():
    judge, contact = parted_as_judged([[3, 9, [], [], [], 0]])((3, 9))
    assert (judge(SimpleNamespace(key="Q1", party="fr")), contact) == (False, False)

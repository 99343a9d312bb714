"""Which place is meant, and which exclude each other."""

import pytest

from backchannel.audit.places import Place, place_meant
from backchannel.model import Party

SWISS, RUSSIA, GEORGIA = Party("ch", "Switzerland"), Party("ru", "Russia"), Party("ge", "Georgia")
PARTIES = (SWISS, RUSSIA, GEORGIA)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Geneva", Place("ch", "Geneva")),
        ("Geneva, Switzerland", Place("ch", "Geneva")),
        ("the Kremlin", Place("ru", "Moscow")),
        ("the White House", Place("us", "Washington")),
        ("Washington, D.C.", Place("us", "Washington")),
        ("Switzerland", Place("ch", None)),
        ("the G20", None),
        ("Springfield", None),
        ("Geneva, Russia", None),
        ("", None),
    ],
)
def test_what_words_for_a_place_mean(words, meant):
    assert place_meant(words, PARTIES) == meant


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        ("Geneva", "Vienna", True),
        ("Geneva", "Davos", True),
        ("Switzerland", "Vienna", True),
        ("Switzerland", "Geneva", False),
        ("the Oval Office", "Washington", False),
        ("the Constantine Palace", "St Petersburg", False),
    ],
)
def test_which_places_exclude_each_other(one, other, exclude):
    first, second = place_meant(one, PARTIES), place_meant(other, PARTIES)
    assert first
    assert second
    assert first.excludes(second) is second.excludes(first) is exclude

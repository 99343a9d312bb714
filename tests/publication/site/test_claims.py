import pytest

from backchannel.publication.site.claims import quantity_words


@pytest.mark.parametrize(
    ("quantity", "words"), [(">=2", "at least 2"), ("4", "4"), ("regularly", "regularly"), (None, "no quantity")]
)
def test_how_many_are_claimed(quantity, words):
    assert quantity_words(quantity) == words

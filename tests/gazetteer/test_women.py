"""Given names that tell "she" from "he"."""

import pytest

from backchannel.gazetteer import is_womans_name


@pytest.mark.parametrize(
    "name", ["Kamala Harris", "Angela Merkel", "Ursula von der Leyen", "Élisabeth Borne", "Maia Sandu"]
)
def test_a_womans_given_name_is_known(name):
    assert is_womans_name(name)


@pytest.mark.parametrize(
    "name", ["Joe Biden", "Vladimir Putin", "Kim Jong Un", "Jean Castex", "Andrea Orlando", "Robin Cook", ""]
)
def test_others_are_not_taken_for_one(name):
    assert not is_womans_name(name)

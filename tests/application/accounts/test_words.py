import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.application.accounts.words import check_password, checked_name, name_key, plain_password
from backchannel.errors import UsageError


@pytest.mark.parametrize("name", ["Ann", "  Ann   Lee ", "a.lee@example.org", "Łukasz O'Neil", "王小明", "x" * 64])
def test_names_of_people_are_names(name):
    assert checked_name(name) == " ".join(name.split())


@pytest.mark.parametrize(
    "name", ["", " ", "-", "a\x00b", "<b>x</b>", "a/b", "a,b", "-rf", "x" * 65, "a\u202eb", "Ann "[3:]]
)
def test_other_things_are_no_names(name):
    with pytest.raises(UsageError, match="cannot be the name"):
        checked_name(name)


@given(st.text(max_size=20))
def test_a_key_is_its_own_key(name):
    assert name_key(name_key(name)) == name_key(name)


def test_names_that_differ_in_capitals_or_composition_are_one():
    assert name_key("Zoë  LEE") == name_key("zoe\u0308 lee") == name_key(" zoë lee")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("fourteen signs", "fewer than 15"),
        ("x" * 257, "more than 256"),
        ("aaaaaaaaaaaaaaaabb", "fewer than 5 different"),
        ("my name is ANN LEE!", "has 'ann lee' in it"),
        ("Backchannel 2026 !", "has 'backchannel' in it"),
    ],
)
def test_passwords_that_are_guessed_are_refused(password, why):
    with pytest.raises(UsageError, match=why):
        check_password(password, "Ann Lee")


def test_any_other_password_will_do():
    check_password("correct horse battery staple", "Ann Lee")
    check_password("пароль из пяти слов", "Al")
    check_password("also al can be in it", "Al")


def test_a_password_is_the_same_however_a_keyboard_composes_it():
    assert plain_password("zoe\u0308") == plain_password("zo\u00eb")

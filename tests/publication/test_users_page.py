import io

import pytest
from rich.console import Console

from backchannel.model import Access
from backchannel.publication.users_page import (
    UserRow,
    access_words,
    publish_trail,
    publish_users,
    trail_shape,
    users_shape,
)

AT = "2026-03-01T10:00:00+00:00"


def text_of(page):
    console = Console(width=80, record=True, file=io.StringIO())
    for block in page:
        console.print(block)
    return console.export_text()


@pytest.mark.parametrize(
    ("access", "said"),
    [
        (Access("added", "Ann", "root", None, AT, "admin", 2), "Ann was added (admin), by root on the command line"),
        (Access("role", "Ann", "Bo", "::1", AT, "reader", 2), "Ann got another role (reader), by Bo, from ::1"),
        (Access("signed-in", "Ann", "Ann", "::1", AT, "", 2), "Ann signed in, from ::1"),
        (
            Access("refused", None, None, "::1", AT, "no such account", 2),
            "a name that nobody has was refused at the sign-in (no such account), from ::1",
        ),
        (Access("removed", "A\x1b[2J", None, None, AT, "", 2), "A was removed"),
    ],
)
def test_an_act_is_told_in_a_sentence(access, said):
    assert access_words(access) == f"2  {AT}  {said}"


def test_users_stand_in_a_table_and_nobody_in_a_sentence():
    rows = [UserRow("Ann", "admin", disabled=False), UserRow("Bo", "reader", disabled=True)]
    lines = text_of(publish_users(rows)).splitlines()
    assert [line.split() for line in lines[2:4]] == [["Ann", "admin"], ["Bo", "reader", "disabled"]]
    assert users_shape(rows)["users"][1] == {"name": "Bo", "role": "reader", "disabled": True}
    assert "on this machine alone" in text_of(publish_users([]))


def test_a_trail_is_shown_and_given_as_data():
    acts = [Access("signed-in", "Ann", "Ann", "::1", AT, "", 4)]
    assert text_of(publish_trail(acts)).strip() == access_words(acts[0])
    assert trail_shape(acts)["accesses"][0]["act"] == "signed-in"
    assert "Nothing was done" in text_of(publish_trail([]))

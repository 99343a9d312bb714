"""[[tables]] in the settings."""

import pytest

from backchannel.errors import SettingsError
from backchannel.settings.tables import read_table_mapping
from backchannel.settings.values import Table


def mapping(**data):
    return read_table_mapping(Table("backchannel.toml", "[[tables]] number 1", data))


def test_columns_are_found_however_they_are_written():
    found = mapping(match="a.csv", text="Full Text", **{"all-rows": {"kind": "readout"}})
    assert (found.columns, found.fixed, found.contact) == ({"text": "full_text"}, {"kind": "readout"}, None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"text": "x"}, "'match' is missing"),
        ({"match": "a"}, "no column is named"),
        ({"match": "a", "txt": "x"}, "no setting is called 'txt'"),
        ({"match": "a", "contact": "call", "people": "x"}, "'start' is missing"),
        ({"match": "a", "contact": "lunch", "start": "x"}, "'contact' is 'lunch'"),
        ({"match": "a", "text": "x", "people": "y"}, "'people' is for logs"),
        ({"match": "a", "text": 3}, "'text' is missing or is no text"),
        ({"match": "a", "text": "x", "all-rows": {"title": "y"}}, "no setting is called 'title'"),
    ],
)
def test_what_is_not_understood_is_said(data, words):
    with pytest.raises(SettingsError, match=words):
        mapping(**data)

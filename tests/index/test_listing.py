import pytest
from tests.index.dossiers import add, readout

from backchannel.errors import UsageError
from backchannel.index import Choice, Index, choose

NAMES = {"us": "United States", "ru": "Russia"}


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    here = tmp_path_factory.mktemp("listing")
    return Index(
        add(
            here, one=readout("2021-12-30", "prisoners"), two=readout("2022-02-12", "Iran"), three=readout("2023-05-05")
        )
    )


def contacts(index, **choice):
    return choose(index, "contacts", Choice.of(choice), NAMES)


def test_without_filters_all_are_there_the_latest_first(index):
    found = contacts(index)
    assert found.total == 3
    assert [row["when"] for row in found.rows] == ["2023-05-05", "2022-02-12", "2021-12-30"]


@pytest.mark.parametrize(
    ("choice", "days"),
    [
        ({"since": "2022"}, ["2023-05-05", "2022-02-12"]),
        ({"until": "2022-02"}, ["2022-02-12", "2021-12-30"]),
        ({"since": "2022-02-12", "until": "2022-02-12"}, ["2022-02-12"]),
        ({"between": "putin, biden", "since": "2023"}, ["2023-05-05"]),
        ({"between": "russia"}, ["2023-05-05", "2022-02-12", "2021-12-30"]),
        ({"between": "macron"}, []),
        ({"between": "us, ru", "until": "2021"}, ["2021-12-30"]),
        ({"between": "Q7747", "until": "2021"}, ["2021-12-30"]),
        ({"between": "Vladimir PUTIN, United States", "until": "2021"}, ["2021-12-30"]),
        ({"between": "vlad"}, []),
        ({"between": "..."}, []),
        ({"q": "iran"}, ["2022-02-12"]),
        ({"q": "prisoner"}, ["2021-12-30"]),
        ({"q": "--"}, []),
        ({"channel": "meeting"}, []),
        ({"party": "us", "channel": "call"}, ["2023-05-05", "2022-02-12", "2021-12-30"]),
        ({"party": "ru"}, []),
        ({"undated": "yes"}, []),
        ({"accounts": "one", "since": "2023"}, ["2023-05-05"]),
        ({"accounts": "several"}, []),
    ],
)
def test_filters_let_through_what_is_meant(index, choice, days):
    assert [row["when"] for row in contacts(index, **choice).rows] == days


def test_pages_are_turned(index):
    choice = Choice.of({"page": "2"})
    found = choose(index, "contacts", choice, NAMES, size=2)
    assert (found.page, found.pages, [row["when"] for row in found.rows]) == (2, 2, ["2021-12-30"])
    beyond = choose(index, "contacts", Choice.of({"page": "9"}), NAMES, size=2)
    assert beyond.page == 2


@pytest.mark.parametrize(
    "given",
    [{"since": "yesterday"}, {"channel": "fax"}, {"page": "0"}, {"page": "x"}, {"q": "a" * 300}, {"between": "\0"}],
)
def test_a_filter_that_cannot_be_meant_is_refused(given):
    with pytest.raises(UsageError) as caught:
        Choice.of(given)
    assert caught.value.hint


def test_the_query_of_a_choice_gives_the_choice_again():
    choice = Choice.of({"q": "a & b", "since": "2021", "page": "3"})
    assert choice.query == "q=a+%26+b&since=2021"
    assert Choice().is_open

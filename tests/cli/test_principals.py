"""``backchannel principals``: what it prints, as JSON and for people, and what it refuses."""

import json

import pytest
from tests.commands import run

PEOPLE = """
[[people]]
name = "Ada Quill"
forms = ["Quill"]
offices = [{ title = "special envoy", party = "us", since = "2020-02", until = "2023" }]

[[people]]
id = "Q7747"
name = "Vladimir Putin"
offices = [{ title = "president", party = "ru", since = "2012-05-07" }]
"""


@pytest.fixture
def dossier(tmp_path):
    assert run("init", tmp_path / "own").status == 0
    with (tmp_path / "own" / "backchannel.toml").open("a", encoding="utf-8") as settings:
        settings.write(PEOPLE)
    return tmp_path / "own"


def shown(*arguments, cwd=None):
    ran = run("principals", *arguments, cwd=cwd)
    assert (ran.status, ran.messages) == (0, "")
    assert max(len(line.rstrip()) for line in ran.out.splitlines()) <= 80
    return " ".join(ran.out.split())


def given(*arguments, cwd=None):
    ran = run("principals", *arguments, "--json", cwd=cwd)
    assert (ran.status, ran.messages) == (0, "")
    return json.loads(ran.out)


def test_the_json_has_this_shape(tmp_path):
    assert given("the German Chancellor", "--as-of", "2018-03-20", cwd=tmp_path) == {
        "name": "the German Chancellor",
        "as_of": "2018-03-20",
        "principal": "Q567",
        "reason": "On 2018-03-20 the chancellor of Germany was Angela Merkel (from 2005-11-22 to 2021-12-08).",
        "candidates": [
            {
                "principal": "Q567",
                "name": "Angela Merkel",
                "party": "de",
                "level": "leader",
                "forms": ["Angela D. Merkel"],
                "offices": [{"title": "chancellor", "party": "de", "since": "2005-11-22", "until": "2021-12-08"}],
            }
        ],
        "near": [],
    }


def test_the_json_of_a_stranger_has_the_same_keys(tmp_path):
    assert given("Putni", "--as-of", "2018-03-20", cwd=tmp_path) == {
        "name": "Putni",
        "as_of": "2018-03-20",
        "principal": None,
        "reason": "Nobody called Putni is in the gazetteer.",
        "candidates": [],
        "near": ["Vladimir Putin"],
    }


def test_a_page_tells_people_who_is_meant_why_and_when_in_office(tmp_path):
    out = shown("the", "Russian", "President", "--as-of", "2010-06-01", cwd=tmp_path)
    assert out.startswith("On 2010-06-01 the president of Russia was Dmitry Medvedev (from 2008-05-07 to 2012-05-07).")
    assert "Dmitry Medvedev (Q23530), Russia on 1 June 2010" in out
    assert "president, Russia: 7 May 2008 to 7 May 2012" in out
    assert "also written: Dmitri Medvedev" in out
    assert "Others" not in out
    assert "[[people]]" not in out


def test_namesakes_stand_under_the_one_who_is_meant(tmp_path):
    page = shown("Bush", "--as-of", "2003-01-01", cwd=tmp_path)
    meant, _, others = page.partition("Others of that name")
    assert "George W. Bush (Q207), United States on 1 January 2003" in meant
    assert "George H. W. Bush (Q23505), United States; no office known on 1 January 2003" in others
    assert "Jeb Bush" in others
    assert "no office is kept; known so as not to be taken for others of that name" in others


def test_candidates_are_listed_where_nobody_is_chosen(tmp_path):
    page = shown("Kremlin", "--as-of", "2018-06-01", cwd=tmp_path)
    assert page.startswith("Kremlin means Russia, a party and no person; on 2018-06-01 it was led by Vladimir Putin.")
    assert "Candidates Vladimir Putin (Q7747)" in page


def test_a_stranger_is_one_line_and_the_way_to_add_one(tmp_path):
    page = shown("Wolfgang Unbekannt", cwd=tmp_path)
    assert page.startswith("Nobody called Wolfgang Unbekannt is in the gazetteer. To have somebody's contacts kept")
    assert "[[people]]" in page


def test_a_name_cannot_steer_the_terminal(tmp_path):
    assert "\x1b" not in run("principals", "Nobody\x1b[31m Red", cwd=tmp_path).out


def test_today_counts_where_no_day_is_given(tmp_path, monkeypatch):
    monkeypatch.setattr("backchannel.cli.principals.now_utc", lambda: "2022-10-24T10:00:00+00:00")
    assert "the prime minister of the United Kingdom was Liz Truss" in shown("the British prime minister", cwd=tmp_path)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("Putin", "--as-of", "2018-03"), "--as-of 2018-03: not a day. Write it as 2018-03-20."),
        (("Putin", "--as-of", "2018-02-30"), "--as-of 2018-02-30: not a day. Write it as 2018-03-20."),
        (("Putin", "--as-of", ""), "--as-of : not a day. Write it as 2018-03-20."),
        ((" ",), 'no name given. Write one: backchannel principals "the German Chancellor".'),
        ((), "Missing argument 'NAME'. See: backchannel principals --help."),
    ],
)
def test_wrong_use_is_one_line(tmp_path, arguments, message):
    ran = run("principals", *arguments, cwd=tmp_path)
    assert (ran.status, ran.out, ran.messages) == (2, "", f"backchannel: {message}\n")


def test_people_of_the_dossier_count_with_c_and_from_inside(dossier, tmp_path):
    for answer in (
        given("Quill", "--as-of", "2021-01-01", "-C", dossier, cwd=tmp_path),
        given("Quill", "--as-of", "2021-01-01", cwd=dossier),
    ):
        assert answer["principal"] == "ada-quill"
        assert [one["name"] for one in answer["candidates"]] == ["Ada Quill"]
        assert answer["candidates"][0]["party"] == "us"
    assert given("Quill", "--as-of", "2021-01-01", cwd=tmp_path)["principal"] is None


def test_a_known_person_is_replaced_by_the_dossiers_own(dossier, tmp_path):
    own = given("Putin", "--as-of", "2018-01-01", "-C", dossier, cwd=tmp_path)
    assert [len(one["offices"]) for one in own["candidates"]] == [1]
    shipped = given("Putin", "--as-of", "2018-01-01", cwd=tmp_path)
    assert [len(one["offices"]) for one in shipped["candidates"]] == [4]


def test_a_dossier_that_is_not_there_is_refused(tmp_path):
    ran = run("principals", "Putin", "-C", tmp_path / "none")
    assert (ran.status, ran.out) == (2, "")
    assert ran.messages.count("\n") == 1

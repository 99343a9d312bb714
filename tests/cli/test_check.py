"""``backchannel check``: the seed article's argument, and what is refused in one line."""

import json
import re

import pytest
from tests.commands import run

TALK = "Trump and Putin regularly talk over the phone"
HEAD = """---
title: "{title}"
published_time: '{day}'
publisher: "President of Russia"
party: ru
language: en
---

{text}
"""
CALL = "On {day}, Vladimir Putin had a telephone conversation with President of the United States Donald Trump."


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """A dossier with a call or two a year, and the Kremlin's other news of every month between."""
    folder = tmp_path_factory.mktemp("few")
    (folder / "news").mkdir()
    days = [f"{2017 + month // 12}-{month % 12 + 1:02}-09" for month in range(18)]
    rows = [(day, "Meeting on roads", f"The President spoke about roads on the {number}th day of the fair.")
            for number, day in enumerate(days)]  # fmt: skip
    called = (("2017-01-28", "January 28"), ("2017-07-09", "July 9"), ("2018-05-20", "May 20"))
    title = "Telephone conversation with US President Donald Trump"
    rows += [(day, title, CALL.format(day=words)) for day, words in called]
    for day, title, text in rows:
        (folder / "news" / f"{day}-{title[:4]}.md").write_text(HEAD.format(title=title, day=day, text=text), "utf-8")
    ran = run("run", "news", "-C", "dossier", cwd=folder)
    assert ran.status == 0, ran.messages
    return folder / "dossier"


def checked(dossier, sentence, *options):
    ran = run("check", sentence, *options, "--json", "-C", dossier)
    assert (ran.status, ran.messages) == (0, "")
    return json.loads(ran.out)


def test_once_or_twice_a_year_is_not_regularly(few):
    (regularly,) = checked(few, TALK, "--as-of", "2018-06-09")["claims"]
    assert regularly["verdict"] == "not_supported"
    assert regularly["counted"] == {
        "contacts": ["us-ru-2017-01-28-call", "us-ru-2017-07-09-call", "us-ru-2018-05-20-call"],
        "from": "2017-01-28", "until": "2018-06-09",
        "median_days": 238.5, "longest_gap_days": 315, "gaps_days": [162, 315],
    }  # fmt: skip
    assert regularly["not_seen"] == [{"party": "us", "months": []}]
    assert "at least once a quarter" in regularly["definition"]
    assert regularly["would_change"] == [
        "At least 1 more call, dated to the day, on record here would make it supported."
    ]
    seldom = "Trump and Putin talk over the phone once or twice a year"
    (claim,) = checked(few, seldom, "--as-of", "2018-06-09")["claims"]
    assert (claim["verdict"], claim["quantity"]) == ("supported", "1..2 per year")


def test_the_answer_has_all_that_a_reader_needs(example):
    shown = checked(example, TALK)
    (claim,) = shown["claims"]
    assert shown["sentence"] == TALK
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", shown["as_of"])
    assert set(claim) >= {
        "verdict",
        "counted",
        "reason",
        "definition",
        "not_seen",
        "would_change",
        "bounds",
        "evidence",
    }
    assert set(claim["counted"]) == {
        "contacts", "from", "until", "median_days", "longest_gap_days", "gaps_days",
    }  # fmt: skip
    assert claim["evidence"] == []
    assert "[claims.adverbs] regularly" in claim["definition"]


def test_the_page_names_contacts_definition_and_gaps(example):
    ran = run("check", TALK, "--as-of", "2018-06-15", "-C", example)
    assert ran.status == 0
    for words in ("as of 15 June 2018", "How it is read:", "2 May 2017", "What would change this:", "contacts counted"):
        assert words in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "\x1b" not in ran.out


def test_the_same_question_has_the_same_answer(example):
    asked = ("check", TALK, "--as-of", "2018-06-15", "--json", "-C", example)
    assert run(*asked).out == run(*asked).out


@pytest.mark.parametrize(
    ("sentence", "options", "line"),
    [
        ("Fred and Barney regularly talk", (), "the claim names nobody whose contacts are kept here."),
        ("", (), "the claim names nobody whose contacts are kept here."),
        ("Putin regularly talks over the phone", (), "the claim names one person only who is known here, Vladimir"),
        ("Trump and Putin talked", (), "no quantity is understood in what the claim says of Donald Trump and Vladimir"),
        (TALK, ("--as-of", "last week"), "--as-of last week: not a date. Write it as 2018-03-20."),
        (TALK, ("--as-of", "2018-02-30"), "--as-of 2018-02-30: not a date."),
        (TALK, ("--as-of", "1066-10-14"), "--as-of 1066-10-14: before the record, which begins on "),
        (TALK, ("--as-of", "9999-01-01"), "--as-of 9999-01-01: after the record, whose last capture is of "),
    ],
)  # fmt: skip
def test_what_cannot_be_tested_is_refused_in_one_line(example, sentence, options, line):
    ran = run("check", sentence, *options, "-C", example)
    assert (ran.status, ran.out) == (2, "")
    assert ran.messages.startswith(f"backchannel: {line}")
    assert ran.messages.count("\n") == 1


def test_a_dossier_with_nothing_in_it_tests_nothing(tmp_path):
    assert run("init", "empty", cwd=tmp_path).status == 0
    ran = run("check", TALK, "-C", tmp_path / "empty")
    assert ran.status == 2
    assert ran.messages.startswith("backchannel: the dossier holds no documents to test a claim on.")


def test_the_settings_change_what_an_adverb_says(few):
    settings = few / "backchannel.toml"
    before = settings.read_text("utf-8")
    settings.write_text(before.replace('# regularly = "1 per quarter"', 'regularly = "1 per 2 years"'), "utf-8")
    try:
        ran = run("check", TALK, "--as-of", "2018-06-15", "--json", "-C", few)
    finally:
        settings.write_text(before, "utf-8")
    assert ran.status == 0, ran.messages
    (claim,) = json.loads(ran.out)["claims"]
    assert claim["definition"] == (
        "“regularly” is read as at least once in 2 years: a median gap of at most 732 days and no gap over 1464 days "
        "(this dossier's settings, [claims.adverbs] regularly)"
    )

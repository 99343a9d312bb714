# ruff: noqa: RUF001, E501 - the texts under test have these characters and long lines
from __future__ import annotations

import pytest

from backchannel.reading.front_matter import split_front_matter
from reading.captured import markdown, only_problem, read

BODY = "The presidents spoke by telephone on Monday, the office said."


def test_a_white_house_item() -> None:
    document = markdown(
        "---\ntags: statements-releases\ndate: '2022-02-08'\nmodified_time: 2022-02-09 06:53:35-05:00\n"
        "source_url: https://bidenwhitehouse.archives.gov/briefing-room/2022/02/08/readout-of-a-call/\n"
        "published_time: 2022-02-08 18:45:00-05:00\n"
        'title: "Readout of President Biden\\u2019s Call with the Chancellor of\\\n  \\ Example\\_Land, February 7,\\_2022"\n'
        "---\n \nThis afternoon the President spoke with the\nChancellor.\u00a0  \n\n\\###\n"
    )
    assert document.title == "Readout of President Biden’s Call with the Chancellor of Example Land, February 7, 2022"
    assert document.text == f"{document.title}\n\nThis afternoon the President spoke with the Chancellor."
    assert (document.published, document.modified) == (
        "2022-02-08T18:45:00-05:00",
        "2022-02-09T06:53:35-05:00",
    )
    assert (document.kind, document.source, document.party) == ("readout", "white-house", "us")
    assert (document.timezone, document.language) == ("America/New_York", "en")
    assert document.url == "https://bidenwhitehouse.archives.gov/briefing-room/2022/02/08/readout-of-a-call/"


def test_a_kremlin_item() -> None:
    document = markdown(
        "---\ntitle: \"Telephone conversation with the President of Example\"\npublished_time: '2021-12-31T02:20:00+03:00'\n"
        'source_url: http://en.kremlin.ru/events/president/news/1\npublisher: "President of Russia"\nparty: ru\nlanguage: en\n'
        "---\n\nThe two had a conversation.\n"
    )
    assert (document.published, document.timezone) == ("2021-12-31T02:20:00+03:00", "Europe/Moscow")
    assert (document.kind, document.source, document.party) == ("readout", "kremlin", "ru")


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ("date: 2018-03-20", "2018-03-20"),
        ("date: 2018-03-20\npublished_time: 2018-03-20T21:15:00-04:00", "2018-03-20T21:15:00-04:00"),
        ("date: 2018-03-20T10:00:00Z\npublished: 2018-03-21", "2018-03-20T10:00:00+00:00"),
        ("published_time: 2018-03-20 14:30", "2018-03-20T14:30:00-04:00"),
        ("published_time: 2018-01-20 14:30:05", "2018-01-20T14:30:05-05:00"),
        ("date: March 20, 2018", "2018-03-20"),
        ("date: 2018-03", "2018-03"),
        ("", None),
    ],
)
def test_the_time_of_publication(lines: str, published: str | None) -> None:
    assert markdown(f"---\ntitle: T\npublisher: White House\n{lines}\n---\n{BODY}").published == published


def test_a_date_that_is_none_gives_a_warning() -> None:
    reading = read(f"---\ntitle: T\ndate: soon\n---\n{BODY}", "note.md", "text/markdown")
    assert only_problem(reading).code == "date-not-understood"
    assert reading.documents[0].published is None


@pytest.mark.parametrize(
    ("block", "line"),
    [
        ("title: Putin: we talk: often", 2),
        ("title: fine\nbad: [1, 2", 4),
        ('title: "never closed', 3),
        ("- a list\n- of things", 2),
        ("tab:\n\t- x", 3),
        ("[" * 2000, 2),
    ],
)
def test_front_matter_that_is_not_yaml_gives_one_warning_and_the_rest_is_read(block: str, line: int) -> None:
    reading = read(f"---\n{block}\n---\n# A heading\n\n{BODY}\n", "notes/a.md", "text/markdown")
    problem = only_problem(reading)
    assert (problem.code, problem.severity) == ("front-matter-not-yaml", "warning")
    assert problem.where == f"notes/a.md:{line}"
    assert reading.documents[0].text.endswith(BODY)


def test_a_broken_title_leaves_the_heading() -> None:
    reading = read(f"---\ntitle: Putin: we talk\n---\n# A heading\n\n{BODY}\n", "a.md", "text/markdown")
    assert reading.documents[0].title == "A heading"


def test_front_matter_that_is_never_closed() -> None:
    reading = read(f"---\ntitle: T\n\n{BODY}\n", "a.md", "text/markdown")
    assert only_problem(reading).where == "a.md:1"
    assert BODY in reading.documents[0].text


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    assert split_front_matter(f"---\n\n{BODY}\n") == split_front_matter(f"\n{BODY}\n")
    assert BODY in read(f"---\n{BODY}\n---\nMore.", "a.md", "text/markdown").documents[0].text


def test_values_are_words_and_only_the_top_level_counts() -> None:
    matter = split_front_matter(
        "---\nTitle: yes\ndate: 2018-03-20\nSource URL: x\nn: 012\ntags: [one, two]\ndeep: {title: no, more: {title: no}}\n"
        "list:\n  - - a\n---\nB"
    )
    assert matter.values == {
        "title": "yes", "date": "2018-03-20", "source_url": "x", "n": "012", "tags": "one", "deep": "title",
    }  # fmt: skip
    assert matter.body == "\nB"


def test_aliases_blow_nothing_up() -> None:
    lines = [
        "a: &a [x, x]",
        *(f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
    matter = split_front_matter("---\n" + "\n".join(lines) + "\ntitle: T\n---\nB")
    assert matter.values["title"] == "T"
    assert sum(map(len, matter.values.values())) < 50


def test_huge_front_matter_is_not_looked_at() -> None:
    matter = split_front_matter("---\ntitle: T\n" + "# filler\n" * 20_000 + "---\nB")
    assert matter.values == {}
    assert matter.fault is not None

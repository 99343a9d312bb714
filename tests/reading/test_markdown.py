# ruff: noqa: E501 - a line of a text under test is left whole
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.reading.markdown import markdown_paragraphs, plain_inline
from reading.captured import markdown


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("Wrapped\nlines of one\nparagraph.\n\nAnother.", ["Wrapped lines of one paragraph.", "Another."]),
        ("# Head\nText.\n\n## Lower ##\n\nMore.", ["Head", "Text.", "Lower", "More."]),
        ("Head\n====\n\nText.\n\nLower\n-----\nMore.", ["Head", "Text.", "Lower", "More."]),
        ("**Bold**, *slanted*, ***both***, __bold__, _slanted_ and snake_case_name.", ["Bold, slanted, both, bold, slanted and snake_case_name."]),
        ('The [text of a\nlink](https://x.org/a_(b) "title") and [another][1].\n\n[1]: https://x.org', ["The text of a link and another."]),
        ("A [link](https://x.org/(a,b.) with a bracket never closed.", ["A link with a bracket never closed."]),
        ("![a picture](x.png)\n\nText ![inline](y.png) goes on.", ["Text goes on."]),
        (r"Escaped \*stars\*, \_lines\_, \[sic\], 1\. and \#1.", ["Escaped *stars*, _lines_, [sic], 1. and #1."]),
        ("The 29<sup>th</sup> of May, 10<sup>20</sup> and a note<sup>1</sup>.<sup>\\[2\\]</sup>", ["The 29th of May, 10^20 and a note."]),
        ("Text.\n\n\\###\n\n---\n\n* * *\n\n**\\###**\n\n\\# \\# \\#\n", ["Text."]),
        ("-   First entry\n    goes on.\n-   Second.\n\n<!-- -->\n\n*   Third.\n• Fourth.\n\n1.  One.\n\n2.  Two.", ["First entry goes on.", "Second.", "Third.", "Fourth.", "One.", "Two."]),
        ("He has known him since\n2009.  They met in\n21. That was all.", ["He has known him since 2009. They met in 21. That was all."]),
        ("> Quoted words\n> go on.\n>\n> More.", ["Quoted words go on.", "More."]),
        ("| Who | When |\n|---|:---|\n| A | 2 May |", ["Who | When", "A | 2 May"]),
        ('<table>\n<tr class="odd">\n<td>Who</td>\n<td>When</td>\n</tr>\n<tr><td>A</td><td>2 May</td></tr></table>', ["Who | When", "A | 2 May"]),
        ('<figure>\n<img\nsrc="x.jpg" />\n<figcaption>A desk</figcaption>\n</figure>\n\nText.<script>alert(1)</script>', ["Text."]),
        ('Caf&eacute; &amp; <span style="a">more</span>, <u>all</u> &lt;kept&gt;.', ["Café & more, all <kept>."]),
        ("See <https://x.org/a> or <press@x.org>.", ["See https://x.org/a or press@x.org."]),
        ("No\u00a0break, zero\u200bwidth, soft\u00adhyphen, Biden-\u2060Harris.", ["No break, zerowidth, softhyphen, Biden-Harris."]),
        ("East Room  \n\n3:00 P.M. EDT  \n   \nTHE PRESIDENT:  Yes.  \n\u00a0  \nQ    And you?", ["East Room", "3:00 P.M. EDT", "THE PRESIDENT: Yes.", "Q And you?"]),
        ("First line broken  \nby force, and\\\nonce more.  \nA new one.", ["First line broken by force, and once more.", "A new one."]),
        ("Talk ends.\nMR. EXAMPLE:  I begin.\nQ    I ask.", ["Talk ends.", "MR. EXAMPLE: I begin.", "Q I ask."]),
        ("```\ncode\n```", ["code"]),
        ("Open <b and *star at 2 * 3 = 6", ["Open <b and star at 2 * 3 = 6"]),
    ],
)  # fmt: skip
def test_markdown_reads_as_a_reader_sees_it(source: str, paragraphs: list[str]) -> None:
    assert markdown_paragraphs(source) == paragraphs


def test_a_title_is_plain() -> None:
    assert (
        plain_inline("Biden-\u2060Harris  *Plan* &amp; the\u00a0[Pact](https://x.org)")
        == "Biden-Harris Plan & the Pact"
    )


def test_there_is_one_headline() -> None:
    document = markdown("---\ntitle: A call\n---\n# A Call\n\nThe text.\n")
    assert document.text == "A call\n\nThe text."


@pytest.mark.parametrize("head", ["# A call", "A call\n======", "A call\n"])
def test_without_front_matter_the_first_heading_or_line_is_the_title(head: str) -> None:
    document = markdown(f"{head}\n\nThe presidents spoke on Monday, and on Tuesday they spoke again.\n")
    assert document.title == "A call"
    assert document.text.count("A call") == 1


def test_a_text_without_a_headline_has_no_title() -> None:
    text = "The presidents spoke on Monday, and on Tuesday they spoke again.\n\nNothing else is known of it at all."
    assert (markdown(text).title, markdown(text).text) == ("", text)


def test_half_sentences_are_joined_over_an_empty_line() -> None:
    body = "The United States of America will continue\n\nto be a partner.\n\nShort heading\n\nlower case entry"
    assert markdown(f"---\ntitle: T\n---\n{body}").text == (
        "T\n\nThe United States of America will continue to be a partner.\n\nShort heading\n\nlower case entry"
    )


def test_turns_that_a_page_ran_together_get_their_paragraphs() -> None:
    talk = "It is a pleasure to welcome you here. " * 16
    body = (
        f"The presidents met. * * * President of Example Jane Doe: {talk}Minister of Trade John Roe: Thank you. {talk}"
        f"Jane Doe: As you said: we agree. {talk}"
    )
    paragraphs = markdown(f"---\ntitle: T\npublisher: Kremlin\n---\n{body}").text.split("\n\n")
    assert [text[:30] for text in paragraphs] == [
        "T",
        "The presidents met.",
        "President of Example Jane Doe:",
        "Minister of Trade John Roe: Th",
        "Jane Doe: As you said: we agre",
    ]


@given(st.text(alphabet=st.sampled_from(list("ab A.\n\\*_#[]()<>!|-`&;1 \u00a0\u2060\ue05b"))))
def test_paragraphs_are_clean_whatever_the_marks(source: str) -> None:
    for paragraph in markdown_paragraphs(source):
        assert paragraph == " ".join(paragraph.split())
        assert not any("\ue000" <= char <= "\uf8ff" or char in "\u00a0\u2060" for char in paragraph)


@pytest.mark.parametrize(
    "blob",
    [
        "[a](",
        "<img ",
        "<figure>",
        "**a ",
        "_a ",
        "<sup>[1",
        "<!--",
        "<!-- -->",
        "[a]: x\n",
        "Aa Bb: ",
        "- x\n",
    ],
)
def test_hostile_repetition_takes_time_in_proportion(blob: str) -> None:
    markdown_paragraphs(blob * (400_000 // len(blob)))

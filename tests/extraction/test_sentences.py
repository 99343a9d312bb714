"""Paragraphs, turns and sentences: everything in order, once, and labels left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.extraction.sentences import split_sentences

PIECES = st.sampled_from(
    [
        "A b.",
        "He left",
        "U.S. President",
        "\n\n",
        "\n",
        " ",
        "Q  ",
        "MS. PSAKI:  ",
        "Putin: ",
        "“Yes.”",
        "No. 5",
        "?",
        "… ",
        "Mr. ",
        "é",
    ]
)


def texts(text, title=""):
    return [sentence.text for sentence in split_sentences(text, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke. She left.", ["He spoke.", "She left."]),
        ("The U.S. President met Mr. Lee. They spoke.", ["The U.S. President met Mr. Lee.", "They spoke."]),
        ("Joseph R. Biden Jr. spoke at 5 p.m. Friday.", ["Joseph R. Biden Jr. spoke at 5 p.m. Friday."]),
        ("It ended at 5 p.m. The two agreed.", ["It ended at 5 p.m.", "The two agreed."]),
        ("See No. 5 of it. He said no. Putin agreed.", ["See No. 5 of it.", "He said no.", "Putin agreed."]),
        ("“We spoke.” He left.", ["“We spoke.”", "He left."]),
        ("They gave … nothing. So it was.", ["They gave … nothing.", "So it was."]),
        ("9:00 Call with A\n10:00 Meeting with B", ["9:00 Call with A", "10:00 Meeting with B"]),
        ("", []),
    ],
)
def test_where_sentences_end(text, expected):
    assert texts(text) == expected


def test_the_title_is_a_sentence_of_its_own():
    first, second = split_sentences("Call with A\n\nThey spoke.", "Call with A")
    assert first.title
    assert not second.title
    assert (first.paragraph, second.paragraph) == (0, 1)


def test_a_transcript_has_speakers_until_the_next_label():
    text = "Q  Did they talk?\n\nMS. PSAKI:  They did. It was short.\n\nThere is more.\n\nTHE PRESIDENT (laughing): No."
    turns = [(s.text, s.turn.label, s.turn.asks) for s in split_sentences(text, "")]
    assert turns == [
        ("Did they talk?", "Q", True),
        ("They did.", "MS. PSAKI", False),
        ("It was short.", "MS. PSAKI", False),
        ("There is more.", "MS. PSAKI", False),
        ("No.", "THE PRESIDENT", False),
    ]


def test_in_an_article_a_label_is_for_one_paragraph():
    quoting, own = split_sentences("Putin: We talk.\n\nWhat that means is not clear.", "")
    assert quoting.turn is not None
    assert quoting.text == "We talk."
    assert own.turn is None


@pytest.mark.parametrize("heading", ["UPDATE:", "NOTE:", "Read More:", "Photo Credit:", "EDITOR’S NOTE:"])
def test_a_heading_speaks_for_nobody(heading):
    assert all(s.turn is None for s in split_sentences(f"{heading} The two spoke.\n\nThey met.", ""))


POINTS = "Clean Water: The agencies will act.\n\nGlobal Health: The two sides will meet.\n\nMore is to come."


def test_headings_of_points_speak_for_nobody():
    assert all(s.turn is None for s in split_sentences(POINTS, ""))
    assert all(s.turn is None for s in split_sentences(POINTS.replace("Clean Water", "MAKING WATER CLEAN"), ""))


@pytest.mark.parametrize(
    "text",
    [
        POINTS.replace("The agencies", "I"),
        POINTS.replace("Clean Water", "President Duda").replace("Global Health", "Secretary Blinken"),
        POINTS.replace("Health: The two sides will meet.", "Health: “The two sides will meet.”").replace(
            "Clean", "Sen."
        ),
        f"Q  Will they?\n\n{POINTS}",
    ],
    ids=["says I", "titles", "quoted", "asked"],
)
def test_whoever_talks_or_has_a_title_or_is_quoted_speaks(text):
    labels = {s.turn.label for s in split_sentences(text, "") if s.turn}
    assert len(labels - {"Q"}) == 2


@pytest.mark.parametrize(("text", "question"), [("Did he call?", True), ("“Did he?”", True), ("He did.", False)])
def test_a_question_ends_with_its_mark(text, question):
    assert split_sentences(text, "")[0].question is question


@given(st.lists(PIECES, max_size=14).map("".join) | st.text())
def test_sentences_cover_the_text_in_order_and_never_overlap(text):
    sentences = split_sentences(text, "")
    end = 0
    for sentence in sentences:
        assert end <= sentence.start < sentence.end
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip()
        assert "\n" not in sentence.text
        end = sentence.end
    if not any(sentence.turn for sentence in sentences):
        left_out = "".join(
            text[a:b]
            for a, b in zip([0, *[s.end for s in sentences]], [*[s.start for s in sentences], len(text)], strict=True)
        )
        assert not left_out.strip() or ":" in left_out or "Q" in left_out


@given(st.sampled_from(["MS. PSAKI", "THE PRESIDENT", "SENIOR ADMINISTRATION OFFICIAL"]), st.text(max_size=30))
def test_labels_of_turns_are_in_no_sentence(label, words):
    for sentence in split_sentences(f"{label}:  {words}", ""):
        assert sentence.start >= len(label) + 1


def test_a_card_behind_a_name_is_no_part_of_the_label():
    text = (
        "President of Tajikistan Emomali Rahmon Rahmon EmomaliPresident of Tajikistan: Thank you.\n\n"
        "President of Russia Vladimir Putin: Good."
    )
    labels = [sentence.turn.label for sentence in split_sentences(text, "") if sentence.turn]
    assert labels == ["President of Tajikistan Emomali Rahmon", "President of Russia Vladimir Putin"]


def test_turns_inside_a_paragraph_are_told_apart_where_a_transcript_has_lost_its_paragraphs():
    text = "President of Russia Vladimir Putin: Good day. I am glad. Emil Constant: So am I. Vladimir Putin: Let us go."
    said = [(one.turn.label, one.text) for one in split_sentences(text, "") if one.turn]
    assert said == [
        ("President of Russia Vladimir Putin", "Good day."),
        ("President of Russia Vladimir Putin", "I am glad."),
        ("Emil Constant", "So am I."),
        ("Vladimir Putin", "Let us go."),
    ]


def test_a_quotation_inside_a_paragraph_is_no_turn():
    text = "Senator Ann Example: “We won.” They cheered. Senator Bob Example: “We did.” Others did not."
    assert {one.turn.label for one in split_sentences(text, "") if one.turn} == {"Senator Ann Example"}

"""A contact told once more with it: the visit on which talks are held."""

import pytest
from tests.extraction.texts import KREMLIN, told

HOW = {"kind": "readout", "title": "Talks", **KREMLIN}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vladimir Putin held talks with Nikol Pashinyan, who is on an official visit to Russia.", 1),
        ("Vladimir Putin met with Nikol Pashinyan who is on a visit to Russia.", 1),
        ("On January 25, Vladimir Putin will hold talks with Nikol Pashinyan, who will pay a visit to Russia.", 1),
        ("Vladimir Putin held talks with Nikol Pashinyan, who will pay a visit to Russia in March.", 2),
        (
            "Putin met with Nikol Pashinyan and Alexander Lukashenko. Present at the meeting was Nikol Pashinyan.",
            1,
        ),
        ("Vladimir Putin sent a message of Christmas and New Year greetings to President Nikol Pashinyan.", 1),
        ("Vladimir Putin met with Nikol Pashinyan. “Today we held good talks with Nikol Pashinyan.”", 1),
        ("Vladimir Putin met with Nikol Pashinyan. On January 12 he held talks with Nikol Pashinyan.", 2),
    ],
)
def test_talks_and_the_visit_for_them_are_one_contact(text, number):
    assert len({one.same_as or one.id for one in told(text, **HOW).mentions}) == number


def test_a_time_that_an_anniversary_has_is_not_the_contacts():
    text = (
        "Vladimir Putin had a telephone conversation with Emmanuel Macron. The presidents exchanged greetings on the "
        "anniversary of diplomatic relations marked this year."
    )
    assert {one.when for one in told(text, **HOW).mentions} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "President Biden looks forward to welcoming Prime Minister Sunak for an Official Working Visit.",
        "President Biden will be hosting Prime Minister Modi for an official state visit, which will include a dinner.",
        "Prime Minister Sunak and President Biden met in Washington during an official visit of Prime Minister Sunak.",
    ],
)
def test_a_guest_is_welcomed_on_his_visit(text):
    mentions = told(text, kind="statement", published="2023-05-20").mentions
    assert len({one.same_as or one.id for one in mentions if one.channel != "unspecified"}) == 1


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Background Press Call Previewing Day Three of the President’s Trip to Hiroshima, Japan", 0),
        ("Press Gaggle by Press Secretary Jen Psaki En Route Hiroshima, Japan", 0),
        ("Press Briefing by Press Secretary Jen Psaki", 1),
        ("Background Press Call on the President’s Upcoming Trip to Japan", 1),
    ],
)
def test_here_is_not_at_home_on_a_journey(title, number):
    text = "MS. PSAKI: President Macron is here today."
    assert len(told(text, kind="transcript", title=title, published="2022-01-20").mentions) == number


@pytest.mark.parametrize(("before", "number"), [("During a", 1), ("During an earlier", 2)])
def test_a_call_gone_on_about_is_one(before, number):
    text = (
        "Vladimir Putin had a telephone conversation with Nikol Pashinyan. "
        f"{before} telephone conversation initiated by the Armenian side, Putin and Pashinyan discussed the border."
    )
    mentions = told(
        text, **{**HOW, "title": "Vladimir Putin had a telephone conversation with Nikol Pashinyan"}
    ).mentions
    assert len({one.same_as or one.id for one in mentions}) == number


@pytest.mark.parametrize(
    ("then", "number"),
    [
        ("“We held good talks today with Emmanuel Macron,” he said.", 1),
        ("He held talks with Emmanuel Macron in May.", 2),
    ],
)
def test_what_a_statement_to_the_press_came_after_is_todays(then, number):
    text = f"Vladimir Putin said it during a meeting with the media following talks with Emmanuel Macron. {then}"
    mentions = told(text, **{**HOW, "kind": "statement", "title": "It is of importance"}).mentions
    assert len({one.same_as or one.id for one in mentions}) == number


@pytest.mark.parametrize(
    ("first", "number"),
    [
        ("During a meeting with Emmanuel Macron, Vladimir Putin discussed gas.", 1),
        ("In May Vladimir Putin met Emmanuel Macron for gas.", 2),
    ],
)
def test_what_was_said_during_a_meeting_is_of_todays(first, number):
    text = f"{first} The meeting of Vladimir Putin and Emmanuel Macron was held today."
    mentions = told(text, **{**HOW, "kind": "statement", "title": "It is of importance"}).mentions
    meetings = [one.same_as or one.id for one in mentions if one.channel == "meeting"]
    assert (len(meetings), len(set(meetings))) == (2, number)

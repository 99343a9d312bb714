"""Contacts within a journey whose days were told before."""

from tests.extraction.texts import PRESS, STATEMENT, TRANSCRIPT, row, table, told

_GOES = "National Security Advisor Jake Sullivan will travel to Tokyo, Japan from January 24 to 27. "
_WENT = "This week, Vice President Harris led a large delegation to Ghana, Tanzania and Zambia. "


@table(
    row(_GOES + "During his visit, he will meet with Prime Minister Kishida.", "meet: 2022-01-24/2022-01-27"),
    row(_GOES + "While in Japan, he will meet with Prime Minister Kishida.", "meet: 2022-01-24/2022-01-27"),
    row(_GOES + "While there, he will meet with Prime Minister Kishida.", "meet: 2022-01-24/2022-01-27"),
    row(_GOES + "He will also meet with other officials from the region.", "meet: 2022-01-24/2022-01-27"),
    row(
        "On January 24-25, Jake Sullivan will pay a working visit to Japan. During his visit to Japan, he will meet "
        "with Prime Minister Kishida.",
        "meet: 2022-01-24/2022-01-25",
    ),
    row(
        "On January 24-25, Jake Sullivan will be in Japan on an official visit. During his stay, he will meet with "
        "Prime Minister Kishida.",
        "meet: 2022-01-24/2022-01-25",
    ),
    # the counterpart is of the country
    row(_GOES + "He will also meet with Prime Minister Kishida.", "meet: 2022-01-24/2022-01-27"),
    row(_GOES + "He will also meet with President Macron.", "meet: none"),
    row(_GOES + "He will also speak with Prime Minister Kishida by phone.", "speak: none"),
    # somebody else, a time of its own, what is over
    row(_GOES + "President Biden will meet with Prime Minister Kishida.", "meet: none"),
    row(_GOES + "He will meet with Prime Minister Kishida again in May.", "meet: 2022-05"),
    row(_GOES + "He met with Prime Minister Kishida.", "met: none"),
    row(_GOES + "In Paris, he will meet with President Macron.", "meet: none"),
    # a journey without days, or with too many
    row(
        "Jake Sullivan will travel to Tokyo, Japan soon. During his visit, he will meet with Prime Minister Kishida.",
        "meet: none",
    ),
    row(
        "Jake Sullivan will travel to Japan on January 24 before talks in Washington on January 30. During his visit, "
        "he will meet with Prime Minister Kishida.",
        "meet: none",
    ),
    row(
        "Jake Sullivan will travel to Japan following his talks of January 24. During his visit, he will meet with "
        "Prime Minister Kishida.",
        "meet: none",
    ),
)
def test_of_a_journey_to_come(text, how, expected):
    lines = told(text, **STATEMENT, **how).times(expected)
    assert [
        line for line in lines if not line.startswith(("talks", "working visit", "visit", "official visit"))
    ] == expected


@table(
    row(_WENT + "In Ghana, she met with President Nana Akufo-Addo.", "met: 2022-01-17/2022-01-20"),
    row(_WENT + "She met with President Nana Akufo-Addo of Ghana.", "met: 2022-01-17/2022-01-20"),
    row(_WENT + "She met with President Emmanuel Macron of France.", "met: none"),
    row(_WENT + "In France, she met with President Emmanuel Macron.", "met: none"),
    row(_WENT + "She spoke with President Nana Akufo-Addo of Ghana.", "spoke: none"),
    row(_WENT + "She will meet with President Nana Akufo-Addo of Ghana.", "meet: none"),
)
def test_of_a_journey_that_is_over(text, how, expected):
    assert told(text, **STATEMENT, **how).times(expected) == expected


@table(
    row("Jake Sullivan will travel to Canada on Monday. While there, he will meet with Prime Minister Trudeau.",
        "meet: 2022-01-24~"),
    # other days in between
    row("Jake Sullivan will travel to Canada on Monday. He will give a speech on Tuesday. He will also meet with Prime "
        "Minister Trudeau.", "meet: none"),
)  # fmt: skip
def test_a_journey_told_with_one_day(text, how, expected):
    assert told(text, **STATEMENT, **how).times(expected) == expected


def test_the_days_may_stand_in_the_title():
    title = "On January 24, Vladimir Putin will visit Sochi"
    text = "The President will open a school. While in Sochi, Vladimir Putin will meet with President Lukashenko."
    assert told(text, title=title, party="ru").times(["meet: 2022-01-24~"]) == ["meet: 2022-01-24~"]


@table(
    row(
        "MS. PSAKI:  President Biden will visit the region from July 13 to 16.\n\nHe will see a dozen leaders on this "
        "trip. We can expect him to see the Crown Prince as well.",
        "see: none|2022-07-13/2022-07-16",
    ),
    row(
        # in another turn "the visit" may be another
        "MS. PSAKI:  Jake Sullivan will visit Japan from May 20 to 24.\n\nQ    And Poland?\n\nMS. PSAKI:  He is well."
        "\n\nQ    Fine.\n\nMS. PSAKI:  Jake Sullivan will meet with Prime Minister Kishida.",
        "meet: none",
    ),
)
def test_in_a_briefing(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).times(expected)[-1:] == expected


def test_the_press_may_tell_of_journeys_too():
    text = "Antony Blinken will travel to Kyiv on Jan. 18-19. In Kyiv, Blinken will meet Volodymyr Zelenskyy."
    made = told(text, **{**PRESS, "published": "2022-01-17T12:00:00Z"})
    assert made.times(["meet: 2022-01-18/2022-01-19"])[-1:] == ["meet: 2022-01-18/2022-01-19"]


_BRIEFING = {"kind": "transcript", "title": "Background Press Call on the President’s Trip to the Middle East"}
_DAYS = "MR. DOE:  President Biden will visit Israel and Jordan from July 13 to 16.\n\n" + "It is hot.\n\n" * 4


@table(
    row(
        _DAYS + "In meetings with Israeli leaders, President Biden will speak of it.", "meetings: 2022-07-13/2022-07-16"
    ),
    row(_DAYS + "In meetings with Polish leaders, President Biden will speak of it.", "meetings: none"),
)
def test_a_briefing_on_a_journey_is_about_it_throughout(text, how, expected):
    assert told(text, **_BRIEFING, **how).times(expected)[-1:] == expected


def test_a_visit_that_a_question_is_on_is_no_part_of_a_journey():
    text = (
        "MS. DOE: President Macron is here. From January 24th to the 27th, President Biden will travel to Poland. "
        "He will meet with President Duda of Poland.\n\nQ Just briefly on the visit by President Macron —"
    )
    (about,) = [
        one for one in told(text, title="Press Briefing", **TRANSCRIPT).mentions if one.trigger.quote == "visit"
    ]
    assert about.when != "2022-01-24/2022-01-27"

"""From a trigger and its people to mentions and claims: kinds, quantities, identifiers, statements."""

import pytest
from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, row, table, told

from backchannel.model import content_id


@table(
    row(
        "Putin and Trump regularly talk on the telephone.",
        "talk: frequency regularly: Vladimir Putin, Donald Trump",
        published="2018-06-05",
        **PRESS,
    ),
    row("Macron often calls Putin.", "calls: frequency often: Emmanuel Macron, Vladimir Putin", **PRESS),
    row("Biden and Macron speak every week.", "speak: frequency every week: Joe Biden, Emmanuel Macron", **PRESS),
    row(
        "Scholz speaks with Macron twice a month.",
        "speaks: frequency 2 per month: Olaf Scholz, Emmanuel Macron",
        **PRESS,
    ),
    row(
        "Putin and Xi meet once or twice a year.", "meet: frequency 1..2 per year: Vladimir Putin, Xi Jinping", **PRESS
    ),
    row("Biden and Putin have spoken three times this winter.", "spoken: count 3: Joe Biden, Vladimir Putin", **PRESS),
    row("Putin and Xi have met more than 30 times.", "met: count >=31: Vladimir Putin, Xi Jinping", **PRESS),
    row("Macron has called Putin at least five times.", "called: count >=5: Emmanuel Macron, Vladimir Putin", **PRESS),
    row(
        "Biden and Johnson have met several times.",
        "met: count >=3: Joe Biden, Boris Johnson",
        missing="a bare Johnson is nobody",
        **PRESS,
    ),
    row("President Biden spoke with President Macron twice last week.", "spoke: count 2: Joe Biden, Emmanuel Macron"),
    row(
        "Trump and Kim Jong Un have met more than once.",
        "met: count >=2: Donald Trump, Kim Jong-un",
        published="2019-03-10",
        **PRESS,
    ),
    row(
        "Putin has never called Zelensky.",
        "called: never 0: Vladimir Putin, Volodymyr Zelenskyy",
        **PRESS,
    ),
    row(
        "Biden has never met Lukashenko.",
        "met: never 0: Joe Biden, Alexander Lukashenko",
        **PRESS,
    ),
    row(
        "Biden and Johnson speak all the time.",
        "speak: frequency all the time: Joe Biden, Boris Johnson",
        missing="a bare Johnson is nobody",
        **PRESS,
    ),
    row("Putin rarely meets Macron.", "meets: frequency rarely: Vladimir Putin, Emmanuel Macron", **PRESS),
    row(
        "Putin and Macron had eleven phone calls this winter.",
        "phone calls: count 11: Vladimir Putin, Emmanuel Macron",
        **PRESS,
    ),
    row("Biden and Xi had several phone calls.", "phone calls: count >=3: Joe Biden, Xi Jinping", **PRESS),
    row(
        "Lavrov’s two meetings with Blinken settled little.",
        "meetings: count 2: Sergey Lavrov, Antony Blinken",
        **PRESS,
    ),
    row(
        "Numerous calls between Macron and Putin led nowhere.",
        "calls: count >=2|count >=3: Emmanuel Macron, Vladimir Putin",
        **PRESS,
    ),
    row(
        "I have talked with President Zelenskyy many times.",
        "talked: count >=2|count >=3: Joe Biden, Volodymyr Zelenskyy",
        title="Statement by President Joe Biden on Ukraine",
        **STATEMENT,
    ),
    row(
        "MS. PSAKI:  The President stays in close contact with Chancellor Scholz.",
        "close contact: frequency close contact: Joe Biden, Olaf Scholz",
        **TRANSCRIPT,
    ),
    row(
        "Putin and Lukashenko are in constant contact.",
        "constant contact: frequency constant contact: Vladimir Putin, Alexander Lukashenko",
        **PRESS,
    ),
    row(
        "In previous calls with President Biden, President Putin made the same demand.",
        "calls: count >=2: Vladimir Putin, Joe Biden",
        **PRESS,
    ),
    row(
        "Vladimir Putin and Emmanuel Macron regularly exchange views on the phone.",
        "phone: frequency regularly: Vladimir Putin, Emmanuel Macron",
        **KREMLIN,
    ),
)
def test_words_of_quantity_make_a_claim(text, how, expected):
    made = told(text, **how)
    assert made.quantities(expected) == expected
    assert made.mentions == ()


@table(
    row("President Biden called President Macron and President Xi.", "called: call"),
    row("President Biden held calls with President Macron and Chancellor Scholz.", "calls: call", "calls: call"),
    row("President Biden spoke once more with President Macron.", "spoke: call"),
    row("President Biden will hold several calls with President Macron.", "calls: call"),
    row("President Biden spoke with President Macron about the two leaders’ regular work.", "spoke: call"),
    row("Biden held talks with Macron.", "talks: unspecified|meeting", **PRESS),
    row(
        "President Biden spoke with President Macron.",
        "Calls: call",
        "spoke: call",
        title="Readout of President Biden’s Calls with President Macron",
    ),
)
def test_one_contact_makes_a_mention_and_no_claim(text, how, expected):
    made = told(text, **how)
    assert made.channels(expected) == expected
    assert made.claims == ()


def test_a_claim_has_channel_period_attribution_and_words():
    made = told("Peskov said that Putin and Xi spoke by telephone five times in 2021.", **PRESS)
    (claim,) = made.claims
    assert (claim.kind, claim.quantity, claim.channel, claim.period) == ("count", "5", "call", "2021")
    assert claim.attribution[-1].name == "Dmitry Peskov"
    assert claim.trigger.quote in claim.span.quote


def test_identifiers_come_from_the_document_and_the_place_alone():
    text = "President Biden called President Macron."
    first, again = told(text), told(text, title="", kind="press")
    assert [m.id for m in first.mentions] == [m.id for m in again.mentions]
    (mention,) = first.mentions
    assert mention.id == content_id("m", first.document.id, mention.trigger.start, mention.trigger.end, 0)


def test_calls_with_each_of_two_have_each_an_identifier():
    made = told("President Biden held calls with President Macron and Chancellor Scholz.")
    assert len({mention.id for mention in made.mentions}) == 2
    assert len({mention.trigger for mention in made.mentions}) == 1


def test_statements_of_channel_and_time_quote_their_words():
    (mention,) = told("President Biden called President Macron on Tuesday.").mentions
    words = {s.property: (s.value, s.span.quote, s.method) for s in mention.statements}
    assert words["channel"] == ("call", "called", "words")
    assert words["when"][0] == "2022-01-18"
    assert "Tuesday" in words["when"][1]


def test_who_made_the_call_is_its_initiator():
    (mention,) = told("President Putin called President Macron on Tuesday.", **PRESS).mentions
    found = [(s.value, s.span.quote) for s in mention.statements if s.property == "initiator"]
    assert found == [("ru", "President Putin")]


def test_words_about_the_initiative_go_before_the_grammar():
    made = told("President Biden called President Zelenskyy at the request of Ukraine.")
    found = [s.value for s in made.mentions[0].statements if s.property == "initiator"]
    assert found == ["ua"]


def test_a_channel_that_no_word_gives_makes_no_statement():
    (mention,) = told("Putin spoke with Macron.", **PRESS).mentions
    assert mention.channel == "unspecified"
    assert not [s for s in mention.statements if s.property == "channel"]


@pytest.mark.parametrize("covers", ["2022-01-21", "2022-01-21/2022-01-22"])
def test_a_schedule_plans_for_the_days_that_it_covers(covers):
    made = told("10:00 AM The President meets with President Duda.", kind="schedule", covers=covers)
    assert [(m.modality, m.when) for m in made.mentions] == [("planned", covers)]


def test_who_speaks_of_himself_has_the_role_of_a_speaker():
    made = told("I spoke with President Macron.", title="Statement by President Joe Biden on France", **STATEMENT)
    assert [(p.name, p.role) for p in made.mentions[0].participants] == [
        ("Joe Biden", "speaker"),
        ("Emmanuel Macron", "participant"),
    ]


@pytest.mark.parametrize(
    ("told_first", "how"),
    [
        ("And earlier today, President Biden welcomed President Herzog to the Oval Office.", "reported"),
        ("And this afternoon, President Biden will welcome President Herzog to the Oval Office.", "planned"),
    ],
)
def test_a_readout_to_come_makes_no_plan_of_what_it_is_of(told_first, how):
    made = told(f"MS. DOE: {told_first} We will have a readout later today on their meeting.", **TRANSCRIPT)
    assert [mention.modality for mention in made.mentions] == [how, how]

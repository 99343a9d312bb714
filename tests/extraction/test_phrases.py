"""Where the people of a contact stand around its word, and where those who are only spoken about stand."""

from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told


@table(
    row("President Biden spoke with President Macron about President Putin.", "spoke: Joe Biden, Emmanuel Macron"),
    row(
        "President Biden spoke with President Macron regarding Chancellor Scholz’s trip.",
        "spoke: Joe Biden, Emmanuel Macron",
    ),
    row(
        "President Biden called President Macron to thank him for his outreach to President Putin.",
        "called: Joe Biden, Emmanuel Macron",
    ),
    row(
        "President Biden met with Prime Minister Bennett, whom President Herzog had sworn in.",
        "met: Joe Biden, Naftali Bennett",
    ),
    row(
        "Secretary Blinken spoke with Foreign Minister Kuleba because President Putin had moved troops.",
        "spoke: Antony Blinken, Dmytro Kuleba",
    ),
    row(
        "Unlike President Macron, President Biden spoke with Prime Minister Modi.",
        "spoke: Joe Biden, Narendra Modi",
        **PRESS,
    ),
    row(
        "On behalf of President Biden, Secretary Blinken met with President Zelenskyy.",
        "met: Antony Blinken, Volodymyr Zelenskyy",
    ),
    row("At the request of President Biden, Jake Sullivan met with Eyal Hulata.", "met: Jake Sullivan, Eyal Hulata"),
    row(
        "Together with Prime Minister Johnson, President Biden spoke with President Zelenskyy.",
        "spoke: Joe Biden, Boris Johnson, Volodymyr Zelenskyy",
        missing="together with somebody, before the subject, is left out",
    ),
    row("According to Peskov, Putin spoke with Lukashenko.", "spoke: Vladimir Putin, Alexander Lukashenko", **PRESS),
    row("Peskov said Putin spoke with Lukashenko.", "spoke: Vladimir Putin, Alexander Lukashenko", **PRESS),
    row(
        "Putin spoke with Lukashenko, Peskov said.",
        "spoke: Vladimir Putin, Alexander Lukashenko",
        **PRESS,
    ),
    row(
        "President Biden, joined by Secretary Blinken, met with President Duda.",
        "met: Joe Biden, Antony Blinken, Andrzej Duda|Joe Biden, Andrzej Duda",
    ),
)
def test_people_spoken_about_take_no_part(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "President Biden spoke with President Macron of France, Chancellor Scholz of Germany, and Prime "
        "Minister Draghi "
        "of Italy on developments in the east.",
        "spoke: Joe Biden, Emmanuel Macron, Olaf Scholz, Mario Draghi",
    ),
    row(
        "Secretary of State Antony Blinken and Secretary of Defense Lloyd Austin met with President Zelenskyy.",
        "met: Antony Blinken, Lloyd Austin, Volodymyr Zelenskyy",
    ),
    row(
        "President Biden met with Prime Minister Kishida as well as President Moon.",
        "met: Joe Biden, Kishida Fumio, Moon Jae-in",
    ),
    row(
        "Jake Sullivan, along with Wendy Sherman, met with Yang Jiechi.",
        "met: Jake Sullivan, Wendy Sherman, Yang Jiechi",
    ),
    row(
        "President Biden met today in Brussels with President Zelenskyy and, later, with Secretary General "
        "Stoltenberg.",
        "met: Joe Biden, Volodymyr Zelenskyy, Jens Stoltenberg|Joe Biden, Volodymyr Zelenskyy",
    ),
    row(
        "President Macron, Chancellor Scholz, and Prime Minister Draghi traveled to Kyiv and met with "
        "President Zelenskyy.",
        "met: Emmanuel Macron, Olaf Scholz, Mario Draghi, Volodymyr Zelenskyy",
        **PRESS,
    ),
)
def test_lists_on_both_sides_of_the_verb(text, how, expected):
    assert told(text, **how).casts(expected)[-1:] == expected


@table(
    row(
        "President Biden spoke by secure phone this afternoon from Camp David with President Macron.",
        "spoke: Joe Biden, Emmanuel Macron",
    ),
    row(
        "President Biden met for nearly two hours on the margins of the summit in Rome with President Erdogan.",
        "met: Joe Biden, Recep Tayyip Erdoğan",
        missing="many words between met and with are not passed over",
    ),
    row(
        "President Biden had a warm, frank and, in the words of an aide, useful call with President Macron.",
        "call: Joe Biden, Emmanuel Macron",
        missing="a remark within the phrase is not passed over",
    ),
    row(
        "President Putin, who was in Sochi for the week, spoke by telephone with President Erdogan.",
        "spoke: Vladimir Putin, Recep Tayyip Erdoğan",
        **PRESS,
    ),
    row(
        "Before leaving for Camp David, the President spoke with Prime Minister Trudeau.",
        "spoke: Joe Biden, Justin Trudeau",
    ),
    row(
        "President Biden, in a call on Thursday with President Zelenskyy, repeated his support.",
        "call: Joe Biden, Volodymyr Zelenskyy",
        **PRESS,
    ),
    row(
        "The telephone conversation with Emmanuel Macron was held by Vladimir Putin at the initiative of the "
        "French side.",
        "telephone conversation: Emmanuel Macron, Vladimir Putin",
        missing="held by somebody after with somebody else is not read",
        **KREMLIN,
    ),
)
def test_words_may_stand_between(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("President Biden spoke with deep concern."),
    row("President Macron’s proposal met with little enthusiasm in Moscow.", **PRESS),
    row("President Biden’s speech met with applause from Prime Minister Johnson’s party.", **PRESS),
    row("President Putin talked with evident irritation.", **PRESS),
    row(
        "President Biden and President Macron spoke, with both presidents stressing the role of NATO.",
        "spoke: Joe Biden, Emmanuel Macron",
    ),
)
def test_a_manner_is_no_counterpart(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "President Biden spoke with President Macron after his call with President Putin.",
        "spoke: Joe Biden, Emmanuel Macron",
        "call: Emmanuel Macron, Vladimir Putin|Joe Biden, Vladimir Putin",
    ),
    row(
        "President Biden met with Prime Minister Johnson ahead of the Prime Minister’s meeting with "
        "President Zelenskyy.",
        "met: Joe Biden, Boris Johnson",
        "meeting: Boris Johnson, Volodymyr Zelenskyy",
    ),
    row(
        "Macron told Biden about his meeting with Putin.",
        "meeting: Emmanuel Macron, Vladimir Putin",
        **PRESS,
    ),
    row(
        "Scholz briefed Zelenskyy on the talks between Macron and Putin.",
        "talks: Emmanuel Macron, Vladimir Putin",
        **PRESS,
    ),
    row(
        "Vladimir Putin informed Sauli Niinistö of his talks with US President Joe Biden.",
        "talks: Vladimir Putin, Joe Biden",
        **KREMLIN,
    ),
    row(
        "Zelenskyy welcomed the call between Biden and Putin.",
        "call: Joe Biden, Vladimir Putin",
        **PRESS,
    ),
)
def test_each_contact_of_a_sentence_has_its_own_people(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "This was stated by President Volodymyr Zelenskyy during a briefing for reporters following talks with Prime "
        "Minister of Finland Sanna Marin.",
        "talks: Volodymyr Zelenskyy, Sanna Marin",
        **UKRAINE,
    ),
    row(
        "“We agree,” said the President, answering questions from the press after negotiations with Sanna Marin.",
        "negotiations: Volodymyr Zelenskyy, Sanna Marin",
        **UKRAINE,
    ),
    row("A book written by Volodymyr Zelenskyy appeared after talks with Sanna Marin.", **UKRAINE),
    row(
        "Putin sent a message to President of Finland Sauli Niinistö congratulating him on the holiday.",
        "message: Vladimir Putin, Sauli Niinistö",
        **KREMLIN,
    ),
    row("Biden looks forward to seeing Prime Minister Modi again.", "seeing: Joe Biden, Narendra Modi"),
    row("Volodymyr Zelenskyy met with representatives of the Ukrainian media.", **UKRAINE),
)
def test_whoever_says_it_after_talks_held_them(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "I also spoke today with Chancellor Nehammer who had met with the Russian leader the day before.",
        "spoke: Volodymyr Zelenskyy, Karl Nehammer",
        "met: Karl Nehammer, Vladimir Putin",
        **{**UKRAINE, "kind": "transcript", "title": "Address by President Volodymyr Zelenskyy"},
    ),
    row(
        "Vladimir Putin spoke with Chairperson of the African Union, President of Senegal Macky Sall.",
        "spoke: Vladimir Putin, Macky Sall",
        **KREMLIN,
    ),
    row(
        "Volodymyr Zelenskyy met with a bipartisan delegation of the US Congress.",
        "met: Volodymyr Zelenskyy, ~delegation",
        **UKRAINE,
    ),
    row(
        "It went well.",
        "Call: Joe Biden, Narendra Modi",
        title="Readout of President Joseph R. Biden, Jr. Call with Prime Minister Modi",
    ),
    row("President Biden welcomes Mark Rutte as the new Secretary General of NATO."),
    row("President Biden welcomed President Macron to do as he likes."),
    row("President Biden welcomed President Macron to discuss grain.", "welcomed: Joe Biden, Emmanuel Macron"),
)
def test_lists_and_relative_clauses_of_readouts(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Jake Sullivan will travel to Oslo, Norway on January 25 for a capstone meeting with President Zelenskyy.",
        "meeting: Jake Sullivan, Volodymyr Zelenskyy",
        **STATEMENT,
    ),
    row(
        "President Biden flew to Ottawa on Monday for talks with Prime Minister Trudeau.",
        "talks: Joe Biden, Justin Trudeau",
        **STATEMENT,
    ),
    row("President Biden will travel to Rome, where his aides will prepare for a meeting with Kenya.", **STATEMENT),
)
def test_a_journey_made_for_a_contact(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "MS. PSAKI:  He is here to talk about the King of Jordan’s visit and meeting with President Biden today.",
        "visit: Abdullah II, [Joe Biden]|visit: Abdullah II, Joe Biden",
        "meeting: Abdullah II, Joe Biden",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI:  The President will also attend, that afternoon, a meeting on trade with other world leaders.",
        "meeting: Joe Biden, ~leaders",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI:  The President will attend the fair that a meeting of his aides with world leaders follows.",
        **TRANSCRIPT,
    ),
    row(
        "National Security Advisor Jake Sullivan met today with democratic opposition leader Sviatlana Tsikhanouskaya.",
        "met: Jake Sullivan, Sviatlana Tsikhanouskaya",
    ),
)
def test_owners_and_subjects_further_off(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_efforts_with_a_country_are_what_is_discussed():
    text = "MS. PSAKI:  The President will speak with President Zelenskyy. They’ll discuss the efforts with Russia."
    assert all(
        "Russia" not in [one.name for one in mention.participants] for mention in told(text, **TRANSCRIPT).mentions
    )
